/* fold-text-finder.c: finding words in one long text
 *
 * Case, accents, kinds of quotation marks, dashes and spaces do not count. The
 * text is folded once, with a note for each byte of where it came from; then
 * each search is a search for bytes.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-text-finder.h"

#include <string.h>

struct _FoldTextFinder
{
  GString *folded;
  GArray  *origins; /* of guint: the code point that each byte of folded is from, and one more for the end */
};

/* Letters that no decomposition makes plain, and marks that people type plainly. */
static const struct
{
  gunichar    letter;
  const char *plain;
} plain_forms[] = {
  { 0x00ab, "\"" }, { 0x00ad, "" }, { 0x00bb, "\"" }, { 0x00df, "ss" }, { 0x00e6, "ae" }, { 0x00f8, "o" },
  { 0x0111, "d" }, { 0x0142, "l" }, { 0x0153, "oe" }, { 0x200b, "" }, { 0x2010, "-" }, { 0x2011, "-" },
  { 0x2012, "-" }, { 0x2013, "-" }, { 0x2014, "-" }, { 0x2018, "'" }, { 0x2019, "'" }, { 0x201a, "'" },
  { 0x201c, "\"" }, { 0x201d, "\"" }, { 0x201e, "\"" }, { 0x2026, "..." }, { 0x2039, "'" }, { 0x203a, "'" },
  { 0xfb01, "fi" }, { 0xfb02, "fl" }, { 0xfeff, "" },
};

static const char *
find_plain_form (gunichar c)
{
  guint low = 0;
  guint high = G_N_ELEMENTS (plain_forms);

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (plain_forms[middle].letter == c)
        return plain_forms[middle].plain;
      if (plain_forms[middle].letter < c)
        low = middle + 1;
      else
        high = middle;
    }
  return NULL;
}

/* White space of any kind and length is one space. */
static void
append_space (GString *out)
{
  if (out->len > 0 && out->str[out->len - 1] != ' ')
    g_string_append_c (out, ' ');
}

static void
append_letter (GString  *out,
               gunichar  letter)
{
  gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];
  gunichar lower = g_unichar_tolower (letter);
  const char *plain = find_plain_form (lower);

  if (plain != NULL)
    {
      g_string_append (out, plain);
      return;
    }

  gsize n_parts = g_unichar_fully_decompose (lower, FALSE, parts, G_N_ELEMENTS (parts));

  for (gsize i = 0; i < n_parts; i++)
    {
      if (!g_unichar_ismark (parts[i]))
        g_string_append_unichar (out, parts[i]);
    }
}

static void
append_folded (GString  *out,
               gunichar  c)
{
  if (c < 0x80 && !g_ascii_isspace ((char) c))
    g_string_append_c (out, g_ascii_tolower ((char) c));
  else if (g_unichar_isspace (c))
    append_space (out);
  else
    append_letter (out, c);
}

static void
fold (const char *text,
      GString    *out,
      GArray     *origins)
{
  guint position = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p), position++)
    {
      gsize before = out->len;

      append_folded (out, g_utf8_get_char (p));
      for (gsize i = before; origins != NULL && i < out->len; i++)
        g_array_append_val (origins, position);
    }
  if (origins != NULL)
    g_array_append_val (origins, position);
}

/**
 * fold_text_finder_new:
 * @text: a text in UTF-8
 *
 * Takes five bytes of memory for each byte of the text.
 *
 * Returns: (transfer full): a finder; it does not need @text any longer
 */
FoldTextFinder *
fold_text_finder_new (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  FoldTextFinder *self = g_new0 (FoldTextFinder, 1);
  gsize length = strlen (text);

  self->folded = g_string_sized_new (length + 1);
  self->origins = g_array_sized_new (FALSE, FALSE, sizeof (guint), (guint) MIN (length + 1, G_MAXUINT / 8));
  fold (text, self->folded, self->origins);
  return self;
}

/**
 * fold_text_finder_free:
 * @self: (transfer full): a finder
 */
void
fold_text_finder_free (FoldTextFinder *self)
{
  g_return_if_fail (self != NULL);

  g_string_free (self->folded, TRUE);
  g_array_unref (self->origins);
  g_free (self);
}

static FoldTextHit
make_hit (FoldTextFinder *self,
          gsize           start,
          gsize           length)
{
  guint last = g_array_index (self->origins, guint, start + length - 1);
  FoldTextHit hit = { g_array_index (self->origins, guint, start), last + 1 };
  guint next = g_array_index (self->origins, guint, start + length);

  /* Marks and shy hyphens that follow the last letter left no byte of their own, and belong to it. */
  if (next > hit.end && self->folded->str[start + length - 1] != ' ')
    hit.end = next;
  return hit;
}

/**
 * fold_text_finder_find:
 * @self: a finder
 * @words: what to find
 *
 * Returns: (transfer full) (element-type FoldTextHit): where @words stand, in
 *   order, at most %FOLD_TEXT_MAX_HITS places; hits do not overlap
 */
GArray *
fold_text_finder_find (FoldTextFinder *self,
                       const char     *words)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (words != NULL, NULL);

  g_autoptr (GString) wanted = g_string_new (NULL);
  GArray *hits = g_array_new (FALSE, FALSE, sizeof (FoldTextHit));
  const char *p = self->folded->str;

  fold (words, wanted, NULL);
  if (wanted->len > 0 && wanted->str[wanted->len - 1] == ' ')
    g_string_truncate (wanted, wanted->len - 1);
  if (wanted->len == 0)
    return hits;

  while (hits->len < FOLD_TEXT_MAX_HITS && (p = strstr (p, wanted->str)) != NULL)
    {
      FoldTextHit hit = make_hit (self, (gsize) (p - self->folded->str), wanted->len);

      g_array_append_val (hits, hit);
      p += wanted->len;
    }
  return hits;
}
