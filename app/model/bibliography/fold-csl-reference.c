/* fold-csl-reference.c: a plain line for the list of references
 *
 * Author (Year). Title. Container, volume(issue), pages. Publisher. Link. It is
 * no citation style, only clear; styles are for whoever reads CSL.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-csl.h"

#include "fold-csl-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Adds @text, with @before in front of it unless it comes first. */
static void
append (GString    *line,
        const char *before,
        const char *text)
{
  if (text == NULL || *text == '\0')
    return;
  if (line->len > 0)
    g_string_append (line, before);
  g_string_append (line, text);
}

static gboolean
ends_itself (const char *text)
{
  static const char * const ends[] = { ".", "?", "!", "…", ".”", "?”", "!”", "…”", ".’", "?’", "!’", "?»", "!»" };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      if (g_str_has_suffix (text, ends[i]))
        return TRUE;
    }
  return FALSE;
}

static void
append_sentence (GString    *line,
                 const char *text)
{
  if (text == NULL || *text == '\0')
    return;
  append (line, " ", text);
  if (!ends_itself (text))
    g_string_append_c (line, '.');
}

/* "Cruz, J. de la, Jr." or "de la Cruz, J."; bodies as they are */
static char *
format_inverted (const FoldCslName *name)
{
  g_autofree char *family = _fold_csl_name_format_family (name);
  GString *text = g_string_new (family);

  if (name->literal == NULL && name->family != NULL)
    {
      append (text, ", ", name->given);
      append (text, name->given != NULL ? " " : ", ", name->dropping_particle);
      append (text, ", ", name->suffix);
    }
  return g_string_free (text, FALSE);
}

static char *
format_straight (const FoldCslName *name)
{
  g_autofree char *family = _fold_csl_name_format_family (name);
  GString *text = g_string_new (NULL);

  if (name->literal == NULL && name->family != NULL)
    {
      append (text, " ", name->given);
      append (text, " ", name->dropping_particle);
    }
  append (text, " ", family);
  if (name->literal == NULL)
    append (text, " ", name->suffix);
  return g_string_free (text, FALSE);
}

/* A comma stands before the "&" where the names have commas themselves. */
static char *
join_names (GPtrArray *names,
            gboolean   inverted)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < names->len; i++)
    {
      const FoldCslName *name = g_ptr_array_index (names, i);
      g_autofree char *one = inverted ? format_inverted (name) : format_straight (name);
      gboolean is_last = i + 1 == names->len;
      gboolean needs_comma = names->len > 2 || strchr (text->str, ',') != NULL;

      append (text, !is_last ? ", " : needs_comma ? ", & " : " & ", one);
    }
  return g_string_free (text, FALSE);
}

static const char *
get_editor_mark (guint n_editors)
{
  /* Translators: behind the names of one editor or of several */
  return g_dngettext (GETTEXT_PACKAGE, "(Ed.)", "(Eds.)", n_editors);
}

static char *
format_head (FoldCsl *self)
{
  const char *variable = NULL;
  g_autoptr (GPtrArray) names = _fold_csl_get_creators (self, &variable);
  g_autofree char *text = join_names (names, TRUE);

  if (names->len > 0 && g_str_equal (variable, "editor"))
    return g_strdup_printf ("%s %s", text, get_editor_mark (names->len));
  return g_steal_pointer (&text);
}

static char *
format_edition (FoldCsl *self)
{
  const char *edition = fold_csl_get_text (self, "edition");

  if (edition == NULL || !g_ascii_isdigit (edition[0]) || strspn (edition, "0123456789") != strlen (edition))
    return g_strdup (edition);
  /* Translators: %s is the number of an edition, as in “4 ed.” */
  return g_strdup_printf (_ ("%s ed."), edition);
}

static char *
format_number (FoldCsl *self)
{
  const char *number = fold_csl_get_text (self, "number");

  if (number == NULL || !g_ascii_isdigit (number[0]))
    return g_strdup (number);
  /* Translators: the number of a report or a law */
  return g_strdup_printf (_ ("No. %s"), number);
}

static char *
format_volume_of_book (FoldCsl *self)
{
  const char *volume = fold_csl_get_text (self, "volume");

  if (volume == NULL || fold_csl_get_text (self, "container-title") != NULL)
    return NULL;
  /* Translators: the volume of a work */
  return g_strdup_printf (_ ("Vol. %s"), volume);
}

static char *
format_title (FoldCsl *self)
{
  const char *title = fold_csl_get_text (self, "title");
  const char *genre = fold_csl_get_text (self, "genre");
  g_autofree char *edition = format_edition (self);
  g_autofree char *number = format_number (self);
  g_autofree char *volume = format_volume_of_book (self);
  g_autoptr (GString) details = g_string_new (NULL);
  GString *text = g_string_new (title);

  append (details, ", ", edition);
  append (details, ", ", volume);
  append (details, ", ", number);
  if (details->len > 0)
    g_string_append_printf (text, "%s(%s)", text->len > 0 ? " " : "", details->str);

  if (genre == NULL && title == NULL)
    genre = fold_csl_get_item_type_label (fold_csl_get_item_type (self));
  if (genre != NULL)
    g_string_append_printf (text, "%s[%s]", text->len > 0 ? " " : "", genre);
  return g_string_free (text, FALSE);
}

static gboolean
is_part_of_book (FoldCsl *self)
{
  static const char * const types[] = {
    "chapter", "entry", "entry-dictionary", "entry-encyclopedia", "paper-conference", NULL,
  };

  return g_strv_contains (types, fold_csl_get_item_type (self));
}

/* "In A. Frey (Ed.), Book" */
static char *
format_book (FoldCsl    *self,
             const char *container)
{
  g_autoptr (GPtrArray) editors = fold_csl_get_names (self, "editor");
  g_autofree char *names = join_names (editors, FALSE);
  g_autofree char *book = NULL;

  if (editors->len > 0 && fold_csl_get_text (self, "title") != NULL)
    book = g_strdup_printf ("%s %s, %s", names, get_editor_mark (editors->len), container);
  /* Translators: %s is the book that a chapter is in, its editors before its title */
  return g_strdup_printf (_ ("In %s"), book != NULL ? book : container);
}

static char *
format_container (FoldCsl    *self,
                  const char *head)
{
  const char *container = fold_csl_get_text (self, "container-title");
  const char *issue = fold_csl_get_text (self, "issue");
  g_autofree char *book = NULL;
  GString *text = g_string_new (NULL);

  if (container == NULL)
    container = fold_csl_get_text (self, "event-title");
  if (container != NULL && is_part_of_book (self))
    book = format_book (self, container);

  /* A body that publishes its own words is not named twice. */
  if (g_strcmp0 (container, head) != 0)
    append (text, "", book != NULL ? book : container);
  if (fold_csl_get_text (self, "container-title") != NULL)
    append (text, ", ", fold_csl_get_text (self, "volume"));
  if (issue != NULL)
    g_string_append_printf (text, "(%s)", issue);
  append (text, ", ", fold_csl_get_text (self, "page"));
  return g_string_free (text, FALSE);
}

static const char *
get_publisher (FoldCsl    *self,
               const char *head)
{
  const char *publisher = fold_csl_get_text (self, "publisher");

  if (publisher == NULL)
    publisher = fold_csl_get_text (self, "authority");
  return g_strcmp0 (publisher, head) != 0 ? publisher : NULL;
}

static char *
format_link (FoldCsl *self)
{
  const char *doi = fold_csl_get_text (self, "DOI");

  if (doi == NULL)
    return g_strdup (fold_csl_get_text (self, "URL"));
  return g_str_has_prefix (doi, "http") ? g_strdup (doi) : g_strconcat ("https://doi.org/", doi, NULL);
}

/**
 * fold_csl_format_reference:
 * @self: an item
 *
 * A line such as “Bauder, H. (2016a). Possibilities of Urban Belonging. Antipode,
 * 48(2), 252–271. https://doi.org/10.1111/anti.12174”. Where nobody is named the
 * title comes first.
 *
 * Returns: (transfer full): the line, without markup, in the current locale
 */
char *
fold_csl_format_reference (FoldCsl *self)
{
  g_autofree char *head = NULL;
  g_autofree char *year = NULL;
  g_autofree char *title = NULL;
  g_autofree char *dated = NULL;
  g_autofree char *container = NULL;
  g_autofree char *link = NULL;
  GString *line = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  head = format_head (self);
  year = fold_csl_format_year (self);
  title = format_title (self);
  dated = g_strdup_printf ("%s (%s)", *head != '\0' ? head : title, year);
  container = format_container (self, head);
  link = format_link (self);

  line = g_string_new (NULL);
  append_sentence (line, dated);
  if (*head != '\0')
    append_sentence (line, title);
  append_sentence (line, container);
  append_sentence (line, get_publisher (self, head));
  append (line, " ", link);
  return g_string_free (line, FALSE);
}
