/* fold-drawing.h: a figure, as a list of what is drawn
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-figure-path.h"

G_BEGIN_DECLS

/**
 * FoldHatch:
 * @FOLD_HATCH_NONE: plain
 * @FOLD_HATCH_RISING: lines from bottom left to top right
 * @FOLD_HATCH_FALLING: lines from top left to bottom right
 * @FOLD_HATCH_CROSSED: both
 * @FOLD_HATCH_HORIZONTAL: level lines
 * @FOLD_HATCH_VERTICAL: upright lines
 * @FOLD_HATCH_GRID: level and upright lines
 * @FOLD_HATCH_DOTS: dots
 *
 * What tells areas apart where colours do not, as on a grey printer.
 */
typedef enum
{
  FOLD_HATCH_NONE,
  FOLD_HATCH_RISING,
  FOLD_HATCH_FALLING,
  FOLD_HATCH_CROSSED,
  FOLD_HATCH_HORIZONTAL,
  FOLD_HATCH_VERTICAL,
  FOLD_HATCH_GRID,
  FOLD_HATCH_DOTS,
} FoldHatch;

#define FOLD_N_HATCHES (FOLD_HATCH_DOTS + 1)

/**
 * FOLD_HATCH_STEP:
 *
 * The distance of the lines of a hatch, in mm.
 */
#define FOLD_HATCH_STEP 1.2

/**
 * FoldDrawStyle:
 * @fill: colour of the area, as 0xRRGGBBAA; nothing if its last byte is 0
 * @fill_right: colour that @fill turns into towards the right side, if @is_fading
 * @stroke: colour of the outline, as 0xRRGGBBAA
 * @hatch_color: colour of the hatch, as 0xRRGGBBAA
 * @stroke_mm: how thick the outline is; 0 for none
 * @dash_mm: length of a dash and of the gap after it; 0 for an unbroken outline
 * @radius_mm: how round the corners of a rectangle are
 * @hatch: the hatch
 * @is_fading: whether the fill is a gradient
 */
typedef struct
{
  guint32   fill;
  guint32   fill_right;
  guint32   stroke;
  guint32   hatch_color;
  double    stroke_mm;
  double    dash_mm;
  double    radius_mm;
  FoldHatch hatch;
  gboolean  is_fading;
} FoldDrawStyle;

/**
 * FoldTextAnchor:
 * @FOLD_TEXT_START: the text begins at the point
 * @FOLD_TEXT_MIDDLE: the point is in the middle of it
 * @FOLD_TEXT_END: the text ends at the point
 */
typedef enum
{
  FOLD_TEXT_START,
  FOLD_TEXT_MIDDLE,
  FOLD_TEXT_END,
} FoldTextAnchor;

/**
 * FoldTextLook:
 * @color: 0xRRGGBBAA
 * @size_pt: size of the type, in points of 1/72 inch
 * @anchor: which part of the text stands at its point
 * @is_bold: whether it is bold
 * @is_italic: whether it is slanted
 */
typedef struct
{
  guint32        color;
  double         size_pt;
  FoldTextAnchor anchor;
  gboolean       is_bold;
  gboolean       is_italic;
} FoldTextLook;

/**
 * FoldDrawKind:
 * @FOLD_DRAW_RECTANGLE: a rectangle
 * @FOLD_DRAW_PATH: an outline
 * @FOLD_DRAW_TEXT: one line of text
 * @FOLD_DRAW_BEGIN_GROUP: what follows belongs together, and has a name
 * @FOLD_DRAW_END_GROUP: as far as here
 * @FOLD_DRAW_BEGIN_LINK: what follows leads somewhere
 * @FOLD_DRAW_END_LINK: as far as here
 */
typedef enum
{
  FOLD_DRAW_RECTANGLE,
  FOLD_DRAW_PATH,
  FOLD_DRAW_TEXT,
  FOLD_DRAW_BEGIN_GROUP,
  FOLD_DRAW_END_GROUP,
  FOLD_DRAW_BEGIN_LINK,
  FOLD_DRAW_END_LINK,
} FoldDrawKind;

/**
 * FoldDrawOp:
 * @kind: what it is
 * @x: left side, or the point of a text, in mm
 * @y: top, or the base line of a text, in mm
 * @width: in mm; of a text or link: what it takes, if that is known
 * @height: in mm
 * @style: of rectangles and outlines
 * @look: of texts
 * @path: (nullable): the outline
 * @text: (nullable): the text, or the title of a group, or where a link leads:
 *   an address, or `#` and the id of a group
 * @id: (nullable): of a group
 * @description: (nullable): of a group
 *
 * One step of a drawing. It belongs to the drawing.
 */
typedef struct
{
  FoldDrawKind    kind;
  double          x;
  double          y;
  double          width;
  double          height;
  FoldDrawStyle   style;
  FoldTextLook    look;
  FoldFigurePath *path;
  char           *text;
  char           *id;
  char           *description;
} FoldDrawOp;

#define FOLD_TYPE_DRAWING (fold_drawing_get_type ())

G_DECLARE_FINAL_TYPE (FoldDrawing, fold_drawing, FOLD, DRAWING, GObject)

FoldDrawing       *fold_drawing_new             (double               width_mm,
                                                 double               height_mm);
double             fold_drawing_get_width       (FoldDrawing         *self);
double             fold_drawing_get_height      (FoldDrawing         *self);
void               fold_drawing_set_height      (FoldDrawing         *self,
                                                 double               height_mm);
const char        *fold_drawing_get_title       (FoldDrawing         *self);
void               fold_drawing_set_title       (FoldDrawing         *self,
                                                 const char          *title);
const char        *fold_drawing_get_description (FoldDrawing         *self);
void               fold_drawing_set_description (FoldDrawing         *self,
                                                 const char          *description);
const char        *fold_drawing_get_language    (FoldDrawing         *self);
void               fold_drawing_set_language    (FoldDrawing         *self,
                                                 const char          *language);

/* ============ what it was made from ============ */

void               fold_drawing_add_state       (FoldDrawing         *self,
                                                 const char          *line);
char              *fold_drawing_dup_state       (FoldDrawing         *self) G_GNUC_WARN_UNUSED_RESULT;

/* ============ reading ============ */

guint              fold_drawing_get_n_ops       (FoldDrawing         *self);
const FoldDrawOp  *fold_drawing_get_op          (FoldDrawing         *self,
                                                 guint                op);

/* ============ drawing ============ */

void               fold_drawing_add_rectangle   (FoldDrawing         *self,
                                                 double               x,
                                                 double               y,
                                                 double               width,
                                                 double               height,
                                                 const FoldDrawStyle *style);
void               fold_drawing_add_line        (FoldDrawing         *self,
                                                 double               x0,
                                                 double               y0,
                                                 double               x1,
                                                 double               y1,
                                                 const FoldDrawStyle *style);
void               fold_drawing_add_path        (FoldDrawing         *self,
                                                 FoldFigurePath      *path,
                                                 const FoldDrawStyle *style);
void               fold_drawing_add_text        (FoldDrawing         *self,
                                                 double               x,
                                                 double               y,
                                                 const char          *text,
                                                 const FoldTextLook  *look);
void               fold_drawing_begin_group     (FoldDrawing         *self,
                                                 const char          *id,
                                                 const char          *title,
                                                 const char          *description);
void               fold_drawing_end_group       (FoldDrawing         *self);
void               fold_drawing_begin_link      (FoldDrawing         *self,
                                                 const char          *target);
void               fold_drawing_end_link        (FoldDrawing         *self);

G_END_DECLS
