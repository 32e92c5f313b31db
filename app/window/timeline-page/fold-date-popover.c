/* fold-date-popover.c: asks for the date to go to
 *
 * The entry says in words how it reads what is typed; below it stand the EDTF of
 * that and the days it reaches over, since “spring 2019” is not the same months
 * to everybody.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-date-popover.h"

#include "fold-calendar.h"
#include "fold-date-entry.h"
#include "fold-edtf-label.h"

#include <glib/gi18n-lib.h>

struct _FoldDatePopover
{
  GtkPopover parent_instance;

  GtkWidget *entry;
  GtkWidget *days;
  GtkWidget *go;
};

enum
{
  SIGNAL_DATE_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FoldDatePopover, fold_date_popover, GTK_TYPE_POPOVER)

/* From the first to the last possible day, in words; NULL where one of them is open or unknown. */
static char *
describe_extent (FoldEdtf *edtf)
{
  gint64 first = 0;
  gint64 last = 0;

  if (!fold_edtf_get_earliest (edtf, &first) || !fold_edtf_get_latest (edtf, &last))
    return NULL;

  g_autofree char *first_day = fold_calendar_format_day (first);
  g_autofree char *last_day = fold_calendar_format_day (last);
  g_autofree char *text = first != last ? g_strdup_printf ("%s/%s", first_day, last_day) : g_strdup (first_day);
  g_autoptr (FoldEdtf) extent = fold_edtf_parse (text, NULL);

  return extent != NULL ? fold_edtf_format_label (extent) : NULL;
}

/**
 * fold_date_popover_describe:
 * @edtf: a date
 *
 * Returns: (transfer full): its EDTF, and the days that it reaches over where
 *   they are both known
 */
char *
fold_date_popover_describe (FoldEdtf *edtf)
{
  g_return_val_if_fail (edtf != NULL, NULL);

  g_autofree char *label = fold_edtf_format_label (edtf);
  g_autofree char *extent = describe_extent (edtf);

  if (extent == NULL || g_str_equal (extent, label))
    return g_strdup_printf (_("EDTF: %s"), fold_edtf_get_text (edtf));

  /* Translators: how a date is written in EDTF, and the days it reaches over: “EDTF: 2019-21 · from 1 March 2019 to 31 May 2019” */
  return g_strdup_printf (_("EDTF: %s · %s"), fold_edtf_get_text (edtf), extent);
}

static FoldEdtf *
read_text (FoldDatePopover *self)
{
  g_autofree char *text = NULL;

  g_object_get (self->entry, "text", &text, NULL);
  return *text != '\0' ? fold_date_entry_read (text, NULL, NULL) : NULL;
}

static void
text_changed_cb (FoldDatePopover *self)
{
  g_autoptr (FoldEdtf) edtf = read_text (self);
  g_autofree char *days = edtf != NULL ? fold_date_popover_describe (edtf) : NULL;

  gtk_label_set_label (GTK_LABEL (self->days), days != NULL ? days : "");
  gtk_widget_set_visible (self->days, days != NULL);
  gtk_widget_set_sensitive (self->go, edtf != NULL);
}

static void
chosen_cb (FoldDatePopover *self)
{
  g_autofree char *text = NULL;

  g_object_get (self->entry, "text", &text, NULL);
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[SIGNAL_DATE_CHOSEN], 0, text);
}

static void
fold_date_popover_show (GtkWidget *widget)
{
  FoldDatePopover *self = FOLD_DATE_POPOVER (widget);

  fold_date_popover_set_text (self, "");
  GTK_WIDGET_CLASS (fold_date_popover_parent_class)->show (widget);
  gtk_widget_grab_focus (self->entry);
}

static void
fold_date_popover_class_init (FoldDatePopoverClass *klass)
{
  GTK_WIDGET_CLASS (klass)->show = fold_date_popover_show;

  /**
   * FoldDatePopover::date-chosen:
   * @self: a popover
   * @text: a date, as fold_timeline_go_to_date() reads it
   *
   * A date that can be read was chosen.
   */
  signals[SIGNAL_DATE_CHOSEN] =
    g_signal_new ("date-chosen", FOLD_TYPE_DATE_POPOVER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
fold_date_popover_init (FoldDatePopover *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *heading = g_object_new (GTK_TYPE_LABEL, "label", _("Go to a Date"), "xalign", 0.0, NULL);

  self->entry = fold_date_entry_new ();
  self->days = g_object_new (GTK_TYPE_LABEL,
                             "xalign", 0.0,
                             "wrap", TRUE,
                             "max-width-chars", 36,
                             NULL);
  self->go = gtk_button_new_with_mnemonic (_("_Go There"));
  gtk_widget_add_css_class (heading, "heading");
  gtk_widget_add_css_class (self->days, "memo");
  gtk_widget_add_css_class (self->go, "suggested-action");
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), self->entry);
  gtk_box_append (GTK_BOX (box), self->days);
  gtk_box_append (GTK_BOX (box), self->go);
  gtk_popover_set_child (GTK_POPOVER (self), box);
  gtk_widget_add_css_class (GTK_WIDGET (self), "go-to-date");
  g_signal_connect_object (self->entry, "notify::text", G_CALLBACK (text_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "date-chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->go, "clicked", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  text_changed_cb (self);
}

/**
 * fold_date_popover_new:
 *
 * Returns: a popover with an empty entry
 */
GtkWidget *
fold_date_popover_new (void)
{
  return g_object_new (FOLD_TYPE_DATE_POPOVER, NULL);
}

/**
 * fold_date_popover_set_text:
 * @self: a popover
 * @text: a date, in EDTF or in words
 */
void
fold_date_popover_set_text (FoldDatePopover *self,
                            const char      *text)
{
  g_return_if_fail (FOLD_IS_DATE_POPOVER (self));
  g_return_if_fail (text != NULL);

  g_object_set (self->entry, "text", text, NULL);
}
