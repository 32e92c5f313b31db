/* export-figure.c: the figure that a job wants
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "export-figure.h"

#include <string.h>

#include "export-pages.h"
#include "export-references.h"
#include "export-svg.h"

#define DEFAULT_WIDTH 160
#define DEFAULT_DPI   300

static double
get_number (FoldExportJob *job,
            const char    *option,
            double         otherwise)
{
  GVariant *options = fold_export_job_get_options (job);
  g_autoptr (GVariant) value = options != NULL ? g_variant_lookup_value (options, option, G_VARIANT_TYPE_DOUBLE) : NULL;

  return value != NULL ? g_variant_get_double (value) : otherwise;
}

static gboolean
get_flag (FoldExportJob *job,
          const char    *option,
          gboolean       otherwise)
{
  GVariant *options = fold_export_job_get_options (job);
  g_autoptr (GVariant) value = options != NULL ? g_variant_lookup_value (options, option, G_VARIANT_TYPE_BOOLEAN) : NULL;

  return value != NULL ? g_variant_get_boolean (value) : otherwise;
}

static char *
dup_word (FoldExportJob *job,
          const char    *option)
{
  GVariant *options = fold_export_job_get_options (job);
  g_autoptr (GVariant) value = options != NULL ? g_variant_lookup_value (options, option, G_VARIANT_TYPE_STRING) : NULL;

  return value != NULL ? g_variant_dup_string (value, NULL) : NULL;
}

static FoldFigureParts
get_parts (FoldExportJob *job)
{
  const struct
  {
    const char      *option;
    FoldFigureParts  part;
  } options[] = {
    { "legend", FOLD_FIGURE_LEGEND },
    { "sources", FOLD_FIGURE_SOURCES },
    { "bands", FOLD_FIGURE_BANDS },
    { "relations", FOLD_FIGURE_RELATIONS },
  };
  FoldFigureParts parts = FOLD_FIGURE_TITLE;

  for (guint i = 0; i < G_N_ELEMENTS (options); i++)
    {
      if (get_flag (job, options[i].option, TRUE))
        parts |= options[i].part;
    }
  return parts;
}

/**
 * export_figure_make_recipe:
 * @job: a job
 *
 * Returns: (transfer full): the figure that it wants
 */
FoldFigureRecipe *
export_figure_make_recipe (FoldExportJob *job)
{
  g_return_val_if_fail (FOLD_IS_EXPORT_JOB (job), NULL);

  FoldFigureRecipe *recipe = fold_figure_recipe_new ();
  FoldView *view = fold_export_job_get_view (job);

  recipe->view = view != NULL ? g_strdup (fold_record_get_id (FOLD_RECORD (view))) : NULL;
  recipe->from = g_strdup (fold_export_job_get_from (job));
  recipe->until = g_strdup (fold_export_job_get_until (job));
  recipe->title = g_strdup (fold_export_job_get_title (job));
  recipe->caption = g_strdup (fold_export_job_get_caption (job));
  /* A view has lanes of its own; others than the default are meant to replace them. */
  recipe->lanes = view != NULL && fold_export_job_get_lanes (job) == FOLD_LANES_LEVEL
                    ? -1 : (int) fold_export_job_get_lanes (job);
  recipe->parts = get_parts (job);
  recipe->only_selected = get_flag (job, "only-selected", FALSE);
  recipe->selection = dup_word (job, "selection");
  recipe->state = dup_word (job, "state");
  recipe->width_mm = fold_export_job_get_width (job) > 0 ? fold_export_job_get_width (job) : DEFAULT_WIDTH;
  recipe->height_mm = fold_export_job_get_height (job);
  recipe->type_pt = get_number (job, "type-size", FOLD_FIGURE_LEAST_TYPE);
  return recipe;
}

static GBytes *
write_svg (FoldDrawing *drawing,
           const char  *stamp)
{
  char *svg = export_svg_write (drawing, stamp);

  return g_bytes_new_take (svg, strlen (svg));
}

/**
 * export_figure_write:
 * @job: a job that wants SVG, PDF or PNG
 * @cancellable: (nullable): to give up
 * @error: return location for a #FoldFigureError and others
 *
 * Returns: (transfer full): the file
 */
GBytes *
export_figure_write (FoldExportJob  *job,
                     GCancellable   *cancellable,
                     GError        **error)
{
  g_return_val_if_fail (FOLD_IS_EXPORT_JOB (job), NULL);

  g_autoptr (FoldFigureRecipe) recipe = export_figure_make_recipe (job);
  g_autoptr (ExportTypesetter) typesetter = export_typesetter_new ();
  g_autoptr (GHashTable) references = export_references_map (job, cancellable);
  g_autoptr (FoldDrawing) drawing = fold_figure_recipe_draw (recipe, fold_export_job_get_library (job),
                                                             FOLD_TEXT_MEASURE (typesetter), references, error);
  g_autofree char *stamp = NULL;
  const char *format = fold_export_job_get_format (job);

  if (drawing == NULL || g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;

  fold_drawing_set_language (drawing, fold_export_job_get_language (job));
  stamp = fold_figure_recipe_make_stamp (recipe, drawing);
  if (g_str_equal (format, "svg"))
    return write_svg (drawing, stamp);
  if (g_str_equal (format, "pdf"))
    return export_pdf_write (drawing, typesetter, stamp, error);
  return export_png_write (drawing, typesetter, stamp, get_number (job, "dpi", DEFAULT_DPI), error);
}
