/* fold-citation-guess.c: a bibliographic item out of a pasted citation
 *
 * A plain citation is read by its most certain part, the year: what stands before it
 * are the authors, what follows is the title, and after that where it came out.
 * It is a guess, for somebody to look at.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-citation-guess.h"

#include <string.h>

#define MAX_LENGTH 4000

typedef struct
{
  char *authors;
  char *year;
  char *title;
  char *rest;
  char *url;
  char *doi;
} Parts;

static void
parts_clear (Parts *parts)
{
  g_free (parts->authors);
  g_free (parts->year);
  g_free (parts->title);
  g_free (parts->rest);
  g_free (parts->url);
  g_free (parts->doi);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Parts, parts_clear)

/* ============ cutting ============ */

static char *
cut_match (char       **text,
           const char  *pattern)
{
  g_autoptr (GRegex) regex = g_regex_new (pattern, G_REGEX_CASELESS, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *without = NULL;

  if (!g_regex_match (regex, *text, 0, &match))
    return NULL;

  char *found = g_match_info_fetch (match, 1);

  without = g_regex_replace_literal (regex, *text, -1, 0, " ", 0, NULL);
  g_free (*text);
  *text = g_steal_pointer (&without);
  return found;
}

static void
trim (char *text)
{
  gsize length = 0;

  g_strstrip (text);
  length = strlen (text);
  while (length > 0 && strchr (".,;: ", text[length - 1]) != NULL)
    text[--length] = '\0';
}

/* A sentence ends at a full stop before a space, not at one after an initial. */
static char *
cut_sentence (const char  *text,
              const char **rest)
{
  const char *stop = text;

  while ((stop = strpbrk (stop, ".?!")) != NULL)
    {
      gboolean is_initial = *stop == '.' && stop > text && g_ascii_isupper (stop[-1]) &&
                            (stop - 1 == text || stop[-2] == ' ' || stop[-2] == '.');

      if ((stop[1] == ' ' || stop[1] == '\0') && !is_initial)
        break;
      stop++;
    }
  *rest = stop != NULL ? stop + 1 : text + strlen (text);
  return stop != NULL ? g_strndup (text, (gsize) (stop - text) + (*stop != '.')) : g_strdup (text);
}

static void
cut_title (Parts      *parts,
           const char *text)
{
  const char *rest = NULL;
  const char *closing = NULL;

  while (*text != '\0' && strchr (" .,:;)", *text) != NULL)
    text++;
  if (g_str_has_prefix (text, "“") && (closing = strstr (text, "”")) != NULL)
    {
      parts->title = g_strndup (text + strlen ("“"), (gsize) (closing - text) - strlen ("“"));
      rest = closing + strlen ("”");
    }
  else
    {
      parts->title = cut_sentence (text, &rest);
    }
  parts->rest = g_strdup (rest);
  trim (parts->title);
  trim (parts->rest);
}

static gboolean
cut_parts (Parts      *parts,
           const char *citation)
{
  g_autofree char *text = g_strdup (citation);
  g_autoptr (GRegex) year = g_regex_new ("\\(?\\b(1[5-9]\\d\\d|20\\d\\d)[a-z]?\\b(?:, [^)]{1,20})?\\)?", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  int start = 0;
  int end = 0;

  parts->doi = cut_match (&text, "(?:https?://(?:dx\\.)?doi\\.org/|\\bdoi:? ?)(10\\.\\d{4,9}/\\S*[^\\s.,;)])");
  parts->url = cut_match (&text, "(https?://\\S*[^\\s.,;)>])");
  if (!g_regex_match (year, text, 0, &match))
    {
      cut_title (parts, text);
      return *parts->title != '\0' || parts->url != NULL || parts->doi != NULL;
    }

  g_match_info_fetch_pos (match, 0, &start, &end);
  parts->year = g_match_info_fetch (match, 1);
  parts->authors = g_strndup (text, (gsize) start);
  trim (parts->authors);
  cut_title (parts, text + end);
  if (*parts->title == '\0' && *parts->authors != '\0')
    {
      const char *rest = NULL;
      g_autofree char *before = g_steal_pointer (&parts->authors);

      parts->authors = cut_sentence (before, &rest);
      g_free (parts->title);
      parts->title = g_strstrip (g_strdup (rest));
      trim (parts->title);
    }
  return TRUE;
}

/* ============ names ============ */

static gboolean
looks_like_initials (const char *text)
{
  return strlen (text) <= 12 && strchr (text, '.') != NULL;
}

static void
add_name (FoldCslBuilder *builder,
          const char     *family,
          const char     *given)
{
  g_autofree char *family_copy = g_strstrip (g_strdup (family));
  g_autofree char *given_copy = given != NULL ? g_strstrip (g_strdup (given)) : NULL;
  FoldCslName name = { .family = family_copy, .given = given_copy };

  /* one word alone, or several without a comma, may as well be a body */
  if (given_copy == NULL || *given_copy == '\0')
    name = (FoldCslName) { .literal = family_copy };
  if (*family_copy != '\0')
    fold_csl_builder_add_name (builder, "author", &name);
}

/* “Wolf, A.” and “Wolf, Anna, and Berta Sol”; what follows a comma and is no
 * initials is the next name, unless it is the given name of the first. */
static void
add_names (FoldCslBuilder *builder,
           const char     *authors)
{
  g_autoptr (GRegex) last = g_regex_new (",? (?:&|and|y|og|und|et) |; ?", 0, 0, NULL);
  g_auto (GStrv) groups = g_regex_split (last, authors, 0);

  for (guint i = 0; groups[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (groups[i], ",", -1);
      guint n = g_strv_length (parts);

      for (guint j = 0; j < n; j++)
        {
          gboolean has_given = j + 1 < n && (looks_like_initials (parts[j + 1]) || (i == 0 && n == 2));
          char *space = has_given || n > 1 ? NULL : strrchr (g_strstrip (parts[j]), ' ');

          if (has_given)
            add_name (builder, parts[j], parts[j + 1]);
          else if (space != NULL && i > 0)
            {
              *space = '\0';
              add_name (builder, space + 1, parts[j]);
            }
          else
            add_name (builder, parts[j], NULL);
          j += has_given;
        }
    }
}

/* ============ where it came out ============ */

static void
add_journal (FoldCslBuilder *builder,
             GMatchInfo     *match)
{
  const char * const names[] = { "container-title", "volume", "issue", "page" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *value = g_match_info_fetch (match, (int) i + 1);

      if (value != NULL && *value != '\0')
        fold_csl_builder_set_text (builder, names[i], value);
    }
  fold_csl_builder_set_item_type (builder, "article-journal");
}

static void
add_rest (FoldCslBuilder *builder,
          const Parts    *parts)
{
  g_autoptr (GRegex) journal = g_regex_new ("^(.{3,120}?),? (\\d+) ?(?:\\((\\d+[^)]*)\\))?(?:[,:] ?(?:pp?\\. ?)?(\\d+(?:[-–]\\d+)?))?", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  const char *colon = parts->rest != NULL ? strchr (parts->rest, ':') : NULL;

  if (parts->rest == NULL || *parts->rest == '\0')
    return;
  if (g_regex_match (journal, parts->rest, 0, &match))
    {
      add_journal (builder, match);
    }
  else if (colon != NULL)
    {
      g_autofree char *place = g_strndup (parts->rest, (gsize) (colon - parts->rest));
      g_autofree char *publisher = g_strstrip (g_strdup (colon + 1));

      fold_csl_builder_set_text (builder, "publisher-place", place);
      fold_csl_builder_set_text (builder, "publisher", publisher);
    }
  else
    {
      fold_csl_builder_set_text (builder, parts->url != NULL ? "container-title" : "publisher", parts->rest);
    }
}

static const char *
guess_type (const Parts *parts)
{
  if (parts->doi != NULL)
    return "article-journal";
  return parts->url != NULL ? "webpage" : "book";
}

/* An address alone says where it leads, and nothing else. */
static char *
dup_title (const Parts *parts)
{
  g_autoptr (GUri) uri = NULL;

  if (parts->title != NULL && *parts->title != '\0')
    return g_strdup (parts->title);
  uri = parts->url != NULL ? g_uri_parse (parts->url, G_URI_FLAGS_NONE, NULL) : NULL;
  return g_strdup (uri != NULL && g_uri_get_host (uri) != NULL ? g_uri_get_host (uri) : parts->doi);
}

/**
 * fold_citation_guess:
 * @text: a citation in words, or a web address
 *
 * Returns: (transfer full) (nullable): what @text seems to cite, or %NULL where
 *   nothing can be made of it
 */
FoldCsl *
fold_citation_guess (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  g_autofree char *line = g_strstrip (g_strdelimit (g_strdup (text), "\r\n\t", ' '));
  g_auto (Parts) parts = { 0 };
  g_autoptr (FoldCslBuilder) builder = NULL;
  g_autoptr (FoldEdtf) issued = NULL;
  g_autofree char *title = NULL;

  if (*line == '\0' || strlen (line) > MAX_LENGTH || !g_utf8_validate (line, -1, NULL) || !cut_parts (&parts, line))
    return NULL;

  builder = fold_csl_builder_new (NULL, guess_type (&parts));
  title = dup_title (&parts);
  fold_csl_builder_set_text (builder, "title", title);
  fold_csl_builder_set_text (builder, "URL", parts.url);
  fold_csl_builder_set_text (builder, "DOI", parts.doi);
  if (parts.authors != NULL && *parts.authors != '\0')
    add_names (builder, parts.authors);
  issued = parts.year != NULL ? fold_edtf_parse (parts.year, NULL) : NULL;
  if (issued != NULL)
    fold_csl_builder_set_date (builder, "issued", issued);
  add_rest (builder, &parts);
  return fold_csl_builder_end (builder, NULL);
}

/**
 * fold_csl_make_citekey:
 * @csl: an item
 *
 * Returns: (transfer full): a citekey for it, such as “wolf-2020”; other sources
 *   may have the same
 */
char *
fold_csl_make_citekey (FoldCsl *csl)
{
  g_return_val_if_fail (csl != NULL, NULL);

  g_autofree char *words = fold_csl_format_short (csl);
  g_autofree char *ascii = g_str_to_ascii (words, "C");
  GString *key = g_string_new (NULL);

  for (const char *p = ascii; *p != '\0' && key->len < 40; p++)
    {
      if (g_ascii_isalnum (*p))
        g_string_append_c (key, g_ascii_tolower (*p));
      else if (key->len > 0 && key->str[key->len - 1] != '-' && *p != '?' && *p != '\'')
        g_string_append_c (key, '-');
    }
  while (key->len > 0 && key->str[key->len - 1] == '-')
    g_string_truncate (key, key->len - 1);
  if (key->len == 0)
    g_string_assign (key, "source");
  return g_string_free (key, FALSE);
}
