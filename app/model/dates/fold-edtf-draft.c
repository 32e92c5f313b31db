/* fold-edtf-draft.c: dates as the EDTF draft of 2012 wrote them
 *
 * Only the text is rewritten here; the parser then decides whether the result
 * is a date. The draft's parentheses, qualifiers and hemispheres follow
 * “Extended Date/Time Format (EDTF) 1.0”, Library of Congress, 2012-01-13.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-edtf-private.h"

#include "fold-calendar.h"

#include <stdlib.h>
#include <string.h>

#define MAX_COMPONENTS 3
#define MAX_GROUPS     4
#define SEPARATORS     "[]{},/"

#define UNCERTAIN   (1 << 0)
#define APPROXIMATE (1 << 1)

typedef struct
{
  char     text[8];
  guint    marks;
  gboolean is_closed; /* within parentheses that ended: later marks pass it by */
} Component;

typedef struct
{
  Component components[MAX_COMPONENTS];
  int       n_components;
  int       groups[MAX_GROUPS]; /* the component each open parenthesis precedes */
  int       n_groups;
} Draft;

static guint
take_marks (const char **at)
{
  guint marks = 0;

  for (; **at != '\0' && strchr ("?~%", **at) != NULL; (*at)++)
    marks |= (**at != '~' ? UNCERTAIN : 0) | (**at != '?' ? APPROXIMATE : 0);

  return marks;
}

static const char *
get_mark (guint marks)
{
  static const char * const texts[] = { "", "?", "~", "%" };

  return texts[marks];
}

static void
mark_components (Draft *draft,
                 int    first,
                 guint  marks)
{
  for (int i = first; i < draft->n_components; i++)
    if (!draft->components[i].is_closed)
      draft->components[i].marks |= marks;
}

static gboolean
close_group (Draft       *draft,
             const char **at)
{
  if (draft->n_groups == 0)
    return FALSE;

  int first = draft->groups[--draft->n_groups];

  mark_components (draft, first, take_marks (at));

  for (int i = first; i < draft->n_components; i++)
    draft->components[i].is_closed = TRUE;

  return TRUE;
}

static gboolean
open_group (Draft *draft)
{
  if (draft->n_groups == MAX_GROUPS)
    return FALSE;

  draft->groups[draft->n_groups++] = draft->n_components;
  return TRUE;
}

/* Reads “2004”, “-0044”, “06”, “uu”, and the marks around it. */
static gboolean
take_component (Draft       *draft,
                const char **at)
{
  if (draft->n_components == MAX_COMPONENTS)
    return FALSE;

  Component *component = &draft->components[draft->n_components++];
  gsize length = 0;

  component->marks = take_marks (at);

  if (**at == '-' && draft->n_components == 1)
    component->text[length++] = *(*at)++;

  for (; g_ascii_isdigit (**at) || (**at != '\0' && strchr ("uxX", **at) != NULL); (*at)++)
    {
      if (length + 1 == sizeof component->text)
        return FALSE;

      component->text[length++] = g_ascii_isdigit (**at) ? **at : 'X';
    }

  int first = draft->n_groups > 0 ? draft->groups[draft->n_groups - 1] : 0;

  mark_components (draft, first, take_marks (at));
  return length > 0;
}

static gboolean
take_date (Draft       *draft,
           const char **at)
{
  do
    {
      while (**at == '(')
        {
          (*at)++;

          if (!open_group (draft))
            return FALSE;
        }

      if (!take_component (draft, at))
        return FALSE;

      while (**at == ')')
        {
          (*at)++;

          if (!close_group (draft, at))
            return FALSE;
        }
    }
  while (*(*at) == '-' && (*at)++);

  return draft->n_groups == 0;
}

/* “2001-21^southernHemisphere” is what 2001-29 is now. */
static gboolean
move_to_hemisphere (Draft      *draft,
                    const char *qualifier)
{
  int season = draft->n_components == 2 ? atoi (draft->components[1].text) : 0;
  int shift;

  if (g_str_equal (qualifier, "northernHemisphere"))
    shift = 4;
  else if (g_str_equal (qualifier, "southernHemisphere"))
    shift = 8;
  else
    return FALSE;

  if (season < 21 || season > 24)
    return FALSE;

  g_snprintf (draft->components[1].text, sizeof draft->components[1].text, "%d", season + shift);
  return TRUE;
}

static gboolean
are_marked_alike (const Draft *draft)
{
  for (int i = 1; i < draft->n_components; i++)
    if (draft->components[i].marks != draft->components[0].marks)
      return FALSE;

  return TRUE;
}

static void
write_draft (const Draft *draft,
             GString     *out)
{
  gboolean at_end = are_marked_alike (draft);

  for (int i = 0; i < draft->n_components; i++)
    {
      const Component *component = &draft->components[i];

      g_string_append (out, i > 0 ? "-" : "");
      g_string_append (out, at_end ? "" : get_mark (component->marks));
      g_string_append (out, component->text);
    }

  g_string_append (out, at_end ? get_mark (draft->components[0].marks) : "");
}

/* A day's end was also “T24:00:00”: now the next day's beginning. */
static gboolean
write_day_end (const Draft *draft,
               const char  *zone,
               GString     *out)
{
  gint64 days;

  if (draft->n_components < 3
      || !fold_calendar_days_from_civil (atoi (draft->components[0].text), atoi (draft->components[1].text),
                                         atoi (draft->components[2].text), &days))
    return FALSE;

  g_autofree char *next_day = fold_calendar_format_day (days + 1);

  g_string_append_printf (out, "%sT00:00:00%s", next_day, zone);
  return TRUE;
}

static gboolean
rewrite_date (const char *chunk,
              GString    *out)
{
  Draft draft = { 0 };
  const char *at = chunk;

  if (!take_date (&draft, &at))
    return FALSE;

  if (g_str_has_prefix (at, "T24:00:00"))
    return write_day_end (&draft, at + strlen ("T24:00:00"), out);

  if (*at == '^')
    {
      if (!move_to_hemisphere (&draft, at + 1))
        return FALSE;

      at = "";
    }

  write_draft (&draft, out);
  g_string_append (out, at);
  return TRUE;
}

/* “y-17e7p2” is Y-17E7S2 now. */
static gboolean
rewrite_long_year (const char *chunk,
                   GString    *out)
{
  gsize length = strspn (chunk, "yYeEpS-0123456789");
  const char *at = chunk + length;

  for (gsize i = 0; i < length; i++)
    g_string_append_c (out, chunk[i] == 'p' ? 'S' : g_ascii_toupper (chunk[i]));

  g_string_append (out, get_mark (take_marks (&at)));
  return *at == '\0';
}

static gboolean
rewrite_chunk (const char *chunk,
               gboolean    is_interval,
               GString    *out)
{
  if (chunk[0] == '\0')
    return TRUE;

  if (is_interval && g_ascii_strcasecmp (chunk, "unknown") == 0)
    return TRUE;

  if (is_interval && g_ascii_strcasecmp (chunk, "open") == 0)
    {
      g_string_append (out, "..");
      return TRUE;
    }

  return chunk[0] == 'y' || chunk[0] == 'Y' ? rewrite_long_year (chunk, out) : rewrite_date (chunk, out);
}

/* How far it is to the next thing that separates dates. */
static gsize
get_chunk_length (const char *at)
{
  const char *dots = strstr (at, "..");
  gsize length = strcspn (at, SEPARATORS);

  return dots != NULL ? MIN (length, (gsize) (dots - at)) : length;
}

/* Rewrites what the draft wrote differently, and drops spaces around dates.
 *
 * Returns: (transfer full) (nullable): a text to be parsed, %NULL if @text is
 *   nothing that the draft knew
 */
char *
_fold_edtf_rewrite_draft (const char *text)
{
  g_autoptr (GString) out = g_string_new (NULL);
  gboolean is_interval = strchr (text, '/') != NULL;

  if (strlen (text) > FOLD_EDTF_MAX_LENGTH)
    return NULL;

  for (const char *at = text; *at != '\0';)
    {
      gsize length = get_chunk_length (at);
      g_autofree char *chunk = g_strstrip (g_strndup (at, length));

      if (!rewrite_chunk (chunk, is_interval, out))
        return NULL;

      at += length;
      length = g_str_has_prefix (at, "..") ? 2 : *at != '\0';
      g_string_append_len (out, at, length);
      at += length;
    }

  return g_strdup (out->str);
}
