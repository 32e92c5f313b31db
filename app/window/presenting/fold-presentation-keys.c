/* fold-presentation-keys.c: what the keys and the clicker do while a story is shown
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-presentation-private.h"

#include <glib/gi18n-lib.h>

/* More digits than any story has steps. */
#define MAX_TYPED 9999

static void
next (FoldPresentation *self)
{
  if (!fold_story_play_move (self->play, 1))
    gtk_widget_error_bell (GTK_WIDGET (self));
}

static void
previous (FoldPresentation *self)
{
  if (!fold_story_play_move (self->play, -1))
    gtk_widget_error_bell (GTK_WIDGET (self));
}

static void
right (FoldPresentation *self)
{
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    previous (self);
  else
    next (self);
}

static void
left (FoldPresentation *self)
{
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    next (self);
  else
    previous (self);
}

static void
first (FoldPresentation *self)
{
  fold_story_play_go (self->play, 0);
}

static void
last (FoldPresentation *self)
{
  fold_story_play_go (self->play, MAX (fold_story_play_get_n_steps (self->play), 1) - 1);
}

static void
black (FoldPresentation *self)
{
  fold_story_play_toggle (self->play, FOLD_PLAY_BLACK);
}

static void
white (FoldPresentation *self)
{
  fold_story_play_toggle (self->play, FOLD_PLAY_WHITE);
}

static void
light (FoldPresentation *self)
{
  gtk_widget_set_visible (self->spotlight, !gtk_widget_get_visible (self->spotlight));
}

static void
names (FoldPresentation *self)
{
  self->hides_names = !self->hides_names;
  _fold_presentation_show_card (self);
}

static void
dark (FoldPresentation *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  gboolean is_dark = adw_style_manager_get_dark (manager);

  if (!self->has_scheme)
    self->scheme = adw_style_manager_get_color_scheme (manager);
  self->has_scheme = TRUE;
  adw_style_manager_set_color_scheme (manager, is_dark ? ADW_COLOR_SCHEME_FORCE_LIGHT : ADW_COLOR_SCHEME_FORCE_DARK);
}

static void
leave (FoldPresentation *self)
{
  gtk_window_close (GTK_WINDOW (self));
}

/* ============ a number, and Enter ============ */

static void
show_typed (FoldPresentation *self)
{
  /* Translators: %u is the number of a step that was typed */
  g_autofree char *text = g_strdup_printf (_("Enter: go to step %u"), self->typed);

  gtk_label_set_label (GTK_LABEL (self->hint), text);
  gtk_widget_set_visible (self->hint, self->typed != 0);
}

static void
type_digit (FoldPresentation *self,
            guint             digit)
{
  if (self->typed * 10 + digit <= MAX_TYPED)
    self->typed = self->typed * 10 + digit;
  show_typed (self);
}

static void
enter (FoldPresentation *self)
{
  guint typed = self->typed;

  self->typed = 0;
  show_typed (self);
  if (typed == 0)
    next (self);
  else if (!fold_story_play_go (self->play, typed - 1))
    gtk_widget_error_bell (GTK_WIDGET (self));
}

static gboolean
take_digit (FoldPresentation *self,
            guint             key)
{
  guint base = key >= GDK_KEY_KP_0 && key <= GDK_KEY_KP_9 ? GDK_KEY_KP_0 : GDK_KEY_0;

  if (key < base || key > base + 9)
    return FALSE;
  type_digit (self, key - base);
  return TRUE;
}

/* ============ the list of steps ============ */

static void
choose_step (FoldPresentation *self,
             GtkListBoxRow    *row)
{
  guint position = (guint) gtk_list_box_row_get_index (row);

  _fold_presentation_hide_list (self);
  fold_story_play_go (self->play, position);
}

static void
append_step (FoldPresentation *self,
             guint             position)
{
  FoldStep *step = fold_story_play_get_step (self->play, position);
  g_autofree char *text = g_strdup_printf ("%u   %s", position + 1, fold_step_get_title (step));

  gtk_list_box_append (GTK_LIST_BOX (self->list),
                       g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "wrap", TRUE, NULL));
}

/*
 * _fold_presentation_show_list:
 * @self: a presentation
 *
 * Lays the list of all steps over what is shown.
 */
void
_fold_presentation_show_list (FoldPresentation *self)
{
  GtkListBoxRow *row = NULL;
  guint n_steps = fold_story_play_get_n_steps (self->play);

  if (self->list == NULL)
    {
      self->list = gtk_list_box_new ();
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Steps"), -1);
      gtk_widget_add_css_class (self->list, "presentation-steps");
      gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->list_frame), self->list);
      for (guint i = 0; i < n_steps; i++)
        append_step (self, i);
      g_signal_connect_object (self->list, "row-activated", G_CALLBACK (choose_step), self, G_CONNECT_SWAPPED);
    }
  gtk_widget_set_visible (self->list_frame, TRUE);
  row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), (int) fold_story_play_get_position (self->play));
  if (row == NULL)
    return;
  gtk_list_box_select_row (GTK_LIST_BOX (self->list), row);
  gtk_widget_grab_focus (GTK_WIDGET (row));
}

/*
 * _fold_presentation_hide_list:
 * @self: a presentation
 */
void
_fold_presentation_hide_list (FoldPresentation *self)
{
  gtk_widget_set_visible (self->list_frame, FALSE);
  gtk_window_set_focus (GTK_WINDOW (self), NULL);
}

/* ============ all keys ============ */

static const struct {
  guint key;
  void (* func) (FoldPresentation *self);
} keys[] = {
  { GDK_KEY_Right, right },
  { GDK_KEY_KP_Right, right },
  { GDK_KEY_Left, left },
  { GDK_KEY_KP_Left, left },
  { GDK_KEY_Page_Down, next },
  { GDK_KEY_KP_Page_Down, next },
  { GDK_KEY_Down, next },
  { GDK_KEY_space, next },
  { GDK_KEY_Page_Up, previous },
  { GDK_KEY_KP_Page_Up, previous },
  { GDK_KEY_Up, previous },
  { GDK_KEY_BackSpace, previous },
  { GDK_KEY_Home, first },
  { GDK_KEY_End, last },
  { GDK_KEY_Return, enter },
  { GDK_KEY_KP_Enter, enter },
  { GDK_KEY_b, black },
  { GDK_KEY_period, black },
  { GDK_KEY_w, white },
  { GDK_KEY_comma, white },
  { GDK_KEY_o, _fold_presentation_show_list },
  { GDK_KEY_g, _fold_presentation_show_list },
  { GDK_KEY_s, _fold_presentation_toggle_presenter },
  { GDK_KEY_h, light },
  { GDK_KEY_n, names },
  { GDK_KEY_d, dark },
  { GDK_KEY_Escape, leave },
};

/* The list has keys of its own. */
static gboolean
press_key_in_list (FoldPresentation *self,
                   guint             key)
{
  if (key != GDK_KEY_Escape && key != GDK_KEY_o && key != GDK_KEY_g)
    return FALSE;

  _fold_presentation_hide_list (self);
  return TRUE;
}

/**
 * fold_presentation_press_key:
 * @self: a presentation
 * @key: a key
 * @state: the modifiers
 *
 * Does what @key stands for, wherever it was pressed.
 *
 * Returns: whether it stands for anything
 */
gboolean
fold_presentation_press_key (FoldPresentation *self,
                             guint             key,
                             GdkModifierType   state)
{
  g_return_val_if_fail (FOLD_IS_PRESENTATION (self), FALSE);

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return FALSE;
  key = gdk_keyval_to_lower (key);
  if (fold_presentation_shows_list (self))
    return press_key_in_list (self, key);
  if (take_digit (self, key))
    return TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      if (keys[i].key != key)
        continue;
      if (keys[i].func != enter && self->typed != 0)
        {
          self->typed = 0;
          show_typed (self);
          if (key == GDK_KEY_Escape)
            return TRUE;
        }
      keys[i].func (self);
      return TRUE;
    }
  return FALSE;
}
