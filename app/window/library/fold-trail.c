/* fold-trail.c: what was selected before, to go back and forward through
 *
 * Like the history of a browser: going somewhere new after going back forgets
 * what lay ahead. Records are kept by kind and id, so that one that has been
 * removed is passed over, and one that came back by undo is found again.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-trail.h"

#define MAX_STEPS 200

struct _FoldTrail
{
  GObject parent_instance;

  FoldSession *session;
  GPtrArray   *steps;    /* Step */
  guint        position; /* of the step shown, plus one; 0 before the first */
  const char  *page;     /* where things are shown now, interned; NULL if nobody says */
  gboolean     is_going;
};

typedef struct
{
  FoldKind    kind;
  char       *id;
  const char *page;
} Step;

enum
{
  PROP_0,
  PROP_CAN_GO_BACK,
  PROP_CAN_GO_FORWARD,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

enum
{
  SIGNAL_PAGE_WANTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FoldTrail, fold_trail, G_TYPE_OBJECT)

static void
step_free (gpointer data)
{
  Step *step = data;

  g_free (step->id);
  g_free (step);
}

static FoldRecord *
find_record (FoldTrail *self,
             guint      step_number)
{
  const Step *step = g_ptr_array_index (self->steps, step_number);

  return fold_library_lookup (fold_session_get_library (self->session), step->kind, step->id);
}

/* The next step in a direction whose record is still there; FALSE where there is none. */
static gboolean
find_step (FoldTrail *self,
           int        direction,
           guint     *found)
{
  for (gint64 i = (gint64) self->position - 1 + direction; i >= 0 && i < self->steps->len; i += direction)
    {
      if (find_record (self, i) == NULL)
        continue;

      *found = i;
      return TRUE;
    }
  return FALSE;
}

static void
notify_all (FoldTrail *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_GO_BACK]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_GO_FORWARD]);
}

static gboolean
is_current (FoldTrail  *self,
            FoldRecord *record)
{
  if (self->position == 0)
    return FALSE;

  const Step *step = g_ptr_array_index (self->steps, self->position - 1);

  return step->kind == fold_record_get_kind (record) && g_str_equal (step->id, fold_record_get_id (record)) &&
         step->page == self->page;
}

static void
add_step (FoldTrail  *self,
          FoldRecord *record)
{
  Step *step = g_new (Step, 1);

  *step = (Step) { fold_record_get_kind (record), g_strdup (fold_record_get_id (record)), self->page };
  g_ptr_array_set_size (self->steps, self->position);
  g_ptr_array_add (self->steps, step);
  if (self->steps->len > MAX_STEPS)
    g_ptr_array_remove_index (self->steps, 0);
  self->position = self->steps->len;
}

static void
selected_changed_cb (FoldTrail *self)
{
  FoldRecord *record = fold_session_get_selected (self->session);

  if (self->is_going || record == NULL || is_current (self, record))
    return;

  add_step (self, record);
  notify_all (self);
}

static void
go (FoldTrail *self,
    int        direction)
{
  guint step = 0;

  if (!find_step (self, direction, &step))
    return;

  self->position = step + 1;
  self->is_going = TRUE;
  fold_session_set_selected (self->session, find_record (self, step));
  self->page = ((const Step *) g_ptr_array_index (self->steps, step))->page;
  if (self->page != NULL)
    g_signal_emit (self, signals[SIGNAL_PAGE_WANTED], 0, self->page);
  self->is_going = FALSE;
  notify_all (self);
}

static void
fold_trail_dispose (GObject *object)
{
  FoldTrail *self = FOLD_TRAIL (object);

  g_clear_object (&self->session);

  G_OBJECT_CLASS (fold_trail_parent_class)->dispose (object);
}

static void
fold_trail_finalize (GObject *object)
{
  FoldTrail *self = FOLD_TRAIL (object);

  g_ptr_array_unref (self->steps);

  G_OBJECT_CLASS (fold_trail_parent_class)->finalize (object);
}

static void
fold_trail_get_property (GObject    *object,
                         guint       prop_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  FoldTrail *self = FOLD_TRAIL (object);

  switch (prop_id)
    {
    case PROP_CAN_GO_BACK:
      g_value_set_boolean (value, fold_trail_can_go_back (self));
      break;
    case PROP_CAN_GO_FORWARD:
      g_value_set_boolean (value, fold_trail_can_go_forward (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
fold_trail_class_init (FoldTrailClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = fold_trail_dispose;
  object_class->finalize = fold_trail_finalize;
  object_class->get_property = fold_trail_get_property;

  properties[PROP_CAN_GO_BACK] =
    g_param_spec_boolean ("can-go-back", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_CAN_GO_FORWARD] =
    g_param_spec_boolean ("can-go-forward", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * FoldTrail::page-wanted:
   * @self: a trail
   * @page: the name of a page
   *
   * One went back or forward to what was seen on that page.
   */
  signals[SIGNAL_PAGE_WANTED] = g_signal_new ("page-wanted", FOLD_TYPE_TRAIL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                              G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
fold_trail_init (FoldTrail *self)
{
  self->steps = g_ptr_array_new_with_free_func (step_free);
}

/**
 * fold_trail_new:
 * @session: what is selected, now and from now on
 *
 * Returns: (transfer full): a trail that follows the selection of @session
 */
FoldTrail *
fold_trail_new (FoldSession *session)
{
  g_return_val_if_fail (FOLD_IS_SESSION (session), NULL);

  FoldTrail *self = g_object_new (FOLD_TYPE_TRAIL, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::selected", G_CALLBACK (selected_changed_cb), self, G_CONNECT_SWAPPED);
  selected_changed_cb (self);
  return self;
}

/**
 * fold_trail_can_go_back:
 * @self: a trail
 *
 * Returns: whether something was selected before
 */
gboolean
fold_trail_can_go_back (FoldTrail *self)
{
  guint step = 0;

  g_return_val_if_fail (FOLD_IS_TRAIL (self), FALSE);

  return self->session != NULL && find_step (self, -1, &step);
}

/**
 * fold_trail_can_go_forward:
 * @self: a trail
 *
 * Returns: whether something was selected that has been left by going back
 */
gboolean
fold_trail_can_go_forward (FoldTrail *self)
{
  guint step = 0;

  g_return_val_if_fail (FOLD_IS_TRAIL (self), FALSE);

  return self->session != NULL && find_step (self, 1, &step);
}

/**
 * fold_trail_go_back:
 * @self: a trail
 *
 * Selects what was selected before.
 */
void
fold_trail_go_back (FoldTrail *self)
{
  g_return_if_fail (FOLD_IS_TRAIL (self));

  go (self, -1);
}

/**
 * fold_trail_go_forward:
 * @self: a trail
 *
 * Selects what fold_trail_go_back() has left.
 */
void
fold_trail_go_forward (FoldTrail *self)
{
  g_return_if_fail (FOLD_IS_TRAIL (self));

  go (self, 1);
}

/**
 * fold_trail_set_page:
 * @self: a trail
 * @page: the name of the page that is shown now
 *
 * What is selected on another page is another step, so that one comes back from
 * the place of a quote to the card that led there.
 */
void
fold_trail_set_page (FoldTrail  *self,
                     const char *page)
{
  g_return_if_fail (FOLD_IS_TRAIL (self));

  gboolean is_first = self->page == NULL;

  if (self->is_going)
    return;

  self->page = g_intern_string (page);
  if (is_first && self->position > 0)
    ((Step *) g_ptr_array_index (self->steps, self->position - 1))->page = self->page;
  else
    selected_changed_cb (self);
}
