/* fold-review-window.c: the quotes whose places want a person's look
 *
 * On one side the words as they were quoted, on the other those that stand in
 * the document now, with what differs marked in both. Each decision is saved at
 * once and can be undone; the next quote follows by itself.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-review-window.h"

#include "fold-anchor.h"
#include "fold-change.h"
#include "fold-quote-places.h"
#include "fold-record-name.h"
#include "fold-section.h"
#include "fold-speaker.h"
#include "fold-text-diff.h"
#include "fold-wrap.h"

#include <glib/gi18n-lib.h>

struct _FoldReviewWindow
{
  AdwWindow parent_instance;

  GtkWidget *stack;
  GtkWidget *list;
  GtkWidget *with_moved;
  GtkWidget *heading;
  GtkWidget *quoted;
  GtkWidget *found;
  GtkWidget *note;
  GtkWidget *toasts;

  FoldStore   *store;
  FoldLibrary *library;
  GPtrArray   *quotes;  /* of ids */
  GHashTable  *texts;   /* id of a document → FoldDocumentText */
  char        *current; /* the id of the quote that is shown */
  gboolean     is_filling;
};

enum
{
  SIGNAL_BY_HAND,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FoldReviewWindow, fold_review_window, ADW_TYPE_WINDOW)

static FoldDocumentText *
get_text (FoldReviewWindow *self,
          FoldQuote        *quote)
{
  return g_hash_table_lookup (self->texts, fold_quote_get_document (quote));
}

/* ============ side by side ============ */

static void
add_attribute (PangoAttrList  *attributes,
               PangoAttribute *attribute,
               const char     *text,
               guint           start,
               guint           end)
{
  attribute->start_index = (guint) (g_utf8_offset_to_pointer (text, start) - text);
  attribute->end_index = (guint) (g_utf8_offset_to_pointer (text, end) - text);
  pango_attr_list_insert (attributes, attribute);
}

/* What differs is bold and underlined: a colour alone would not do. */
static void
mark (PangoAttrList *attributes,
      const char    *text,
      guint          start,
      guint          end)
{
  add_attribute (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD), text, start, end);
  add_attribute (attributes, pango_attr_underline_new (PANGO_UNDERLINE_SINGLE), text, start, end);
}

static void
show_difference (FoldReviewWindow *self,
                 const char       *quoted,
                 const char       *found)
{
  g_autoptr (GArray) pieces = fold_text_diff (quoted, found);
  PangoAttrList *left = pango_attr_list_new ();
  PangoAttrList *right = pango_attr_list_new ();

  for (guint i = 0; i < pieces->len; i++)
    {
      const FoldDiffPiece *piece = &g_array_index (pieces, FoldDiffPiece, i);

      if (piece->kind == FOLD_DIFF_EQUAL)
        continue;
      mark (left, quoted, piece->a_start, piece->a_end);
      mark (right, found, piece->b_start, piece->b_end);
    }
  gtk_label_set_attributes (GTK_LABEL (self->quoted), left);
  gtk_label_set_attributes (GTK_LABEL (self->found), right);
  pango_attr_list_unref (left);
  pango_attr_list_unref (right);
}

static FoldQuote *
get_quote (FoldReviewWindow *self)
{
  FoldRecord *record = self->current != NULL
                       ? fold_library_lookup (self->library, FOLD_KIND_QUOTE, self->current) : NULL;

  return record != NULL ? FOLD_QUOTE (record) : NULL;
}

static void
set_enabled (FoldReviewWindow *self,
             gboolean          has_quote,
             gboolean          has_place)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "review.accept", has_place);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "review.keep", has_place);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "review.by-hand", has_quote);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "review.drop", has_quote);
}

static void
show_quote (FoldReviewWindow *self)
{
  FoldQuote *quote = get_quote (self);
  FoldDocumentText *text = quote != NULL ? get_text (self, quote) : NULL;
  gboolean may_show = quote != NULL && fold_quote_may_be_shown (self->library, quote);
  g_autofree char *found = text != NULL && may_show ? fold_quote_places_dup_words (quote, text) : NULL;
  g_autofree char *place = NULL;

  set_enabled (self, quote != NULL, found != NULL);
  gtk_label_set_attributes (GTK_LABEL (self->quoted), NULL);
  gtk_label_set_attributes (GTK_LABEL (self->found), NULL);
  gtk_widget_set_visible (self->note, FALSE);
  if (quote == NULL)
    return;

  place = fold_source_dup_place (self->library, fold_quote_get_source (quote), fold_quote_get_locator (quote));
  gtk_label_set_label (GTK_LABEL (self->heading), place != NULL ? place : "");
  if (!may_show)
    {
      g_autofree char *withheld = fold_quote_dup_words (self->library, quote);

      gtk_label_set_label (GTK_LABEL (self->quoted), withheld);
      gtk_label_set_label (GTK_LABEL (self->found), "");
      return;
    }
  gtk_label_set_label (GTK_LABEL (self->quoted), fold_quote_get_text (quote));
  gtk_label_set_label (GTK_LABEL (self->found),
                       found != NULL ? found : text == NULL ? "" : _("These words were not found in the document."));
  if (found != NULL)
    show_difference (self, fold_quote_get_text (quote), found);
  gtk_widget_set_visible (self->note, found != NULL && fold_anchor_is_same_words (fold_quote_get_text (quote), found));
}

/* ============ the texts ============ */

typedef struct
{
  FoldReviewWindow *window;
  char             *document;
} Request;

static void
text_loaded_cb (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autofree Request *request = user_data;
  g_autoptr (FoldReviewWindow) self = request->window;
  g_autofree char *document = request->document;
  g_autoptr (GError) error = NULL;
  g_autoptr (FoldDocumentText) text = fold_store_load_text_finish (FOLD_STORE (object), result, &error);

  if (self->texts == NULL)
    return;
  if (error != NULL)
    adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (self->toasts),
                                 adw_toast_new (_("The text of the document could not be read.")));
  if (text == NULL)
    return;
  g_hash_table_insert (self->texts, g_steal_pointer (&document), fold_document_text_ref (text));
  show_quote (self);
}

static void
need_text (FoldReviewWindow *self,
           FoldQuote        *quote)
{
  const char *document = fold_quote_get_document (quote);
  FoldDocumentText *text = document != NULL ? fold_library_get_document_text (self->library, document) : NULL;

  Request *request = NULL;

  if (document == NULL || g_hash_table_contains (self->texts, document))
    return;
  if (text != NULL)
    {
      g_hash_table_insert (self->texts, g_strdup (document), fold_document_text_ref (text));
      return;
    }
  request = g_new (Request, 1);
  *request = (Request) { g_object_ref (self), g_strdup (document) };
  fold_store_load_text_async (self->store, document, NULL, text_loaded_cb, request);
}

/* ============ the list ============ */

static GtkWidget *
make_row (FoldReviewWindow *self,
          FoldQuote        *quote)
{
  g_autofree char *words = fold_quote_dup_words (self->library, quote);
  const char *verdict = fold_enum_get_label (FOLD_TYPE_VERDICT, (int) fold_quote_get_verdict (quote));
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", words, "xalign", 0.0, "wrap", TRUE, "lines", 2,
                                   "ellipsize", PANGO_ELLIPSIZE_END, "max-width-chars", 30, NULL);

  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), fold_section_chip_new (verdict, NULL));
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data_full (G_OBJECT (row), "fold-id", g_strdup (fold_record_get_id (FOLD_RECORD (quote))), g_free);
  return row;
}

static void
row_selected_cb (FoldReviewWindow *self,
                 GtkListBoxRow    *row)
{
  FoldQuote *quote = NULL;

  if (self->is_filling || row == NULL)
    return;
  g_free (self->current);
  self->current = g_strdup (g_object_get_data (G_OBJECT (row), "fold-id"));
  quote = get_quote (self);
  if (quote != NULL)
    need_text (self, quote);
  show_quote (self);
}

static int
get_selected (FoldReviewWindow *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (GTK_LIST_BOX (self->list));

  return row != NULL ? gtk_list_box_row_get_index (row) : 0;
}

/* The one after a quote that was decided takes its position. */
static void
fill_list (FoldReviewWindow *self)
{
  gboolean with_moved = gtk_check_button_get_active (GTK_CHECK_BUTTON (self->with_moved));
  g_autoptr (GPtrArray) quotes = fold_quote_places_list_doubtful (self->library, with_moved);
  int selected = MIN (get_selected (self), (int) quotes->len - 1);
  GtkWidget *child = NULL;

  self->is_filling = TRUE;
  while ((child = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), child);
  g_ptr_array_set_size (self->quotes, 0);
  for (guint i = 0; i < quotes->len; i++)
    {
      FoldQuote *quote = g_ptr_array_index (quotes, i);

      g_ptr_array_add (self->quotes, g_strdup (fold_record_get_id (FOLD_RECORD (quote))));
      gtk_list_box_append (GTK_LIST_BOX (self->list), make_row (self, quote));
    }
  self->is_filling = FALSE;
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), quotes->len > 0 ? "quotes" : "nothing");
  g_clear_pointer (&self->current, g_free);
  if (quotes->len > 0)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), selected);

      gtk_list_box_select_row (GTK_LIST_BOX (self->list), row);
      gtk_widget_grab_focus (GTK_WIDGET (row));
    }
  show_quote (self);
}

/* ============ decisions ============ */

static void
decide_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  FoldReviewWindow *self = FOLD_REVIEW_WINDOW (widget);
  FoldQuote *quote = get_quote (self);
  FoldDocumentText *text = quote != NULL ? get_text (self, quote) : NULL;
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  g_autoptr (FoldEdit) edit = NULL;

  if (quote == NULL)
    return;
  if (g_str_equal (name, "review.drop"))
    edit = fold_quote_places_drop (quote);
  else if (text != NULL && g_str_equal (name, "review.accept"))
    edit = fold_quote_places_accept (quote, text);
  else if (text != NULL)
    edit = fold_quote_places_keep (quote, text);
  /* The parent says what was done, and offers to undo it. */
  if (edit != NULL)
    fold_change_apply (parent != NULL ? GTK_WIDGET (parent) : widget, self->store, edit, fold_edit_get_name (edit));
}

static void
by_hand_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  FoldReviewWindow *self = FOLD_REVIEW_WINDOW (widget);
  FoldQuote *quote = get_quote (self);

  if (quote == NULL)
    return;
  g_signal_emit (self, signals[SIGNAL_BY_HAND], 0, quote);
  gtk_window_close (GTK_WINDOW (self));
}

static void
undo_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (widget));

  if (parent != NULL)
    gtk_widget_activate_action (GTK_WIDGET (parent), "win.undo", NULL);
}

static void
fold_review_window_dispose (GObject *object)
{
  FoldReviewWindow *self = FOLD_REVIEW_WINDOW (object);

  g_clear_object (&self->store);
  g_clear_object (&self->library);
  g_clear_pointer (&self->quotes, g_ptr_array_unref);
  g_clear_pointer (&self->texts, g_hash_table_unref);
  g_clear_pointer (&self->current, g_free);

  G_OBJECT_CLASS (fold_review_window_parent_class)->dispose (object);
}

static void
fold_review_window_class_init (FoldReviewWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fold_review_window_dispose;

  /**
   * FoldReviewWindow::by-hand:
   * @self: the window
   * @quote: a quote
   *
   * Its place is to be pointed at in its document.
   */
  signals[SIGNAL_BY_HAND] = g_signal_new ("by-hand", FOLD_TYPE_REVIEW_WINDOW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 1, FOLD_TYPE_QUOTE);

  gtk_widget_class_install_action (widget_class, "review.accept", NULL, decide_action);
  gtk_widget_class_install_action (widget_class, "review.keep", NULL, decide_action);
  gtk_widget_class_install_action (widget_class, "review.drop", NULL, decide_action);
  gtk_widget_class_install_action (widget_class, "review.by-hand", NULL, by_hand_action);
  gtk_widget_class_install_action (widget_class, "review.undo", NULL, undo_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_a, 0, "review.accept", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_k, 0, "review.keep", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_h, 0, "review.by-hand", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_d, 0, "review.drop", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "review.undo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

/* ============ the window ============ */

static GtkWidget *
make_column (const char  *title,
             GtkWidget  **words)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *heading = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                                     "label", title, "xalign", 0.0, NULL);

  *words = fold_section_text_new ("", "quote-words");
  gtk_widget_set_valign (*words, GTK_ALIGN_START);
  gtk_widget_add_css_class (heading, "section-title");
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), *words);
  gtk_widget_set_hexpand (box, TRUE);
  return box;
}

static void
append_button (GtkWidget  *row,
               const char *label,
               const char *tooltip,
               const char *action)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_tooltip_text (button, tooltip);
  fold_wrap_append (FOLD_WRAP (row), button);
}

static GtkWidget *
make_decisions (void)
{
  GtkWidget *row = fold_wrap_new (6);

  append_button (row, _("Accept (A)"), _("The place is right; take the words of the document"), "review.accept");
  append_button (row, _("Keep (K)"), _("The place is right; keep the words as they were quoted"), "review.keep");
  append_button (row, _("Anchor by Hand… (H)"), _("Show the right place in the document"), "review.by-hand");
  append_button (row, _("Drop (D)"), _("The quote stays, without a place in this document"), "review.drop");
  return row;
}

static GtkWidget *
make_comparison (FoldReviewWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *columns = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 24);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->heading = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, NULL);
  gtk_widget_add_css_class (self->heading, "heading");
  gtk_box_set_homogeneous (GTK_BOX (columns), TRUE);
  gtk_box_append (GTK_BOX (columns), make_column (_("As it was quoted"), &self->quoted));
  gtk_box_append (GTK_BOX (columns), make_column (_("As the document has it"), &self->found));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), columns);
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_box_append (GTK_BOX (box), self->heading);
  gtk_box_append (GTK_BOX (box), scroller);
  self->note = fold_section_note_new (_("The words are the same, but they stand in more than one place, or among other words than before."),
                                      "dialog-information-symbolic");
  gtk_box_append (GTK_BOX (box), self->note);
  gtk_box_append (GTK_BOX (box), make_decisions ());
  gtk_widget_set_margin_start (box, 18);
  gtk_widget_set_margin_end (box, 18);
  gtk_widget_set_margin_top (box, 12);
  gtk_widget_set_margin_bottom (box, 18);
  gtk_widget_set_hexpand (box, TRUE);
  return box;
}

static GtkWidget *
make_side (FoldReviewWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_BROWSE);
  gtk_widget_add_css_class (self->list, "navigation-sidebar");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Quotes to check"), -1);
  g_signal_connect_object (self->list, "row-selected", G_CALLBACK (row_selected_cb), self, G_CONNECT_SWAPPED);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->list);
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_widget_set_size_request (scroller, 250, -1);
  gtk_box_append (GTK_BOX (box), scroller);
  return box;
}

static GtkWidget *
make_content (FoldReviewWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *pane = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *nothing = g_object_new (ADW_TYPE_STATUS_PAGE, "icon-name", "fold-quote-symbolic",
                                     "title", _("Every quote has its place"),
                                     "description", _("No quote is lost, and none wants a look."), NULL);

  self->stack = gtk_stack_new ();
  self->with_moved = gtk_check_button_new_with_mnemonic (_("Also Those That _Moved"));
  g_signal_connect_object (self->with_moved, "toggled", G_CALLBACK (fill_list), self, G_CONNECT_SWAPPED);
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), self->with_moved);
  gtk_box_append (GTK_BOX (pane), make_side (self));
  gtk_box_append (GTK_BOX (pane), gtk_separator_new (GTK_ORIENTATION_VERTICAL));
  gtk_box_append (GTK_BOX (pane), make_comparison (self));
  gtk_stack_add_named (GTK_STACK (self->stack), pane, "quotes");
  gtk_stack_add_named (GTK_STACK (self->stack), nothing, "nothing");
  gtk_widget_set_vexpand (self->stack, TRUE);
  gtk_box_append (GTK_BOX (box), header);
  gtk_box_append (GTK_BOX (box), self->stack);
  return box;
}

static void
fold_review_window_init (FoldReviewWindow *self)
{
  self->quotes = g_ptr_array_new_with_free_func (g_free);
  self->texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) fold_document_text_unref);
  self->toasts = adw_toast_overlay_new ();
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (self->toasts), make_content (self));
  adw_window_set_content (ADW_WINDOW (self), self->toasts);
  gtk_window_set_title (GTK_WINDOW (self), _("Quotes to Check"));
  gtk_window_set_default_size (GTK_WINDOW (self), 940, 560);
}

/**
 * fold_review_window_new:
 * @parent: (nullable): the window of the library
 * @store: where the library is kept
 * @library: what is in it
 *
 * Returns: (transfer none): a window with the quotes whose places want a look
 */
GtkWidget *
fold_review_window_new (GtkWindow   *parent,
                        FoldStore   *store,
                        FoldLibrary *library)
{
  g_return_val_if_fail (parent == NULL || GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (FOLD_IS_STORE (store), NULL);
  g_return_val_if_fail (FOLD_IS_LIBRARY (library), NULL);

  FoldReviewWindow *self = g_object_new (FOLD_TYPE_REVIEW_WINDOW, "transient-for", parent,
                                         "destroy-with-parent", TRUE, NULL);

  self->store = g_object_ref (store);
  self->library = g_object_ref (library);
  g_signal_connect_object (library, "changed", G_CALLBACK (fill_list), self, G_CONNECT_SWAPPED);
  fill_list (self);
  return GTK_WIDGET (self);
}

/**
 * fold_review_window_get_left:
 * @self: the window
 *
 * Returns: how many quotes are left to look at
 */
guint
fold_review_window_get_left (FoldReviewWindow *self)
{
  g_return_val_if_fail (FOLD_IS_REVIEW_WINDOW (self), 0);

  return self->quotes->len;
}

/**
 * fold_review_window_get_quote:
 * @self: the window
 *
 * Returns: (transfer none) (nullable): the quote that is shown
 */
FoldQuote *
fold_review_window_get_quote (FoldReviewWindow *self)
{
  g_return_val_if_fail (FOLD_IS_REVIEW_WINDOW (self), NULL);

  return get_quote (self);
}
