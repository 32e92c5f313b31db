/* fold-figure-recipe.c: how a figure was made, kept in the figure itself
 *
 * A figure carries a stamp: what it was made from, and the state of that. So a
 * library can tell later which figures in a thesis show what is no longer so.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-figure-recipe.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "fold-calendar.h"

#define STAMP     "screenfold-figure:"
#define MOST_SIZE 5000.0
#define LEAST     20.0
/* Longer stamps are not ours. */
#define MOST_STAMP 65536

G_DEFINE_QUARK (fold-figure-error-quark, fold_figure_error)

/**
 * fold_figure_recipe_new:
 *
 * Returns: (transfer full): the whole timeline on the text width of A4
 */
FoldFigureRecipe *
fold_figure_recipe_new (void)
{
  FoldFigureRecipe *self = g_new0 (FoldFigureRecipe, 1);

  self->figure = g_strdup ("timeline");
  self->lanes = -1;
  self->parts = FOLD_FIGURE_EVERYTHING;
  self->width_mm = 160;
  self->type_pt = FOLD_FIGURE_LEAST_TYPE;
  return self;
}

/**
 * fold_figure_recipe_free:
 * @self: (transfer full): a recipe
 */
void
fold_figure_recipe_free (FoldFigureRecipe *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->figure);
  g_free (self->view);
  g_free (self->state);
  g_free (self->selection);
  g_free (self->from);
  g_free (self->until);
  g_free (self->title);
  g_free (self->caption);
  g_free (self);
}

/* ============ making the figure ============ */

static gboolean
show_view (const FoldFigureRecipe  *self,
           FoldSession             *session,
           FoldSpan                *span,
           GError                 **error)
{
  FoldRecord *view;

  if (self->view == NULL)
    return self->state == NULL || fold_session_restore_state (session, self->state, error);

  view = fold_library_lookup (fold_session_get_library (session), FOLD_KIND_VIEW, self->view);
  if (view == NULL)
    {
      g_set_error (error, FOLD_FIGURE_ERROR, FOLD_FIGURE_ERROR_NO_VIEW, "no view “%s”", self->view);
      return FALSE;
    }
  fold_session_find_view_range (FOLD_VIEW (view), span);
  return fold_session_show_view (session, FOLD_VIEW (view), error);
}

/* The first or the last day of a date. */
static gboolean
read_day (const char  *text,
          gboolean     is_last,
          gint64      *seconds,
          GError     **error)
{
  g_autoptr (FoldEdtf) edtf = fold_edtf_parse (text, NULL);
  gint64 day = 0;

  if (edtf == NULL || !(is_last ? fold_edtf_get_latest (edtf, &day) : fold_edtf_get_earliest (edtf, &day)))
    {
      g_set_error (error, FOLD_FIGURE_ERROR, FOLD_FIGURE_ERROR_DATE, "not a date with a day: “%s”", text);
      return FALSE;
    }
  *seconds = fold_calendar_seconds_from_days (is_last ? day + 1 : day);
  return TRUE;
}

static gboolean
choose_span (const FoldFigureRecipe  *self,
             FoldSession             *session,
             FoldSpan                *span,
             GError                 **error)
{
  FoldSpan full = fold_session_get_full_range (session);

  if (self->from == NULL && self->until == NULL)
    return TRUE;
  if (fold_span_is_empty (*span))
    *span = full;
  if ((self->from != NULL && !read_day (self->from, FALSE, &span->begin, error)) ||
      (self->until != NULL && !read_day (self->until, TRUE, &span->end, error)))
    return FALSE;
  if (fold_span_is_empty (*span))
    {
      g_set_error (error, FOLD_FIGURE_ERROR, FOLD_FIGURE_ERROR_DATE, "ends before it begins");
      return FALSE;
    }
  return TRUE;
}

static gboolean
check_size (const FoldFigureRecipe  *self,
            GError                 **error)
{
  if (self->width_mm >= LEAST && self->width_mm <= MOST_SIZE && self->height_mm >= 0 && self->height_mm <= MOST_SIZE)
    return TRUE;

  g_set_error (error, FOLD_FIGURE_ERROR, FOLD_FIGURE_ERROR_SIZE, "%g × %g mm", self->width_mm, self->height_mm);
  return FALSE;
}

static const char *
get_title (const FoldFigureRecipe *self,
           FoldLibrary            *library)
{
  FoldAbout *about = fold_library_get_about (library);
  FoldRecord *view = self->view != NULL ? fold_library_lookup (library, FOLD_KIND_VIEW, self->view) : NULL;

  if (self->title != NULL)
    return self->title;
  if (view != NULL)
    return fold_view_get_title (FOLD_VIEW (view));
  return about != NULL ? fold_about_get_title (about) : NULL;
}

/**
 * fold_figure_recipe_draw:
 * @self: a recipe of the timeline
 * @library: the library; not to be changed meanwhile
 * @measure: (nullable): measures type
 * @references: (nullable) (element-type utf8 utf8): what is to be said of sources
 * @error: return location for a #FoldFigureError, or a #FoldFilterError of the view
 *
 * Returns: (transfer full): the figure
 */
FoldDrawing *
fold_figure_recipe_draw (const FoldFigureRecipe  *self,
                         FoldLibrary             *library,
                         FoldTextMeasure         *measure,
                         GHashTable              *references,
                         GError                 **error)
{
  g_return_val_if_fail (self != NULL && FOLD_IS_LIBRARY (library), NULL);

  g_autoptr (FoldSession) session = fold_session_new (library);
  FoldTimelineFigure figure = {
    .session = session,
    .width_mm = self->width_mm,
    .height_mm = self->height_mm,
    .type_pt = self->type_pt,
    .only_selected = self->only_selected,
    .parts = self->parts,
    .title = get_title (self, library),
    .caption = self->caption,
    .measure = measure,
    .references = references,
  };

  if (!check_size (self, error) || !show_view (self, session, &figure.span, error))
    return NULL;
  if (self->lanes >= 0)
    fold_session_set_lanes (session, (FoldLanes) self->lanes);
  if (self->selection != NULL)
    fold_session_set_selected (session, fold_library_lookup (library, FOLD_KIND_POLICY, self->selection));
  if (!choose_span (self, session, &figure.span, error))
    return NULL;
  return fold_timeline_figure_draw (&figure);
}

/* ============ the stamp ============ */

static void
add_text (JsonObject *object,
          const char *member,
          const char *text)
{
  if (text != NULL)
    json_object_set_string_member (object, member, text);
}

static char *
dup_text (JsonObject *object,
          const char *member)
{
  return g_strdup (json_object_get_string_member_with_default (object, member, NULL));
}

/**
 * fold_figure_recipe_make_stamp:
 * @self: a recipe
 * @drawing: what was made by it
 *
 * Returns: (transfer full): a word of ASCII letters, digits and signs, to be
 *   kept in the file of the figure
 */
char *
fold_figure_recipe_make_stamp (const FoldFigureRecipe *self,
                               FoldDrawing            *drawing)
{
  g_return_val_if_fail (self != NULL && FOLD_IS_DRAWING (drawing), NULL);

  g_autoptr (JsonNode) node = json_node_alloc ();
  g_autoptr (JsonObject) object = json_object_new ();
  g_autofree char *state = fold_drawing_dup_state (drawing);
  g_autofree char *json = NULL;
  g_autofree char *coded = NULL;

  add_text (object, "figure", self->figure);
  add_text (object, "view", self->view);
  add_text (object, "session", self->state);
  add_text (object, "selection", self->selection);
  add_text (object, "from", self->from);
  add_text (object, "until", self->until);
  add_text (object, "title", self->title);
  add_text (object, "caption", self->caption);
  json_object_set_int_member (object, "lanes", self->lanes);
  json_object_set_int_member (object, "parts", self->parts);
  json_object_set_boolean_member (object, "only_selected", self->only_selected);
  json_object_set_double_member (object, "width_mm", self->width_mm);
  json_object_set_double_member (object, "height_mm", self->height_mm);
  json_object_set_double_member (object, "type_pt", self->type_pt);
  add_text (object, "state", state);
  json_node_init_object (node, object);
  json = json_to_string (node, FALSE);
  coded = g_base64_encode ((const guchar *) json, strlen (json));
  return g_strconcat (STAMP, coded, ";", NULL);
}

/* Files have NUL bytes. */
static const char *
find_bytes (const char *data,
            gsize       size,
            const char *word)
{
  gsize length = strlen (word);
  const char *end = data + size;

  for (const char *p = data; (gsize) (end - p) >= length; p++)
    {
      p = memchr (p, word[0], (gsize) (end - p) - length + 1);
      if (p == NULL)
        return NULL;
      if (memcmp (p, word, length) == 0)
        return p;
    }
  return NULL;
}

static JsonNode *
decode (const char  *start,
        const char  *end,
        GError     **error)
{
  g_autofree char *coded = g_strndup (start, (gsize) (end - start));
  gsize length = 0;
  g_autofree guchar *json = g_base64_decode (coded, &length);
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();

  if (!json_parser_load_from_data (parser, (const char *) json, (gssize) length, error))
    return NULL;
  return json_parser_steal_root (parser);
}

/* Ours has nothing but words and numbers. */
static gboolean
is_flat (JsonNode *node)
{
  g_autoptr (GList) values = NULL;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return FALSE;
  values = json_object_get_values (json_node_get_object (node));
  for (GList *l = values; l != NULL; l = l->next)
    {
      if (!JSON_NODE_HOLDS_VALUE (l->data))
        return FALSE;
    }
  return TRUE;
}

static FoldFigureRecipe *
read_recipe (JsonObject *object)
{
  FoldFigureRecipe *self = fold_figure_recipe_new ();

  g_free (self->figure);
  self->figure = dup_text (object, "figure");
  if (self->figure == NULL)
    self->figure = g_strdup ("timeline");
  self->view = dup_text (object, "view");
  self->state = dup_text (object, "session");
  self->selection = dup_text (object, "selection");
  self->from = dup_text (object, "from");
  self->until = dup_text (object, "until");
  self->title = dup_text (object, "title");
  self->caption = dup_text (object, "caption");
  self->lanes = (int) json_object_get_int_member_with_default (object, "lanes", -1);
  self->parts = (FoldFigureParts) (json_object_get_int_member_with_default (object, "parts", 0) & FOLD_FIGURE_EVERYTHING);
  self->only_selected = json_object_get_boolean_member_with_default (object, "only_selected", FALSE);
  self->width_mm = json_object_get_double_member_with_default (object, "width_mm", 0);
  self->height_mm = json_object_get_double_member_with_default (object, "height_mm", 0);
  self->type_pt = json_object_get_double_member_with_default (object, "type_pt", FOLD_FIGURE_LEAST_TYPE);
  if (self->lanes > (int) FOLD_LANES_NONE)
    self->lanes = -1;
  return self;
}

/**
 * fold_figure_recipe_find_stamp:
 * @file: a file, of whatever kind
 * @state: (out): the state that the figure was made from
 * @error: return location for %FOLD_FIGURE_ERROR_NO_STAMP
 *
 * Returns: (transfer full): how the figure in @file was made
 */
FoldFigureRecipe *
fold_figure_recipe_find_stamp (GBytes  *file,
                               char   **state,
                               GError **error)
{
  g_return_val_if_fail (file != NULL && state != NULL, NULL);

  gsize size = 0;
  const char *data = g_bytes_get_data (file, &size);
  const char *found = data != NULL ? find_bytes (data, size, STAMP) : NULL;
  g_autoptr (JsonNode) node = NULL;

  if (found != NULL)
    {
      const char *start = found + strlen (STAMP);
      const char *end = memchr (start, ';', MIN ((gsize) (data + size - start), MOST_STAMP));

      if (end != NULL)
        node = decode (start, end, NULL);
    }
  if (node == NULL || !is_flat (node) ||
      json_object_get_string_member_with_default (json_node_get_object (node), "state", NULL) == NULL)
    {
      g_set_error_literal (error, FOLD_FIGURE_ERROR, FOLD_FIGURE_ERROR_NO_STAMP, "no stamp");
      return NULL;
    }
  *state = dup_text (json_node_get_object (node), "state");
  return read_recipe (json_node_get_object (node));
}
