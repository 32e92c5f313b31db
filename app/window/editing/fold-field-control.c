/* fold-field-control.c: a widget for each type of field, all with their value as text
 *
 * The text is that of fold_record_format_field(): what files and the database
 * hold, and what fold_record_change() reads.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-field-control.h"

#include "fold-enums.h"
#include "fold-record-picker.h"

#define MIN_TEXT_HEIGHT 96

static gboolean
is_color (const FoldField *field)
{
  return g_str_equal (field->name, "color");
}

/* ============ enumerations ============ */

static GtkWidget *
build_drop_down (const FoldField *field)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (field->get_enum_type ());
  GtkStringList *labels = gtk_string_list_new (NULL);

  for (guint i = 0; i < klass->n_values; i++)
    gtk_string_list_append (labels, fold_enum_get_label (field->get_enum_type (), klass->values[i].value));
  return gtk_drop_down_new (G_LIST_MODEL (labels), NULL);
}

static char *
dup_nick (GtkDropDown     *drop_down,
          const FoldField *field)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (field->get_enum_type ());
  guint selected = gtk_drop_down_get_selected (drop_down);

  return g_strdup (selected < klass->n_values ? klass->values[selected].value_nick : "");
}

static void
select_nick (GtkDropDown     *drop_down,
             const FoldField *field,
             const char      *nick)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (field->get_enum_type ());

  for (guint i = 0; i < klass->n_values; i++)
    {
      if (g_strcmp0 (klass->values[i].value_nick, nick) == 0)
        gtk_drop_down_set_selected (drop_down, i);
    }
}

/* ============ colours ============ */

static char *
dup_color (GtkColorChooser *button)
{
  GdkRGBA rgba;

  /* as the record said it, until somebody chooses another */
  if (g_object_get_data (G_OBJECT (button), "text") != NULL)
    return g_strdup (g_object_get_data (G_OBJECT (button), "text"));
  gtk_color_chooser_get_rgba (button, &rgba);
  return g_strdup_printf ("#%02x%02x%02x", (guint) (rgba.red * 255 + 0.5), (guint) (rgba.green * 255 + 0.5),
                          (guint) (rgba.blue * 255 + 0.5));
}

static void
set_color (GtkColorChooser *button,
           const char      *text)
{
  GdkRGBA rgba = { 0.37f, 0.36f, 0.39f, 1.0f };

  if (text != NULL)
    gdk_rgba_parse (&rgba, text);
  gtk_color_chooser_set_rgba (button, &rgba);
  g_object_set_data_full (G_OBJECT (button), "text", g_strdup (text != NULL ? text : ""), g_free);
}

static void
forget_text_cb (GtkColorButton *button)
{
  g_object_set_data (G_OBJECT (button), "text", NULL);
}

static GtkWidget *
build_color_button (void)
{
  GtkWidget *button = gtk_color_button_new ();

  gtk_color_chooser_set_use_alpha (GTK_COLOR_CHOOSER (button), FALSE);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_signal_connect (button, "color-set", G_CALLBACK (forget_text_cb), NULL);
  return button;
}

/* ============ prose ============ */

static GtkWidget *
get_text_view (GtkWidget *window)
{
  return gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (window));
}

static GtkWidget *
build_text_view (void)
{
  GtkWidget *window = gtk_scrolled_window_new ();
  GtkWidget *view = g_object_new (GTK_TYPE_TEXT_VIEW,
                                  "wrap-mode", GTK_WRAP_WORD_CHAR, "accepts-tab", FALSE,
                                  "top-margin", 6, "bottom-margin", 6, "left-margin", 8, "right-margin", 8, NULL);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (window), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (window), MIN_TEXT_HEIGHT);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (window), 3 * MIN_TEXT_HEIGHT);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (window), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (window), view);
  gtk_widget_add_css_class (window, "prose");
  return window;
}

static char *
dup_prose (GtkWidget *window)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (get_text_view (window)));
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

/* ============ all of them ============ */

/**
 * fold_field_control_new:
 * @editing: what is edited
 * @kind: a kind of record
 * @field: one of its fields, other than a bibliographic item
 *
 * Returns: a widget in which its value can be changed
 */
GtkWidget *
fold_field_control_new (FoldEditing     *editing,
                        FoldKind         kind,
                        const FoldField *field)
{
  g_return_val_if_fail (FOLD_IS_EDITING (editing), NULL);
  g_return_val_if_fail (kind < FOLD_N_KINDS && field != NULL, NULL);

  switch (field->type)
    {
    case FOLD_FIELD_TEXT:
      return build_text_view ();
    case FOLD_FIELD_ENUM:
      return build_drop_down (field);
    case FOLD_FIELD_REF:
    case FOLD_FIELD_REFS:
      return fold_record_picker_new (editing, field->target, field->type == FOLD_FIELD_REFS);
    case FOLD_FIELD_WORD:
    case FOLD_FIELD_EDTF:
    case FOLD_FIELD_CSL:
    case FOLD_FIELD_INT:
    case FOLD_FIELD_REAL:
    default:
      return is_color (field) ? build_color_button () : gtk_entry_new ();
    }
}

/**
 * fold_field_control_get_focus:
 * @control: a widget of fold_field_control_new()
 *
 * Returns: (transfer none): the widget in it that has the focus and the name
 */
GtkWidget *
fold_field_control_get_focus (GtkWidget *control)
{
  g_return_val_if_fail (GTK_IS_WIDGET (control), NULL);

  if (GTK_IS_SCROLLED_WINDOW (control))
    return get_text_view (control);
  if (FOLD_IS_RECORD_PICKER (control))
    return fold_record_picker_get_entry (FOLD_RECORD_PICKER (control));
  return control;
}

/**
 * fold_field_control_dup_text:
 * @control: a widget of fold_field_control_new()
 * @field: the field that it is for
 *
 * Returns: (transfer full): what it holds now
 */
char *
fold_field_control_dup_text (GtkWidget       *control,
                             const FoldField *field)
{
  g_return_val_if_fail (GTK_IS_WIDGET (control), NULL);

  if (GTK_IS_SCROLLED_WINDOW (control))
    return dup_prose (control);
  if (GTK_IS_DROP_DOWN (control))
    return dup_nick (GTK_DROP_DOWN (control), field);
  if (FOLD_IS_RECORD_PICKER (control))
    return fold_record_picker_dup_ids (FOLD_RECORD_PICKER (control));
  if (GTK_IS_COLOR_CHOOSER (control))
    return dup_color (GTK_COLOR_CHOOSER (control));
  return g_strdup (gtk_editable_get_text (GTK_EDITABLE (control)));
}

/**
 * fold_field_control_set_text:
 * @control: a widget of fold_field_control_new()
 * @field: the field that it is for
 * @text: (nullable): what it is to hold
 */
void
fold_field_control_set_text (GtkWidget       *control,
                             const FoldField *field,
                             const char      *text)
{
  g_return_if_fail (GTK_IS_WIDGET (control));

  if (GTK_IS_SCROLLED_WINDOW (control))
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (get_text_view (control))), text != NULL ? text : "", -1);
  else if (GTK_IS_DROP_DOWN (control))
    select_nick (GTK_DROP_DOWN (control), field, text);
  else if (FOLD_IS_RECORD_PICKER (control))
    fold_record_picker_set_ids (FOLD_RECORD_PICKER (control), text);
  else if (GTK_IS_COLOR_CHOOSER (control))
    set_color (GTK_COLOR_CHOOSER (control), text);
  else
    gtk_editable_set_text (GTK_EDITABLE (control), text != NULL ? text : "");
}

static void
add_focus (GtkWidget *widget,
           GCallback  done,
           gpointer   data)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_object (focus, "leave", done, data, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (widget, focus);
}

/**
 * fold_field_control_connect:
 * @control: a widget of fold_field_control_new()
 * @changed: called with @data whenever something else stands in it
 * @done: called with @data when somebody is done with it
 * @data: (type GObject): an object
 */
void
fold_field_control_connect (GtkWidget *control,
                            GCallback  changed,
                            GCallback  done,
                            gpointer   data)
{
  g_return_if_fail (GTK_IS_WIDGET (control));

  if (GTK_IS_SCROLLED_WINDOW (control))
    {
      GtkWidget *view = get_text_view (control);

      g_signal_connect_object (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), "changed", changed, data, G_CONNECT_SWAPPED);
      add_focus (view, done, data);
    }
  else if (GTK_IS_DROP_DOWN (control))
    {
      g_signal_connect_object (control, "notify::selected", done, data, G_CONNECT_SWAPPED);
    }
  else if (FOLD_IS_RECORD_PICKER (control))
    {
      g_signal_connect_object (control, "picked", done, data, G_CONNECT_SWAPPED);
    }
  else if (GTK_IS_COLOR_CHOOSER (control))
    {
      g_signal_connect_object (control, "color-set", done, data, G_CONNECT_SWAPPED);
    }
  else
    {
      g_signal_connect_object (control, "changed", changed, data, G_CONNECT_SWAPPED);
      g_signal_connect_object (control, "activate", done, data, G_CONNECT_SWAPPED);
      add_focus (control, done, data);
    }
}
