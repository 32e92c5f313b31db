/* fold-concordance-page.c: words in their contexts, line by line, with counts per year
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-concordance-page.h"

#include "fold-concordance.h"
#include "fold-section.h"
#include "fold-wrap.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

struct _FoldConcordancePage
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *years;
  GtkWidget *count;
  GtkWidget *sort;
  GtkWidget *stack;
  GtkWidget *list;
  GtkWidget *nothing;

  FoldStore          *store;
  FoldSession        *session;
  FoldConcordance    *concordance;
  GListStore         *items;
  GtkSingleSelection *selection;
  GCancellable       *cancellable;
  char               *words;
};

enum
{
  SIGNAL_LINE_ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FoldConcordancePage, fold_concordance_page, GTK_TYPE_WIDGET)

/* The number of a line, for the list. */
#define FOLD_TYPE_CONCORDANCE_ITEM (fold_concordance_item_get_type ())

G_DECLARE_FINAL_TYPE (FoldConcordanceItem, fold_concordance_item, FOLD, CONCORDANCE_ITEM, GObject)

struct _FoldConcordanceItem
{
  GObject parent_instance;

  guint   number;
};

G_DEFINE_FINAL_TYPE (FoldConcordanceItem, fold_concordance_item, G_TYPE_OBJECT)

static void
fold_concordance_item_class_init (FoldConcordanceItemClass *klass)
{
}

static void
fold_concordance_item_init (FoldConcordanceItem *self)
{
}

static const FoldConcordanceLine *
get_line (FoldConcordancePage *self,
          gpointer             item)
{
  guint number = FOLD_CONCORDANCE_ITEM (item)->number;

  return self->concordance != NULL && number < self->concordance->lines->len
         ? g_ptr_array_index (self->concordance->lines, number) : NULL;
}

/* ============ a line ============ */

static GtkWidget *
make_label (float               xalign,
            PangoEllipsizeMode  ellipsize,
            gboolean            expands,
            const char         *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", xalign, "ellipsize", ellipsize, "hexpand", expands,
                                   "single-line-mode", TRUE, NULL);

  if (expands)
    gtk_label_set_width_chars (GTK_LABEL (label), 1);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

/* Before, the words, behind, and whose they are: the words stand one under the other. */
static void
set_up_cb (FoldConcordancePage *self,
           GtkListItem         *item)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *right = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *source = make_label (0, PANGO_ELLIPSIZE_END, FALSE, "dim-label");

  gtk_box_set_homogeneous (GTK_BOX (line), TRUE);
  gtk_widget_set_hexpand (line, TRUE);
  gtk_box_append (GTK_BOX (line), make_label (1, PANGO_ELLIPSIZE_START, TRUE, NULL));
  gtk_box_append (GTK_BOX (right), make_label (0, PANGO_ELLIPSIZE_NONE, FALSE, "found-words"));
  gtk_box_append (GTK_BOX (right), make_label (0, PANGO_ELLIPSIZE_END, TRUE, NULL));
  gtk_box_append (GTK_BOX (line), right);
  gtk_label_set_width_chars (GTK_LABEL (source), 20);
  gtk_label_set_max_width_chars (GTK_LABEL (source), 20);
  gtk_box_append (GTK_BOX (row), line);
  gtk_box_append (GTK_BOX (row), source);
  gtk_list_item_set_child (item, row);
}

static void
bind_cb (FoldConcordancePage *self,
         GtkListItem         *item)
{
  const FoldConcordanceLine *line = get_line (self, gtk_list_item_get_item (item));
  GtkWidget *row = gtk_list_item_get_child (item);
  GtkWidget *words = gtk_widget_get_first_child (row);
  GtkWidget *left = gtk_widget_get_first_child (words);
  GtkWidget *found = gtk_widget_get_first_child (gtk_widget_get_last_child (words));
  g_autofree char *all = NULL;

  if (line == NULL)
    return;
  all = g_strconcat (line->found->left, line->found->words, line->found->right, NULL);
  gtk_label_set_label (GTK_LABEL (left), line->found->left);
  gtk_label_set_label (GTK_LABEL (found), line->found->words);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_next_sibling (found)), line->found->right);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (row)), line->source != NULL ? line->source : line->year);
  gtk_widget_set_tooltip_text (row, all);
}

static void
activate_cb (FoldConcordancePage *self,
             guint                position)
{
  g_autoptr (FoldConcordanceItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), position);
  const FoldConcordanceLine *line = item != NULL ? get_line (self, item) : NULL;
  g_autofree char *reference = NULL;
  guint start = 0;
  guint end = 0;

  if (line == NULL)
    return;
  reference = g_strdup_printf ("%s:%s", fold_kind_get_name (line->found->kind), line->found->id);
  if (line->found->position >= 0)
    {
      start = (guint) line->found->position;
      end = start + (guint) g_utf8_strlen (line->found->words, -1);
    }
  g_signal_emit (self, signals[SIGNAL_LINE_ACTIVATED], 0, reference, start, end);
}

/* ============ all lines ============ */

static void
append_year (FoldConcordancePage       *self,
             const FoldConcordanceYear *year)
{
  g_autofree char *texts = g_strdup_printf (ngettext ("%u text", "%u texts", year->n_texts), year->n_texts);
  /* Translators: a year, how often words were found in it, and “3 texts” of that year that the library has */
  g_autofree char *label = g_strdup_printf (_("%s: %u in %s"), year->year, year->n_lines, texts);
  GtkWidget *chip = fold_section_chip_new (label, year->n_lines > 0 ? "accent" : NULL);

  fold_wrap_append (FOLD_WRAP (self->years), chip);
}

static void
show_years (FoldConcordancePage *self)
{
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (self->years)) != NULL)
    gtk_widget_unparent (child);
  for (guint i = 0; i < self->concordance->years->len; i++)
    append_year (self, g_ptr_array_index (self->concordance->years, i));
}

static void
fill (FoldConcordancePage *self)
{
  guint n_lines = self->concordance->lines->len;
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *count = g_strdup_printf (self->concordance->is_capped
                                            ? ngettext ("The first %u place", "The first %u places", n_lines)
                                            : ngettext ("%u place", "%u places", n_lines), n_lines);

  for (guint i = 0; i < n_lines; i++)
    {
      FoldConcordanceItem *item = g_object_new (FOLD_TYPE_CONCORDANCE_ITEM, NULL);

      item->number = i;
      g_ptr_array_add (items, item);
    }
  gtk_label_set_label (GTK_LABEL (self->count), count);
  g_list_store_splice (self->items, 0, g_list_model_get_n_items (G_LIST_MODEL (self->items)), items->pdata, items->len);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), n_lines > 0 ? "lines" : "nothing");
}

static void
sort_changed_cb (FoldConcordancePage *self)
{
  if (self->concordance == NULL)
    return;
  fold_concordance_sort (self->concordance,
                         (FoldConcordanceOrder) gtk_drop_down_get_selected (GTK_DROP_DOWN (self->sort)));
  fill (self);
}

static void
found_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (FoldConcordancePage) self = user_data;
  g_autoptr (GError) error = NULL;
  GPtrArray *found = fold_store_search_lines_finish (FOLD_STORE (object), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->store == NULL)
    {
      g_clear_pointer (&found, g_ptr_array_unref);
      return;
    }
  g_clear_object (&self->cancellable);
  if (found == NULL)
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "win.tell", "s", _("The search failed"));
      return;
    }
  g_clear_pointer (&self->concordance, fold_concordance_free);
  self->concordance = fold_concordance_new (fold_session_get_library (self->session), found);
  show_years (self);
  sort_changed_cb (self);
}

static void
cancel (FoldConcordancePage *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

/* What somebody allowed may have changed: nothing is shown that may not be. */
static void
library_changed_cb (FoldConcordancePage *self)
{
  if (self->words != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)))
    fold_concordance_page_search (self, self->words);
}

static void
fold_concordance_page_dispose (GObject *object)
{
  FoldConcordancePage *self = FOLD_CONCORDANCE_PAGE (object);

  cancel (self);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->store);
  g_clear_object (&self->session);
  g_clear_object (&self->items);
  g_clear_pointer (&self->concordance, fold_concordance_free);
  g_clear_pointer (&self->words, g_free);

  G_OBJECT_CLASS (fold_concordance_page_parent_class)->dispose (object);
}

static void
fold_concordance_page_class_init (FoldConcordancePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fold_concordance_page_dispose;

  /**
   * FoldConcordancePage::line-activated:
   * @self: the page
   * @reference: the quote or the document, as fold_library_follow() takes it
   * @start: in a document: the first code point of what was found
   * @end: one past its last
   *
   * A line was chosen.
   */
  signals[SIGNAL_LINE_ACTIVATED] =
    g_signal_new ("line-activated", FOLD_TYPE_CONCORDANCE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 3, G_TYPE_STRING, G_TYPE_UINT, G_TYPE_UINT);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "concordance");
}

static GtkWidget *
make_list (FoldConcordancePage *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->items = g_list_store_new (FOLD_TYPE_CONCORDANCE_ITEM);
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->items)));
  self->list = gtk_list_view_new (GTK_SELECTION_MODEL (self->selection), NULL);
  g_signal_connect_object (factory, "setup", G_CALLBACK (set_up_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (GTK_LIST_VIEW (self->list), factory);
  g_signal_connect_object (self->list, "activate", G_CALLBACK (activate_cb), self, G_CONNECT_SWAPPED);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Concordance"), -1);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->list);
  gtk_widget_set_vexpand (scroller, TRUE);
  return scroller;
}

static GtkWidget *
make_head (FoldConcordancePage *self)
{
  /* In the order of FoldConcordanceOrder. */
  const char * const orders[] = {
    _("As they stand"), _("By the words before"), _("By the words after"), _("By year"), NULL,
  };
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->count = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "hexpand", TRUE, NULL);
  self->sort = gtk_drop_down_new_from_strings (orders);
  self->years = fold_wrap_new (6);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->sort), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Sort the places"), -1);
  g_signal_connect_object (self->sort, "notify::selected", G_CALLBACK (sort_changed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_css_class (self->count, "heading");
  gtk_widget_add_css_class (head, "page-bar");
  gtk_box_append (GTK_BOX (line), self->count);
  gtk_box_append (GTK_BOX (line), self->sort);
  gtk_box_append (GTK_BOX (head), line);
  gtk_box_append (GTK_BOX (head), self->years);
  return head;
}

static void
fold_concordance_page_init (FoldConcordancePage *self)
{
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->stack = gtk_stack_new ();
  self->nothing = g_object_new (ADW_TYPE_STATUS_PAGE, "icon-name", "edit-find-symbolic",
                                "title", _("No such words in the sources"),
                                "description", _("Looked through: the texts of all documents, and quotes whose documents are not attached."),
                                NULL);
  gtk_box_append (GTK_BOX (lines), make_head (self));
  gtk_box_append (GTK_BOX (lines), make_list (self));
  gtk_stack_add_named (GTK_STACK (self->stack), lines, "lines");
  gtk_stack_add_named (GTK_STACK (self->stack), self->nothing, "nothing");
  gtk_widget_set_vexpand (self->stack, TRUE);
  gtk_box_append (GTK_BOX (self->box), self->stack);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

/**
 * fold_concordance_page_new:
 * @store: what is searched
 * @session: the library of @store, as it is seen
 *
 * Returns: (transfer floating): a page that has not been asked yet
 */
GtkWidget *
fold_concordance_page_new (FoldStore   *store,
                           FoldSession *session)
{
  g_return_val_if_fail (FOLD_IS_STORE (store), NULL);
  g_return_val_if_fail (FOLD_IS_SESSION (session), NULL);

  FoldConcordancePage *self = g_object_new (FOLD_TYPE_CONCORDANCE_PAGE, NULL);

  self->store = g_object_ref (store);
  self->session = g_object_ref (session);
  g_signal_connect_object (fold_session_get_library (session), "changed",
                           G_CALLBACK (library_changed_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/**
 * fold_concordance_page_search:
 * @self: the page
 * @words: what to look for
 *
 * Shows each place where @words stand, unless another search follows.
 */
void
fold_concordance_page_search (FoldConcordancePage *self,
                              const char          *words)
{
  g_return_if_fail (FOLD_IS_CONCORDANCE_PAGE (self));
  g_return_if_fail (words != NULL);

  g_autofree char *copy = g_strdup (words);

  cancel (self);
  g_free (self->words);
  self->words = g_steal_pointer (&copy);
  self->cancellable = g_cancellable_new ();
  fold_store_search_lines_async (self->store, self->words, FOLD_CONCORDANCE_MAX_LINES, self->cancellable,
                                 found_cb, g_object_ref (self));
}

/**
 * fold_concordance_page_is_searching:
 * @self: the page
 *
 * Returns: whether an answer is still to come
 */
gboolean
fold_concordance_page_is_searching (FoldConcordancePage *self)
{
  g_return_val_if_fail (FOLD_IS_CONCORDANCE_PAGE (self), FALSE);

  return self->cancellable != NULL;
}

/**
 * fold_concordance_page_get_n_lines:
 * @self: the page
 *
 * Returns: how many lines are shown
 */
guint
fold_concordance_page_get_n_lines (FoldConcordancePage *self)
{
  g_return_val_if_fail (FOLD_IS_CONCORDANCE_PAGE (self), 0);

  return g_list_model_get_n_items (G_LIST_MODEL (self->items));
}

/**
 * fold_concordance_page_focus_first:
 * @self: the page
 *
 * Returns: whether there is a line, and the focus is on it now
 */
gboolean
fold_concordance_page_focus_first (FoldConcordancePage *self)
{
  g_return_val_if_fail (FOLD_IS_CONCORDANCE_PAGE (self), FALSE);

  return fold_concordance_page_get_n_lines (self) > 0 && gtk_widget_grab_focus (self->list);
}
