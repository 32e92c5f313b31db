/* fold-format-info.c: a format of files that a plugin reads or writes
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-format-info.h"

#include <string.h>

G_DEFINE_BOXED_TYPE (FoldFormatInfo, fold_format_info, fold_format_info_copy, fold_format_info_free)

G_DEFINE_ENUM_TYPE (FoldFormatKind, fold_format_kind,
                    G_DEFINE_ENUM_VALUE (FOLD_FORMAT_DOCUMENT, "document"),
                    G_DEFINE_ENUM_VALUE (FOLD_FORMAT_LIBRARY, "library"),
                    G_DEFINE_ENUM_VALUE (FOLD_FORMAT_BIBLIOGRAPHY, "bibliography"),
                    G_DEFINE_ENUM_VALUE (FOLD_FORMAT_FIGURE, "figure"),
                    G_DEFINE_ENUM_VALUE (FOLD_FORMAT_TABLE, "table"),
                    G_DEFINE_ENUM_VALUE (FOLD_FORMAT_TEXT, "text"),
                    G_DEFINE_ENUM_VALUE (FOLD_FORMAT_WEB, "web"),
                    G_DEFINE_ENUM_VALUE (FOLD_FORMAT_EXCHANGE, "exchange"))

/**
 * fold_format_info_new:
 * @id: how it is asked for: ASCII letters, digits, and hyphens
 * @title: what it is called, translated
 * @kind: what is in such a file
 * @suffixes: the endings of file names, without the dot, separated by spaces, the usual first
 * @media_types: the media types, separated by spaces, the usual first
 *
 * A format that is a folder has its `is_folder` set afterwards.
 *
 * Returns: (transfer full): a format
 */
FoldFormatInfo *
fold_format_info_new (const char     *id,
                      const char     *title,
                      FoldFormatKind  kind,
                      const char     *suffixes,
                      const char     *media_types)
{
  g_return_val_if_fail (id != NULL, NULL);
  g_return_val_if_fail (title != NULL, NULL);
  g_return_val_if_fail (suffixes != NULL, NULL);
  g_return_val_if_fail (media_types != NULL, NULL);

  FoldFormatInfo *self = g_new0 (FoldFormatInfo, 1);

  self->id = g_strdup (id);
  self->title = g_strdup (title);
  self->kind = kind;
  self->suffixes = g_strsplit (suffixes, " ", -1);
  self->media_types = g_strsplit (media_types, " ", -1);
  return self;
}

/**
 * fold_format_info_copy:
 * @self: a format
 *
 * Returns: (transfer full): a copy
 */
FoldFormatInfo *
fold_format_info_copy (const FoldFormatInfo *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  FoldFormatInfo *copy = g_memdup2 (self, sizeof *self);

  copy->id = g_strdup (self->id);
  copy->title = g_strdup (self->title);
  copy->suffixes = g_strdupv (self->suffixes);
  copy->media_types = g_strdupv (self->media_types);
  return copy;
}

/**
 * fold_format_info_free:
 * @self: (transfer full): a format
 */
void
fold_format_info_free (FoldFormatInfo *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->id);
  g_free (self->title);
  g_strfreev (self->suffixes);
  g_strfreev (self->media_types);
  g_free (self);
}

/**
 * fold_format_info_has_suffix:
 * @self: a format
 * @file_name: the name of a file
 *
 * Returns: whether @file_name has one of the endings of the format, in any case
 */
gboolean
fold_format_info_has_suffix (const FoldFormatInfo *self,
                             const char           *file_name)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (file_name != NULL, FALSE);

  gsize length = strlen (file_name);

  for (guint i = 0; self->suffixes[i] != NULL; i++)
    {
      gsize n = strlen (self->suffixes[i]);

      if (n > 0 && length > n + 1 && file_name[length - n - 1] == '.' &&
          g_ascii_strcasecmp (file_name + length - n, self->suffixes[i]) == 0)
        return TRUE;
    }
  return FALSE;
}
