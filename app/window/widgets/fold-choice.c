/* fold-choice.c: one of many, or all
 *
 * A drop-down list with a search entry. What it offers may change under it; the
 * choice stays as long as it is still offered.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-choice.h"

#define MAX_CHARS 24
/* With fewer entries, a search entry above them is in the way. */
#define MIN_TO_SEARCH 8

struct _FoldChoice
{
  GtkWidget parent_instance;

  GtkWidget     *drop_down;
  GtkStringList *labels;
  GPtrArray     *ids;
  char          *all;
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FoldChoice, fold_choice, GTK_TYPE_WIDGET)

static void
selected_changed_cb (FoldChoice *self)
{
  if (fold_choice_get_id (self) != NULL)
    gtk_widget_add_css_class (self->drop_down, "chosen");
  else
    gtk_widget_remove_css_class (self->drop_down, "chosen");
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
set_up_cb (FoldChoice  *self,
           GtkListItem *item)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "xalign", 0.0,
                                   "ellipsize", PANGO_ELLIPSIZE_END,
                                   "max-width-chars", MAX_CHARS,
                                   NULL);

  gtk_list_item_set_child (item, label);
}

static void
set_up_row_cb (FoldChoice  *self,
               GtkListItem *item)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "xalign", 0.0,
                                   "wrap", TRUE,
                                   "max-width-chars", 2 * MAX_CHARS,
                                   NULL);

  gtk_list_item_set_child (item, label);
}

static void
bind_cb (FoldChoice  *self,
         GtkListItem *item)
{
  GtkStringObject *text = gtk_list_item_get_item (item);

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)), gtk_string_object_get_string (text));
}

static GtkListItemFactory *
make_factory (FoldChoice *self,
              GCallback   set_up)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (factory, "setup", set_up, self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  return factory;
}

static void
fold_choice_dispose (GObject *object)
{
  FoldChoice *self = FOLD_CHOICE (object);

  g_clear_pointer (&self->drop_down, gtk_widget_unparent);
  g_clear_object (&self->labels);
  g_clear_pointer (&self->ids, g_ptr_array_unref);
  g_clear_pointer (&self->all, g_free);

  G_OBJECT_CLASS (fold_choice_parent_class)->dispose (object);
}

static void
fold_choice_class_init (FoldChoiceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = fold_choice_dispose;

  /**
   * FoldChoice::changed:
   * @self: a choice
   *
   * Another one has been chosen.
   */
  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", FOLD_TYPE_CHOICE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "choice");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
fold_choice_init (FoldChoice *self)
{
  GtkExpression *expression = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");
  g_autoptr (GtkListItemFactory) factory = make_factory (self, G_CALLBACK (set_up_cb));
  g_autoptr (GtkListItemFactory) list_factory = make_factory (self, G_CALLBACK (set_up_row_cb));

  self->labels = gtk_string_list_new (NULL);
  self->ids = g_ptr_array_new_with_free_func (g_free);
  self->drop_down = gtk_drop_down_new (g_object_ref (G_LIST_MODEL (self->labels)), expression);
  gtk_drop_down_set_factory (GTK_DROP_DOWN (self->drop_down), factory);
  gtk_drop_down_set_list_factory (GTK_DROP_DOWN (self->drop_down), list_factory);
  gtk_widget_set_parent (self->drop_down, GTK_WIDGET (self));
  g_signal_connect_object (self->drop_down, "notify::selected",
                           G_CALLBACK (selected_changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * fold_choice_new:
 * @name: what is chosen, for a screen reader
 * @all: what the entry is called that chooses nothing in particular
 *
 * Returns: a choice that offers @all only
 */
GtkWidget *
fold_choice_new (const char *name,
                 const char *all)
{
  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (all != NULL, NULL);

  FoldChoice *self = g_object_new (FOLD_TYPE_CHOICE, NULL);

  self->all = g_strdup (all);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  fold_choice_clear (self);
  return GTK_WIDGET (self);
}

/**
 * fold_choice_clear:
 * @self: a choice
 *
 * Leaves only the entry for all.
 */
void
fold_choice_clear (FoldChoice *self)
{
  g_return_if_fail (FOLD_IS_CHOICE (self));

  const char * const only[] = { self->all, NULL };

  gtk_string_list_splice (self->labels, 0, g_list_model_get_n_items (G_LIST_MODEL (self->labels)), only);
  g_ptr_array_set_size (self->ids, 0);
  g_ptr_array_add (self->ids, NULL);
}

/**
 * fold_choice_add:
 * @self: a choice
 * @id: what fold_choice_get_id() is to return for it
 * @label: what it is called
 */
void
fold_choice_add (FoldChoice *self,
                 const char *id,
                 const char *label)
{
  g_return_if_fail (FOLD_IS_CHOICE (self));
  g_return_if_fail (id != NULL);
  g_return_if_fail (label != NULL);

  g_ptr_array_add (self->ids, g_strdup (id));
  gtk_string_list_append (self->labels, label);
  gtk_drop_down_set_enable_search (GTK_DROP_DOWN (self->drop_down), self->ids->len >= MIN_TO_SEARCH);
}

/**
 * fold_choice_get_id:
 * @self: a choice
 *
 * Returns: (transfer none) (nullable): what is chosen, or %NULL for all
 */
const char *
fold_choice_get_id (FoldChoice *self)
{
  g_return_val_if_fail (FOLD_IS_CHOICE (self), NULL);

  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->drop_down));

  return selected < self->ids->len ? g_ptr_array_index (self->ids, selected) : NULL;
}

/**
 * fold_choice_set_id:
 * @self: a choice
 * @id: (nullable): what to choose, or %NULL for all
 *
 * Returns: whether it is offered
 */
gboolean
fold_choice_set_id (FoldChoice *self,
                    const char *id)
{
  g_return_val_if_fail (FOLD_IS_CHOICE (self), FALSE);

  for (guint i = 0; i < self->ids->len; i++)
    {
      if (g_strcmp0 (g_ptr_array_index (self->ids, i), id) != 0)
        continue;

      gtk_drop_down_set_selected (GTK_DROP_DOWN (self->drop_down), i);
      return TRUE;
    }
  return FALSE;
}
