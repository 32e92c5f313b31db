/* fold-language.c: the names of languages
 *
 * Those that policy sources are likely to be written in; any other keeps its tag.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-language.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const struct {
  const char *code;
  const char *name;
} languages[] = {
  { "ar", NC_ ("language", "Arabic") },
  { "da", NC_ ("language", "Danish") },
  { "de", NC_ ("language", "German") },
  { "en", NC_ ("language", "English") },
  { "es", NC_ ("language", "Spanish") },
  { "fr", NC_ ("language", "French") },
  { "ht", NC_ ("language", "Haitian Creole") },
  { "it", NC_ ("language", "Italian") },
  { "nah", NC_ ("language", "Nahuatl") },
  { "no", NC_ ("language", "Norwegian") },
  { "pt", NC_ ("language", "Portuguese") },
  { "sv", NC_ ("language", "Swedish") },
};

/**
 * fold_language_list:
 *
 * Returns: (transfer full) (element-type utf8): the languages whose names are known here, as tags
 */
GPtrArray *
fold_language_list (void)
{
  GPtrArray *codes = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    g_ptr_array_add (codes, (gpointer) languages[i].code);
  return codes;
}

/**
 * fold_language_get_name:
 * @tag: a language tag (BCP 47), such as “es” or “es-MX”
 *
 * Returns: (transfer none): the language in the reader's language, or @tag
 *   itself where its name is not known
 */
const char *
fold_language_get_name (const char *tag)
{
  g_return_val_if_fail (tag != NULL, NULL);

  gsize length = strcspn (tag, "-_");

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      if (strlen (languages[i].code) == length && strncmp (languages[i].code, tag, length) == 0)
        return g_dpgettext2 (GETTEXT_PACKAGE, "language", languages[i].name);
    }
  return tag;
}

/**
 * fold_language_is_of_library:
 * @library: a library
 * @tag: a language tag
 *
 * Returns: whether @library itself is written in that language
 */
gboolean
fold_language_is_of_library (FoldLibrary *library,
                             const char  *tag)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY (library), FALSE);
  g_return_val_if_fail (tag != NULL, FALSE);

  FoldAbout *about = fold_library_get_about (library);
  const char *own = about != NULL ? fold_about_get_language (about) : NULL;

  return g_strcmp0 (tag, own != NULL ? own : "en") == 0;
}
