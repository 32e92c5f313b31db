/* fold-sources-page.c: the bibliography of a library, and what each source proves
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-sources-page.h"

#include "fold-choice.h"
#include "fold-list-scroll.h"
#include "fold-source-row.h"

#include <glib/gi18n-lib.h>

struct _FoldSourcesPage
{
  GtkWidget parent_instance;

  GtkWidget  *bar;
  GtkWidget  *entry;
  GtkWidget  *count_label;
  GtkWidget  *stack;
  GtkWidget  *view;
  FoldChoice *type;

  FoldSession        *session;
  GListStore         *all;
  GtkCustomFilter    *filter;
  GtkFilterListModel *shown;
  GtkSortListModel   *sorted;
  GtkSingleSelection *selection;
  gboolean            is_filling;
  gboolean            is_following;
};

G_DEFINE_FINAL_TYPE (FoldSourcesPage, fold_sources_page, GTK_TYPE_WIDGET)

static FoldLibrary *
get_library (FoldSourcesPage *self)
{
  return fold_session_get_library (self->session);
}

static gboolean
match_cb (gpointer item,
          gpointer user_data)
{
  FoldSourcesPage *self = user_data;
  FoldSourceRow *row = item;
  FoldCsl *csl = fold_source_get_csl (fold_source_row_get_source (row));
  const char *type = fold_choice_get_id (self->type);

  return (type == NULL || g_strcmp0 (fold_csl_get_item_type (csl), type) == 0) &&
         fold_source_row_has_words (row, gtk_editable_get_text (GTK_EDITABLE (self->entry)));
}

static void
update_count (FoldSourcesPage *self)
{
  guint n_all = g_list_model_get_n_items (G_LIST_MODEL (self->all));
  guint n_shown = g_list_model_get_n_items (G_LIST_MODEL (self->shown));
  g_autofree char *text = n_shown == n_all
                          ? g_strdup_printf (ngettext ("%u source", "%u sources", n_all), n_all)
                          : g_strdup_printf (_("%u of %u sources"), n_shown, n_all);

  gtk_label_set_label (GTK_LABEL (self->count_label), text);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack),
                                    n_all == 0 ? "empty" : n_shown == 0 ? "nothing" : "list");
}

static void
filter_changed_cb (FoldSourcesPage *self)
{
  if (self->is_filling || self->filter == NULL)
    return;

  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
  update_count (self);
}

static void
reset_filter (FoldSourcesPage *self)
{
  fold_sources_page_filter (self, "", NULL);
}

/* ============ filling ============ */

static int
compare_labels (gconstpointer a,
                gconstpointer b)
{
  return g_utf8_collate (fold_csl_get_item_type_label (*(const char * const *) a),
                         fold_csl_get_item_type_label (*(const char * const *) b));
}

static void
fill_types (FoldSourcesPage *self,
            FoldRecordList  *list)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) types = g_ptr_array_new ();
  g_autofree char *chosen = g_strdup (fold_choice_get_id (self->type));

  for (guint i = 0; i < fold_record_list_get_length (list); i++)
    {
      FoldSource *source = FOLD_SOURCE (fold_record_list_peek (list, i));
      const char *type = fold_csl_get_item_type (fold_source_get_csl (source));

      if (g_hash_table_add (seen, (char *) type))
        g_ptr_array_add (types, (char *) type);
    }

  g_ptr_array_sort (types, compare_labels);
  fold_choice_clear (self->type);
  for (guint i = 0; i < types->len; i++)
    fold_choice_add (self->type, g_ptr_array_index (types, i),
                     fold_csl_get_item_type_label (g_ptr_array_index (types, i)));
  if (!fold_choice_set_id (self->type, chosen))
    fold_choice_set_id (self->type, NULL);
}

static void
library_changed_cb (FoldSourcesPage *self)
{
  FoldRecordList *list = fold_library_get_list (get_library (self), FOLD_KIND_SOURCE);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < fold_record_list_get_length (list); i++)
    g_ptr_array_add (rows, fold_source_row_new (get_library (self), FOLD_SOURCE (fold_record_list_peek (list, i))));

  self->is_filling = self->is_following = TRUE;
  fill_types (self, list);
  g_list_store_splice (self->all, 0, g_list_model_get_n_items (G_LIST_MODEL (self->all)), rows->pdata, rows->len);
  self->is_filling = self->is_following = FALSE;
  filter_changed_cb (self);
}

/* ============ the selection ============ */

static guint
find_position (FoldSourcesPage *self,
               FoldRecord      *record)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->sorted));

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (FoldSourceRow) row = g_list_model_get_item (G_LIST_MODEL (self->sorted), i);

      if (FOLD_RECORD (fold_source_row_get_source (row)) == record)
        return i;
    }
  return GTK_INVALID_LIST_POSITION;
}

/* GtkColumnView 4.8 has no way to scroll to a row; the list inside it has. */
static void
scroll_to (FoldSourcesPage *self,
           guint            position)
{
  for (GtkWidget *child = gtk_widget_get_first_child (self->view);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (GTK_IS_LIST_VIEW (child))
        fold_list_scroll_to (child, position);
    }
}

static void
session_selected_cb (FoldSourcesPage *self)
{
  FoldRecord *record = fold_session_get_selected (self->session);
  guint position = FOLD_IS_SOURCE (record) ? find_position (self, record) : GTK_INVALID_LIST_POSITION;

  self->is_following = TRUE;
  gtk_single_selection_set_selected (self->selection, position);
  self->is_following = FALSE;
  if (position != GTK_INVALID_LIST_POSITION)
    scroll_to (self, position);
}

static void
row_selected_cb (FoldSourcesPage *self)
{
  FoldSourceRow *row = gtk_single_selection_get_selected_item (self->selection);

  if (!self->is_following && row != NULL)
    fold_session_set_selected (self->session, FOLD_RECORD (fold_source_row_get_source (row)));
}

static void
activate_cb (FoldSourcesPage *self,
             guint            position)
{
  row_selected_cb (self);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-inspector", NULL);
}

/* ============ columns ============ */

static int
compare_rows_cb (gconstpointer a,
                 gconstpointer b,
                 gpointer      user_data)
{
  return fold_source_row_compare ((FoldSourceRow *) a, (FoldSourceRow *) b, GPOINTER_TO_INT (user_data));
}

static void
set_up_cb (GtkSignalListItemFactory *factory,
           GtkListItem              *item,
           gpointer                  user_data)
{
  FoldSourceColumn column = GPOINTER_TO_INT (user_data);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "xalign", column == FOLD_SOURCE_COLUMN_QUOTES ? 1.0 : 0.0,
                                   "ellipsize", PANGO_ELLIPSIZE_END,
                                   NULL);

  if (column == FOLD_SOURCE_COLUMN_YEAR || column == FOLD_SOURCE_COLUMN_QUOTES)
    gtk_widget_add_css_class (label, "numeric");
  if (column != FOLD_SOURCE_COLUMN_TITLE)
    gtk_widget_add_css_class (label, "secondary");
  gtk_list_item_set_child (item, label);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         gpointer                  user_data)
{
  FoldSourceRow *row = gtk_list_item_get_item (item);
  GtkWidget *label = gtk_list_item_get_child (item);
  const char *text = fold_source_row_get_text (row, GPOINTER_TO_INT (user_data));

  gtk_label_set_label (GTK_LABEL (label), text);
  gtk_widget_set_tooltip_text (label, text);
}

static GtkColumnViewColumn *
add_column (FoldSourcesPage  *self,
            FoldSourceColumn  number,
            const char       *title,
            int               width)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkColumnViewColumn *column = gtk_column_view_column_new (title, factory);
  g_autoptr (GtkSorter) sorter =
    GTK_SORTER (gtk_custom_sorter_new (compare_rows_cb, GINT_TO_POINTER (number), NULL));

  g_signal_connect (factory, "setup", G_CALLBACK (set_up_cb), GINT_TO_POINTER (number));
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), GINT_TO_POINTER (number));
  gtk_column_view_column_set_sorter (column, sorter);
  gtk_column_view_column_set_resizable (column, TRUE);
  if (width > 0)
    gtk_column_view_column_set_fixed_width (column, width);
  else
    gtk_column_view_column_set_expand (column, TRUE);
  gtk_column_view_append_column (GTK_COLUMN_VIEW (self->view), column);
  g_object_unref (column);
  return column;
}

static void
add_columns (FoldSourcesPage *self)
{
  GtkColumnViewColumn *author = add_column (self, FOLD_SOURCE_COLUMN_AUTHOR, _("Author"), 200);

  add_column (self, FOLD_SOURCE_COLUMN_YEAR, _("Year"), 76);
  add_column (self, FOLD_SOURCE_COLUMN_TITLE, _("Title"), 0);
  add_column (self, FOLD_SOURCE_COLUMN_TYPE, _("Type"), 150);
  add_column (self, FOLD_SOURCE_COLUMN_QUOTES, _("Quotes"), 84);
  gtk_column_view_sort_by_column (GTK_COLUMN_VIEW (self->view), author, GTK_SORT_ASCENDING);
}

static void
add_models (FoldSourcesPage *self)
{
  GtkSorter *sorter = gtk_column_view_get_sorter (GTK_COLUMN_VIEW (self->view));

  self->all = g_list_store_new (FOLD_TYPE_SOURCE_ROW);
  self->filter = gtk_custom_filter_new (match_cb, self, NULL);
  self->shown = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (self->all)),
                                           g_object_ref (GTK_FILTER (self->filter)));
  self->sorted = gtk_sort_list_model_new (g_object_ref (G_LIST_MODEL (self->shown)), g_object_ref (sorter));
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->sorted)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  g_signal_connect_object (self->selection, "notify::selected-item",
                           G_CALLBACK (row_selected_cb), self, G_CONNECT_SWAPPED);
}

/* Rows are made when somebody comes to look at them: a library opens on its timeline. */
static void
fold_sources_page_map (GtkWidget *widget)
{
  FoldSourcesPage *self = FOLD_SOURCES_PAGE (widget);

  if (gtk_column_view_get_model (GTK_COLUMN_VIEW (self->view)) == NULL)
    gtk_column_view_set_model (GTK_COLUMN_VIEW (self->view), GTK_SELECTION_MODEL (self->selection));
  GTK_WIDGET_CLASS (fold_sources_page_parent_class)->map (widget);
}

static void
fold_sources_page_dispose (GObject *object)
{
  FoldSourcesPage *self = FOLD_SOURCES_PAGE (object);

  if (self->filter != NULL)
    gtk_custom_filter_set_filter_func (self->filter, NULL, NULL, NULL);
  g_clear_object (&self->selection);
  g_clear_object (&self->sorted);
  g_clear_object (&self->shown);
  g_clear_object (&self->filter);
  g_clear_object (&self->all);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), FOLD_TYPE_SOURCES_PAGE);

  G_OBJECT_CLASS (fold_sources_page_parent_class)->dispose (object);
}

static void
fold_sources_page_class_init (FoldSourcesPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = fold_sources_page_dispose;
  widget_class->map = fold_sources_page_map;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_BASE "/window/fold-sources-page.ui");
  gtk_widget_class_bind_template_child (widget_class, FoldSourcesPage, bar);
  gtk_widget_class_bind_template_child (widget_class, FoldSourcesPage, entry);
  gtk_widget_class_bind_template_child (widget_class, FoldSourcesPage, stack);
  gtk_widget_class_bind_template_child (widget_class, FoldSourcesPage, view);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, reset_filter);
}

static void
fold_sources_page_init (FoldSourcesPage *self)
{
  GtkWidget *type = fold_choice_new (_("Type of source"), _("All types"));

  gtk_widget_init_template (GTK_WIDGET (self));
  self->type = FOLD_CHOICE (type);
  self->count_label = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->count_label, "dim-label");
  gtk_widget_add_css_class (self->count_label, "numeric");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Filter the sources by author, year or title"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Sources"), -1);
  gtk_box_append (GTK_BOX (self->bar), type);
  gtk_box_append (GTK_BOX (self->bar), self->count_label);
  g_signal_connect_object (type, "changed", G_CALLBACK (filter_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "activate", G_CALLBACK (activate_cb), self, G_CONNECT_SWAPPED);
  add_models (self);
  add_columns (self);
}

/**
 * fold_sources_page_new:
 * @session: whose sources
 *
 * Returns: a page with all sources
 */
GtkWidget *
fold_sources_page_new (FoldSession *session)
{
  g_return_val_if_fail (FOLD_IS_SESSION (session), NULL);

  FoldSourcesPage *self = g_object_new (FOLD_TYPE_SOURCES_PAGE, NULL);

  self->session = g_object_ref (session);
  library_changed_cb (self);
  g_signal_connect_object (get_library (self), "changed", G_CALLBACK (library_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::selected", G_CALLBACK (session_selected_cb), self, G_CONNECT_SWAPPED);
  session_selected_cb (self);
  return GTK_WIDGET (self);
}

/**
 * fold_sources_page_get_rows:
 * @self: the page
 *
 * Returns: (transfer none): the rows (#FoldSourceRow) in the order shown
 */
GListModel *
fold_sources_page_get_rows (FoldSourcesPage *self)
{
  g_return_val_if_fail (FOLD_IS_SOURCES_PAGE (self), NULL);

  return G_LIST_MODEL (self->sorted);
}

/**
 * fold_sources_page_filter:
 * @self: the page
 * @words: what a source must have, or nothing
 * @type: (nullable): the CSL type that it must be of
 *
 * Shows the sources that pass.
 */
void
fold_sources_page_filter (FoldSourcesPage *self,
                          const char      *words,
                          const char      *type)
{
  g_return_if_fail (FOLD_IS_SOURCES_PAGE (self));
  g_return_if_fail (words != NULL);

  self->is_filling = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), words);
  fold_choice_set_id (self->type, type);
  self->is_filling = FALSE;
  filter_changed_cb (self);
}
