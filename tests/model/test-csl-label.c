/* test-csl-label.c: how prose and lists of references name an item
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fold-csl.h"

#include <string.h>

/* @members: what follows the type, in JSON with ' for " */
static FoldCsl *
make_item (const char *type,
           const char *members)
{
  g_autofree char *json = g_strdup_printf ("{'type':'%s'%s%s}", type, *members != '\0' ? "," : "", members);
  g_autoptr (GError) error = NULL;
  FoldCsl *item = fold_csl_new_from_json (g_strdelimit (json, "'", '"'), &error);

  g_assert_no_error (error);
  return item;
}

static void
test_authors_are_short (void)
{
  static const char * const cases[][2] = {
    { "'author':[{'family':'Olmo','given':'H.'}]", "Olmo" },
    { "'author':[{'family':'Olmo'},{'family':'Lund'}]", "Olmo & Lund" },
    { "'author':[{'family':'Prado'},{'family':'Lund'},{'family':'Ruiz'}]", "Prado et al." },
    { "'author':[{'literal':'Comisión de Derechos'}]", "Comisión de Derechos" },
    { "'author':[{'literal':'Red de Casas'},{'family':'Lund'}]", "Red de Casas & Lund" },
    { "'author':[{'given':'Rigoberta'}]", "Rigoberta" },
    { "'editor':[{'family':'Rey'},{'family':'Sol'}],'title':'T'", "Rey & Sol" },
    { "'director':[{'family':'Rey'}],'title':'T'", "Rey" },
    { "'translator':[{'family':'Rey'}],'title':'T'", "“T”" },
    { "'title':'Declaration on Refugees'", "“Declaration on Refugees”" },
    { "'title':'Declaration on Refugees','title-short':'Declaration'", "“Declaration”" },
    { "'title':'A very long title that goes on and on and on until nobody remembers how it began'",
      "“A very long title that goes on and on and on until nobody…”" },
    { "'publisher':'P'", "Report" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (FoldCsl) item = make_item ("report", cases[i][0]);
      g_autofree char *authors = fold_csl_format_authors (item);

      g_assert_cmpstr (authors, ==, cases[i][1]);
    }
}

static void
test_particles_stand_where_they_belong (void)
{
  static const struct {
    const char *name;
    const char *alone;
    const char *listed;
  } cases[] = {
    { "'family':'Cruz','given':'Ana','non-dropping-particle':'de la'", "de la Cruz", "de la Cruz, Ana" },
    { "'family':'Humboldt','given':'Alexander','dropping-particle':'von'", "Humboldt", "Humboldt, Alexander von" },
    { "'family':'Alembert','given':'Jean','non-dropping-particle':'d’'", "d’Alembert", "d’Alembert, Jean" },
    { "'family':'Hakim','given':'T.','non-dropping-particle':'al-'", "al-Hakim", "al-Hakim, T." },
    { "'family':'Berg','given':'Jan','dropping-particle':'van','non-dropping-particle':'den','suffix':'Jr.'",
      "den Berg", "den Berg, Jan van, Jr." },
    { "'family':'King','given':'M.','suffix':'III'", "King", "King, M., III" },
    { "'family':'Cruz','non-dropping-particle':'de la'", "de la Cruz", "de la Cruz" },
    { "'literal':'UNHCR'", "UNHCR", "UNHCR" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *members = g_strdup_printf ("'author':[{%s}],'title':'T'", cases[i].name);
      g_autofree char *expected = g_strdup_printf ("%s (n.d.). T.", cases[i].listed);
      g_autoptr (FoldCsl) item = make_item ("book", members);
      g_autofree char *authors = fold_csl_format_authors (item);
      g_autofree char *reference = fold_csl_format_reference (item);

      g_assert_cmpstr (authors, ==, cases[i].alone);
      g_assert_cmpstr (reference, ==, expected);
    }
}

static void
test_years_say_what_is_known (void)
{
  static const char * const cases[][2] = {
    { "'issued':{'date-parts':[[2016,9,13]]}", "2016" },
    { "'issued':{'date-parts':[[2016]]},'year-suffix':'a'", "2016a" },
    { "", "n.d." },
    { "'year-suffix':'b'", "n.d.-b" },
    { "'issued':{'date-parts':[[2010],[2012]]}", "2010–2012" },
    { "'issued':{'date-parts':[[2010,1],[2010,12]]}", "2010" },
    { "'issued':{'date-parts':[[2010],[2012]]},'year-suffix':'a'", "2010–2012a" },
    { "'issued':{'date-parts':[[1995]],'circa':true}", "c. 1995" },
    { "'issued':{'date-parts':[[1995]],'circa':true},'year-suffix':'a'", "c. 1995a" },
    { "'issued':{'raw':'1995?'}", "1995?" },
    { "'issued':{'raw':'2015/..'}", "2015–" },
    { "'issued':{'raw':'../2015'}", "–2015" },
    { "'issued':{'raw':'2015/'}", "2015–?" },
    { "'issued':{'raw':'/2015'}", "?–2015" },
    { "'issued':{'raw':'201X'}", "2010–2019" },
    { "'issued':{'date-parts':[[2011]],'season':2}", "2011" },
    { "'issued':{'date-parts':[[-44]]}", "44 BCE" },
    { "'issued':{'literal':'forthcoming'}", "forthcoming" },
    { "'issued':{'literal':'in press'},'year-suffix':'a'", "in press-a" },
    { "'event-date':{'date-parts':[[2022,5]]}", "2022" },
    { "'accessed':{'date-parts':[[2022,5]]}", "n.d." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (FoldCsl) item = make_item ("report", cases[i][0]);
      g_autofree char *year = fold_csl_format_year (item);

      g_assert_cmpstr (year, ==, cases[i][1]);
    }
}

static void
test_short_is_authors_and_year (void)
{
  g_autoptr (FoldCsl) item = make_item ("webpage", "'author':[{'family':'Olmo'},{'family':'Lund'}],"
                                                   "'issued':{'date-parts':[[2018,10,4]]}");
  g_autoptr (FoldCsl) nobody = make_item ("treaty", "'title':'Acta','issued':{'date-parts':[[1984]]}");
  g_autofree char *text = fold_csl_format_short (item);
  g_autofree char *title = fold_csl_format_short (nobody);

  g_assert_cmpstr (text, ==, "Olmo & Lund 2018");
  g_assert_cmpstr (title, ==, "“Acta” 1984");
}

static void
test_reference_has_its_parts_in_order (void)
{
  static const struct {
    const char *type;
    const char *members;
    const char *reference;
  } cases[] = {
    { "article-journal",
      "'author':[{'family':'Olmo','given':'H.'},{'family':'Lund','given':'L.'}],'issued':{'date-parts':[[2016]]},"
      "'year-suffix':'a','title':'Whose city?','container-title':'Urbania','volume':48,'issue':'2',"
      "'page':'252–271','DOI':'10.1/x','URL':'https://example.org'",
      "Olmo, H., & Lund, L. (2016a). Whose city? Urbania, 48(2), 252–271. https://doi.org/10.1/x" },
    { "chapter",
      "'author':[{'family':'Prado','given':'M.'}],'editor':[{'family':'Rey','given':'A.'},{'family':'Sol','given':'B.'}],"
      "'issued':{'date-parts':[[2022]]},'title':'A Part','container-title':'The Whole','page':'1–14','publisher':'Press'",
      "Prado, M. (2022). A Part. In A. Rey & B. Sol (Eds.), The Whole, 1–14. Press." },
    { "book",
      "'editor':[{'family':'Rey','given':'A.'}],'issued':{'date-parts':[[2019]]},'title':'The Whole','edition':4,"
      "'volume':'2','publisher':'Press'",
      "Rey, A. (Ed.) (2019). The Whole (4 ed., Vol. 2). Press." },
    { "report",
      "'author':[{'literal':'The Commission'}],'issued':{'date-parts':[[1996]]},'title':'Into all policies',"
      "'genre':'Communication','number':'COM(96) 67','publisher':'The Commission','URL':'https://example.org/a'",
      "The Commission (1996). Into all policies (COM(96) 67) [Communication]. https://example.org/a" },
    { "webpage",
      "'author':[{'literal':'BBC'}],'title':'News','container-title':'BBC','URL':'https://example.org'",
      "BBC (n.d.). News. https://example.org" },
    { "legislation",
      "'issued':{'date-parts':[[2011,4,7]]},'title':'Ley de Hospitalidad','container-title':'Gaceta','number':'1069',"
      "'authority':'Congreso'",
      "Ley de Hospitalidad (No. 1069) (2011). Gaceta. Congreso." },
    { "book",
      "'author':[{'literal':'One'},{'literal':'Two'}],'title':'T'",
      "One & Two (n.d.). T." },
    { "book",
      "'author':[{'literal':'One'},{'literal':'Two'},{'literal':'Three'}],'title':'Said “Enough!”'",
      "One, Two, & Three (n.d.). Said “Enough!”" },
    { "interview", "'author':[{'family':'Sol','given':'B.'}]", "Sol, B. (n.d.). [Interview]." },
    { "interview", "", "[Interview] (n.d.)." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (FoldCsl) item = make_item (cases[i].type, cases[i].members);
      g_autofree char *reference = fold_csl_format_reference (item);

      g_assert_cmpstr (reference, ==, cases[i].reference);
    }
}

static void
test_sort_keys_order_a_bibliography (void)
{
  static const char * const items[] = {
    "'author':[{'family':'Álvarez','given':'B.'}]",
    "'author':[{'family':'Alvarez','given':'C.'}]",
    "'author':[{'family':'Cruz','given':'A.','non-dropping-particle':'de la'}]",
    "'title':'«Ésta» es la ley'",
    "'author':[{'family':'Humboldt','dropping-particle':'von'}]",
    "'author':[{'family':'Jørgensen'}]",
    "'author':[{'family':'Jovic'}]",
    "'author':[{'family':'olmo','given':'H.'}]",
    "'author':[{'family':'Olmo','given':'H.'}],'issued':{'date-parts':[[-44]]}",
    "'author':[{'family':'Olmo','given':'H.'}],'issued':{'date-parts':[[2016]]},'year-suffix':'a','title':'Z'",
    "'author':[{'family':'Olmo','given':'H.'}],'issued':{'date-parts':[[2016]]},'year-suffix':'b','title':'A'",
    "'author':[{'family':'Olmo','given':'H.'}],'issued':{'date-parts':[[2020]]}",
    "'author':[{'family':'Olmo','given':'H.'},{'family':'Lund'}],'issued':{'date-parts':[[2018]]}",
    "'author':[{'family':'Olmos','given':'A.'}],'issued':{'date-parts':[[2001]]}",
  };
  g_autofree char *previous = g_strdup ("");

  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    {
      g_autoptr (FoldCsl) item = make_item ("book", items[i]);
      g_autofree char *key = fold_csl_make_sort_key (item);

      g_test_message ("%s", items[i]);
      g_assert_cmpint (strcmp (previous, key), <, 0);
      g_free (previous);
      previous = g_steal_pointer (&key);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/model/csl-label/authors-are-short", test_authors_are_short);
  g_test_add_func ("/model/csl-label/particles-stand-where-they-belong", test_particles_stand_where_they_belong);
  g_test_add_func ("/model/csl-label/years-say-what-is-known", test_years_say_what_is_known);
  g_test_add_func ("/model/csl-label/short-is-authors-and-year", test_short_is_authors_and_year);
  g_test_add_func ("/model/csl-label/reference-has-its-parts-in-order", test_reference_has_its_parts_in_order);
  g_test_add_func ("/model/csl-label/sort-keys-order-a-bibliography", test_sort_keys_order_a_bibliography);

  return g_test_run ();
}
