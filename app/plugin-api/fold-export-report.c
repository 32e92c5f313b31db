/* fold-export-report.c: what an export held back, flagged and lost
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-export-report.h"

typedef struct
{
  FoldExportFact  fact;
  char           *sentence;
} Entry;

struct _FoldExportReport
{
  GObject parent_instance;

  GArray *entries; /* of Entry */
};

G_DEFINE_FINAL_TYPE (FoldExportReport, fold_export_report, G_TYPE_OBJECT)

G_DEFINE_ENUM_TYPE (FoldExportFact, fold_export_fact,
                    G_DEFINE_ENUM_VALUE (FOLD_EXPORT_HELD_BACK, "held-back"),
                    G_DEFINE_ENUM_VALUE (FOLD_EXPORT_FLAGGED, "flagged"),
                    G_DEFINE_ENUM_VALUE (FOLD_EXPORT_LOST, "lost"))

static void
clear_entry (gpointer data)
{
  g_free (((Entry *) data)->sentence);
}

static void
fold_export_report_finalize (GObject *object)
{
  g_array_unref (FOLD_EXPORT_REPORT (object)->entries);

  G_OBJECT_CLASS (fold_export_report_parent_class)->finalize (object);
}

static void
fold_export_report_class_init (FoldExportReportClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fold_export_report_finalize;
}

static void
fold_export_report_init (FoldExportReport *self)
{
  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  g_array_set_clear_func (self->entries, clear_entry);
}

/**
 * fold_export_report_new:
 *
 * Returns: (transfer full): an empty report
 */
FoldExportReport *
fold_export_report_new (void)
{
  return g_object_new (FOLD_TYPE_EXPORT_REPORT, NULL);
}

/**
 * fold_export_report_add:
 * @self: a report
 * @fact: what happened
 * @sentence: one translated sentence about it
 *
 * A sentence that is there already is not added again.
 */
void
fold_export_report_add (FoldExportReport *self,
                        FoldExportFact    fact,
                        const char       *sentence)
{
  g_return_if_fail (FOLD_IS_EXPORT_REPORT (self));
  g_return_if_fail (sentence != NULL);

  Entry entry = { fact, NULL };

  for (guint i = 0; i < self->entries->len; i++)
    {
      if (g_str_equal (g_array_index (self->entries, Entry, i).sentence, sentence))
        return;
    }
  entry.sentence = g_strdup (sentence);
  g_array_append_val (self->entries, entry);
}

/**
 * fold_export_report_get_n_sentences:
 * @self: a report
 *
 * Returns: how many sentences there are
 */
guint
fold_export_report_get_n_sentences (FoldExportReport *self)
{
  g_return_val_if_fail (FOLD_IS_EXPORT_REPORT (self), 0);

  return self->entries->len;
}

/**
 * fold_export_report_get_sentence:
 * @self: a report
 * @position: the position of a sentence
 *
 * Returns: (transfer none): the sentence
 */
const char *
fold_export_report_get_sentence (FoldExportReport *self,
                                 guint             position)
{
  g_return_val_if_fail (FOLD_IS_EXPORT_REPORT (self), NULL);
  g_return_val_if_fail (position < self->entries->len, NULL);

  return g_array_index (self->entries, Entry, position).sentence;
}

/**
 * fold_export_report_get_fact:
 * @self: a report
 * @position: the position of a sentence
 *
 * Returns: what the sentence is about
 */
FoldExportFact
fold_export_report_get_fact (FoldExportReport *self,
                             guint             position)
{
  g_return_val_if_fail (FOLD_IS_EXPORT_REPORT (self), FOLD_EXPORT_LOST);
  g_return_val_if_fail (position < self->entries->len, FOLD_EXPORT_LOST);

  return g_array_index (self->entries, Entry, position).fact;
}
