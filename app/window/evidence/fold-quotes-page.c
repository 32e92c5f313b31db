/* fold-quotes-page.c: all quotes of a library, with a filter
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-quotes-page.h"

#include "fold-choice.h"
#include "fold-code.h"
#include "fold-list-scroll.h"
#include "fold-person.h"
#include "fold-policy.h"
#include "fold-quote-filter.h"
#include "fold-quote-row.h"
#include "fold-record-name.h"
#include "fold-source.h"
#include "fold-speaker.h"
#include "fold-strings.h"
#include "fold-wrap.h"

#include <glib/gi18n-lib.h>

struct _FoldQuotesPage
{
  GtkWidget parent_instance;

  GtkWidget *bar;
  GtkWidget *entry;
  GtkWidget *count_label;
  GtkWidget *stack;
  GtkWidget *view;

  FoldChoice *code;
  FoldChoice *source;
  FoldChoice *policy;
  FoldChoice *role;
  FoldChoice *speaker;
  FoldChoice *code_mode;
  FoldChoice *other_code;
  FoldChoice *place;
  GtkWidget  *period;

  FoldSession        *session;
  GListStore         *all;
  GtkCustomFilter    *filter;
  GtkFilterListModel *shown;
  GtkSingleSelection *selection;
  FoldQuoteFilter     wanted;
  char               *words;
  FoldEdtf           *edtf; /* the period */
  gboolean            is_filling;
  gboolean            is_following;
};

G_DEFINE_FINAL_TYPE (FoldQuotesPage, fold_quotes_page, GTK_TYPE_WIDGET)

static FoldLibrary *
get_library (FoldQuotesPage *self)
{
  return fold_session_get_library (self->session);
}

static gboolean
match_cb (gpointer item,
          gpointer user_data)
{
  FoldQuotesPage *self = user_data;

  return fold_quote_filter_matches (&self->wanted, get_library (self), FOLD_QUOTE (item));
}

static void
update_count (FoldQuotesPage *self)
{
  guint n_all = g_list_model_get_n_items (G_LIST_MODEL (self->all));
  guint n_shown = g_list_model_get_n_items (G_LIST_MODEL (self->shown));
  g_autofree char *text = n_shown == n_all
                          ? g_strdup_printf (ngettext ("%u quote", "%u quotes", n_all), n_all)
                          /* Translators: so many are shown, of so many that there are */
                          : g_strdup_printf (_("%u of %u quotes"), n_shown, n_all);

  gtk_label_set_label (GTK_LABEL (self->count_label), text);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack),
                                    n_all == 0 ? "empty" : n_shown == 0 ? "nothing" : "list");
}

/* The id that stands for no policy at all. */
#define NO_POLICY "-"

/* What is half typed is no period yet, and filters nothing. */
static void
read_period (FoldQuotesPage *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->period));

  g_clear_pointer (&self->edtf, fold_edtf_unref);
  self->edtf = *text != '\0' ? fold_edtf_parse (text, NULL) : NULL;
  if (*text != '\0' && self->edtf == NULL)
    gtk_widget_add_css_class (self->period, "error");
  else
    gtk_widget_remove_css_class (self->period, "error");
}

static FoldCodesMode
get_code_mode (FoldQuotesPage *self)
{
  const char *mode = fold_choice_get_id (self->code_mode);

  if (g_strcmp0 (mode, "or") == 0)
    return FOLD_CODES_OR;
  return g_strcmp0 (mode, "not") == 0 ? FOLD_CODES_NOT : FOLD_CODES_AND;
}

static void
filter_changed_cb (FoldQuotesPage *self)
{
  const char *role = NULL;
  const char *policy = NULL;

  if (self->is_filling || self->session == NULL)
    return;

  role = fold_choice_get_id (self->role);
  policy = fold_choice_get_id (self->policy);
  read_period (self);
  fold_set_str (&self->words, gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  self->wanted = (FoldQuoteFilter) {
    .words = self->words,
    .code = fold_choice_get_id (self->code),
    .source = fold_choice_get_id (self->source),
    .policy = g_strcmp0 (policy, NO_POLICY) != 0 ? policy : NULL,
    .without_policy = g_strcmp0 (policy, NO_POLICY) == 0,
    .role = -1,
    .speaker = fold_choice_get_id (self->speaker),
    .other_code = fold_choice_get_id (self->other_code),
    .code_mode = get_code_mode (self),
    .place = fold_choice_get_id (self->place),
    .period = self->edtf,
  };
  if (role != NULL)
    fold_enum_parse_nick (FOLD_TYPE_EVIDENCE_ROLE, role, &self->wanted.role);
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
  update_count (self);
}

/* ============ what there is to choose from ============ */

typedef char *(*NameFunc) (FoldRecord *record);

typedef struct
{
  char *label;
  char *key;
  char *id;
} Entry;

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  g_free (entry->label);
  g_free (entry->key);
  g_free (entry->id);
  g_free (entry);
}

static int
compare_entries (gconstpointer a,
                 gconstpointer b)
{
  const Entry *one = *(const Entry **) a;
  const Entry *two = *(const Entry **) b;

  return strcmp (one->key, two->key);
}

static char *
name_person (FoldRecord *record)
{
  return fold_person_dup_label (FOLD_PERSON (record));
}

static gboolean
is_referred_to (FoldQuotesPage *self,
                FoldRecord     *record)
{
  return fold_library_count_referrers (get_library (self), record) > 0;
}

static void
fill_choice (FoldQuotesPage *self,
             FoldChoice     *choice,
             FoldKind        kind,
             NameFunc        name)
{
  FoldRecordList *list = fold_library_get_list (get_library (self), kind);
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (entry_free);
  g_autofree char *chosen = g_strdup (fold_choice_get_id (choice));

  for (guint i = 0; i < fold_record_list_get_length (list); i++)
    {
      FoldRecord *record = fold_record_list_peek (list, i);

      if (!is_referred_to (self, record))
        continue;

      Entry *entry = g_new (Entry, 1);

      entry->label = name (record);
      entry->key = g_utf8_collate_key (entry->label, -1);
      entry->id = g_strdup (fold_record_get_id (record));
      g_ptr_array_add (entries, entry);
    }

  g_ptr_array_sort (entries, compare_entries);
  fold_choice_clear (choice);
  if (choice == self->policy)
    fold_choice_add (choice, NO_POLICY, _("Tied to no policy"));
  for (guint i = 0; i < entries->len; i++)
    {
      const Entry *entry = g_ptr_array_index (entries, i);

      fold_choice_add (choice, entry->id, entry->label);
    }
  if (!fold_choice_set_id (choice, chosen))
    fold_choice_set_id (choice, NULL);
}

static void
fill_roles (FoldQuotesPage *self)
{
  for (int role = FOLD_ROLE_DESCRIBES; role <= FOLD_ROLE_INFLUENCED_BY; role++)
    fold_choice_add (self->role, fold_enum_get_nick (FOLD_TYPE_EVIDENCE_ROLE, role),
                     fold_enum_get_label (FOLD_TYPE_EVIDENCE_ROLE, role));
}

static int
compare_quotes (gconstpointer a,
                gconstpointer b,
                gpointer      user_data)
{
  GHashTable *keys = user_data;

  return strcmp (g_hash_table_lookup (keys, *(gpointer *) a), g_hash_table_lookup (keys, *(gpointer *) b));
}

/* By source, then in the order of their ids, which follow the text. */
static void
fill_quotes (FoldQuotesPage *self)
{
  FoldRecordList *list = fold_library_get_list (get_library (self), FOLD_KIND_QUOTE);
  g_autoptr (GHashTable) keys = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  guint n_quotes = fold_record_list_get_length (list);
  g_autoptr (GPtrArray) quotes = g_ptr_array_new ();

  for (guint i = 0; i < n_quotes; i++)
    {
      FoldRecord *quote = fold_record_list_peek (list, i);
      g_autofree char *source = fold_source_dup_short (get_library (self), fold_quote_get_source (FOLD_QUOTE (quote)));
      g_autofree char *text = g_strdup_printf ("%s\t%06u", source != NULL ? source : "", i);

      g_hash_table_insert (keys, quote, g_utf8_collate_key_for_filename (text, -1));
      g_ptr_array_add (quotes, quote);
    }
  g_qsort_with_data (quotes->pdata, quotes->len, sizeof (gpointer), compare_quotes, keys);
  g_list_store_splice (self->all, 0, g_list_model_get_n_items (G_LIST_MODEL (self->all)), quotes->pdata, quotes->len);
}

static void
library_changed_cb (FoldQuotesPage *self)
{
  /* what is wanted is borrowed from the choices, which are about to forget it */
  self->wanted = (FoldQuoteFilter) { .role = -1 };
  self->is_filling = TRUE;
  fill_choice (self, self->code, FOLD_KIND_CODE, fold_record_dup_name);
  fill_choice (self, self->other_code, FOLD_KIND_CODE, fold_record_dup_name);
  fill_choice (self, self->place, FOLD_KIND_PLACE, fold_record_dup_name);
  fill_choice (self, self->source, FOLD_KIND_SOURCE, fold_record_dup_name);
  fill_choice (self, self->policy, FOLD_KIND_POLICY, fold_record_dup_name);
  fill_choice (self, self->speaker, FOLD_KIND_PERSON, name_person);
  self->is_filling = FALSE;
  self->is_following = TRUE;
  fill_quotes (self);
  self->is_following = FALSE;
  filter_changed_cb (self);
}

/* ============ the selection ============ */

static guint
find_position (FoldQuotesPage *self,
               FoldRecord     *record)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->shown));

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (FoldRecord) item = g_list_model_get_item (G_LIST_MODEL (self->shown), i);

      if (item == record)
        return i;
    }
  return GTK_INVALID_LIST_POSITION;
}

static void
session_selected_cb (FoldQuotesPage *self)
{
  FoldRecord *record = fold_session_get_selected (self->session);
  guint position = FOLD_IS_QUOTE (record) ? find_position (self, record) : GTK_INVALID_LIST_POSITION;

  self->is_following = TRUE;
  gtk_single_selection_set_selected (self->selection, position);
  self->is_following = FALSE;
  if (position != GTK_INVALID_LIST_POSITION)
    fold_list_scroll_to (self->view, position);
}

static void
row_selected_cb (FoldQuotesPage *self)
{
  FoldRecord *record = gtk_single_selection_get_selected_item (self->selection);

  if (!self->is_following && record != NULL)
    fold_session_set_selected (self->session, record);
}

static void
activate_cb (FoldQuotesPage *self,
             guint           position)
{
  row_selected_cb (self);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-inspector", NULL);
}

static void
set_up_cb (FoldQuotesPage *self,
           GtkListItem    *item)
{
  gtk_list_item_set_child (item, fold_quote_row_new ());
}

static void
bind_cb (FoldQuotesPage *self,
         GtkListItem    *item)
{
  fold_quote_row_bind (FOLD_QUOTE_ROW (gtk_list_item_get_child (item)), get_library (self),
                       gtk_list_item_get_item (item));
}

static FoldChoice *
add_choice (FoldQuotesPage *self,
            GtkWidget      *wrap,
            const char     *name,
            const char     *all)
{
  GtkWidget *choice = fold_choice_new (name, all);

  g_signal_connect_object (choice, "changed", G_CALLBACK (filter_changed_cb), self, G_CONNECT_SWAPPED);
  fold_wrap_append (FOLD_WRAP (wrap), choice);
  return FOLD_CHOICE (choice);
}

static void
add_period (FoldQuotesPage *self,
            GtkWidget      *wrap)
{
  self->period = gtk_entry_new ();
  gtk_editable_set_width_chars (GTK_EDITABLE (self->period), 12);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->period), 16);
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->period), _("Period: 2018/2020"));
  gtk_widget_set_tooltip_text (self->period, _("When the source is from: a year, a month, or from/until (EDTF)"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->period), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Period"), -1);
  g_signal_connect_object (self->period, "changed", G_CALLBACK (filter_changed_cb), self, G_CONNECT_SWAPPED);
  fold_wrap_append (FOLD_WRAP (wrap), self->period);
}

static void
add_choices (FoldQuotesPage *self)
{
  GtkWidget *wrap = fold_wrap_new (6);

  self->is_filling = TRUE;
  self->policy = add_choice (self, wrap, _("Policy"), _("All policies"));
  /* Translators: what quotes do for a policy: describe, support, contradict … */
  self->role = add_choice (self, wrap, _("What the quote does"), _("All roles"));
  self->code = add_choice (self, wrap, _("Theme"), _("All themes"));
  self->code_mode = add_choice (self, wrap, _("How two themes go together"), _("and"));
  self->other_code = add_choice (self, wrap, _("Second theme"), _("No second theme"));
  self->source = add_choice (self, wrap, _("Source"), _("All sources"));
  self->speaker = add_choice (self, wrap, _("Speaker"), _("All speakers"));
  self->place = add_choice (self, wrap, _("Place"), _("All places"));
  add_period (self, wrap);
  /* Translators: between two themes: the one or the other */
  fold_choice_add (self->code_mode, "or", _("or"));
  /* Translators: between two themes: the one but not the other */
  fold_choice_add (self->code_mode, "not", _("but not"));
  fill_roles (self);
  self->is_filling = FALSE;
  gtk_box_append (GTK_BOX (self->bar), wrap);
}

/* Rows are made when somebody comes to look at them: a library opens on its timeline. */
static void
fold_quotes_page_map (GtkWidget *widget)
{
  FoldQuotesPage *self = FOLD_QUOTES_PAGE (widget);

  if (gtk_list_view_get_model (GTK_LIST_VIEW (self->view)) == NULL)
    gtk_list_view_set_model (GTK_LIST_VIEW (self->view), GTK_SELECTION_MODEL (self->selection));
  GTK_WIDGET_CLASS (fold_quotes_page_parent_class)->map (widget);
}

static void
fold_quotes_page_dispose (GObject *object)
{
  FoldQuotesPage *self = FOLD_QUOTES_PAGE (object);

  if (self->filter != NULL)
    gtk_custom_filter_set_filter_func (self->filter, NULL, NULL, NULL);
  g_clear_object (&self->selection);
  g_clear_object (&self->shown);
  g_clear_object (&self->filter);
  g_clear_object (&self->all);
  g_clear_object (&self->session);
  g_clear_pointer (&self->words, g_free);
  g_clear_pointer (&self->edtf, fold_edtf_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), FOLD_TYPE_QUOTES_PAGE);

  G_OBJECT_CLASS (fold_quotes_page_parent_class)->dispose (object);
}

static void
fold_quotes_page_class_init (FoldQuotesPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = fold_quotes_page_dispose;
  widget_class->map = fold_quotes_page_map;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_BASE "/window/fold-quotes-page.ui");
  gtk_widget_class_bind_template_child (widget_class, FoldQuotesPage, bar);
  gtk_widget_class_bind_template_child (widget_class, FoldQuotesPage, entry);
  gtk_widget_class_bind_template_child (widget_class, FoldQuotesPage, count_label);
  gtk_widget_class_bind_template_child (widget_class, FoldQuotesPage, stack);
  gtk_widget_class_bind_template_child (widget_class, FoldQuotesPage, view);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, fold_quotes_page_reset_filter);
}

static void
fold_quotes_page_init (FoldQuotesPage *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Filter the quotes by words or speaker"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Quotes"), -1);
  self->wanted.role = -1;
  self->all = g_list_store_new (FOLD_TYPE_QUOTE);
  self->filter = gtk_custom_filter_new (match_cb, self, NULL);
  self->shown = gtk_filter_list_model_new (NULL, g_object_ref (GTK_FILTER (self->filter)));
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->shown)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
  g_signal_connect_object (self->selection, "notify::selected-item",
                           G_CALLBACK (row_selected_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "setup", G_CALLBACK (set_up_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (GTK_LIST_VIEW (self->view), factory);
  g_signal_connect_object (self->view, "activate", G_CALLBACK (activate_cb), self, G_CONNECT_SWAPPED);
  add_choices (self);
}

/**
 * fold_quotes_page_new:
 * @session: whose quotes
 *
 * Returns: a page with all quotes
 */
GtkWidget *
fold_quotes_page_new (FoldSession *session)
{
  g_return_val_if_fail (FOLD_IS_SESSION (session), NULL);

  FoldQuotesPage *self = g_object_new (FOLD_TYPE_QUOTES_PAGE, NULL);

  self->session = g_object_ref (session);
  library_changed_cb (self);
  gtk_filter_list_model_set_model (self->shown, G_LIST_MODEL (self->all));
  update_count (self);
  g_signal_connect_object (get_library (self), "changed", G_CALLBACK (library_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::selected", G_CALLBACK (session_selected_cb), self, G_CONNECT_SWAPPED);
  session_selected_cb (self);
  return GTK_WIDGET (self);
}

/**
 * fold_quotes_page_get_quotes:
 * @self: the page
 *
 * Returns: (transfer none): the quotes that pass the filter, in the order shown
 */
GListModel *
fold_quotes_page_get_quotes (FoldQuotesPage *self)
{
  g_return_val_if_fail (FOLD_IS_QUOTES_PAGE (self), NULL);

  return G_LIST_MODEL (self->shown);
}

/**
 * fold_quotes_page_reset_filter:
 * @self: the page
 *
 * Shows all quotes.
 */
void
fold_quotes_page_reset_filter (FoldQuotesPage *self)
{
  g_return_if_fail (FOLD_IS_QUOTES_PAGE (self));

  self->is_filling = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  fold_choice_set_id (self->code, NULL);
  fold_choice_set_id (self->source, NULL);
  fold_choice_set_id (self->policy, NULL);
  fold_choice_set_id (self->role, NULL);
  fold_choice_set_id (self->speaker, NULL);
  fold_choice_set_id (self->code_mode, NULL);
  fold_choice_set_id (self->other_code, NULL);
  fold_choice_set_id (self->place, NULL);
  gtk_editable_set_text (GTK_EDITABLE (self->period), "");
  self->is_filling = FALSE;
  filter_changed_cb (self);
}

static FoldChoice *
find_choice (FoldQuotesPage *self,
             FoldKind        kind)
{
  if (kind == FOLD_KIND_CODE)
    return self->code;
  if (kind == FOLD_KIND_SOURCE)
    return self->source;
  if (kind == FOLD_KIND_POLICY)
    return self->policy;
  return kind == FOLD_KIND_PERSON ? self->speaker : NULL;
}

/**
 * fold_quotes_page_set_filter:
 * @self: the page
 * @kind: code, source, policy or person
 * @id: the id of one
 *
 * Shows the quotes that have to do with that record, and no others.
 *
 * Returns: whether there is such a record
 */
gboolean
fold_quotes_page_set_filter (FoldQuotesPage *self,
                             FoldKind        kind,
                             const char     *id)
{
  g_return_val_if_fail (FOLD_IS_QUOTES_PAGE (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  FoldChoice *choice = find_choice (self, kind);

  g_return_val_if_fail (choice != NULL, FALSE);

  fold_quotes_page_reset_filter (self);
  return fold_choice_set_id (choice, id);
}
