/* fold-shortcuts.c: every key of the program, once
 *
 * The table feeds the accelerators, the bindings of the window and the list
 * that “?” shows, so that they cannot drift apart. Keys that a page binds itself
 * stand here to be listed; a test compares them with what is bound.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-shortcuts.h"

#include <glib/gi18n-lib.h>

#define APPLICATION(action, keys, also, title) { FOLD_SHORTCUT_APPLICATION, action, keys, also, title }
#define WINDOW(action, keys, also, title) { FOLD_SHORTCUT_WINDOW, action, keys, also, title }
#define LOCAL(keys, also, title) { FOLD_SHORTCUT_LOCAL, NULL, keys, also, title }

static const FoldShortcut general[] = {
  APPLICATION ("win.new-policy", "<Control>n", NULL, N_("New policy where the pointer is")),
  APPLICATION ("win.new-source", "<Control><Shift>s", NULL, N_("New source from a citation, an address or BibTeX")),
  APPLICATION ("win.contents('code')", "<Control>k", NULL, N_("Codes, places, people and all else that is kept")),
  APPLICATION ("win.new-library", "<Control><Alt>n", NULL, N_("New library")),
  APPLICATION ("win.open", "<Control>o", NULL, N_("Open a library")),
  WINDOW ("win.find", "<Control>f", NULL, N_("Find in the document, or search everything")),
  WINDOW ("win.search", "<Control><Shift>f", NULL, N_("Search everything: policies, quotes, sources, documents")),
  APPLICATION ("win.undo", "<Control>z", NULL, N_("Undo")),
  APPLICATION ("win.redo", "<Control><Shift>z", "<Control>y", N_("Redo")),
  APPLICATION ("win.help", "F1", NULL, N_("Help")),
  APPLICATION ("win.menu", "F10", NULL, N_("Main menu")),
  WINDOW ("win.show-help-overlay", "question", "<Shift>question <Control>question <Control><Shift>question",
          N_("Keyboard shortcuts")),
  APPLICATION ("app.new-window", "<Control><Shift>n", NULL, N_("New window")),
  APPLICATION ("window.close", "<Control>w", NULL, N_("Close the window")),
  APPLICATION ("app.quit", "<Control>q", NULL, N_("Quit")),
};

static const FoldShortcut pages[] = {
  APPLICATION ("win.page('timeline')", "<Control>1", NULL, N_("Timeline")),
  APPLICATION ("win.page('quotes')", "<Control>2", NULL, N_("Quotes")),
  APPLICATION ("win.page('sources')", "<Control>3", NULL, N_("Sources")),
  APPLICATION ("win.page('documents')", "<Control>4", NULL, N_("Documents")),
  APPLICATION ("win.page('history')", "<Control>h", NULL, N_("History")),
  APPLICATION ("win.table", "<Control>t", NULL, N_("Policies as a table, or as a timeline")),
  APPLICATION ("win.views", "<Control>b", NULL, N_("Saved views")),
  APPLICATION ("win.keep-view", "<Control>d", NULL, N_("Keep this view")),
  APPLICATION ("win.present", "F5", NULL, N_("Present the story")),
  APPLICATION ("win.stories", "<Control><Shift>b", NULL, N_("Stories")),
  APPLICATION ("win.inspector", "F9", NULL, N_("Show or hide the inspector")),
  APPLICATION ("win.focus-inspector", "F6", NULL, N_("To the inspector, and back to the page")),
  APPLICATION ("win.back", "<Control>bracketleft", "Back", N_("Back to what was selected before")),
  APPLICATION ("win.forward", "<Control>bracketright", "Forward", N_("Forward again")),
  WINDOW ("win.edit('')", "<Control>e", "F2", N_("Edit what is selected")),
  WINDOW ("win.show-place('')", "<Control>Return", "<Control>KP_Enter", N_("Show the selected quote in its document")),
  APPLICATION ("win.review", "<Control>r", NULL, N_("Quotes whose places want a look")),
  LOCAL ("<Control>c", NULL, N_("Copy the quote with its citation, on its card")),
  LOCAL ("Escape", NULL, N_("End the search, or close an inspector that covers the page")),
};

static const FoldShortcut moving[] = {
  WINDOW ("win.go-to-date", "<Control>g", NULL, N_("Go to a date")),
  LOCAL ("t", NULL, N_("Today")),
  LOCAL ("Left Right", NULL, N_("A little earlier or later")),
  LOCAL ("<Shift>Left <Shift>Right", NULL, N_("A page earlier or later")),
  LOCAL ("Page_Up Page_Down", NULL, N_("Up and down through the lanes")),
  LOCAL ("<Alt>Left <Alt>Right", NULL, N_("Back and forward through earlier positions")),
};

static const FoldShortcut zooming[] = {
  LOCAL ("plus minus",
         "equal KP_Add KP_Subtract "
         "<Shift>plus <Shift>equal <Shift>KP_Add <Shift>minus <Shift>KP_Subtract "
         "<Control>plus <Control>equal <Control>KP_Add <Control>minus <Control>KP_Subtract",
         N_("Zoom in or out")),
  LOCAL ("0", "KP_0 <Shift>0 <Shift>KP_0 <Control>0 <Control>KP_0", N_("The whole library")),
  LOCAL ("z", NULL, N_("Zoom to the selected period")),
  LOCAL ("f", NULL, N_("Bring the selected policy to the middle, then near")),
};

static const FoldShortcut walking[] = {
  LOCAL ("period comma", NULL, N_("Next or previous policy by date")),
  LOCAL ("n p", NULL, N_("Next or previous policy in the lane")),
  LOCAL ("Home End", NULL, N_("First or last policy")),
  LOCAL ("Up Down", NULL, N_("Nearest policy in the lane above or below")),
  LOCAL ("Return", "KP_Enter space", N_("Select the policy")),
  LOCAL ("r", NULL, N_("Next relation of the selected policy")),
  LOCAL ("l", NULL, N_("Fold or unfold the lane")),
  LOCAL ("<Alt>Up <Alt>Down", NULL, N_("Move the lane, on its header")),
  LOCAL ("Delete", NULL, N_("Hide the lane, on its header")),
  LOCAL ("Menu", "<Shift>F10", N_("Menu of the lane, on its header")),
  LOCAL ("Escape", NULL, N_("Select nothing")),
};

static const FoldShortcut overview[] = {
  LOCAL ("Left Right", NULL, N_("Move what is shown")),
  LOCAL ("Up Down", "plus minus", N_("Show less or more")),
  LOCAL ("Home", "0", N_("Show everything")),
};

static const FoldShortcut reading[] = {
  LOCAL ("q", NULL, N_("Quote the selected words")),
  LOCAL ("p", NULL, N_("Quote them, and tie them to a policy")),
  LOCAL ("c", NULL, N_("Quote them, and give them a theme")),
  LOCAL ("v", NULL, N_("Quote them, with a theme called by these very words")),
  LOCAL ("<Shift>c", NULL, N_("Copy them with their citation")),
  LOCAL ("Return", "KP_Enter", N_("Open the quote at the cursor")),
  LOCAL ("n <Shift>n", NULL, N_("Next or previous quote")),
  LOCAL ("h <Shift>h", NULL, N_("Next or previous heading")),
  LOCAL ("<Control>l", NULL, N_("Go to a page, paragraph or article")),
  LOCAL ("<Control><Shift>g", "F3 <Shift>F3", N_("Previous place where the words were found; Ctrl+G: next")),
  LOCAL ("<Shift>F10", "Menu", N_("What can be done with the selected words")),
};

static const FoldShortcut reviewing[] = {
  LOCAL ("a", NULL, N_("Accept the place, with the words of the document")),
  LOCAL ("k", NULL, N_("Accept the place, and keep the words of the quote")),
  LOCAL ("h", NULL, N_("Show the right place by hand")),
  LOCAL ("d", NULL, N_("Drop the place; the quote stays")),
};

static const FoldShortcut quoting[] = {
  LOCAL ("Down Up", NULL, N_("Walk through what is offered while you type")),
  LOCAL ("Return", "KP_Enter", N_("Take it: policy, then what the quote does, then themes")),
  LOCAL ("Tab", "<Shift>Tab", N_("Speaker, place, language, memo, translation")),
  LOCAL ("Escape", NULL, N_("Done: back to the text")),
};

static const FoldShortcut stories[] = {
  LOCAL ("<Alt>Up <Alt>Down", NULL, N_("Move the step, in the list of a story")),
  LOCAL ("Right Left", "Page_Down Page_Up space BackSpace", N_("Next or previous step")),
  LOCAL ("Home End", NULL, N_("First or last step")),
  LOCAL ("1 Return", NULL, N_("A number and Enter: to that step")),
  LOCAL ("o", "g", N_("List of all steps")),
  LOCAL ("b w", "period comma", N_("Black or white screen, and back")),
  LOCAL ("s", NULL, N_("Notes, clock and next step in a window")),
  LOCAL ("h", NULL, N_("Light around the pointer")),
  LOCAL ("n", NULL, N_("Hide or name the speakers")),
  LOCAL ("d", NULL, N_("Dark or light")),
  LOCAL ("Escape", NULL, N_("End the presentation")),
};

static const FoldShortcutGroup groups[] = {
  { N_("General"), 0, general, G_N_ELEMENTS (general) },
  { N_("Pages and inspector"), 0, pages, G_N_ELEMENTS (pages) },
  { N_("In a document"), 0, reading, G_N_ELEMENTS (reading) },
  { N_("In the form of a quote"), 0, quoting, G_N_ELEMENTS (quoting) },
  { N_("In the list of quotes to check"), 0, reviewing, G_N_ELEMENTS (reviewing) },
  { N_("On the timeline: moving"), 1, moving, G_N_ELEMENTS (moving) },
  { N_("On the timeline: zooming"), 1, zooming, G_N_ELEMENTS (zooming) },
  { N_("On the timeline: policies and lanes"), 1, walking, G_N_ELEMENTS (walking) },
  { N_("On the overview below it"), 0, overview, G_N_ELEMENTS (overview) },
  { N_("While a story is shown"), 0, stories, G_N_ELEMENTS (stories) },
};

/**
 * fold_shortcuts_get_groups:
 * @n_groups: (out): how many groups there are
 *
 * Returns: (array length=n_groups) (transfer none): all keys, in the order in which they are listed
 */
const FoldShortcutGroup *
fold_shortcuts_get_groups (guint *n_groups)
{
  g_return_val_if_fail (n_groups != NULL, NULL);

  *n_groups = G_N_ELEMENTS (groups);
  return groups;
}

/**
 * fold_shortcut_list_keys:
 * @shortcut: a shortcut
 *
 * Returns: (transfer full): its keys, those that are shown first, as
 *   gtk_accelerator_parse() takes them
 */
char **
fold_shortcut_list_keys (const FoldShortcut *shortcut)
{
  g_return_val_if_fail (shortcut != NULL, NULL);

  g_autofree char *all = g_strconcat (shortcut->keys, shortcut->also != NULL ? " " : NULL, shortcut->also, NULL);

  return g_strsplit (all, " ", -1);
}

typedef void (* ShortcutFunc) (const FoldShortcut *shortcut,
                               gpointer            data);

static void
for_each (FoldShortcutScope scope,
          ShortcutFunc      func,
          gpointer          data)
{
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    for (guint j = 0; j < groups[i].n_shortcuts; j++)
      {
        if (groups[i].shortcuts[j].scope == scope)
          func (&groups[i].shortcuts[j], data);
      }
}

static void
add_accelerators (const FoldShortcut *shortcut,
                  gpointer            application)
{
  g_auto (GStrv) keys = fold_shortcut_list_keys (shortcut);

  gtk_application_set_accels_for_action (application, shortcut->action, (const char * const *) keys);
}

/**
 * fold_shortcuts_add_to_application:
 * @application: an application
 *
 * Sets the accelerators that work wherever the focus is.
 */
void
fold_shortcuts_add_to_application (GtkApplication *application)
{
  g_return_if_fail (GTK_IS_APPLICATION (application));

  for_each (FOLD_SHORTCUT_APPLICATION, add_accelerators, application);
}

static void
add_bindings (const FoldShortcut *shortcut,
              gpointer            widget_class)
{
  g_auto (GStrv) keys = fold_shortcut_list_keys (shortcut);
  g_autofree char *name = NULL;
  g_autoptr (GVariant) target = NULL;

  /* a binding wants the name and what it is called with apart */
  g_action_parse_detailed_name (shortcut->action, &name, &target, NULL);
  for (guint i = 0; keys[i] != NULL; i++)
    {
      guint key = 0;
      GdkModifierType modifiers = 0;
      GtkShortcut *bound = NULL;

      gtk_accelerator_parse (keys[i], &key, &modifiers);
      bound = gtk_shortcut_new (gtk_keyval_trigger_new (key, modifiers), gtk_named_action_new (name));
      gtk_shortcut_set_arguments (bound, target);
      gtk_widget_class_add_shortcut (widget_class, bound);
      g_object_unref (bound);
    }
}

/**
 * fold_shortcuts_add_to_window_class:
 * @widget_class: the class of a window
 *
 * Binds the keys that a page may have for something nearer: in a document, the
 * key for searching searches the document.
 */
void
fold_shortcuts_add_to_window_class (GtkWidgetClass *widget_class)
{
  g_return_if_fail (GTK_IS_WIDGET_CLASS (widget_class));

  for_each (FOLD_SHORTCUT_WINDOW, add_bindings, widget_class);
}
