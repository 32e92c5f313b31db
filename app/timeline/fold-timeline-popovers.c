/* fold-timeline-popovers.c: what is hidden, and why there is an arrow
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "fold-csl.h"
#include "fold-quote.h"
#include "fold-source.h"
#include "fold-timeline-private.h"

#define MAX_LISTED 300

/* ============ one popover at a time ============ */

void
_fold_timeline_close_popover (FoldTimeline *self)
{
  g_clear_pointer (&self->popover, gtk_widget_unparent);
}

static void
open_popover_at (FoldTimeline       *self,
                 const GdkRectangle *origin,
                 GtkWidget          *child)
{
  _fold_timeline_close_popover (self);
  self->popover = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (self->popover), child);
  gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
  gtk_popover_set_pointing_to (GTK_POPOVER (self->popover), origin);
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

static void
open_popover (FoldTimeline *self,
              GtkWidget    *origin,
              GtkWidget    *child)
{
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, 1, 1);

  if (!gtk_widget_compute_bounds (origin, GTK_WIDGET (self), &bounds))
    graphene_rect_init (&bounds, 0, 0, 1, 1);
  open_popover_at (self,
                   &(GdkRectangle) { (int) bounds.origin.x, (int) bounds.origin.y,
                                     (int) bounds.size.width, (int) bounds.size.height },
                   child);
}

static GtkWidget *
make_label (const char *text,
            const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 44);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

/* ============ what is hidden ============ */

static void
hidden_clicked_cb (GtkWidget    *button,
                   FoldTimeline *self)
{
  guint item = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "fold-item"));

  gtk_popover_popdown (GTK_POPOVER (self->popover));
  if (item >= fold_timeline_items_get_n_items (self->view.items))
    return;
  _fold_timeline_activate_item (self, item);
  gtk_widget_activate_action (GTK_WIDGET (self), "timeline.center", NULL);
}

static GtkWidget *
make_hidden_row (FoldTimeline *self,
                 guint         item)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *dates = fold_timeline_items_describe_dates (self->view.items, item);

  gtk_box_append (GTK_BOX (box), make_label (fold_timeline_items_get_title (self->view.items, item), NULL));
  if (dates[0] != '\0')
    gtk_box_append (GTK_BOX (box), make_label (dates, "timeline-dim"));
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  g_object_set_data (G_OBJECT (button), "fold-item", GUINT_TO_POINTER (item));
  g_signal_connect_object (button, "clicked", G_CALLBACK (hidden_clicked_cb), self, 0);
  return button;
}

static GtkWidget *
make_hidden_list (FoldTimeline *self,
                  GArray       *marks)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *window = gtk_scrolled_window_new ();
  FoldMarks *all = fold_timeline_items_get_marks (self->view.items);

  for (guint i = 0; i < MIN (marks->len, MAX_LISTED); i++)
    gtk_box_append (GTK_BOX (box),
                    make_hidden_row (self, fold_marks_get (all, g_array_index (marks, guint, i))->item));
  if (marks->len > MAX_LISTED)
    {
      g_autofree char *rest = g_strdup_printf (ngettext ("and %u more; zoom in to see it",
                                                         "and %u more; zoom in to see them",
                                                         marks->len - MAX_LISTED),
                                               marks->len - MAX_LISTED);

      gtk_box_append (GTK_BOX (box), make_label (rest, "timeline-dim"));
    }
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (window), box);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (window), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (window), TRUE);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (window), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (window), 360);
  return window;
}

static GArray *
list_hidden (FoldTimeline   *self,
             guint           position,
             const FoldSpan *span)
{
  GArray *marks = g_array_new (FALSE, FALSE, sizeof (guint));

  if (fold_timeline_view_has_rows (&self->view) && position < fold_lane_layout_get_n_lanes (self->view.layout))
    fold_lane_layout_list_hidden (self->view.layout, position, *span, marks);
  return marks;
}

void
_fold_timeline_show_hidden (FoldTimeline   *self,
                            GtkWidget      *chip,
                            guint           position,
                            const FoldSpan *span)
{
  g_autoptr (GArray) marks = list_hidden (self, position, span);

  if (marks->len > 0)
    open_popover (self, chip, make_hidden_list (self, marks));
}

/* Returns whether anything is hidden there. */
gboolean
_fold_timeline_show_hidden_at (FoldTimeline   *self,
                               double          plot_x,
                               double          plot_y,
                               guint           position,
                               const FoldSpan *span)
{
  g_autoptr (GArray) marks = list_hidden (self, position, span);
  const GdkRectangle origin = { self->plot_x + (int) plot_x, self->ruler_height + (int) plot_y, 1, 1 };

  if (marks->len == 0)
    return FALSE;
  open_popover_at (self, &origin, make_hidden_list (self, marks));
  return TRUE;
}

/* ============ why there is an arrow ============ */

static char *
format_relation (FoldRelation *relation)
{
  const char *type = fold_enum_get_label (FOLD_TYPE_RELATION_TYPE, (int) fold_relation_get_relation_type (relation));

  switch (fold_relation_get_polarity (relation))
    {
    case FOLD_POLARITY_POSSIBLE:
      /* Translators: a relation between two policies that is only possible, as in “perhaps: influences” */
      return g_strdup_printf (_ ("perhaps: %s"), type);
    case FOLD_POLARITY_DENIED:
      /* Translators: a relation between two policies that somebody denies, as in “not: influences” */
      return g_strdup_printf (_ ("not: %s"), type);
    case FOLD_POLARITY_ASSERTED:
    default:
      return g_strdup (type);
    }
}

/* One sign, for where names have no room. */
static const char *
get_sign (FoldRelation *relation)
{
  switch (fold_relation_get_polarity (relation))
    {
    case FOLD_POLARITY_POSSIBLE:
      return "?";
    case FOLD_POLARITY_DENIED:
      return "×";
    case FOLD_POLARITY_ASSERTED:
    default:
      return "→";
    }
}

static const char *
get_policy_title (FoldTimeline *self,
                  const char   *id)
{
  FoldRecord *policy = fold_library_lookup (fold_session_get_library (self->view.session), FOLD_KIND_POLICY, id);

  return policy != NULL ? fold_policy_get_title (FOLD_POLICY (policy)) : id;
}

static void
add_origin (FoldTimeline *self,
            GtkWidget    *box,
            FoldRelation *relation)
{
  FoldLibrary *library = fold_session_get_library (self->view.session);
  FoldRecord *source = fold_library_lookup (library, FOLD_KIND_SOURCE, fold_relation_get_stated_by (relation));
  FoldCsl *csl = source != NULL ? fold_source_get_csl (FOLD_SOURCE (source)) : NULL;
  g_autofree char *name = csl != NULL ? fold_csl_format_short (csl) : NULL;
  const char *locator = fold_relation_get_locator (relation);

  if (name == NULL)
    {
      gtk_box_append (GTK_BOX (box), make_label (_ ("No source says so"), "timeline-warning"));
      return;
    }

  /* Translators: who states a relation, and where */
  g_autofree char *text = locator != NULL ? g_strdup_printf (_ ("Stated by %s, %s"), name, locator)
                                          : g_strdup_printf (_ ("Stated by %s"), name);

  gtk_box_append (GTK_BOX (box), make_label (text, "timeline-dim"));
}

static void
add_proof (FoldTimeline *self,
           GtkWidget    *box,
           FoldRelation *relation)
{
  FoldLibrary *library = fold_session_get_library (self->view.session);
  FoldRecord *quote = fold_library_lookup (library, FOLD_KIND_QUOTE, fold_relation_get_quote (relation));

  if (quote != NULL)
    {
      g_autofree char *text = g_strdup_printf (_ ("“%s”"), fold_quote_get_text (FOLD_QUOTE (quote)));

      gtk_box_append (GTK_BOX (box), make_label (text, "timeline-quote"));
    }
  if (fold_relation_get_memo (relation) != NULL)
    gtk_box_append (GTK_BOX (box), make_label (fold_relation_get_memo (relation), NULL));
}

static void
details_clicked_cb (GtkWidget    *button,
                    FoldTimeline *self)
{
  FoldRelation *relation = g_object_get_data (G_OBJECT (button), "fold-relation");

  gtk_popover_popdown (GTK_POPOVER (self->popover));
  g_signal_emit_by_name (self, "relation-activated", relation);
}

static void
tag_clicked_cb (GtkWidget    *tag,
                FoldTimeline *self)
{
  FoldRelation *relation = g_object_get_data (G_OBJECT (tag), "fold-relation");
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *details = gtk_button_new_with_mnemonic (_ ("_Details"));
  g_autofree char *phrase = format_relation (relation);

  gtk_box_append (GTK_BOX (box), make_label (get_policy_title (self, fold_relation_get_from (relation)),
                                             "timeline-strong"));
  gtk_box_append (GTK_BOX (box), make_label (phrase, "timeline-dim"));
  gtk_box_append (GTK_BOX (box), make_label (get_policy_title (self, fold_relation_get_to (relation)),
                                             "timeline-strong"));
  add_proof (self, box, relation);
  add_origin (self, box, relation);
  gtk_widget_set_halign (details, GTK_ALIGN_END);
  g_object_set_data_full (G_OBJECT (details), "fold-relation", g_object_ref (relation), g_object_unref);
  g_signal_connect_object (details, "clicked", G_CALLBACK (details_clicked_cb), self, 0);
  gtk_box_append (GTK_BOX (box), details);
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  gtk_widget_set_margin_start (box, 6);
  gtk_widget_set_margin_end (box, 6);
  open_popover (self, tag, box);
}

/* ============ the names of the arrows ============ */

static GtkWidget *
get_tag (FoldTimeline *self,
         guint         position)
{
  GtkWidget *tag;

  if (position < self->tags->len)
    return g_ptr_array_index (self->tags, position);

  tag = gtk_button_new ();
  gtk_widget_add_css_class (tag, "timeline-tag");
  gtk_widget_insert_before (tag, GTK_WIDGET (self), self->headers);
  g_signal_connect_object (tag, "clicked", G_CALLBACK (tag_clicked_cb), self, 0);
  g_ptr_array_add (self->tags, tag);
  return tag;
}

static void
fill_tag (FoldTimeline *self,
          GtkWidget    *tag,
          FoldRelation *relation,
          gboolean      is_sign)
{
  gboolean was_sign = gtk_widget_has_css_class (tag, "sign");

  if (g_object_get_data (G_OBJECT (tag), "fold-relation") == relation && is_sign == was_sign)
    return;

  g_autofree char *phrase = format_relation (relation);
  /* Translators: an arrow from one policy to another: the first, the relation, the second */
  g_autofree char *label = g_strdup_printf (_ ("%s – %s – %s"),
                                            get_policy_title (self, fold_relation_get_from (relation)), phrase,
                                            get_policy_title (self, fold_relation_get_to (relation)));

  if (is_sign)
    gtk_widget_add_css_class (tag, "sign");
  else
    gtk_widget_remove_css_class (tag, "sign");
  gtk_button_set_label (GTK_BUTTON (tag), is_sign ? get_sign (relation) : phrase);
  gtk_widget_set_tooltip_text (tag, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (tag), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_object_set_data_full (G_OBJECT (tag), "fold-relation", g_object_ref (relation), g_object_unref);
}

void
_fold_timeline_sync_tags (FoldTimeline *self)
{
  const GArray *routes = fold_relations_layer_get_routes (FOLD_RELATIONS_LAYER (self->relations));
  guint n_before = self->tags->len;

  for (guint i = 0; i < routes->len; i++)
    fill_tag (self, get_tag (self, i), g_array_index (routes, FoldRelationRoute, i).relation,
              routes->len > FOLD_MAX_NAMED_ROUTES);
  while (self->tags->len > routes->len)
    {
      gtk_widget_unparent (g_ptr_array_index (self->tags, self->tags->len - 1));
      g_ptr_array_set_size (self->tags, (int) self->tags->len - 1);
    }
  if (routes->len > 0)
    gtk_widget_add_css_class (self->field, "lit");
  else
    gtk_widget_remove_css_class (self->field, "lit");
  if (routes->len > 0 || n_before > 0)
    gtk_widget_queue_allocate (GTK_WIDGET (self));
}

void
_fold_timeline_allocate_tags (FoldTimeline *self)
{
  const GArray *routes = fold_relations_layer_get_routes (FOLD_RELATIONS_LAYER (self->relations));

  for (guint i = 0; i < MIN (routes->len, self->tags->len); i++)
    {
      const FoldRelationRoute *route = &g_array_index (routes, FoldRelationRoute, i);
      GtkWidget *tag = g_ptr_array_index (self->tags, i);
      int width;
      int height;

      gtk_widget_measure (tag, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
      gtk_widget_measure (tag, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
      gtk_widget_allocate (tag, width, height, -1,
                           gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT (
                             roundf ((float) self->plot_x + route->tag_x - (float) width / 2),
                             roundf ((float) self->ruler_height + route->tag_y - (float) height / 2))));
    }
}
