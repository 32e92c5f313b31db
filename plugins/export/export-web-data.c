/* export-web-data.c: what the script of a web page draws
 *
 * Nothing but what the page shows as well: no ids of persons, no memos.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "export-web.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>

#include "fold-kind-look.h"

#define N_KINDS (FOLD_POLICY_ENFORCEMENT_PRACTICE + 1)

/* On a tile of 6 × 6. */
static const char * const hatches[FOLD_N_HATCHES] = {
  [FOLD_HATCH_NONE] = "",
  [FOLD_HATCH_RISING] = "M-1,1L1,-1M0,6L6,0M5,7L7,5",
  [FOLD_HATCH_FALLING] = "M-1,5L1,7M0,0L6,6M5,-1L7,1",
  [FOLD_HATCH_CROSSED] = "M0,6L6,0M0,0L6,6",
  [FOLD_HATCH_HORIZONTAL] = "M0,3H6",
  [FOLD_HATCH_VERTICAL] = "M3,0V6",
  [FOLD_HATCH_GRID] = "M0,3H6M3,0V6",
  [FOLD_HATCH_DOTS] = "M2,3h2",
};

static void
add_member (JsonBuilder *builder,
            const char  *name,
            const char  *text)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, text);
}

static void
add_number (JsonBuilder *builder,
            const char  *name,
            gint64       number)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, number);
}

static char *
format_shape (const FoldKindShape *shape)
{
  GString *path = g_string_new (NULL);

  if (shape->n == 0)
    return g_string_free (g_string_append (path, "M11,6A5,5 0 1 1 1,6A5,5 0 1 1 11,6Z"), FALSE);
  for (int i = 0; i < shape->n; i++)
    g_string_append_printf (path, "%c%d,%d", i == 0 ? 'M' : 'L', shape->corners[i][0], shape->corners[i][1]);
  return g_string_free (g_string_append_c (path, 'Z'), FALSE);
}

static void
add_kinds (JsonBuilder *builder)
{
  json_builder_set_member_name (builder, "kinds");
  json_builder_begin_array (builder);
  for (int kind = 0; kind < N_KINDS; kind++)
    {
      const FoldKindShape *shape = fold_kind_get_shape ((FoldPolicyKind) kind);
      g_autofree char *color = g_strdup_printf ("#%06x", fold_kind_get_color ((FoldPolicyKind) kind) >> 8);
      g_autofree char *path = format_shape (shape);

      json_builder_begin_object (builder);
      add_member (builder, "title", fold_enum_get_label (FOLD_TYPE_POLICY_KIND, kind));
      add_member (builder, "color", color);
      add_member (builder, "hatch", hatches[fold_kind_get_hatch ((FoldPolicyKind) kind)]);
      add_member (builder, "shape", path);
      json_builder_set_member_name (builder, "hollow");
      json_builder_add_boolean_value (builder, shape->is_hollow);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

/* Open ends reach a little beyond all others. */
static void
add_mark (JsonBuilder    *builder,
          const FoldMark *mark,
          FoldSpan        whole)
{
  json_builder_begin_object (builder);
  add_number (builder, "b", MAX (mark->begin, whole.begin));
  add_number (builder, "e", MIN (mark->end, whole.end));
  add_number (builder, "cb", CLAMP (mark->core_begin, whole.begin, whole.end));
  add_number (builder, "ce", CLAMP (mark->core_end, whole.begin, whole.end));
  add_number (builder, "f", mark->flags);
  json_builder_end_object (builder);
}

static void
add_item (JsonBuilder       *builder,
          FoldTimelineItems *items,
          guint              item,
          FoldSpan           whole)
{
  const FoldTimelineItem *info = fold_timeline_items_get (items, item);
  FoldMarks *marks = fold_timeline_items_get_marks (items);
  guint first = fold_timeline_items_find_mark (items, item);
  guint mark = first;
  g_autofree char *label = fold_timeline_items_describe (items, item);

  json_builder_begin_object (builder);
  add_member (builder, "id", fold_record_get_id (FOLD_RECORD (info->policy)));
  add_member (builder, "title", info->title);
  add_member (builder, "label", label);
  add_number (builder, "kind", info->kind);
  json_builder_set_member_name (builder, "lanes");
  json_builder_begin_array (builder);
  json_builder_add_int_value (builder, info->lane);
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "marks");
  json_builder_begin_array (builder);
  do
    {
      add_mark (builder, fold_marks_get (marks, mark), whole);
      mark = fold_marks_get_next (marks, mark);
    }
  while (mark != first);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
add_items (JsonBuilder       *builder,
           FoldTimelineItems *items,
           FoldSpan           whole)
{
  json_builder_set_member_name (builder, "lanes");
  json_builder_begin_array (builder);
  for (guint i = 0; i < fold_timeline_items_get_n_lanes (items); i++)
    json_builder_add_string_value (builder, fold_timeline_items_get_lane (items, i)->title);
  json_builder_end_array (builder);

  /* By date, so that rows fill up from the left. */
  json_builder_set_member_name (builder, "items");
  json_builder_begin_array (builder);
  for (guint i = 0; i < fold_timeline_items_get_n_items (items); i++)
    add_item (builder, items, fold_timeline_items_get_ordered (items, i), whole);
  json_builder_end_array (builder);

  json_builder_set_member_name (builder, "order");
  json_builder_begin_array (builder);
  for (guint i = 0; i < fold_timeline_items_get_n_items (items); i++)
    json_builder_add_int_value (builder, i);
  json_builder_end_array (builder);
}

/* Those of the group that has most: presidencies rather than episodes. */
static const char *
find_group (FoldRecordList *bands)
{
  const char *best = NULL;
  guint most = 0;

  for (guint i = 0; i < fold_record_list_get_length (bands); i++)
    {
      const char *group = fold_band_get_group (FOLD_BAND (fold_record_list_peek (bands, i)));
      guint n = 0;

      for (guint k = 0; k < fold_record_list_get_length (bands); k++)
        n += g_strcmp0 (fold_band_get_group (FOLD_BAND (fold_record_list_peek (bands, k))), group) == 0;
      if (n > most)
        {
          most = n;
          best = group;
        }
    }
  return best;
}

static void
add_bands (JsonBuilder *builder,
           FoldLibrary *library,
           FoldSpan     whole)
{
  FoldRecordList *bands = fold_library_get_list (library, FOLD_KIND_BAND);
  const char *group = find_group (bands);

  json_builder_set_member_name (builder, "bands");
  json_builder_begin_array (builder);
  for (guint i = 0; i < fold_record_list_get_length (bands); i++)
    {
      FoldBand *band = FOLD_BAND (fold_record_list_peek (bands, i));
      FoldEdtf *edtf = fold_band_get_edtf (band);
      FoldEdtfExtent extent;

      if (edtf == NULL || fold_edtf_get_n_parts (edtf) == 0 || g_strcmp0 (fold_band_get_group (band), group) != 0)
        continue;
      fold_edtf_get_part (edtf, 0, &extent);
      json_builder_begin_object (builder);
      add_member (builder, "title", fold_band_get_title (band));
      add_number (builder, "b", MAX (extent.begin, whole.begin));
      add_number (builder, "e", MIN (extent.end, whole.end));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_words (JsonBuilder *builder)
{
  json_builder_set_member_name (builder, "words");
  json_builder_begin_object (builder);
  add_member (builder, "timeline", _ ("Timeline"));
  /* Translators: %1 and %2 are numbers of policies */
  add_member (builder, "found", _ ("%1 of %2 policies"));
  json_builder_end_object (builder);
}

/* “</script>” must not end the element. */
static char *
protect (const char *json)
{
  g_auto (GStrv) parts = g_strsplit (json, "<", -1);

  return g_strjoinv ("\\u003c", parts);
}

/**
 * export_web_make_data:
 * @job: a job
 *
 * Returns: (transfer full): the data of the timeline as JSON that may stand in a page
 */
char *
export_web_make_data (FoldExportJob *job)
{
  g_return_val_if_fail (FOLD_IS_EXPORT_JOB (job), NULL);

  FoldLibrary *library = fold_export_job_get_library (job);
  g_autoptr (FoldTimelineItems) items = fold_timeline_items_new (library, NULL, fold_export_job_get_lanes (job));
  FoldSpan whole = fold_marks_get_span (fold_timeline_items_get_marks (items));
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *json = NULL;

  if (fold_span_is_empty (whole))
    whole = (FoldSpan) { 0, 365 * FOLD_TIME_DAY };
  whole = fold_span_grow (whole, 0.02 * (double) fold_span_get_length (whole));
  json_builder_begin_object (builder);
  add_number (builder, "begin", whole.begin);
  add_number (builder, "end", whole.end);
  add_kinds (builder);
  add_items (builder, items, whole);
  add_bands (builder, library, whole);
  add_words (builder);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  json = json_to_string (root, FALSE);
  return protect (json);
}
