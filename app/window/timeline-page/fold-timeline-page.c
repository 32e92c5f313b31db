/* fold-timeline-page.c: the timeline with all that belongs to it, or its twin, the table
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-timeline-page.h"

#include "fold-date-popover.h"
#include "fold-filter-bar.h"
#include "fold-overview.h"
#include "fold-timeline-table.h"
#include "fold-views-popover.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

struct _FoldTimelinePage
{
  GtkWidget parent_instance;

  FoldSession  *session;
  GtkWidget    *top;
  GtkWidget    *stack;
  GtkWidget    *overview;
  GtkWidget    *date_button;
  GtkWidget    *views_button;
  FoldTimeline *timeline;
};

enum
{
  PROP_0,
  PROP_SHOW_TABLE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (FoldTimelinePage, fold_timeline_page, GTK_TYPE_WIDGET)

static void
visible_child_cb (FoldTimelinePage *self)
{
  gtk_widget_set_visible (self->overview, !fold_timeline_page_get_show_table (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_TABLE]);
}

/* A reader who hid the inspector beside the timeline wants the room: it stays
 * hidden. One that lies over the timeline comes when something is chosen. */
static void
policy_activated_cb (FoldTimelinePage *self,
                     FoldRecord       *policy)
{
  fold_session_set_selected (self->session, policy);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.unfold-inspector", NULL);
}

static void
show_cb (FoldTimelinePage *self,
         FoldRecord       *record)
{
  fold_session_set_selected (self->session, record);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-inspector", NULL);
}

static void
period_selected_cb (FoldTimelinePage *self,
                    gint64            begin,
                    gint64            end)
{
  const FoldSpan period = { begin, end };

  fold_filter_set_period (fold_session_get_filter (self->session), &period);
}

static void
go_to_date_failed_cb (FoldTimelinePage *self,
                      const char       *message)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.tell", "s", message);
}

/* Whoever has gone somewhere, goes on from there: with the keys of the timeline. */
static void
focus_timeline (FoldTimelinePage *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self->timeline)))
    gtk_widget_child_focus (GTK_WIDGET (self->timeline), GTK_DIR_TAB_FORWARD);
}

static void
date_chosen_cb (FoldTimelinePage *self,
                const char       *text)
{
  gtk_widget_activate_action (GTK_WIDGET (self->timeline), "timeline.go-to-date", "s", text);
}

static void
fold_timeline_page_dispose (GObject *object)
{
  FoldTimelinePage *self = FOLD_TIMELINE_PAGE (object);

  g_clear_pointer (&self->top, gtk_widget_unparent);
  g_clear_pointer (&self->stack, gtk_widget_unparent);
  g_clear_pointer (&self->overview, gtk_widget_unparent);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (fold_timeline_page_parent_class)->dispose (object);
}

static void
fold_timeline_page_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  if (prop_id == PROP_SHOW_TABLE)
    g_value_set_boolean (value, fold_timeline_page_get_show_table (FOLD_TIMELINE_PAGE (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
fold_timeline_page_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  if (prop_id == PROP_SHOW_TABLE)
    fold_timeline_page_set_show_table (FOLD_TIMELINE_PAGE (object), g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
fold_timeline_page_class_init (FoldTimelinePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = fold_timeline_page_dispose;
  object_class->get_property = fold_timeline_page_get_property;
  object_class->set_property = fold_timeline_page_set_property;

  properties[PROP_SHOW_TABLE] =
    g_param_spec_boolean ("show-table", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "timelinepage");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
fold_timeline_page_init (FoldTimelinePage *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
}

static void
label_button (GtkWidget  *button,
              const char *label,
              const char *tooltip)
{
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static GtkWidget *
make_menu_button (const char *icon_name,
                  GtkWidget  *popover)
{
  return g_object_new (GTK_TYPE_MENU_BUTTON, "icon-name", icon_name, "popover", popover, NULL);
}

static void
add_buttons (FoldTimelinePage *self,
             FoldStore        *store)
{
  GtkWidget *dates = fold_date_popover_new ();
  GtkWidget *views = fold_views_popover_new (store, self->session);
  GtkWidget *table = g_object_new (GTK_TYPE_TOGGLE_BUTTON,
                                   "icon-name", "fold-table-symbolic",
                                   "action-name", "win.table",
                                   NULL);

  self->date_button = make_menu_button ("x-office-calendar-symbolic", dates);
  self->views_button = make_menu_button ("user-bookmarks-symbolic", views);
  label_button (self->date_button, _("Go to a date"), _("Go to a date (Ctrl+G)"));
  label_button (self->views_button, _("Saved views"), _("Saved views (Ctrl+B)"));
  label_button (table, _("Table"), _("Show the policies as a table"));
  g_signal_connect_object (dates, "date-chosen", G_CALLBACK (date_chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (dates, "closed", G_CALLBACK (focus_timeline), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (views, "closed", G_CALLBACK (focus_timeline), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->top), self->date_button);
  gtk_box_append (GTK_BOX (self->top), self->views_button);
  gtk_box_append (GTK_BOX (self->top), table);
}

static void
add_top (FoldTimelinePage *self,
         FoldStore        *store)
{
  GtkWidget *bar = fold_filter_bar_new (self->session);

  fold_filter_bar_set_target (FOLD_FILTER_BAR (bar), GTK_WIDGET (self->timeline));
  gtk_widget_set_hexpand (bar, TRUE);
  self->top = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 2);
  gtk_widget_add_css_class (self->top, "timeline-bar");
  gtk_box_append (GTK_BOX (self->top), bar);
  add_buttons (self, store);
  gtk_widget_set_parent (self->top, GTK_WIDGET (self));
}

/* Not everybody wants it: it is made when it is asked for. */
static void
add_table (FoldTimelinePage *self)
{
  GtkWidget *table = fold_timeline_table_new (self->session);

  gtk_stack_add_named (GTK_STACK (self->stack), table, "table");
  g_signal_connect_object (table, "policy-activated", G_CALLBACK (show_cb), self, G_CONNECT_SWAPPED);
}

static void
add_stack (FoldTimelinePage *self)
{
  self->stack = g_object_new (GTK_TYPE_STACK, "hhomogeneous", FALSE, "vhomogeneous", FALSE, NULL);
  gtk_widget_set_vexpand (self->stack, TRUE);
  gtk_stack_add_named (GTK_STACK (self->stack), GTK_WIDGET (self->timeline), "timeline");
  gtk_widget_set_parent (self->stack, GTK_WIDGET (self));
  g_signal_connect_object (self->stack, "notify::visible-child",
                           G_CALLBACK (visible_child_cb), self, G_CONNECT_SWAPPED);
}

/**
 * fold_timeline_page_new:
 * @store: where the library is kept
 * @session: what to show
 *
 * Returns: a page with filter bar, timeline or table, and overview
 */
GtkWidget *
fold_timeline_page_new (FoldStore   *store,
                        FoldSession *session)
{
  g_return_val_if_fail (FOLD_IS_STORE (store), NULL);
  g_return_val_if_fail (FOLD_IS_SESSION (session), NULL);

  FoldTimelinePage *self = g_object_new (FOLD_TYPE_TIMELINE_PAGE, NULL);

  self->session = g_object_ref (session);
  self->timeline = FOLD_TIMELINE (fold_timeline_new (session));
  add_top (self, store);
  add_stack (self);
  self->overview = fold_overview_new (session);
  gtk_widget_set_parent (self->overview, GTK_WIDGET (self));
  g_signal_connect_object (self->timeline, "policy-activated",
                           G_CALLBACK (policy_activated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->timeline, "relation-activated", G_CALLBACK (show_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->timeline, "period-selected",
                           G_CALLBACK (period_selected_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->timeline, "go-to-date-failed",
                           G_CALLBACK (go_to_date_failed_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/**
 * fold_timeline_page_get_timeline:
 * @self: the page
 *
 * Returns: (transfer none): its timeline
 */
FoldTimeline *
fold_timeline_page_get_timeline (FoldTimelinePage *self)
{
  g_return_val_if_fail (FOLD_IS_TIMELINE_PAGE (self), NULL);

  return self->timeline;
}

/**
 * fold_timeline_page_get_show_table:
 * @self: the page
 *
 * Returns: whether the table is shown instead of the timeline
 */
gboolean
fold_timeline_page_get_show_table (FoldTimelinePage *self)
{
  g_return_val_if_fail (FOLD_IS_TIMELINE_PAGE (self), FALSE);

  return g_strcmp0 (gtk_stack_get_visible_child_name (GTK_STACK (self->stack)), "table") == 0;
}

/**
 * fold_timeline_page_set_show_table:
 * @self: the page
 * @show_table: whether to show the table instead of the timeline
 */
void
fold_timeline_page_set_show_table (FoldTimelinePage *self,
                                   gboolean          show_table)
{
  g_return_if_fail (FOLD_IS_TIMELINE_PAGE (self));

  if (show_table && gtk_stack_get_child_by_name (GTK_STACK (self->stack), "table") == NULL)
    add_table (self);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), show_table ? "table" : "timeline");
}

/**
 * fold_timeline_page_ask_for_date:
 * @self: the page
 *
 * Asks for a date, and goes to it on the timeline.
 */
void
fold_timeline_page_ask_for_date (FoldTimelinePage *self)
{
  g_return_if_fail (FOLD_IS_TIMELINE_PAGE (self));

  fold_timeline_page_set_show_table (self, FALSE);
  gtk_menu_button_popup (GTK_MENU_BUTTON (self->date_button));
}

/**
 * fold_timeline_page_open_views:
 * @self: the page
 *
 * Offers the saved views.
 */
void
fold_timeline_page_open_views (FoldTimelinePage *self)
{
  g_return_if_fail (FOLD_IS_TIMELINE_PAGE (self));

  gtk_menu_button_popup (GTK_MENU_BUTTON (self->views_button));
}

/**
 * fold_timeline_page_keep_view:
 * @self: the page
 *
 * Asks for the title under which to keep what is shown.
 */
void
fold_timeline_page_keep_view (FoldTimelinePage *self)
{
  g_return_if_fail (FOLD_IS_TIMELINE_PAGE (self));

  fold_timeline_page_open_views (self);
  fold_views_popover_ask (FOLD_VIEWS_POPOVER (gtk_menu_button_get_popover (GTK_MENU_BUTTON (self->views_button))));
}
