/* fold-timeline-figure-foot.c: legend, notes and sources of a figure
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-timeline-figure-private.h"

#include <glib/gi18n-lib.h>

#include "fold-csl.h"
#include "fold-kind-look.h"
#include "fold-source.h"

#define SAMPLE_MM    7.0
#define PAD          1.2
#define COLUMN_GAP   4.0
#define COLUMN_LEAST 70.0
/* More titles than these are a list of their own. */
#define MOST_NAMED   12
#define N_KINDS      (FOLD_POLICY_ENFORCEMENT_PRACTICE + 1)

/*
 * _fold_figure_draw_lines:
 * @self: a figure
 * @y: where the text begins
 * @text: a text
 * @look: how it looks
 *
 * Returns: where it ends
 */
double
_fold_figure_draw_lines (FoldFigure         *self,
                         double              y,
                         const char         *text,
                         const FoldTextLook *look)
{
  g_auto (GStrv) lines = fold_text_measure_wrap (self->measure, text, look->size_pt, look->is_bold,
                                                 self->spec->width_mm);
  double leading = _fold_figure_get_leading (look->size_pt);

  for (guint i = 0; lines[i] != NULL; i++, y += leading)
    fold_drawing_add_text (self->drawing, 0, y + leading * 0.8, lines[i], look);
  return y;
}

/* ============ legend ============ */

/* Where the next entry goes: from left to right, then below. */
typedef struct
{
  double x;
  double y;
  double leading;
} Flow;

static void
make_room (FoldFigure *self,
           Flow       *flow,
           double      width)
{
  if (flow->x > 0 && flow->x + width > self->spec->width_mm)
    {
      flow->x = 0;
      flow->y += flow->leading;
    }
}

static void
draw_words (FoldFigure *self,
            Flow       *flow,
            double      x,
            const char *words)
{
  const FoldTextLook look = { FOLD_FIGURE_INK, self->small_pt, FOLD_TEXT_START, FALSE, FALSE };

  fold_drawing_add_text (self->drawing, x, flow->y + flow->leading * 0.68, words, &look);
  flow->x = x + fold_text_measure_get_width (self->measure, words, self->small_pt, FALSE) + COLUMN_GAP;
}

static FoldSceneBar
make_sample (const Flow *flow)
{
  return (FoldSceneBar) {
    .x0 = (float) flow->x, .x1 = (float) (flow->x + SAMPLE_MM),
    .core_x0 = (float) flow->x, .core_x1 = (float) (flow->x + SAMPLE_MM),
    .y = (float) (flow->y + flow->leading * 0.15), .height = (float) (flow->leading * 0.62),
  };
}

static void
draw_kind (FoldFigure     *self,
           Flow           *flow,
           FoldPolicyKind  kind)
{
  const char *label = fold_enum_get_label (FOLD_TYPE_POLICY_KIND, (int) kind);
  double glyph = _fold_figure_get_glyph (self);

  make_room (self, flow, SAMPLE_MM + glyph + 2 * PAD
                         + fold_text_measure_get_width (self->measure, label, self->small_pt, FALSE));

  FoldSceneBar sample = make_sample (flow);

  _fold_figure_draw_sample (self, &sample, &(FoldMark) { 0 }, kind);
  fold_kind_draw (self->drawing, kind, flow->x + SAMPLE_MM + PAD, flow->y + flow->leading * 0.46 - glyph / 2, glyph);
  draw_words (self, flow, flow->x + SAMPLE_MM + glyph + 2 * PAD, label);
}

static void
draw_kinds (FoldFigure *self,
            Flow       *flow)
{
  gboolean is_used[N_KINDS] = { FALSE };

  for (guint i = 0; i < self->info->len; i++)
    is_used[MIN (fold_timeline_items_get (self->items, i)->kind, N_KINDS - 1)] = TRUE;
  for (guint kind = 0; kind < N_KINDS; kind++)
    {
      if (is_used[kind])
        draw_kind (self, flow, (FoldPolicyKind) kind);
    }
}

/* How sure a date can be, and how that looks. */
typedef struct
{
  const char *words;
  guint32     flags;
  guint32     edges;
  gboolean    is_moment;
} Sample;

static const Sample samples[] = {
  { N_ ("some time within"), 0, 0, TRUE },
  { N_ ("lasted at least"), FOLD_MARK_LASTS, 0, FALSE },
  { N_ ("goes on"), FOLD_MARK_LASTS | FOLD_MARK_OPEN_END, FOLD_SCENE_BAR_ARROW_RIGHT, FALSE },
  { N_ ("end not known"), FOLD_MARK_LASTS | FOLD_MARK_UNKNOWN_END, FOLD_SCENE_BAR_RAGGED_RIGHT, FALSE },
  { N_ ("start not known"), FOLD_MARK_LASTS | FOLD_MARK_UNKNOWN_START, FOLD_SCENE_BAR_RAGGED_LEFT, FALSE },
  { N_ ("about"), FOLD_MARK_APPROXIMATE_START, 0, TRUE },
  { N_ ("uncertain"), FOLD_MARK_UNCERTAIN_START, 0, TRUE },
  { N_ ("one of several dates"), FOLD_MARK_ONE_OF, 0, TRUE },
  { N_ ("sources disagree"), FOLD_MARK_CONFLICTING, 0, TRUE },
};

static gboolean
is_sample_used (FoldFigure   *self,
                const Sample *sample)
{
  FoldMarks *marks = fold_timeline_items_get_marks (self->items);
  guint32 needed = sample->flags & ~(guint32) FOLD_MARK_LASTS;

  for (guint i = 0; i < fold_marks_get_n_marks (marks); i++)
    {
      const FoldMark *mark = fold_marks_get (marks, i);
      gboolean lasts = (mark->flags & FOLD_MARK_LASTS) && mark->core_end > mark->core_begin;

      if (needed != 0 ? (mark->flags & needed) != 0 : lasts != sample->is_moment)
        return TRUE;
    }
  return FALSE;
}

static void
draw_samples (FoldFigure *self,
              Flow       *flow)
{
  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      const char *words = _ (samples[i].words);

      if (!is_sample_used (self, &samples[i]))
        continue;

      make_room (self, flow, SAMPLE_MM + 4 * PAD
                             + fold_text_measure_get_width (self->measure, words, self->small_pt, FALSE));
      if (samples[i].edges & FOLD_SCENE_BAR_RAGGED_LEFT)
        flow->x += 2 * PAD;

      FoldSceneBar sample = make_sample (flow);

      sample.edges = samples[i].edges;
      _fold_figure_draw_sample (self, &sample, &(FoldMark) { .flags = samples[i].flags },
                                FOLD_POLICY_CHANGE_OF_GOVERNMENT);
      draw_words (self, flow, flow->x + SAMPLE_MM + ((samples[i].edges & FOLD_SCENE_BAR_RAGGED_RIGHT) ? 3 : 1) * PAD,
                  words);
    }
}

static void
draw_diamond (FoldFigure *self,
              Flow       *flow)
{
  double half = _fold_figure_get_glyph (self) / 2;
  double middle = flow->y + flow->leading * 0.46;
  g_autoptr (FoldFigurePath) path = fold_figure_path_new ();
  gboolean is_used = FALSE;

  for (guint i = 0; i < self->info->len; i++)
    is_used |= fold_timeline_items_get (self->items, i)->n_contradictions > 0;
  if (!is_used)
    return;

  make_room (self, flow, 40);
  middle = flow->y + flow->leading * 0.46;
  fold_figure_path_move_to (path, flow->x + half, middle - half);
  fold_figure_path_line_to (path, flow->x + 2 * half, middle);
  fold_figure_path_line_to (path, flow->x + half, middle + half);
  fold_figure_path_line_to (path, flow->x, middle);
  fold_figure_path_close (path);
  fold_drawing_add_path (self->drawing, path, &(FoldDrawStyle) { .fill = FOLD_FIGURE_ALERT });
  draw_words (self, flow, flow->x + 2 * half + PAD, _ ("evidence contradicts it"));
}

/*
 * _fold_figure_draw_legend:
 * @self: a figure
 * @y: where it begins
 *
 * Explains the kinds and the ways of dates that are in the figure, no others.
 *
 * Returns: where it ends
 */
double
_fold_figure_draw_legend (FoldFigure *self,
                          double      y)
{
  Flow flow = { 0, y, _fold_figure_get_leading (self->small_pt) * 1.45 };

  if (self->info->len == 0)
    return y;

  fold_drawing_begin_group (self->drawing, "legend", _ ("Legend"), NULL);
  draw_kinds (self, &flow);
  flow.x = 0;
  flow.y += flow.leading;
  draw_samples (self, &flow);
  draw_diamond (self, &flow);
  fold_drawing_end_group (self->drawing);
  return flow.y + flow.leading;
}

/* ============ notes ============ */

static double
draw_note (FoldFigure *self,
           double      y,
           const char *note)
{
  const FoldTextLook look = { FOLD_FIGURE_DIM, self->small_pt, FOLD_TEXT_START, FALSE, FALSE };

  fold_drawing_add_state (self->drawing, note);
  return _fold_figure_draw_lines (self, y, note, &look);
}

static char *
format_undated (FoldFigure *self,
                guint       n)
{
  g_autoptr (GString) titles = g_string_new (NULL);

  if (n > MOST_NAMED)
    return g_strdup_printf (ngettext ("%u policy is not drawn, since no source dates it.",
                                      "%u policies are not drawn, since no source dates them.", n), n);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (titles, "%s%s", i > 0 ? "; " : "",
                            fold_policy_get_title (fold_timeline_items_get_undated (self->all, i)));
  /* Translators: below a figure, followed by a list of titles */
  return g_strdup_printf (_ ("Not drawn, since no source dates them: %s."), titles->str);
}

/*
 * _fold_figure_draw_notes:
 * @self: a figure
 * @y: where they begin
 *
 * Says what is not in the figure: what has no date, what the filter hides, what
 * found no room.
 *
 * Returns: where they end
 */
double
_fold_figure_draw_notes (FoldFigure *self,
                         double      y)
{
  const FoldFilterCounts *counts = fold_timeline_items_get_counts (self->all);
  guint n_undated = fold_timeline_items_get_n_undated (self->all);
  guint n_filtered = counts->n_total - MIN (counts->n_shown, counts->n_total);

  if (n_undated > 0 && !self->spec->only_selected)
    {
      g_autofree char *note = format_undated (self, n_undated);

      y = draw_note (self, y, note);
    }
  if (n_filtered > 0)
    {
      g_autofree char *note = g_strdup_printf (ngettext ("The filter hides %u policy.", "The filter hides %u policies.",
                                                         n_filtered), n_filtered);

      y = draw_note (self, y, note);
    }
  if (self->n_hidden > 0)
    {
      const FoldTextLook look = { FOLD_FIGURE_DIM, self->small_pt, FOLD_TEXT_START, FALSE, FALSE };
      g_autofree char *note = g_strdup_printf (ngettext ("There is no room for %u policy; it is counted where it stands.",
                                                         "There is no room for %u policies; they are counted where they stand.",
                                                         self->n_hidden), self->n_hidden);

      y = _fold_figure_draw_lines (self, y, note, &look);
    }
  return y;
}

/* ============ sources ============ */

static char *
format_source (FoldFigure *self,
               FoldSource *source)
{
  const char *words = self->spec->references != NULL
                        ? g_hash_table_lookup (self->spec->references, fold_record_get_id (FOLD_RECORD (source)))
                        : NULL;
  FoldCsl *csl = fold_source_get_csl (source);

  if (words != NULL)
    return g_strdup (words);
  return csl != NULL ? fold_csl_format_reference (csl) : g_strdup (fold_source_get_citekey (source));
}

static const char *
get_address (FoldSource *source)
{
  FoldCsl *csl = fold_source_get_csl (source);
  const char *address = csl != NULL ? fold_csl_get_text (csl, "URL") : NULL;

  return address != NULL && (g_str_has_prefix (address, "https://") || g_str_has_prefix (address, "http://"))
           ? address : NULL;
}

static double
draw_source (FoldFigure *self,
             guint       index,
             double      x,
             double      y,
             double      width)
{
  FoldSource *source = g_ptr_array_index (self->sources, index);
  const FoldTextLook look = { FOLD_FIGURE_INK, self->small_pt, FOLD_TEXT_START, FALSE, FALSE };
  const FoldTextLook number_look = { FOLD_FIGURE_ACCENT, self->small_pt, FOLD_TEXT_END, FALSE, FALSE };
  double leading = _fold_figure_get_leading (self->small_pt);
  double indent = fold_text_measure_get_width (self->measure, "0000", self->small_pt, FALSE);
  const char *address = get_address (source);
  g_autofree char *words = format_source (self, source);
  g_autofree char *id = g_strdup_printf ("source-%u", index + 1);
  g_autofree char *number = g_strdup_printf ("%u", index + 1);
  g_auto (GStrv) lines = fold_text_measure_wrap (self->measure, words, self->small_pt, FALSE, width - indent);

  fold_drawing_begin_group (self->drawing, id, words, NULL);
  if (address != NULL)
    fold_drawing_begin_link (self->drawing, address);
  fold_drawing_add_text (self->drawing, x + indent * 0.8, y + leading * 0.8, number, &number_look);
  for (guint i = 0; lines[i] != NULL; i++, y += leading)
    fold_drawing_add_text (self->drawing, x + indent, y + leading * 0.8, lines[i], &look);
  if (address != NULL)
    fold_drawing_end_link (self->drawing);
  fold_drawing_end_group (self->drawing);
  return y;
}

/* Fills columns of about the same height. */
static double
draw_columns (FoldFigure *self,
              double      y)
{
  guint n_columns = (guint) MAX ((self->spec->width_mm + COLUMN_GAP) / (COLUMN_LEAST + COLUMN_GAP), 1);
  double width = (self->spec->width_mm + COLUMN_GAP) / n_columns - COLUMN_GAP;
  guint n_each = (self->sources->len + n_columns - 1) / n_columns;
  double bottom = y;

  for (guint column = 0; column < n_columns; column++)
    {
      double line = y;

      for (guint i = column * n_each; i < MIN ((column + 1) * n_each, self->sources->len); i++)
        line = draw_source (self, i, column * (width + COLUMN_GAP), line, width);
      bottom = MAX (bottom, line);
    }
  return bottom;
}

/*
 * _fold_figure_draw_sources:
 * @self: a figure
 * @y: where they begin
 *
 * Lists the sources by number.
 *
 * Returns: where they end
 */
double
_fold_figure_draw_sources (FoldFigure *self,
                           double      y)
{
  const FoldTextLook heading = { FOLD_FIGURE_INK, self->body_pt, FOLD_TEXT_START, TRUE, FALSE };

  if (self->sources->len == 0)
    return y;

  y = _fold_figure_draw_lines (self, y, self->spec->references != NULL
                                          ? _ ("Sources") : _ ("Sources (plain author–date form)"), &heading);
  return draw_columns (self, y);
}
