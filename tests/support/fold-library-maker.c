/* fold-library-maker.c: random records, libraries and edits, from the seed of the test
 *
 * Everything is made from the tables of fields, so a kind or a field that comes
 * later is in it too.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-library-maker.h"

static const char * const words[] = {
  "policy", "migration", "City", "México", "migración", "d’asile", "København", "hospitality", "hospitalidad",
  "shelter", "2011", "ley", "“quoted”", "e-mail", "NEAR", "OR", "water*", "ærlig", "\n", "–",
};

static const char * const dates[] = {
  "2011", "2011-04", "2011-04-15", "2004-06~", "2017?", "201X", "2004/2023", "2018/..", "/2017", "2011-21",
};

#define pick(list) ((list)[g_test_rand_int_range (0, G_N_ELEMENTS (list))])

static char *
make_prose (int max_words)
{
  GString *text = g_string_new (pick (words));

  for (int i = g_test_rand_int_range (0, max_words); i > 0; i--)
    g_string_append_printf (text, " %s", pick (words));
  return g_string_free (text, FALSE);
}

static char *
pick_id (FoldLibrary *library,
         FoldKind     kind)
{
  FoldRecordList *list = fold_library_get_list (library, kind);
  guint n_records = fold_record_list_get_length (list);

  return n_records > 0
         ? g_strdup (fold_record_get_id (fold_record_list_peek (list, g_test_rand_int_range (0, (int) n_records))))
         : NULL;
}

static char *
pick_ids (FoldLibrary *library,
          FoldKind     kind)
{
  GString *ids = g_string_new (NULL);

  for (int i = g_test_rand_int_range (0, 4); i > 0; i--)
    {
      g_autofree char *id = pick_id (library, kind);

      if (id != NULL)
        g_string_append_printf (ids, " %s", id);
    }
  return g_string_free (ids, FALSE);
}

static char *
pick_nick (GType type)
{
  g_autoptr (GEnumClass) values = g_type_class_ref (type);

  return g_strdup (values->values[g_test_rand_int_range (0, (int) values->n_values)].value_nick);
}

static char *
make_value (FoldLibrary     *library,
            FoldRecord      *record,
            const FoldField *field)
{
  switch (field->type)
    {
    case FOLD_FIELD_WORD:
      return make_prose (3);
    case FOLD_FIELD_TEXT:
      return make_prose (20);
    case FOLD_FIELD_REF:
      return pick_id (library, field->target);
    case FOLD_FIELD_REFS:
      return pick_ids (library, field->target);
    case FOLD_FIELD_EDTF:
      return g_strdup (pick (dates));
    case FOLD_FIELD_CSL:
      return g_strdup_printf ("{\"id\": \"%s\", \"type\": \"%s\", \"title\": \"Title %d\"}",
                              fold_record_get_id (record), g_test_rand_bit () ? "book" : "thesis",
                              g_test_rand_int_range (0, 100));
    case FOLD_FIELD_ENUM:
      return pick_nick (field->get_enum_type ());
    case FOLD_FIELD_INT:
      return g_strdup_printf ("%d", g_test_rand_int_range (0, 1000));
    case FOLD_FIELD_REAL:
      return g_strdup_printf ("%d.%d", g_test_rand_int_range (-90, 90), g_test_rand_int_range (0, 100000));
    default:
      g_assert_not_reached ();
    }
}

/* %NULL where a required reference finds nothing to point at. */
FoldRecord *
fold_make_record (FoldLibrary *library,
                  FoldKind     kind,
                  const char  *id)
{
  g_autoptr (FoldRecord) record = fold_record_new (kind, id);
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
  return fold_record_validate (record, NULL) ? g_steal_pointer (&record) : NULL;
}

FoldDocumentText *
fold_make_text (void)
{
  g_autoptr (GString) content = g_string_new (NULL);
  g_autoptr (GArray) ends = g_array_new (FALSE, FALSE, sizeof (guint));
  FoldDocumentText *text = NULL;
  guint start = 0;

  for (int i = g_test_rand_int_range (1, 6); i > 0; i--)
    {
      g_autofree char *paragraph = make_prose (30);
      guint end = 0;

      g_string_append_printf (content, "%s\n", paragraph);
      end = (guint) g_utf8_strlen (content->str, -1) - 1;
      g_array_append_val (ends, end);
    }

  text = fold_document_text_new (content->str);
  for (guint i = 0; i < ends->len; i++)
    {
      g_autofree char *id = g_strdup_printf ("p%u", i);
      const FoldBlock block = {
        .id = id, .kind = FOLD_BLOCK_PARAGRAPH, .start = start, .end = g_array_index (ends, guint, i),
      };

      if (g_test_rand_int_range (0, 5) > 0)
        fold_document_text_add_block (text, &block);
      start = block.end + 1;
    }
  return text;
}

static void
add_record (FoldLibrary *library,
            FoldKind     kind,
            const char  *id)
{
  g_autoptr (FoldRecord) record = fold_make_record (library, kind, id);
  g_autoptr (GError) error = NULL;

  if (record == NULL)
    return;

  fold_library_add (library, record, &error);
  g_assert_no_error (error);
  if (kind == FOLD_KIND_DOCUMENT)
    {
      g_autoptr (FoldDocumentText) text = fold_make_text ();

      fold_library_set_document_text (library, id, text);
    }
}

FoldLibrary *
fold_make_library (guint n_records)
{
  FoldLibrary *library = fold_library_new ();

  add_record (library, FOLD_KIND_ABOUT, "library");
  for (guint kind = FOLD_KIND_ABOUT + 1; kind < FOLD_N_KINDS; kind++)
    {
      for (guint i = 0; i < n_records; i++)
        {
          g_autofree char *id = g_strdup_printf ("%s-%u", fold_kind_get_name (kind), i);

          add_record (library, kind, id);
        }
    }
  return library;
}

/* Whether nothing but its own parts leans on a record, and nothing on those. */
static gboolean
can_remove (FoldLibrary *library,
            FoldRecord  *record)
{
  guint n_parts = 0;

  for (guint kind = 0; kind < FOLD_N_KINDS; kind++)
    {
      if (fold_kind_get_owner (kind) != fold_record_get_kind (record))
        continue;

      g_autoptr (GPtrArray) parts = fold_library_list_parts (library, record, kind);

      n_parts += parts->len;
      for (guint i = 0; i < parts->len; i++)
        {
          if (fold_library_count_referrers (library, g_ptr_array_index (parts, i)) > 0)
            return FALSE;
        }
    }
  return fold_library_count_referrers (library, record) == n_parts;
}

static void
add_random_step (FoldLibrary *library,
                 FoldEdit    *edit)
{
  FoldKind kind = (FoldKind) g_test_rand_int_range (FOLD_KIND_ABOUT + 1, FOLD_N_KINDS);
  g_autofree char *known = pick_id (library, kind);
  g_autofree char *fresh = g_strdup_printf ("%s-%d", fold_kind_get_name (kind), g_test_rand_int_range (0, 100000));
  FoldRecord *record = fold_library_lookup (library, kind, known);
  g_autoptr (FoldRecord) made = NULL;

  if (record != NULL && g_test_rand_int_range (0, 3) == 0 && can_remove (library, record))
    {
      fold_edit_remove (edit, kind, known);
      fold_library_remove (library, kind, known);
      return;
    }

  made = fold_make_record (library, kind, known != NULL && g_test_rand_bit () ? known : fresh);
  if (made == NULL)
    return;

  g_autoptr (FoldRecord) copy = fold_record_copy (made);

  fold_edit_put (edit, made);
  fold_library_put (library, copy);
}

/* An edit of a few steps that is possible; @library is what it was and becomes what it will be. */
FoldEdit *
fold_make_edit (FoldLibrary *library,
                const char  *name)
{
  FoldEdit *edit = fold_edit_new (name);

  for (int i = g_test_rand_int_range (1, 5); i > 0; i--)
    add_random_step (library, edit);
  return edit;
}

FoldLibrary *
fold_copy_library (FoldLibrary *library)
{
  FoldLibrary *copy = fold_library_new ();

  for (guint kind = 0; kind < FOLD_N_KINDS; kind++)
    {
      FoldRecordList *list = fold_library_get_list (library, kind);

      for (guint i = 0; i < fold_record_list_get_length (list); i++)
        {
          g_autoptr (FoldRecord) record = fold_record_copy (fold_record_list_peek (list, i));

          g_assert_true (fold_library_add (copy, record, NULL));
        }
    }
  return copy;
}

void
fold_assert_same_library (FoldLibrary *one,
                          FoldLibrary *other)
{
  for (guint kind = 0; kind < FOLD_N_KINDS; kind++)
    {
      FoldRecordList *list = fold_library_get_list (one, kind);
      FoldRecordList *again = fold_library_get_list (other, kind);

      g_assert_cmpuint (fold_record_list_get_length (list), ==, fold_record_list_get_length (again));
      for (guint i = 0; i < fold_record_list_get_length (list); i++)
        {
          FoldRecord *record = fold_record_list_peek (list, i);

          g_assert_cmpstr (fold_record_get_id (record), ==, fold_record_get_id (fold_record_list_peek (again, i)));
          g_assert_true (fold_record_equal (record, fold_record_list_peek (again, i)));
        }
    }
}
