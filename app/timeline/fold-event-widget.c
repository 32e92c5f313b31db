/* fold-event-widget.c: a policy on the timeline: a chip with its title, or a card
 *
 * A real widget, so that it can have the focus, a tooltip and a name for screen
 * readers. Its size depends on what it shows, never on the zoom: moving it costs
 * next to nothing. It is bound to one policy after the other by its field.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-event-widget.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "fold-csl.h"
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

struct _FoldEventWidget
{
  GtkWidget parent_instance;

  FoldTimelineView *view;
  guint             item;
  FoldDetail        detail;
  int               max_width;
  int               width;
  int               height;

  /* What a card says beside the title. */
  char             *dates;
  char             *quote;
  char             *source;
};

enum
{
  SIGNAL_ACTIVATE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FoldEventWidget, fold_event_widget, GTK_TYPE_WIDGET)

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

static void
measure_chip (FoldEventWidget *self)
{
  self->width = 2 * CHIP_EDGE + get_glyph_px (self->view->paint.scale) + GAP + get_width_of (get_chip_title (self)) +
                measure_badges (self, get_item (self));
}

static void
snapshot_chip (FoldEventWidget *self,
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

static void
fill_card (FoldEventWidget *self)
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

static void
snapshot_card (FoldEventWidget *self,
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

/* Shapes all texts now, where there is a budget for it, rather than in the next
 * snapshot. */
static void
shape_card (FoldEventWidget *self)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  GskRenderNode *node;

  snapshot_card (self, snapshot);
  node = gtk_snapshot_free_to_node (snapshot);
  g_clear_pointer (&node, gsk_render_node_unref);
}

/* ============ widget ============ */

static gboolean
query_tooltip_cb (FoldEventWidget *self,
                  int              x,
                  int              y,
                  gboolean         by_keyboard,
                  GtkTooltip      *tooltip)
{
  g_autofree char *dates = fold_timeline_items_describe_dates (self->view->items, self->item);
  g_autofree char *text = g_strdup_printf ("%s\n%s", get_item (self)->title, dates);

  gtk_tooltip_set_text (tooltip, dates[0] != '\0' ? text : get_item (self)->title);
  return TRUE;
}

static void
fold_event_widget_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  FoldEventWidget *self = FOLD_EVENT_WIDGET (widget);
  gint64 start = g_get_monotonic_time ();

  if (self->view->items == NULL || self->item >= fold_timeline_items_get_n_items (self->view->items))
    return;

  if (self->detail == FOLD_DETAIL_CARD)
    snapshot_card (self, snapshot);
  else
    snapshot_chip (self, snapshot);
  fold_timeline_view_add_work (self->view, start);
}

static void
fold_event_widget_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline,
                           int            *natural_baseline)
{
  *minimum = *natural = 0;
}

static void
fold_event_widget_finalize (GObject *object)
{
  FoldEventWidget *self = FOLD_EVENT_WIDGET (object);

  g_free (self->dates);
  g_free (self->quote);
  g_free (self->source);

  G_OBJECT_CLASS (fold_event_widget_parent_class)->finalize (object);
}

static void
fold_event_widget_class_init (FoldEventWidgetClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = fold_event_widget_finalize;
  widget_class->snapshot = fold_event_widget_snapshot;
  widget_class->measure = fold_event_widget_measure;

  signals[SIGNAL_ACTIVATE] =
    g_signal_new ("activate", FOLD_TYPE_EVENT_WIDGET, G_SIGNAL_RUN_LAST | G_SIGNAL_ACTION, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);
  gtk_widget_class_set_activate_signal (widget_class, signals[SIGNAL_ACTIVATE]);
  gtk_widget_class_add_binding_signal (widget_class, GDK_KEY_Return, 0, "activate", NULL);
  gtk_widget_class_add_binding_signal (widget_class, GDK_KEY_KP_Enter, 0, "activate", NULL);
  gtk_widget_class_add_binding_signal (widget_class, GDK_KEY_space, 0, "activate", NULL);
  gtk_widget_class_set_css_name (widget_class, "timelineevent");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

static void
fold_event_widget_init (FoldEventWidget *self)
{
  self->item = FOLD_NO_ITEM;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
}

/**
 * fold_event_widget_new:
 * @view: what it shows a part of; has to outlive the widget
 *
 * Returns: (transfer floating): a widget that shows nothing yet
 */
GtkWidget *
fold_event_widget_new (FoldTimelineView *view)
{
  g_return_val_if_fail (view != NULL, NULL);

  FoldEventWidget *self = g_object_new (FOLD_TYPE_EVENT_WIDGET, NULL);

  self->view = view;
  return GTK_WIDGET (self);
}

static void
tell_name (FoldEventWidget *self)
{
  g_autofree char *label = fold_timeline_items_describe (self->view->items, self->item);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_RELATION_POS_IN_SET, (int) get_item (self)->order + 1,
                                  GTK_ACCESSIBLE_RELATION_SET_SIZE,
                                  (int) fold_timeline_items_get_n_items (self->view->items),
                                  -1);
}

static void
set_class (FoldEventWidget *self,
           const char      *name,
           gboolean         is_wanted)
{
  if (gtk_widget_has_css_class (GTK_WIDGET (self), name) == is_wanted)
    return;
  if (is_wanted)
    gtk_widget_add_css_class (GTK_WIDGET (self), name);
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), name);
}

/**
 * fold_event_widget_bind:
 * @self: an event widget
 * @item: the item it is to show
 * @detail: as a chip or as a card
 * @max_width: the most a chip may take, and what a card takes
 * @height: its height
 */
void
fold_event_widget_bind (FoldEventWidget *self,
                        guint            item,
                        FoldDetail       detail,
                        double           max_width,
                        double           height)
{
  g_return_if_fail (FOLD_IS_EVENT_WIDGET (self));
  g_return_if_fail (item < fold_timeline_items_get_n_items (self->view->items));

  self->item = item;
  self->detail = detail;
  self->max_width = (int) ceil (max_width);
  self->height = (int) floor (height);
  if (detail == FOLD_DETAIL_CARD)
    {
      self->width = self->max_width;
      fill_card (self);
      shape_card (self);
    }
  else
    {
      measure_chip (self);
    }
  set_class (self, "card", detail == FOLD_DETAIL_CARD);
  set_class (self, "dimmed", get_item (self)->is_dimmed);
  tell_name (self);
  self->view->n_bound++;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * fold_event_widget_get_item:
 * @self: an event widget
 *
 * Returns: the item it shows, or %FOLD_NO_ITEM
 */
guint
fold_event_widget_get_item (FoldEventWidget *self)
{
  g_return_val_if_fail (FOLD_IS_EVENT_WIDGET (self), FOLD_NO_ITEM);

  return self->item;
}

/**
 * fold_event_widget_get_detail:
 * @self: an event widget
 *
 * Returns: whether it is a chip or a card
 */
FoldDetail
fold_event_widget_get_detail (FoldEventWidget *self)
{
  g_return_val_if_fail (FOLD_IS_EVENT_WIDGET (self), FOLD_DETAIL_CHIP);

  return self->detail;
}

/**
 * fold_event_widget_get_width:
 * @self: an event widget
 *
 * Returns: its width
 */
int
fold_event_widget_get_width (FoldEventWidget *self)
{
  g_return_val_if_fail (FOLD_IS_EVENT_WIDGET (self), 0);

  return self->width;
}

/**
 * fold_event_widget_get_height:
 * @self: an event widget
 *
 * Returns: its height
 */
int
fold_event_widget_get_height (FoldEventWidget *self)
{
  g_return_val_if_fail (FOLD_IS_EVENT_WIDGET (self), 0);

  return self->height;
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
