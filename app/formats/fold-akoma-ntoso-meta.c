/* fold-akoma-ntoso-meta.c: what a law in Akoma Ntoso says about itself
 *
 * Only that of the document itself counts: its attachments have data of their own,
 * and come later. Nothing is made up: a kind of event or date that has no
 * counterpart here proposes no life event.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-akoma-ntoso-meta.h"

#include <string.h>

typedef struct
{
  FoldLifeEventType event;
  char             *date;
  char             *note;
} Proposal;

struct _FoldAkomaNtosoMeta
{
  guint       n_metas;
  char       *title;
  char       *number;
  char       *language;
  char       *issued;
  GArray     *proposals;
  GHashTable *dates;     /* id of an event → its date */
};

static void
clear_proposal (gpointer data)
{
  Proposal *proposal = data;

  g_free (proposal->date);
  g_free (proposal->note);
}

/**
 * fold_akoma_ntoso_meta_new:
 *
 * Returns: (transfer full): nothing yet
 */
FoldAkomaNtosoMeta *
fold_akoma_ntoso_meta_new (void)
{
  FoldAkomaNtosoMeta *self = g_new0 (FoldAkomaNtosoMeta, 1);

  self->proposals = g_array_new (FALSE, FALSE, sizeof (Proposal));
  g_array_set_clear_func (self->proposals, clear_proposal);
  self->dates = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return self;
}

/**
 * fold_akoma_ntoso_meta_free:
 * @self: (transfer full): what was said
 */
void
fold_akoma_ntoso_meta_free (FoldAkomaNtosoMeta *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->title);
  g_free (self->number);
  g_free (self->language);
  g_free (self->issued);
  g_array_unref (self->proposals);
  g_hash_table_unref (self->dates);
  g_free (self);
}

static void
set_once (char       **field,
          const char  *value)
{
  if (*field == NULL && value != NULL && *value != '\0')
    *field = g_strdup (value);
}

/* The words that documents use, in English and Spanish, by how they begin. */
static gboolean
parse_event (const char        *word,
             FoldLifeEventType *event)
{
  static const struct
  {
    const char        *word;
    FoldLifeEventType  event;
  } events[] = {
    { "generation", FOLD_LIFE_EVENT_ADOPTED }, { "enact", FOLD_LIFE_EVENT_ADOPTED },
    { "adopt", FOLD_LIFE_EVENT_ADOPTED }, { "approv", FOLD_LIFE_EVENT_ADOPTED },
    { "promulga", FOLD_LIFE_EVENT_PUBLISHED }, { "publi", FOLD_LIFE_EVENT_PUBLISHED },
    { "amend", FOLD_LIFE_EVENT_AMENDED }, { "repeal", FOLD_LIFE_EVENT_REPEALED },
    { "abroga", FOLD_LIFE_EVENT_REPEALED }, { "suspen", FOLD_LIFE_EVENT_SUSPENDED },
    { "entryintoforce", FOLD_LIFE_EVENT_IN_FORCE }, { "inforce", FOLD_LIFE_EVENT_IN_FORCE },
    { "force", FOLD_LIFE_EVENT_IN_FORCE }, { "vigencia", FOLD_LIFE_EVENT_IN_FORCE },
    { "propos", FOLD_LIFE_EVENT_PROPOSED }, { "introduc", FOLD_LIFE_EVENT_PROPOSED },
    { "announc", FOLD_LIFE_EVENT_ANNOUNCED }, { "expir", FOLD_LIFE_EVENT_ENDED },
  };
  g_autofree char *lower = word != NULL ? g_ascii_strdown (*word == '#' ? word + 1 : word, -1) : NULL;

  for (guint i = 0; lower != NULL && i < G_N_ELEMENTS (events); i++)
    {
      if (g_str_has_prefix (lower, events[i].word))
        {
          *event = events[i].event;
          return TRUE;
        }
    }
  return FALSE;
}

static gboolean
has_proposal (FoldAkomaNtosoMeta *self,
              FoldLifeEventType   event,
              const char         *date)
{
  for (guint i = 0; i < self->proposals->len; i++)
    {
      Proposal *proposal = &g_array_index (self->proposals, Proposal, i);

      if (proposal->event == event && g_str_equal (proposal->date, date))
        return TRUE;
    }
  return FALSE;
}

static void
propose (FoldAkomaNtosoMeta *self,
         const char         *word,
         const char         *date,
         const FoldSaxTag   *tag)
{
  Proposal proposal = { 0 };
  const char *id = fold_sax_tag_get (tag, "eId");

  if (date == NULL || *date == '\0' || self->proposals->len >= 1000 || !parse_event (word, &proposal.event) ||
      has_proposal (self, proposal.event, date))
    return;

  proposal.date = g_strdup (date);
  proposal.note = g_strdup_printf ("%s: %s%s%s%s", fold_sax_tag_get_name (tag), word, id != NULL ? " (" : "",
                                   id != NULL ? id : "", id != NULL ? ")" : "");
  g_array_append_val (self->proposals, proposal);
}

static void
take_event (FoldAkomaNtosoMeta *self,
            const FoldSaxTag   *tag)
{
  const char *id = fold_sax_tag_get (tag, "eId");
  const char *date = fold_sax_tag_get (tag, "date");
  const char *refers = fold_sax_tag_get (tag, "refersTo");
  FoldLifeEventType event = 0;

  if (id == NULL)
    id = fold_sax_tag_get (tag, "id");
  if (id != NULL && date != NULL)
    g_hash_table_replace (self->dates, g_strdup (id), g_strdup (date));
  propose (self, parse_event (refers, &event) ? refers : fold_sax_tag_get (tag, "type"), date, tag);
}

/* The law is in force from the event at which the interval starts. */
static void
take_interval (FoldAkomaNtosoMeta *self,
               const FoldSaxTag   *tag)
{
  const char *start = fold_sax_tag_get (tag, "start");
  const char *refers = fold_sax_tag_get (tag, "refersTo");
  const char *date = start != NULL ? g_hash_table_lookup (self->dates, *start == '#' ? start + 1 : start) : NULL;
  FoldLifeEventType event = 0;

  if (parse_event (refers, &event) && event == FOLD_LIFE_EVENT_IN_FORCE)
    propose (self, refers, date, tag);
}

static void
take_date (FoldAkomaNtosoMeta *self,
           const FoldSaxTag   *tag)
{
  const char *date = fold_sax_tag_get (tag, "date");

  set_once (&self->issued, date);
  propose (self, fold_sax_tag_get (tag, "name"), date, tag);
}

/**
 * fold_akoma_ntoso_meta_take:
 * @self: what was said so far
 * @tag: `<meta>`, or an element in it
 */
void
fold_akoma_ntoso_meta_take (FoldAkomaNtosoMeta *self,
                            const FoldSaxTag   *tag)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (tag != NULL);

  if (fold_sax_tag_is (tag, "meta"))
    self->n_metas++;
  if (self->n_metas != 1)
    return;

  if (fold_sax_tag_is (tag, "FRBRalias") || fold_sax_tag_is (tag, "FRBRname"))
    set_once (&self->title, fold_sax_tag_get (tag, "value"));
  else if (fold_sax_tag_is (tag, "FRBRnumber"))
    set_once (&self->number, fold_sax_tag_get (tag, "value"));
  else if (fold_sax_tag_is (tag, "FRBRlanguage"))
    set_once (&self->language, fold_sax_tag_get (tag, "language"));
  else if (fold_sax_tag_is (tag, "FRBRdate"))
    take_date (self, tag);
  else if (fold_sax_tag_is (tag, "publication"))
    propose (self, "publication", fold_sax_tag_get (tag, "date"), tag);
  else if (fold_sax_tag_is (tag, "eventRef"))
    take_event (self, tag);
  else if (fold_sax_tag_is (tag, "timeInterval"))
    take_interval (self, tag);
}

/* ISO 639-2 has three letters where BCP 47 wants two, if there are two. */
static const char *
shorten_language (const char *language)
{
  static const char * const pairs[][2] = {
    { "spa", "es" }, { "eng", "en" }, { "dan", "da" }, { "deu", "de" }, { "ger", "de" }, { "fra", "fr" },
    { "fre", "fr" }, { "ita", "it" }, { "por", "pt" }, { "nld", "nl" }, { "dut", "nl" }, { "swe", "sv" },
    { "nob", "nb" }, { "nor", "no" }, { "fin", "fi" }, { "cat", "ca" }, { "eus", "eu" }, { "glg", "gl" },
  };

  for (guint i = 0; language != NULL && i < G_N_ELEMENTS (pairs); i++)
    {
      if (g_str_equal (language, pairs[i][0]))
        return pairs[i][1];
    }
  return language;
}

/**
 * fold_akoma_ntoso_meta_apply:
 * @self: what was said
 * @reading: the reading that is to know it
 *
 * Hands over title, number, date and language, and proposes the life events.
 */
void
fold_akoma_ntoso_meta_apply (FoldAkomaNtosoMeta *self,
                             FoldReading        *reading)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (reading != NULL);

  _fold_reading_set_title (reading, self->title);
  _fold_reading_set_date (reading, self->issued);
  _fold_reading_set_language (reading, shorten_language (self->language));
  fold_csl_builder_set_text (reading->csl, "number", self->number);

  for (guint i = 0; i < self->proposals->len; i++)
    {
      Proposal *proposal = &g_array_index (self->proposals, Proposal, i);
      g_autofree char *day = g_strndup (proposal->date, 10);
      g_autoptr (FoldEdtf) edtf = fold_edtf_parse_lenient (day, NULL, NULL);

      if (edtf != NULL)
        fold_imported_document_add_event (reading->document, proposal->event, edtf, proposal->note);
    }
}
