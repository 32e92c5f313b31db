/* fold-citeproc.c: citeproc-js, on a thread of its own
 *
 * The thread starts with the first question, loads citeproc-js, and stays warm.
 * A style is a program that others wrote: JavaScriptCore's watchdog stops one that
 * does not end, and the engine is then begun anew.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-citeproc.h"

#include "fold-citations-resources.h"
#include "fold-style-files.h"

#include <glib/gi18n-lib.h>
#include <jsc/jsc.h>
#include <string.h>

/* Processor time for one call; the bibliography of some thousand sources needs seconds. */
#define TIME_LIMIT_MS 10000

#define JSC_WATCHDOG  "watchdog"

struct _FoldCiteproc
{
  char       **folders;

  GMutex       lock;
  GThread     *thread;
  GAsyncQueue *questions;

  /* the thread's own */
  JSCContext  *context;
};

typedef struct
{
  const char   *text;
  GCancellable *cancellable;
  char         *answer;
  GError       *error;
  gboolean      done;
  GMutex        lock;
  GCond         answered;
} Question;

static char leave;

G_DEFINE_QUARK (fold-citeproc-error-quark, fold_citeproc_error)

/* ============ on the thread ============ */

static char *
read_style_cb (const char *name,
               gpointer    data)
{
  FoldCiteproc *self = data;
  g_autoptr (GError) error = NULL;
  char *text = fold_style_files_load_style ((const char * const *) self->folders, name, &error);

  if (text == NULL)
    jsc_context_throw (self->context, error->message);
  return text;
}

static char *
read_locale_cb (const char *language,
                gpointer    data)
{
  FoldCiteproc *self = data;

  return fold_style_files_load_locale ((const char * const *) self->folders, language);
}

static void
add_function (JSCContext *context,
              const char *name,
              GCallback   callback,
              gpointer    data)
{
  g_autoptr (JSCValue) function = jsc_value_new_function (context, name, callback, data, NULL,
                                                          G_TYPE_STRING, 1, G_TYPE_STRING);

  jsc_context_set_value (context, name, function);
}

/* What went wrong in JavaScript, as a GError. */
static gboolean
check_exception (JSCContext *context,
                 int         code,
                 GError    **error)
{
  JSCException *exception = jsc_context_get_exception (context);

  if (exception == NULL)
    return TRUE;
  g_set_error (error, FOLD_CITEPROC_ERROR, code, "%s", jsc_exception_get_message (exception));
  jsc_context_clear_exception (context);
  return FALSE;
}

static gboolean
run_script (JSCContext  *context,
            const char  *name,
            GError     **error)
{
  g_autofree char *path = g_strconcat (RESOURCE_BASE "/citations/", name, NULL);
  g_autoptr (GBytes) bytes = g_resource_lookup_data (fold_citations_get_resource (), path,
                                                     G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  g_autoptr (JSCValue) value = NULL;
  gsize length = 0;
  const char *text = bytes != NULL ? g_bytes_get_data (bytes, &length) : NULL;

  if (text == NULL)
    return FALSE;
  value = jsc_context_evaluate_with_source_uri (context, text, (gssize) length, name, 1);
  return check_exception (context, FOLD_CITEPROC_ERROR_UNAVAILABLE, error);
}

/* Without a network at set-up, there is an empty script in its place. */
static gboolean
check_there (JSCContext  *context,
             GError     **error)
{
  g_autoptr (JSCValue) csl = jsc_context_get_value (context, "CSL");

  if (jsc_value_is_object (csl))
    return TRUE;
  g_set_error_literal (error, FOLD_CITEPROC_ERROR, FOLD_CITEPROC_ERROR_UNAVAILABLE,
                       _ ("citeproc-js was not there when Screenfold was built."));
  return FALSE;
}

static JSCContext *
start_context (FoldCiteproc  *self,
               GError       **error)
{
  g_autoptr (JSCVirtualMachine) machine = jsc_virtual_machine_new ();
  g_autoptr (JSCContext) context = jsc_context_new_with_virtual_machine (machine);
  g_autoptr (JSCValue) module = jsc_context_evaluate (context, "var module = {}, exports = {};", -1);
  g_autoptr (JSCValue) started = NULL;

  add_function (context, "readStyle", G_CALLBACK (read_style_cb), self);
  add_function (context, "readLocale", G_CALLBACK (read_locale_cb), self);
  if (!run_script (context, "citeproc_commonjs.js", error) || !check_there (context, error) || !run_script (context, "fold-citations.js", error))
    return NULL;
  started = jsc_context_evaluate (context, "foldCitations.start ();", -1);
  if (!check_exception (context, FOLD_CITEPROC_ERROR_UNAVAILABLE, error))
    return NULL;
  return g_steal_pointer (&context);
}

static guint
get_time_limit (void)
{
  guint limit = 0;

  return jsc_options_get_uint (JSC_WATCHDOG, &limit) && limit > 0 ? limit : TIME_LIMIT_MS;
}

/* A killed script leaves an undefined value, and no exception that can be told. */
static char *
call_driver (FoldCiteproc  *self,
             const char    *question,
             GError       **error)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr (JSCValue) driver = jsc_context_get_value (self->context, "foldCitations");
  g_autoptr (JSCValue) answer = jsc_value_object_invoke_method (driver, "format", G_TYPE_STRING, question, G_TYPE_NONE);
  gboolean late = (g_get_monotonic_time () - start) / 1000 >= get_time_limit () / 2;

  if (jsc_context_get_exception (self->context) == NULL && jsc_value_is_string (answer))
    return jsc_value_to_string (answer);
  if (late)
    {
      g_set_error_literal (error, FOLD_CITEPROC_ERROR, FOLD_CITEPROC_ERROR_TIME,
                           _ ("The citation style did not come to an end and was stopped."));
      jsc_context_clear_exception (self->context);
    }
  else if (check_exception (self->context, FOLD_CITEPROC_ERROR_STYLE, error))
    {
      g_set_error_literal (error, FOLD_CITEPROC_ERROR, FOLD_CITEPROC_ERROR_STYLE,
                           _ ("The citation style gave no answer."));
    }
  /* an engine that failed half-way is not to be trusted */
  g_clear_object (&self->context);
  return NULL;
}

/* An empty answer asks to be called again: sources are taken in step by step. */
static char *
ask_context (FoldCiteproc  *self,
             const char    *question,
             GCancellable  *cancellable,
             GError       **error)
{
  g_autofree char *answer = NULL;

  do
    {
      g_free (answer);
      answer = NULL;
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      answer = call_driver (self, question, error);
    }
  while (answer != NULL && *answer == '\0');
  return g_steal_pointer (&answer);
}

static void
answer_question (FoldCiteproc *self,
                 Question     *question)
{
  if (g_cancellable_set_error_if_cancelled (question->cancellable, &question->error))
    return;
  if (self->context == NULL)
    self->context = start_context (self, &question->error);
  if (self->context != NULL)
    question->answer = ask_context (self, question->text, question->cancellable, &question->error);
}

static gpointer
run_thread (gpointer data)
{
  FoldCiteproc *self = data;
  gpointer item = NULL;

  while ((item = g_async_queue_pop (self->questions)) != &leave)
    {
      Question *question = item;

      answer_question (self, question);
      g_mutex_lock (&question->lock);
      question->done = TRUE;
      g_cond_signal (&question->answered);
      g_mutex_unlock (&question->lock);
    }
  g_clear_object (&self->context);
  return NULL;
}

/* ============ any thread ============ */

static gpointer
set_options_once (gpointer data)
{
  guint limit = 0;

  /* who runs the program may have set another */
  if (jsc_options_get_uint (JSC_WATCHDOG, &limit) && limit == 0)
    jsc_options_set_uint (JSC_WATCHDOG, TIME_LIMIT_MS);
  return NULL;
}

/**
 * fold_citeproc_new:
 * @folders: folders with styles and locales, those of the user first
 *
 * Nothing is loaded before the first question.
 *
 * Returns: (transfer full): a processor
 */
FoldCiteproc *
fold_citeproc_new (const char * const *folders)
{
  g_return_val_if_fail (folders != NULL, NULL);

  FoldCiteproc *self = g_new0 (FoldCiteproc, 1);

  self->folders = g_strdupv ((char **) folders);
  self->questions = g_async_queue_new ();
  g_mutex_init (&self->lock);
  return self;
}

/**
 * fold_citeproc_free:
 * @self: (transfer full): a processor that nobody asks any more
 */
void
fold_citeproc_free (FoldCiteproc *self)
{
  g_return_if_fail (self != NULL);

  if (self->thread != NULL)
    {
      g_async_queue_push (self->questions, &leave);
      g_thread_join (self->thread);
    }
  g_async_queue_unref (self->questions);
  g_mutex_clear (&self->lock);
  g_strfreev (self->folders);
  g_free (self);
}

static void
start_thread (FoldCiteproc *self)
{
  static GOnce options = G_ONCE_INIT;

  g_once (&options, set_options_once, NULL);
  g_mutex_lock (&self->lock);
  if (self->thread == NULL)
    self->thread = g_thread_new ("citations", run_thread, self);
  g_mutex_unlock (&self->lock);
}

/**
 * fold_citeproc_ask:
 * @self: a processor
 * @text: what to set, as the driver has it
 * @cancellable: (nullable): how to stop it between its steps
 * @error: return location for a #FoldCiteprocError
 *
 * Blocks until the thread has answered.
 *
 * Returns: (transfer full) (nullable): the answer, as JSON
 */
char *
fold_citeproc_ask (FoldCiteproc  *self,
                   const char    *text,
                   GCancellable  *cancellable,
                   GError       **error)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  Question question = { .text = text, .cancellable = cancellable };

  start_thread (self);
  g_mutex_init (&question.lock);
  g_cond_init (&question.answered);
  g_async_queue_push (self->questions, &question);

  g_mutex_lock (&question.lock);
  while (!question.done)
    g_cond_wait (&question.answered, &question.lock);
  g_mutex_unlock (&question.lock);
  g_mutex_clear (&question.lock);
  g_cond_clear (&question.answered);

  if (question.error != NULL)
    g_propagate_error (error, question.error);
  return question.answer;
}
