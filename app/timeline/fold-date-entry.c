/* fold-date-entry.c: an entry for a date, in EDTF or in words
 *
 * What is typed is read as EDTF first, then as words. Below the entry stands how
 * it is read, before anybody presses Enter, or where it is wrong.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-date-entry.h"

#include <glib/gi18n-lib.h>

#include "fold-edtf-guess.h"
#include "fold-edtf-label.h"

struct _FoldDateEntry
{
  GtkWidget parent_instance;

  GtkWidget *entry;
  GtkWidget *reading;
  FoldEdtf  *edtf;
};

enum
{
  PROP_TEXT = 1,
  N_PROPS,
};

enum
{
  SIGNAL_DATE_CHOSEN,
  N_SIGNALS,
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FoldDateEntry, fold_date_entry, GTK_TYPE_WIDGET)

static void
show_reading (FoldDateEntry *self,
              const char    *text,
              gboolean       is_wrong)
{
  gtk_label_set_label (GTK_LABEL (self->reading), text);
  if (is_wrong)
    gtk_widget_add_css_class (self->reading, "timeline-warning");
  else
    gtk_widget_remove_css_class (self->reading, "timeline-warning");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID,
                               is_wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
}

static void
changed_cb (FoldDateEntry *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  g_autofree char *explanation = NULL;
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&self->edtf, fold_edtf_unref);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TEXT]);
  if (text[0] == '\0')
    {
      show_reading (self, _ ("A date, such as 2017-04, April 2017 or around 2010"), FALSE);
      return;
    }
  self->edtf = fold_date_entry_read (text, &explanation, &error);
  if (self->edtf != NULL)
    show_reading (self, explanation, FALSE);
  else
    show_reading (self, error->message, TRUE);
}

static void
activate_cb (FoldDateEntry *self)
{
  if (self->edtf != NULL)
    g_signal_emit (self, signals[SIGNAL_DATE_CHOSEN], 0, self->edtf);
  else
    gtk_widget_error_bell (GTK_WIDGET (self));
}

static gboolean
fold_date_entry_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (FOLD_DATE_ENTRY (widget)->entry);
}

static void
fold_date_entry_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_TEXT:
      g_value_set_string (value, gtk_editable_get_text (GTK_EDITABLE (FOLD_DATE_ENTRY (object)->entry)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
fold_date_entry_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  const char *text = g_value_get_string (value);

  switch (prop_id)
    {
    case PROP_TEXT:
      gtk_editable_set_text (GTK_EDITABLE (FOLD_DATE_ENTRY (object)->entry), text != NULL ? text : "");
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
fold_date_entry_dispose (GObject *object)
{
  FoldDateEntry *self = FOLD_DATE_ENTRY (object);

  g_clear_pointer (&self->edtf, fold_edtf_unref);
  g_clear_pointer (&self->reading, gtk_widget_unparent);
  g_clear_pointer (&self->entry, gtk_widget_unparent);

  G_OBJECT_CLASS (fold_date_entry_parent_class)->dispose (object);
}

static void
fold_date_entry_class_init (FoldDateEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = fold_date_entry_dispose;
  object_class->get_property = fold_date_entry_get_property;
  object_class->set_property = fold_date_entry_set_property;
  widget_class->grab_focus = fold_date_entry_grab_focus;

  props[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, "",
                                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  /**
   * FoldDateEntry::date-chosen:
   * @date: the date
   *
   * Emitted when Enter is pressed on a date that can be read.
   */
  signals[SIGNAL_DATE_CHOSEN] =
    g_signal_new ("date-chosen", FOLD_TYPE_DATE_ENTRY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, FOLD_TYPE_EDTF);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "dateentry");
}

static void
fold_date_entry_init (FoldDateEntry *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 4);
  self->entry = gtk_entry_new ();
  self->reading = gtk_label_new ("");
  gtk_label_set_xalign (GTK_LABEL (self->reading), 0);
  gtk_label_set_wrap (GTK_LABEL (self->reading), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (self->reading), 36);
  gtk_label_set_width_chars (GTK_LABEL (self->reading), 30);
  gtk_widget_add_css_class (self->reading, "timeline-dim");
  gtk_widget_set_parent (self->entry, GTK_WIDGET (self));
  gtk_widget_set_parent (self->reading, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Date"), -1);
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (activate_cb), self, G_CONNECT_SWAPPED);
  changed_cb (self);
}

/**
 * fold_date_entry_new:
 *
 * Returns: (transfer floating): an empty entry
 */
GtkWidget *
fold_date_entry_new (void)
{
  return g_object_new (FOLD_TYPE_DATE_ENTRY, NULL);
}

/**
 * fold_date_entry_get_edtf:
 * @self: an entry
 *
 * Returns: (transfer none) (nullable): the date that is typed, if it can be read
 */
FoldEdtf *
fold_date_entry_get_edtf (FoldDateEntry *self)
{
  g_return_val_if_fail (FOLD_IS_DATE_ENTRY (self), NULL);

  return self->edtf;
}

/**
 * fold_date_entry_read:
 * @text: a date, in EDTF or in words
 * @explanation: (out) (optional): how it is read, translated
 * @error: return location for a #FoldEdtfError
 *
 * Returns: (transfer full) (nullable): the date, or %NULL if @text is none
 */
FoldEdtf *
fold_date_entry_read (const char  *text,
                      char       **explanation,
                      GError     **error)
{
  g_autoptr (GError) edtf_error = NULL;
  g_autofree char *trimmed = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  trimmed = g_strstrip (g_strdup (text));

  g_autoptr (FoldEdtf) edtf = fold_edtf_parse_lenient (trimmed, NULL, &edtf_error);

  if (edtf == NULL)
    {
      g_autoptr (FoldEdtfGuess) guess = fold_edtf_guess (trimmed);

      if (guess != NULL && guess->edtf != NULL)
        edtf = fold_edtf_ref (guess->edtf);
    }
  if (edtf == NULL)
    {
      g_propagate_error (error, g_steal_pointer (&edtf_error));
      return NULL;
    }
  if (explanation != NULL)
    *explanation = fold_edtf_format_label (edtf);
  return g_steal_pointer (&edtf);
}
