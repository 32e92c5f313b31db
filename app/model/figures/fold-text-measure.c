/* fold-text-measure.c: how wide a text will be in a figure
 *
 * Who draws with real type measures real type. Without it widths are estimated
 * by kinds of characters, rather too wide than too narrow.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-text-measure.h"

#include <string.h>

#define BOLD_FACTOR 1.07

G_DEFINE_INTERFACE (FoldTextMeasure, fold_text_measure, G_TYPE_OBJECT)

#define FOLD_TYPE_TEXT_ESTIMATE (fold_text_estimate_get_type ())

G_DECLARE_FINAL_TYPE (FoldTextEstimate, fold_text_estimate, FOLD, TEXT_ESTIMATE, GObject)

struct _FoldTextEstimate
{
  GObject parent_instance;
};

static void fold_text_estimate_init_interface (FoldTextMeasureInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (FoldTextEstimate, fold_text_estimate, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (FOLD_TYPE_TEXT_MEASURE, fold_text_estimate_init_interface))

/* In widths of the type size. */
static double
estimate_character (gunichar c)
{
  if (g_unichar_iszerowidth (c))
    return 0;
  if (g_unichar_iswide (c))
    return 1.05;
  if (c < 128 && strchr ("ijl.,:;|!'` ", (int) c) != NULL)
    return 0.32;
  if (c < 128 && strchr ("frtI()[]{}\"/\\-", (int) c) != NULL)
    return 0.42;
  if (c == 'm' || c == 'w' || c == 'M' || c == 'W' || c == '@' || c == '%')
    return 0.95;
  return g_unichar_isupper (c) ? 0.72 : 0.6;
}

static double
fold_text_estimate_measure (FoldTextMeasure *self,
                            const char      *text,
                            double           size_pt,
                            gboolean         is_bold)
{
  double ems = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    ems += estimate_character (g_utf8_get_char (p));
  return ems * (is_bold ? BOLD_FACTOR : 1) * size_pt * FOLD_MM_PER_POINT;
}

static void
fold_text_estimate_init_interface (FoldTextMeasureInterface *iface)
{
  iface->measure = fold_text_estimate_measure;
}

static void
fold_text_estimate_class_init (FoldTextEstimateClass *klass)
{
}

static void
fold_text_estimate_init (FoldTextEstimate *self)
{
}

static void
fold_text_measure_default_init (FoldTextMeasureInterface *iface)
{
}

/**
 * fold_text_measure_new_estimate:
 *
 * Returns: (transfer full): a measure that needs no fonts and is the same everywhere
 */
FoldTextMeasure *
fold_text_measure_new_estimate (void)
{
  return g_object_new (FOLD_TYPE_TEXT_ESTIMATE, NULL);
}

/**
 * fold_text_measure_get_width:
 * @self: a measure
 * @text: one line
 * @size_pt: size of the type in points
 * @is_bold: whether it is bold
 *
 * Returns: its width in mm
 */
double
fold_text_measure_get_width (FoldTextMeasure *self,
                             const char      *text,
                             double           size_pt,
                             gboolean         is_bold)
{
  g_return_val_if_fail (FOLD_IS_TEXT_MEASURE (self), 0);
  g_return_val_if_fail (text != NULL, 0);

  return FOLD_TEXT_MEASURE_GET_IFACE (self)->measure (self, text, size_pt, is_bold);
}

/* The text as far as a character, and an ellipsis. */
static char *
cut (const char *text,
     glong       length)
{
  g_autofree char *start = g_utf8_substring (text, 0, length);

  g_strchomp (start);
  return g_strconcat (start, "…", NULL);
}

/**
 * fold_text_measure_shorten:
 * @self: a measure
 * @text: one line
 * @size_pt: size of the type in points
 * @is_bold: whether it is bold
 * @width_mm: the room there is
 *
 * Returns: (transfer full): as much of @text as there is room for, with an
 *   ellipsis if that is not all; never less than one character of it
 */
char *
fold_text_measure_shorten (FoldTextMeasure *self,
                           const char      *text,
                           double           size_pt,
                           gboolean         is_bold,
                           double           width_mm)
{
  g_return_val_if_fail (FOLD_IS_TEXT_MEASURE (self), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  glong low = 1;
  glong high = g_utf8_strlen (text, -1);

  if (high <= 1 || fold_text_measure_get_width (self, text, size_pt, is_bold) <= width_mm)
    return g_strdup (text);

  while (low + 1 < high)
    {
      glong middle = low + (high - low) / 2;
      g_autofree char *trial = cut (text, middle);

      if (fold_text_measure_get_width (self, trial, size_pt, is_bold) <= width_mm)
        low = middle;
      else
        high = middle;
    }
  return cut (text, low);
}

/* How many characters of a word fit; at least one. */
static glong
count_fitting (FoldTextMeasure *self,
               const char      *word,
               double           size_pt,
               gboolean         is_bold,
               double           width_mm)
{
  glong low = 1;
  glong high = g_utf8_strlen (word, -1) + 1;

  while (low + 1 < high)
    {
      glong middle = low + (high - low) / 2;
      g_autofree char *trial = g_utf8_substring (word, 0, middle);

      if (fold_text_measure_get_width (self, trial, size_pt, is_bold) <= width_mm)
        low = middle;
      else
        high = middle;
    }
  return low;
}

/* Breaks what is too wide for a line of its own, such as an address. */
static void
break_line (FoldTextMeasure *self,
            GString         *line,
            GStrvBuilder    *lines,
            double           size_pt,
            gboolean         is_bold,
            double           width_mm)
{
  while (g_utf8_strlen (line->str, -1) > 1 &&
         fold_text_measure_get_width (self, line->str, size_pt, is_bold) > width_mm)
    {
      glong n = count_fitting (self, line->str, size_pt, is_bold, width_mm);
      g_autofree char *piece = g_utf8_substring (line->str, 0, n);

      if (strlen (piece) >= line->len)
        break;
      g_strv_builder_add (lines, piece);
      g_string_erase (line, 0, (gssize) strlen (piece));
    }
}

/**
 * fold_text_measure_wrap:
 * @self: a measure
 * @text: a text; its line breaks are spaces
 * @size_pt: size of the type in points
 * @is_bold: whether it is bold
 * @width_mm: the room there is
 *
 * Breaks a text between words. A word wider than the room is broken too.
 *
 * Returns: (transfer full) (array zero-terminated=1): the lines
 */
char **
fold_text_measure_wrap (FoldTextMeasure *self,
                        const char      *text,
                        double           size_pt,
                        gboolean         is_bold,
                        double           width_mm)
{
  g_return_val_if_fail (FOLD_IS_TEXT_MEASURE (self), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  g_auto (GStrv) words = g_strsplit_set (text, " \n\t", -1);
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    {
      gsize before = line->len;

      if (words[i][0] == '\0')
        continue;
      if (before > 0)
        g_string_append_c (line, ' ');
      g_string_append (line, words[i]);
      if (before > 0 && fold_text_measure_get_width (self, line->str, size_pt, is_bold) > width_mm)
        {
          g_string_truncate (line, before);
          g_strv_builder_add (lines, line->str);
          g_string_assign (line, words[i]);
        }
      if (strchr (line->str, ' ') == NULL)
        break_line (self, line, lines, size_pt, is_bold, width_mm);
    }
  if (line->len > 0)
    g_strv_builder_add (lines, line->str);
  return g_strv_builder_end (lines);
}
