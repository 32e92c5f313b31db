/* fold-policy-import.c: policies out of the rows of a table
 *
 * Each column is for a field of a policy, for an event in its life, or for nothing.
 * A row is about the policy of that id, or of that title; else about a new one. What
 * a cell says that cannot be is told of and left out; the rest of the row comes in.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-policy-import.h"

#include "fold-edtf-guess.h"
#include "fold-enums.h"
#include "fold-field-words.h"
#include "fold-life-event.h"
#include "fold-policy.h"
#include "fold-record-edits.h"
#include "fold-record-name.h"

#include <glib/gi18n-lib.h>

struct _FoldPolicyImport
{
  FoldLibrary *library;
  GPtrArray   *columns;
  GPtrArray   *rows;
  GPtrArray   *targets; /* of each column, a member of the list or NULL */
};

typedef struct
{
  FoldPolicyImport *import;
  FoldEdit         *edit;
  GHashTable       *titles;  /* folded title → number of the row that had it */
  GHashTable       *ids;     /* of new policies */
  FoldRecord       *policy;  /* what it is to be */
  GPtrArray        *dates;   /* that the row adds */
  GString          *remarks;
} Row;

static const char * const fields[] = {
  "id", "title", "title_original", "language", "kind", "level", "places", "codes", "summary", "note",
};

/* ============ targets ============ */

/**
 * fold_policy_import_list_targets:
 *
 * Returns: (transfer none): what a column can be for: names of fields of a policy,
 *   and of events in its life
 */
const char * const *
fold_policy_import_list_targets (void)
{
  static GStrv targets = NULL;

  if (targets == NULL)
    {
      g_autoptr (GEnumClass) klass = g_type_class_ref (FOLD_TYPE_LIFE_EVENT_TYPE);
      GStrvBuilder *builder = g_strv_builder_new ();

      for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
        g_strv_builder_add (builder, fields[i]);
      for (guint i = 0; i < klass->n_values; i++)
        g_strv_builder_add (builder, klass->values[i].value_nick);
      targets = g_strv_builder_end (builder);
      g_strv_builder_unref (builder);
    }
  return (const char * const *) targets;
}

static gboolean
find_event (const char *target,
            int        *event)
{
  return fold_enum_parse_nick (FOLD_TYPE_LIFE_EVENT_TYPE, target, event);
}

/**
 * fold_policy_import_dup_label:
 * @target: what a column is for
 *
 * Returns: (transfer full): what people call it
 */
char *
fold_policy_import_dup_label (const char *target)
{
  int event = 0;

  g_return_val_if_fail (target != NULL, NULL);

  if (find_event (target, &event))
    return g_strdup (fold_enum_get_label (FOLD_TYPE_LIFE_EVENT_TYPE, event));
  if (g_str_equal (target, "id"))
    /* Translators: the name by which the program knows a record */
    return g_strdup (_("Id"));
  return fold_field_dup_label (FOLD_KIND_POLICY, fold_kind_find_field (FOLD_KIND_POLICY, target));
}

static gboolean
is_same_word (const char *a,
              const char *b)
{
  g_autofree char *one = g_utf8_casefold (a, -1);
  g_autofree char *two = g_utf8_casefold (b, -1);

  g_strdelimit (one, "-_", ' ');
  g_strdelimit (two, "-_", ' ');
  return g_str_equal (one, two);
}

static const char *
guess_target (const char *column)
{
  const char * const *targets = fold_policy_import_list_targets ();

  for (guint i = 0; targets[i] != NULL; i++)
    {
      g_autofree char *label = fold_policy_import_dup_label (targets[i]);

      if (is_same_word (column, targets[i]) || is_same_word (column, label))
        return targets[i];
    }
  if (is_same_word (column, "date") || is_same_word (column, "dates") || is_same_word (column, _("Date")))
    return "adopted";
  if (is_same_word (column, "place"))
    return "places";
  return is_same_word (column, "code") ? "codes" : NULL;
}

/**
 * fold_policy_import_new:
 * @library: a library
 * @columns: (element-type utf8): names of columns
 * @rows: (element-type GPtrArray): rows, each with a cell for every column
 *
 * Returns: (transfer full): an import in which each column is for what its name says
 */
FoldPolicyImport *
fold_policy_import_new (FoldLibrary *library,
                        GPtrArray   *columns,
                        GPtrArray   *rows)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (columns != NULL && rows != NULL, NULL);

  FoldPolicyImport *self = g_new0 (FoldPolicyImport, 1);

  self->library = g_object_ref (library);
  self->columns = g_ptr_array_ref (columns);
  self->rows = g_ptr_array_ref (rows);
  self->targets = g_ptr_array_new ();
  for (guint i = 0; i < columns->len; i++)
    {
      const char *target = guess_target (g_ptr_array_index (columns, i));

      g_ptr_array_add (self->targets,
                       target != NULL && !g_ptr_array_find (self->targets, target, NULL) ? (gpointer) target : NULL);
    }
  return self;
}

/**
 * fold_policy_import_free:
 * @self: (transfer full): an import
 */
void
fold_policy_import_free (FoldPolicyImport *self)
{
  g_return_if_fail (self != NULL);

  g_object_unref (self->library);
  g_ptr_array_unref (self->columns);
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->targets);
  g_free (self);
}

/**
 * fold_policy_import_get_target:
 * @self: an import
 * @column: a column
 *
 * Returns: (transfer none) (nullable): what @column is for
 */
const char *
fold_policy_import_get_target (FoldPolicyImport *self,
                               guint             column)
{
  g_return_val_if_fail (self != NULL && column < self->targets->len, NULL);

  return g_ptr_array_index (self->targets, column);
}

/**
 * fold_policy_import_set_target:
 * @self: an import
 * @column: a column
 * @target: (nullable): what it is for, a member of fold_policy_import_list_targets(), or %NULL
 *
 * Another column that was for that is for nothing now.
 */
void
fold_policy_import_set_target (FoldPolicyImport *self,
                               guint             column,
                               const char       *target)
{
  g_return_if_fail (self != NULL && column < self->targets->len);

  const char * const *targets = fold_policy_import_list_targets ();
  const char *known = NULL;

  for (guint i = 0; target != NULL && targets[i] != NULL; i++)
    {
      if (g_str_equal (targets[i], target))
        known = targets[i];
    }
  for (guint i = 0; known != NULL && i < self->targets->len; i++)
    {
      if (g_ptr_array_index (self->targets, i) == known)
        g_ptr_array_index (self->targets, i) = NULL;
    }
  g_ptr_array_index (self->targets, column) = (gpointer) known;
}

static gboolean
map_pair (FoldPolicyImport  *self,
          const char        *column,
          const char        *target,
          GError           **error)
{
  if (*target != '\0' && !g_strv_contains (fold_policy_import_list_targets (), target))
    {
      g_autofree char *all = g_strjoinv (", ", (char **) fold_policy_import_list_targets ());

      g_set_error (error, FOLD_RECORD_ERROR, FOLD_RECORD_ERROR_INVALID,
                   _("“%1$s” is nothing that a column can be for; it is one of: %2$s."), target, all);
      return FALSE;
    }
  for (guint i = 0; i < self->columns->len; i++)
    {
      if (is_same_word (g_ptr_array_index (self->columns, i), column))
        {
          fold_policy_import_set_target (self, i, *target != '\0' ? target : NULL);
          return TRUE;
        }
    }
  g_set_error (error, FOLD_RECORD_ERROR, FOLD_RECORD_ERROR_INVALID, _("The table has no column “%s”."), column);
  return FALSE;
}

/**
 * fold_policy_import_map:
 * @self: an import
 * @map: pairs such as `Name=title,Year=adopted`; nothing after the sign means for nothing
 * @error: return location for an error whose message is a translated sentence
 *
 * Returns: whether @map could be read
 */
gboolean
fold_policy_import_map (FoldPolicyImport  *self,
                        const char        *map,
                        GError           **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (map != NULL, FALSE);

  g_auto (GStrv) pairs = g_strsplit (map, ",", -1);

  for (guint i = 0; pairs[i] != NULL; i++)
    {
      char *sign = strrchr (pairs[i], '=');

      if (sign == NULL)
        {
          g_set_error (error, FOLD_RECORD_ERROR, FOLD_RECORD_ERROR_INVALID,
                       _("“%s” is no pair such as Name=title."), pairs[i]);
          return FALSE;
        }
      *sign = '\0';
      if (!map_pair (self, g_strstrip (pairs[i]), g_strstrip (sign + 1), error))
        return FALSE;
    }
  return TRUE;
}

/* ============ cells ============ */

static void remark (Row        *row,
                    const char *format,
                    ...) G_GNUC_PRINTF (2, 3);

static void
remark (Row        *row,
        const char *format,
        ...)
{
  va_list arguments;

  if (row->remarks->len > 0)
    g_string_append_c (row->remarks, '\n');
  va_start (arguments, format);
  g_string_append_vprintf (row->remarks, format, arguments);
  va_end (arguments);
}

static char *
find_enum (const FoldField *field,
           const char      *text)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (field->get_enum_type ());

  for (guint i = 0; i < klass->n_values; i++)
    {
      if (is_same_word (text, klass->values[i].value_nick) ||
          is_same_word (text, fold_enum_get_label (field->get_enum_type (), klass->values[i].value)))
        return g_strdup (klass->values[i].value_nick);
    }
  return g_strdup (text);
}

static const char *
find_record (FoldLibrary *library,
             FoldKind     kind,
             const char  *text)
{
  FoldRecordList *list = fold_library_get_list (library, kind);

  for (guint i = 0; i < fold_record_list_get_length (list); i++)
    {
      FoldRecord *record = fold_record_list_peek (list, i);
      g_autofree char *name = fold_record_dup_name (record);

      if (g_str_equal (fold_record_get_id (record), text) || is_same_word (name, text))
        return fold_record_get_id (record);
    }
  return NULL;
}

static char *
find_records (Row             *row,
              const FoldField *field,
              const char      *text)
{
  g_auto (GStrv) names = g_strsplit_set (text, ";|,\n", -1);
  GString *ids = g_string_new (NULL);

  for (guint i = 0; names[i] != NULL; i++)
    {
      const char *id = find_record (row->import->library, field->target, g_strstrip (names[i]));

      if (*names[i] == '\0')
        continue;
      if (id == NULL)
        remark (row, _("There is no %1$s “%2$s” in this library."), fold_kind_get_word (field->target), names[i]);
      else
        g_string_append_printf (ids, "%s ", id);
    }
  return g_string_free (ids, FALSE);
}

static void
take_field (Row        *row,
            const char *target,
            const char *text)
{
  const FoldField *field = fold_kind_find_field (FOLD_KIND_POLICY, target);
  g_autoptr (GError) error = NULL;
  g_autofree char *value = NULL;

  if (field->type == FOLD_FIELD_ENUM)
    value = find_enum (field, text);
  else if (field->type == FOLD_FIELD_REFS)
    value = find_records (row, field, text);
  else
    value = g_strdup (text);
  if (*value != '\0' && !fold_record_change (row->policy, row->import->library, field, value, &error))
    remark (row, "%s", error->message);
}

static gboolean
has_date (Row      *row,
          int       event,
          FoldEdtf *edtf)
{
  FoldRecord *known = fold_library_lookup (row->import->library, FOLD_KIND_POLICY, fold_record_get_id (row->policy));
  g_autoptr (GPtrArray) dates = known != NULL ? fold_library_list_parts (row->import->library, known, FOLD_KIND_LIFE_EVENT) : NULL;

  for (guint i = 0; dates != NULL && i < dates->len; i++)
    {
      FoldLifeEvent *date = g_ptr_array_index (dates, i);

      if ((int) fold_life_event_get_event (date) == event && fold_edtf_equal (fold_life_event_get_edtf (date), edtf))
        return TRUE;
    }
  return FALSE;
}

static void
take_date (Row        *row,
           int         event,
           const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FoldEdtf) edtf = fold_edtf_parse_lenient (text, NULL, &error);
  g_autoptr (FoldEdtfGuess) guess = edtf == NULL ? fold_edtf_guess (text) : NULL;
  g_autoptr (FoldRecord) date = NULL;

  if (guess != NULL && guess->edtf != NULL)
    {
      edtf = fold_edtf_ref (guess->edtf);
      remark (row, _("The date “%1$s” is read as %2$s."), text, fold_edtf_get_text (edtf));
    }
  if (edtf == NULL)
    {
      remark (row, "%s", error->message);
      return;
    }
  if (has_date (row, event, edtf))
    return;
  date = fold_library_draft (row->import->library, FOLD_KIND_LIFE_EVENT, NULL);
  g_object_set (date, "policy", fold_record_get_id (row->policy), "event", event, "edtf", edtf, NULL);
  g_ptr_array_add (row->dates, g_steal_pointer (&date));
}

/* ============ rows ============ */

static const char *
get_cell (FoldPolicyImport *self,
          GPtrArray        *cells,
          const char       *target)
{
  for (guint i = 0; i < self->targets->len; i++)
    {
      const char *cell = g_ptr_array_index (cells, i);

      if (g_strcmp0 (g_ptr_array_index (self->targets, i), target) == 0 && *cell != '\0')
        return cell;
    }
  return NULL;
}

static FoldRecord *
find_policy (FoldPolicyImport *self,
             const char       *id,
             const char       *title)
{
  FoldRecord *policy = fold_library_lookup (self->library, FOLD_KIND_POLICY, id);
  FoldRecordList *list = fold_library_get_list (self->library, FOLD_KIND_POLICY);

  for (guint i = 0; policy == NULL && id == NULL && title != NULL && i < fold_record_list_get_length (list); i++)
    {
      FoldRecord *other = fold_record_list_peek (list, i);

      if (is_same_word (fold_policy_get_title (FOLD_POLICY (other)), title))
        policy = other;
    }
  return policy;
}

static FoldRecord *
new_policy (Row        *row,
            const char *id,
            const char *title)
{
  g_autofree char *made = id != NULL && fold_record_is_valid_id (id)
                          ? g_strdup (id) : fold_library_make_id (row->import->library, FOLD_KIND_POLICY, title);

  while (!g_hash_table_add (row->ids, g_strdup (made)))
    {
      char *other = g_strdup_printf ("policy-%08x", g_random_int ());

      g_free (made);
      made = other;
    }
  return fold_record_new (FOLD_KIND_POLICY, made);
}

/* Why nothing can become of a row. */
static char *
find_obstacle (Row        *row,
               guint       number,
               const char *id,
               const char *title)
{
  g_autofree char *folded = g_utf8_casefold (title != NULL ? title : id != NULL ? id : "", -1);
  guint earlier = GPOINTER_TO_UINT (g_hash_table_lookup (row->titles, folded));

  if (title == NULL && (id == NULL || fold_library_lookup (row->import->library, FOLD_KIND_POLICY, id) == NULL))
    return g_strdup (_("It has no title."));
  if (earlier > 0)
    return g_strdup_printf (_("Row %u is about the same policy."), earlier);
  g_hash_table_insert (row->titles, g_steal_pointer (&folded), GUINT_TO_POINTER (number));
  return NULL;
}

static void
take_cells (Row       *row,
            GPtrArray *cells)
{
  for (guint i = 0; i < row->import->targets->len; i++)
    {
      const char *target = g_ptr_array_index (row->import->targets, i);
      const char *cell = g_ptr_array_index (cells, i);
      int event = 0;

      if (target == NULL || *cell == '\0' || g_str_equal (target, "id"))
        continue;
      if (find_event (target, &event))
        take_date (row, event, cell);
      else
        take_field (row, target, cell);
    }
}

static FoldRowVerdict
judge (Row        *row,
       FoldRecord *known)
{
  gboolean is_same = known != NULL && fold_record_equal (known, row->policy);

  if (!is_same)
    fold_edit_put (row->edit, row->policy);
  for (guint i = 0; i < row->dates->len; i++)
    fold_edit_put (row->edit, g_ptr_array_index (row->dates, i));
  if (known == NULL)
    return FOLD_ROW_NEW;
  return is_same && row->dates->len == 0 ? FOLD_ROW_SAME : FOLD_ROW_CHANGED;
}

static void
plan_row (Row         *row,
          GPtrArray   *cells,
          FoldRowFate *fate)
{
  const char *id = get_cell (row->import, cells, "id");
  const char *title = get_cell (row->import, cells, "title");
  FoldRecord *known = NULL;

  fate->title = g_strdup (title != NULL ? title : id);
  fate->remarks = find_obstacle (row, fate->number, id, title);
  if (fate->remarks != NULL)
    {
      fate->verdict = FOLD_ROW_SKIPPED;
      return;
    }

  known = find_policy (row->import, id, title);
  row->remarks = g_string_new (NULL);
  row->dates = g_ptr_array_new_with_free_func (g_object_unref);
  row->policy = known != NULL ? fold_record_copy (known) : new_policy (row, id, title);
  take_cells (row, cells);
  fate->verdict = judge (row, known);
  fate->remarks = row->remarks->len > 0 ? g_strdup (row->remarks->str) : NULL;
  g_string_free (row->remarks, TRUE);
  g_ptr_array_unref (row->dates);
  g_object_unref (row->policy);
}

static void
fate_free (gpointer data)
{
  FoldRowFate *fate = data;

  g_free (fate->title);
  g_free (fate->remarks);
  g_free (fate);
}

/**
 * fold_policy_import_plan:
 * @self: an import
 * @edit: (out) (transfer full): all that would be done, as one action
 *
 * Returns: (transfer full) (element-type FoldRowFate): what would become of each row
 */
GPtrArray *
fold_policy_import_plan (FoldPolicyImport  *self,
                         FoldEdit         **edit)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (edit != NULL, NULL);

  GPtrArray *fates = g_ptr_array_new_with_free_func (fate_free);
  g_autofree char *name = g_strdup_printf (ngettext ("Import %u row of policies", "Import %u rows of policies", self->rows->len),
                                           self->rows->len);
  g_autoptr (GHashTable) titles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  *edit = fold_edit_new (name);
  for (guint i = 0; i < self->rows->len; i++)
    {
      Row row = { .import = self, .edit = *edit, .titles = titles, .ids = ids };
      FoldRowFate *fate = g_new0 (FoldRowFate, 1);

      fate->number = i + 1;
      plan_row (&row, g_ptr_array_index (self->rows, i), fate);
      g_ptr_array_add (fates, fate);
    }
  return fates;
}

/**
 * fold_row_verdict_get_label:
 * @verdict: what becomes of a row
 *
 * Returns: (transfer none): it in a word, translated
 */
const char *
fold_row_verdict_get_label (FoldRowVerdict verdict)
{
  switch (verdict)
    {
    case FOLD_ROW_NEW:
      return C_("row of a table", "new");
    case FOLD_ROW_CHANGED:
      return C_("row of a table", "changed");
    case FOLD_ROW_SAME:
      return C_("row of a table", "no change");
    case FOLD_ROW_SKIPPED:
    default:
      return C_("row of a table", "skipped");
    }
}
