/* fold-timeline-row.c: a policy as a row of the table
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-timeline-row.h"

#include <glib/gi18n-lib.h>

#include "fold-evidence.h"
#include "fold-place.h"

struct _FoldTimelineRow
{
  GObject parent_instance;

  FoldPolicy *policy;
  char       *texts[FOLD_N_COLUMNS];
  char       *title_key;
  guint       order; /* by date; the undated last */
  guint       n_quotes;
};

G_DEFINE_FINAL_TYPE (FoldTimelineRow, fold_timeline_row, G_TYPE_OBJECT)

static void
fold_timeline_row_finalize (GObject *object)
{
  FoldTimelineRow *self = FOLD_TIMELINE_ROW (object);

  for (guint i = 0; i < FOLD_N_COLUMNS; i++)
    g_free (self->texts[i]);
  g_free (self->title_key);
  g_clear_object (&self->policy);

  G_OBJECT_CLASS (fold_timeline_row_parent_class)->finalize (object);
}

static void
fold_timeline_row_class_init (FoldTimelineRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fold_timeline_row_finalize;
}

static void
fold_timeline_row_init (FoldTimelineRow *self)
{
}

static char *
join_places (FoldLibrary *library,
             FoldPolicy  *policy)
{
  const char * const *ids = fold_policy_get_places (policy);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      FoldRecord *place = fold_library_lookup (library, FOLD_KIND_PLACE, ids[i]);

      if (place != NULL)
        g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", fold_place_get_name (FOLD_PLACE (place)));
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static FoldTimelineRow *
make_row (FoldLibrary *library,
          FoldPolicy  *policy,
          guint        order,
          guint        n_quotes,
          char        *dates)
{
  FoldTimelineRow *self = g_object_new (FOLD_TYPE_TIMELINE_ROW, NULL);

  self->policy = g_object_ref (policy);
  self->order = order;
  self->n_quotes = n_quotes;
  self->texts[FOLD_COLUMN_TITLE] = g_strdup (fold_policy_get_title (policy));
  self->texts[FOLD_COLUMN_DATES] = dates;
  self->texts[FOLD_COLUMN_LEVEL] =
    g_strdup (fold_enum_get_label (FOLD_TYPE_LEVEL, (int) fold_policy_get_level (policy)));
  self->texts[FOLD_COLUMN_KIND] =
    g_strdup (fold_enum_get_label (FOLD_TYPE_POLICY_KIND, (int) fold_policy_get_kind (policy)));
  self->texts[FOLD_COLUMN_PLACES] = join_places (library, policy);
  self->texts[FOLD_COLUMN_QUOTES] = g_strdup_printf ("%u", n_quotes);
  self->title_key = g_utf8_collate_key (self->texts[FOLD_COLUMN_TITLE], -1);
  return self;
}

static guint
count_quotes (FoldLibrary *library,
              FoldPolicy  *policy)
{
  g_autoptr (GPtrArray) evidence =
    fold_library_list_referrers (library, FOLD_RECORD (policy), FOLD_KIND_EVIDENCE, "policy");

  return evidence->len;
}

static void
add_dated (GListStore        *rows,
           FoldLibrary       *library,
           FoldTimelineItems *items)
{
  for (guint i = 0; i < fold_timeline_items_get_n_items (items); i++)
    {
      guint number = fold_timeline_items_get_ordered (items, i);
      const FoldTimelineItem *item = fold_timeline_items_get (items, number);

      if (item->policy == NULL)
        continue;

      g_autoptr (FoldTimelineRow) row = make_row (library, item->policy, i, item->n_quotes,
                                                  fold_timeline_items_describe_dates (items, number));

      g_list_store_append (rows, row);
    }
}

static void
add_undated (GListStore        *rows,
             FoldLibrary       *library,
             FoldTimelineItems *items)
{
  for (guint i = 0; i < fold_timeline_items_get_n_undated (items); i++)
    {
      FoldPolicy *policy = fold_timeline_items_get_undated (items, i);
      g_autoptr (FoldTimelineRow) row = make_row (library, policy, G_MAXUINT, count_quotes (library, policy),
                                                  g_strdup (_ ("Undated")));

      g_list_store_append (rows, row);
    }
}

/**
 * fold_timeline_row_list:
 * @session: a session
 *
 * Returns: (transfer full): a row for each policy that is shown, by date, and
 *   then for the undated ones
 */
GListStore *
fold_timeline_row_list (FoldSession *session)
{
  FoldTimelineItems *items;
  FoldLibrary *library;
  GListStore *rows;

  g_return_val_if_fail (FOLD_IS_SESSION (session), NULL);

  rows = g_list_store_new (FOLD_TYPE_TIMELINE_ROW);
  items = fold_session_get_items (session);
  library = fold_session_get_library (session);
  if (items != NULL && library != NULL)
    {
      add_dated (rows, library, items);
      add_undated (rows, library, items);
    }
  return rows;
}

/**
 * fold_timeline_row_get_policy:
 * @self: a row
 *
 * Returns: (transfer none): its policy
 */
FoldPolicy *
fold_timeline_row_get_policy (FoldTimelineRow *self)
{
  g_return_val_if_fail (FOLD_IS_TIMELINE_ROW (self), NULL);

  return self->policy;
}

/**
 * fold_timeline_row_get_text:
 * @self: a row
 * @column: a column
 *
 * Returns: (transfer none): what stands there
 */
const char *
fold_timeline_row_get_text (FoldTimelineRow    *self,
                            FoldTimelineColumn  column)
{
  g_return_val_if_fail (FOLD_IS_TIMELINE_ROW (self), NULL);
  g_return_val_if_fail (column < FOLD_N_COLUMNS, NULL);

  return self->texts[column];
}

static int
compare_numbers (guint a,
                 guint b)
{
  return a < b ? -1 : a > b;
}

/**
 * fold_timeline_row_compare:
 * @self: a row
 * @other: another
 * @column: by what
 *
 * Returns: a number below, equal to or above 0, as @self comes before, with or
 *   after @other
 */
int
fold_timeline_row_compare (FoldTimelineRow    *self,
                           FoldTimelineRow    *other,
                           FoldTimelineColumn  column)
{
  g_return_val_if_fail (FOLD_IS_TIMELINE_ROW (self) && FOLD_IS_TIMELINE_ROW (other), 0);

  switch (column)
    {
    case FOLD_COLUMN_TITLE:
      return strcmp (self->title_key, other->title_key);
    case FOLD_COLUMN_DATES:
      return compare_numbers (self->order, other->order);
    case FOLD_COLUMN_QUOTES:
      return compare_numbers (self->n_quotes, other->n_quotes);
    case FOLD_COLUMN_LEVEL:
      return compare_numbers (fold_policy_get_level (self->policy), fold_policy_get_level (other->policy));
    case FOLD_COLUMN_KIND:
    case FOLD_COLUMN_PLACES:
      return g_utf8_collate (self->texts[column], other->texts[column]);
    case FOLD_N_COLUMNS:
    default:
      return 0;
    }
}
