/* fold-timeline-figure-events.c: the policies in a figure, and how they are related
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-timeline-figure-private.h"

#include <glib/gi18n-lib.h>

#include "fold-kind-look.h"
#include "fold-relation.h"

#define RISE   0.32
#define HEAD   1.3
#define PEN_MM 0.35
#define MOST_TITLE 0.52

static double
get_gap (const FoldFigure *self)
{
  return self->body_pt * FOLD_MM_PER_POINT * 0.35;
}

/* ============ titles ============ */

static void
draw_contradiction (FoldFigure *self,
                    double      x,
                    double      middle)
{
  double half = _fold_figure_get_glyph (self) / 2;
  g_autoptr (FoldFigurePath) path = fold_figure_path_new ();
  const FoldDrawStyle style = { .fill = FOLD_FIGURE_ALERT };

  fold_figure_path_move_to (path, x + half, middle - half);
  fold_figure_path_line_to (path, x + 2 * half, middle);
  fold_figure_path_line_to (path, x + half, middle + half);
  fold_figure_path_line_to (path, x, middle);
  fold_figure_path_close (path);
  fold_drawing_add_path (self->drawing, path, &style);
}

/* Numbers of sources, raised; they lead to the first of them. */
static double
draw_notes (FoldFigure           *self,
            const FoldFigureItem *info,
            double                x,
            double                base)
{
  const FoldTextLook look = { FOLD_FIGURE_ACCENT, self->small_pt, FOLD_TEXT_START, FALSE, FALSE };
  g_autofree char *target = NULL;

  if (info->notes[0] == '\0')
    return x;

  target = g_strdup_printf ("#source-%" G_GINT64_FORMAT, g_ascii_strtoll (info->notes, NULL, 10));
  x += 0.3;
  fold_drawing_begin_link (self->drawing, target);
  fold_drawing_add_text (self->drawing, x, base - self->body_pt * FOLD_MM_PER_POINT * RISE, info->notes, &look);
  fold_drawing_end_link (self->drawing);
  return x + fold_text_measure_get_width (self->measure, info->notes, self->small_pt, FALSE);
}

static double
get_title_room (FoldFigure           *self,
                const FoldFigureItem *info,
                const char           *title,
                gboolean              has_diamond,
                double                x)
{
  double whole = fold_text_measure_get_width (self->measure, title, self->body_pt, FALSE);
  double others = info->notes[0] != '\0'
                    ? 0.3 + fold_text_measure_get_width (self->measure, info->notes, self->small_pt, FALSE)
                    : 0;

  if (has_diamond)
    others += get_gap (self) + _fold_figure_get_glyph (self);
  return MIN (MIN (whole, MOST_TITLE * (self->spec->width_mm - self->plot_x)),
              self->spec->width_mm - x - others) + 0.01;
}

static void
draw_label (FoldFigure           *self,
            const FoldSceneLabel *label)
{
  const FoldTimelineItem *item = fold_timeline_items_get (self->items, label->item);
  const FoldFigureItem *info = &g_array_index (self->info, FoldFigureItem, label->item);
  gboolean is_selected = FOLD_RECORD (item->policy) == fold_session_get_selected (self->spec->session);
  const FoldTextLook look = { item->is_dimmed ? 0x9a9aa2ff : FOLD_FIGURE_INK, self->body_pt, FOLD_TEXT_START,
                              is_selected && item->policy != NULL, FALSE };
  double glyph = _fold_figure_get_glyph (self);
  double x = MAX (self->plot_x + label->x * self->px, self->plot_x);
  double middle = self->plot_y + (label->y + label->height / 2) * self->px;
  double base = middle + self->body_pt * FOLD_MM_PER_POINT * 0.36;
  g_autofree char *title = NULL;

  fold_kind_draw (self->drawing, (FoldPolicyKind) item->kind, x, middle - glyph / 2, glyph);
  x += glyph + get_gap (self);
  title = fold_text_measure_shorten (self->measure, item->title, self->body_pt, look.is_bold,
                                     get_title_room (self, info, item->title, item->n_contradictions > 0, x));
  fold_drawing_add_text (self->drawing, x, base, title, &look);
  x += fold_text_measure_get_width (self->measure, title, self->body_pt, look.is_bold);
  x = draw_notes (self, info, x, base);
  if (item->n_contradictions > 0)
    draw_contradiction (self, x + get_gap (self), middle);
}

/* ============ events ============ */

/* Bars and titles of an item in a lane; bars of an item follow each other. */
static void
draw_item (FoldFigure *self,
           guint       first,
           guint       n,
           GHashTable *labels)
{
  const FoldSceneBar *bars = &self->frame->bars[first];
  FoldMarks *marks = fold_timeline_items_get_marks (self->items);
  const FoldTimelineItem *item = fold_timeline_items_get (self->items, bars[0].item);
  const FoldFigureItem *info = &g_array_index (self->info, FoldFigureItem, bars[0].item);
  const FoldSceneLabel *label = g_hash_table_lookup (labels, GUINT_TO_POINTER (first + 1));
  g_autofree char *words = fold_timeline_items_describe (self->all, info->origin);
  g_autofree char *id = NULL;

  if (item->policy != NULL)
    id = g_strdup_printf ("policy-%s-%u", fold_record_get_id (FOLD_RECORD (item->policy)),
                          fold_marks_get (marks, bars[0].mark)->lane);
  fold_drawing_begin_group (self->drawing, id, item->title, words);
  for (guint i = 0; i < n; i++)
    _fold_figure_draw_bar (self, &bars[i], fold_marks_get (marks, bars[i].mark), (FoldPolicyKind) item->kind);
  if (label != NULL)
    draw_label (self, label);
  fold_drawing_end_group (self->drawing);
}

static gboolean
is_same_row (const FoldSceneBar *a,
             const FoldSceneBar *b)
{
  return a->item == b->item && a->y == b->y;
}

static guint
count_bars (const FoldFigure *self,
            guint             first)
{
  guint n = 1;

  while (first + n < self->frame->n_bars && is_same_row (&self->frame->bars[first], &self->frame->bars[first + n]))
    n++;
  return n;
}

/* Labels by the first bar, counted from 1, of their item in their lane. Both
 * stand in the order of the slots. */
static GHashTable *
match_labels (const FoldFigure *self)
{
  GHashTable *labels = g_hash_table_new (NULL, NULL);
  guint label = 0;

  for (guint bar = 0; bar < self->frame->n_bars && label < self->frame->n_labels; bar += count_bars (self, bar))
    {
      const FoldSceneLabel *next = &self->frame->labels[label];

      if (next->item == self->frame->bars[bar].item && next->y <= self->frame->bars[bar].y + 0.5 &&
          next->y + next->height >= self->frame->bars[bar].y)
        {
          g_hash_table_insert (labels, GUINT_TO_POINTER (bar + 1), (gpointer) next);
          label++;
        }
    }
  return labels;
}

static void
draw_count (FoldFigure           *self,
            const FoldSceneCount *count)
{
  const FoldTextLook look = { FOLD_FIGURE_DIM, self->small_pt, FOLD_TEXT_MIDDLE, FALSE, FALSE };
  g_autofree char *text = g_strdup_printf (_ ("+%u"), count->count);

  fold_drawing_add_text (self->drawing, self->plot_x + (count->x + count->width / 2) * self->px,
                         self->plot_y + (count->y + count->height / 2) * self->px
                         + self->small_pt * FOLD_MM_PER_POINT * 0.36,
                         text, &look);
}

/*
 * _fold_figure_draw_events:
 * @self: a figure with a scene
 *
 * Draws all bars with their titles, and counts what is hidden.
 */
void
_fold_figure_draw_events (FoldFigure *self)
{
  g_autoptr (GHashTable) labels = match_labels (self);

  for (guint bar = 0, n; bar < self->frame->n_bars; bar += n)
    {
      n = count_bars (self, bar);
      draw_item (self, bar, n, labels);
    }
  for (guint i = 0; i < self->frame->n_counts; i++)
    draw_count (self, &self->frame->counts[i]);
}

/* ============ relations ============ */

static const FoldSceneBar *
find_bar (const FoldFigure *self,
          const char       *policy)
{
  for (guint i = 0; policy != NULL && i < self->frame->n_bars; i++)
    {
      const FoldTimelineItem *item = fold_timeline_items_get (self->items, self->frame->bars[i].item);

      if (!(self->frame->bars[i].edges & FOLD_SCENE_BAR_THREAD) && item->policy != NULL &&
          g_str_equal (fold_record_get_id (FOLD_RECORD (item->policy)), policy))
        return &self->frame->bars[i];
    }
  return NULL;
}

static void
draw_head (FoldFigure *self,
           double      x,
           double      y,
           double      direction,
           guint32     color)
{
  g_autoptr (FoldFigurePath) head = fold_figure_path_new ();

  fold_figure_path_move_to (head, x, y);
  fold_figure_path_line_to (head, x - direction * HEAD, y - HEAD / 2);
  fold_figure_path_line_to (head, x - direction * HEAD, y + HEAD / 2);
  fold_figure_path_close (head);
  fold_drawing_add_path (self->drawing, head, &(FoldDrawStyle) { .fill = color });
}

static void
draw_arrow (FoldFigure         *self,
            const FoldSceneBar *from,
            const FoldSceneBar *to,
            FoldRelation       *relation)
{
  gboolean is_denied = fold_relation_get_polarity (relation) == FOLD_POLARITY_DENIED;
  const FoldDrawStyle style = {
    .stroke = is_denied ? FOLD_FIGURE_ALERT : FOLD_FIGURE_ACCENT,
    .stroke_mm = PEN_MM,
    .dash_mm = fold_relation_get_polarity (relation) != FOLD_POLARITY_ASSERTED ? 1.2 : 0,
  };
  double direction = to->x0 >= from->x0 ? 1 : -1;
  double x0 = self->plot_x + MAX (direction > 0 ? MIN (from->x1, from->x0 + 30) : from->x0, 0) * self->px;
  double y0 = self->plot_y + (from->y + from->height / 2) * self->px;
  double x1 = self->plot_x + MAX (direction > 0 ? to->x0 : MIN (to->x1, to->x0 + 30), 0) * self->px;
  double y1 = self->plot_y + (to->y + to->height / 2) * self->px;
  double bend = MAX (ABS (x1 - x0) / 2, 6) * direction;
  g_autoptr (FoldFigurePath) path = fold_figure_path_new ();
  g_autofree char *words =
    g_strdup_printf ("%s, %s", fold_enum_get_label (FOLD_TYPE_RELATION_TYPE,
                                                    (int) fold_relation_get_relation_type (relation)),
                     fold_enum_get_label (FOLD_TYPE_POLARITY, (int) fold_relation_get_polarity (relation)));

  fold_figure_path_move_to (path, x0, y0);
  fold_figure_path_curve_to (path, &(FoldPathStep) { .x = { x0 + bend, x1 - bend, x1 - direction * HEAD * 0.8 },
                                                     .y = { y0, y1, y1 } });
  fold_drawing_begin_group (self->drawing, NULL, words, NULL);
  fold_drawing_add_path (self->drawing, path, &style);
  draw_head (self, x1, y1, direction, style.stroke);
  fold_drawing_end_group (self->drawing);
}

static void
draw_related (FoldFigure *self,
              FoldRecord *selected,
              const char *field)
{
  g_autoptr (GPtrArray) relations = fold_library_list_referrers (self->library, selected, FOLD_KIND_RELATION, field);

  for (guint i = 0; i < relations->len; i++)
    {
      FoldRelation *relation = g_ptr_array_index (relations, i);
      const FoldSceneBar *from = find_bar (self, fold_relation_get_from (relation));
      const FoldSceneBar *to = find_bar (self, fold_relation_get_to (relation));

      if (from != NULL && to != NULL)
        draw_arrow (self, from, to, relation);
    }
}

/*
 * _fold_figure_draw_relations:
 * @self: a figure with a scene
 *
 * Draws what is said to relate the selected policy to others: broken lines are
 * possible, and those in the colour of a dispute are denied.
 */
void
_fold_figure_draw_relations (FoldFigure *self)
{
  FoldRecord *selected = fold_session_get_selected (self->spec->session);

  if (!(self->spec->parts & FOLD_FIGURE_RELATIONS) || !FOLD_IS_POLICY (selected))
    return;

  draw_related (self, selected, "from");
  draw_related (self, selected, "to");
}
