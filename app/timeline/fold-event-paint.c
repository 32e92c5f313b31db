/* fold-event-paint.c: a chip or a card, drawn
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "fold-csl.h"
#include "fold-event-widget-private.h"
#include "fold-evidence.h"
#include "fold-kind-glyph.h"
#include "fold-quote.h"
#include "fold-source.h"

#define GAP             6
#define PILL_PAD        6
#define GLYPH_PX        10
#define DIAMOND_PX      11
#define STRIPE_PX       4
#define CARD_PAD        10
#define MAX_TITLE_PX    340
#define CHIP_EDGE       4

static const FoldTimelineItem *
get_item (FoldEventWidget *self)
{
  return fold_timeline_items_get (self->view->items, self->item);
}

/* Shapes are as large as the text beside them. */
static int
get_glyph_px (double scale)
{
  return (int) ceil (GLYPH_PX * scale);
}

static int
get_diamond_px (double scale)
{
  return (int) ceil (DIAMOND_PX * scale);
}

static PangoLayout *
get_number (FoldEventWidget *self,
            guint            number)
{
  g_autofree char *text = g_strdup_printf ("%u", number);

  return fold_text_cache_get (self->view->texts, FOLD_TEXT_SMALL_BOLD, text, -1, 1);
}

static int
get_width_of (PangoLayout *layout)
{
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  return width;
}

static int
get_height_of (PangoLayout *layout)
{
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);
  return height;
}

/* ============ badges ============ */

static int
measure_badges (FoldEventWidget        *self,
                const FoldTimelineItem *item)
{
  int width = 0;

  if (item->n_quotes > 0)
    width += GAP + get_width_of (get_number (self, item->n_quotes)) + 2 * PILL_PAD;
  if (item->n_contradictions > 0)
    width += GAP + get_diamond_px (self->view->paint.scale) + 3 + get_width_of (get_number (self, item->n_contradictions));
  return width;
}

static double
append_pill (FoldEventWidget *self,
             GtkSnapshot     *snapshot,
             guint            number,
             double           x,
             double           center_y)
{
  PangoLayout *layout = get_number (self, number);
  float width = (float) get_width_of (layout) + 2 * PILL_PAD;
  float height = (float) get_height_of (layout) + 2;
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, &GRAPHENE_RECT_INIT ((float) x, (float) center_y - height / 2,
                                                                  width, height), height / 2);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &self->view->paint.pill, &outline.bounds);
  gtk_snapshot_pop (snapshot);
  fold_snapshot_append_text (snapshot, layout, &self->view->paint.text, x + PILL_PAD, center_y - height / 2 + 1);
  return x + width + GAP;
}

static double
append_diamond (FoldEventWidget *self,
                GtkSnapshot     *snapshot,
                guint            number,
                double           x,
                double           center_y)
{
  int size = get_diamond_px (self->view->paint.scale);
  const float half = (float) size / 2;
  const float side = half * (float) G_SQRT2;
  PangoLayout *layout = get_number (self, number);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) x + half, (float) center_y));
  gtk_snapshot_rotate (snapshot, 45);
  gtk_snapshot_append_color (snapshot, &self->view->paint.warning,
                             &GRAPHENE_RECT_INIT (-side / 2, -side / 2, side, side));
  gtk_snapshot_restore (snapshot);
  x += size + 3;
  fold_snapshot_append_text (snapshot, layout, &self->view->paint.warning, x, center_y - get_height_of (layout) / 2.0);
  return x + get_width_of (layout) + GAP;
}

static void
append_badges (FoldEventWidget        *self,
               GtkSnapshot            *snapshot,
               const FoldTimelineItem *item,
               double                  x,
               double                  center_y)
{
  if (item->n_quotes > 0)
    x = append_pill (self, snapshot, item->n_quotes, x, center_y);
  if (item->n_contradictions > 0)
    append_diamond (self, snapshot, item->n_contradictions, x, center_y);
}

static void
append_glyph (FoldEventWidget        *self,
              GtkSnapshot            *snapshot,
              const FoldTimelineItem *item,
              double                  x,
              double                  center_y)
{
  const GdkRGBA *color = &self->view->paint.kinds[MIN (item->kind, FOLD_N_POLICY_KINDS - 1)];
  float size = (float) get_glyph_px (self->view->paint.scale);

  fold_kind_glyph_append (snapshot, (FoldPolicyKind) item->kind, color,
                          &GRAPHENE_RECT_INIT ((float) x, (float) center_y - size / 2, size, size));
}

/* ============ chip ============ */

static PangoLayout *
get_chip_title (FoldEventWidget *self)
{
  const FoldTimelineItem *item = get_item (self);
  int width = self->max_width - 2 * CHIP_EDGE - get_glyph_px (self->view->paint.scale) - GAP - measure_badges (self, item);

  /* Whole steps of 8 pixels, so that few different layouts are made. */
  width = CLAMP ((width + 7) & ~7, 24, (int) (MAX_TITLE_PX * self->view->paint.scale));
  return fold_text_cache_get (self->view->texts, FOLD_TEXT_NORMAL, item->title, width, 1);
}

void
_fold_event_measure_chip (FoldEventWidget *self)
{
  self->width = 2 * CHIP_EDGE + get_glyph_px (self->view->paint.scale) + GAP + get_width_of (get_chip_title (self)) +
                measure_badges (self, get_item (self));
}

void
_fold_event_snapshot_chip (FoldEventWidget *self,
                           GtkSnapshot     *snapshot)
{
  const FoldTimelineItem *item = get_item (self);
  PangoLayout *title = get_chip_title (self);
  gboolean is_rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  double center = self->height / 2.0;
  int title_width = get_width_of (title);
  double badges = measure_badges (self, item);
  double glyph_x = is_rtl ? self->width - CHIP_EDGE - get_glyph_px (self->view->paint.scale) : CHIP_EDGE;
  double title_x = is_rtl ? glyph_x - GAP - title_width : glyph_x + get_glyph_px (self->view->paint.scale) + GAP;

  append_glyph (self, snapshot, item, glyph_x, center);
  fold_snapshot_append_text (snapshot, title, &self->view->paint.text, title_x, center - get_height_of (title) / 2.0);
  append_badges (self, snapshot, item, is_rtl ? title_x - badges : title_x + title_width + GAP, center);
}

/* ============ card ============ */

static char *
format_source (FoldLibrary *library,
               FoldQuote   *quote)
{
  FoldRecord *source = fold_library_lookup (library, FOLD_KIND_SOURCE, fold_quote_get_source (quote));
  FoldCsl *csl = source != NULL ? fold_source_get_csl (FOLD_SOURCE (source)) : NULL;
  g_autofree char *name = csl != NULL ? fold_csl_format_short (csl) : NULL;
  const char *locator = fold_quote_get_locator (quote);

  if (name == NULL)
    return NULL;
  return locator != NULL ? g_strdup_printf ("%s, %s", name, locator) : g_strdup (name);
}

static void
find_quote (FoldEventWidget *self,
            FoldPolicy      *policy)
{
  FoldLibrary *library = fold_session_get_library (self->view->session);
  g_autoptr (GPtrArray) evidence = NULL;

  if (library == NULL)
    return;

  evidence = fold_library_list_referrers (library, FOLD_RECORD (policy), FOLD_KIND_EVIDENCE, "policy");
  for (guint i = 0; i < evidence->len && self->quote == NULL; i++)
    {
      const char *id = fold_evidence_get_quote (g_ptr_array_index (evidence, i));
      FoldRecord *quote = fold_library_lookup (library, FOLD_KIND_QUOTE, id);

      if (quote == NULL || fold_quote_get_text (FOLD_QUOTE (quote)) == NULL)
        continue;
      self->quote = g_strdup_printf (_ ("“%s”"), fold_quote_get_text (FOLD_QUOTE (quote)));
      self->source = format_source (library, FOLD_QUOTE (quote));
    }
}

void
_fold_event_fill_card (FoldEventWidget *self)
{
  FoldPolicy *policy = get_item (self)->policy;

  g_clear_pointer (&self->dates, g_free);
  g_clear_pointer (&self->quote, g_free);
  g_clear_pointer (&self->source, g_free);
  self->dates = fold_timeline_items_describe_dates (self->view->items, self->item);
  if (policy == NULL)
    return;

  find_quote (self, policy);
  if (self->quote == NULL)
    self->quote = g_strdup (fold_policy_get_summary (policy));
}

static double
append_line (FoldEventWidget *self,
             GtkSnapshot     *snapshot,
             FoldTextStyle    style,
             const char      *text,
             const GdkRGBA   *color,
             double           y,
             int              n_lines)
{
  PangoLayout *layout;

  if (text == NULL || text[0] == '\0')
    return y;
  layout = fold_text_cache_get (self->view->texts, style, text, self->width - STRIPE_PX - 2 * CARD_PAD, n_lines);
  fold_snapshot_append_text (snapshot, layout, color,
                             gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL
                               ? self->width - STRIPE_PX - CARD_PAD - get_width_of (layout)
                               : STRIPE_PX + CARD_PAD,
                             y);
  return y + get_height_of (layout) + 3;
}

static void
append_card_foot (FoldEventWidget        *self,
                  GtkSnapshot            *snapshot,
                  const FoldTimelineItem *item)
{
  const FoldPaint *paint = &self->view->paint;
  gboolean is_rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int badges = measure_badges (self, item);
  double center = self->height - CARD_PAD - paint->line_height / 2;
  int room = self->width - STRIPE_PX - 2 * CARD_PAD - badges - GAP;
  const char *text = self->source;

  if (item->n_quotes == 0 && item->policy != NULL)
    text = _ ("No quote yet");
  if (text != NULL)
    {
      PangoLayout *layout = fold_text_cache_get (self->view->texts, FOLD_TEXT_SMALL, text, MAX (room, 20), 1);

      fold_snapshot_append_text (snapshot, layout, &paint->dim,
                                 is_rtl ? self->width - STRIPE_PX - CARD_PAD - get_width_of (layout)
                                        : STRIPE_PX + CARD_PAD,
                                 center - get_height_of (layout) / 2.0);
    }
  append_badges (self, snapshot, item, is_rtl ? CARD_PAD : self->width - CARD_PAD - badges + GAP, center);
}

void
_fold_event_snapshot_card (FoldEventWidget *self,
                           GtkSnapshot     *snapshot)
{
  const FoldTimelineItem *item = get_item (self);
  const FoldPaint *paint = &self->view->paint;
  gboolean is_rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  double y = CARD_PAD - 2;
  double body = self->height - 2 * CARD_PAD - paint->line_height;
  int n_lines;

  gtk_snapshot_append_color (snapshot, &paint->kinds[MIN (item->kind, FOLD_N_POLICY_KINDS - 1)],
                             &GRAPHENE_RECT_INIT (is_rtl ? (float) self->width - STRIPE_PX : 0, 0,
                                                  STRIPE_PX, (float) self->height));
  y = append_line (self, snapshot, FOLD_TEXT_BOLD, item->title, &paint->text, y, 2);
  y = append_line (self, snapshot, FOLD_TEXT_SMALL, self->dates, &paint->dim, y, 1);
  n_lines = (int) ((body - y) / paint->line_height);
  if (n_lines > 0)
    append_line (self, snapshot, FOLD_TEXT_NORMAL, self->quote, &paint->text, y + 2, n_lines);
  append_card_foot (self, snapshot, item);
}

static float
estimate_number (const FoldCharWidths *widths,
                 guint                 number)
{
  float width = 0;

  for (guint rest = number; rest > 0; rest /= 10)
    width += widths->ascii['0'];
  return width;
}

/**
 * fold_event_widget_estimate_width:
 * @item: an item
 * @widths: how wide characters are
 * @scale: of the text
 *
 * Returns: about how wide the chip of @item will be. May be asked from any thread.
 */
float
fold_event_widget_estimate_width (const FoldTimelineItem *item,
                                  const FoldCharWidths   *widths,
                                  double                  scale)
{
  float title = fold_char_widths_estimate (widths, item->title) * 1.02f + 2;
  float width = 2 * CHIP_EDGE + (float) get_glyph_px (scale) + GAP + MIN (title, (float) (MAX_TITLE_PX * scale));

  if (item->n_quotes > 0)
    width += GAP + 2 * PILL_PAD + estimate_number (widths, item->n_quotes);
  if (item->n_contradictions > 0)
    width += GAP + (float) get_diamond_px (scale) + 3 + estimate_number (widths, item->n_contradictions);
  return width;
}
