/* fold-context.h: the open library, and what a plugin can do with it
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-library.h"
#include "fold-session.h"

G_BEGIN_DECLS

/* Formatters are asked through the context, and are themselves given one. */
typedef struct _FoldCitationFormatter FoldCitationFormatter;

#define FOLD_TYPE_CONTEXT (fold_context_get_type ())

G_DECLARE_DERIVABLE_TYPE (FoldContext, fold_context, FOLD, CONTEXT, GObject)

/**
 * FoldContextClass:
 * @parent_class: the parent
 * @get_library: see fold_context_get_library()
 * @get_session: see fold_context_get_session()
 * @can_edit: see fold_context_can_edit()
 * @apply: see fold_context_apply()
 * @apply_async: see fold_context_apply_async()
 * @apply_finish: see fold_context_apply_finish()
 * @load_text: see fold_context_load_text()
 * @load_original: see fold_context_load_original()
 * @show: see fold_context_show()
 * @tell: see fold_context_tell()
 * @get_citation_formatter: see fold_context_get_citation_formatter()
 * @serialize_library: see fold_context_serialize_library()
 * @parse_library: see fold_context_parse_library()
 *
 * The program implements it; a plugin only calls.
 */
struct _FoldContextClass
{
  GObjectClass parent_class;

  FoldLibrary           *(*get_library)            (FoldContext          *self);
  FoldSession           *(*get_session)            (FoldContext          *self);
  gboolean               (*can_edit)               (FoldContext          *self);
  gboolean               (*apply)                  (FoldContext          *self,
                                                    FoldEdit             *edit,
                                                    GError              **error);
  void                   (*apply_async)            (FoldContext          *self,
                                                    FoldEdit             *edit,
                                                    GCancellable         *cancellable,
                                                    GAsyncReadyCallback   callback,
                                                    gpointer              user_data);
  gboolean               (*apply_finish)           (FoldContext          *self,
                                                    GAsyncResult         *result,
                                                    GError              **error);
  FoldDocumentText      *(*load_text)              (FoldContext          *self,
                                                    const char           *document,
                                                    GError              **error);
  GBytes                *(*load_original)          (FoldContext          *self,
                                                    const char           *document,
                                                    GError              **error);
  void                   (*show)                   (FoldContext          *self,
                                                    FoldRecord           *record);
  void                   (*tell)                   (FoldContext          *self,
                                                    const char           *sentence);
  FoldCitationFormatter *(*get_citation_formatter) (FoldContext          *self);
  GBytes                *(*serialize_library)      (FoldContext          *self,
                                                    FoldLibrary          *library,
                                                    GError              **error);
  FoldLibrary           *(*parse_library)          (FoldContext          *self,
                                                    GBytes               *bytes,
                                                    GError              **error);

  /*< private >*/
  gpointer padding[12];
};

FoldLibrary           *fold_context_get_library            (FoldContext          *self);
FoldSession           *fold_context_get_session            (FoldContext          *self);

/* ============ changing the library ============ */

gboolean               fold_context_can_edit               (FoldContext          *self);
gboolean               fold_context_apply                  (FoldContext          *self,
                                                            FoldEdit             *edit,
                                                            GError              **error);
void                   fold_context_apply_async            (FoldContext          *self,
                                                            FoldEdit             *edit,
                                                            GCancellable         *cancellable,
                                                            GAsyncReadyCallback   callback,
                                                            gpointer              user_data);
gboolean               fold_context_apply_finish           (FoldContext          *self,
                                                            GAsyncResult         *result,
                                                            GError              **error);
const char            *fold_context_get_setting            (FoldContext          *self,
                                                            const char           *plugin,
                                                            const char           *key);

/* ============ documents ============ */

FoldDocumentText      *fold_context_load_text              (FoldContext          *self,
                                                            const char           *document,
                                                            GError              **error) G_GNUC_WARN_UNUSED_RESULT;
void                   fold_context_load_text_async        (FoldContext          *self,
                                                            const char           *document,
                                                            GCancellable         *cancellable,
                                                            GAsyncReadyCallback   callback,
                                                            gpointer              user_data);
FoldDocumentText      *fold_context_load_text_finish       (FoldContext          *self,
                                                            GAsyncResult         *result,
                                                            GError              **error) G_GNUC_WARN_UNUSED_RESULT;
GBytes                *fold_context_load_original          (FoldContext          *self,
                                                            const char           *document,
                                                            GError              **error) G_GNUC_WARN_UNUSED_RESULT;
void                   fold_context_load_original_async    (FoldContext          *self,
                                                            const char           *document,
                                                            GCancellable         *cancellable,
                                                            GAsyncReadyCallback   callback,
                                                            gpointer              user_data);
GBytes                *fold_context_load_original_finish   (FoldContext          *self,
                                                            GAsyncResult         *result,
                                                            GError              **error) G_GNUC_WARN_UNUSED_RESULT;

/* ============ the window ============ */

void                   fold_context_show                   (FoldContext          *self,
                                                            FoldRecord           *record);
void                   fold_context_tell                   (FoldContext          *self,
                                                            const char           *sentence);

/* ============ what the program and other plugins know ============ */

FoldCitationFormatter *fold_context_get_citation_formatter (FoldContext          *self);
GBytes                *fold_context_serialize_library      (FoldContext          *self,
                                                            FoldLibrary          *library,
                                                            GError              **error) G_GNUC_WARN_UNUSED_RESULT;
FoldLibrary           *fold_context_parse_library          (FoldContext          *self,
                                                            GBytes               *bytes,
                                                            GError              **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
