/* fold-session.c: what all views of a library share
 *
 * Views bind to it and never call each other. The visible range is special:
 * several views may show it, but only one moves through it smoothly. So others
 * ask with fold_session_show_range(), which emits “range-requested”, and the
 * one that shows it reports where it is.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-session.h"

#include "fold-session-private.h"

enum
{
  PROP_LIBRARY = 1,
  PROP_SELECTED,
  PROP_LANES,
  PROP_FILTER,
  PROP_ITEMS,
  PROP_CAN_GO_BACK,
  PROP_CAN_GO_FORWARD,
  N_PROPS,
};

enum
{
  SIGNAL_RANGE_CHANGED,
  SIGNAL_RANGE_REQUESTED,
  SIGNAL_LANES_CHANGED,
  N_SIGNALS,
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FoldSession, fold_session, G_TYPE_OBJECT)

static void
forget_items (FoldSession *self)
{
  g_clear_object (&self->items);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ITEMS]);
}

/* A record that the library no longer has is no longer selected. */
static void
library_changed_cb (FoldSession *self)
{
  FoldRecord *selected = self->selected;

  if (selected != NULL &&
      fold_library_lookup (self->library, fold_record_get_kind (selected), fold_record_get_id (selected)) != selected)
    fold_session_set_selected (self, NULL);
  forget_items (self);
}

static void
fold_session_dispose (GObject *object)
{
  FoldSession *self = FOLD_SESSION (object);

  if (self->library != NULL)
    g_signal_handlers_disconnect_by_data (self->library, self);
  if (self->filter != NULL)
    g_signal_handlers_disconnect_by_data (self->filter, self);
  g_clear_object (&self->library);
  g_clear_object (&self->selected);
  g_clear_object (&self->items);

  G_OBJECT_CLASS (fold_session_parent_class)->dispose (object);
}

static void
fold_session_finalize (GObject *object)
{
  FoldSession *self = FOLD_SESSION (object);

  g_clear_object (&self->filter);
  g_array_unref (self->back);
  g_array_unref (self->forward);
  g_hash_table_unref (self->folded);
  g_hash_table_unref (self->hidden);
  g_ptr_array_unref (self->order);

  G_OBJECT_CLASS (fold_session_parent_class)->finalize (object);
}

static void
fold_session_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  FoldSession *self = FOLD_SESSION (object);

  switch (prop_id)
    {
    case PROP_LIBRARY:
      g_value_set_object (value, self->library);
      break;
    case PROP_SELECTED:
      g_value_set_object (value, self->selected);
      break;
    case PROP_LANES:
      g_value_set_enum (value, (int) self->lanes);
      break;
    case PROP_FILTER:
      g_value_set_object (value, self->filter);
      break;
    case PROP_ITEMS:
      g_value_set_object (value, fold_session_get_items (self));
      break;
    case PROP_CAN_GO_BACK:
      g_value_set_boolean (value, self->back->len > 0);
      break;
    case PROP_CAN_GO_FORWARD:
      g_value_set_boolean (value, self->forward->len > 0);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
fold_session_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  FoldSession *self = FOLD_SESSION (object);

  switch (prop_id)
    {
    case PROP_LIBRARY:
      fold_session_set_library (self, g_value_get_object (value));
      break;
    case PROP_SELECTED:
      fold_session_set_selected (self, g_value_get_object (value));
      break;
    case PROP_LANES:
      fold_session_set_lanes (self, (FoldLanes) g_value_get_enum (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
fold_session_class_init (FoldSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  const GParamFlags writable = readable | G_PARAM_WRITABLE;

  object_class->dispose = fold_session_dispose;
  object_class->finalize = fold_session_finalize;
  object_class->get_property = fold_session_get_property;
  object_class->set_property = fold_session_set_property;

  props[PROP_LIBRARY] = g_param_spec_object ("library", NULL, NULL, FOLD_TYPE_LIBRARY, writable);
  props[PROP_SELECTED] = g_param_spec_object ("selected", NULL, NULL, FOLD_TYPE_RECORD, writable);
  props[PROP_LANES] = g_param_spec_enum ("lanes", NULL, NULL, FOLD_TYPE_LANES, (int) FOLD_LANES_LEVEL, writable);
  props[PROP_FILTER] = g_param_spec_object ("filter", NULL, NULL, FOLD_TYPE_FILTER, readable);
  /**
   * FoldSession:items:
   *
   * What the timeline and its table show: the policies of the library that pass
   * the filter, in their lanes. Made when first asked for.
   */
  props[PROP_ITEMS] = g_param_spec_object ("items", NULL, NULL, FOLD_TYPE_TIMELINE_ITEMS, readable);
  props[PROP_CAN_GO_BACK] = g_param_spec_boolean ("can-go-back", NULL, NULL, FALSE, readable);
  props[PROP_CAN_GO_FORWARD] = g_param_spec_boolean ("can-go-forward", NULL, NULL, FALSE, readable);
  g_object_class_install_properties (object_class, N_PROPS, props);

  /**
   * FoldSession::range-changed:
   *
   * Emitted after the visible range became another one.
   */
  signals[SIGNAL_RANGE_CHANGED] =
    g_signal_new ("range-changed", FOLD_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * FoldSession::range-requested:
   * @range: the wanted range; an empty one stands for everything
   * @is_smooth: whether to go there smoothly rather than at once
   *
   * Emitted to ask the timeline to go there.
   */
  signals[SIGNAL_RANGE_REQUESTED] =
    g_signal_new ("range-requested", FOLD_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 2, FOLD_TYPE_SPAN, G_TYPE_BOOLEAN);

  /**
   * FoldSession::lanes-changed:
   *
   * Emitted after a lane was folded, unfolded, hidden, shown or moved.
   */
  signals[SIGNAL_LANES_CHANGED] =
    g_signal_new ("lanes-changed", FOLD_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
fold_session_init (FoldSession *self)
{
  self->lanes = FOLD_LANES_LEVEL;
  self->filter = fold_filter_new ();
  self->back = g_array_new (FALSE, FALSE, sizeof (FoldSpan));
  self->forward = g_array_new (FALSE, FALSE, sizeof (FoldSpan));
  self->folded = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->hidden = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->order = g_ptr_array_new_with_free_func (g_free);
  g_signal_connect_object (self->filter, "changed", G_CALLBACK (forget_items), self, G_CONNECT_SWAPPED);
}

/**
 * fold_session_new:
 * @library: (nullable): the library that is looked at
 *
 * Returns: (transfer full): a session that shows all of it
 */
FoldSession *
fold_session_new (FoldLibrary *library)
{
  return g_object_new (FOLD_TYPE_SESSION, "library", library, NULL);
}

/**
 * fold_session_get_library:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): the library that is looked at
 */
FoldLibrary *
fold_session_get_library (FoldSession *self)
{
  g_return_val_if_fail (FOLD_IS_SESSION (self), NULL);

  return self->library;
}

/**
 * fold_session_set_library:
 * @self: a session
 * @library: (nullable): the library to look at
 *
 * Also forgets the selection, the filter and where one has been.
 */
void
fold_session_set_library (FoldSession *self,
                          FoldLibrary *library)
{
  g_return_if_fail (FOLD_IS_SESSION (self));
  g_return_if_fail (library == NULL || FOLD_IS_LIBRARY (library));

  if (self->library == library)
    return;

  if (self->library != NULL)
    g_signal_handlers_disconnect_by_func (self->library, library_changed_cb, self);
  g_set_object (&self->library, library);
  if (library != NULL)
    g_signal_connect_object (library, "changed", G_CALLBACK (library_changed_cb), self, G_CONNECT_SWAPPED);

  fold_session_set_selected (self, NULL);
  fold_filter_reset (self->filter, FOLD_FILTER_NONE);
  _fold_session_forget_history (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LIBRARY]);
  forget_items (self);
  fold_session_show_all (self);
}

/**
 * fold_session_get_selected:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): the record that is looked at
 */
FoldRecord *
fold_session_get_selected (FoldSession *self)
{
  g_return_val_if_fail (FOLD_IS_SESSION (self), NULL);

  return self->selected;
}

/**
 * fold_session_set_selected:
 * @self: a session
 * @record: (nullable): a record of its library
 */
void
fold_session_set_selected (FoldSession *self,
                           FoldRecord  *record)
{
  g_return_if_fail (FOLD_IS_SESSION (self));
  g_return_if_fail (record == NULL || FOLD_IS_RECORD (record));

  if (g_set_object (&self->selected, record))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SELECTED]);
}

/**
 * fold_session_get_lanes:
 * @self: a session
 *
 * Returns: what the lanes are
 */
FoldLanes
fold_session_get_lanes (FoldSession *self)
{
  g_return_val_if_fail (FOLD_IS_SESSION (self), FOLD_LANES_NONE);

  return self->lanes;
}

/**
 * fold_session_set_lanes:
 * @self: a session
 * @lanes: what the lanes are to be
 */
void
fold_session_set_lanes (FoldSession *self,
                        FoldLanes    lanes)
{
  g_return_if_fail (FOLD_IS_SESSION (self));

  if (self->lanes == lanes)
    return;

  self->lanes = lanes;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LANES]);
  forget_items (self);
}

/**
 * fold_session_get_filter:
 * @self: a session
 *
 * Returns: (transfer none): the filter; the same one for the life of the session
 */
FoldFilter *
fold_session_get_filter (FoldSession *self)
{
  g_return_val_if_fail (FOLD_IS_SESSION (self), NULL);

  return self->filter;
}

/**
 * fold_session_get_items:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): what is shown, or %NULL without a library
 */
FoldTimelineItems *
fold_session_get_items (FoldSession *self)
{
  g_return_val_if_fail (FOLD_IS_SESSION (self), NULL);

  if (self->items == NULL && self->library != NULL)
    self->items = fold_timeline_items_new (self->library, self->filter, self->lanes);
  return self->items;
}

/**
 * fold_session_set_items:
 * @self: a session
 * @items: (nullable): what to show
 *
 * Shows things that are in no library, until the next change.
 */
void
fold_session_set_items (FoldSession       *self,
                        FoldTimelineItems *items)
{
  g_return_if_fail (FOLD_IS_SESSION (self));
  g_return_if_fail (items == NULL || FOLD_IS_TIMELINE_ITEMS (items));

  if (g_set_object (&self->items, items))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ITEMS]);
}

/*< private > Tells what the other files of the session changed. */
void
_fold_session_emit_lanes_changed (FoldSession *self)
{
  g_signal_emit (self, signals[SIGNAL_LANES_CHANGED], 0);
}

void
_fold_session_emit_range_changed (FoldSession *self)
{
  g_signal_emit (self, signals[SIGNAL_RANGE_CHANGED], 0);
}

void
_fold_session_emit_range_requested (FoldSession *self,
                                    FoldSpan     range,
                                    gboolean     is_smooth)
{
  g_signal_emit (self, signals[SIGNAL_RANGE_REQUESTED], 0, &range, is_smooth);
}

void
_fold_session_notify_history (FoldSession *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CAN_GO_BACK]);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CAN_GO_FORWARD]);
}
