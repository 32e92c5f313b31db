/* fold-edtf-reading.c: how a date is read while somebody types it
 *
 * A date in EDTF is said in words, with its first and last day. What is no EDTF but
 * can be understood, such as “spring 2015”, is offered as what it would be.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-edtf-reading.h"

#include "fold-calendar.h"
#include "fold-edtf-guess.h"
#include "fold-edtf-label.h"

#include <glib/gi18n-lib.h>

struct _FoldEdtfReading
{
  GtkWidget parent_instance;

  GtkWidget *label;
  GtkWidget *button;
  char      *offer;
};

enum
{
  SIGNAL_TAKEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FoldEdtfReading, fold_edtf_reading, GTK_TYPE_WIDGET)

static char *
describe_extent (const FoldEdtf *edtf)
{
  gint64 first = 0;
  gint64 last = 0;
  gboolean has_first = fold_edtf_get_earliest (edtf, &first);
  gboolean has_last = fold_edtf_get_latest (edtf, &last);
  g_autofree char *from = has_first ? fold_calendar_format_day (first) : NULL;
  g_autofree char *until = has_last ? fold_calendar_format_day (last) : NULL;

  if (has_first && has_last)
    return first == last ? NULL : g_strdup_printf (_("not before %1$s, not after %2$s"), from, until);
  if (has_first)
    return g_strdup_printf (_("not before %s"), from);
  return has_last ? g_strdup_printf (_("not after %s"), until) : NULL;
}

static char *
describe_edtf (const FoldEdtf *edtf)
{
  g_autofree char *words = fold_edtf_format_label (edtf);
  g_autofree char *extent = describe_extent (edtf);

  return extent != NULL ? g_strdup_printf (_("%s · %s"), words, extent) : g_steal_pointer (&words);
}

/**
 * fold_edtf_reading_describe:
 * @text: what somebody typed
 * @offer: (out) (nullable): where @text is no EDTF but can be understood, what it would be
 *
 * Returns: (transfer full): how @text is read, or where it is wrong, translated
 */
char *
fold_edtf_reading_describe (const char  *text,
                            char       **offer)
{
  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (offer != NULL, NULL);

  g_autofree char *trimmed = g_strstrip (g_strdup (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (FoldEdtf) edtf = NULL;
  g_autoptr (FoldEdtfGuess) guess = NULL;

  *offer = NULL;
  if (*trimmed == '\0')
    return g_strdup (_("As the source says it: 2017-04, 2008~ for about, 2011/2014 for a span"));
  edtf = fold_edtf_parse_lenient (trimmed, NULL, &error);
  if (edtf != NULL)
    return describe_edtf (edtf);
  guess = fold_edtf_guess (trimmed);
  if (guess == NULL || guess->edtf == NULL)
    return g_strdup (error->message);
  *offer = g_strdup (fold_edtf_get_text (guess->edtf));
  return describe_edtf (guess->edtf);
}

static void
clicked_cb (FoldEdtfReading *self)
{
  g_autofree char *offer = g_strdup (self->offer);

  if (offer != NULL)
    g_signal_emit (self, signals[SIGNAL_TAKEN], 0, offer);
}

static void
fold_edtf_reading_dispose (GObject *object)
{
  FoldEdtfReading *self = FOLD_EDTF_READING (object);

  g_clear_pointer (&self->label, gtk_widget_unparent);
  g_clear_pointer (&self->button, gtk_widget_unparent);
  g_clear_pointer (&self->offer, g_free);

  G_OBJECT_CLASS (fold_edtf_reading_parent_class)->dispose (object);
}

static void
fold_edtf_reading_class_init (FoldEdtfReadingClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fold_edtf_reading_dispose;

  /**
   * FoldEdtfReading::taken:
   * @self: a reading
   * @edtf: the date that was offered
   *
   * Somebody takes what is offered.
   */
  signals[SIGNAL_TAKEN] =
    g_signal_new ("taken", FOLD_TYPE_EDTF_READING, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "edtfreading");
}

static void
fold_edtf_reading_init (FoldEdtfReading *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 4);
  self->label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, NULL);
  self->button = g_object_new (GTK_TYPE_BUTTON, "halign", GTK_ALIGN_START, "visible", FALSE, NULL);
  gtk_widget_add_css_class (self->label, "speaker");
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
  g_signal_connect_object (self->button, "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
}

/**
 * fold_edtf_reading_new:
 *
 * Returns: a reading of nothing
 */
GtkWidget *
fold_edtf_reading_new (void)
{
  return g_object_new (FOLD_TYPE_EDTF_READING, NULL);
}

/**
 * fold_edtf_reading_read:
 * @self: a reading
 * @text: what somebody typed
 */
void
fold_edtf_reading_read (FoldEdtfReading *self,
                        const char      *text)
{
  g_return_if_fail (FOLD_IS_EDTF_READING (self));
  g_return_if_fail (text != NULL);

  g_autofree char *words = NULL;

  g_clear_pointer (&self->offer, g_free);
  words = fold_edtf_reading_describe (text, &self->offer);
  gtk_label_set_label (GTK_LABEL (self->label), words);
  gtk_widget_set_visible (self->button, self->offer != NULL);
  if (self->offer != NULL)
    {
      /* Translators: on a button; %s is a date in EDTF, as “spring 2015” would be written */
      g_autofree char *label = g_strdup_printf (_("Use %s"), self->offer);

      gtk_button_set_label (GTK_BUTTON (self->button), label);
    }
}

/**
 * fold_edtf_reading_get_text:
 * @self: a reading
 *
 * Returns: (transfer none): what it says now
 */
const char *
fold_edtf_reading_get_text (FoldEdtfReading *self)
{
  g_return_val_if_fail (FOLD_IS_EDTF_READING (self), NULL);

  return gtk_label_get_label (GTK_LABEL (self->label));
}
