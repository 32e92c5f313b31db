/* fold-text-builder.c: making the canonical text of a document, block by block
 *
 * Readers say what they meet, in the order of the document; here white space is
 * collapsed and what no text may hold is taken out and counted. Paragraphs that
 * turn out to be empty leave no trace.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-text-builder.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "fold-text-builder-private.h"

#define SOFT_HYPHEN         0x00AD
#define BYTE_ORDER_MARK     0xFEFF
#define LINE_SEPARATOR      0x2028
#define PARAGRAPH_SEPARATOR 0x2029
#define NEXT_LINE           0x0085

static void
clear_draft (gpointer data)
{
  FoldDraft *draft = data;

  g_free (draft->id);
  g_free (draft->label);
}

static void
clear_page (gpointer data)
{
  FoldDraftPage *page = data;

  g_free (page->label);
}

/**
 * fold_text_builder_new:
 * @report: where to count what is taken out
 *
 * Returns: (transfer full): a builder of an empty text
 */
FoldTextBuilder *
fold_text_builder_new (FoldImportReport *report)
{
  g_return_val_if_fail (report != NULL, NULL);

  FoldTextBuilder *self = g_new0 (FoldTextBuilder, 1);

  self->report = fold_import_report_ref (report);
  self->raw = g_string_new (NULL);
  self->drafts = g_array_new (FALSE, TRUE, sizeof (FoldDraft));
  g_array_set_clear_func (self->drafts, clear_draft);
  self->groups = g_array_new (FALSE, TRUE, sizeof (FoldDraft));
  g_array_set_clear_func (self->groups, clear_draft);
  self->open_groups = g_array_new (FALSE, FALSE, sizeof (guint));
  self->pages = g_array_new (FALSE, TRUE, sizeof (FoldDraftPage));
  g_array_set_clear_func (self->pages, clear_page);
  self->cuts = g_array_new (FALSE, FALSE, sizeof (FoldDraftCut));
  return self;
}

/**
 * fold_text_builder_free:
 * @self: (transfer full): a builder
 */
void
fold_text_builder_free (FoldTextBuilder *self)
{
  g_return_if_fail (self != NULL);

  fold_import_report_unref (self->report);
  g_string_free (self->raw, TRUE);
  g_array_unref (self->drafts);
  g_array_unref (self->groups);
  g_array_unref (self->open_groups);
  g_array_unref (self->pages);
  g_array_unref (self->cuts);
  g_free (self);
}

static FoldDraft *
get_last_draft (FoldTextBuilder *self)
{
  g_assert (self->drafts->len > 0);

  return &g_array_index (self->drafts, FoldDraft, self->drafts->len - 1);
}

/**
 * fold_text_builder_begin:
 * @self: a builder
 * @kind: what sort of block begins
 * @rank: the depth of a heading or of a list, from 1; 0 where it has none
 * @id: (nullable): the id that the document gives it
 * @label: (nullable): a speaker, or a number
 *
 * Begins a block, and ends the one before.
 */
void
fold_text_builder_begin (FoldTextBuilder *self,
                         FoldBlockKind    kind,
                         guint            rank,
                         const char      *id,
                         const char      *label)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (kind != FOLD_BLOCK_PAGE);

  fold_text_builder_end (self);
  if (self->drafts->len + self->groups->len + self->pages->len >= FOLD_TEXT_MAX_N_BLOCKS)
    {
      self->is_full = TRUE;
      return;
    }

  FoldDraft draft = {
    .kind = kind, .rank = rank, .id = g_strdup (id), .label = g_strdup (label), .start = self->raw->len,
  };

  g_array_append_val (self->drafts, draft);
  self->is_open = TRUE;
  self->has_space = FALSE;
}

/* White space at its end goes, and pages that begin in it begin with what follows. */
static void
trim_end (FoldTextBuilder *self,
          gsize            start)
{
  while (self->raw->len > start && g_ascii_isspace (self->raw->str[self->raw->len - 1]))
    g_string_truncate (self->raw, self->raw->len - 1);

  for (guint i = self->pages->len; i > 0; i--)
    {
      FoldDraftPage *page = &g_array_index (self->pages, FoldDraftPage, i - 1);

      if (page->position <= self->raw->len)
        break;
      page->position = self->raw->len;
    }
}

/**
 * fold_text_builder_end:
 * @self: a builder
 *
 * Ends the block that is open, if one is.
 */
void
fold_text_builder_end (FoldTextBuilder *self)
{
  g_return_if_fail (self != NULL);

  if (!self->is_open)
    return;

  FoldDraft *draft = get_last_draft (self);

  trim_end (self, draft->start);
  draft->end = self->raw->len;
  if (draft->end == draft->start)
    g_array_set_size (self->drafts, self->drafts->len - 1);
  self->is_open = FALSE;
  self->has_space = FALSE;
}

/**
 * fold_text_builder_is_open:
 * @self: a builder
 *
 * Returns: whether a block was begun and not ended
 */
gboolean
fold_text_builder_is_open (FoldTextBuilder *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->is_open;
}

/**
 * fold_text_builder_has_words:
 * @self: a builder
 *
 * Returns: whether the block that is open has text already
 */
gboolean
fold_text_builder_has_words (FoldTextBuilder *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->is_open && self->raw->len > get_last_draft (self)->start;
}

/**
 * fold_text_builder_begin_group:
 * @self: a builder
 * @kind: what sort of block the group is: an article, a turn
 * @rank: its depth, or 0
 * @id: (nullable): the id that the document gives it
 * @label: (nullable): a speaker, or a number
 *
 * Begins a block that holds all blocks until fold_text_builder_end_group().
 */
void
fold_text_builder_begin_group (FoldTextBuilder *self,
                               FoldBlockKind    kind,
                               guint            rank,
                               const char      *id,
                               const char      *label)
{
  g_return_if_fail (self != NULL);

  fold_text_builder_end (self);

  FoldDraft group = {
    .kind = kind, .rank = rank, .id = g_strdup (id), .label = g_strdup (label), .first = self->drafts->len,
  };
  guint position = self->groups->len;

  self->is_full = self->is_full || position >= FOLD_TEXT_MAX_N_BLOCKS;
  g_array_append_val (self->groups, group);
  g_array_append_val (self->open_groups, position);
}

/**
 * fold_text_builder_set_group_label:
 * @self: a builder with an open group
 * @label: (nullable): the label of the innermost group
 */
void
fold_text_builder_set_group_label (FoldTextBuilder *self,
                                   const char      *label)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (self->open_groups->len > 0);

  FoldDraft *group = &g_array_index (self->groups, FoldDraft,
                                     g_array_index (self->open_groups, guint, self->open_groups->len - 1));

  g_free (group->label);
  group->label = g_strdup (label);
}

/**
 * fold_text_builder_end_group:
 * @self: a builder with an open group
 *
 * Ends the innermost group, and the block in it.
 */
void
fold_text_builder_end_group (FoldTextBuilder *self)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (self->open_groups->len > 0);

  fold_text_builder_end (self);

  guint position = g_array_index (self->open_groups, guint, self->open_groups->len - 1);

  g_array_index (self->groups, FoldDraft, position).last = self->drafts->len;
  g_array_set_size (self->open_groups, self->open_groups->len - 1);
}

/* ============ characters ============ */

static gboolean
is_control (gunichar c)
{
  return (c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != '\v') ||
         (c >= 0x7F && c <= 0x9F && c != NEXT_LINE) ||
         (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFE) == 0xFFFE;
}

static gboolean
is_line_end (gunichar c)
{
  return c == '\n' || c == NEXT_LINE || c == LINE_SEPARATOR || c == PARAGRAPH_SEPARATOR;
}

static gboolean
is_blank (gunichar c)
{
  return c == ' ' || c == '\t' || c == '\r' || c == '\f' || c == '\v';
}

static gboolean
is_removed (FoldTextBuilder *self,
            gunichar         c)
{
  if (c == SOFT_HYPHEN)
    fold_import_report_count (self->report, FOLD_IMPORT_SOFT_HYPHENS, 1);
  else if (is_control (c))
    fold_import_report_count (self->report, FOLD_IMPORT_CONTROL_CHARACTERS, 1);
  else
    return c == BYTE_ORDER_MARK;
  return TRUE;
}

static void
flush_space (FoldTextBuilder *self)
{
  gsize length = self->raw->len;

  if (self->has_space && length > get_last_draft (self)->start && self->raw->str[length - 1] != '\n')
    g_string_append_c (self->raw, ' ');
  self->has_space = FALSE;
}

/* Words outside a block make a paragraph of their own; white space there is nothing. */
static gboolean
has_place (FoldTextBuilder *self,
           const char      *text,
           const char      *end)
{
  const char *p = text;

  while (p < end && g_ascii_isspace (*p))
    p++;
  if (!self->is_open && p < end)
    fold_text_builder_begin (self, FOLD_BLOCK_PARAGRAPH, 0, NULL, NULL);
  if (self->raw->len + (gsize) (end - text) > FOLD_TEXT_MAX_LENGTH)
    self->is_full = TRUE;
  return self->is_open && !self->is_full;
}

/**
 * fold_text_builder_append:
 * @self: a builder
 * @text: valid UTF-8
 * @length: its length in bytes, or -1
 *
 * Adds words to the open block, or to a new paragraph. White space, line ends
 * included, becomes one space.
 */
void
fold_text_builder_append (FoldTextBuilder *self,
                          const char      *text,
                          gssize           length)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL);

  const char *end = text + (length < 0 ? strlen (text) : (gsize) length);

  if (!has_place (self, text, end))
    return;

  for (const char *p = text; p < end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (is_blank (c) || is_line_end (c))
        {
          self->has_space = TRUE;
        }
      else if (!is_removed (self, c))
        {
          flush_space (self);
          g_string_append_len (self->raw, p, g_utf8_next_char (p) - p);
        }
    }
}

/**
 * fold_text_builder_append_lines:
 * @self: a builder
 * @text: valid UTF-8
 * @length: its length in bytes, or -1
 *
 * Adds words whose spaces and lines count, as in a listing.
 */
void
fold_text_builder_append_lines (FoldTextBuilder *self,
                                const char      *text,
                                gssize           length)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL);

  const char *end = text + (length < 0 ? strlen (text) : (gsize) length);

  if (!has_place (self, text, end))
    return;

  flush_space (self);
  for (const char *p = text; p < end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gboolean is_start = self->raw->len == get_last_draft (self)->start;

      if (is_line_end (c) || (c == '\r' && !(p + 1 < end && p[1] == '\n')))
        g_string_append (self->raw, is_start ? "" : "\n");
      else if (c != '\r' && c != '\f' && c != '\v' && !is_removed (self, c))
        g_string_append_len (self->raw, p, g_utf8_next_char (p) - p);
    }
}

/**
 * fold_text_builder_append_break:
 * @self: a builder
 *
 * Ends a line inside the open block.
 */
void
fold_text_builder_append_break (FoldTextBuilder *self)
{
  g_return_if_fail (self != NULL);

  self->has_space = FALSE;
  if (fold_text_builder_has_words (self) && self->raw->str[self->raw->len - 1] != '\n')
    g_string_append_c (self->raw, '\n');
}

/**
 * fold_text_builder_append_space:
 * @self: a builder
 *
 * Parts what comes from what was there.
 */
void
fold_text_builder_append_space (FoldTextBuilder *self)
{
  g_return_if_fail (self != NULL);

  self->has_space = TRUE;
}

/**
 * fold_text_builder_add_page:
 * @self: a builder
 * @label: (nullable): what is printed on the page
 *
 * Says that a page begins here, in the open block or behind the last one.
 */
void
fold_text_builder_add_page (FoldTextBuilder *self,
                            const char      *label)
{
  g_return_if_fail (self != NULL);

  FoldDraftPage page = { .label = g_strdup (label), .position = self->raw->len };

  self->is_full = self->is_full || self->pages->len >= FOLD_TEXT_MAX_N_BLOCKS;
  g_array_append_val (self->pages, page);
}

/**
 * fold_text_builder_add_block:
 * @self: a builder
 * @kind: what sort of block it is
 * @rank: its depth, or 0
 * @label: (nullable): a speaker, or a number
 * @text: its words, with line ends where it has lines
 *
 * Adds a whole block.
 */
void
fold_text_builder_add_block (FoldTextBuilder *self,
                             FoldBlockKind    kind,
                             guint            rank,
                             const char      *label,
                             const char      *text)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL);

  fold_text_builder_begin (self, kind, rank, NULL, label);
  fold_text_builder_append_lines (self, text, -1);
  fold_text_builder_end (self);
}

/**
 * fold_text_builder_check:
 * @self: a builder
 * @error: return location for a #FoldDocumentError
 *
 * Returns: whether the text is still within its limits; past them, nothing is
 *   added any more
 */
gboolean
fold_text_builder_check (FoldTextBuilder  *self,
                         GError          **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (!self->is_full)
    return TRUE;

  g_set_error (error, FOLD_DOCUMENT_ERROR, FOLD_DOCUMENT_ERROR_TOO_LARGE,
               _ ("The text is too long: at most %u MB and %u million blocks are read."),
               FOLD_TEXT_MAX_LENGTH / (1024 * 1024), FOLD_TEXT_MAX_N_BLOCKS / 1000000);
  return FALSE;
}

/**
 * fold_text_builder_finish:
 * @self: a builder; it cannot be used afterwards
 * @cancellable: (nullable): how to stop it
 * @error: return location for a #FoldDocumentError
 *
 * Ends what is open, and makes the text: NFC, LF, a blank line between two
 * blocks. What came in is added to the report.
 *
 * Returns: (transfer full) (nullable): the text with its blocks
 */
FoldDocumentText *
fold_text_builder_finish (FoldTextBuilder  *self,
                          GCancellable     *cancellable,
                          GError          **error)
{
  g_return_val_if_fail (self != NULL, NULL);

  fold_text_builder_end (self);
  while (self->open_groups->len > 0)
    fold_text_builder_end_group (self);

  if (!fold_text_builder_check (self, error))
    return NULL;

  FoldDocumentText *text = _fold_text_builder_assemble (self, cancellable, error);

  if (text != NULL)
    fold_import_report_add_text (self->report, text);
  return text;
}
