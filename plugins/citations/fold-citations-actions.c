/* fold-citations-actions.c: commands that copy citations
 *
 * What is selected, a quote or a source, as a citation, a footnote or an entry of
 * the bibliography, in the style that the library keeps.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-citations-actions.h"

#include "fold-cite-quote.h"
#include "fold-style-dialog.h"
#include "fold-style-setting.h"

#include <glib/gi18n-lib.h>

struct _FoldCitationsActions
{
  FoldExtension parent_instance;

  GCancellable *cancellable;
};

static void fold_citations_actions_actions_init (FoldWindowActionsInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (FoldCitationsActions, fold_citations_actions, FOLD_TYPE_EXTENSION,
                               G_IMPLEMENT_INTERFACE (FOLD_TYPE_WINDOW_ACTIONS, fold_citations_actions_actions_init))

static FoldContext *
get_context (FoldCitationsActions *self)
{
  return fold_extension_get_context (FOLD_EXTENSION (self));
}

/* ============ copying ============ */

static FoldCitationItem *
make_item (FoldCitationsActions *self,
           const char           *language)
{
  FoldContext *context = get_context (self);
  FoldSession *session = fold_context_get_session (context);
  FoldRecord *record = session != NULL ? fold_session_get_selected (session) : NULL;

  if (FOLD_IS_QUOTE (record))
    return fold_cite_quote (fold_context_get_library (context), FOLD_QUOTE (record), language);
  if (FOLD_IS_SOURCE (record))
    return fold_cite_source (FOLD_SOURCE (record));
  return NULL;
}

typedef struct
{
  FoldCitationsActions *self;
  FoldCitationKind      kind;
} Copy;

static void
copy_free (Copy *copy)
{
  g_object_unref (copy->self);
  g_free (copy);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Copy, copy_free)

static const char *
find_text (FoldCitationResult *result,
           FoldCitationKind    kind)
{
  if (kind != FOLD_CITATION_BIBLIOGRAPHY)
    return fold_citation_result_get_n_clusters (result) > 0 ? fold_citation_result_get_cluster (result, 0) : NULL;
  return fold_citation_result_get_n_entries (result) > 0 ? fold_citation_result_get_entry (result, 0) : NULL;
}

static void
formatted_cb (GObject      *source,
              GAsyncResult *async_result,
              gpointer      user_data)
{
  g_autoptr (Copy) copy = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (FoldCitationResult) result =
    fold_citation_formatter_format_finish (FOLD_CITATION_FORMATTER (source), async_result, &error);
  FoldContext *context = get_context (copy->self);
  const char *text = result != NULL ? find_text (result, copy->kind) : NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (error != NULL)
    {
      /* Translators: %s says why */
      g_autofree char *sentence = g_strdup_printf (_("The citation could not be set: %s"), error->message);

      fold_context_tell (context, sentence);
    }
  else if (text == NULL)
    {
      fold_context_tell (context, _("The style does not list this in a bibliography"));
    }
  else
    {
      g_autofree char *sentence = g_strdup_printf (_("Copied: %s"), text);

      gdk_clipboard_set_text (gdk_display_get_clipboard (gdk_display_get_default ()), text);
      fold_context_tell (context, sentence);
    }
}

static void
copy_as (FoldCitationsActions *self,
         FoldCitationKind      kind)
{
  FoldContext *context = get_context (self);
  FoldCitationFormatter *formatter = fold_context_get_citation_formatter (context);
  g_autofree char *language = fold_style_setting_dup_language (context);
  g_autoptr (FoldCitationItem) item = make_item (self, language);
  g_autoptr (FoldCitationRequest) request = NULL;
  Copy *copy = NULL;

  if (item == NULL || formatter == NULL)
    {
      fold_context_tell (context, _("Select a quote or a source to copy its citation"));
      return;
    }
  /* a second copy overtakes the first */
  g_cancellable_cancel (self->cancellable);
  g_object_unref (self->cancellable);
  self->cancellable = g_cancellable_new ();

  request = fold_citation_request_new (fold_style_setting_get_style (context), language, kind, FOLD_CITATION_TEXT);
  fold_citation_request_begin_cluster (request);
  fold_citation_request_add_item (request, item);
  copy = g_new0 (Copy, 1);
  copy->self = g_object_ref (self);
  copy->kind = kind;
  fold_citation_formatter_format_async (formatter, request, self->cancellable, formatted_cb, copy);
}

static void
copy_citation_cb (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  copy_as (user_data, FOLD_CITATION_IN_TEXT);
}

static void
copy_footnote_cb (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  copy_as (user_data, FOLD_CITATION_FOOTNOTE);
}

static void
copy_entry_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  copy_as (user_data, FOLD_CITATION_BIBLIOGRAPHY);
}

static void
choose_style_cb (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       user_data)
{
  FoldCitationsActions *self = user_data;
  g_autofree char *language = fold_style_setting_dup_language (get_context (self));
  g_autoptr (FoldCitationItem) item = make_item (self, language);

  fold_style_dialog_present (get_context (self), item);
}

/* ============ what the window asks ============ */

static const char *
fold_citations_actions_get_id (FoldWindowActions *actions)
{
  return "citations";
}

static GActionGroup *
fold_citations_actions_create_actions (FoldWindowActions *actions)
{
  static const GActionEntry entries[] = {
    { "copy-citation", copy_citation_cb, NULL, NULL, NULL, { 0 } },
    { "copy-footnote", copy_footnote_cb, NULL, NULL, NULL, { 0 } },
    { "copy-entry", copy_entry_cb, NULL, NULL, NULL, { 0 } },
    { "choose-style", choose_style_cb, NULL, NULL, NULL, { 0 } },
  };
  GSimpleActionGroup *group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), actions);
  return G_ACTION_GROUP (group);
}

static GMenuModel *
fold_citations_actions_create_menu (FoldWindowActions *actions)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) copy = g_menu_new ();

  g_menu_append (copy, _("_Citation"), "citations.copy-citation");
  g_menu_append (copy, _("_Footnote"), "citations.copy-footnote");
  g_menu_append (copy, _("_Bibliography Entry"), "citations.copy-entry");
  g_menu_append (copy, _("Citation _Style…"), "citations.choose-style");
  g_menu_append_submenu (menu, _("_Cite"), G_MENU_MODEL (copy));
  return G_MENU_MODEL (menu);
}

static const char * const *
fold_citations_actions_get_accelerators (FoldWindowActions *actions)
{
  static const char * const pairs[] = {
    "citations.copy-citation", "<Control><Alt>c",
    "citations.copy-footnote", "<Control><Alt>n",
    "citations.copy-entry", "<Control><Alt>b",
    NULL,
  };

  return pairs;
}

static void
fold_citations_actions_actions_init (FoldWindowActionsInterface *iface)
{
  iface->get_id = fold_citations_actions_get_id;
  iface->create_actions = fold_citations_actions_create_actions;
  iface->create_menu = fold_citations_actions_create_menu;
  iface->get_accelerators = fold_citations_actions_get_accelerators;
}

/* ============ the object ============ */

static void
fold_citations_actions_dispose (GObject *object)
{
  FoldCitationsActions *self = FOLD_CITATIONS_ACTIONS (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (fold_citations_actions_parent_class)->dispose (object);
}

static void
fold_citations_actions_class_init (FoldCitationsActionsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fold_citations_actions_dispose;
}

static void
fold_citations_actions_init (FoldCitationsActions *self)
{
  self->cancellable = g_cancellable_new ();
}
