/* fold-inspector.c: the pane that shows what is selected, down to the words
 *
 * For each kind of record there is a form, which is built anew whenever
 * another record is selected or the library changes.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-inspector.h"

#include "fold-change.h"
#include "fold-inspector-private.h"
#include "fold-quote-form.h"
#include "fold-record-editor.h"

#include <glib/gi18n-lib.h>

struct _FoldInspector
{
  GtkWidget parent_instance;

  GtkWidget *bar;
  GtkWidget *back_button;
  GtkWidget *forward_button;
  GtkWidget *close_button;
  GtkWidget *kind_label;
  GtkWidget *edit_button;
  GtkWidget *scroller;

  FoldSession *session;
  FoldStore   *store;
  FoldEditing *editing;
  FoldTrail   *trail;
  GtkWidget   *form;
  FoldRecord  *edited;  /* what is worked on, or NULL */
};

enum
{
  SIGNAL_DONE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FoldInspector, fold_inspector, GTK_TYPE_WIDGET)

static const char *
get_kind_label (FoldRecord *record)
{
  if (FOLD_IS_POLICY (record))
    return C_("kind of record", "Policy");
  if (FOLD_IS_QUOTE (record))
    return C_("kind of record", "Quote");
  if (FOLD_IS_SOURCE (record))
    return C_("kind of record", "Source");
  if (FOLD_IS_RELATION (record))
    return C_("kind of record", "Relation");
  return C_("kind of record", "Library");
}

static GtkWidget *
build_form (FoldLibrary *library,
            FoldRecord  *record)
{
  if (FOLD_IS_POLICY (record))
    return _fold_inspector_build_policy (library, FOLD_POLICY (record));
  if (FOLD_IS_QUOTE (record))
    return _fold_inspector_build_quote (library, FOLD_QUOTE (record));
  if (FOLD_IS_SOURCE (record))
    return _fold_inspector_build_source (library, FOLD_SOURCE (record));
  if (FOLD_IS_RELATION (record))
    return _fold_inspector_build_relation (library, FOLD_RELATION (record));
  return _fold_inspector_build_empty (library);
}

static void
scroll_to_top (FoldInspector *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));

  gtk_adjustment_set_value (adjustment, 0);
}

static void
update_actions (FoldInspector *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "inspector.back", fold_trail_can_go_back (self->trail));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "inspector.forward", fold_trail_can_go_forward (self->trail));
}

static void
done_cb (FoldInspector *self)
{
  fold_inspector_end_edit (self);
  g_signal_emit (self, signals[SIGNAL_DONE], 0);
}

static GtkWidget *
build_quote_form (FoldInspector *self,
                  FoldQuote     *quote)
{
  GtkWidget *form = fold_quote_form_new (fold_session_get_library (self->session), self->store, quote);

  g_signal_connect_object (form, "done", G_CALLBACK (done_cb), self, G_CONNECT_SWAPPED);
  return form;
}

static gboolean
is_edited (FoldInspector *self,
           FoldRecord    *record)
{
  return record != NULL && self->edited == record;
}

static GtkWidget *
build_editor (FoldInspector *self,
              FoldRecord    *record)
{
  return FOLD_IS_QUOTE (record) ? build_quote_form (self, FOLD_QUOTE (record)) : fold_record_editor_new (self->editing, record);
}

static gboolean
can_edit (FoldInspector *self,
          FoldRecord    *record)
{
  return record != NULL && (FOLD_IS_QUOTE (record) ? self->store != NULL : self->editing != NULL);
}

static void
rebuild (FoldInspector *self)
{
  FoldRecord *record = fold_session_get_selected (self->session);

  if (!is_edited (self, record))
    g_clear_object (&self->edited);
  self->form = self->edited != NULL ? build_editor (self, record)
                                    : build_form (fold_session_get_library (self->session), record);
  gtk_widget_set_visible (self->edit_button, can_edit (self, record));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->edit_button), self->edited != NULL);
  gtk_label_set_label (GTK_LABEL (self->kind_label), get_kind_label (record));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->form);
}

/* What somebody types in must not be taken from under the fingers: a form follows
 * the library by itself. */
static void
library_changed_cb (FoldInspector *self)
{
  if (!is_edited (self, fold_session_get_selected (self->session)))
    rebuild (self);
  else if (FOLD_IS_QUOTE_FORM (self->form))
    fold_quote_form_update (FOLD_QUOTE_FORM (self->form));
}

static void
edit_toggled_cb (FoldInspector *self)
{
  if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->edit_button)) == (self->edited != NULL))
    return;
  if (self->edited != NULL)
    fold_inspector_end_edit (self);
  else
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->edit_button), fold_inspector_edit (self, NULL));
}

static gboolean
has_focus_inside (FoldInspector *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->scroller));
}

/* Whoever follows a link by the keyboard goes on from the form that it led to. */
static void
selected_changed_cb (FoldInspector *self)
{
  gboolean had_focus = has_focus_inside (self);

  rebuild (self);
  if (had_focus)
    gtk_widget_child_focus (GTK_WIDGET (self->scroller), GTK_DIR_TAB_FORWARD);
  scroll_to_top (self);
}

static void
back_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  fold_inspector_go_back (FOLD_INSPECTOR (widget));
}

static void
forward_cb (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  fold_inspector_go_forward (FOLD_INSPECTOR (widget));
}

static void
fold_inspector_dispose (GObject *object)
{
  FoldInspector *self = FOLD_INSPECTOR (object);

  g_clear_object (&self->trail);
  g_clear_object (&self->session);
  g_clear_object (&self->store);
  g_clear_object (&self->editing);
  g_clear_object (&self->edited);
  self->form = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (self), FOLD_TYPE_INSPECTOR);

  G_OBJECT_CLASS (fold_inspector_parent_class)->dispose (object);
}

static void
fold_inspector_class_init (FoldInspectorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = fold_inspector_dispose;

  /**
   * FoldInspector::done:
   * @self: an inspector
   *
   * Nothing more is to be changed in what was worked on.
   */
  signals[SIGNAL_DONE] = g_signal_new ("done", FOLD_TYPE_INSPECTOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_BASE "/window/fold-inspector.ui");
  gtk_widget_class_bind_template_child (widget_class, FoldInspector, bar);
  gtk_widget_class_bind_template_child (widget_class, FoldInspector, back_button);
  gtk_widget_class_bind_template_child (widget_class, FoldInspector, forward_button);
  gtk_widget_class_bind_template_child (widget_class, FoldInspector, close_button);
  gtk_widget_class_bind_template_child (widget_class, FoldInspector, kind_label);
  gtk_widget_class_bind_template_child (widget_class, FoldInspector, edit_button);
  gtk_widget_class_bind_template_child (widget_class, FoldInspector, scroller);
  gtk_widget_class_install_action (widget_class, "inspector.back", NULL, back_cb);
  gtk_widget_class_install_action (widget_class, "inspector.forward", NULL, forward_cb);
  gtk_widget_class_set_css_name (widget_class, "inspector");
}

static void
label_button (GtkWidget *button)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, gtk_widget_get_tooltip_text (button), -1);
}

static void
fold_inspector_init (FoldInspector *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  label_button (self->back_button);
  label_button (self->forward_button);
  label_button (self->close_button);
  label_button (self->edit_button);
  g_signal_connect_object (self->edit_button, "toggled", G_CALLBACK (edit_toggled_cb), self, G_CONNECT_SWAPPED);
}

/**
 * fold_inspector_new:
 * @session: what is selected
 *
 * Returns: an inspector that follows the selection of @session
 */
GtkWidget *
fold_inspector_new (FoldSession *session)
{
  g_return_val_if_fail (FOLD_IS_SESSION (session), NULL);

  FoldInspector *self = g_object_new (FOLD_TYPE_INSPECTOR, NULL);

  self->session = g_object_ref (session);
  self->trail = fold_trail_new (session);
  g_signal_connect_object (self->trail, "notify", G_CALLBACK (update_actions), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::selected", G_CALLBACK (selected_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (fold_session_get_library (session), "changed",
                           G_CALLBACK (library_changed_cb), self, G_CONNECT_SWAPPED);
  update_actions (self);
  rebuild (self);
  return GTK_WIDGET (self);
}

/**
 * fold_inspector_get_form:
 * @self: an inspector
 *
 * Returns: (transfer none): the form that is shown now
 */
GtkWidget *
fold_inspector_get_form (FoldInspector *self)
{
  g_return_val_if_fail (FOLD_IS_INSPECTOR (self), NULL);

  return self->form;
}

/**
 * fold_inspector_go_back:
 * @self: an inspector
 *
 * Selects what was selected before.
 */
void
fold_inspector_go_back (FoldInspector *self)
{
  g_return_if_fail (FOLD_IS_INSPECTOR (self));

  fold_trail_go_back (self->trail);
}

/**
 * fold_inspector_go_forward:
 * @self: an inspector
 *
 * Selects what going back has left.
 */
void
fold_inspector_go_forward (FoldInspector *self)
{
  g_return_if_fail (FOLD_IS_INSPECTOR (self));

  fold_trail_go_forward (self->trail);
}

/**
 * fold_inspector_set_store:
 * @self: an inspector
 * @store: where the library is kept
 *
 * Lets what is shown be changed.
 */
void
fold_inspector_set_store (FoldInspector *self,
                          FoldStore     *store)
{
  g_return_if_fail (FOLD_IS_INSPECTOR (self));
  g_return_if_fail (FOLD_IS_STORE (store));

  g_set_object (&self->store, store);
}

/**
 * fold_inspector_set_editing:
 * @self: an inspector
 * @editing: where the changes of all but quotes are brought
 *
 * Lets what is shown be changed.
 */
void
fold_inspector_set_editing (FoldInspector *self,
                            FoldEditing   *editing)
{
  g_return_if_fail (FOLD_IS_INSPECTOR (self));
  g_return_if_fail (FOLD_IS_EDITING (editing));

  if (g_set_object (&self->editing, editing))
    rebuild (self);
}

/**
 * fold_inspector_is_editing:
 * @self: an inspector
 *
 * Returns: whether a form is shown
 */
gboolean
fold_inspector_is_editing (FoldInspector *self)
{
  g_return_val_if_fail (FOLD_IS_INSPECTOR (self), FALSE);

  return self->edited != NULL;
}

/**
 * fold_inspector_edit:
 * @self: an inspector
 * @field: (nullable): the field of a quote that the keyboard goes to; see
 *   fold_quote_form_focus(). Without, it stays where it is
 *
 * Turns what is selected into a form. Where nothing can be changed, the
 * window says why.
 *
 * Returns: whether there is a form now
 */
gboolean
fold_inspector_edit (FoldInspector *self,
                     const char    *field)
{
  g_return_val_if_fail (FOLD_IS_INSPECTOR (self), FALSE);

  FoldRecord *record = fold_session_get_selected (self->session);

  FoldStore *store = self->editing != NULL ? fold_editing_get_store (self->editing) : self->store;

  if (!can_edit (self, record))
    return FALSE;
  if (!fold_change_is_possible (store))
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "win.offer-copy", "s", fold_change_get_obstacle (store));
      return FALSE;
    }

  g_set_object (&self->edited, record);
  rebuild (self);
  if (!FOLD_IS_QUOTE_FORM (self->form))
    return field == NULL || gtk_widget_child_focus (self->form, GTK_DIR_TAB_FORWARD);
  return field == NULL || fold_quote_form_focus (FOLD_QUOTE_FORM (self->form), field);
}

/**
 * fold_inspector_end_edit:
 * @self: an inspector
 *
 * Turns the form back into what is only read.
 */
void
fold_inspector_end_edit (FoldInspector *self)
{
  g_return_if_fail (FOLD_IS_INSPECTOR (self));

  if (self->edited == NULL)
    return;
  g_clear_object (&self->edited);
  rebuild (self);
}

/**
 * fold_inspector_get_trail:
 * @self: an inspector
 *
 * Returns: (transfer none): what was selected before
 */
FoldTrail *
fold_inspector_get_trail (FoldInspector *self)
{
  g_return_val_if_fail (FOLD_IS_INSPECTOR (self), NULL);

  return self->trail;
}
