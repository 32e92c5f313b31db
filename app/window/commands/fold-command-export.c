/* fold-command-export.c: the command “screenfold export”
 *
 * The ending of the file chooses the plugin that writes it. What is held back,
 * flagged or lost goes to standard error, line by line.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-command-export.h"

#include "fold-edtf.h"
#include "fold-enums.h"
#include "fold-export-run.h"
#include "fold-library-file.h"
#include "fold-plugins.h"
#include "fold-store-context.h"
#include "fold-view.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define EXIT_DONE  0
#define EXIT_USAGE 2

static int
refuse (GString    *err,
        const char *sentence)
{
  g_string_append_printf (err, "%s\n", sentence);
  return EXIT_USAGE;
}

/* ============ what was typed ============ */

static gboolean
parse_length (const char *text,
              double     *millimetres)
{
  static const struct {
    const char *unit;
    double      millimetres;
  } units[] = { { "", 1 }, { "mm", 1 }, { "cm", 10 }, { "in", 25.4 }, { "pt", 25.4 / 72 } };
  char *end = NULL;
  double value = text != NULL ? g_ascii_strtod (text, &end) : 0;

  *millimetres = 0;
  if (text == NULL)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    {
      if (end != text && g_str_equal (end, units[i].unit))
        *millimetres = value * units[i].millimetres;
    }
  return isfinite (*millimetres) && *millimetres > 0 && *millimetres <= 5000;
}

static FoldView *
find_view (FoldLibrary *library,
           const char  *name)
{
  FoldRecordList *views = fold_library_get_list (library, FOLD_KIND_VIEW);

  for (guint i = 0; i < fold_record_list_get_length (views); i++)
    {
      FoldRecord *view = fold_record_list_peek (views, i);

      if (g_str_equal (fold_record_get_id (view), name) ||
          g_strcmp0 (fold_view_get_title (FOLD_VIEW (view)), name) == 0)
        return FOLD_VIEW (view);
    }
  return NULL;
}

static gboolean
is_date (const char *text)
{
  g_autoptr (FoldEdtf) date = text != NULL ? fold_edtf_parse (text, NULL) : NULL;

  return text == NULL || date != NULL;
}

static gboolean
set_lanes (FoldExportJob *job,
           const char    *nick)
{
  g_autoptr (GEnumClass) lanes = g_type_class_ref (FOLD_TYPE_LANES);
  GEnumValue *value = nick != NULL ? g_enum_get_value_by_nick (lanes, nick) : NULL;

  if (value != NULL)
    fold_export_job_set_lanes (job, (FoldLanes) value->value);
  return nick == NULL || value != NULL;
}

static void
set_words (FoldExportJob          *job,
           const FoldExportWishes *wishes)
{
  fold_export_job_set_from (job, wishes->from);
  fold_export_job_set_until (job, wishes->until);
  fold_export_job_set_style (job, wishes->style);
  fold_export_job_set_language (job, wishes->language);
  fold_export_job_set_figure (job, wishes->figure);
  fold_export_job_set_table (job, wishes->table);
  fold_export_job_set_title (job, wishes->title);
  fold_export_job_set_caption (job, wishes->caption);
}

/* Returns: what is wrong with it, or NULL */
static char *
fill_job (FoldExportJob          *job,
          const FoldExportWishes *wishes)
{
  FoldView *view = wishes->view != NULL ? find_view (fold_export_job_get_library (job), wishes->view) : NULL;
  double width = 0;
  double height = 0;

  if (wishes->view != NULL && view == NULL)
    return g_strdup_printf (_("There is no view “%s” in the library."), wishes->view);
  if (!is_date (wishes->from) || !is_date (wishes->until))
    return g_strdup_printf (_("“%s” is no date; see “screenfold date”."),
                            is_date (wishes->from) ? wishes->until : wishes->from);
  if (!parse_length (wishes->width, &width) || !parse_length (wishes->height, &height))
    return g_strdup_printf (_("“%s” is no length such as 160mm."), width > 0 ? wishes->height : wishes->width);
  if (!set_lanes (job, wishes->lanes))
    return g_strdup_printf (_("There are no lanes by “%s”, only by level, kind, place, code, approach or none."),
                            wishes->lanes);
  fold_export_job_set_view (job, view);
  fold_export_job_set_size (job, width, height);
  set_words (job, wishes);
  return NULL;
}

/* ============ the export ============ */

static int
refuse_format (FoldPluginSet *exporters,
               const char    *name,
               GString       *err)
{
  g_autoptr (GPtrArray) formats = fold_export_list_formats (exporters);
  g_autoptr (GString) endings = g_string_new (NULL);
  g_autofree char *sentence = NULL;

  for (guint i = 0; i < formats->len; i++)
    g_string_append_printf (endings, i > 0 ? ", %s" : "%s",
                            ((FoldFormatInfo *) g_ptr_array_index (formats, i))->suffixes[0]);
  if (formats->len == 0)
    sentence = g_strdup (_("No plugin that exports is on; see “screenfold plugins”."));
  else
    sentence = g_strdup_printf (_("No plugin writes “%s”; the endings are: %s."), name, endings->str);
  return refuse (err, sentence);
}

static void
append_report (FoldExportReport *report,
               GString          *err)
{
  for (guint i = 0; i < fold_export_report_get_n_sentences (report); i++)
    g_string_append_printf (err, "%s\n", fold_export_report_get_sentence (report, i));
}

static int
export (FoldContext            *context,
        FoldLibrary            *library,
        const FoldExportWishes *wishes,
        GString                *err)
{
  g_autoptr (FoldPluginSet) exporters = fold_plugin_set_new (fold_plugins_get_default (), FOLD_TYPE_EXPORTER, context);
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (wishes->to);
  g_autoptr (FoldFormatInfo) info = NULL;
  FoldExporter *exporter = fold_export_find (exporters, wishes->format, wishes->to, &info);
  g_autoptr (FoldExportJob) job = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *mistake = NULL;

  if (exporter == NULL)
    return refuse_format (exporters, wishes->format != NULL ? wishes->format : wishes->to, err);
  job = fold_export_job_new (context, library, info->id);
  mistake = fill_job (job, wishes);
  if (mistake != NULL)
    return refuse (err, mistake);

  fold_exporter_list_losses (exporter, job);
  if (!fold_export_run (exporter, job, info->is_folder, file, NULL, &error))
    return refuse (err, error->message);
  append_report (fold_export_job_get_report (job), err);
  return EXIT_DONE;
}

/**
 * fold_command_export_run:
 * @file: a library
 * @wishes: what was typed
 * @err: what goes to standard error is added to it
 *
 * Writes a file for papers, people or other programs.
 *
 * Returns: the exit status: 0, or 2 if nothing was written
 */
int
fold_command_export_run (GFile                  *file,
                         const FoldExportWishes *wishes,
                         GString                *err)
{
  g_return_val_if_fail (G_IS_FILE (file), EXIT_USAGE);
  g_return_val_if_fail (wishes != NULL, EXIT_USAGE);
  g_return_val_if_fail (err != NULL, EXIT_USAGE);

  g_autoptr (GError) error = NULL;
  g_autoptr (FoldStore) store = NULL;
  g_autoptr (FoldLibrary) library = NULL;
  g_autoptr (FoldContext) context = NULL;

  if (wishes->to == NULL)
    return refuse (err, _("Say where to write it, with “--to=OUT”."));
  store = fold_library_file_open (file, FOLD_STORE_OPEN_READ_ONLY, &error);
  library = store != NULL ? fold_store_load (store, &error) : NULL;
  if (library == NULL)
    {
      g_autofree char *sentence = fold_library_file_explain (file, error);

      return refuse (err, sentence);
    }
  context = fold_store_context_new (store, library, NULL);
  return export (context, library, wishes, err);
}

/**
 * fold_export_wishes_clear:
 * @wishes: what was typed
 *
 * Frees the words.
 */
void
fold_export_wishes_clear (FoldExportWishes *wishes)
{
  char **words[] = {
    &wishes->to, &wishes->format, &wishes->view, &wishes->from, &wishes->until, &wishes->lanes, &wishes->width,
    &wishes->height, &wishes->style, &wishes->language, &wishes->figure, &wishes->table, &wishes->title,
    &wishes->caption,
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    g_clear_pointer (words[i], g_free);
}
