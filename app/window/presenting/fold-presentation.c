/* fold-presentation.c: a story on the whole screen, one step after the other
 *
 * It has a timeline and a session of its own: whatever is shown, the window it
 * was started from stays as it was.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-presentation-private.h"

#include "fold-presentation-card.h"
#include "fold-story-check.h"

#include <glib/gi18n-lib.h>

/* Of the width, for the card. */
#define CARD_SHARE 0.36

G_DEFINE_FINAL_TYPE (FoldPresentation, fold_presentation, GTK_TYPE_WINDOW)

/* ============ what is shown ============ */

/*
 * _fold_presentation_show_card:
 * @self: a presentation
 *
 * Shows the card of the policy that is selected.
 */
void
_fold_presentation_show_card (FoldPresentation *self)
{
  FoldRecord *selected = fold_session_get_selected (self->session);
  GtkWidget *card = NULL;

  if (FOLD_IS_POLICY (selected))
    card = fold_presentation_card_new (fold_story_play_get_library (self->play), FOLD_POLICY (selected), self->hides_names);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->card_place), card);
  gtk_widget_set_visible (self->card_place, card != NULL);
}

static void
show_problem (FoldPresentation *self,
              const char       *problem)
{
  gtk_label_set_label (GTK_LABEL (self->problem), problem);
  gtk_widget_set_visible (self->problem, *problem != '\0');
}

static void
show_view (FoldPresentation *self,
           FoldStep         *step)
{
  FoldView *view = fold_step_find_view (fold_story_play_get_library (self->play), step);
  g_autoptr (GError) error = NULL;

  show_problem (self, "");
  if (view == NULL)
    show_problem (self, _("The view of this step is not there any more."));
  else if (!fold_session_show_view (self->session, view, &error))
    show_problem (self, error->message);
  _fold_presentation_show_card (self);
}

static void
show_curtain (FoldPresentation *self)
{
  FoldPlayCurtain curtain = fold_story_play_get_curtain (self->play);

  gtk_widget_set_visible (self->curtain, curtain != FOLD_PLAY_OPEN);
  if (curtain == FOLD_PLAY_WHITE)
    gtk_widget_add_css_class (self->curtain, "white");
  else
    gtk_widget_remove_css_class (self->curtain, "white");
}

static void
update (FoldPresentation *self)
{
  guint position = fold_story_play_get_position (self->play);
  FoldStep *step = fold_story_play_get_step (self->play, position);
  g_autofree char *number = g_strdup_printf ("%u / %u", position + 1, fold_story_play_get_n_steps (self->play));

  show_curtain (self);
  if (step == NULL || step == self->shown)
    return;

  self->shown = step;
  gtk_label_set_label (GTK_LABEL (self->title), fold_step_get_title (step));
  gtk_label_set_label (GTK_LABEL (self->number), number);
  gtk_window_set_title (GTK_WINDOW (self), fold_step_get_title (step));
  show_view (self, step);
}

/* ============ the presenter ============ */

static gboolean
presenter_key_cb (FoldPresentation *self,
                  guint             key,
                  guint             state)
{
  return fold_presentation_press_key (self, key, (GdkModifierType) state);
}

static void
open_presenter (FoldPresentation *self)
{
  GtkWidget *presenter = fold_presenter_window_new (self->play);

  g_set_weak_pointer (&self->presenter, FOLD_PRESENTER_WINDOW (presenter));
  g_signal_connect_object (presenter, "key", G_CALLBACK (presenter_key_cb), self, G_CONNECT_SWAPPED);
  gtk_window_set_application (GTK_WINDOW (presenter), gtk_window_get_application (GTK_WINDOW (self)));
  gtk_window_present (GTK_WINDOW (presenter));
}

/*
 * _fold_presentation_toggle_presenter:
 * @self: a presentation
 *
 * Opens the window with the notes, or closes it.
 */
void
_fold_presentation_toggle_presenter (FoldPresentation *self)
{
  if (self->presenter != NULL)
    gtk_window_destroy (GTK_WINDOW (self->presenter));
  else
    open_presenter (self);
}

/* As large as the screen, should nobody manage the windows. */
static void
fill_monitor (FoldPresentation *self,
              GdkMonitor       *monitor)
{
  GListModel *monitors = gdk_display_get_monitors (gtk_widget_get_display (GTK_WIDGET (self)));
  g_autoptr (GdkMonitor) first = g_list_model_get_item (monitors, 0);
  GdkRectangle area = { 0, 0, 1280, 800 };

  if (monitor == NULL)
    monitor = first;
  if (monitor != NULL)
    gdk_monitor_get_geometry (monitor, &area);
  gtk_window_set_default_size (GTK_WINDOW (self), area.width, area.height);
  if (monitor != NULL)
    gtk_window_fullscreen_on_monitor (GTK_WINDOW (self), monitor);
}

static GdkMonitor *
find_monitor (GtkWidget *widget)
{
  GtkNative *native = gtk_widget_get_native (widget);
  GdkSurface *surface = native != NULL ? gtk_native_get_surface (native) : NULL;

  return surface != NULL ? gdk_display_get_monitor_at_surface (gtk_widget_get_display (widget), surface) : NULL;
}

/* The first monitor on which the other window does not stand. */
static GdkMonitor *
find_other_monitor (GtkWidget *other)
{
  GListModel *monitors = gdk_display_get_monitors (gtk_widget_get_display (other));
  GdkMonitor *here = find_monitor (other);

  for (guint i = 0; i < g_list_model_get_n_items (monitors); i++)
    {
      g_autoptr (GdkMonitor) monitor = g_list_model_get_item (monitors, i);

      if (monitor != here)
        return g_steal_pointer (&monitor);
    }
  return NULL;
}

/* ============ callbacks ============ */

static gboolean
key_cb (FoldPresentation *self,
        guint             key,
        guint             code,
        GdkModifierType   state)
{
  return fold_presentation_press_key (self, key, state);
}

static void
pressed_cb (GtkGestureClick  *click,
            int               n_press,
            double            x,
            double            y,
            FoldPresentation *self)
{
  guint button = gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (click));

  if (fold_presentation_shows_list (self))
    return;

  gtk_gesture_set_state (GTK_GESTURE (click), GTK_EVENT_SEQUENCE_CLAIMED);
  fold_story_play_move (self->play, button == GDK_BUTTON_SECONDARY ? -1 : 1);
}

static void
motion_cb (FoldPresentation *self,
           double            x,
           double            y)
{
  fold_spotlight_move (FOLD_SPOTLIGHT (self->spotlight), x, y);
}

/* ============ building ============ */

static GtkWidget *
make_label (const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, NULL);

  gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
make_caption (FoldPresentation *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 24);

  self->title = make_label ("presentation-title");
  self->number = make_label ("presentation-number");
  gtk_widget_set_hexpand (self->title, TRUE);
  gtk_box_append (GTK_BOX (box), self->title);
  gtk_box_append (GTK_BOX (box), self->number);
  return box;
}

static GtkWidget *
make_stage (FoldPresentation *self)
{
  GtkWidget *all = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *parts = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->timeline = FOLD_TIMELINE (fold_timeline_new (self->session));
  self->card_place = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER, NULL);
  self->problem = make_label ("presentation-problem");
  gtk_widget_set_hexpand (GTK_WIDGET (self->timeline), TRUE);
  gtk_widget_set_vexpand (parts, TRUE);
  gtk_box_append (GTK_BOX (parts), GTK_WIDGET (self->timeline));
  gtk_box_append (GTK_BOX (parts), self->card_place);
  gtk_box_append (GTK_BOX (all), make_caption (self));
  gtk_box_append (GTK_BOX (all), self->problem);
  gtk_box_append (GTK_BOX (all), parts);
  return all;
}

static void
add_overlay (GtkWidget *overlay,
             GtkWidget *child,
             GtkAlign   align,
             gboolean   is_visible)
{
  gtk_widget_set_halign (child, align);
  gtk_widget_set_valign (child, align);
  gtk_widget_set_visible (child, is_visible);
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), child);
}

static void
add_controllers (FoldPresentation *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_event_controller_set_propagation_phase (motion, GTK_PHASE_CAPTURE);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "motion", G_CALLBACK (motion_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

static void
build (FoldPresentation *self)
{
  GtkWidget *overlay = gtk_overlay_new ();

  gtk_overlay_set_child (GTK_OVERLAY (overlay), make_stage (self));
  self->hint = make_label ("presentation-hint");
  self->list_frame = g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                                   "hscrollbar-policy", GTK_POLICY_NEVER,
                                   "propagate-natural-height", TRUE,
                                   "propagate-natural-width", TRUE,
                                   "max-content-height", 700,
                                   NULL);
  self->curtain = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->spotlight = fold_spotlight_new ();
  gtk_widget_add_css_class (self->list_frame, "presentation-list");
  gtk_widget_add_css_class (self->curtain, "presentation-curtain");
  add_overlay (overlay, self->curtain, GTK_ALIGN_FILL, FALSE);
  add_overlay (overlay, self->hint, GTK_ALIGN_END, FALSE);
  add_overlay (overlay, self->list_frame, GTK_ALIGN_CENTER, FALSE);
  add_overlay (overlay, self->spotlight, GTK_ALIGN_FILL, FALSE);
  gtk_window_set_child (GTK_WINDOW (self), overlay);
  add_controllers (self);
}

/* ============ the window ============ */

/* The card keeps its share of the screen, whatever is on it. */
static void
fold_presentation_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  FoldPresentation *self = FOLD_PRESENTATION (widget);
  int card_width = (int) (width * CARD_SHARE);
  int now = 0;

  gtk_widget_get_size_request (self->card_place, &now, NULL);
  if (now != card_width)
    gtk_widget_set_size_request (self->card_place, card_width, -1);

  GTK_WIDGET_CLASS (fold_presentation_parent_class)->size_allocate (widget, width, height, baseline);
}

static void
fold_presentation_dispose (GObject *object)
{
  FoldPresentation *self = FOLD_PRESENTATION (object);
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  if (self->inhibit_cookie != 0 && application != NULL)
    gtk_application_uninhibit (application, self->inhibit_cookie);
  self->inhibit_cookie = 0;
  if (self->has_scheme)
    adw_style_manager_set_color_scheme (adw_style_manager_get_default (), self->scheme);
  self->has_scheme = FALSE;
  if (self->presenter != NULL)
    gtk_window_destroy (GTK_WINDOW (self->presenter));
  g_clear_weak_pointer (&self->presenter);
  g_clear_object (&self->play);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (fold_presentation_parent_class)->dispose (object);
}

static void
fold_presentation_class_init (FoldPresentationClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fold_presentation_dispose;
  GTK_WIDGET_CLASS (klass)->size_allocate = fold_presentation_size_allocate;
}

static void
fold_presentation_init (FoldPresentation *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "presentation");
  gtk_window_set_decorated (GTK_WINDOW (self), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (self), 1280, 800);
}

/**
 * fold_presentation_new:
 * @parent: (nullable): the window that it was started from
 * @play: what is to be shown
 *
 * Returns: (transfer none): a window that shows @play
 */
GtkWidget *
fold_presentation_new (GtkWindow     *parent,
                       FoldStoryPlay *play)
{
  g_return_val_if_fail (parent == NULL || GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (FOLD_IS_STORY_PLAY (play), NULL);

  FoldPresentation *self = g_object_new (FOLD_TYPE_PRESENTATION, NULL);

  self->play = g_object_ref (play);
  self->session = fold_session_new (fold_story_play_get_library (play));
  gtk_window_set_transient_for (GTK_WINDOW (self), parent);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (self), TRUE);
  build (self);
  g_signal_connect_object (play, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}

/**
 * fold_presentation_start:
 * @self: a presentation
 *
 * Shows it on the whole screen; where there is a second one, there, with the
 * notes on the first.
 */
void
fold_presentation_start (FoldPresentation *self)
{
  g_return_if_fail (FOLD_IS_PRESENTATION (self));

  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  GtkApplication *application = parent != NULL ? gtk_window_get_application (parent) : NULL;
  GdkMonitor *here = parent != NULL ? find_monitor (GTK_WIDGET (parent)) : NULL;
  g_autoptr (GdkMonitor) other = parent != NULL ? find_other_monitor (GTK_WIDGET (parent)) : NULL;

  fill_monitor (self, other != NULL ? other : here);
  gtk_window_present (GTK_WINDOW (self));
  if (other != NULL)
    open_presenter (self);
  if (application != NULL)
    self->inhibit_cookie = gtk_application_inhibit (application, GTK_WINDOW (self), GTK_APPLICATION_INHIBIT_IDLE,
                                                    _("A story is shown"));
}

/**
 * fold_presentation_get_play:
 * @self: a presentation
 *
 * Returns: (transfer none): what it shows
 */
FoldStoryPlay *
fold_presentation_get_play (FoldPresentation *self)
{
  g_return_val_if_fail (FOLD_IS_PRESENTATION (self), NULL);

  return self->play;
}

/**
 * fold_presentation_get_timeline:
 * @self: a presentation
 *
 * Returns: (transfer none): its timeline
 */
FoldTimeline *
fold_presentation_get_timeline (FoldPresentation *self)
{
  g_return_val_if_fail (FOLD_IS_PRESENTATION (self), NULL);

  return self->timeline;
}

/**
 * fold_presentation_get_presenter:
 * @self: a presentation
 *
 * Returns: (transfer none) (nullable): the window with the notes, while it is open
 */
GtkWindow *
fold_presentation_get_presenter (FoldPresentation *self)
{
  g_return_val_if_fail (FOLD_IS_PRESENTATION (self), NULL);

  return (GtkWindow *) self->presenter;
}

/**
 * fold_presentation_shows_list:
 * @self: a presentation
 *
 * Returns: whether the list of all steps is open
 */
gboolean
fold_presentation_shows_list (FoldPresentation *self)
{
  g_return_val_if_fail (FOLD_IS_PRESENTATION (self), FALSE);

  return gtk_widget_get_visible (self->list_frame);
}
