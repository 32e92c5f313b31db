/* test-library-xml-random.c: whatever a library holds comes back from XML
 *
 * Libraries are made from the tables of the records: each field gets a random
 * value of its type, or none. Texts are full of what XML treats as its own.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-library-xml.h"

#include "fold-csl.h"

#include <string.h>

#define N_LIBRARIES 40

static const char * const dates[] = {
  "2011", "2011-04", "2011-04-15", "2004-06~-11", "2017?", "201X", "2004/2023", "2018/..", "/2017", "../2004",
  "[2018..2023]", "[..2017-09-13]", "{1667,1668}", "2021-21", "Y-170000002", "2011-04-15T10:20:30Z", "2020?/..",
};

static const char * const words[] = {
  "a", "<b>", "&amp;", "\"", "'", "]]>", "\r", "\n", "\t", "  ", "México", "🌽", "e\xcc\x81", "-->", "é", "%", "\xc2\xa0",
};

#define pick(list) ((list)[g_test_rand_int_range (0, G_N_ELEMENTS (list))])

/* Begins with a letter: text that is nothing but white space is none. */
static char *
make_text (void)
{
  g_autoptr (GString) text = g_string_new ("x");
  int n_words = g_test_rand_int_range (0, 12);

  for (int i = 0; i < n_words; i++)
    g_string_append (text, pick (words));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
pick_id (FoldLibrary *library,
         FoldKind     kind)
{
  FoldRecordList *list = fold_library_get_list (library, kind);
  guint n_records = fold_record_list_get_length (list);

  if (n_records == 0)
    return NULL;
  return g_strdup (fold_record_get_id (fold_record_list_peek (list, g_test_rand_int_range (0, n_records))));
}

static char *
pick_ids (FoldLibrary *library,
          FoldKind     kind)
{
  g_autofree char *one = pick_id (library, kind);
  g_autofree char *other = pick_id (library, kind);

  return one != NULL ? g_strjoin (" ", one, other, NULL) : NULL;
}

static char *
make_item (const char *id)
{
  g_autoptr (FoldCslBuilder) builder = fold_csl_builder_new (id, g_test_rand_bit () ? "book" : "report");
  g_autofree char *title = make_text ();
  g_autofree char *family = make_text ();
  g_autofree char *member = make_text ();
  g_autofree char *given = make_text ();
  g_autofree char *particle = make_text ();
  const FoldCslName name = { .family = family, .given = given, .particle = particle };
  const FoldCslName body = { .literal = title };
  g_autoptr (FoldEdtf) date = fold_edtf_parse ("2016-05~", NULL);

  fold_csl_builder_set_text (builder, "title", title);
  fold_csl_builder_add_name (builder, "author", &name);
  fold_csl_builder_add_name (builder, g_test_rand_bit () ? "author" : "editor", &body);
  if (g_test_rand_bit ())
    fold_csl_builder_set_date (builder, "issued", date);
  if (g_test_rand_bit ())
    fold_csl_builder_set_text (builder, "unheard-of", member);

  g_autoptr (FoldCsl) csl = fold_csl_builder_end (builder, NULL);

  return fold_csl_to_json (csl);
}

static char *
make_value (FoldLibrary     *library,
            FoldRecord      *record,
            const FoldField *field)
{
  switch (field->type)
    {
    case FOLD_FIELD_WORD:
    case FOLD_FIELD_TEXT:
      return make_text ();
    case FOLD_FIELD_REF:
      return pick_id (library, field->target);
    case FOLD_FIELD_REFS:
      return pick_ids (library, field->target);
    case FOLD_FIELD_EDTF:
      return g_strdup (pick (dates));
    case FOLD_FIELD_CSL:
      return make_item (fold_record_get_id (record));
    case FOLD_FIELD_ENUM:
      {
        g_autoptr (GEnumClass) values = g_type_class_ref (field->get_enum_type ());

        return g_strdup (values->values[g_test_rand_int_range (0, values->n_values)].value_nick);
      }
    case FOLD_FIELD_INT:
      return g_strdup_printf ("%d", g_test_rand_int_range (0, 1000));
    case FOLD_FIELD_REAL:
      return g_strdup_printf ("%d.%d", g_test_rand_int_range (-90, 90), g_test_rand_int_range (0, 1000));
    default:
      g_assert_not_reached ();
    }
}

static void
fill (FoldLibrary *library,
      FoldRecord  *record)
{
  guint n_fields = 0;
  const FoldField *fields = fold_record_get_fields (record, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      g_autofree char *value = NULL;
      g_autoptr (GError) error = NULL;

      if (!(fields[i].flags & FOLD_FIELD_REQUIRED) && g_test_rand_bit ())
        continue;
      value = make_value (library, record, &fields[i]);
      if (value != NULL)
        fold_record_parse_field (record, &fields[i], value, &error);
      g_assert_no_error (error);
    }
}

static FoldDocumentText *
make_document_text (void)
{
  g_autofree char *content = make_text ();
  FoldDocumentText *text = fold_document_text_new (content);
  int length = fold_document_text_get_length (text);

  for (int i = g_test_rand_int_range (0, 5); i > 0; i--)
    {
      g_autofree char *id = g_strdup_printf ("b%d", i);
      g_autofree char *label = g_test_rand_bit () ? make_text () : NULL;
      int start = g_test_rand_int_range (0, length + 1);
      const FoldBlock block = {
        .id = id, .kind = FOLD_BLOCK_TURN, .start = start, .end = g_test_rand_int_range (start, length + 1),
        .rank = g_test_rand_int_range (0, 3), .label = label,
      };

      fold_document_text_add_block (text, &block);
    }
  return text;
}

/* Some fields say more about another one, and nothing without it. */
static void
clear_dependents (FoldRecord *record)
{
  FoldKind kind = fold_record_get_kind (record);
  g_autofree char *main_value = NULL;

  if (kind == FOLD_KIND_QUOTE)
    g_object_get (record, "document", &main_value, NULL);
  else if (kind == FOLD_KIND_PLACE)
    g_object_get (record, "name-original", &main_value, NULL);
  else if (kind == FOLD_KIND_POLICY)
    g_object_get (record, "title-original", &main_value, NULL);
  else
    return;

  if (main_value == NULL && kind == FOLD_KIND_QUOTE)
    g_object_set (record, "start", 0, "end", 0, "verdict", 0, "prefix", NULL, "suffix", NULL, NULL);
  else if (main_value == NULL)
    g_object_set (record, "language", NULL, NULL);
}

static void
add_random (FoldLibrary *library,
            FoldKind     kind,
            int          number)
{
  g_autofree char *id = kind == FOLD_KIND_ABOUT ? g_strdup ("l")
                                                : g_strdup_printf ("%s.%d", fold_kind_get_name (kind), number);
  g_autoptr (FoldRecord) record = fold_record_new (kind, id);
  g_autoptr (GError) error = NULL;

  fill (library, record);
  clear_dependents (record);

  fold_library_add (library, record, &error);
  g_assert_no_error (error);

  if (kind == FOLD_KIND_DOCUMENT)
    {
      g_autoptr (FoldDocumentText) text = make_document_text ();

      fold_library_set_document_text (library, id, text);
    }
}

static FoldLibrary *
create_random_library (void)
{
  FoldLibrary *library = fold_library_new ();

  for (guint kind = 0; kind < FOLD_N_KINDS; kind++)
    {
      int n_records = kind == FOLD_KIND_ABOUT ? 1 : g_test_rand_int_range (1, 8);

      for (int i = 0; i < n_records; i++)
        add_random (library, kind, g_test_rand_int_range (0, 1000) * 10 + i);
    }
  return library;
}

static void
assert_same_fields (FoldRecord *one,
                    FoldRecord *other)
{
  guint n_fields = 0;
  const FoldField *fields = fold_record_get_fields (one, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      g_autofree char *value = fold_record_format_field (one, &fields[i]);
      g_autofree char *again = fold_record_format_field (other, &fields[i]);

      g_test_message ("%s of %s", fields[i].name, fold_record_get_id (one));
      g_assert_cmpstr (again, ==, value);
    }
  g_assert_true (fold_record_equal (one, other));
}

static void
assert_same_records (FoldLibrary *one,
                     FoldLibrary *other,
                     FoldKind     kind)
{
  FoldRecordList *list = fold_library_get_list (one, kind);

  g_assert_cmpuint (fold_record_list_get_length (list), ==,
                    fold_record_list_get_length (fold_library_get_list (other, kind)));
  for (guint i = 0; i < fold_record_list_get_length (list); i++)
    {
      FoldRecord *record = fold_record_list_peek (list, i);
      const char *id = fold_record_get_id (record);

      assert_same_fields (record, fold_library_lookup (other, kind, id));
      if (kind == FOLD_KIND_DOCUMENT)
        g_assert_true (fold_document_text_equal (fold_library_get_document_text (one, id),
                                                 fold_library_get_document_text (other, id)));
    }
}

static void
test_any_library_comes_back_as_it_was (void)
{
  for (int i = 0; i < N_LIBRARIES; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (FoldLibrary) library = create_random_library ();
      g_autofree char *xml = fold_library_xml_write (library, &error);

      g_assert_no_error (error);

      g_autoptr (GBytes) bytes = g_bytes_new (xml, strlen (xml));
      g_autoptr (FoldLibrary) again = fold_library_xml_read (bytes, &error);

      g_assert_no_error (error);
      for (guint kind = 0; kind < FOLD_N_KINDS; kind++)
        assert_same_records (library, again, kind);

      g_autofree char *rewritten = fold_library_xml_write (again, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (rewritten, ==, xml);
    }
}

/* Half a library is no library, wherever it breaks off. */
static void
test_no_part_of_a_library_is_one (void)
{
  g_autoptr (FoldLibrary) library = create_random_library ();
  g_autofree char *xml = fold_library_xml_write (library, NULL);
  gsize whole = strlen (xml) - strlen ("\n");

  for (int i = 0; i < 200; i++)
    {
      g_autoptr (GBytes) part = g_bytes_new (xml, g_test_rand_int_range (0, (int) whole));
      g_autoptr (GError) error = NULL;
      g_autoptr (FoldLibrary) read = fold_library_xml_read (part, &error);

      g_assert_null (read);
      g_assert_error (error, FOLD_XML_ERROR, FOLD_XML_ERROR_SYNTAX);
      g_assert_true (g_str_has_prefix (error->message, "line "));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/library-xml/random/any-library-comes-back-as-it-was",
                   test_any_library_comes_back_as_it_was);
  g_test_add_func ("/formats/library-xml/random/no-part-of-a-library-is-one", test_no_part_of_a_library_is_one);

  return g_test_run ();
}
