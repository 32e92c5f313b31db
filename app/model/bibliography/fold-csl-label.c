/* fold-csl-label.c: an item in two or three words, as prose names it
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-csl.h"

#include "fold-calendar.h"
#include "fold-csl-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A title that stands for a name is cut at a word before it gets longer. */
#define MAX_TITLE_LENGTH 60

/* Who answers for a work: the first of these that it has. */
static const char * const creators[] = {
  "author", "editor", "editorial-director", "compiler", "director", "composer", "performer", "script-writer",
  "host", "organizer", "curator", "producer",
};

/* Returns: (transfer full): the names, and of which variable they are; none if nobody is named */
GPtrArray *
_fold_csl_get_creators (FoldCsl     *self,
                        const char **variable)
{
  g_autoptr (GPtrArray) names = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (creators); i++)
    {
      g_clear_pointer (&names, g_ptr_array_unref);
      names = fold_csl_get_names (self, creators[i]);
      *variable = creators[i];
      if (names->len > 0)
        break;
    }
  return g_steal_pointer (&names);
}

/* "d’" and "al-" stand close to what follows. */
static char *
join_particle (const char *particle,
               const char *family)
{
  gboolean is_close = g_str_has_suffix (particle, "'") || g_str_has_suffix (particle, "’") ||
                      g_str_has_suffix (particle, "-");

  return g_strconcat (particle, is_close ? "" : " ", family, NULL);
}

/* Returns: (transfer full): the name as it stands alone: "de la Cruz" */
char *
_fold_csl_name_format_family (const FoldCslName *name)
{
  if (name->literal != NULL)
    return g_strdup (name->literal);
  if (name->family == NULL)
    return g_strdup (name->given != NULL ? name->given : "");
  if (name->particle == NULL)
    return g_strdup (name->family);
  return join_particle (name->particle, name->family);
}

static char *
shorten_title (const char *title)
{
  g_autofree char *head = NULL;
  const char *space = NULL;

  if (g_utf8_strlen (title, -1) <= MAX_TITLE_LENGTH)
    return g_strdup (title);

  head = g_utf8_substring (title, 0, MAX_TITLE_LENGTH);
  space = strrchr (head, ' ');
  return space != NULL ? g_strdup_printf ("%.*s…", (int) (space - head), head) : g_strconcat (head, "…", NULL);
}

/* Without names and title, what sort of thing it is has to do. */
static char *
format_title (FoldCsl *self)
{
  const char *title_short = fold_csl_get_text (self, "title-short");
  const char *title = fold_csl_get_text (self, "title");
  g_autofree char *shortened = NULL;

  if (title_short == NULL && title == NULL)
    return g_strdup (fold_csl_get_item_type_label (fold_csl_get_item_type (self)));

  shortened = shorten_title (title_short != NULL ? title_short : title);
  /* Translators: the title of a work, where its author should stand; use the quotation marks of your language */
  return g_strdup_printf (_ ("“%s”"), shortened);
}

/**
 * fold_csl_format_authors:
 * @self: an item
 *
 * Names who answers for a work, as prose does: “Bauder & Landau”, “Godoy et al.”
 * for three or more, bodies by their name, editors where there is no author, the
 * title in quotation marks where nobody is named.
 *
 * Returns: (transfer full): the names, in the current locale
 */
char *
fold_csl_format_authors (FoldCsl *self)
{
  g_autoptr (GPtrArray) names = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  const char *variable = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  names = _fold_csl_get_creators (self, &variable);
  if (names->len == 0)
    return format_title (self);

  first = _fold_csl_name_format_family (g_ptr_array_index (names, 0));
  if (names->len == 1)
    return g_steal_pointer (&first);
  if (names->len > 2)
    /* Translators: %s is the first of three or more authors */
    return g_strdup_printf (_ ("%s et al."), first);

  second = _fold_csl_name_format_family (g_ptr_array_index (names, 1));
  /* Translators: two authors, as in “Bauder & Landau” */
  return g_strdup_printf (C_ ("two authors", "%1$s & %2$s"), first, second);
}

/* Returns: (transfer full) (nullable): when the work came out, or else took
 * place; or the words that stand for that */
FoldEdtf *
_fold_csl_get_main_date (FoldCsl     *self,
                         const char **words)
{
  static const char * const variables[] = { "issued", "event-date", "available-date", "submitted" };
  FoldEdtf *date = NULL;

  *words = NULL;
  for (guint i = 0; i < G_N_ELEMENTS (variables) && date == NULL && *words == NULL; i++)
    {
      date = fold_csl_get_date (self, variables[i]);
      *words = fold_csl_get_date_words (self, variables[i]);
    }
  return date;
}

static char *
format_one_year (gint64 day)
{
  FoldCivil civil;

  fold_calendar_civil_from_days (day, &civil);
  if (civil.year > 0)
    return g_strdup_printf ("%" G_GINT64_FORMAT, civil.year);
  /* Translators: a year before the year 1, as in “44 BCE” */
  return g_strdup_printf (_ ("%u BCE"), (guint) (1 - civil.year));
}

static char *
format_years (FoldEdtf *date)
{
  gint64 first = 0;
  gint64 last = 0;
  gboolean has_first = fold_edtf_get_earliest (date, &first);
  gboolean has_last = fold_edtf_get_latest (date, &last);
  g_autofree char *from = has_first ? format_one_year (first) : NULL;
  g_autofree char *until = has_last ? format_one_year (last) : NULL;

  if (from != NULL && g_strcmp0 (from, until) == 0)
    return g_steal_pointer (&from);
  if (from == NULL)
    from = g_strdup (fold_edtf_has_unknown_start (date) ? "?" : "");
  if (until == NULL)
    until = g_strdup (fold_edtf_has_unknown_end (date) ? "?" : "");
  return g_strdup_printf ("%s–%s", from, until);
}

/* "2016a", but "n.d.-a" */
static char *
add_suffix (FoldCsl    *self,
            const char *year)
{
  const char *suffix = fold_csl_get_text (self, "year-suffix");
  gboolean is_close = *year == '\0' || g_ascii_isdigit (year[strlen (year) - 1]);

  if (suffix == NULL)
    return g_strdup (year);
  return g_strconcat (year, is_close ? "" : "-", suffix, NULL);
}

static char *
qualify (FoldEdtf   *date,
         const char *years)
{
  g_autofree char *doubted = g_strconcat (years, fold_edtf_is_uncertain (date) ? "?" : "", NULL);

  if (!fold_edtf_is_approximate (date))
    return g_steal_pointer (&doubted);
  /* Translators: about that year, as in “c. 1995” */
  return g_strdup_printf (C_ ("year", "c. %s"), doubted);
}

/**
 * fold_csl_format_year:
 * @self: an item
 *
 * The year as a citation has it: “2016a”, “2010–2012”, “2015–” while it goes on,
 * “c. 1995”, “2016?”, the words that stand for a date, or “n.d.” for none.
 *
 * Returns: (transfer full): the year, in the current locale
 */
char *
fold_csl_format_year (FoldCsl *self)
{
  g_autoptr (FoldEdtf) date = NULL;
  g_autofree char *years = NULL;
  g_autofree char *full = NULL;
  const char *words = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  date = _fold_csl_get_main_date (self, &words);
  if (date == NULL)
    /* Translators: no date, where a citation has the year */
    return add_suffix (self, words != NULL ? words : C_ ("year", "n.d."));

  years = format_years (date);
  full = add_suffix (self, years);
  return qualify (date, full);
}

/**
 * fold_csl_format_short:
 * @self: an item
 *
 * Returns: (transfer full): authors and year, as in “Bauder & Landau 2018”
 */
char *
fold_csl_format_short (FoldCsl *self)
{
  g_autofree char *authors = NULL;
  g_autofree char *year = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  authors = fold_csl_format_authors (self);
  year = fold_csl_format_year (self);
  return g_strdup_printf ("%s %s", authors, year);
}
