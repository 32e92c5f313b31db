/* fold-reader-actions.c: the keys of the reading pane, and what they do
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-reader-private.h"

#include <math.h>

#define ZOOM_STEP 1.1

/* ============ what can be done with a selection ============ */

void
_fold_reader_hide_actions (FoldReader *self)
{
  if (self->actions != NULL && gtk_widget_get_visible (self->actions))
    gtk_popover_popdown (GTK_POPOVER (self->actions));
}

static void
request_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  static const char * const names[] = {
    "reader.quote", "reader.code", "reader.policy", "reader.copy-citation", "reader.code-in-vivo",
  };
  FoldReader *self = FOLD_READER (widget);
  guint start = 0;
  guint end = 0;

  self->is_fresh = FALSE;
  _fold_reader_hide_actions (self);
  if (!fold_reader_get_selection (self, &start, &end))
    return;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      if (g_str_equal (name, names[i]))
        g_signal_emit (self, fold_reader_signals[FOLD_READER_QUOTE_REQUESTED + i], 0, start, end);
    }
}

static void
copy_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  FoldReader *self = FOLD_READER (widget);
  guint start = 0;
  guint end = 0;

  if (!fold_reader_view_get_selection (_fold_reader_get_view (self), &start, &end))
    return;

  g_autofree char *words = fold_passages_dup_slice (fold_reader_get_passages (self), start, end);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), words);
}

static void
select_all_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  FoldPassages *passages = fold_reader_get_passages (FOLD_READER (widget));

  if (passages != NULL)
    fold_reader_view_select (_fold_reader_get_view (FOLD_READER (widget)), 0,
                             fold_document_text_get_length (fold_passages_get_text (passages)));
}

static void
unselect_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  FoldReader *self = FOLD_READER (widget);
  guint cursor = fold_reader_view_get_cursor (_fold_reader_get_view (self));

  _fold_reader_hide_actions (self);
  if (fold_reader_view_get_selection (_fold_reader_get_view (self), NULL, NULL))
    fold_reader_view_select (_fold_reader_get_view (self), cursor, cursor);
  else
    fold_find_bar_stop (FOLD_FIND_BAR (self->find_bar));
}

static void
offer_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  fold_reader_offer_actions (FOLD_READER (widget));
}

/* ============ moving ============ */

static void
heading_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  FoldReader *self = FOLD_READER (widget);
  FoldPassages *passages = fold_reader_get_passages (self);
  guint position = fold_reader_view_get_cursor (_fold_reader_get_view (self));
  guint n_headings = passages != NULL ? fold_passages_get_n_headings (passages) : 0;

  if (n_headings == 0)
    return;

  guint heading = fold_passages_find_heading (passages, position);

  if (g_str_equal (name, "reader.next-heading"))
    heading = heading == FOLD_NO_PASSAGE ? 0 : heading + 1;
  else if (heading != FOLD_NO_PASSAGE &&
           fold_passages_get (passages, fold_passages_get_heading (passages, heading))->start == position)
    heading--;
  if (heading < n_headings)
    fold_reader_show_heading (self, heading);
}

static void
activate_quote (FoldReader *self,
                guint       quote)
{
  /* Whoever listens may change the quotes. */
  g_autofree char *id = g_strdup (fold_quote_spans_get (self->quotes, quote)->id);

  g_signal_emit (self, fold_reader_signals[FOLD_READER_QUOTE_ACTIVATED], 0, id);
}

static void
quote_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  FoldReader *self = FOLD_READER (widget);
  int direction = g_str_equal (name, "reader.next-quote") ? 1 : -1;
  guint quote = self->quotes != NULL
                ? fold_quote_spans_step (self->quotes, fold_reader_view_get_cursor (_fold_reader_get_view (self)), direction)
                : FOLD_NO_QUOTE;

  if (quote == FOLD_NO_QUOTE)
    return;

  fold_reader_view_move_to (_fold_reader_get_view (self), fold_quote_spans_get (self->quotes, quote)->start, FALSE);
  activate_quote (self, quote);
}

static void
open_quote_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  FoldReader *self = FOLD_READER (widget);
  guint quote = self->quotes != NULL
                ? fold_quote_spans_pick (self->quotes, fold_reader_view_get_cursor (_fold_reader_get_view (self))) : FOLD_NO_QUOTE;

  if (quote != FOLD_NO_QUOTE)
    activate_quote (self, quote);
}

static void
go_to_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  FoldReader *self = FOLD_READER (widget);

  if (fold_reader_get_passages (self) == NULL)
    return;

  _fold_reader_hide_actions (self);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->go_to),
                               &(GdkRectangle) { gtk_widget_get_width (widget) / 2, 0, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (self->go_to));
}

static void
zoom_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  FoldReader *self = FOLD_READER (widget);

  if (g_str_equal (name, "reader.zoom-in"))
    fold_reader_set_zoom (self, self->zoom * ZOOM_STEP);
  else if (g_str_equal (name, "reader.zoom-out"))
    fold_reader_set_zoom (self, self->zoom / ZOOM_STEP);
  else
    fold_reader_set_zoom (self, 1);
}

static gboolean
scroll_cb (FoldReader               *self,
           double                    dx,
           double                    dy,
           GtkEventControllerScroll *scroll)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (scroll));

  if ((state & GDK_CONTROL_MASK) == 0)
    return GDK_EVENT_PROPAGATE;

  if (gtk_event_controller_scroll_get_unit (scroll) == GDK_SCROLL_UNIT_SURFACE)
    dy /= 40;
  fold_reader_set_zoom (self, self->zoom * pow (ZOOM_STEP, -dy));
  return GDK_EVENT_STOP;
}

void
_fold_reader_add_zoom (FoldReader *self)
{
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);

  gtk_event_controller_set_propagation_phase (scroll, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (self->scroller, scroll);
  g_signal_connect_object (scroll, "scroll", G_CALLBACK (scroll_cb), self, G_CONNECT_SWAPPED);
}

/* ============ finding ============ */

static void
find_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  FoldReader *self = FOLD_READER (widget);
  guint start = 0;
  guint end = 0;
  g_autofree char *words = NULL;

  _fold_reader_hide_actions (self);
  /* A few selected words are what one wants to find again. */
  if (fold_reader_get_selection (self, &start, &end) && end - start < 80)
    words = fold_passages_dup_slice (fold_reader_get_passages (self), start, end);
  fold_find_bar_start (FOLD_FIND_BAR (self->find_bar), words);
}

static void
find_step_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  FoldReader *self = FOLD_READER (widget);

  if (fold_find_bar_is_active (FOLD_FIND_BAR (self->find_bar)))
    fold_reader_step_hit (self, g_str_equal (name, "reader.find-next") ? 1 : -1);
  else
    find_action (widget, name, parameter);
}

/* ============ all of them ============ */

void
_fold_reader_update_actions (FoldReader *self)
{
  static const char * const names[] = {
    "reader.quote", "reader.code", "reader.code-in-vivo", "reader.policy", "reader.copy-citation", "reader.copy",
  };
  gboolean has_selection = fold_reader_view_get_selection (_fold_reader_get_view (self), NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), names[i], has_selection);
  if (!has_selection)
    _fold_reader_hide_actions (self);
}

void
_fold_reader_add_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char                  *name;
    GtkWidgetActionActivateFunc  activate;
    guint                        key;
    GdkModifierType              modifiers;
  } actions[] = {
    { "reader.quote", request_action, GDK_KEY_q, 0 },
    { "reader.code", request_action, GDK_KEY_c, 0 },
    { "reader.code-in-vivo", request_action, GDK_KEY_v, 0 },
    { "reader.policy", request_action, GDK_KEY_p, 0 },
    { "reader.copy-citation", request_action, GDK_KEY_c, GDK_SHIFT_MASK },
    { "reader.copy", copy_action, GDK_KEY_c, GDK_CONTROL_MASK },
    { "reader.select-all", select_all_action, GDK_KEY_a, GDK_CONTROL_MASK },
    { "reader.unselect", unselect_action, GDK_KEY_Escape, 0 },
    { "reader.offer", offer_action, GDK_KEY_Menu, 0 },
    { "reader.next-heading", heading_action, GDK_KEY_h, 0 },
    { "reader.previous-heading", heading_action, GDK_KEY_h, GDK_SHIFT_MASK },
    { "reader.next-quote", quote_action, GDK_KEY_n, 0 },
    { "reader.previous-quote", quote_action, GDK_KEY_n, GDK_SHIFT_MASK },
    { "reader.open-quote", open_quote_action, GDK_KEY_Return, 0 },
    { "reader.go-to", go_to_action, GDK_KEY_l, GDK_CONTROL_MASK },
    { "reader.find", find_action, GDK_KEY_f, GDK_CONTROL_MASK },
    { "reader.find-next", find_step_action, GDK_KEY_g, GDK_CONTROL_MASK },
    { "reader.find-previous", find_step_action, GDK_KEY_g, GDK_CONTROL_MASK | GDK_SHIFT_MASK },
    { "reader.zoom-in", zoom_action, GDK_KEY_plus, GDK_CONTROL_MASK },
    { "reader.zoom-out", zoom_action, GDK_KEY_minus, GDK_CONTROL_MASK },
    { "reader.zoom-reset", zoom_action, GDK_KEY_0, GDK_CONTROL_MASK },
  };
  static const struct
  {
    guint           key;
    GdkModifierType modifiers;
    const char     *name;
  } keys[] = {
    { GDK_KEY_F10, GDK_SHIFT_MASK, "reader.offer" }, { GDK_KEY_KP_Enter, 0, "reader.open-quote" },
    { GDK_KEY_F3, 0, "reader.find-next" }, { GDK_KEY_F3, GDK_SHIFT_MASK, "reader.find-previous" },
    { GDK_KEY_equal, GDK_CONTROL_MASK, "reader.zoom-in" }, { GDK_KEY_KP_Add, GDK_CONTROL_MASK, "reader.zoom-in" },
    { GDK_KEY_KP_Subtract, GDK_CONTROL_MASK, "reader.zoom-out" },
    { GDK_KEY_KP_0, GDK_CONTROL_MASK, "reader.zoom-reset" }, { GDK_KEY_Insert, GDK_CONTROL_MASK, "reader.copy" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      gtk_widget_class_install_action (widget_class, actions[i].name, NULL, actions[i].activate);
      gtk_widget_class_add_binding_action (widget_class, actions[i].key, actions[i].modifiers, actions[i].name, NULL);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i].key, keys[i].modifiers, keys[i].name, NULL);
}
