/* fold-worker.c: the thread that owns a database, and what it is asked to do
 *
 * Jobs wait in one queue, sorted by priority and then by age. Those that are
 * done wait in another one, and the thread that asked takes them from there in
 * the order in which they were done: a job that somebody waits for blocking does
 * not overtake one that was done before it.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-worker.h"

struct _FoldJob
{
  const FoldJobClass *klass;
  guint64             serial;
  gpointer            source; /* of a blocking job */
  gpointer            data;
  GTask              *task;   /* of another one */
  gpointer            result;
  GError             *error;
  gboolean            is_done;
};

struct _FoldWorker
{
  gatomicrefcount  ref_count;
  GThread         *thread;
  GThread         *asker;
  GMainContext    *context;
  GAsyncQueue     *waiting;
  guint64          serial;

  GMutex           mutex;
  GCond            cond;
  GQueue           finished; /* guarded by the mutex */
};

static void
job_free (FoldJob *job)
{
  if (job->result != NULL && job->klass->free_result != NULL)
    job->klass->free_result (job->result);
  if (job->data != NULL && job->klass->free_data != NULL)
    job->klass->free_data (job->data);
  g_clear_error (&job->error);
  g_clear_object (&job->task);
  g_free (job);
}

static FoldWorker *
worker_ref (FoldWorker *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

static void
worker_unref (gpointer data)
{
  FoldWorker *self = data;

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_assert (g_queue_is_empty (&self->finished));
  g_async_queue_unref (self->waiting);
  g_main_context_unref (self->context);
  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->cond);
  g_free (self);
}

static int
compare_jobs (gconstpointer a,
              gconstpointer b,
              gpointer      data)
{
  const FoldJob *one = a;
  const FoldJob *two = b;

  if (one->klass->priority != two->klass->priority)
    return one->klass->priority < two->klass->priority ? -1 : 1;
  return one->serial < two->serial ? -1 : one->serial > two->serial;
}

/* On the thread that asked. */
static void
conclude (FoldJob *job)
{
  gpointer source = job->task != NULL ? g_task_get_source_object (job->task) : job->source;

  if (job->error == NULL && job->klass->done != NULL)
    job->klass->done (source, job->data, job->result);
  if (job->task == NULL)
    return;

  if (job->error != NULL)
    g_task_return_error (job->task, g_steal_pointer (&job->error));
  else
    g_task_return_pointer (job->task, g_steal_pointer (&job->result), job->klass->free_result);
}

static FoldJob *
take_finished (FoldWorker *self)
{
  FoldJob *job = NULL;

  g_mutex_lock (&self->mutex);
  job = g_queue_pop_head (&self->finished);
  g_mutex_unlock (&self->mutex);
  return job;
}

/* Concludes what is done, up to @last or all. A blocking job is freed by the
 * call that waits for it, which may be further out on the stack. */
static void
conclude_finished (FoldWorker *self,
                   FoldJob    *last)
{
  FoldJob *job = take_finished (self);

  while (job != NULL)
    {
      gboolean is_last = job == last;

      conclude (job);
      if (job->task != NULL)
        job_free (job);
      job = is_last ? NULL : take_finished (self);
    }
}

static gboolean
finished_cb (gpointer data)
{
  conclude_finished (data, NULL);
  return G_SOURCE_REMOVE;
}

/* Not g_main_context_invoke(): that would run it here when nobody holds the context. */
static void
announce (FoldWorker *self)
{
  g_autoptr (GSource) source = g_idle_source_new ();

  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, finished_cb, worker_ref (self), worker_unref);
  g_source_attach (source, self->context);
}

static void
run_job (FoldJob         *job,
         FoldConnection **connection)
{
  GCancellable *cancellable = job->task != NULL ? g_task_get_cancellable (job->task) : NULL;

  if (g_cancellable_set_error_if_cancelled (cancellable, &job->error))
    return;

  if (*connection != NULL)
    fold_connection_set_cancellable (*connection, cancellable);
  job->result = job->klass->run (connection, job->data, &job->error);
  if (*connection != NULL)
    fold_connection_set_cancellable (*connection, NULL);
}

static gpointer
work (gpointer data)
{
  FoldWorker *self = data;
  FoldConnection *connection = NULL;
  gboolean is_quit = FALSE;

  while (!is_quit)
    {
      FoldJob *job = g_async_queue_pop (self->waiting);
      gboolean is_asynchronous = job->task != NULL;

      is_quit = job->klass->priority == FOLD_JOB_QUIT;
      if (!is_quit)
        run_job (job, &connection);
      else
        g_clear_pointer (&connection, fold_connection_close);

      g_mutex_lock (&self->mutex);
      job->is_done = TRUE;
      g_queue_push_tail (&self->finished, job);
      g_cond_broadcast (&self->cond);
      g_mutex_unlock (&self->mutex);

      if (is_asynchronous)
        announce (self);
    }
  return NULL;
}

static void
push (FoldWorker *self,
      FoldJob    *job)
{
  job->serial = self->serial++;
  g_async_queue_push_sorted (self->waiting, job, compare_jobs, NULL);
}

/**
 * fold_worker_new:
 * @name: what the thread is called
 *
 * Returns: (transfer full): a thread that waits for jobs from the calling one
 */
FoldWorker *
fold_worker_new (const char *name)
{
  g_return_val_if_fail (name != NULL, NULL);

  FoldWorker *self = g_new0 (FoldWorker, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->asker = g_thread_self ();
  self->context = g_main_context_ref_thread_default ();
  self->waiting = g_async_queue_new ();
  g_mutex_init (&self->mutex);
  g_cond_init (&self->cond);
  g_queue_init (&self->finished);
  self->thread = g_thread_new (name, work, self);
  return self;
}

/**
 * fold_worker_free:
 * @self: (transfer full): a worker
 *
 * Waits until all jobs are done, closes the connection and ends the thread.
 */
void
fold_worker_free (FoldWorker *self)
{
  static const FoldJobClass quit = { .priority = FOLD_JOB_QUIT };

  g_return_if_fail (self != NULL);
  g_return_if_fail (self->asker == g_thread_self ());

  fold_worker_wait (self, &quit, NULL, NULL, NULL);
  g_thread_join (g_steal_pointer (&self->thread));
  conclude_finished (self, NULL);
  worker_unref (self);
}

/**
 * fold_worker_wait:
 * @self: a worker
 * @klass: what to do; it has to live as long as the program
 * @source: (nullable): what @klass->done gets
 * @data: (transfer full) (nullable): its data
 * @error: return location for the error of the job
 *
 * Waits until the job is done, and concludes every job that was done before it.
 *
 * Returns: (transfer full) (nullable): its result
 */
gpointer
fold_worker_wait (FoldWorker          *self,
                  const FoldJobClass  *klass,
                  gpointer             source,
                  gpointer             data,
                  GError             **error)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (self->asker == g_thread_self (), NULL);

  FoldJob *job = g_new0 (FoldJob, 1);
  gpointer result = NULL;

  job->klass = klass;
  job->source = source;
  job->data = data;
  push (self, job);

  g_mutex_lock (&self->mutex);
  while (!job->is_done)
    g_cond_wait (&self->cond, &self->mutex);
  g_mutex_unlock (&self->mutex);

  conclude_finished (self, job);
  result = g_steal_pointer (&job->result);
  if (job->error != NULL)
    g_propagate_error (error, g_steal_pointer (&job->error));
  job_free (job);
  return result;
}

/**
 * fold_worker_start:
 * @self: a worker
 * @klass: what to do; it has to live as long as the program
 * @data: (transfer full) (nullable): its data
 * @task: (transfer full): a task of the calling thread, which gets the result
 */
void
fold_worker_start (FoldWorker          *self,
                   const FoldJobClass  *klass,
                   gpointer             data,
                   GTask               *task)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (self->asker == g_thread_self ());
  g_return_if_fail (G_IS_TASK (task));

  FoldJob *job = g_new0 (FoldJob, 1);

  job->klass = klass;
  job->data = data;
  job->task = task;
  push (self, job);
}
