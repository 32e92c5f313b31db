/* test-edtf-guess.c: readings proposed for what people write
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-edtf-guess.h"

typedef struct
{
  const char *text;
  const char *edtf;
} Reading;

static void
assert_readings (const Reading *readings,
                 gsize          n_readings)
{
  for (gsize i = 0; i < n_readings; i++)
    {
      g_autoptr (FoldEdtfGuess) guess = fold_edtf_guess (readings[i].text);

      g_test_message ("%s", readings[i].text);
      g_assert_nonnull (guess);
      g_assert_cmpstr (fold_edtf_get_text (guess->edtf), ==, readings[i].edtf);
      g_assert_cmpstr (guess->original, ==, readings[i].text);
      g_assert_true (g_str_has_prefix (guess->explanation, "“"));
      g_assert_true (g_str_has_suffix (guess->explanation, "."));
    }
}

static void
test_english (void)
{
  static const Reading readings[] = {
    { "c. 2015", "2015~" }, { "ca 2015", "2015~" }, { "circa 2015", "2015~" }, { "about April 2017", "2017-04~" },
    { "2015 (approx.)", "2015~" }, { "possibly 2015", "2015?" }, { "2015 (?)", "2015?" }, { "c. 1950?", "1950%" },
    { "spring 2015", "2015-21" }, { "Summer of 2015", "2015-22" }, { "fall 2015", "2015-23" },
    { "winter 2015/16", "2015-24" }, { "April 2017", "2017-04" }, { "Apr. 2017", "2017-04" }, { "2017 April", "2017-04" },
    { "7 April 2017", "2017-04-07" }, { "7th of April, 2017", "2017-04-07" }, { "April 7, 2017", "2017-04-07" },
    { "APRIL 2017", "2017-04" }, { "  April   2017 ", "2017-04" },
    { "1990s", "199X" }, { "the 1990's", "199X" }, { "90s", "199X" }, { "nineties", "199X" }, { "2000s", "200X" },
    { "1900s", "19XX" }, { "20th century", "19XX" }, { "the 21st century", "20XX" }, { "early 20th century", "[1900..1933]" },
    { "mid-1990s", "[1994..1996]" }, { "late 1990s", "[1997..1999]" }, { "early 2019", "2019-37" }, { "mid-2019", "2019-38" },
    { "end of 2019", "2019-39" }, { "early April 2017", "[2017-04-01..2017-04-10]" }, { "late February 2016", "[2016-02-21..2016-02-29]" },
    { "Q2 2015", "2015-34" }, { "2015 Q4", "2015-36" }, { "second half of 2015", "2015-41" }, { "third quarter 2015", "2015-35" },
    { "44 BC", "-0043" }, { "500 BCE", "-0499" }, { "1 BC", "0000" }, { "987 CE", "0987" }, { "79 AD", "0079" },
  };

  assert_readings (readings, G_N_ELEMENTS (readings));
}

static void
test_spanish (void)
{
  static const Reading readings[] = {
    { "primavera de 2015", "2015-21" }, { "otoño 2015", "2015-23" }, { "abril de 2017", "2017-04" },
    { "7 de abril de 2017", "2017-04-07" }, { "el 1º de enero de 2016", "2016-01-01" }, { "1 de septiembre del 2016", "2016-09-01" },
    { "setiembre 2016", "2016-09" }, { "años 2000", "200X" }, { "anos 2000", "200X" }, { "los años 90", "199X" },
    { "años noventa", "199X" }, { "década de 1990", "199X" }, { "siglo XX", "19XX" }, { "hacia 2015", "2015~" },
    { "alrededor de 2015", "2015~" }, { "quizá 2015", "2015?" }, { "a principios de 2019", "2019-37" },
    { "a mediados de los años 90", "[1994..1996]" }, { "finales de 2019", "2019-39" },
    { "primer semestre de 2015", "2015-40" }, { "segundo trimestre de 2015", "2015-34" }, { "44 a. C.", "-0043" },
    { "antes de 2010", "[..2009]" }, { "después de abril de 2017", "[2017-05..]" }, { "desde 2018", "2018/.." },
    { "a partir de 2018", "2018/.." }, { "hasta 2018", "../2018" }, { "de 2015 a 2017", "2015/2017" },
    { "entre 2015 y 2017", "2015/2017" }, { "desde 2015 hasta 2017", "2015/2017" }, { "2015 o 2016", "[2015,2016]" },
    { "de abril a junio de 2015", "2015-04/2015-06" },
  };

  assert_readings (readings, G_N_ELEMENTS (readings));
}

static void
test_danish (void)
{
  static const Reading readings[] = {
    { "forår 2015", "2015-21" }, { "foråret 2015", "2015-21" }, { "efteråret 2015", "2015-23" }, { "7. april 2017", "2017-04-07" },
    { "den 7. maj 2017", "2017-05-07" }, { "marts 2017", "2017-03" }, { "1990’erne", "199X" }, { "90'erne", "199X" },
    { "halvfemserne", "199X" }, { "1900-tallet", "19XX" }, { "det 20. århundrede", "19XX" }, { "omkring 2015", "2015~" },
    { "måske 2015", "2015?" }, { "begyndelsen af 2019", "2019-37" }, { "ultimo 2019", "2019-39" }, { "1. halvår 2015", "2015-40" },
    { "2. kvartal 2015", "2015-34" }, { "44 f.Kr.", "-0043" }, { "før 2010", "[..2009]" }, { "efter 2010", "[2011..]" },
    { "siden 2018", "2018/.." }, { "indtil 2018", "../2018" }, { "fra 2015 til 2017", "2015/2017" },
    { "mellem 2015 og 2017", "2015/2017" }, { "2015 eller 2016", "[2015,2016]" }, { "2018–nu", "2018/.." },
  };

  assert_readings (readings, G_N_ELEMENTS (readings));
}

static void
test_numbers (void)
{
  static const Reading readings[] = {
    { "15/04/2015", "2015-04-15" }, { "4/15/2015", "2015-04-15" }, { "15.04.2015", "2015-04-15" }, { "04.05.2015", "2015-05-04" },
    { "15-04-2015", "2015-04-15" }, { "2015/04/15", "2015-04-15" }, { "2015-4-7", "2015-04-07" }, { "20150415", "2015-04-15" },
    { "04/2015", "2015-04" }, { "2015/04", "2015-04" }, { "2015-4", "2015-04" }, { "2011/12", "2011/2012" }, { "201", "201X" },
    { "20", "20XX" },
  };

  assert_readings (readings, G_N_ELEMENTS (readings));
}

static void
test_intervals (void)
{
  static const Reading readings[] = {
    { "2015–2017", "2015/2017" }, { "2015-2017", "2015/2017" }, { "2015—2017", "2015/2017" }, { "2015–17", "2015/2017" },
    { "2015-17", "2015/2017" }, { "from 2015 to 2017", "2015/2017" }, { "between 2015 and 2017", "2015/2017" },
    { "2015 until April 2017", "2015/2017-04" }, { "April–June 2015", "2015-04/2015-06" },
    { "7–9 April 2017", "2017-04-07/2017-04-09" }, { "30 April – 2 May 2017", "2017-04-30/2017-05-02" },
    { "c. 2015–17", "2015~/2017~" }, { "c. 2015 – 2017?", "2015~/2017?" }, { "2015/2017 approx.", "2015/2017~" },
    { "since 2018", "2018/.." }, { "from April 2018", "2018-04/.." }, { "2018 onwards", "2018/.." },
    { "2018–present", "2018/.." }, { "from 2018 to present", "2018/.." }, { "2018 to date", "2018/.." }, { "2018–", "2018/.." },
    { "until 2018", "../2018" }, { "–2018", "../2018" }, { "1990s–2010s", "199X/201X" },
  };

  assert_readings (readings, G_N_ELEMENTS (readings));
}

static void
test_bounds (void)
{
  static const Reading readings[] = {
    { "before 2010", "[..2009]" }, { "before April 2010", "[..2010-03]" }, { "before January 2010", "[..2009-12]" },
    { "before 1 March 2016", "[..2016-02-29]" }, { "before the 1990s", "[..1989]" }, { "after 2010", "[2011..]" },
    { "after 31 December 2010", "[2011-01-01..]" }, { "after 44 BC", "[-0042..]" }, { "before c. 2010", "[..2009~]" },
    { "2015 or 2016", "[2015,2016]" }, { "2015 and 2016", "{2015,2016}" },
  };

  assert_readings (readings, G_N_ELEMENTS (readings));
}

static void
test_either_way (void)
{
  g_autoptr (FoldEdtfGuess) guess = fold_edtf_guess ("05/04/2015");

  g_assert_nonnull (guess);
  g_assert_cmpstr (fold_edtf_get_text (guess->edtf), ==, "[2015-04-05,2015-05-04]");
  g_assert_cmpstr (guess->explanation, ==,
                   "“05/04/2015” can be read as “[2015-04-05,2015-05-04]”: one of: 5 April 2015 or 4 May 2015. "
                   "Day and month may stand either way round, so that both readings are given.");
}

static void
test_draft (void)
{
  g_autoptr (FoldEdtfGuess) guess = fold_edtf_guess ("198u");

  g_assert_nonnull (guess);
  g_assert_cmpstr (guess->explanation, ==, "“198u” can be read as “198X”: the 1980s.");
}

static void
test_no_reading (void)
{
  static const char * const texts[] = {
    "", "   ", "undated", "n.d.", "next year", "15/04/15", "31/02/2015", "13/13/2015", "30 February 2015", "2015 was good",
    "April", "7 April", "April 7", "spring", "5", "century", "20s", "2015 2016", "before", "since", "–", "?", "2015-04-12-13",
    "2018 to 2015", "before spring 2015", "spring 2015 to autumn 2016", "2٠15", "c. [1994..1996]", "c. early 1990s",
    "winter 2015/18", "2015-21/2015-23", "\xff", "0 BC", "Q5 2015", "third half of 2015", "siglo C",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (FoldEdtfGuess) guess = fold_edtf_guess (texts[i]);
      g_autofree char *printable = g_utf8_make_valid (texts[i], -1);

      g_test_message ("%s", printable);
      g_assert_null (guess);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/model/edtf-guess/english-is-read", test_english);
  g_test_add_func ("/model/edtf-guess/spanish-is-read", test_spanish);
  g_test_add_func ("/model/edtf-guess/danish-is-read", test_danish);
  g_test_add_func ("/model/edtf-guess/numbers-are-read", test_numbers);
  g_test_add_func ("/model/edtf-guess/intervals-are-read", test_intervals);
  g_test_add_func ("/model/edtf-guess/bounds-are-read", test_bounds);
  g_test_add_func ("/model/edtf-guess/two-readings-are-both-given", test_either_way);
  g_test_add_func ("/model/edtf-guess/the-draft-is-read", test_draft);
  g_test_add_func ("/model/edtf-guess/nothing-is-made-up", test_no_reading);

  return g_test_run ();
}
