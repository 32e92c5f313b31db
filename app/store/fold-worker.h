/* fold-worker.h: the thread that owns a database, and what it is asked to do
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fold-connection.h"

G_BEGIN_DECLS

/**
 * FoldJobPriority:
 * @FOLD_JOB_WRITE: what must be on the disk before anything is read
 * @FOLD_JOB_READ: what somebody waits for
 * @FOLD_JOB_BACKGROUND: what may take its time
 * @FOLD_JOB_QUIT: after everything else
 */
typedef enum
{
  FOLD_JOB_WRITE,
  FOLD_JOB_READ,
  FOLD_JOB_BACKGROUND,
  FOLD_JOB_QUIT,
} FoldJobPriority;

typedef struct _FoldJob FoldJob;
typedef struct _FoldWorker FoldWorker;

/**
 * FoldJobRun:
 * @connection: (inout) (nullable): the connection of the worker; a job may open or close it
 * @data: the data of the job
 * @error: return location for an error
 *
 * What a job does, on the thread of the worker.
 *
 * Returns: (transfer full) (nullable): its result, %NULL with @error set
 */
typedef gpointer (*FoldJobRun)  (FoldConnection **connection,
                                 gpointer         data,
                                 GError         **error);

/**
 * FoldJobDone:
 * @source: (nullable): the source object of the task of the job, or the data for a
 *   blocking one
 * @data: the data of the job
 * @result: its result
 *
 * What follows from a job that succeeded, on the thread that asked, before the
 * asker hears of it.
 */
typedef void     (*FoldJobDone) (gpointer         source,
                                 gpointer         data,
                                 gpointer         result);

/**
 * FoldJobClass:
 * @priority: when it is done
 * @run: what it does
 * @done: (nullable): what follows
 * @free_data: (nullable): frees its data
 * @free_result: (nullable): frees its result
 */
typedef struct
{
  FoldJobPriority priority;
  FoldJobRun      run;
  FoldJobDone     done;
  GDestroyNotify  free_data;
  GDestroyNotify  free_result;
} FoldJobClass;

FoldWorker *fold_worker_new    (const char          *name);
void        fold_worker_free   (FoldWorker          *self);

gpointer    fold_worker_wait   (FoldWorker          *self,
                                const FoldJobClass  *klass,
                                gpointer             source,
                                gpointer             data,
                                GError             **error);
void        fold_worker_start  (FoldWorker          *self,
                                const FoldJobClass  *klass,
                                gpointer             data,
                                GTask               *task);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FoldWorker, fold_worker_free)

G_END_DECLS
