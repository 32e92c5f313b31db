/* fold-csl-sort.c: the order of items in a list of references
 *
 * By all names, then the year, then its suffix, then the title; a work of one
 * author before works of the same author with others.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-csl.h"

#include "fold-calendar.h"
#include "fold-csl-private.h"

#include <string.h>

/* Below every character of a key; the end of the names below the next name. */
#define END_OF_PART  '\1'
#define NEXT_NAME    '\2'

/* Letters that do not fall apart into a letter and its mark. */
static const struct {
  gunichar    letter;
  const char *plain;
} whole_letters[] = {
  { 0x00e6, "ae" }, /* æ */
  { 0x00f0, "d" },  /* ð */
  { 0x00f8, "o" },  /* ø */
  { 0x00fe, "th" }, /* þ */
  { 0x0111, "d" },  /* đ */
  { 0x0131, "i" },  /* ı */
  { 0x0142, "l" },  /* ł */
  { 0x0153, "oe" }, /* œ */
};

static const char *
find_plain (gunichar letter)
{
  for (guint i = 0; i < G_N_ELEMENTS (whole_letters); i++)
    {
      if (whole_letters[i].letter == letter)
        return whole_letters[i].plain;
    }
  return NULL;
}

/* A real locale knows where its letters belong: in Danish, å comes last. */
static gboolean
locale_knows_accents (void)
{
  return g_utf8_collate ("é", "f") < 0;
}

static char *
strip_marks (const char *text)
{
  g_autofree char *decomposed = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);
  GString *stripped = g_string_new (NULL);

  for (const char *p = decomposed; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      const char *plain = find_plain (c);

      if (plain != NULL)
        g_string_append (stripped, plain);
      else if (g_unichar_ismark (c) == FALSE)
        g_string_append_unichar (stripped, c);
    }
  return g_string_free (stripped, FALSE);
}

/* Quotation marks and the like do not count: “Illegality” stands with the I. */
static const char *
skip_punctuation (const char *text)
{
  const char *p = text;

  while (*p != '\0' && !g_unichar_isalnum (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  return *p != '\0' ? p : text;
}

static void
append_key (GString    *key,
            const char *text,
            char        end)
{
  g_autofree char *lower = g_utf8_casefold (skip_punctuation (text), -1);
  g_autofree char *folded = locale_knows_accents () ? g_strdup (lower) : strip_marks (lower);
  g_autofree char *part = g_utf8_collate_key (folded, -1);

  g_string_append (key, part);
  g_string_append_c (key, end);
}

static void
append_names (GString   *key,
              GPtrArray *names)
{
  for (guint i = 0; i < names->len; i++)
    {
      const FoldCslName *name = g_ptr_array_index (names, i);
      g_autofree char *family = _fold_csl_name_format_family (name);
      gboolean has_given = name->literal == NULL && name->family != NULL && name->given != NULL;

      append_key (key, family, END_OF_PART);
      append_key (key, has_given ? name->given : "", i + 1 < names->len ? NEXT_NAME : END_OF_PART);
    }
}

/* Undated works come before dated ones. */
static void
append_year (GString *key,
             FoldCsl *self)
{
  const char *words = NULL;
  g_autoptr (FoldEdtf) date = _fold_csl_get_main_date (self, &words);
  FoldCivil civil = { 0 };
  gint64 day = 0;

  if (date != NULL && (fold_edtf_get_earliest (date, &day) || fold_edtf_get_latest (date, &day)))
    {
      fold_calendar_civil_from_days (day, &civil);
      /* Shifted, so that years before the first sort as text as well. */
      g_string_append_printf (key, "%020" G_GINT64_FORMAT, civil.year - FOLD_CALENDAR_MIN_YEAR);
    }
  g_string_append_c (key, END_OF_PART);
}

/**
 * fold_csl_make_sort_key:
 * @self: an item
 *
 * Makes a key for lists of references. Two keys made in the same locale compare
 * with strcmp(): by names without regard to case (and, where the locale has no
 * order for them, to accents), then by year, its suffix, and title. An item
 * without names stands at its title.
 *
 * Returns: (transfer full): the key, which is not for people
 */
char *
fold_csl_make_sort_key (FoldCsl *self)
{
  g_autoptr (GPtrArray) names = NULL;
  const char *variable = NULL;
  const char *title = NULL;
  const char *suffix = NULL;
  GString *key = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  names = _fold_csl_get_creators (self, &variable);
  title = fold_csl_get_text (self, "title");
  suffix = fold_csl_get_text (self, "year-suffix");

  key = g_string_new (NULL);
  if (names->len > 0)
    append_names (key, names);
  else
    append_key (key, title != NULL ? title : "", END_OF_PART);
  append_year (key, self);
  append_key (key, suffix != NULL ? suffix : "", END_OF_PART);
  append_key (key, title != NULL ? title : "", END_OF_PART);
  return g_string_free (key, FALSE);
}
