/* fold-outline.c: the headings of the document that is read
 *
 * The heading under which one reads is selected; choosing another goes there.
 * The model hands out objects only for the rows that are shown.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-outline.h"

#include <glib/gi18n-lib.h>

#define INDENT 14

/* ============ the headings as a list of strings ============ */

#define FOLD_TYPE_HEADINGS (fold_headings_get_type ())
G_DECLARE_FINAL_TYPE (FoldHeadings, fold_headings, FOLD, HEADINGS, GObject)

struct _FoldHeadings
{
  GObject parent_instance;

  FoldPassages *passages;
};

static guint
fold_headings_get_n_items (GListModel *model)
{
  FoldHeadings *self = FOLD_HEADINGS (model);

  return self->passages != NULL ? fold_passages_get_n_headings (self->passages) : 0;
}

static GType
fold_headings_get_item_type (GListModel *model)
{
  return GTK_TYPE_STRING_OBJECT;
}

static gpointer
fold_headings_get_item (GListModel *model,
                        guint       position)
{
  FoldHeadings *self = FOLD_HEADINGS (model);

  if (position >= fold_headings_get_n_items (model))
    return NULL;

  guint passage = fold_passages_get_heading (self->passages, position);
  g_autofree char *words = g_strndup (fold_passages_get_words (self->passages, passage),
                                      fold_passages_get (self->passages, passage)->length);

  return gtk_string_object_new (g_strdelimit (words, "\n", ' '));
}

static void
fold_headings_init_model (GListModelInterface *iface)
{
  iface->get_item = fold_headings_get_item;
  iface->get_item_type = fold_headings_get_item_type;
  iface->get_n_items = fold_headings_get_n_items;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (FoldHeadings, fold_headings, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, fold_headings_init_model))

static void
fold_headings_finalize (GObject *object)
{
  g_clear_pointer (&FOLD_HEADINGS (object)->passages, fold_passages_unref);

  G_OBJECT_CLASS (fold_headings_parent_class)->finalize (object);
}

static void
fold_headings_class_init (FoldHeadingsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fold_headings_finalize;
}

static void
fold_headings_init (FoldHeadings *self)
{
}

static void
set_passages (FoldHeadings *self,
              FoldPassages *passages)
{
  guint n_before = fold_headings_get_n_items (G_LIST_MODEL (self));

  g_clear_pointer (&self->passages, fold_passages_unref);
  self->passages = passages != NULL ? fold_passages_ref (passages) : NULL;
  g_list_model_items_changed (G_LIST_MODEL (self), 0, n_before, fold_headings_get_n_items (G_LIST_MODEL (self)));
}

/* ============ the widget ============ */

struct _FoldOutline
{
  GtkWidget parent_instance;

  FoldReader         *reader; /* a weak reference */
  GtkWidget          *stack;
  GtkWidget          *list;
  FoldHeadings       *headings;
  GtkSingleSelection *selection;
  gboolean            is_following;
};

G_DEFINE_FINAL_TYPE (FoldOutline, fold_outline, GTK_TYPE_WIDGET)

static void
follow_cb (FoldOutline *self)
{
  guint heading = self->reader != NULL ? fold_reader_get_heading (self->reader) : FOLD_NO_PASSAGE;

  if (heading == gtk_single_selection_get_selected (self->selection))
    return;

  self->is_following = TRUE;
  gtk_single_selection_set_selected (self->selection, heading);
  self->is_following = FALSE;
  /* A list that has no size yet would show one row from then on. */
  if (heading != FOLD_NO_PASSAGE && gtk_widget_get_mapped (self->list) && gtk_widget_get_height (self->list) > 0)
    gtk_widget_activate_action (self->list, "list.scroll-to-item", "u", heading);
}

static void
selected_cb (FoldOutline *self)
{
  guint heading = gtk_single_selection_get_selected (self->selection);

  if (!self->is_following && heading != GTK_INVALID_LIST_POSITION && self->reader != NULL)
    fold_reader_show_heading (self->reader, heading);
}

static void
activate_cb (FoldOutline *self,
             guint        position)
{
  if (self->reader == NULL)
    return;

  fold_reader_show_heading (self->reader, position);
  gtk_widget_grab_focus (GTK_WIDGET (self->reader));
}

static void
set_up_cb (FoldOutline *self,
           GtkListItem *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_item_set_child (item, label);
}

static void
bind_cb (FoldOutline *self,
         GtkListItem *item)
{
  FoldPassages *passages = self->headings->passages;
  guint passage = fold_passages_get_heading (passages, gtk_list_item_get_position (item));
  guint rank = CLAMP (fold_passages_get (passages, passage)->rank, 1, 6);
  GtkWidget *label = gtk_list_item_get_child (item);
  const char *words = gtk_string_object_get_string (gtk_list_item_get_item (item));

  gtk_label_set_label (GTK_LABEL (label), words);
  gtk_widget_set_tooltip_text (label, words);
  gtk_widget_set_margin_start (label, (int) (rank - 1) * INDENT);
  if (rank > 2)
    gtk_widget_add_css_class (label, "dim-label");
  else
    gtk_widget_remove_css_class (label, "dim-label");
}

static void
fold_outline_dispose (GObject *object)
{
  FoldOutline *self = FOLD_OUTLINE (object);

  g_clear_weak_pointer (&self->reader);
  g_clear_pointer (&self->stack, gtk_widget_unparent);
  g_clear_object (&self->selection);
  g_clear_object (&self->headings);

  G_OBJECT_CLASS (fold_outline_parent_class)->dispose (object);
}

static void
fold_outline_class_init (FoldOutlineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fold_outline_dispose;
  gtk_widget_class_set_css_name (widget_class, "outline");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_NAVIGATION);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
add_stack (FoldOutline *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *none = gtk_label_new (_("There are no headings in this document."));

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->list);
  gtk_label_set_wrap (GTK_LABEL (none), TRUE);
  gtk_label_set_xalign (GTK_LABEL (none), 0);
  gtk_widget_set_valign (none, GTK_ALIGN_START);
  gtk_widget_add_css_class (none, "dim-label");
  gtk_widget_add_css_class (none, "no-headings");
  self->stack = gtk_stack_new ();
  gtk_stack_add_named (GTK_STACK (self->stack), scroller, "headings");
  gtk_stack_add_named (GTK_STACK (self->stack), none, "none");
  gtk_widget_set_parent (self->stack, GTK_WIDGET (self));
}

static void
fold_outline_init (FoldOutline *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  self->headings = g_object_new (FOLD_TYPE_HEADINGS, NULL);
  self->selection = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->headings));
  g_signal_connect_object (factory, "setup", G_CALLBACK (set_up_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "notify::selected", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  self->list = gtk_list_view_new (g_object_ref (GTK_SELECTION_MODEL (self->selection)), factory);
  gtk_widget_add_css_class (self->list, "navigation-sidebar");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Outline"), -1);
  g_signal_connect_object (self->list, "activate", G_CALLBACK (activate_cb), self, G_CONNECT_SWAPPED);
  add_stack (self);
}

/**
 * fold_outline_new:
 * @reader: the reader that it leads through
 *
 * Returns: (transfer floating): the headings of what @reader shows; call
 *   fold_outline_update() when that is another document
 */
GtkWidget *
fold_outline_new (FoldReader *reader)
{
  g_return_val_if_fail (FOLD_IS_READER (reader), NULL);

  FoldOutline *self = g_object_new (FOLD_TYPE_OUTLINE, NULL);

  g_set_weak_pointer (&self->reader, reader);
  g_signal_connect_object (reader, "top-changed", G_CALLBACK (follow_cb), self, G_CONNECT_SWAPPED);
  fold_outline_update (self);
  return GTK_WIDGET (self);
}

/**
 * fold_outline_update:
 * @self: an outline
 *
 * Shows the headings of the document that is read now.
 */
void
fold_outline_update (FoldOutline *self)
{
  g_return_if_fail (FOLD_IS_OUTLINE (self));

  self->is_following = TRUE;
  set_passages (self->headings, self->reader != NULL ? fold_reader_get_passages (self->reader) : NULL);
  self->is_following = FALSE;
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), fold_outline_is_empty (self) ? "none" : "headings");
}

/**
 * fold_outline_is_empty:
 * @self: an outline
 *
 * Returns: whether there are no headings
 */
gboolean
fold_outline_is_empty (FoldOutline *self)
{
  g_return_val_if_fail (FOLD_IS_OUTLINE (self), TRUE);

  return g_list_model_get_n_items (G_LIST_MODEL (self->headings)) == 0;
}
