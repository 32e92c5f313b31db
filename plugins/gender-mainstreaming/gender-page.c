/* gender-page.c: the page of the analysis: which framework, who answers, and what to see
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "gender-pages.h"

#include "fold-coders.h"
#include "fold-framework.h"

#include <glib/gi18n-lib.h>

#define RESOURCES "/io/github/screenfold/Screenfold/frameworks"

GtkWidget *
gender_label_new (const char *text,
                  const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_hexpand (label, TRUE);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

void
gender_box_clear (GtkBox *box)
{
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

/* ============ frameworks ============ */

static void
framework_clicked_cb (GtkButton *button,
                      gpointer   user_data)
{
  GenderState *state = user_data;
  const char *id = g_object_get_data (G_OBJECT (button), "framework");
  const char *resource = g_object_get_data (G_OBJECT (button), "resource");
  g_autoptr (GBytes) bytes =
    resource != NULL ? g_resources_lookup_data (resource, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL) : NULL;
  GtkWidget *popover = gtk_widget_get_ancestor (GTK_WIDGET (button), GTK_TYPE_POPOVER);

  if (bytes != NULL)
    gender_state_add_framework (state, bytes);
  else if (id != NULL)
    gender_state_set_framework (state, id);
  gtk_popover_popdown (GTK_POPOVER (popover));
}

static void
append_choice (GtkBox      *box,
               GenderState *state,
               const char  *title,
               const char  *key,
               const char  *value)
{
  GtkWidget *button = gtk_button_new_with_label (title);

  gtk_widget_add_css_class (button, "flat");
  g_object_set_data_full (G_OBJECT (button), key, g_strdup (value), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (framework_clicked_cb), state, 0);
  gtk_box_append (box, button);
}

static void
fill_frameworks_cb (GtkWidget *popover,
                    gpointer   user_data)
{
  GenderState *state = user_data;
  GtkBox *box = GTK_BOX (gtk_popover_get_child (GTK_POPOVER (popover)));
  FoldRecordList *list = fold_library_get_list (gender_state_get_library (state), FOLD_KIND_FRAMEWORK);
  g_auto (GStrv) names = g_resources_enumerate_children (RESOURCES, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  gender_box_clear (box);
  gtk_box_append (box, gender_label_new (_("In the library"), "heading"));
  for (guint i = 0; i < fold_record_list_get_length (list); i++)
    {
      FoldRecord *framework = fold_record_list_peek (list, i);

      append_choice (box, state, fold_framework_get_title (FOLD_FRAMEWORK (framework)), "framework",
                     fold_record_get_id (framework));
    }
  gtk_box_append (box, gender_label_new (_("Add"), "heading"));
  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    {
      g_autofree char *path = g_build_path ("/", RESOURCES, names[i], NULL);
      g_autofree char *title = g_strndup (names[i], strcspn (names[i], "."));

      append_choice (box, state, title, "resource", path);
    }
}

/* ============ coders ============ */

static void
coder_done_cb (GtkEntry *entry,
               gpointer  user_data)
{
  g_autofree char *name = fold_coders_clean_name (gtk_editable_get_text (GTK_EDITABLE (entry)));

  gender_state_set_coder (user_data, name);
  gtk_widget_child_focus (gtk_widget_get_parent (GTK_WIDGET (entry)), GTK_DIR_TAB_FORWARD);
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        modifiers,
                gpointer               user_data)
{
  GtkWidget *page = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller));
  GtkStack *stack = g_object_get_data (G_OBJECT (page), "stack");

  if ((modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0 ||
      g_strcmp0 (gtk_stack_get_visible_child_name (stack), "answer") != 0)
    return FALSE;
  return gender_answer_by_key (user_data, keyval);
}

static void
changed_cb (GenderState *state,
            gpointer     user_data)
{
  GtkMenuButton *button = user_data;
  const char *id = gender_state_get_framework (state);
  FoldRecord *framework =
    id != NULL ? fold_library_lookup (gender_state_get_library (state), FOLD_KIND_FRAMEWORK, id) : NULL;

  gtk_menu_button_set_label (button, framework != NULL ? fold_framework_get_title (FOLD_FRAMEWORK (framework))
                                                       : _("Choose a Framework"));
}

static GtkWidget *
make_bar (GenderState *state,
          GtkWidget   *switcher)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *frameworks = gtk_menu_button_new ();
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *coder = gtk_entry_new ();

  gtk_popover_set_child (GTK_POPOVER (popover), gtk_box_new (GTK_ORIENTATION_VERTICAL, 3));
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (frameworks), popover);
  g_signal_connect_object (popover, "show", G_CALLBACK (fill_frameworks_cb), state, 0);
  g_signal_connect_object (state, "changed", G_CALLBACK (changed_cb), frameworks, 0);
  changed_cb (state, frameworks);
  gtk_entry_set_placeholder_text (GTK_ENTRY (coder), _("Who answers?"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (coder), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Who answers?"), -1);
  if (gender_state_get_coder (state) != NULL)
    gtk_editable_set_text (GTK_EDITABLE (coder), gender_state_get_coder (state));
  g_signal_connect_object (coder, "activate", G_CALLBACK (coder_done_cb), state, 0);
  gtk_widget_set_margin_start (bar, 12);
  gtk_widget_set_margin_top (bar, 9);
  gtk_box_append (GTK_BOX (bar), frameworks);
  gtk_box_append (GTK_BOX (bar), coder);
  gtk_box_append (GTK_BOX (bar), switcher);
  return bar;
}

/**
 * gender_page_new:
 * @context: what the plugin works with
 *
 * Returns: (transfer floating): the page beside Timeline and Documents
 */
GtkWidget *
gender_page_new (FoldContext *context)
{
  g_return_val_if_fail (FOLD_IS_CONTEXT (context), NULL);

  GenderState *state = gender_state_new (context);
  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GtkWidget *stack = gtk_stack_new ();
  GtkWidget *switcher = gtk_stack_switcher_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_stack_switcher_set_stack (GTK_STACK_SWITCHER (switcher), GTK_STACK (stack));
  gtk_stack_add_titled (GTK_STACK (stack), gender_answer_page_new (state), "answer", _("Answer"));
  gtk_stack_add_titled (GTK_STACK (stack), gender_matrix_page_new (state), "matrix", _("Matrix"));
  gtk_stack_add_titled (GTK_STACK (stack), gender_coders_page_new (state), "coders", _("Coders"));
  gtk_box_append (GTK_BOX (page), make_bar (state, switcher));
  gtk_box_append (GTK_BOX (page), stack);
  gtk_widget_set_focusable (stack, TRUE);
  g_object_set_data (G_OBJECT (page), "stack", stack);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), state, 0);
  gtk_widget_add_controller (page, keys);
  g_object_set_data_full (G_OBJECT (page), "state", state, g_object_unref);
  return page;
}
