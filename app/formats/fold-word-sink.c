/* fold-word-sink.c: where the words of a document go: the text, a note, or a box
 *
 * Formats put notes and boxes into the middle of a paragraph. Their words are
 * gathered aside: boxes come behind the paragraph, notes at the end of the text,
 * and where a note was called stands its label in brackets.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-word-sink.h"

#include <string.h>

typedef struct
{
  GString  *words;
  gboolean  has_space;
} Aside;

typedef struct
{
  char *label;
  char *text; /* NULL while it is read */
} Note;

struct _FoldWordSink
{
  FoldTextBuilder *builder;
  GArray          *asides;     /* of Aside, the innermost last */
  GArray          *notes;      /* of Note */
  GArray          *open_notes; /* of guint */
  GPtrArray       *boxes;      /* of char * */
};

static void
clear_aside (gpointer data)
{
  Aside *aside = data;

  g_string_free (aside->words, TRUE);
}

static void
clear_note (gpointer data)
{
  Note *note = data;

  g_free (note->label);
  g_free (note->text);
}

/**
 * fold_word_sink_new:
 * @builder: where words go that are not aside
 *
 * Returns: (transfer full): a sink
 */
FoldWordSink *
fold_word_sink_new (FoldTextBuilder *builder)
{
  g_return_val_if_fail (builder != NULL, NULL);

  FoldWordSink *self = g_new (FoldWordSink, 1);

  self->builder = builder;
  self->asides = g_array_new (FALSE, FALSE, sizeof (Aside));
  g_array_set_clear_func (self->asides, clear_aside);
  self->notes = g_array_new (FALSE, FALSE, sizeof (Note));
  g_array_set_clear_func (self->notes, clear_note);
  self->open_notes = g_array_new (FALSE, FALSE, sizeof (guint));
  self->boxes = g_ptr_array_new_with_free_func (g_free);
  return self;
}

/**
 * fold_word_sink_free:
 * @self: (transfer full): a sink
 */
void
fold_word_sink_free (FoldWordSink *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->asides);
  g_array_unref (self->notes);
  g_array_unref (self->open_notes);
  g_ptr_array_unref (self->boxes);
  g_free (self);
}

static Aside *
get_aside (FoldWordSink *self)
{
  return self->asides->len > 0 ? &g_array_index (self->asides, Aside, self->asides->len - 1) : NULL;
}

static void
append_aside (Aside      *aside,
              const char *text,
              gsize       length)
{
  for (gsize i = 0; i < length && aside->words->len < FOLD_TEXT_MAX_LENGTH; i++)
    {
      if (g_ascii_isspace (text[i]))
        {
          aside->has_space = TRUE;
          continue;
        }
      if (aside->has_space && aside->words->len > 0 && aside->words->str[aside->words->len - 1] != '\n')
        g_string_append_c (aside->words, ' ');
      aside->has_space = FALSE;
      g_string_append_c (aside->words, text[i]);
    }
}

/**
 * fold_word_sink_append:
 * @self: a sink
 * @text: words
 * @length: their length in bytes, or -1
 */
void
fold_word_sink_append (FoldWordSink *self,
                       const char   *text,
                       gssize        length)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL);

  Aside *aside = get_aside (self);

  if (aside != NULL)
    append_aside (aside, text, length < 0 ? strlen (text) : (gsize) length);
  else
    fold_text_builder_append (self->builder, text, length);
}

/**
 * fold_word_sink_append_space:
 * @self: a sink
 */
void
fold_word_sink_append_space (FoldWordSink *self)
{
  g_return_if_fail (self != NULL);

  Aside *aside = get_aside (self);

  if (aside != NULL)
    aside->has_space = TRUE;
  else
    fold_text_builder_append_space (self->builder);
}

/**
 * fold_word_sink_append_break:
 * @self: a sink
 *
 * Ends a line.
 */
void
fold_word_sink_append_break (FoldWordSink *self)
{
  g_return_if_fail (self != NULL);

  Aside *aside = get_aside (self);

  if (aside == NULL)
    fold_text_builder_append_break (self->builder);
  else if (aside->words->len > 0 && aside->words->str[aside->words->len - 1] != '\n')
    g_string_append_c (aside->words, '\n');
}

/**
 * fold_word_sink_begin_aside:
 * @self: a sink
 *
 * Gathers all words until fold_word_sink_end_aside() apart from the text.
 */
void
fold_word_sink_begin_aside (FoldWordSink *self)
{
  g_return_if_fail (self != NULL);

  Aside aside = { .words = g_string_new (NULL) };

  g_array_append_val (self->asides, aside);
}

/**
 * fold_word_sink_end_aside:
 * @self: a sink that gathers words
 *
 * Returns: (transfer full): the words
 */
char *
fold_word_sink_end_aside (FoldWordSink *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (self->asides->len > 0, NULL);

  char *words = g_strdup (get_aside (self)->words->str);

  g_array_set_size (self->asides, self->asides->len - 1);
  return g_strchomp (words);
}

/**
 * fold_word_sink_is_aside:
 * @self: a sink
 *
 * Returns: whether words are gathered apart from the text
 */
gboolean
fold_word_sink_is_aside (FoldWordSink *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->asides->len > 0;
}

static char *
make_label (FoldWordSink *self,
            const char   *given)
{
  g_autofree char *label = given != NULL ? g_strstrip (g_strdup (given)) : NULL;

  return label != NULL && *label != '\0' ? g_steal_pointer (&label) : g_strdup_printf ("%u", self->notes->len + 1);
}

static void
call_note (FoldWordSink *self,
           const char   *given,
           const char   *text)
{
  Note note = { .label = make_label (self, given), .text = g_strdup (text) };
  g_autofree char *mark = g_strdup_printf ("[%s]", note.label);

  fold_word_sink_append (self, mark, -1);
  g_array_append_val (self->notes, note);
}

/**
 * fold_word_sink_begin_note:
 * @self: a sink
 * @label: (nullable): what the note is called by; without it, notes are counted
 *
 * Puts the label of a note here, and gathers the words of the note until
 * fold_word_sink_end_note().
 */
void
fold_word_sink_begin_note (FoldWordSink *self,
                           const char   *label)
{
  g_return_if_fail (self != NULL);

  guint position = self->notes->len;

  call_note (self, label, NULL);
  g_array_append_val (self->open_notes, position);
  fold_word_sink_begin_aside (self);
}

/**
 * fold_word_sink_end_note:
 * @self: a sink with an open note
 */
void
fold_word_sink_end_note (FoldWordSink *self)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (self->open_notes->len > 0);

  guint position = g_array_index (self->open_notes, guint, self->open_notes->len - 1);

  g_array_set_size (self->open_notes, self->open_notes->len - 1);
  g_array_index (self->notes, Note, position).text = fold_word_sink_end_aside (self);
}

/**
 * fold_word_sink_add_note:
 * @self: a sink
 * @label: (nullable): what the note is called by
 * @text: its words
 *
 * Puts the label of a note here whose words are known already.
 */
void
fold_word_sink_add_note (FoldWordSink *self,
                         const char   *label,
                         const char   *text)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL);

  call_note (self, label, text);
}

/**
 * fold_word_sink_add_box:
 * @self: a sink
 * @text: (transfer full): the words of a box that hangs on the open paragraph
 */
void
fold_word_sink_add_box (FoldWordSink *self,
                        char         *text)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL);

  g_ptr_array_add (self->boxes, text);
}

/**
 * fold_word_sink_flush_boxes:
 * @self: a sink whose paragraph has ended
 *
 * Makes paragraphs of the boxes.
 */
void
fold_word_sink_flush_boxes (FoldWordSink *self)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < self->boxes->len; i++)
    fold_text_builder_add_block (self->builder, FOLD_BLOCK_PARAGRAPH, 0, NULL, g_ptr_array_index (self->boxes, i));
  g_ptr_array_set_size (self->boxes, 0);
}

/**
 * fold_word_sink_flush_notes:
 * @self: a sink at the end of the text
 *
 * Makes a block of each note.
 */
void
fold_word_sink_flush_notes (FoldWordSink *self)
{
  g_return_if_fail (self != NULL);

  fold_word_sink_flush_boxes (self);
  for (guint i = 0; i < self->notes->len; i++)
    {
      Note *note = &g_array_index (self->notes, Note, i);
      g_autofree char *text = g_strdup_printf ("[%s] %s", note->label, note->text != NULL ? note->text : "");

      if (note->text != NULL && *note->text != '\0')
        fold_text_builder_add_block (self->builder, FOLD_BLOCK_NOTE, 0, note->label, text);
    }
  g_array_set_size (self->notes, 0);
}
