/* fold-text-assemble.c: from the drafts of a text to its final form
 *
 * Only here positions become code points: words are normalised block by block,
 * so that a block never begins inside a character that NFC puts together.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-text-builder-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "fold-record.h"

/* Between two blocks stands a blank line. */
#define GAP        "\n\n"
#define GAP_LENGTH 2

#define CANCEL_INTERVAL 1024

/* Shorter than ids may be, so that few collide. */
#define MAX_ID_LENGTH 90

typedef struct
{
  FoldTextBuilder *builder;
  GString         *out;
  guint            length;     /* of out, in code points */
  GArray          *blocks;     /* of FoldBlock, whose strings belong to the drafts, and to ids in the end */
  GHashTable      *ids;
  guint            numbers[FOLD_BLOCK_NOTE + 1];
  guint            next_page;
  guint            next_cut;
  guint           *starts;     /* of each draft, in code points */
  guint           *ends;
} Assembly;

/* Blocks have the id that the document gives them until claim_ids(). */
static void
add_block (Assembly        *self,
           const FoldDraft *draft,
           guint            start,
           guint            end)
{
  FoldBlock block = {
    .id = draft->id, .kind = draft->kind, .start = start, .end = end, .rank = draft->rank, .label = draft->label,
  };

  g_array_append_val (self->blocks, block);
}

static void
add_page (Assembly *self,
          guint     position)
{
  FoldDraftPage *page = &g_array_index (self->builder->pages, FoldDraftPage, self->next_page++);
  FoldDraft draft = { .kind = FOLD_BLOCK_PAGE, .label = page->label };

  add_block (self, &draft, position, position);
}

/* ============ the words of one draft ============ */

/* A piece of a draft without the cuts in it. */
static void
append_raw (Assembly *self,
            GString  *words,
            gsize     start,
            gsize     end)
{
  GArray *cuts = self->builder->cuts;
  const char *raw = self->builder->raw->str;

  while (start < end)
    {
      FoldDraftCut *cut = self->next_cut < cuts->len ? &g_array_index (cuts, FoldDraftCut, self->next_cut) : NULL;
      gsize stop = cut != NULL ? MIN (MAX (cut->start, start), end) : end;

      g_string_append_len (words, raw + start, (gssize) (stop - start));
      if (cut == NULL || stop == end || cut->end > end)
        return;
      start = MAX (cut->end, start);
      self->next_cut++;
    }
}

static gboolean
is_page_within (Assembly *self,
                gsize     end)
{
  GArray *pages = self->builder->pages;

  return self->next_page < pages->len &&
         g_array_index (pages, FoldDraftPage, self->next_page).position < end;
}

static char *
normalise (const char *words,
           gsize       length)
{
  char *normal = g_utf8_normalize (words, (gssize) length, G_NORMALIZE_NFC);

  /* The readers give valid UTF-8 only. */
  g_assert (normal != NULL);
  return normal;
}

static gboolean
is_ascii (const GString *text)
{
  for (gsize i = 0; i < text->len; i++)
    {
      if ((guchar) text->str[i] >= 0x80)
        return FALSE;
    }
  return TRUE;
}

/* Where pages begin within a draft, as code points of its normal form. */
static void
measure_pages (Assembly  *self,
               FoldDraft *draft,
               GString   *words,
               GArray    *positions)
{
  gsize start = draft->start;
  guint position = 0;
  guint counted = self->next_page;

  while (is_page_within (self, draft->end))
    {
      gsize stop = g_array_index (self->builder->pages, FoldDraftPage, self->next_page).position;
      gsize before = words->len;

      append_raw (self, words, start, stop);

      g_autofree char *normal = normalise (words->str + before, words->len - before);

      position += (guint) g_utf8_strlen (normal, -1);
      g_array_append_val (positions, position);
      start = stop;
      self->next_page++;
    }
  append_raw (self, words, start, draft->end);
  self->next_page = counted;
}

/* Page breaks behind the last block belong to the beginning of this one. */
static void
skip_pages_before (Assembly  *self,
                   FoldDraft *draft,
                   GArray    *positions)
{
  const guint none = 0;

  for (; is_page_within (self, draft->start + 1); self->next_page++)
    g_array_append_val (positions, none);
}

static void
append_gap (Assembly *self)
{
  if (self->out->len == 0)
    return;

  g_string_append (self->out, GAP);
  self->length += GAP_LENGTH;
}

static void
assemble_draft (Assembly  *self,
                FoldDraft *draft,
                guint      number)
{
  g_autoptr (GString) words = g_string_new (NULL);
  g_autoptr (GArray) positions = g_array_new (FALSE, FALSE, sizeof (guint));

  skip_pages_before (self, draft, positions);

  guint n_before = positions->len;

  guint n_cuts = self->next_cut;

  measure_pages (self, draft, words, positions);

  g_autofree char *normal = is_ascii (words) ? NULL : normalise (words->str, words->len);
  char *text = normal != NULL ? normal : words->str;

  /* What was cut out may leave its space behind; a listing may begin with spaces. */
  if (self->next_cut > n_cuts)
    g_strchug (text);

  guint length = (guint) g_utf8_strlen (text, -1);

  if (length > 0)
    append_gap (self);
  self->starts[number] = self->length;
  self->ends[number] = self->length + length;
  g_string_append (self->out, text);

  self->next_page -= n_before;
  for (guint i = 0; i < positions->len; i++)
    add_page (self, self->length + MIN (g_array_index (positions, guint, i), length));
  if (length > 0)
    add_block (self, draft, self->length, self->length + length);
  self->length += length;
}

/* ============ all of them ============ */

/* A group comes before a block of the same extent, since g_array_sort() is stable. */
static void
add_groups (Assembly *self)
{
  GArray *blocks = self->blocks;
  g_autoptr (GArray) groups = g_array_new (FALSE, FALSE, sizeof (FoldBlock));

  self->blocks = groups;
  for (guint i = 0; i < self->builder->groups->len; i++)
    {
      FoldDraft *group = &g_array_index (self->builder->groups, FoldDraft, i);
      gboolean has_words = group->first < group->last && self->starts[group->first] < self->ends[group->last - 1];

      if (has_words)
        add_block (self, group, self->starts[group->first], self->ends[group->last - 1]);
    }
  self->blocks = blocks;
  g_array_prepend_vals (blocks, groups->data, groups->len);
}

static int
compare_blocks (gconstpointer a,
                gconstpointer b)
{
  const FoldBlock *left = a;
  const FoldBlock *right = b;

  if (left->start != right->start)
    return left->start < right->start ? -1 : 1;
  return (left->end < right->end) - (left->end > right->end);
}

/* ============ ids ============ */

static const char *
get_prefix (FoldBlockKind kind)
{
  static const char * const prefixes[] = { "h", "p", "t", "page", "article", "item", "table", "note" };

  g_assert (kind < G_N_ELEMENTS (prefixes));
  return prefixes[kind];
}

/* Returns: (transfer full) (nullable): the id that the document gives, in the form that ids have here */
static char *
make_valid (Assembly   *self,
            const char *given)
{
  g_autofree char *id = g_strdup (given != NULL ? given : "");

  if (fold_record_is_valid_id (id))
    return g_steal_pointer (&id);
  if (*id == '\0')
    return NULL;

  id[MIN (strlen (id), MAX_ID_LENGTH)] = '\0';
  g_strcanon (id, G_CSET_a_2_z G_CSET_A_2_Z G_CSET_DIGITS "._-", '-');
  fold_import_report_count (self->builder->report, FOLD_IMPORT_CHANGED_IDS, 1);
  return fold_record_is_valid_id (id) ? g_steal_pointer (&id) : NULL;
}

/* Ids of the document are kept where they can be. */
static void
claim_ids (Assembly *self)
{
  for (guint i = 0; i < self->blocks->len; i++)
    {
      FoldBlock *block = &g_array_index (self->blocks, FoldBlock, i);
      g_autofree char *id = make_valid (self, block->id);

      block->id = NULL;
      if (id == NULL || g_hash_table_contains (self->ids, id))
        continue;
      block->id = g_steal_pointer (&id);
      g_hash_table_add (self->ids, block->id);
    }
}

/* All other blocks are counted within their kind, in the order of the text. */
static void
count_ids (Assembly *self)
{
  for (guint i = 0; i < self->blocks->len; i++)
    {
      FoldBlock *block = &g_array_index (self->blocks, FoldBlock, i);
      g_autofree char *id = NULL;

      if (block->id != NULL)
        continue;
      do
        {
          g_free (id);
          id = g_strdup_printf ("%s%u", get_prefix (block->kind), ++self->numbers[block->kind]);
        }
      while (g_hash_table_contains (self->ids, id));

      block->id = g_steal_pointer (&id);
      g_hash_table_add (self->ids, block->id);
    }
}

static FoldDocumentText *
make_text (Assembly *self)
{
  g_autoptr (FoldDocumentText) text = fold_document_text_new (self->out->str);

  g_array_sort (self->blocks, compare_blocks);
  claim_ids (self);
  count_ids (self);
  for (guint i = 0; i < self->blocks->len; i++)
    fold_document_text_add_block (text, &g_array_index (self->blocks, FoldBlock, i));
  return g_steal_pointer (&text);
}

static gboolean
fail_empty (GError **error)
{
  g_set_error_literal (error, FOLD_DOCUMENT_ERROR, FOLD_DOCUMENT_ERROR_EMPTY, _ ("There is no text in the file."));
  return FALSE;
}

static gboolean
assemble_drafts (Assembly      *self,
                 GCancellable  *cancellable,
                 GError       **error)
{
  GArray *drafts = self->builder->drafts;

  for (guint i = 0; i < drafts->len; i++)
    {
      if (i % CANCEL_INTERVAL == 0 && g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      assemble_draft (self, &g_array_index (drafts, FoldDraft, i), i);
    }
  return self->out->len > 0 || fail_empty (error);
}

/* Returns: (transfer full) (nullable): the text of a builder in which nothing is open */
FoldDocumentText *
_fold_text_builder_assemble (FoldTextBuilder  *builder,
                             GCancellable     *cancellable,
                             GError          **error)
{
  g_assert (!builder->is_open && builder->open_groups->len == 0);

  if (builder->drafts->len == 0)
    return (void) fail_empty (error), NULL;

  g_autoptr (GString) out = g_string_sized_new (builder->raw->len + 2 * builder->drafts->len);
  g_autoptr (GArray) blocks = g_array_new (FALSE, FALSE, sizeof (FoldBlock));
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree guint *starts = g_new0 (guint, builder->drafts->len);
  g_autofree guint *ends = g_new0 (guint, builder->drafts->len);
  Assembly self = {
    .builder = builder, .out = out, .blocks = blocks, .ids = ids, .starts = starts, .ends = ends,
  };

  if (!assemble_drafts (&self, cancellable, error))
    return NULL;

  add_groups (&self);
  return make_text (&self);
}
