/* fold-text-turns.c: finding who speaks in a transcript
 *
 * A turn is a paragraph that begins with a short name and a colon. So does many
 * a paragraph that is none; what tells them apart is that names come back, and
 * that turns stand close to turns. A time stamp before or behind the name is
 * taken out.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-text-builder-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A name must come back within this many blocks, and at half of its places
 * another turn must be this near. */
#define RETURN_DISTANCE 20
#define NEAR_DISTANCE   3

#define MIN_OCCURRENCES 2

/* A document with more groups than this has said itself what belongs together. */
#define MAX_GROUPS 1000

/* More names are not listed in the report. */
#define MAX_LISTED 8

/* A paragraph that may be a turn. */
typedef struct
{
  guint        draft;
  char        *label;
  FoldDraftCut stamps[2]; /* empty where there is none */
} Candidate;

typedef struct
{
  guint    n;
  guint    n_near;
  guint    last;
  gboolean returns;
  gboolean differs; /* says different things */
} Speaker;

static void
clear_candidate (gpointer data)
{
  Candidate *candidate = data;

  g_free (candidate->label);
}

/* ============ time stamps ============ */

static const char *
skip_digits (const char *p,
             const char *end,
             guint       min,
             guint       max)
{
  guint n = 0;

  while (p < end && n < max && g_ascii_isdigit (*p))
    {
      n++;
      p++;
    }
  return n >= min ? p : NULL;
}

/* H:MM, MM:SS or HH:MM:SS, with a fraction behind "." or "," */
static const char *
skip_time (const char *p,
           const char *end)
{
  p = skip_digits (p, end, 1, 2);
  if (p == NULL || p == end || *p != ':' || (p = skip_digits (p + 1, end, 2, 2)) == NULL)
    return NULL;

  if (p < end && *p == ':' && (p = skip_digits (p + 1, end, 2, 2)) == NULL)
    return NULL;
  if (p + 1 < end && (*p == '.' || *p == ',') && g_ascii_isdigit (p[1]))
    p = skip_digits (p + 1, end, 1, 6);
  return p;
}

static const char *
skip_blanks (const char *p,
             const char *end)
{
  while (p < end && (*p == ' ' || *p == '\t' || *p == '\n'))
    p++;
  return p;
}

/* [TIME], (TIME), <TIME>, or TIME alone; two of them with an arrow or a dash
 * between. Returns: where it ends, or @p */
static const char *
skip_stamp (const char *p,
            const char *end)
{
  static const char opening[] = "[(<{";
  static const char closing[] = "])>}";
  const char *bracket = p < end && *p != '\0' ? strchr (opening, *p) : NULL;
  const char *at = skip_time (bracket != NULL ? p + 1 : p, end);

  if (at == NULL)
    return p;

  const char *next = skip_blanks (at, end);

  while (next < end && (*next == '-' || *next == '>'))
    next++;
  next = skip_blanks (next, end);

  const char *second = next > at ? skip_time (next, end) : NULL;

  if (second != NULL)
    at = second;
  if (bracket != NULL && (at == end || *at != closing[bracket - opening]))
    return p;
  if (bracket == NULL && at < end && (g_ascii_isalnum (*at) || *at == ':'))
    return p;
  return bracket != NULL ? at + 1 : at;
}

static FoldDraftCut
find_stamp (FoldTextBuilder *self,
            gsize            start,
            gsize            end)
{
  const char *raw = self->raw->str;
  const char *stop = skip_stamp (raw + start, raw + end);
  FoldDraftCut cut = { .start = start, .end = start };

  if (stop > raw + start)
    cut.end = (gsize) (skip_blanks (stop, raw + end) - raw);
  return cut;
}

/* Behind a name, "15:00" may well be what is said; "[15:00]" and "00:15:00" are not. */
static FoldDraftCut
find_spoken_stamp (FoldTextBuilder *self,
                   gsize            start,
                   gsize            end)
{
  const char *raw = self->raw->str;
  gsize at = (gsize) (skip_blanks (raw + start, raw + end) - raw);
  FoldDraftCut stamp = find_stamp (self, at, end);
  guint n_colons = 0;

  for (gsize i = stamp.start; i < stamp.end; i++)
    n_colons += raw[i] == ':';
  if (at < end && g_ascii_isdigit (raw[at]) && n_colons < 2)
    stamp.end = stamp.start;
  return stamp;
}

/* ============ names ============ */

static gboolean
can_be_in_name (gunichar c)
{
  return c != '\n' && strchr ("?!;\"/\\[]{}<>=|", c < 0x80 ? (int) c : 'a') == NULL && c != 0x201C && c != 0x201D;
}

/* Where the colon behind a name stands, or 0. A stamp may stand between them. */
static gsize
find_colon (FoldTextBuilder *self,
            gsize            start,
            gsize            end,
            FoldDraftCut    *stamp)
{
  const char *raw = self->raw->str;
  guint n = 0;

  for (const char *p = raw + start; p < raw + end && n <= FOLD_SPEAKER_MAX_LENGTH; p = g_utf8_next_char (p), n++)
    {
      gsize at = (gsize) (p - raw);

      if (*p == ':')
        return at;
      if (n > 0 && strchr ("[(<{", *p) != NULL)
        *stamp = find_stamp (self, at, end);
      if (stamp->end > stamp->start)
        return raw[stamp->end] == ':' ? stamp->end : 0;
      if (!can_be_in_name (g_utf8_get_char (p)))
        return 0;
    }
  return 0;
}

static gboolean
is_name (const char *label)
{
  const char *p = label;

  if (g_ascii_strcasecmp (label, "http") == 0 || g_ascii_strcasecmp (label, "https") == 0)
    return FALSE;
  /* Marks of emphasis may surround it in plain text. */
  while (*p == '*' || *p == '_')
    p++;
  return g_unichar_isalpha (g_utf8_get_char (p));
}

static char *
dup_label (FoldTextBuilder *self,
           gsize            start,
           gsize            end)
{
  char *label = g_strndup (self->raw->str + start, end - start);

  g_strdelimit (label, "*_\t", ' ');
  return g_strstrip (label);
}

static gboolean
read_candidate (FoldTextBuilder *self,
                guint            number,
                Candidate       *candidate)
{
  FoldDraft *draft = &g_array_index (self->drafts, FoldDraft, number);

  if (draft->kind != FOLD_BLOCK_PARAGRAPH)
    return FALSE;

  FoldDraftCut before = find_stamp (self, draft->start, draft->end);
  FoldDraftCut behind = { 0 };
  gsize colon = find_colon (self, before.end, draft->end, &behind);
  gsize name_end = behind.end > behind.start ? behind.start : colon;

  if (colon == 0 || colon == before.end || (colon + 1 < draft->end && !strchr (" \t\n*_", self->raw->str[colon + 1])))
    return FALSE;
  if (behind.end == behind.start)
    behind = find_spoken_stamp (self, colon + 1, draft->end);

  *candidate = (Candidate) { .draft = number, .label = dup_label (self, before.end, name_end),
                             .stamps = { before, behind } };
  if (is_name (candidate->label))
    return TRUE;

  g_clear_pointer (&candidate->label, g_free);
  return FALSE;
}

static GArray *
list_candidates (FoldTextBuilder *self)
{
  GArray *candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));

  g_array_set_clear_func (candidates, clear_candidate);
  for (guint i = 0; i < self->drafts->len; i++)
    {
      Candidate candidate = { 0 };

      if (read_candidate (self, i, &candidate))
        g_array_append_val (candidates, candidate);
    }
  return candidates;
}

/* ============ which of them are turns ============ */

static Speaker *
get_speaker (GHashTable *speakers,
             const char *label)
{
  Speaker *speaker = g_hash_table_lookup (speakers, label);

  if (speaker == NULL)
    {
      speaker = g_new0 (Speaker, 1);
      g_hash_table_insert (speakers, (gpointer) label, speaker);
    }
  return speaker;
}

/* A title that comes twice, say. */
static gboolean
has_same_words (FoldTextBuilder *self,
                guint            number,
                guint            other)
{
  FoldDraft *a = &g_array_index (self->drafts, FoldDraft, number);
  FoldDraft *b = &g_array_index (self->drafts, FoldDraft, other);
  const char *raw = self->raw->str;

  return a->end - a->start == b->end - b->start && memcmp (raw + a->start, raw + b->start, a->end - a->start) == 0;
}

static GHashTable *
count_speakers (FoldTextBuilder *self,
                GArray          *candidates)
{
  GHashTable *speakers = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);

  for (guint i = 0; i < candidates->len; i++)
    {
      Candidate *candidate = &g_array_index (candidates, Candidate, i);
      Speaker *speaker = get_speaker (speakers, candidate->label);

      if (speaker->n > 0)
        {
          speaker->returns = speaker->returns || candidate->draft - speaker->last <= RETURN_DISTANCE;
          speaker->differs = speaker->differs || !has_same_words (self, candidate->draft, speaker->last);
        }
      speaker->last = candidate->draft;
      speaker->n++;
    }
  return speakers;
}

static gboolean
comes_back (GHashTable *speakers,
            Candidate  *candidate)
{
  Speaker *speaker = get_speaker (speakers, candidate->label);

  return speaker->n >= MIN_OCCURRENCES && speaker->returns && speaker->differs;
}

/* For each name, at how many of its places another turn is near. */
static void
count_neighbours (GArray     *candidates,
                  GHashTable *speakers)
{
  g_autoptr (GPtrArray) turns = g_ptr_array_new ();

  for (guint i = 0; i < candidates->len; i++)
    {
      Candidate *candidate = &g_array_index (candidates, Candidate, i);

      if (comes_back (speakers, candidate))
        g_ptr_array_add (turns, candidate);
    }

  for (guint i = 0; i < turns->len; i++)
    {
      Candidate *turn = g_ptr_array_index (turns, i);
      Candidate *before = i > 0 ? g_ptr_array_index (turns, i - 1) : NULL;
      Candidate *behind = i + 1 < turns->len ? g_ptr_array_index (turns, i + 1) : NULL;

      if ((before != NULL && turn->draft - before->draft <= NEAR_DISTANCE) ||
          (behind != NULL && behind->draft - turn->draft <= NEAR_DISTANCE))
        get_speaker (speakers, turn->label)->n_near++;
    }
}

static gboolean
is_turn (GHashTable *speakers,
         Candidate  *candidate)
{
  return comes_back (speakers, candidate) &&
         2 * get_speaker (speakers, candidate->label)->n_near >= get_speaker (speakers, candidate->label)->n;
}

static GPtrArray *
list_turns (FoldTextBuilder *self,
            GArray          *candidates)
{
  g_autoptr (GHashTable) speakers = count_speakers (self, candidates);
  GPtrArray *turns = g_ptr_array_new ();

  count_neighbours (candidates, speakers);
  for (guint i = 0; i < candidates->len; i++)
    {
      if (is_turn (speakers, &g_array_index (candidates, Candidate, i)))
        g_ptr_array_add (turns, &g_array_index (candidates, Candidate, i));
    }
  return turns;
}

/* ============ what becomes of them ============ */

static void
cut_stamp (FoldTextBuilder *self,
           FoldDraftCut    *stamp)
{
  if (stamp->end == stamp->start)
    return;

  /* Between a name and its colon the space before the stamp goes too. */
  if (self->raw->str[stamp->end] == ':' && stamp->start > 0 && self->raw->str[stamp->start - 1] == ' ')
    stamp->start--;
  g_array_append_val (self->cuts, *stamp);
  fold_import_report_count (self->report, FOLD_IMPORT_TIME_STAMPS, 1);
}

/* Whether a group that the document made begins or ends inside the stretch. */
static gboolean
is_crossed (FoldTextBuilder *self,
            guint            n_groups,
            guint            first,
            guint            end)
{
  for (guint i = 0; i < n_groups; i++)
    {
      FoldDraft *group = &g_array_index (self->groups, FoldDraft, i);

      if ((group->first > first && group->first < end) || (group->last > first && group->last < end))
        return TRUE;
    }
  return n_groups > MAX_GROUPS;
}

/* Paragraphs without a name go on with the turn before them, if another turn follows. */
static guint
find_turn_end (FoldTextBuilder *self,
               guint            n_groups,
               guint            first,
               guint            next)
{
  guint end = first + 1;

  while (end < next && g_array_index (self->drafts, FoldDraft, end).kind == FOLD_BLOCK_PARAGRAPH)
    end++;
  return end == next && !is_crossed (self, n_groups, first, end) ? end : first + 1;
}

static void
mark_turn (FoldTextBuilder *self,
           guint            n_groups,
           Candidate       *candidate,
           Candidate       *next)
{
  FoldDraft *draft = &g_array_index (self->drafts, FoldDraft, candidate->draft);
  guint end = candidate->draft + 1;

  if (next != NULL)
    end = find_turn_end (self, n_groups, candidate->draft, next->draft);
  cut_stamp (self, &candidate->stamps[0]);
  cut_stamp (self, &candidate->stamps[1]);

  if (end == candidate->draft + 1)
    {
      draft->kind = FOLD_BLOCK_TURN;
      g_free (draft->label);
      draft->label = g_strdup (candidate->label);
      return;
    }

  FoldDraft group = {
    .kind = FOLD_BLOCK_TURN, .label = g_strdup (candidate->label), .first = candidate->draft, .last = end,
  };

  g_array_append_val (self->groups, group);
}

static int
compare_cuts (gconstpointer a,
              gconstpointer b)
{
  const FoldDraftCut *left = a;
  const FoldDraftCut *right = b;

  return (left->start > right->start) - (left->start < right->start);
}

/* In a transcript, paragraphs of nothing but a time stamp. */
static void
cut_lone_stamps (FoldTextBuilder *self)
{
  for (guint i = 0; i < self->drafts->len; i++)
    {
      FoldDraft *draft = &g_array_index (self->drafts, FoldDraft, i);
      FoldDraftCut stamp = find_stamp (self, draft->start, draft->end);

      if (draft->kind == FOLD_BLOCK_PARAGRAPH && stamp.end == draft->end)
        cut_stamp (self, &stamp);
    }
  g_array_sort (self->cuts, compare_cuts);
}

static void
report_speakers (FoldTextBuilder *self,
                 GPtrArray       *names,
                 guint            n_turns)
{
  guint n_speakers = names->len;

  if (n_speakers > MAX_LISTED)
    g_ptr_array_set_size (names, MAX_LISTED);
  g_ptr_array_add (names, n_speakers > MAX_LISTED ? (gpointer) "…" : NULL);
  g_ptr_array_add (names, NULL);

  g_autofree char *list = g_strjoinv (", ", (char **) names->pdata);
  /* Translators: the list has the names of those who speak in a transcript */
  g_autofree char *sentence = g_strdup_printf (ngettext ("A name before a colon was taken for a speaker: %s.",
                                                         "Names before a colon were taken for speakers: %s.",
                                                         n_speakers), list);

  fold_import_report_add (self->report, FOLD_IMPORT_GUESSED, n_turns, sentence);
}

/**
 * fold_text_builder_find_turns:
 * @self: a builder whose document does not say who speaks
 *
 * Makes turns of the paragraphs that begin with the name of a speaker, as in
 * “LCP:”. A name has at most %FOLD_SPEAKER_MAX_LENGTH characters and comes back.
 * It stays in the text; time stamps beside it do not.
 */
void
fold_text_builder_find_turns (FoldTextBuilder *self)
{
  g_return_if_fail (self != NULL);

  fold_text_builder_end (self);

  g_autoptr (GArray) candidates = list_candidates (self);
  g_autoptr (GPtrArray) turns = list_turns (self, candidates);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  guint n_groups = self->groups->len;

  for (guint i = 0; i < turns->len; i++)
    {
      Candidate *turn = g_ptr_array_index (turns, i);
      Candidate *next = i + 1 < turns->len ? g_ptr_array_index (turns, i + 1) : NULL;

      mark_turn (self, n_groups, turn, next);
      if (g_hash_table_add (seen, turn->label))
        g_ptr_array_add (names, turn->label);
    }

  if (turns->len == 0)
    return;
  cut_lone_stamps (self);
  report_speakers (self, names, turns->len);
}
