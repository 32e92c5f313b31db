/* fold-style-setting.c: the citation style that a library keeps
 *
 * A setting of the library, so that it can be undone and travels with it.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-style-setting.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define PLUGIN "citations"

/**
 * fold_style_setting_get_style:
 * @context: a context
 *
 * Returns: (transfer none): the id of the style
 */
const char *
fold_style_setting_get_style (FoldContext *context)
{
  g_return_val_if_fail (FOLD_IS_CONTEXT (context), NULL);

  const char *style = fold_context_get_setting (context, PLUGIN, "style");

  return style != NULL && *style != '\0' ? style : "apa";
}

/* That of the program: "es_MX.UTF-8" is "es-MX" here. */
static char *
make_own_language (void)
{
  const char *name = g_get_language_names ()[0];
  char *tag = g_strndup (name, strcspn (name, ".@"));

  g_strdelimit (tag, "_", '-');
  if (g_str_equal (tag, "C") || g_str_equal (tag, "POSIX"))
    {
      g_free (tag);
      return g_strdup ("en-US");
    }
  return tag;
}

/**
 * fold_style_setting_dup_language:
 * @context: a context
 *
 * Returns: (transfer full): the language of citations
 */
char *
fold_style_setting_dup_language (FoldContext *context)
{
  g_return_val_if_fail (FOLD_IS_CONTEXT (context), NULL);

  const char *language = fold_context_get_setting (context, PLUGIN, "language");

  return language != NULL && *language != '\0' ? g_strdup (language) : make_own_language ();
}

static void
kept_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  if (!fold_context_apply_finish (FOLD_CONTEXT (source), result, &error))
    {
      g_autofree char *sentence = g_strdup_printf (_("The citation style could not be kept: %s"), error->message);

      fold_context_tell (FOLD_CONTEXT (source), sentence);
    }
}

/**
 * fold_style_setting_keep:
 * @context: a context that can edit
 * @style: the id of a style
 * @language: (nullable): a BCP 47 tag; %NULL to leave it
 *
 * One step to undo.
 */
void
fold_style_setting_keep (FoldContext *context,
                         const char  *style,
                         const char  *language)
{
  g_return_if_fail (FOLD_IS_CONTEXT (context));
  g_return_if_fail (style != NULL);

  g_autoptr (FoldEdit) edit = fold_edit_new (_("Choose citation style"));
  g_autoptr (FoldSetting) style_setting = fold_setting_new (PLUGIN, "style", style);

  fold_edit_put (edit, FOLD_RECORD (style_setting));
  if (language != NULL)
    {
      g_autoptr (FoldSetting) language_setting = fold_setting_new (PLUGIN, "language", language);

      fold_edit_put (edit, FOLD_RECORD (language_setting));
    }
  fold_context_apply_async (context, edit, NULL, kept_cb, NULL);
}
