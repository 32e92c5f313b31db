/* test-edtf-label.c: dates in words, in three languages
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-edtf-guess.h"
#include "fold-edtf-label.h"

#include <libintl.h>
#include <locale.h>

typedef struct
{
  const char *text;
  const char *label;
} Label;

/* gettext asks LANGUAGE in every locale but “C”, and again after setlocale ().
 * The default text domain stays unset: were it ours, GLib would decide once, in
 * English, that there is nothing to translate. */
static void
set_language (const char *language)
{
  g_setenv ("LANGUAGE", language, TRUE);
  g_assert_nonnull (setlocale (LC_ALL, ""));
}

static void
assert_labels (const char  *language,
               const Label *labels,
               gsize        n_labels)
{
  set_language (language);

  for (gsize i = 0; i < n_labels; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (FoldEdtf) edtf = fold_edtf_parse (labels[i].text, &error);

      g_test_message ("%s", labels[i].text);
      g_assert_no_error (error);

      g_autofree char *label = fold_edtf_format_label (edtf);

      g_assert_cmpstr (label, ==, labels[i].label);
    }

  set_language ("en");
}

static void
test_dates (void)
{
  static const Label labels[] = {
    { "2015", "2015" }, { "2017-04", "April 2017" }, { "2017-04-07", "7 April 2017" },
    { "2015-04-12T23:20:30", "12 April 2015, 23:20:30" }, { "2015-04-12T23:20:30Z", "12 April 2015, 23:20:30 UTC" },
    { "2015-04-12T23:20:30+04:30", "12 April 2015, 23:20:30 (UTC+04:30)" },
    { "2015-04-12T23:20:30-06", "12 April 2015, 23:20:30 (UTC−06:00)" },
    { "-0044", "45 BCE" }, { "0000", "1 BCE" }, { "0001", "1 CE" }, { "0999-12", "December 999 CE" }, { "1000", "1000" },
    { "-0043-03-15", "15 March 44 BCE" }, { "Y-17E7", "170000001 BCE" }, { "Y170000002", "170000002" },
  };

  assert_labels ("en", labels, G_N_ELEMENTS (labels));
}

static void
test_seasons (void)
{
  static const Label labels[] = {
    { "2015-21", "spring 2015" }, { "2015-22", "summer 2015" }, { "2015-23", "autumn 2015" }, { "2015-24", "winter 2015" },
    { "2015-25", "spring 2015 (Northern Hemisphere)" }, { "2015-32", "winter 2015 (Southern Hemisphere)" },
    { "2015-33", "first quarter of 2015" }, { "2015-36", "fourth quarter of 2015" },
    { "2015-37", "first four months of 2015" }, { "2015-38", "middle four months of 2015" },
    { "2015-39", "last four months of 2015" }, { "2015-40", "first half of 2015" }, { "2015-41", "second half of 2015" },
    { "2015-21~", "about spring 2015" }, { "2015-21?", "spring 2015 (uncertain)" },
    { "2015-21%", "about spring 2015 (uncertain)" }, { "-0044-21", "spring 45 BCE" },
  };

  assert_labels ("en", labels, G_N_ELEMENTS (labels));
}

static void
test_missing_digits (void)
{
  static const Label labels[] = {
    { "201X", "the 2010s" }, { "19XX", "the 1900s (1900–1999)" }, { "1XXX", "some year from 1000 to 1999" },
    { "XXXX", "an unknown year" }, { "1X99", "some year from 1099 to 1999 that matches 1X99" },
    { "-201X", "some year from 2020 BCE to 2011 BCE" }, { "000X", "some year from 1 BCE to 9 CE" },
    { "1950S2", "some year from 1900 to 1999, estimated as 1950" }, { "1950S4", "1950" },
    { "2015-XX", "some month in 2015" }, { "2015-04-XX", "some day in April 2015" }, { "2015-XX-XX", "some day in 2015" },
    { "201X-XX-XX", "some day in the 2010s" }, { "1984-1X", "some month from October to December 1984" },
    { "2015-X1", "January or November 2015" }, { "2015-X3", "March 2015" },
    { "156X-12-25", "25 December of some year from 1560 to 1569" }, { "XXXX-12-25", "25 December of an unknown year" },
    { "XXXX-12-XX", "some day in December of an unknown year" }, { "2015-XX-25", "day 25 of some month in 2015" },
    { "2015-04-1X", "some day from 10 to 19 April 2015" }, { "2004-06-3X", "30 June 2004" },
    { "2015-04-X1", "some day in April 2015 that matches X1" }, { "2015-02-2X", "some day from 20 to 28 February 2015" },
    { "201X?", "the 2010s (uncertain)" }, { "201X~", "about the 2010s" },
  };

  assert_labels ("en", labels, G_N_ELEMENTS (labels));
}

static void
test_doubts (void)
{
  static const Label labels[] = {
    { "2015~", "about 2015" }, { "2015?", "2015 (uncertain)" }, { "2015%", "about 2015 (uncertain)" },
    { "2017-04-07~", "about 7 April 2017" }, { "2004-~06", "June 2004, month approximate" },
    { "2004?-06-11", "11 June 2004, year uncertain" }, { "2004-06~-11", "11 June 2004, year and month approximate" },
    { "?2004-06-~11", "11 June 2004, year uncertain, day approximate" },
    { "2004-%06-11", "11 June 2004, month uncertain and approximate" }, { "1984%-~06", "about June 1984, year uncertain" },
    { "?2004-06-?11", "11 June 2004, year and day uncertain" }, { "2004-~06-~11", "11 June 2004, month and day approximate" },
  };

  assert_labels ("en", labels, G_N_ELEMENTS (labels));
}

static void
test_intervals (void)
{
  static const Label labels[] = {
    { "2004/2023", "from 2004 to 2023" }, { "2004?/2008", "between 2004 and 2008, start uncertain" },
    { "2004/2008~", "between 2004 and 2008, end approximate" },
    { "2004?/2008?", "between 2004 and 2008, start and end uncertain" },
    { "2015~/2018?", "between 2015 and 2018, start approximate, end uncertain" },
    { "2004%/2008", "between 2004 and 2008, start uncertain and approximate" },
    { "2015/..", "since 2015, still going on" }, { "2015?/..", "since 2015, still going on, start uncertain" },
    { "2015/", "from 2015, end unknown" }, { "../2015", "until 2015, start open" }, { "/2015", "until 2015, start unknown" },
    { "/2015~", "until 2015, start unknown, end approximate" },
    { "../..", "without start or end" }, { "/..", "still going on, start unknown" }, { "../", "start open, end unknown" },
    { "2004-06-XX/2004-07-03", "from some day in June 2004 to 3 July 2004" },
    { "2004-06-~01/2004-06-20", "between 1 June 2004 and 20 June 2004, start: day approximate" },
    { "2004/2005-?06", "between 2004 and June 2005, end: month uncertain" },
    { "199X/2010", "from the 1990s to 2010" },
  };

  assert_labels ("en", labels, G_N_ELEMENTS (labels));
}

static void
test_sets (void)
{
  static const Label labels[] = {
    { "[1667,1668,1670..1672]", "one of: 1667, 1668 or 1670 to 1672" }, { "[2015,2016]", "one of: 2015 or 2016" },
    { "{1960,1961-12}", "1960 and December 1961" }, { "{1960,1961,1962~}", "1960, 1961 and about 1962" },
    { "[..1760-12-03]", "any date until 3 December 1760" }, { "[1760-12..]", "any date from December 1760 on" },
    { "[1670..1672]", "any date from 1670 to 1672" }, { "{1670..1672}", "all dates from 1670 to 1672" },
    { "{..1984}", "all dates until 1984" }, { "[1667]", "1667" },
    { "[1760-01,1760-12..]", "one of: January 1760 or any date from December 1760 on" },
    { "[2004-~06,2005]", "one of: June 2004 (month approximate) or 2005" }, { "[2004-~06]", "June 2004, month approximate" },
  };

  assert_labels ("en", labels, G_N_ELEMENTS (labels));
}

static void
test_spanish (void)
{
  static const Label labels[] = {
    { "2015", "2015" }, { "2017-04", "abril de 2017" }, { "2017-04-07", "7 de abril de 2017" },
    { "2015-04-12T23:20:30Z", "12 de abril de 2015, 23:20:30 UTC" }, { "-0044", "45 a. C." }, { "0999", "999 d. C." },
    { "2015-21", "primavera de 2015" }, { "2015-32", "invierno de 2015 (hemisferio sur)" },
    { "2015-33", "primer trimestre de 2015" }, { "2015-40", "primera mitad de 2015" },
    { "201X", "los años 2010" }, { "19XX", "los años 1900 (1900–1999)" }, { "2015-04-XX", "algún día de abril de 2015" },
    { "2015-XX", "algún mes de 2015" }, { "XXXX-12-25", "25 de diciembre de un año desconocido" },
    { "1984-1X", "algún mes de octubre a diciembre de 1984" },
    { "1950S2", "algún año de 1900 a 1999, estimado en 1950" },
    { "2015~", "hacia 2015" }, { "2015?", "2015 (incierto)" }, { "2015%", "hacia 2015 (incierto)" },
    { "2017-04-07~", "hacia el 7 de abril de 2017" }, { "2015-21~", "primavera de 2015, aproximadamente" },
    { "2004-~06", "junio de 2004, mes aproximado" },
    { "2004/2023", "desde 2004 hasta 2023" }, { "2004?/2008", "entre 2004 y 2008, inicio incierto" },
    { "2004-02-01/2005-02", "desde el 1 de febrero de 2004 hasta febrero de 2005" },
    { "2015/..", "desde 2015, aún en curso" }, { "2015/", "desde 2015, final desconocido" },
    { "../2015", "hasta 2015, inicio abierto" }, { "/2015", "hasta 2015, inicio desconocido" },
    { "[1667,1668,1670..1672]", "una de estas fechas: 1667, 1668 o 1670 a 1672" }, { "{1960,1961-12}", "1960 y diciembre de 1961" },
  };

  assert_labels ("es", labels, G_N_ELEMENTS (labels));
}

static void
test_danish (void)
{
  static const Label labels[] = {
    { "2015", "2015" }, { "2017-04", "april 2017" }, { "2017-04-07", "7. april 2017" },
    { "2015-04-12T23:20:30Z", "12. april 2015, 23.20.30 UTC" }, { "-0044", "45 f.Kr." }, { "0999", "999 e.Kr." },
    { "2015-21", "foråret 2015" }, { "2015-32", "vinteren 2015 (den sydlige halvkugle)" },
    { "2015-33", "første kvartal 2015" }, { "2015-40", "første halvår 2015" },
    { "201X", "2010’erne" }, { "19XX", "1900-tallet (1900–1999)" }, { "2015-04-XX", "en dag i april 2015" },
    { "2015-XX", "en måned i 2015" }, { "XXXX-12-25", "25. december i et ukendt år" },
    { "1984-1X", "en måned fra oktober til december 1984" },
    { "2015~", "omkring 2015" }, { "2015?", "2015 (usikkert)" }, { "2015%", "omkring 2015 (usikkert)" },
    { "2004-~06", "juni 2004, måned omtrentlig" },
    { "2004/2023", "fra 2004 til 2023" }, { "2004?/2008", "mellem 2004 og 2008, start usikker" },
    { "2015/..", "siden 2015, stadig i gang" }, { "2015/", "fra 2015, slutning ukendt" },
    { "../2015", "indtil 2015, start åben" }, { "/2015", "indtil 2015, start ukendt" },
    { "[1667,1668,1670..1672]", "en af: 1667, 1668 eller 1670 til 1672" }, { "{1960,1961-12}", "1960 og december 1961" },
  };

  assert_labels ("da", labels, G_N_ELEMENTS (labels));
}

static void
test_errors_are_translated (void)
{
  static const struct
  {
    const char *language;
    const char *message;
  } cases[] = {
    { "es", "2015 no tiene 29 de febrero (posición 9)" },
    { "da", "2015 har ingen 29. februar (tegn 9)" },
    { "en", "2015 has no 29 February (position 9)" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      set_language (cases[i].language);
      g_assert_null (fold_edtf_parse ("2015-02-29", &error));
      g_assert_cmpstr (error->message, ==, cases[i].message);
    }

  set_language ("en");
}

static void
test_proposals_are_translated (void)
{
  set_language ("es");

  g_autoptr (FoldEdtfGuess) guess = fold_edtf_guess ("primavera de 2015");

  g_assert_cmpstr (guess->explanation, ==, "«primavera de 2015» puede leerse como «2015-21»: primavera de 2015.");
  set_language ("en");
}

int
main (int   argc,
      char *argv[])
{
  const char *localedir = g_getenv ("FOLD_TEST_LOCALEDIR");

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  set_language ("en");

  g_test_add_func ("/model/edtf-label/dates", test_dates);
  g_test_add_func ("/model/edtf-label/seasons", test_seasons);
  g_test_add_func ("/model/edtf-label/what-is-missing-is-told", test_missing_digits);
  g_test_add_func ("/model/edtf-label/what-is-doubtful-is-told", test_doubts);
  g_test_add_func ("/model/edtf-label/intervals", test_intervals);
  g_test_add_func ("/model/edtf-label/sets-and-lists", test_sets);

  if (localedir != NULL)
    {
      bindtextdomain (GETTEXT_PACKAGE, localedir);
      bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");

      g_test_add_func ("/model/edtf-label/spanish", test_spanish);
      g_test_add_func ("/model/edtf-label/danish", test_danish);
      g_test_add_func ("/model/edtf-label/errors-are-translated", test_errors_are_translated);
      g_test_add_func ("/model/edtf-label/proposals-are-translated", test_proposals_are_translated);
    }

  return g_test_run ();
}
