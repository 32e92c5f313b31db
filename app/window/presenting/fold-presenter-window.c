/* fold-presenter-window.c: what the presenter sees: notes, clock and the next step
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-presenter-window.h"

#include <glib/gi18n-lib.h>

struct _FoldPresenterWindow
{
  GtkWindow parent_instance;

  FoldStoryPlay *play;
  GtkWidget     *number;
  GtkWidget     *title;
  GtkWidget     *notes;
  GtkWidget     *next;
  GtkWidget     *next_notes;
  GtkWidget     *clock;
  GtkWidget     *elapsed;
  GtkWidget     *back_button;
  GtkWidget     *forward_button;
  GtkWidget     *black_button;
  guint          timer_id;
};

enum
{
  SIGNAL_KEY,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FoldPresenterWindow, fold_presenter_window, GTK_TYPE_WINDOW)

static void
set_text (GtkWidget  *label,
          const char *text)
{
  gtk_label_set_label (GTK_LABEL (label), text != NULL ? text : "");
}

static gboolean
update_time (gpointer user_data)
{
  FoldPresenterWindow *self = user_data;
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  /* Translators: the time of day, as strftime() writes it */
  g_autofree char *clock = g_date_time_format (now, _("%H:%M"));
  gint64 seconds = fold_story_play_get_seconds (self->play);
  g_autofree char *elapsed = g_strdup_printf ("%" G_GINT64_FORMAT ":%02d", seconds / 60, (int) (seconds % 60));

  set_text (self->clock, clock);
  set_text (self->elapsed, elapsed);
  return G_SOURCE_CONTINUE;
}

static void
update (FoldPresenterWindow *self)
{
  guint position = fold_story_play_get_position (self->play);
  guint n_steps = fold_story_play_get_n_steps (self->play);
  FoldStep *step = fold_story_play_get_step (self->play, position);
  FoldStep *next = fold_story_play_get_step (self->play, position + 1);
  /* Translators: the number of a step among all, as in “Step 3 of 14” */
  g_autofree char *number = g_strdup_printf (_("Step %u of %u"), position + 1, n_steps);

  set_text (self->number, number);
  set_text (self->title, step != NULL ? fold_step_get_title (step) : NULL);
  set_text (self->notes, step != NULL ? fold_step_get_note (step) : NULL);
  set_text (self->next, next != NULL ? fold_step_get_title (next) : _("This was the last step"));
  set_text (self->next_notes, next != NULL ? fold_step_get_note (next) : NULL);
  gtk_widget_set_sensitive (self->back_button, position > 0);
  gtk_widget_set_sensitive (self->forward_button, next != NULL);
  gtk_button_set_label (GTK_BUTTON (self->black_button),
                        fold_story_play_get_curtain (self->play) == FOLD_PLAY_OPEN ? _("_Black Screen") : _("_Show Again"));
  update_time (self);
}

static void
back_cb (FoldPresenterWindow *self)
{
  fold_story_play_move (self->play, -1);
}

static void
forward_cb (FoldPresenterWindow *self)
{
  fold_story_play_move (self->play, 1);
}

static void
black_cb (FoldPresenterWindow *self)
{
  FoldPlayCurtain curtain = fold_story_play_get_curtain (self->play);

  fold_story_play_toggle (self->play, curtain == FOLD_PLAY_OPEN ? FOLD_PLAY_BLACK : curtain);
}

static void
restart_cb (FoldPresenterWindow *self)
{
  fold_story_play_restart (self->play);
}

static gboolean
key_cb (FoldPresenterWindow *self,
        guint                key,
        guint                code,
        GdkModifierType      state)
{
  gboolean is_handled = FALSE;

  g_signal_emit (self, signals[SIGNAL_KEY], 0, key, (guint) state, &is_handled);
  return is_handled;
}

/* ============ building ============ */

static GtkWidget *
append_label (GtkWidget  *box,
              const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "xalign", 0.0,
                                   "yalign", 0.0,
                                   NULL);

  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

static GtkWidget *
append_button (FoldPresenterWindow *self,
               GtkWidget           *box,
               const char          *label,
               GCallback            callback)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_widget_set_focus_on_click (button, FALSE);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), button);
  return button;
}

static void
append_scrolled (GtkWidget *box,
                 GtkWidget *child,
                 int        height)
{
  gtk_box_append (GTK_BOX (box),
                  g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                                "child", child,
                                "hscrollbar-policy", GTK_POLICY_NEVER,
                                "vexpand", height == 0,
                                "min-content-height", MAX (height, 120),
                                NULL));
}

static GtkWidget *
make_now (FoldPresenterWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GtkWidget *notes = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_set_hexpand (box, TRUE);
  self->number = append_label (box, "dim-label");
  self->title = append_label (box, "title-2");
  self->notes = append_label (notes, "presenter-notes");
  gtk_label_set_selectable (GTK_LABEL (self->notes), FALSE);
  append_scrolled (box, notes, 0);
  return box;
}

static GtkWidget *
make_side (FoldPresenterWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GtkWidget *heading = NULL;

  gtk_widget_set_size_request (box, 260, -1);
  self->clock = append_label (box, "title-1");
  self->elapsed = append_label (box, "title-2");
  gtk_widget_set_tooltip_text (self->elapsed, _("Time since the beginning"));
  append_button (self, box, _("_Count From Now"), G_CALLBACK (restart_cb));
  heading = append_label (box, "dim-label");
  set_text (heading, _("Next"));
  self->next = append_label (box, "heading");
  self->next_notes = append_label (box, "dim-label");
  gtk_label_set_lines (GTK_LABEL (self->next_notes), 6);
  gtk_label_set_ellipsize (GTK_LABEL (self->next_notes), PANGO_ELLIPSIZE_END);
  return box;
}

static GtkWidget *
make_buttons (FoldPresenterWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->back_button = append_button (self, box, _("_Back"), G_CALLBACK (back_cb));
  self->forward_button = append_button (self, box, _("_Next"), G_CALLBACK (forward_cb));
  self->black_button = append_button (self, box, _("_Black Screen"), G_CALLBACK (black_cb));
  gtk_button_set_use_underline (GTK_BUTTON (self->black_button), TRUE);
  gtk_widget_add_css_class (self->forward_button, "suggested-action");
  return box;
}

static void
build (FoldPresenterWindow *self)
{
  GtkWidget *all = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *parts = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 24);
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_add_css_class (all, "presenter");
  gtk_widget_set_vexpand (parts, TRUE);
  gtk_box_append (GTK_BOX (parts), make_now (self));
  gtk_box_append (GTK_BOX (parts), make_side (self));
  gtk_box_append (GTK_BOX (all), parts);
  gtk_box_append (GTK_BOX (all), make_buttons (self));
  gtk_window_set_child (GTK_WINDOW (self), all);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

static void
fold_presenter_window_dispose (GObject *object)
{
  FoldPresenterWindow *self = FOLD_PRESENTER_WINDOW (object);

  g_clear_handle_id (&self->timer_id, g_source_remove);
  g_clear_object (&self->play);

  G_OBJECT_CLASS (fold_presenter_window_parent_class)->dispose (object);
}

static void
fold_presenter_window_class_init (FoldPresenterWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fold_presenter_window_dispose;

  /**
   * FoldPresenterWindow::key:
   * @key: the key
   * @state: the modifiers
   *
   * A key was pressed that the presentation may know.
   *
   * Returns: whether it did
   */
  signals[SIGNAL_KEY] =
    g_signal_new ("key", FOLD_TYPE_PRESENTER_WINDOW, G_SIGNAL_RUN_LAST, 0, g_signal_accumulator_true_handled, NULL, NULL,
                  G_TYPE_BOOLEAN, 2, G_TYPE_UINT, G_TYPE_UINT);
}

static void
fold_presenter_window_init (FoldPresenterWindow *self)
{
  gtk_window_set_title (GTK_WINDOW (self), _("Presenter"));
  gtk_window_set_default_size (GTK_WINDOW (self), 900, 560);
}

/**
 * fold_presenter_window_new:
 * @play: what is shown
 *
 * Returns: (transfer none): a window that follows @play and can move it
 */
GtkWidget *
fold_presenter_window_new (FoldStoryPlay *play)
{
  g_return_val_if_fail (FOLD_IS_STORY_PLAY (play), NULL);

  FoldPresenterWindow *self = g_object_new (FOLD_TYPE_PRESENTER_WINDOW, NULL);

  self->play = g_object_ref (play);
  build (self);
  g_signal_connect_object (play, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  self->timer_id = g_timeout_add_seconds (1, update_time, self);
  update (self);
  return GTK_WIDGET (self);
}
