/* fold-framework-file.h: a list of questions as a file, in several languages
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-framework.h"
#include "fold-library.h"

G_BEGIN_DECLS

#define FOLD_FRAMEWORK_NAMESPACE "urn:screenfold:framework:1"

/* A larger file is refused unread. */
#define FOLD_FRAMEWORK_MAX_SIZE  (4 * 1024 * 1024)

/* More questions nobody answers. */
#define FOLD_FRAMEWORK_MAX_CRITERIA 1000

#define FOLD_FRAMEWORK_ERROR (fold_framework_error_quark ())

/**
 * FoldFrameworkError:
 * @FOLD_FRAMEWORK_ERROR_SYNTAX: not well-formed XML in UTF-8
 * @FOLD_FRAMEWORK_ERROR_NOT_FRAMEWORK: well-formed, but something else
 * @FOLD_FRAMEWORK_ERROR_STRUCTURE: an element or attribute where none belongs
 * @FOLD_FRAMEWORK_ERROR_VALUE: a value that does not fit, or a missing one
 * @FOLD_FRAMEWORK_ERROR_TOO_LARGE: beyond %FOLD_FRAMEWORK_MAX_SIZE or
 *   %FOLD_FRAMEWORK_MAX_CRITERIA
 */
typedef enum
{
  FOLD_FRAMEWORK_ERROR_SYNTAX,
  FOLD_FRAMEWORK_ERROR_NOT_FRAMEWORK,
  FOLD_FRAMEWORK_ERROR_STRUCTURE,
  FOLD_FRAMEWORK_ERROR_VALUE,
  FOLD_FRAMEWORK_ERROR_TOO_LARGE,
} FoldFrameworkError;

/**
 * FoldFrameworkNews:
 * @FOLD_FRAMEWORK_NEW: the library does not have it
 * @FOLD_FRAMEWORK_NEWER: the library has an older edition
 * @FOLD_FRAMEWORK_CHANGED: it has this edition in other words
 * @FOLD_FRAMEWORK_SAME: it has this very one
 * @FOLD_FRAMEWORK_OLDER: it has a newer edition
 */
typedef enum
{
  FOLD_FRAMEWORK_NEW,
  FOLD_FRAMEWORK_NEWER,
  FOLD_FRAMEWORK_CHANGED,
  FOLD_FRAMEWORK_SAME,
  FOLD_FRAMEWORK_OLDER,
} FoldFrameworkNews;

GQuark     fold_framework_error_quark (void);

gboolean   fold_framework_file_sniff  (GBytes              *bytes);
GPtrArray *fold_framework_file_read   (GBytes              *bytes,
                                       const char * const  *languages,
                                       GError             **error) G_GNUC_WARN_UNUSED_RESULT;
char      *fold_framework_file_write  (FoldLibrary         *library,
                                       FoldFramework       *framework) G_GNUC_WARN_UNUSED_RESULT;

FoldEdit  *fold_framework_make_edit   (FoldLibrary         *library,
                                       GPtrArray           *records,
                                       FoldFrameworkNews   *news,
                                       GError             **error) G_GNUC_WARN_UNUSED_RESULT;
char      *fold_framework_dup_news    (GPtrArray           *records,
                                       FoldFrameworkNews    news) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
