/* fold-passage-layout.c: one passage in lines, without anything on it
 *
 * Positions are code points of the document outside, and bytes of the passage
 * within. A passage is short, so that counting from its start is quick.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-passage-layout.h"

#include <math.h>
#include <string.h>

static const FoldPassage *
get_passage (const FoldPassageLayout *self)
{
  return fold_passages_get (self->passages, self->passage);
}

static int
get_index (const FoldPassageLayout *self,
           guint                    position)
{
  const FoldPassage *passage = get_passage (self);
  const char *text = pango_layout_get_text (self->words);
  guint offset = CLAMP (position, passage->start, passage->end) - passage->start;

  return (int) (g_utf8_offset_to_pointer (text, offset) - text);
}

static guint
get_position (const FoldPassageLayout *self,
              int                      index)
{
  const char *text = pango_layout_get_text (self->words);

  return get_passage (self)->start + (guint) g_utf8_pointer_to_offset (text, text + index);
}

/* ============ laying out ============ */

static void
add_attribute (PangoAttrList  *attributes,
               PangoAttribute *attribute,
               guint           start,
               guint           end)
{
  attribute->start_index = start;
  attribute->end_index = end;
  pango_attr_list_insert (attributes, attribute);
}

static void
add_color (PangoAttrList *attributes,
           const GdkRGBA *color,
           guint          end)
{
  add_attribute (attributes, pango_attr_foreground_new ((guint16) (color->red * 65535), (guint16) (color->green * 65535),
                                                        (guint16) (color->blue * 65535)), 0, end);
}

/* Returns: how many bytes the words take to say who speaks, or 0 */
static guint
measure_speaker (const char *words,
                 const char *speaker)
{
  gsize length = strlen (speaker);

  /* A line of a transcript may say “LCP:” as well as “LCP (laughs):”. */
  if (strncmp (words, speaker, length) != 0 || length == 0)
    return 0;
  return words[length] == ':' ? (guint) length + 1 : words[length] == ' ' || words[length] == '.' ? (guint) length : 0;
}

static PangoAttrList *
make_attributes (const FoldReaderStyle *style,
                 const FoldPassage     *passage)
{
  PangoAttrList *attributes = pango_attr_list_new ();
  double scale = fold_reader_style_get_scale (passage);
  double leading = passage->kind == FOLD_BLOCK_HEADING ? 1.15 : FOLD_READER_LEADING;

  pango_attr_list_insert (attributes, pango_attr_line_height_new (leading));
  /* A hyphen that is not in the text could be taken for one that is. */
  pango_attr_list_insert (attributes, pango_attr_insert_hyphens_new (FALSE));
  if (scale != 1.0)
    pango_attr_list_insert (attributes, pango_attr_scale_new (scale));
  if (passage->kind == FOLD_BLOCK_HEADING)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  return attributes;
}

/* Lines that follow begin under the words of the first, not under its mark. */
static void
hang_indent (FoldPassageLayout *self,
             const FoldPassage *passage,
             const char        *words)
{
  const char *space = memchr (words, ' ', MIN (passage->length, 12));
  PangoRectangle rect = { 0 };

  if (passage->kind == FOLD_BLOCK_TABLE)
    pango_layout_set_indent (self->words, -2 * PANGO_SCALE * 8);
  if (passage->kind != FOLD_BLOCK_ITEM || passage->goes_on || space == NULL || space == words)
    return;

  pango_layout_index_to_pos (self->words, (int) (space - words) + 1, &rect);
  pango_layout_set_indent (self->words, -ABS (rect.x));
}

static void
lay_out_words (FoldPassageLayout     *self,
               const FoldReaderStyle *style)
{
  const FoldPassage *passage = get_passage (self);
  const char *words = fold_passages_get_words (self->passages, self->passage);
  PangoAttrList *attributes = make_attributes (style, passage);
  guint named = passage->speaker != NULL ? measure_speaker (words, passage->speaker) : 0;

  self->words = pango_layout_new (style->context);
  pango_layout_set_text (self->words, words, (int) passage->length);
  if (named > 0)
    {
      GdkRGBA color = fold_reader_style_get_speaker (style, passage->voice);

      add_attribute (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD), 0, named);
      add_color (attributes, &color, named);
    }
  pango_layout_set_attributes (self->words, attributes);
  hang_indent (self, passage, words);
  pango_layout_set_wrap (self->words, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (self->words, (style->column_width - fold_reader_style_get_indent (style, passage)) *
                                       PANGO_SCALE);
  pango_attr_list_unref (attributes);
}

static PangoLayout *
make_small (const FoldReaderStyle *style,
            const char            *text,
            double                 scale,
            gboolean               is_bold)
{
  PangoLayout *layout = pango_layout_new (style->context);
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_scale_new (scale));
  if (is_bold)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_layout_set_text (layout, text, -1);
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  return layout;
}

static void
lay_out_speaker (FoldPassageLayout     *self,
                 const FoldReaderStyle *style)
{
  const FoldPassage *passage = get_passage (self);
  int height = 0;

  if (passage->speaker == NULL ||
      measure_speaker (fold_passages_get_words (self->passages, self->passage), passage->speaker) > 0)
    return;

  self->speaker = make_small (style, passage->speaker, 0.95, TRUE);
  pango_layout_get_pixel_size (self->speaker, NULL, &height);
  self->y += height;
}

static void
lay_out_number (FoldPassageLayout     *self,
                const FoldReaderStyle *style)
{
  const FoldPassage *passage = get_passage (self);
  g_autofree char *text = NULL;

  if (passage->number == 0 || style->number_width == 0)
    return;

  text = g_strdup_printf ("¶ %u", passage->number);
  self->number = make_small (style, text, 0.75, FALSE);
  /* On the baseline of the first line. */
  self->number_y = self->y + PANGO_PIXELS (pango_layout_get_baseline (self->words) -
                                           pango_layout_get_baseline (self->number));
}

/**
 * fold_passage_layout_new:
 * @style: measures
 * @passages: a document; it has to live as long as the layout
 * @passage: one of its passages
 *
 * Returns: (transfer full): the passage in lines
 */
FoldPassageLayout *
fold_passage_layout_new (const FoldReaderStyle *style,
                         FoldPassages          *passages,
                         guint                  passage)
{
  g_return_val_if_fail (style != NULL && style->context != NULL, NULL);
  g_return_val_if_fail (passages != NULL, NULL);

  FoldPassageLayout *self = g_new0 (FoldPassageLayout, 1);
  int indent = fold_reader_style_get_indent (style, fold_passages_get (passages, passage));
  int height = 0;

  self->passages = passages;
  self->passage = passage;
  self->x = style->column_x + (style->is_rtl ? 0 : indent);
  self->y = fold_reader_style_get_space (style, passages, passage);
  lay_out_speaker (self, style);
  lay_out_words (self, style);
  lay_out_number (self, style);
  pango_layout_get_pixel_size (self->words, NULL, &height);
  self->height = self->y + height;
  /* Below the last words the page ends with some air. */
  if (passage + 1 == fold_passages_get_n_passages (passages))
    self->height += (int) (3 * style->line_height);
  return self;
}

/**
 * fold_passage_layout_free:
 * @self: (transfer full): a layout
 */
void
fold_passage_layout_free (FoldPassageLayout *self)
{
  g_return_if_fail (self != NULL);

  g_clear_object (&self->words);
  g_clear_object (&self->speaker);
  g_clear_object (&self->number);
  g_free (self);
}

/* ============ between places and positions ============ */

/**
 * fold_passage_layout_find:
 * @self: a layout
 * @x: a place
 * @y: a place
 * @is_inside: (out) (optional): whether there are words at that place
 *
 * Returns: the position nearest to the place
 */
guint
fold_passage_layout_find (const FoldPassageLayout *self,
                          double                   x,
                          double                   y,
                          gboolean                *is_inside)
{
  int index = 0;
  int trailing = 0;

  g_return_val_if_fail (self != NULL, 0);

  gboolean inside = pango_layout_xy_to_index (self->words, (int) ((x - self->x) * PANGO_SCALE),
                                              (int) ((y - self->y) * PANGO_SCALE), &index, &trailing);

  if (is_inside != NULL)
    *is_inside = inside;
  return MIN (get_position (self, index) + (guint) trailing, get_passage (self)->end);
}

/**
 * fold_passage_layout_get_caret:
 * @self: a layout
 * @position: a position
 *
 * Returns: where the caret stands before the character there
 */
graphene_rect_t
fold_passage_layout_get_caret (const FoldPassageLayout *self,
                               guint                    position)
{
  PangoRectangle strong = { 0 };

  g_return_val_if_fail (self != NULL, GRAPHENE_RECT_INIT (0, 0, 0, 0));

  pango_layout_get_caret_pos (self->words, get_index (self, position), &strong, NULL);
  return GRAPHENE_RECT_INIT ((float) self->x + (float) PANGO_PIXELS (strong.x),
                             (float) self->y + (float) PANGO_PIXELS (strong.y),
                             1, (float) PANGO_PIXELS (strong.height));
}

/**
 * fold_passage_layout_n_lines:
 * @self: a layout
 *
 * Returns: how many lines it has
 */
int
fold_passage_layout_n_lines (const FoldPassageLayout *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return pango_layout_get_line_count (self->words);
}

/**
 * fold_passage_layout_get_line:
 * @self: a layout
 * @position: a position
 *
 * Returns: the line it stands in, from 0
 */
int
fold_passage_layout_get_line (const FoldPassageLayout *self,
                              guint                    position)
{
  int line = 0;

  g_return_val_if_fail (self != NULL, 0);

  pango_layout_index_to_line_x (self->words, get_index (self, position), FALSE, &line, NULL);
  return line;
}

/**
 * fold_passage_layout_enter_line:
 * @self: a layout
 * @line: a line, from 0; -1 for the last one
 * @x: a place
 *
 * Returns: the position in the line nearest to @x
 */
guint
fold_passage_layout_enter_line (const FoldPassageLayout *self,
                                int                      line,
                                double                   x)
{
  int index = 0;
  int trailing = 0;

  g_return_val_if_fail (self != NULL, 0);

  int n_lines = pango_layout_get_line_count (self->words);
  int number = line < 0 ? n_lines - 1 : MIN (line, n_lines - 1);
  PangoLayoutLine *found = pango_layout_get_line_readonly (self->words, number);
  PangoRectangle rect = { 0 };

  pango_layout_index_to_pos (self->words, found->start_index, &rect);
  pango_layout_xy_to_index (self->words, (int) ((x - self->x) * PANGO_SCALE), rect.y + rect.height / 2,
                            &index, &trailing);
  /* Behind the last character of a line is the beginning of the next one. */
  if (trailing > 0 && index + 1 >= found->start_index + found->length && number + 1 < n_lines)
    trailing = 0;
  return MIN (get_position (self, index) + (guint) trailing, get_passage (self)->end);
}

/**
 * fold_passage_layout_get_line_ends:
 * @self: a layout
 * @position: a position
 * @start: (out): where its line starts
 * @end: (out): where its line ends
 */
void
fold_passage_layout_get_line_ends (const FoldPassageLayout *self,
                                   guint                    position,
                                   guint                   *start,
                                   guint                   *end)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (start != NULL && end != NULL);

  int number = fold_passage_layout_get_line (self, position);
  PangoLayoutLine *line = pango_layout_get_line_readonly (self->words, number);

  *start = get_position (self, line->start_index);
  *end = get_position (self, line->start_index + line->length);
  if (number + 1 < pango_layout_get_line_count (self->words) && *end > *start)
    *end -= 1;
}

/**
 * fold_passage_layout_get_word:
 * @self: a layout
 * @position: a position
 * @start: (out): where the word around it starts
 * @end: (out): where the word ends
 */
void
fold_passage_layout_get_word (const FoldPassageLayout *self,
                              guint                    position,
                              guint                   *start,
                              guint                   *end)
{
  int n_attrs = 0;

  g_return_if_fail (self != NULL);
  g_return_if_fail (start != NULL && end != NULL);

  const PangoLogAttr *attrs = pango_layout_get_log_attrs_readonly (self->words, &n_attrs);
  const FoldPassage *passage = get_passage (self);
  int first = (int) (CLAMP (position, passage->start, passage->end) - passage->start);
  int last = first + 1;

  while (first > 0 && !attrs[first].is_word_start && !attrs[first].is_word_end)
    first--;
  while (last < n_attrs - 1 && !attrs[last].is_word_end && !attrs[last].is_word_start)
    last++;
  *start = passage->start + (guint) first;
  *end = MIN (passage->start + (guint) last, passage->end);
}

/**
 * fold_passage_layout_step:
 * @self: a layout
 * @position: a position in it
 * @direction: 1 or -1
 * @by_word: whether to go to the next end, or the last start, of a word
 *
 * Returns: the next position where a caret can stand; @position at the end
 */
guint
fold_passage_layout_step (const FoldPassageLayout *self,
                          guint                    position,
                          int                      direction,
                          gboolean                 by_word)
{
  int n_attrs = 0;

  g_return_val_if_fail (self != NULL, position);
  g_return_val_if_fail (direction == 1 || direction == -1, position);

  const PangoLogAttr *attrs = pango_layout_get_log_attrs_readonly (self->words, &n_attrs);
  const FoldPassage *passage = get_passage (self);
  int at = (int) (CLAMP (position, passage->start, passage->end) - passage->start);

  do
    at += direction;
  while (at > 0 && at < n_attrs - 1 &&
         !(by_word ? (direction > 0 ? attrs[at].is_word_end : attrs[at].is_word_start) : attrs[at].is_cursor_position));
  return passage->start + (guint) CLAMP (at, 0, n_attrs - 1);
}

/**
 * fold_passage_layout_foreach:
 * @self: a layout
 * @start: a position
 * @end: a position behind it
 * @func: (scope call): called for each part of a line that lies between, with
 *   its rectangle and the height of its baseline
 * @user_data: for @func
 */
void
fold_passage_layout_foreach (const FoldPassageLayout *self,
                             guint                    start,
                             guint                    end,
                             FoldRangeFunc            func,
                             gpointer                 user_data)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (func != NULL);

  int first = get_index (self, start);
  int last = get_index (self, end);
  PangoLayoutIter *iter = pango_layout_get_iter (self->words);

  do
    {
      PangoLayoutLine *line = pango_layout_iter_get_line_readonly (iter);
      int from = MAX (first, line->start_index);
      int to = MIN (last, line->start_index + line->length);
      g_autofree int *ranges = NULL;
      PangoRectangle extents = { 0 };
      int n_ranges = 0;

      if (from >= to)
        continue;

      pango_layout_iter_get_line_extents (iter, NULL, &extents);
      pango_layout_line_get_x_ranges (line, from, to, &ranges, &n_ranges);
      for (int i = 0; i < n_ranges; i++)
        {
          int left = PANGO_PIXELS (ranges[2 * i]);
          int right = PANGO_PIXELS (ranges[2 * i + 1]);
          int top = self->y + PANGO_PIXELS (extents.y);

          func (&GRAPHENE_RECT_INIT ((float) (self->x + left), (float) top, (float) (right - left),
                                     (float) (self->y + PANGO_PIXELS (extents.y + extents.height) - top)),
                (float) (self->y + PANGO_PIXELS (pango_layout_iter_get_baseline (iter))), user_data);
        }
    }
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
}
