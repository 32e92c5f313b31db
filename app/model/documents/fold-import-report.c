/* fold-import-report.c: what an import kept, guessed and left out
 *
 * Readers count facts; the sentences about them stand here, in one place, so
 * that the same loss reads the same whatever the format.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-import-report.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _FoldImportReport
{
  gatomicrefcount  ref_count;
  guint            counts[FOLD_IMPORT_N_FACTS];
  GPtrArray       *notes; /* of FoldImportNote, beside the counted ones */
};

G_DEFINE_BOXED_TYPE (FoldImportReport, fold_import_report, fold_import_report_ref, fold_import_report_unref)

/**
 * fold_import_note_free:
 * @self: (transfer full): a note
 */
void
fold_import_note_free (FoldImportNote *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->sentence);
  g_free (self);
}

static FoldImportSeverity
get_severity (FoldImportFact fact)
{
  if (fact < FOLD_IMPORT_ACCEPTED_INSERTIONS)
    return FOLD_IMPORT_GUESSED;
  if (fact == FOLD_IMPORT_ACCEPTED_INSERTIONS)
    return FOLD_IMPORT_KEPT;
  return FOLD_IMPORT_LEFT_OUT;
}

static const char *
get_guess (FoldImportFact fact,
           guint          n)
{
  switch ((int) fact)
    {
    case FOLD_IMPORT_WINDOWS_ENCODING:
      return _ ("The file does not say how its characters are encoded; they were read as Windows-1252 (Western European).");
    case FOLD_IMPORT_INVALID_BYTES:
      return ngettext ("%u byte is no valid character and was replaced by “�”.",
                     "%u bytes are no valid characters and were replaced by “�”.", n);
    case FOLD_IMPORT_JOINED_LINES:
      return ngettext ("%u line that seemed to be wrapped was joined with the one before.",
                     "%u lines that seemed to be wrapped were joined with those before.", n);
    case FOLD_IMPORT_COUNTED_PAGES:
      return ngettext ("%u page break was found; the page labels are counted from 1 and may differ from the printed ones.",
                     "%u page breaks were found; the page labels are counted from 1 and may differ from the printed ones.", n);
    case FOLD_IMPORT_LISTED_PAGES:
      return ngettext ("%u place in the list of pages was not found in the text.",
                     "%u places in the list of pages were not found in the text.", n);
    case FOLD_IMPORT_CONTENTS_HEADINGS:
      return ngettext ("%u chapter without a heading took it from the table of contents.",
                     "%u chapters without a heading took it from the table of contents.", n);
    case FOLD_IMPORT_FLATTENED_FORMULAS:
      return ngettext ("%u formula was flattened to a line of text.",
                     "%u formulas were flattened to lines of text.", n);
    case FOLD_IMPORT_FLATTENED_CELLS:
      return ngettext ("%u table that lays out a page was read as running text.",
                     "%u tables that lay out a page were read as running text.", n);
    case FOLD_IMPORT_TEXT_BOXES:
      return ngettext ("%u text box was put behind the paragraph that it is anchored to.",
                     "%u text boxes were put behind the paragraphs that they are anchored to.", n);
    case FOLD_IMPORT_BROKEN_CHAPTERS:
      return ngettext ("%u chapter is not well-formed and was read as leniently as a web page.",
                     "%u chapters are not well-formed and were read as leniently as web pages.", n);
    case FOLD_IMPORT_CHANGED_IDS:
      return ngettext ("%u identifier that cannot be used here was changed.",
                     "%u identifiers that cannot be used here were changed.", n);
    default:
      return NULL;
    }
}

static const char *
get_removal (FoldImportFact fact,
             guint          n)
{
  switch ((int) fact)
    {
    case FOLD_IMPORT_ACCEPTED_INSERTIONS:
      return ngettext ("%u tracked insertion was accepted.", "%u tracked insertions were accepted.", n);
    case FOLD_IMPORT_ACCEPTED_DELETIONS:
      return ngettext ("%u tracked deletion was accepted, so its words are left out.",
                     "%u tracked deletions were accepted, so their words are left out.", n);
    case FOLD_IMPORT_EDITORIAL_CHOICES:
      return ngettext ("%u place has an edited and an original reading; the edited one was kept.",
                     "%u places have an edited and an original reading; the edited one was kept.", n);
    case FOLD_IMPORT_SOFT_HYPHENS:
      return ngettext ("%u soft hyphen was removed.", "%u soft hyphens were removed.", n);
    case FOLD_IMPORT_CONTROL_CHARACTERS:
      return ngettext ("%u control character was removed.", "%u control characters were removed.", n);
    case FOLD_IMPORT_TIME_STAMPS:
      return ngettext ("%u time stamp was removed.", "%u time stamps were removed.", n);
    case FOLD_IMPORT_EMPHASIS_MARKERS:
      return ngettext ("%u mark for emphasis or code was removed.", "%u marks for emphasis or code were removed.", n);
    case FOLD_IMPORT_LINK_ADDRESSES:
      return ngettext ("The address behind %u link was left out.", "The addresses behind %u links were left out.", n);
    case FOLD_IMPORT_RUNNING_TITLES:
      return ngettext ("%u page header or footer was left out.", "%u page headers and footers were left out.", n);
    default:
      return NULL;
    }
}

static const char *
get_omission (FoldImportFact fact,
              guint          n)
{
  switch ((int) fact)
    {
    case FOLD_IMPORT_PICTURES:
      return ngettext ("%u picture was left out of the text.", "%u pictures were left out of the text.", n);
    case FOLD_IMPORT_EMBEDDED_OBJECTS:
      return ngettext ("%u embedded object was left out.", "%u embedded objects were left out.", n);
    case FOLD_IMPORT_SCRIPTS:
      return ngettext ("%u script or style sheet was left out.", "%u scripts and style sheets were left out.", n);
    case FOLD_IMPORT_NAVIGATION:
      return ngettext ("%u menu, form or footer of the page was left out.",
                     "%u menus, forms and footers of the page were left out.", n);
    case FOLD_IMPORT_HIDDEN_TEXT:
      return ngettext ("%u hidden passage was left out.", "%u hidden passages were left out.", n);
    case FOLD_IMPORT_COMMENTS:
      return ngettext ("%u comment was left out.", "%u comments were left out.", n);
    case FOLD_IMPORT_SYMBOLS:
      return ngettext ("%u symbol of a special font was left out.", "%u symbols of special fonts were left out.", n);
    case FOLD_IMPORT_MISSING_PARTS:
      return ngettext ("%u part that the document names is missing in the file.",
                     "%u parts that the document names are missing in the file.", n);
    default:
      return NULL;
    }
}

static const char *
get_sentence (FoldImportFact fact,
              guint          n)
{
  const char *sentence = get_guess (fact, n);

  if (sentence == NULL)
    sentence = get_removal (fact, n);
  return sentence != NULL ? sentence : get_omission (fact, n);
}

static const char *
get_block_sentence (FoldBlockKind kind,
                    guint         n)
{
  switch (kind)
    {
    case FOLD_BLOCK_HEADING:
      return ngettext ("%u heading came in.", "%u headings came in.", n);
    case FOLD_BLOCK_PARAGRAPH:
      return ngettext ("%u paragraph came in.", "%u paragraphs came in.", n);
    case FOLD_BLOCK_TURN:
      return ngettext ("%u turn of a speaker came in.", "%u turns of speakers came in.", n);
    case FOLD_BLOCK_PAGE:
      return ngettext ("%u page label came in.", "%u page labels came in.", n);
    case FOLD_BLOCK_ARTICLE:
      return ngettext ("%u article came in.", "%u articles came in.", n);
    case FOLD_BLOCK_ITEM:
      return ngettext ("%u item of a list came in.", "%u items of lists came in.", n);
    case FOLD_BLOCK_TABLE:
      return ngettext ("%u table came in as lines of text.", "%u tables came in as lines of text.", n);
    case FOLD_BLOCK_NOTE:
      return ngettext ("%u note came in.", "%u notes came in.", n);
    default:
      g_return_val_if_reached (NULL);
    }
}

static FoldImportNote *
create_note (FoldImportSeverity  severity,
             guint               count,
             char               *sentence)
{
  FoldImportNote *note = g_new (FoldImportNote, 1);

  note->severity = severity;
  note->count = MAX (count, 1);
  note->sentence = sentence;
  return note;
}

/* The sentences are our own and hold at most one number. */
static char *
fill_in (const char *sentence,
         guint       n)
{
  const char *place = strstr (sentence, "%u");

  if (place == NULL)
    return g_strdup (sentence);
  return g_strdup_printf ("%.*s%u%s", (int) (place - sentence), sentence, n, place + 2);
}

/**
 * fold_import_report_new:
 *
 * Returns: (transfer full): an empty report
 */
FoldImportReport *
fold_import_report_new (void)
{
  FoldImportReport *self = g_new0 (FoldImportReport, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->notes = g_ptr_array_new_with_free_func ((GDestroyNotify) fold_import_note_free);
  return self;
}

/**
 * fold_import_report_ref:
 * @self: a report
 *
 * Returns: (transfer full): @self
 */
FoldImportReport *
fold_import_report_ref (FoldImportReport *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * fold_import_report_unref:
 * @self: (transfer full): a report
 */
void
fold_import_report_unref (FoldImportReport *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_ptr_array_unref (self->notes);
  g_free (self);
}

/**
 * fold_import_report_count:
 * @self: a report
 * @fact: what happened
 * @count: how many times more
 */
void
fold_import_report_count (FoldImportReport *self,
                          FoldImportFact    fact,
                          guint             count)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (fact < FOLD_IMPORT_N_FACTS);

  self->counts[fact] += MIN (count, G_MAXUINT - self->counts[fact]);
}

/**
 * fold_import_report_get_count:
 * @self: a report
 * @fact: what may have happened
 *
 * Returns: how many times it did
 */
guint
fold_import_report_get_count (FoldImportReport *self,
                              FoldImportFact    fact)
{
  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (fact < FOLD_IMPORT_N_FACTS, 0);

  return self->counts[fact];
}

/**
 * fold_import_report_add:
 * @self: a report
 * @severity: what became of it
 * @count: how many things the sentence is about
 * @sentence: a translated sentence
 *
 * Adds what no #FoldImportFact says.
 */
void
fold_import_report_add (FoldImportReport   *self,
                        FoldImportSeverity  severity,
                        guint               count,
                        const char         *sentence)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (sentence != NULL);

  g_ptr_array_add (self->notes, create_note (severity, count, g_strdup (sentence)));
}

/**
 * fold_import_report_add_text:
 * @self: a report
 * @text: what came in
 *
 * Adds how many blocks of each kind came in.
 */
void
fold_import_report_add_text (FoldImportReport *self,
                             FoldDocumentText *text)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL);

  guint counts[FOLD_BLOCK_NOTE + 1] = { 0 };
  guint n_blocks = fold_document_text_get_n_blocks (text);

  for (guint i = 0; i < n_blocks; i++)
    counts[fold_document_text_get_block (text, i)->kind]++;

  for (guint kind = 0; kind < G_N_ELEMENTS (counts); kind++)
    {
      if (counts[kind] > 0)
        g_ptr_array_add (self->notes,
                         create_note (FOLD_IMPORT_KEPT, counts[kind],
                                      fill_in (get_block_sentence (kind, counts[kind]), counts[kind])));
    }
}

static void
add_facts (FoldImportReport   *self,
           FoldImportSeverity  severity,
           GPtrArray          *list)
{
  for (guint fact = 0; fact < FOLD_IMPORT_N_FACTS; fact++)
    {
      guint n = self->counts[fact];

      if (n > 0 && get_severity (fact) == severity)
        g_ptr_array_add (list, create_note (severity, n, fill_in (get_sentence (fact, n), n)));
    }
}

/**
 * fold_import_report_list:
 * @self: a report
 *
 * Returns: (transfer full) (element-type FoldImportNote): what was kept, then
 *   what was guessed, then what was left out
 */
GPtrArray *
fold_import_report_list (FoldImportReport *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) fold_import_note_free);

  for (FoldImportSeverity severity = FOLD_IMPORT_KEPT; severity <= FOLD_IMPORT_LEFT_OUT; severity++)
    {
      for (guint i = 0; i < self->notes->len; i++)
        {
          const FoldImportNote *note = g_ptr_array_index (self->notes, i);

          if (note->severity == severity)
            g_ptr_array_add (list, create_note (severity, note->count, g_strdup (note->sentence)));
        }
      add_facts (self, severity, list);
    }
  return list;
}

/**
 * fold_import_report_format:
 * @self: a report
 *
 * Returns: (transfer full): the report as lines of text, each with its severity
 */
char *
fold_import_report_format (FoldImportReport *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_autoptr (GPtrArray) list = fold_import_report_list (self);
  /* Translators: these three begin a line of the report about an import */
  const char *words[] = { C_ ("what became of it", "Kept:"), C_ ("what became of it", "Guessed:"),
                          C_ ("what became of it", "Left out:") };
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < list->len; i++)
    {
      const FoldImportNote *note = g_ptr_array_index (list, i);

      g_string_append_printf (out, "  %s %s\n", words[note->severity], note->sentence);
    }
  return g_string_free (out, FALSE);
}
