/* fold-format-info.h: a format of files that a plugin reads or writes
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * FoldFormatKind:
 * @FOLD_FORMAT_DOCUMENT: a text with its blocks
 * @FOLD_FORMAT_LIBRARY: records of many kinds, such as the project of another program
 * @FOLD_FORMAT_BIBLIOGRAPHY: sources
 * @FOLD_FORMAT_FIGURE: a drawing, of the timeline or of a view of a plugin
 * @FOLD_FORMAT_TABLE: rows and columns
 * @FOLD_FORMAT_TEXT: a text to go on writing in
 * @FOLD_FORMAT_WEB: pages for a browser
 * @FOLD_FORMAT_EXCHANGE: the library for another program
 *
 * What is in a file.
 */
typedef enum
{
  FOLD_FORMAT_DOCUMENT,
  FOLD_FORMAT_LIBRARY,
  FOLD_FORMAT_BIBLIOGRAPHY,
  FOLD_FORMAT_FIGURE,
  FOLD_FORMAT_TABLE,
  FOLD_FORMAT_TEXT,
  FOLD_FORMAT_WEB,
  FOLD_FORMAT_EXCHANGE,
} FoldFormatKind;

#define FOLD_TYPE_FORMAT_KIND (fold_format_kind_get_type ())
#define FOLD_TYPE_FORMAT_INFO (fold_format_info_get_type ())

/**
 * FoldFormatInfo:
 * @id: how it is asked for: ASCII letters, digits, and hyphens
 * @title: what it is called, translated
 * @kind: what is in such a file
 * @suffixes: (array zero-terminated=1): the endings of file names, without the dot, the usual first
 * @media_types: (array zero-terminated=1): the media types, the usual first
 * @is_folder: whether it is a folder of files
 */
typedef struct
{
  char            *id;
  char            *title;
  FoldFormatKind   kind;
  char           **suffixes;
  char           **media_types;
  gboolean         is_folder;
} FoldFormatInfo;

GType           fold_format_kind_get_type   (void) G_GNUC_CONST;
GType           fold_format_info_get_type   (void) G_GNUC_CONST;

FoldFormatInfo *fold_format_info_new        (const char           *id,
                                             const char           *title,
                                             FoldFormatKind        kind,
                                             const char           *suffixes,
                                             const char           *media_types);
FoldFormatInfo *fold_format_info_copy       (const FoldFormatInfo *self);
void            fold_format_info_free       (FoldFormatInfo       *self);

gboolean        fold_format_info_has_suffix (const FoldFormatInfo *self,
                                             const char           *file_name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FoldFormatInfo, fold_format_info_free)

G_END_DECLS
