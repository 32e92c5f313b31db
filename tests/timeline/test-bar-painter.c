/* test-bar-painter.c: every form of date looks like what is known of it
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <gtk/gtk.h>

#include "fold-bar-painter.h"
#include "fold-viewport.h"

/* A window on the years 2000 to 2030 at 40 pixels a year, 300 days of margin beside. */
#define PX_PER_YEAR 40.0

static FoldViewport
make_viewport (void)
{
  FoldViewport viewport;
  FoldSpan span = { 946684800, 1893456000 };

  fold_viewport_init (&viewport, span, 30 * PX_PER_YEAR);
  return viewport;
}

static double
get_x (const FoldViewport *viewport,
       gint64              time)
{
  time = CLAMP (time, FOLD_TIME_MIN, FOLD_TIME_MAX);
  return CLAMP (fold_viewport_time_to_x (viewport, time), -600, viewport->width + 600);
}

static void
append_part (GtkSnapshot          *snapshot,
             const FoldEdtfExtent *extent,
             guint32               flags)
{
  FoldViewport viewport = make_viewport ();
  const FoldBarStyle style = { { 0.2f, 0.4f, 0.8f, 1 }, { 0.9f, 0.4f, 0, 1 }, 4 };
  FoldMark mark = { .flags = flags };

  fold_mark_set_extent (&mark, extent);

  FoldSceneBar bar = {
    .x0 = (float) get_x (&viewport, mark.begin),
    .x1 = (float) MAX (get_x (&viewport, mark.end), get_x (&viewport, mark.begin) + 6),
    .core_x0 = (float) get_x (&viewport, mark.core_begin),
    .core_x1 = (float) get_x (&viewport, mark.core_end),
    .height = 30,
    .edges = ((mark.flags & FOLD_MARK_UNKNOWN_END) ? FOLD_SCENE_BAR_RAGGED_RIGHT : 0) |
             ((mark.flags & FOLD_MARK_UNKNOWN_START) ? FOLD_SCENE_BAR_RAGGED_LEFT : 0) |
             ((mark.flags & FOLD_MARK_OPEN_END) ? FOLD_SCENE_BAR_ARROW_RIGHT : 0) |
             ((mark.flags & FOLD_MARK_OPEN_START) ? FOLD_SCENE_BAR_ARROW_LEFT : 0),
  };

  fold_bar_append (snapshot, &bar, &mark, &style);
}

/* How many nodes of a kind the drawing of a date has, children included. */
static guint
count_nodes (GskRenderNode     *node,
             GskRenderNodeType  type)
{
  guint n = gsk_render_node_get_node_type (node) == type;

  switch ((int) gsk_render_node_get_node_type (node))
    {
    case GSK_CONTAINER_NODE:
      for (guint i = 0; i < gsk_container_node_get_n_children (node); i++)
        n += count_nodes (gsk_container_node_get_child (node, i), type);
      break;
    case GSK_ROUNDED_CLIP_NODE:
      n += count_nodes (gsk_rounded_clip_node_get_child (node), type);
      break;
    case GSK_REPEAT_NODE:
      n += count_nodes (gsk_repeat_node_get_child (node), type);
      break;
    default:
      break;
    }
  return n;
}

static GskRenderNode *
draw (const char *edtf,
      guint32     flags)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FoldEdtf) date = fold_edtf_parse (edtf, &error);
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  g_assert_no_error (error);
  if (fold_edtf_get_n_parts (date) > 1)
    flags |= fold_edtf_get_kind (date) == FOLD_EDTF_KIND_ALL_OF ? FOLD_MARK_ALL_OF : FOLD_MARK_ONE_OF;
  for (guint i = 0; i < fold_edtf_get_n_parts (date); i++)
    {
      FoldEdtfExtent extent;

      fold_edtf_get_part (date, i, &extent);
      append_part (snapshot, &extent, flags);
    }
  return gtk_snapshot_free_to_node (snapshot);
}

typedef struct
{
  const char *edtf;
  guint       n_colors;    /* solid areas */
  guint       n_gradients; /* what is only possible */
  guint       n_drawings;  /* torn ends, arrows, outlines */
  guint       n_repeats;   /* estimates */
} Form;

static const Form forms[] = {
  { "2011", 0, 1, 0, 0 },                /* somewhere in the year: soft throughout */
  { "2011-04-12", 1, 0, 0, 0 },          /* a day: firm */
  { "2011-XX-XX", 0, 1, 0, 0 },          /* digits nobody knows */
  { "201X", 0, 1, 0, 0 },                /* a decade */
  { "2011?", 0, 1, 1, 0 },               /* doubted: a broken outline */
  { "2011~", 1, 1, 0, 1 },               /* an estimate: dots */
  { "2011%", 1, 1, 1, 1 },               /* both */
  { "2008/2012", 2, 2, 0, 0 },           /* a solid core between two soft ends */
  { "2008-01-01/2012-12-31", 2, 2, 0, 0 },
  { "2008/..", 2, 1, 1, 0 },             /* still in force: an arrow */
  { "2008/", 0, 1, 1, 0 },               /* ended, nobody knows when: torn off */
  { "/2012", 0, 1, 1, 0 },
  { "[2008,2012]", 0, 0, 2, 0 },         /* one of these: hollow */
  { "{2008,2012}", 0, 2, 0, 0 },         /* all of these: filled */
};

static void
test_every_form_has_its_parts (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      GskRenderNode *node = draw (forms[i].edtf, 0);

      g_test_message ("%s", forms[i].edtf);
      g_assert_cmpuint (count_nodes (node, GSK_COLOR_NODE), ==, forms[i].n_colors);
      g_assert_cmpuint (count_nodes (node, GSK_LINEAR_GRADIENT_NODE), ==, forms[i].n_gradients);
      g_assert_cmpuint (count_nodes (node, GSK_CAIRO_NODE), ==, forms[i].n_drawings);
      g_assert_cmpuint (count_nodes (node, GSK_REPEAT_NODE), ==, forms[i].n_repeats);
      gsk_render_node_unref (node);
    }
}

static char *
get_text (const char *edtf,
          guint32     flags)
{
  GskRenderNode *node = draw (edtf, flags);
  g_autoptr (GBytes) bytes = gsk_render_node_serialize (node);

  gsk_render_node_unref (node);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
test_no_two_forms_look_the_same (void)
{
  static const char * const distinct[] = { "2011", "2011?", "2011~", "2011%", "2011-04-12", "2011/..", "2011/",
                                           "/2011", "../2011" };

  for (guint i = 0; i < G_N_ELEMENTS (distinct); i++)
    {
      for (guint j = 0; j < i; j++)
        {
          g_autofree char *one = get_text (distinct[i], 0);
          g_autofree char *other = get_text (distinct[j], 0);

          g_assert_cmpstr (one, !=, other);
        }
    }
}

static void
test_a_year_is_never_its_first_day (void)
{
  g_autofree char *year = get_text ("2011", 0);
  g_autofree char *day = get_text ("2011-01-01", 0);

  g_assert_cmpstr (year, !=, day);
}

static void
test_a_dispute_is_marked (void)
{
  GskRenderNode *calm = draw ("2011", 0);
  GskRenderNode *disputed = draw ("2011", FOLD_MARK_CONFLICTING);

  g_assert_cmpuint (count_nodes (disputed, GSK_COLOR_NODE), ==, count_nodes (calm, GSK_COLOR_NODE) + 2);
  gsk_render_node_unref (calm);
  gsk_render_node_unref (disputed);
}

int
main (int    argc,
      char **argv)
{
  if (!gtk_init_check ())
    {
      g_print ("1..0 # SKIP no display\n");
      return 0;
    }
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define TEST(name, func) g_test_add_func ("/timeline/bar-painter/" name, func)
  TEST ("every-form-has-its-parts", test_every_form_has_its_parts);
  TEST ("no-two-forms-look-the-same", test_no_two_forms_look_the_same);
  TEST ("a-year-is-never-its-first-day", test_a_year_is_never_its_first_day);
  TEST ("a-dispute-is-marked", test_a_dispute_is_marked);
#undef TEST

  return g_test_run ();
}
