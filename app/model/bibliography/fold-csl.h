/* fold-csl.h: a bibliographic item as CSL-JSON has it
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

#include "fold-edtf.h"

G_BEGIN_DECLS

#define FOLD_TYPE_CSL (fold_csl_get_type ())

typedef struct _FoldCsl FoldCsl;

/**
 * FoldCslName:
 * @family: (nullable): the family name
 * @given: (nullable): the given names
 * @particle: (nullable): a particle that is sorted with the family name (CSL's
 *   `non-dropping-particle`)
 * @dropping_particle: (nullable): a particle that goes when the family name stands alone
 * @suffix: (nullable): such as "Jr."
 * @literal: (nullable): the name of a body, instead of all others
 */
typedef struct
{
  char *family;
  char *given;
  char *particle;
  char *dropping_particle;
  char *suffix;
  char *literal;
} FoldCslName;

typedef enum
{
  FOLD_CSL_TEXT,
  FOLD_CSL_NAMES,
  FOLD_CSL_DATE,
} FoldCslVariableType;

#define FOLD_CSL_ERROR (fold_csl_error_quark ())

/**
 * FoldCslError:
 * @FOLD_CSL_ERROR_SYNTAX: the text is not a JSON object
 * @FOLD_CSL_ERROR_TYPE: the item has no type, or one that CSL 1.0.2 does not know
 * @FOLD_CSL_ERROR_VALUE: a variable has a value of the wrong form
 */
typedef enum
{
  FOLD_CSL_ERROR_SYNTAX,
  FOLD_CSL_ERROR_TYPE,
  FOLD_CSL_ERROR_VALUE,
} FoldCslError;

GQuark       fold_csl_error_quark      (void);
GType        fold_csl_get_type         (void) G_GNUC_CONST;

FoldCsl     *fold_csl_new_from_json    (const char          *json,
                                        GError             **error) G_GNUC_WARN_UNUSED_RESULT;
FoldCsl     *fold_csl_new_from_object  (JsonObject          *object,
                                        GError             **error) G_GNUC_WARN_UNUSED_RESULT;
FoldCsl     *fold_csl_ref              (FoldCsl             *self);
void         fold_csl_unref            (FoldCsl             *self);
gboolean     fold_csl_equal            (FoldCsl             *self,
                                        FoldCsl             *other);
char        *fold_csl_to_json          (FoldCsl             *self) G_GNUC_WARN_UNUSED_RESULT;
JsonObject  *fold_csl_get_object       (FoldCsl             *self);

const char  *fold_csl_get_item_type    (FoldCsl             *self);
char       **fold_csl_list_variables   (FoldCsl             *self) G_GNUC_WARN_UNUSED_RESULT;
char       **fold_csl_list_unknown     (FoldCsl             *self) G_GNUC_WARN_UNUSED_RESULT;
const char  *fold_csl_get_text         (FoldCsl             *self,
                                        const char          *variable);
GPtrArray   *fold_csl_get_names        (FoldCsl             *self,
                                        const char          *variable) G_GNUC_WARN_UNUSED_RESULT;
FoldEdtf    *fold_csl_get_date         (FoldCsl             *self,
                                        const char          *variable) G_GNUC_WARN_UNUSED_RESULT;
const char  *fold_csl_get_date_words   (FoldCsl             *self,
                                        const char          *variable);

char        *fold_csl_format_authors   (FoldCsl             *self) G_GNUC_WARN_UNUSED_RESULT;
char        *fold_csl_format_year      (FoldCsl             *self) G_GNUC_WARN_UNUSED_RESULT;
char        *fold_csl_format_short     (FoldCsl             *self) G_GNUC_WARN_UNUSED_RESULT;
char        *fold_csl_format_reference (FoldCsl             *self) G_GNUC_WARN_UNUSED_RESULT;
char        *fold_csl_make_sort_key    (FoldCsl             *self) G_GNUC_WARN_UNUSED_RESULT;

/* ============ building an item ============ */

typedef struct _FoldCslBuilder FoldCslBuilder;

FoldCslBuilder *fold_csl_builder_new            (const char         *id,
                                                 const char         *item_type);
FoldCslBuilder *fold_csl_builder_new_from_item  (FoldCsl            *item);
void            fold_csl_builder_free           (FoldCslBuilder     *self);
void            fold_csl_builder_set_item_type  (FoldCslBuilder     *self,
                                                 const char         *item_type);
void            fold_csl_builder_set_text       (FoldCslBuilder     *self,
                                                 const char         *variable,
                                                 const char         *value);
void            fold_csl_builder_add_name       (FoldCslBuilder     *self,
                                                 const char         *variable,
                                                 const FoldCslName  *name);
void            fold_csl_builder_set_date       (FoldCslBuilder     *self,
                                                 const char         *variable,
                                                 FoldEdtf           *date);
void            fold_csl_builder_set_date_words (FoldCslBuilder     *self,
                                                 const char         *variable,
                                                 const char         *words);
void            fold_csl_builder_remove         (FoldCslBuilder     *self,
                                                 const char         *variable);
void            fold_csl_builder_set_member     (FoldCslBuilder     *self,
                                                 const char         *name,
                                                 JsonNode           *value);
FoldCsl        *fold_csl_builder_end            (FoldCslBuilder     *self,
                                                 GError            **error) G_GNUC_WARN_UNUSED_RESULT;

/* ============ the vocabulary of CSL 1.0.2 ============ */

const char * const *fold_csl_get_item_types      (void);
gboolean            fold_csl_is_item_type        (const char          *type);
const char         *fold_csl_get_item_type_label (const char          *type);
const char * const *fold_csl_get_variables       (FoldCslVariableType  type);
gboolean            fold_csl_find_variable       (const char          *variable,
                                                  FoldCslVariableType *type);

void     fold_csl_name_free (FoldCslName *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FoldCsl, fold_csl_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FoldCslBuilder, fold_csl_builder_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FoldCslName, fold_csl_name_free)

G_END_DECLS
