/* fold-timeline-table.c: the same policies as a table
 *
 * Shows what the timeline shows, with the same filter and the same selection,
 * for whoever prefers rows, and for what has no date.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-timeline-table.h"

#include <glib/gi18n-lib.h>

#include "fold-timeline-row.h"
#include "fold-timeline.h"

struct _FoldTimelineTable
{
  GtkWidget parent_instance;

  FoldSession        *session;
  GtkWidget          *window;
  GtkColumnView      *view;
  GtkSortListModel   *sorted;
  GtkSingleSelection *selection;
  gboolean            is_following; /* the session, which must not be told again */
};

enum
{
  PROP_SESSION = 1,
  N_PROPS,
};

enum
{
  SIGNAL_POLICY_ACTIVATED,
  N_SIGNALS,
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FoldTimelineTable, fold_timeline_table, GTK_TYPE_WIDGET)

static const struct {
  const char *title;
  gboolean    expands;
} columns[] = {
  [FOLD_COLUMN_TITLE] = { N_ ("Title"), TRUE },
  [FOLD_COLUMN_DATES] = { N_ ("Dates"), TRUE },
  [FOLD_COLUMN_LEVEL] = { N_ ("Level"), FALSE },
  [FOLD_COLUMN_KIND] = { N_ ("Kind"), FALSE },
  [FOLD_COLUMN_PLACES] = { N_ ("Places"), FALSE },
  [FOLD_COLUMN_QUOTES] = { N_ ("Quotes"), FALSE },
};

/* ============ cells ============ */

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *cell,
          gpointer                  data)
{
  gboolean is_number = GPOINTER_TO_INT (data) == FOLD_COLUMN_QUOTES;
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), is_number ? 1 : 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (label), is_number ? 4 : 10);
  gtk_list_item_set_child (cell, label);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *cell,
         gpointer                  data)
{
  GtkWidget *label = gtk_list_item_get_child (cell);
  const char *text = fold_timeline_row_get_text (gtk_list_item_get_item (cell),
                                                 (FoldTimelineColumn) GPOINTER_TO_INT (data));

  gtk_label_set_label (GTK_LABEL (label), text);
  gtk_widget_set_tooltip_text (label, text);
}

static int
compare_rows (gconstpointer a,
              gconstpointer b,
              gpointer      data)
{
  return fold_timeline_row_compare ((FoldTimelineRow *) a, (FoldTimelineRow *) b,
                                    (FoldTimelineColumn) GPOINTER_TO_INT (data));
}

static void
add_column (FoldTimelineTable  *self,
            FoldTimelineColumn  column)
{
  gpointer data = GINT_TO_POINTER ((int) column);
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkSorter *sorter = GTK_SORTER (gtk_custom_sorter_new (compare_rows, data, NULL));
  g_autoptr (GtkColumnViewColumn) added = gtk_column_view_column_new (_(columns[column].title), factory);

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), data);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), data);
  gtk_column_view_column_set_sorter (added, sorter);
  gtk_column_view_column_set_expand (added, columns[column].expands);
  gtk_column_view_column_set_resizable (added, TRUE);
  gtk_column_view_append_column (self->view, added);
  if (column == FOLD_COLUMN_DATES)
    gtk_column_view_sort_by_column (self->view, added, GTK_SORT_ASCENDING);
  g_object_unref (sorter);
}

/* ============ selection ============ */

static guint
find_row (FoldTimelineTable *self,
          FoldRecord        *record)
{
  GListModel *model = G_LIST_MODEL (self->sorted);

  for (guint i = 0; record != NULL && i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (FoldTimelineRow) row = g_list_model_get_item (model, i);

      if (FOLD_RECORD (fold_timeline_row_get_policy (row)) == record)
        return i;
    }
  return GTK_INVALID_LIST_POSITION;
}

static void
follow_session (FoldTimelineTable *self)
{
  guint position = find_row (self, fold_session_get_selected (self->session));

  self->is_following = TRUE;
  gtk_single_selection_set_selected (self->selection, position);
  self->is_following = FALSE;
  if (position != GTK_INVALID_LIST_POSITION)
    gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u", position);
}

static void
selected_cb (FoldTimelineTable *self)
{
  FoldTimelineRow *row = gtk_single_selection_get_selected_item (self->selection);

  if (!self->is_following && row != NULL)
    fold_session_set_selected (self->session, FOLD_RECORD (fold_timeline_row_get_policy (row)));
}

static void
activate_cb (FoldTimelineTable *self,
             guint              position)
{
  g_autoptr (FoldTimelineRow) row = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (row == NULL)
    return;
  fold_session_set_selected (self->session, FOLD_RECORD (fold_timeline_row_get_policy (row)));
  g_signal_emit (self, signals[SIGNAL_POLICY_ACTIVATED], 0, fold_timeline_row_get_policy (row));
}

static void
items_changed_cb (FoldTimelineTable *self)
{
  g_autoptr (GListStore) rows = fold_timeline_row_list (self->session);

  self->is_following = TRUE;
  gtk_sort_list_model_set_model (self->sorted, G_LIST_MODEL (rows));
  self->is_following = FALSE;
  follow_session (self);
}

/* ============ widget ============ */

static void
fold_timeline_table_constructed (GObject *object)
{
  FoldTimelineTable *self = FOLD_TIMELINE_TABLE (object);

  G_OBJECT_CLASS (fold_timeline_table_parent_class)->constructed (object);

  g_signal_connect_object (self->session, "notify::items", G_CALLBACK (items_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::selected", G_CALLBACK (follow_session), self, G_CONNECT_SWAPPED);
  items_changed_cb (self);
}

static void
fold_timeline_table_dispose (GObject *object)
{
  FoldTimelineTable *self = FOLD_TIMELINE_TABLE (object);

  g_clear_pointer (&self->window, gtk_widget_unparent);

  G_OBJECT_CLASS (fold_timeline_table_parent_class)->dispose (object);
}

static void
fold_timeline_table_finalize (GObject *object)
{
  FoldTimelineTable *self = FOLD_TIMELINE_TABLE (object);

  g_clear_object (&self->selection);
  g_clear_object (&self->sorted);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (fold_timeline_table_parent_class)->finalize (object);
}

static void
fold_timeline_table_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      FOLD_TIMELINE_TABLE (object)->session = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
fold_timeline_table_class_init (FoldTimelineTableClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = fold_timeline_table_constructed;
  object_class->dispose = fold_timeline_table_dispose;
  object_class->finalize = fold_timeline_table_finalize;
  object_class->set_property = fold_timeline_table_set_property;

  props[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, FOLD_TYPE_SESSION,
                         G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  /**
   * FoldTimelineTable::policy-activated:
   * @policy: a policy
   *
   * Emitted on a double click or Enter.
   */
  signals[SIGNAL_POLICY_ACTIVATED] =
    g_signal_new ("policy-activated", FOLD_TYPE_TIMELINE_TABLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, FOLD_TYPE_POLICY);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "timelinetable");
}

static void
fold_timeline_table_init (FoldTimelineTable *self)
{
  self->window = gtk_scrolled_window_new ();
  self->view = GTK_COLUMN_VIEW (gtk_column_view_new (NULL));
  for (guint i = 0; i < FOLD_N_COLUMNS; i++)
    add_column (self, i);

  self->sorted = gtk_sort_list_model_new (NULL, g_object_ref (gtk_column_view_get_sorter (self->view)));
  self->selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->sorted)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->window), GTK_WIDGET (self->view));
  gtk_widget_set_parent (self->window, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Policies"), -1);
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "activate", G_CALLBACK (activate_cb), self, G_CONNECT_SWAPPED);
}

/**
 * fold_timeline_table_new:
 * @session: what to show
 *
 * Returns: (transfer floating): a table
 */
GtkWidget *
fold_timeline_table_new (FoldSession *session)
{
  g_return_val_if_fail (FOLD_IS_SESSION (session), NULL);

  fold_timeline_load_style (gdk_display_get_default ());
  return g_object_new (FOLD_TYPE_TIMELINE_TABLE, "session", session, NULL);
}
