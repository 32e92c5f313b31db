/* fold-passages.c: a document cut into the pieces that a reader meets one after another
 *
 * The innermost blocks are the pieces; what lies in no block is cut at blank
 * lines, so that no word of a document is ever out of sight. One walk along the
 * text turns code points into bytes for all of them.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-passages-private.h"

/* A place in the text, known in both units. It only moves on. */
typedef struct
{
  const char *at;
  guint       position;
} Place;

typedef struct
{
  FoldPassages *self;
  Place         place;
  guint         turn;     /* of the turn that is open; 0 outside */
  guint         turn_end;
  guint         n_turns;
  const char   *speaker;  /* of a turn that has not begun on the page */
  GHashTable   *voices;   /* label of a speaker → number + 1 */
} Walk;

G_DEFINE_BOXED_TYPE (FoldPassages, fold_passages, fold_passages_ref, fold_passages_unref)

/* ============ cutting ============ */

static void
move_to (Place *place,
         guint  position)
{
  for (; place->position < position; place->position++)
    place->at = g_utf8_next_char (place->at);
}

static gboolean
is_blank (gunichar c)
{
  return c == '\n' || g_unichar_isspace (c);
}

static void
skip_blanks (Place *place,
             guint  end)
{
  while (place->position < end && is_blank (g_utf8_get_char (place->at)))
    move_to (place, place->position + 1);
}

static Place
trim_end (Place start,
          Place end)
{
  while (end.position > start.position)
    {
      const char *before = g_utf8_prev_char (end.at);

      if (!is_blank (g_utf8_get_char (before)))
        break;
      end = (Place) { before, end.position - 1 };
    }
  return end;
}

/* Where a piece that is too long had better end: at a line, or a space, near its end. */
static Place
find_cut (Place start)
{
  Place place = start;
  Place space = { NULL, 0 };
  Place line = { NULL, 0 };

  while (place.position < start.position + FOLD_PASSAGE_MAX_LENGTH)
    {
      gunichar c = g_utf8_get_char (place.at);

      if (c == '\n')
        line = place;
      else if (g_unichar_isspace (c))
        space = place;
      move_to (&place, place.position + 1);
    }
  if (line.position > start.position + FOLD_PASSAGE_MAX_LENGTH / 2)
    return line;
  return space.position > start.position ? space : place;
}

static gboolean
is_numbered (FoldBlockKind kind)
{
  return kind == FOLD_BLOCK_PARAGRAPH || kind == FOLD_BLOCK_TURN || kind == FOLD_BLOCK_ARTICLE;
}

static void
append_passage (Walk        *walk,
                FoldPassage *passage,
                Place        start,
                Place        end)
{
  FoldPassages *self = walk->self;
  guint index = self->passages->len;

  passage->start = start.position;
  passage->end = end.position;
  passage->offset = (gsize) (start.at - fold_document_text_get_text (self->text));
  passage->length = (gsize) (end.at - start.at);
  if (!passage->goes_on && passage->kind == FOLD_BLOCK_HEADING)
    g_array_append_val (self->headings, index);
  if (!passage->goes_on && is_numbered (passage->kind))
    {
      g_array_append_val (self->numbered, index);
      passage->number = self->numbered->len;
    }
  g_array_append_val (self->passages, *passage);
}

/* The first one who speaks is 0, the next other one 1 … */
static guint
find_voice (Walk       *walk,
            const char *speaker)
{
  guint voice = GPOINTER_TO_UINT (g_hash_table_lookup (walk->voices, speaker));

  if (voice == 0)
    {
      voice = g_hash_table_size (walk->voices) + 1;
      g_hash_table_insert (walk->voices, (gpointer) speaker, GUINT_TO_POINTER (voice));
    }
  return voice - 1;
}

/* A block, or a part of the text outside of any, that is shown as one. */
static void
append_block (Walk          *walk,
              FoldBlockKind  kind,
              guint          rank,
              guint          end)
{
  FoldPassage passage = { .kind = kind, .rank = rank };
  Place start = { NULL, 0 };
  Place stop = { NULL, 0 };

  skip_blanks (&walk->place, end);
  start = walk->place;
  move_to (&walk->place, end);
  stop = trim_end (start, walk->place);
  if (start.position == stop.position)
    return;

  passage.turn = start.position < walk->turn_end ? walk->turn : 0;
  passage.speaker = passage.turn != 0 ? g_steal_pointer (&walk->speaker) : NULL;
  if (passage.speaker != NULL)
    passage.voice = find_voice (walk, passage.speaker);
  while (stop.position - start.position > FOLD_PASSAGE_MAX_LENGTH)
    {
      Place cut = find_cut (start);

      append_passage (walk, &passage, start, trim_end (start, cut));
      passage.goes_on = TRUE;
      passage.number = 0;
      passage.speaker = NULL;
      start = cut;
      skip_blanks (&start, stop.position);
    }
  append_passage (walk, &passage, start, stop);
}

/* What lies between blocks. */
static void
append_gap (Walk  *walk,
            guint  end)
{
  while (walk->place.position < end)
    {
      Place place = walk->place;

      skip_blanks (&place, end);
      while (place.position < end && !(place.at[0] == '\n' && place.at[1] == '\n'))
        move_to (&place, place.position + 1);
      append_block (walk, FOLD_BLOCK_PARAGRAPH, 0, place.position);
    }
}

/* ============ the walk along the blocks ============ */

static void
note_block (Walk            *walk,
            const FoldBlock *block)
{
  FoldPassages *self = walk->self;

  if (block->kind == FOLD_BLOCK_PAGE && block->label != NULL)
    g_ptr_array_add (self->pages, (gpointer) block);
  if (block->kind == FOLD_BLOCK_ARTICLE)
    g_ptr_array_add (self->articles, (gpointer) block);
  if (block->kind != FOLD_BLOCK_TURN)
    return;

  g_ptr_array_add (self->turns, (gpointer) block);
  walk->turn = ++walk->n_turns;
  walk->turn_end = block->end;
  walk->speaker = block->label;
}

/* Blocks lie by start, the longer one first: what a block holds follows it. */
static gboolean
is_innermost (FoldDocumentText *text,
              guint             number)
{
  const FoldBlock *block = fold_document_text_get_block (text, number);

  for (guint i = number + 1; i < fold_document_text_get_n_blocks (text); i++)
    {
      const FoldBlock *next = fold_document_text_get_block (text, i);

      if (next->start >= block->end)
        return TRUE;
      if (next->kind != FOLD_BLOCK_PAGE && next->end > next->start)
        return FALSE;
    }
  return TRUE;
}

static void
walk_blocks (Walk *walk)
{
  FoldDocumentText *text = walk->self->text;

  for (guint i = 0; i < fold_document_text_get_n_blocks (text); i++)
    {
      const FoldBlock *block = fold_document_text_get_block (text, i);

      if (block->kind != FOLD_BLOCK_PAGE && block->start >= walk->place.position)
        append_gap (walk, block->start);
      note_block (walk, block);
      if (block->kind != FOLD_BLOCK_PAGE && block->end > walk->place.position && is_innermost (text, i))
        append_block (walk, block->kind, block->rank, block->end);
    }
  append_gap (walk, fold_document_text_get_length (text));
}

/**
 * fold_passages_new:
 * @text: a document
 *
 * Returns: (transfer full): its pieces
 */
FoldPassages *
fold_passages_new (FoldDocumentText *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  FoldPassages *self = g_atomic_rc_box_new0 (FoldPassages);
  g_autoptr (GHashTable) voices = g_hash_table_new (g_str_hash, g_str_equal);
  Walk walk = { .self = self, .place = { fold_document_text_get_text (text), 0 }, .voices = voices };

  self->text = fold_document_text_ref (text);
  self->passages = g_array_new (FALSE, FALSE, sizeof (FoldPassage));
  self->headings = g_array_new (FALSE, FALSE, sizeof (guint));
  self->numbered = g_array_new (FALSE, FALSE, sizeof (guint));
  self->pages = g_ptr_array_new ();
  self->articles = g_ptr_array_new ();
  self->turns = g_ptr_array_new ();
  walk_blocks (&walk);
  return self;
}

/**
 * fold_passages_ref:
 * @self: passages
 *
 * Returns: (transfer full): @self
 */
FoldPassages *
fold_passages_ref (FoldPassages *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear_passages (gpointer data)
{
  FoldPassages *self = data;

  g_array_unref (self->passages);
  g_array_unref (self->headings);
  g_array_unref (self->numbered);
  g_ptr_array_unref (self->pages);
  g_ptr_array_unref (self->articles);
  g_ptr_array_unref (self->turns);
  fold_document_text_unref (self->text);
}

/**
 * fold_passages_unref:
 * @self: (transfer full): passages
 */
void
fold_passages_unref (FoldPassages *self)
{
  g_atomic_rc_box_release_full (self, clear_passages);
}
