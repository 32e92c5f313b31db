/* fold-quote-form-private.h: what the files of FoldQuoteForm share
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-quote-form.h"

#include "fold-picker.h"

G_BEGIN_DECLS

struct _FoldQuoteForm
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *words;
  GtkWidget *ties;
  GtkWidget *policy;
  GtkWidget *chips;
  GtkWidget *code;
  GtkWidget *speaker;
  GtkWidget *locator;
  GtkWidget *language;
  GtkWidget *memo;
  GtkWidget *translations;
  GtkWidget *translation;
  GtkWidget *translation_language;
  GtkWidget *translator;
  GtkWidget *original;
  GtkWidget *original_translator;

  FoldLibrary *library;
  FoldStore   *store;
  char        *id;
  char        *tied;     /* the policy that was tied just now: its role comes next */
  gboolean     is_setting;
};

FoldQuote *_fold_quote_form_get_quote          (FoldQuoteForm *self);
void       _fold_quote_form_apply              (FoldQuoteForm *self,
                                                FoldEdit      *edit,
                                                const char    *done);
GtkWidget *_fold_quote_form_add_section        (FoldQuoteForm *self,
                                                const char    *title);
GtkWidget *_fold_quote_form_make_entry         (const char    *name,
                                                const char    *text,
                                                const char    *placeholder);
GtkWidget *_fold_quote_form_make_text_view     (const char    *name);
char      *_fold_quote_form_dup_text           (GtkWidget     *text_view);
void       _fold_quote_form_clear              (GtkWidget     *box);

void       _fold_quote_form_add_ties           (FoldQuoteForm *self);
void       _fold_quote_form_update_ties        (FoldQuoteForm *self);
void       _fold_quote_form_add_translation    (FoldQuoteForm *self);
void       _fold_quote_form_update_translation (FoldQuoteForm *self);
void       _fold_quote_form_fill_languages     (FoldQuoteForm *self,
                                                GtkWidget     *picker);

G_END_DECLS
