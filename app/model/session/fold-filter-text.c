/* fold-filter-text.c: filters as text, for saved views
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-filter-private.h"

#include "fold-strings.h"

static const struct {
  const char *nick;
  int         value;
} quotes_values[] = {
  { "with", FOLD_FILTER_QUOTES_WITH },
  { "without", FOLD_FILTER_QUOTES_WITHOUT },
};

static void
append_pair (GString    *text,
             const char *key,
             const char *value)
{
  g_autofree char *escaped = g_uri_escape_string (value, ",", TRUE);

  if (text->len > 0)
    g_string_append_c (text, '&');
  g_string_append_printf (text, "%s=%s", key, escaped);
}

static void
append_bits (GString    *text,
             const char *key,
             GType       type,
             guint       bits)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < 32; i++)
    {
      if (bits & (1u << i))
        g_string_append_printf (words, "%s%s", words->len > 0 ? "," : "", fold_enum_get_nick (type, (int) i));
    }
  if (bits != 0)
    append_pair (text, key, words->str);
}

static void
append_strings (GString     *text,
                const char  *key,
                char       **strings)
{
  g_autofree char *joined = g_strjoinv (",", strings);

  if (strings[0] != NULL)
    append_pair (text, key, joined);
}

/**
 * fold_filter_to_string:
 * @self: a filter
 *
 * Returns: (transfer full): the filter as `key=value` pairs with `&` between
 *   them, values escaped as in a URI; "" for a filter that lets everything pass
 */
char *
fold_filter_to_string (FoldFilter *self)
{
  g_return_val_if_fail (FOLD_IS_FILTER (self), NULL);

  g_autoptr (GString) text = g_string_new (NULL);

  if (self->words[0] != NULL)
    append_pair (text, "text", self->text);
  append_bits (text, "kind", FOLD_TYPE_POLICY_KIND, self->kinds);
  append_bits (text, "level", FOLD_TYPE_LEVEL, self->levels);
  append_strings (text, "place", self->places);
  append_strings (text, "code", self->codes);
  append_bits (text, "role", FOLD_TYPE_EVIDENCE_ROLE, self->roles);
  for (guint i = 0; i < G_N_ELEMENTS (quotes_values); i++)
    {
      if ((int) self->quotes == quotes_values[i].value)
        append_pair (text, "quotes", quotes_values[i].nick);
    }
  if (!fold_span_is_empty (self->period))
    {
      g_autofree char *period = g_strdup_printf ("%" G_GINT64_FORMAT ",%" G_GINT64_FORMAT,
                                                 self->period.begin, self->period.end);

      append_pair (text, "period", period);
    }
  if (self->dims)
    append_pair (text, "dim", "yes");
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static gboolean
parse_bits (GType       type,
            const char *value,
            guint      *bits)
{
  g_auto (GStrv) words = g_strsplit (value, ",", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      int found = 0;

      if (!fold_enum_parse_nick (type, words[i], &found))
        return FALSE;
      *bits |= 1u << found;
    }
  return TRUE;
}

static gboolean
parse_period (FoldFilter *self,
              const char *value)
{
  g_auto (GStrv) ends = g_strsplit (value, ",", -1);
  FoldSpan period;

  if (g_strv_length (ends) != 2 ||
      !g_ascii_string_to_signed (ends[0], 10, FOLD_TIME_MIN, FOLD_TIME_MAX, &period.begin, NULL) ||
      !g_ascii_string_to_signed (ends[1], 10, FOLD_TIME_MIN, FOLD_TIME_MAX, &period.end, NULL))
    return FALSE;

  self->period = period;
  return !fold_span_is_empty (period);
}

static gboolean
parse_quotes (FoldFilter *self,
              const char *value)
{
  for (guint i = 0; i < G_N_ELEMENTS (quotes_values); i++)
    {
      if (g_str_equal (quotes_values[i].nick, value))
        {
          self->quotes = (FoldFilterQuotes) quotes_values[i].value;
          return TRUE;
        }
    }
  return FALSE;
}

static void
replace_strings (char       ***field,
                 const char   *value)
{
  g_strfreev (*field);
  *field = g_strsplit (value, ",", -1);
}

/* Keys of others, such as those of the lanes, are not ours to judge. */
static gboolean
parse_pair (FoldFilter *self,
            const char *key,
            const char *value)
{
  if (g_str_equal (key, "text"))
    fold_filter_set_text (self, value);
  else if (g_str_equal (key, "kind"))
    return parse_bits (FOLD_TYPE_POLICY_KIND, value, &self->kinds);
  else if (g_str_equal (key, "level"))
    return parse_bits (FOLD_TYPE_LEVEL, value, &self->levels);
  else if (g_str_equal (key, "role"))
    return parse_bits (FOLD_TYPE_EVIDENCE_ROLE, value, &self->roles);
  else if (g_str_equal (key, "place"))
    replace_strings (&self->places, value);
  else if (g_str_equal (key, "code"))
    replace_strings (&self->codes, value);
  else if (g_str_equal (key, "quotes"))
    return parse_quotes (self, value);
  else if (g_str_equal (key, "period"))
    return parse_period (self, value);
  else if (g_str_equal (key, "dim"))
    self->dims = g_str_equal (value, "yes");
  return TRUE;
}

static gboolean
parse_pairs (FoldFilter  *self,
             const char  *text,
             GError     **error)
{
  g_auto (GStrv) pairs = g_strsplit (text, "&", -1);

  for (guint i = 0; pairs[i] != NULL; i++)
    {
      g_auto (GStrv) sides = g_strsplit (pairs[i], "=", 2);
      g_autofree char *value = g_strv_length (sides) == 2 ? g_uri_unescape_string (sides[1], NULL) : NULL;

      if (pairs[i][0] == '\0')
        continue;
      if (value == NULL || !g_utf8_validate (value, -1, NULL) || !parse_pair (self, sides[0], value))
        {
          g_set_error (error, FOLD_FILTER_ERROR, FOLD_FILTER_ERROR_SYNTAX,
                       "“%s” is no part of a filter", pairs[i]);
          return FALSE;
        }
    }
  return TRUE;
}

static void
take_state (FoldFilter *self,
            FoldFilter *other)
{
  fold_set_str (&self->text, other->text);
  g_strfreev (self->words);
  self->words = g_steal_pointer (&other->words);
  g_strfreev (self->places);
  self->places = g_steal_pointer (&other->places);
  g_strfreev (self->codes);
  self->codes = g_steal_pointer (&other->codes);
  self->kinds = other->kinds;
  self->levels = other->levels;
  self->roles = other->roles;
  self->quotes = other->quotes;
  self->period = other->period;
  self->dims = other->dims;
}

/**
 * fold_filter_parse:
 * @self: a filter
 * @text: (nullable): what fold_filter_to_string() wrote; keys that it does not
 *   know are passed over
 * @error: return location for a #FoldFilterError
 *
 * Makes the filter the one that @text describes, or leaves it as it is if
 * @text is wrong.
 *
 * Returns: whether @text could be read
 */
gboolean
fold_filter_parse (FoldFilter  *self,
                   const char  *text,
                   GError     **error)
{
  g_return_val_if_fail (FOLD_IS_FILTER (self), FALSE);

  g_autoptr (FoldFilter) read = fold_filter_new ();

  if (text != NULL && !parse_pairs (read, text, error))
    return FALSE;

  g_autofree char *before = fold_filter_to_string (self);

  take_state (self, read);

  g_autofree char *after = fold_filter_to_string (self);

  if (!g_str_equal (before, after))
    _fold_filter_emit_changed (self);
  return TRUE;
}
