/* fold-widget-search.h: looking for widgets in a tree of them
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

/* The texts of all mapped or mappable labels below a widget, one per line. */
static inline void
fold_widget_collect_text (GtkWidget *widget,
                          GString   *text)
{
  if (GTK_IS_LABEL (widget))
    g_string_append_printf (text, "%s\n", gtk_label_get_text (GTK_LABEL (widget)));

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    fold_widget_collect_text (child, text);
}

static inline gboolean
fold_widget_has_text (GtkWidget  *widget,
                      const char *words)
{
  g_autoptr (GString) text = g_string_new (NULL);

  fold_widget_collect_text (widget, text);
  return strstr (text->str, words) != NULL;
}

/* The first widget below another that activates an action with a target; NULL for any target. */
static inline GtkWidget *
fold_widget_find_action (GtkWidget  *widget,
                         const char *action,
                         const char *target)
{
  if (GTK_IS_ACTIONABLE (widget) &&
      g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), action) == 0)
    {
      GVariant *value = gtk_actionable_get_action_target_value (GTK_ACTIONABLE (widget));

      if (target == NULL || (value != NULL && g_strcmp0 (g_variant_get_string (value, NULL), target) == 0))
        return widget;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = fold_widget_find_action (child, action, target);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* The first widget of a type at or below another. */
static inline GtkWidget *
fold_widget_find_type (GtkWidget *widget,
                       GType      type)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = fold_widget_find_type (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}
