/* fold-command-date.c: the command “screenfold date”
 *
 * Each date is read once into an answer; table and JSON are two ways to write
 * the answers down. A text that is no date gets an answer too, so that the
 * n-th answer always belongs to the n-th date.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-command-date.h"

#include "fold-calendar.h"
#include "fold-edtf.h"
#include "fold-edtf-guess.h"
#include "fold-edtf-label.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>

#define EXIT_DONE  0
#define EXIT_USAGE 2

#define N_COLUMNS 6

/* Characters between two columns. */
#define GAP 2

typedef struct
{
  const char    *input;
  FoldEdtf      *edtf;
  char          *note;  /* what was rewritten, if anything */
  GError        *error; /* without an edtf */
  FoldEdtfGuess *guess; /* with an error, perhaps */
} Answer;

static void
answer_free (Answer *answer)
{
  g_clear_pointer (&answer->edtf, fold_edtf_unref);
  g_clear_pointer (&answer->guess, fold_edtf_guess_free);
  g_clear_error (&answer->error);
  g_free (answer->note);
  g_free (answer);
}

static Answer *
answer_new (const char *input)
{
  Answer *answer = g_new0 (Answer, 1);

  answer->input = input;
  answer->edtf = fold_edtf_parse_lenient (input, &answer->note, &answer->error);

  if (answer->edtf == NULL)
    answer->guess = fold_edtf_guess (input);

  return answer;
}

static char *
format_earliest (const FoldEdtf *edtf)
{
  gint64 day;

  return fold_edtf_get_earliest (edtf, &day) ? fold_calendar_format_day (day) : NULL;
}

static char *
format_latest (const FoldEdtf *edtf)
{
  gint64 day;

  return fold_edtf_get_latest (edtf, &day) ? fold_calendar_format_day (day) : NULL;
}

static void
add_string (JsonBuilder *builder,
            const char  *key,
            const char  *value)
{
  json_builder_set_member_name (builder, key);

  if (value != NULL)
    json_builder_add_string_value (builder, value);
  else
    json_builder_add_null_value (builder);
}

static void
add_boolean (JsonBuilder *builder,
             const char  *key,
             gboolean     value)
{
  json_builder_set_member_name (builder, key);
  json_builder_add_boolean_value (builder, value);
}

static void
add_number (JsonBuilder *builder,
            const char  *key,
            gint64       value)
{
  json_builder_set_member_name (builder, key);
  json_builder_add_int_value (builder, value);
}

static void
add_reading (JsonBuilder  *builder,
             const Answer *answer)
{
  const FoldEdtf *edtf = answer->edtf;
  g_autofree char *earliest = format_earliest (edtf);
  g_autofree char *latest = format_latest (edtf);
  g_autofree char *label = fold_edtf_format_label (edtf);

  add_string (builder, "edtf", fold_edtf_get_text (edtf));
  add_number (builder, "level", fold_edtf_get_level (edtf));
  add_string (builder, "earliest", earliest);
  add_string (builder, "latest", latest);
  add_boolean (builder, "open_start", fold_edtf_has_open_start (edtf));
  add_boolean (builder, "open_end", fold_edtf_has_open_end (edtf));
  add_boolean (builder, "unknown_start", fold_edtf_has_unknown_start (edtf));
  add_boolean (builder, "unknown_end", fold_edtf_has_unknown_end (edtf));
  add_string (builder, "label", label);

  if (answer->note != NULL)
    add_string (builder, "rewritten", answer->note);
}

static void
add_problem (JsonBuilder  *builder,
             const Answer *answer)
{
  static const char * const keys[] = {
    "edtf", "level", "earliest", "latest", "open_start", "open_end", "unknown_start", "unknown_end", "label",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    add_string (builder, keys[i], NULL);

  add_string (builder, "error", answer->error->message);
  add_number (builder, "position", fold_edtf_error_get_position (answer->error));

  if (answer->guess == NULL)
    return;

  add_string (builder, "proposal", fold_edtf_get_text (answer->guess->edtf));
  add_string (builder, "explanation", answer->guess->explanation);
}

static void
write_json (GPtrArray *answers,
            GString   *out)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonGenerator) generator = json_generator_new ();

  json_builder_begin_array (builder);

  for (guint i = 0; i < answers->len; i++)
    {
      const Answer *answer = g_ptr_array_index (answers, i);
      g_autofree char *input = g_utf8_make_valid (answer->input, -1);

      json_builder_begin_object (builder);
      add_string (builder, "input", input);

      if (answer->edtf != NULL)
        add_reading (builder, answer);
      else
        add_problem (builder, answer);

      json_builder_end_object (builder);
    }

  json_builder_end_array (builder);

  g_autoptr (JsonNode) root = json_builder_get_root (builder);

  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);
  json_generator_to_gstring (generator, out);
  g_string_append_c (out, '\n');
}

static char *
describe_end (char     *day,
              gboolean  is_open)
{
  if (day != NULL)
    return day;

  return g_strdup (is_open ? C_("end of a date", "open") : C_("end of a date", "unknown"));
}

static char **
create_row (const Answer *answer)
{
  const FoldEdtf *edtf = answer->edtf;
  char **row = g_new0 (char *, N_COLUMNS + 1);

  row[0] = g_strdup (answer->input);
  row[1] = g_strdup (fold_edtf_get_text (edtf));
  row[2] = g_strdup_printf ("%d", fold_edtf_get_level (edtf));
  row[3] = describe_end (format_earliest (edtf), fold_edtf_has_open_start (edtf));
  row[4] = describe_end (format_latest (edtf), fold_edtf_has_open_end (edtf));
  row[5] = fold_edtf_format_label (edtf);
  return row;
}

static char **
create_heading (void)
{
  char **row = g_new0 (char *, N_COLUMNS + 1);

  row[0] = g_strdup (C_("column", "Input"));
  row[1] = g_strdup (C_("column", "EDTF"));
  row[2] = g_strdup (C_("column", "Level"));
  row[3] = g_strdup (C_("column", "Earliest"));
  row[4] = g_strdup (C_("column", "Latest"));
  row[5] = g_strdup (C_("column", "Label"));
  return row;
}

static glong
measure_column (GPtrArray *rows,
                guint      column)
{
  glong width = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      char **row = g_ptr_array_index (rows, i);

      width = MAX (width, g_utf8_strlen (row[column], -1));
    }

  return width;
}

static void
write_row (char        **row,
           const glong  *widths,
           GString      *out)
{
  for (guint column = 0; column < N_COLUMNS; column++)
    {
      glong padding = widths[column] + GAP - g_utf8_strlen (row[column], -1);

      g_string_append (out, row[column]);

      /* Nothing stands to the right of the last column. */
      for (glong i = 0; i < padding && column + 1 < N_COLUMNS; i++)
        g_string_append_c (out, ' ');
    }

  g_string_append_c (out, '\n');
}

static void
write_table (GPtrArray *answers,
             GString   *out)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  glong widths[N_COLUMNS];

  g_ptr_array_add (rows, create_heading ());

  for (guint i = 0; i < answers->len; i++)
    {
      const Answer *answer = g_ptr_array_index (answers, i);

      if (answer->edtf != NULL)
        g_ptr_array_add (rows, create_row (answer));
    }

  for (guint column = 0; column < N_COLUMNS; column++)
    widths[column] = measure_column (rows, column);

  for (guint i = 0; i < rows->len && rows->len > 1; i++)
    write_row (g_ptr_array_index (rows, i), widths, out);

  for (guint i = 0; i < answers->len; i++)
    {
      const Answer *answer = g_ptr_array_index (answers, i);

      if (answer->note != NULL)
        g_string_append_printf (out, "%s\n", answer->note);
    }
}

static void
write_problem (const Answer *answer,
               GString      *err)
{
  g_autofree char *input = g_utf8_make_valid (answer->input, -1);

  /* Translators: what was typed, and why it is not a date */
  g_string_append_printf (err, _("“%1$s” is not a date in EDTF: %2$s.\n"), input, answer->error->message);

  if (answer->guess != NULL)
    g_string_append_printf (err, "%s\n", answer->guess->explanation);
}

/**
 * fold_command_date_run:
 * @dates: (array zero-terminated=1): the texts to read as dates
 * @json: whether to write JSON rather than a table
 * @out: what goes to standard output is added to it
 * @err: what goes to standard error is added to it
 *
 * Says of each date what it means, or where it is wrong and what it may have
 * been meant to be. Dates as the draft of 2012 wrote them are read, and that
 * they were rewritten is said.
 *
 * Returns: the exit status: 0, or 2 if any text is not a date, or there is none
 */
int
fold_command_date_run (const char * const *dates,
                       gboolean            json,
                       GString            *out,
                       GString            *err)
{
  g_autoptr (GPtrArray) answers = g_ptr_array_new_with_free_func ((GDestroyNotify) answer_free);
  int status = EXIT_DONE;

  g_return_val_if_fail (dates != NULL, EXIT_USAGE);
  g_return_val_if_fail (out != NULL, EXIT_USAGE);
  g_return_val_if_fail (err != NULL, EXIT_USAGE);

  if (dates[0] == NULL)
    {
      g_string_append_printf (err, "%s\n", _("Say which date is meant, as in “screenfold date 2015-04”."));
      return EXIT_USAGE;
    }

  for (gsize i = 0; dates[i] != NULL; i++)
    {
      Answer *answer = answer_new (dates[i]);

      g_ptr_array_add (answers, answer);

      if (answer->error != NULL)
        {
          write_problem (answer, err);
          status = EXIT_USAGE;
        }
    }

  if (json)
    write_json (answers, out);
  else
    write_table (answers, out);

  return status;
}
