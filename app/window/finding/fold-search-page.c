/* fold-search-page.c: what a search finds, while it is typed
 *
 * Each letter asks anew; only the answer to the latest question is shown.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-search-page.h"

#include "fold-concordance-page.h"
#include "fold-search-row.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#define MAX_HITS_PER_KIND 50

struct _FoldSearchPage
{
  GtkWidget parent_instance;

  GtkWidget *stack;
  GtkWidget *list;
  GtkWidget *scroller;
  GtkWidget *nothing_page;
  GtkWidget *results_button;
  GtkWidget *concordance_button;
  GtkWidget *concordance;

  FoldStore         *store;
  FoldSession       *session;
  FoldSearchResults *results;
  char              *words;
  guint              latest;
  guint              n_asked;
};

enum
{
  SIGNAL_HIT_ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FoldSearchPage, fold_search_page, GTK_TYPE_WIDGET)

typedef struct
{
  FoldSearchPage *page;
  guint           number;
} Question;

static void
clear_rows (FoldSearchPage *self)
{
  GtkWidget *row = NULL;

  while ((row = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), row);
}

static void
row_activated_cb (FoldSearchPage *self,
                  GtkListBoxRow  *row)
{
  g_autofree char *reference = g_strdup (fold_search_row_get_reference (FOLD_SEARCH_ROW (row)));

  guint start = 0;
  guint end = 0;

  fold_search_row_get_words (FOLD_SEARCH_ROW (row), &start, &end);
  if (reference != NULL)
    g_signal_emit (self, signals[SIGNAL_HIT_ACTIVATED], 0, reference, start, end);
}

static const char *
get_group_title (FoldKind kind)
{
  if (kind == FOLD_KIND_POLICY)
    return _("Policies");
  if (kind == FOLD_KIND_QUOTE)
    return _("Quotes");
  if (kind == FOLD_KIND_SOURCE)
    return _("Sources");
  if (kind == FOLD_KIND_DOCUMENT)
    return _("Documents");
  if (kind == FOLD_KIND_PLACE || kind == FOLD_KIND_FACT)
    return _("Places");
  if (kind == FOLD_KIND_CODE)
    return _("Themes");
  if (kind == FOLD_KIND_PERSON)
    return _("Speakers");
  return _("Notes and others");
}

static char *
format_group_title (FoldSearchPage *self,
                    FoldKind        kind)
{
  guint count = self->results->counts[kind];

  /* Translators: what was found, and how many of it */
  return g_strdup_printf (self->results->is_capped[kind] ? _("%s · more than %u") : _("%s · %u"),
                          get_group_title (kind), count);
}

static void
header_cb (GtkListBoxRow *row,
           GtkListBoxRow *before,
           gpointer       user_data)
{
  FoldSearchPage *self = user_data;
  FoldKind kind = fold_search_row_get_kind (FOLD_SEARCH_ROW (row));

  if (before != NULL && fold_search_row_get_kind (FOLD_SEARCH_ROW (before)) == kind)
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }

  g_autofree char *title = format_group_title (self, kind);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                                   "label", title,
                                   "xalign", 0.0,
                                   NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LEVEL, 2, -1);
  gtk_widget_add_css_class (label, "section-title");
  gtk_list_box_row_set_header (row, label);
}

/* What was searched is told, so that “nothing” is not taken for “there is none”. */
static char *
describe_library (FoldSearchPage *self)
{
  FoldLibrary *library = fold_session_get_library (self->session);
  guint n_policies = fold_record_list_get_length (fold_library_get_list (library, FOLD_KIND_POLICY));
  guint n_quotes = fold_record_list_get_length (fold_library_get_list (library, FOLD_KIND_QUOTE));
  guint n_sources = fold_record_list_get_length (fold_library_get_list (library, FOLD_KIND_SOURCE));

  /* Translators: the numbers count what is in the library */
  return g_strdup_printf (_("Searched: titles, summaries and notes of %u policies, %u quotes with their speakers, and %u sources."),
                          n_policies, n_quotes, n_sources);
}

static void
show_nothing (FoldSearchPage *self)
{
  /* Translators: %s is what was searched for */
  g_autofree char *title = g_strdup_printf (_("Nothing found for “%s”"), self->words);
  g_autofree char *description = describe_library (self);

  adw_status_page_set_title (ADW_STATUS_PAGE (self->nothing_page), title);
  adw_status_page_set_description (ADW_STATUS_PAGE (self->nothing_page), description);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "nothing");
}

static void
show_hits (FoldSearchPage *self)
{
  FoldLibrary *library = fold_session_get_library (self->session);

  for (guint i = 0; i < self->results->hits->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (self->list),
                         fold_search_row_new (library, g_ptr_array_index (self->results->hits, i)));

  gtk_list_box_select_row (GTK_LIST_BOX (self->list), gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), 0));
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller)), 0);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "hits");
}

static void
show_results (FoldSearchPage    *self,
              FoldSearchResults *results)
{
  clear_rows (self);
  g_clear_pointer (&self->results, fold_search_results_free);
  self->results = results;
  if (results->hits->len == 0)
    show_nothing (self);
  else
    show_hits (self);
}

static void
show_error (FoldSearchPage *self,
            const GError   *error)
{
  clear_rows (self);
  g_clear_pointer (&self->results, fold_search_results_free);
  g_warning ("The search failed: %s", error->message);
  adw_status_page_set_title (ADW_STATUS_PAGE (self->nothing_page), _("The search failed"));
  adw_status_page_set_description (ADW_STATUS_PAGE (self->nothing_page),
                                   _("The library could not be searched. Close and open it, then try again."));
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "nothing");
}

static void
searched_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autofree Question *question = user_data;
  g_autoptr (FoldSearchPage) self = question->page;
  g_autoptr (GError) error = NULL;
  g_autoptr (FoldSearchResults) results = fold_store_search_finish (FOLD_STORE (object), result, &error);

  self->n_asked--;
  if (question->number != self->latest || self->store == NULL)
    return;

  if (results != NULL)
    show_results (self, g_steal_pointer (&results));
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    show_error (self, error);
}

static gboolean
is_concordance (FoldSearchPage *self)
{
  return gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->concordance_button));
}

/* The same words, told in the other way. */
static void
mode_changed_cb (FoldSearchPage *self)
{
  g_autofree char *words = g_strdup (self->words);

  if (words != NULL && self->store != NULL)
    fold_search_page_search (self, words);
}

static void
line_activated_cb (FoldSearchPage *self,
                   const char     *reference,
                   guint           start,
                   guint           end)
{
  g_signal_emit (self, signals[SIGNAL_HIT_ACTIVATED], 0, reference, start, end);
}

static void
fold_search_page_dispose (GObject *object)
{
  FoldSearchPage *self = FOLD_SEARCH_PAGE (object);
  GtkWidget *child = NULL;

  g_clear_object (&self->store);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), FOLD_TYPE_SEARCH_PAGE);
  /* before GTK 4.10, the template lets go only of the children that have a name in it */
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (fold_search_page_parent_class)->dispose (object);
}

static void
fold_search_page_finalize (GObject *object)
{
  FoldSearchPage *self = FOLD_SEARCH_PAGE (object);

  g_clear_pointer (&self->results, fold_search_results_free);
  g_free (self->words);

  G_OBJECT_CLASS (fold_search_page_parent_class)->finalize (object);
}

static void
fold_search_page_class_init (FoldSearchPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = fold_search_page_dispose;
  object_class->finalize = fold_search_page_finalize;

  /**
   * FoldSearchPage::hit-activated:
   * @self: the page
   * @reference: the record, as fold_library_follow() takes it
   * @start: in a document: the first code point of what was found
   * @end: one past its last; the same as @start elsewhere
   *
   * A hit was clicked, or Enter pressed on it.
   */
  signals[SIGNAL_HIT_ACTIVATED] =
    g_signal_new ("hit-activated", FOLD_TYPE_SEARCH_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 3, G_TYPE_STRING, G_TYPE_UINT, G_TYPE_UINT);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_BASE "/window/fold-search-page.ui");
  gtk_widget_class_bind_template_child (widget_class, FoldSearchPage, stack);
  gtk_widget_class_bind_template_child (widget_class, FoldSearchPage, list);
  gtk_widget_class_bind_template_child (widget_class, FoldSearchPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, FoldSearchPage, nothing_page);
  gtk_widget_class_bind_template_child (widget_class, FoldSearchPage, results_button);
  gtk_widget_class_bind_template_child (widget_class, FoldSearchPage, concordance_button);
  gtk_widget_class_bind_template_callback (widget_class, mode_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
fold_search_page_init (FoldSearchPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("What the search found"), -1);
  gtk_list_box_set_header_func (GTK_LIST_BOX (self->list), header_cb, self, NULL);
}

/**
 * fold_search_page_new:
 * @store: what is searched
 * @session: the library of @store, as it is seen
 *
 * Returns: a page that has not been asked yet
 */
GtkWidget *
fold_search_page_new (FoldStore   *store,
                      FoldSession *session)
{
  g_return_val_if_fail (FOLD_IS_STORE (store), NULL);
  g_return_val_if_fail (FOLD_IS_SESSION (session), NULL);

  FoldSearchPage *self = g_object_new (FOLD_TYPE_SEARCH_PAGE, NULL);

  self->store = g_object_ref (store);
  self->session = g_object_ref (session);
  self->concordance = fold_concordance_page_new (store, session);
  g_signal_connect_object (self->concordance, "line-activated", G_CALLBACK (line_activated_cb), self, G_CONNECT_SWAPPED);
  gtk_stack_add_named (GTK_STACK (self->stack), self->concordance, "concordance");
  return GTK_WIDGET (self);
}

/**
 * fold_search_page_search:
 * @self: the page
 * @words: what to search for
 *
 * Searches for @words, and shows what is found unless another search follows.
 */
void
fold_search_page_search (FoldSearchPage *self,
                         const char     *words)
{
  g_return_if_fail (FOLD_IS_SEARCH_PAGE (self));
  g_return_if_fail (words != NULL);

  g_autofree char *stripped = g_strstrip (g_strdup (words));

  self->latest++;
  g_free (self->words);
  self->words = g_steal_pointer (&stripped);
  if (*self->words == '\0')
    {
      clear_rows (self);
      g_clear_pointer (&self->results, fold_search_results_free);
      gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "start");
      return;
    }

  if (is_concordance (self))
    {
      gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "concordance");
      fold_concordance_page_search (FOLD_CONCORDANCE_PAGE (self->concordance), self->words);
      return;
    }

  Question *question = g_new (Question, 1);

  *question = (Question) { g_object_ref (self), self->latest };
  self->n_asked++;
  fold_store_search_async (self->store, self->words, FOLD_SEARCH_TYPING, MAX_HITS_PER_KIND, searched_cb, question);
}

/**
 * fold_search_page_is_searching:
 * @self: the page
 *
 * Returns: whether an answer is still to come
 */
gboolean
fold_search_page_is_searching (FoldSearchPage *self)
{
  g_return_val_if_fail (FOLD_IS_SEARCH_PAGE (self), FALSE);

  return self->n_asked > 0 ||
         (is_concordance (self) && fold_concordance_page_is_searching (FOLD_CONCORDANCE_PAGE (self->concordance)));
}

/**
 * fold_search_page_get_n_hits:
 * @self: the page
 *
 * Returns: how many hits are shown
 */
guint
fold_search_page_get_n_hits (FoldSearchPage *self)
{
  g_return_val_if_fail (FOLD_IS_SEARCH_PAGE (self), 0);

  return self->results != NULL ? self->results->hits->len : 0;
}

/**
 * fold_search_page_activate_first:
 * @self: the page
 *
 * Goes to the best hit, as Enter in the search entry does.
 */
void
fold_search_page_activate_first (FoldSearchPage *self)
{
  g_return_if_fail (FOLD_IS_SEARCH_PAGE (self));

  GtkListBoxRow *row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), 0);

  if (row != NULL)
    row_activated_cb (self, row);
}

/**
 * fold_search_page_focus_first:
 * @self: the page
 *
 * Returns: whether there is a hit, and the focus is on it now
 */
gboolean
fold_search_page_focus_first (FoldSearchPage *self)
{
  g_return_val_if_fail (FOLD_IS_SEARCH_PAGE (self), FALSE);

  GtkListBoxRow *row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), 0);

  if (is_concordance (self))
    return fold_concordance_page_focus_first (FOLD_CONCORDANCE_PAGE (self->concordance));
  return row != NULL && gtk_widget_grab_focus (GTK_WIDGET (row));
}
