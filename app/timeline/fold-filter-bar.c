/* fold-filter-bar.c: chips that choose lanes and filter, with their counts, and zoom buttons
 *
 * Every chip says what it lets pass, and the bar how many policies are shown
 * and how many are hidden by what.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-filter-bar.h"

#include <glib/gi18n-lib.h>

#include "fold-chip-row.h"
#include "fold-filter-menus.h"
#include "fold-timeline.h"
#include "fold-undated-list.h"

/* A part of FoldFilterPart, or this one. */
#define LANES_PART (-1)

struct _FoldFilterBar
{
  GtkWidget parent_instance;

  FoldSession *session;
  GtkWidget   *target;
  GtkWidget   *box;
  GtkWidget   *chips;
  GtkWidget   *search;
  GtkWidget   *dims;
  GtkWidget   *period;
  GtkWidget   *reset;
  GtkWidget   *counts;
  GtkWidget   *undated;
  GPtrArray   *buttons; /* GtkMenuButton, borrowed */
};

enum
{
  PROP_SESSION = 1,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (FoldFilterBar, fold_filter_bar, GTK_TYPE_WIDGET)

static const struct {
  int         part;
  const char *name;
} chips[] = {
  { LANES_PART, NC_ ("filter", "Lanes") },
  { FOLD_FILTER_KIND, NC_ ("filter", "Kind") },
  { FOLD_FILTER_LEVEL, NC_ ("filter", "Level") },
  { FOLD_FILTER_CODE, NC_ ("filter", "Theme") },
  { FOLD_FILTER_PLACE, NC_ ("filter", "Place") },
  { FOLD_FILTER_ROLE, NC_ ("filter", "Evidence") },
  { FOLD_FILTER_QUOTES, NC_ ("filter", "Quotes") },
};

/* ============ counts ============ */

static const char *
get_hidden_format (FoldFilterPart part,
                   guint          n)
{
  switch (part)
    {
    case FOLD_FILTER_TEXT:
      return ngettext ("%u hidden by text", "%u hidden by text", n);
    case FOLD_FILTER_KIND:
      return ngettext ("%u hidden by kind", "%u hidden by kind", n);
    case FOLD_FILTER_LEVEL:
      return ngettext ("%u hidden by level", "%u hidden by level", n);
    case FOLD_FILTER_PLACE:
      return ngettext ("%u hidden by place", "%u hidden by place", n);
    case FOLD_FILTER_CODE:
      return ngettext ("%u hidden by theme", "%u hidden by theme", n);
    case FOLD_FILTER_ROLE:
      return ngettext ("%u hidden by evidence", "%u hidden by evidence", n);
    case FOLD_FILTER_QUOTES:
      return ngettext ("%u hidden by quotes", "%u hidden by quotes", n);
    case FOLD_FILTER_PERIOD:
      return ngettext ("%u hidden by period", "%u hidden by period", n);
    case FOLD_FILTER_NONE:
    case FOLD_FILTER_N_PARTS:
    default:
      return "%u";
    }
}

static void
append_count (GString    *text,
              const char *format,
              guint       n)
{
  g_auto (GStrv) sides = g_strsplit (format, "%u", 2);

  if (text->len > 0)
    g_string_append (text, " · ");
  g_string_append_printf (text, "%s%u%s", sides[0], n, sides[1] != NULL ? sides[1] : "");
}

static char *
describe_counts (FoldTimelineItems *items)
{
  const FoldFilterCounts *counts = fold_timeline_items_get_counts (items);
  g_autoptr (GString) text = g_string_new (NULL);

  if (counts->n_shown == counts->n_total)
    append_count (text, ngettext ("%u policy", "%u policies", counts->n_total), counts->n_total);
  else
    /* Translators: policies; behind it may stand how many are hidden by what */
    append_count (text, ngettext ("%u shown", "%u shown", counts->n_shown), counts->n_shown);
  for (guint part = FOLD_FILTER_TEXT; part < FOLD_FILTER_N_PARTS; part++)
    {
      if (counts->n_hidden[part] > 0)
        append_count (text, get_hidden_format (part, counts->n_hidden[part]), counts->n_hidden[part]);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
open_undated (GtkMenuButton *button,
              gpointer       data)
{
  gtk_menu_button_set_popover (button, fold_undated_list_new (FOLD_FILTER_BAR (data)->session));
}

static void
update_undated (FoldFilterBar     *self,
                FoldTimelineItems *items)
{
  guint n = items != NULL ? fold_timeline_items_get_n_undated (items) : 0;
  /* Translators: policies that have no date */
  g_autofree char *label = g_strdup_printf (ngettext ("%u undated", "%u undated", n), n);

  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->undated), label);
  gtk_widget_set_visible (self->undated, n > 0);
}

/* ============ chips ============ */

static gboolean
is_chip_set (FoldFilterBar *self,
             guint          index)
{
  return chips[index].part != LANES_PART &&
         fold_filter_is_set (fold_session_get_filter (self->session), (FoldFilterPart) chips[index].part);
}

/* What lets everything pass has no more to say than its name. */
static char *
describe_chip (FoldFilterBar *self,
               guint          index)
{
  const char *name = g_dpgettext2 (GETTEXT_PACKAGE, "filter", chips[index].name);
  g_autofree char *value = NULL;

  if (chips[index].part == LANES_PART)
    value = g_strdup (fold_enum_get_label (FOLD_TYPE_LANES, (int) fold_session_get_lanes (self->session)));
  else if (is_chip_set (self, index))
    value = fold_filter_describe_part (self->session, (FoldFilterPart) chips[index].part);
  else
    return g_strdup (name);
  /* Translators: a question of the filter and what it lets pass, as in “Kind: Law” */
  return g_strdup_printf (C_ ("filter", "%s: %s"), name, value);
}

static void
update_chip (FoldFilterBar *self,
             guint          index)
{
  GtkWidget *button = g_ptr_array_index (self->buttons, index);
  g_autofree char *label = describe_chip (self, index);

  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), label);
  if (is_chip_set (self, index))
    gtk_widget_add_css_class (button, "timeline-value");
  else
    gtk_widget_remove_css_class (button, "timeline-value");
  fold_chip_row_set_weight (FOLD_CHIP_ROW (self->chips), button, is_chip_set (self, index) ? 1 : 0);
}

static void
update (FoldFilterBar *self)
{
  FoldFilter *filter = fold_session_get_filter (self->session);
  FoldTimelineItems *items = fold_session_get_items (self->session);
  g_autofree char *counts = items != NULL ? describe_counts (items) : g_strdup ("");
  g_autofree char *period = fold_filter_describe_part (self->session, FOLD_FILTER_PERIOD);

  for (guint i = 0; i < self->buttons->len; i++)
    update_chip (self, i);
  update_undated (self, items);
  gtk_label_set_label (GTK_LABEL (self->counts), counts);
  gtk_widget_set_tooltip_text (self->counts, counts);
  gtk_button_set_label (GTK_BUTTON (self->period), period);
  gtk_widget_set_visible (self->period, fold_filter_is_set (filter, FOLD_FILTER_PERIOD));
  gtk_widget_set_visible (self->reset, !fold_filter_is_empty (filter));
  gtk_widget_set_visible (self->dims, !fold_filter_is_empty (filter));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->dims), fold_filter_get_dims (filter));
  if (!g_str_equal (gtk_editable_get_text (GTK_EDITABLE (self->search)), fold_filter_get_text (filter)))
    gtk_editable_set_text (GTK_EDITABLE (self->search), fold_filter_get_text (filter));
}

static GtkWidget *
make_menu (FoldFilterBar *self,
           GObject       *chip)
{
  int part = GPOINTER_TO_INT (g_object_get_data (chip, "fold-part"));

  return part == LANES_PART ? fold_lanes_menu_new (self->session)
                            : fold_filter_menu_new (self->session, (FoldFilterPart) part);
}

static void
open_chip (GtkMenuButton *button,
           gpointer       data)
{
  GtkWidget *popover = gtk_popover_new ();

  gtk_popover_set_child (GTK_POPOVER (popover), make_menu (data, G_OBJECT (button)));
  gtk_menu_button_set_popover (button, popover);
}

/* A chosen one takes the place of the list. */
static void
folded_chip_cb (GtkWidget *button,
                GtkWidget *chip)
{
  GtkWidget *popover = gtk_widget_get_ancestor (button, GTK_TYPE_POPOVER);
  FoldFilterBar *self = FOLD_FILTER_BAR (gtk_widget_get_ancestor (chip, FOLD_TYPE_FILTER_BAR));

  gtk_popover_set_child (GTK_POPOVER (popover), make_menu (self, G_OBJECT (chip)));
  gtk_widget_child_focus (popover, GTK_DIR_TAB_FORWARD);
}

static GtkWidget *
make_folded_chip (GtkWidget *chip)
{
  const char *text = gtk_menu_button_get_label (GTK_MENU_BUTTON (chip));
  GtkWidget *button = gtk_button_new ();
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "hexpand", TRUE, NULL);

  gtk_box_append (GTK_BOX (row), label);
  gtk_box_append (GTK_BOX (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_button_set_child (GTK_BUTTON (button), row);
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (folded_chip_cb), chip, 0);
  return button;
}

static void
open_more (GtkMenuButton *more,
           gpointer       data)
{
  FoldFilterBar *self = data;
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autoptr (GPtrArray) folded = fold_chip_row_list_folded (FOLD_CHIP_ROW (self->chips));

  for (guint i = 0; i < folded->len; i++)
    {
      if (GTK_IS_MENU_BUTTON (g_ptr_array_index (folded, i)))
        gtk_box_append (GTK_BOX (list), make_folded_chip (g_ptr_array_index (folded, i)));
    }
  if (gtk_widget_get_visible (self->dims) && !gtk_widget_get_child_visible (self->dims))
    {
      GtkWidget *dims = gtk_check_button_new_with_label (gtk_check_button_get_label (GTK_CHECK_BUTTON (self->dims)));

      g_object_bind_property (self->dims, "active", dims, "active", G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
      gtk_box_append (GTK_BOX (list), dims);
    }
  gtk_popover_set_child (GTK_POPOVER (popover), list);
  gtk_menu_button_set_popover (more, popover);
}

static void
search_cb (FoldFilterBar *self)
{
  fold_filter_set_text (fold_session_get_filter (self->session), gtk_editable_get_text (GTK_EDITABLE (self->search)));
}

static void
dims_cb (FoldFilterBar *self)
{
  fold_filter_set_dims (fold_session_get_filter (self->session),
                        gtk_check_button_get_active (GTK_CHECK_BUTTON (self->dims)));
}

static void
period_cb (FoldFilterBar *self)
{
  fold_filter_reset (fold_session_get_filter (self->session), FOLD_FILTER_PERIOD);
}

static void
reset_cb (FoldFilterBar *self)
{
  fold_filter_reset (fold_session_get_filter (self->session), FOLD_FILTER_NONE);
}

static void
zoom_cb (GtkWidget     *button,
         FoldFilterBar *self)
{
  const char *action = g_object_get_data (G_OBJECT (button), "fold-action");

  gtk_widget_activate_action (self->target != NULL ? self->target : GTK_WIDGET (self), action, NULL);
}

/* ============ building ============ */

static void
add_chips (FoldFilterBar *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (chips); i++)
    {
      GtkWidget *button = gtk_menu_button_new ();

      g_object_set_data (G_OBJECT (button), "fold-part", GINT_TO_POINTER (chips[i].part));
      gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), open_chip, self, NULL);
      gtk_widget_add_css_class (button, "timeline-chip");
      fold_chip_row_append (FOLD_CHIP_ROW (self->chips), button, TRUE);
      g_ptr_array_add (self->buttons, button);
    }
}

static void
add_zoom_button (FoldFilterBar *self,
                 GtkWidget     *box,
                 const char    *icon,
                 const char    *label,
                 const char    *action)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_object_set_data (G_OBJECT (button), "fold-action", (gpointer) action);
  g_signal_connect_object (button, "clicked", G_CALLBACK (zoom_cb), self, 0);
  gtk_box_append (GTK_BOX (box), button);
}

static GtkWidget *
make_zoom (FoldFilterBar *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  /* Translators: a button that zooms out until everything is seen; short, since the bar is narrow */
  GtkWidget *fit = gtk_button_new_with_mnemonic (_ ("_Fit"));

  gtk_widget_add_css_class (box, "linked");
  add_zoom_button (self, box, "zoom-out-symbolic", _ ("Zoom out"), "timeline.zoom-out");
  add_zoom_button (self, box, "zoom-in-symbolic", _ ("Zoom in"), "timeline.zoom-in");
  gtk_widget_set_tooltip_text (fit, _ ("Show everything"));
  g_object_set_data (G_OBJECT (fit), "fold-action", (gpointer) "timeline.zoom-fit");
  g_signal_connect_object (fit, "clicked", G_CALLBACK (zoom_cb), self, 0);
  gtk_box_append (GTK_BOX (box), fit);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  return box;
}

static GtkWidget *
make_text_button (FoldFilterBar *self,
                  const char    *label,
                  const char    *tooltip,
                  GCallback      callback)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_add_css_class (button, "timeline-chip");
  gtk_widget_set_tooltip_text (button, tooltip);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  fold_chip_row_append (FOLD_CHIP_ROW (self->chips), button, FALSE);
  return button;
}

static GtkWidget *
make_more (FoldFilterBar *self)
{
  /* Translators: a button that offers the questions of the filter for which the window is too narrow */
  GtkWidget *more = g_object_new (GTK_TYPE_MENU_BUTTON, "label", _ ("More"), NULL);

  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (more), open_more, self, NULL);
  gtk_widget_set_tooltip_text (more, _ ("More filters"));
  gtk_widget_add_css_class (more, "timeline-chip");
  gtk_accessible_update_property (GTK_ACCESSIBLE (more), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("More filters"), -1);
  return more;
}

static void
build (FoldFilterBar *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  self->chips = fold_chip_row_new (make_more (self));
  self->search = gtk_search_entry_new ();
  self->counts = gtk_label_new ("");
  gtk_editable_set_width_chars (GTK_EDITABLE (self->search), 10);
  g_object_set (self->search, "placeholder-text", _ ("Filter"), NULL);
  fold_chip_row_append (FOLD_CHIP_ROW (self->chips), self->search, FALSE);
  add_chips (self);
  self->period = make_text_button (self, "", _ ("Show any period again"), G_CALLBACK (period_cb));
  self->dims = gtk_check_button_new_with_label (_ ("Dim instead of hiding"));
  fold_chip_row_append (FOLD_CHIP_ROW (self->chips), self->dims, TRUE);
  fold_chip_row_set_weight (FOLD_CHIP_ROW (self->chips), self->dims, -1);
  self->reset = make_text_button (self, _ ("Reset"), _ ("Show everything again"), G_CALLBACK (reset_cb));
  gtk_widget_set_hexpand (self->chips, TRUE);
  gtk_label_set_ellipsize (GTK_LABEL (self->counts), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (self->counts), 4);
  gtk_label_set_max_width_chars (GTK_LABEL (self->counts), 60);
  gtk_label_set_xalign (GTK_LABEL (self->counts), 1);
  gtk_widget_add_css_class (self->counts, "timeline-dim");
  gtk_box_append (GTK_BOX (self->box), self->chips);
  gtk_box_append (GTK_BOX (self->box), self->counts);
  self->undated = gtk_menu_button_new ();
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->undated), open_undated, self, NULL);
  gtk_widget_add_css_class (self->undated, "flat");
  gtk_widget_set_valign (self->undated, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self->box), self->undated);
  gtk_box_append (GTK_BOX (self->box), make_zoom (self));
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  g_signal_connect_object (self->search, "search-changed", G_CALLBACK (search_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->dims, "toggled", G_CALLBACK (dims_cb), self, G_CONNECT_SWAPPED);
}

static void
fold_filter_bar_constructed (GObject *object)
{
  FoldFilterBar *self = FOLD_FILTER_BAR (object);

  G_OBJECT_CLASS (fold_filter_bar_parent_class)->constructed (object);

  g_signal_connect_object (self->session, "notify::items", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

static void
fold_filter_bar_dispose (GObject *object)
{
  FoldFilterBar *self = FOLD_FILTER_BAR (object);

  g_ptr_array_set_size (self->buttons, 0);
  g_clear_weak_pointer (&self->target);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (fold_filter_bar_parent_class)->dispose (object);
}

static void
fold_filter_bar_finalize (GObject *object)
{
  FoldFilterBar *self = FOLD_FILTER_BAR (object);

  g_clear_object (&self->session);
  g_ptr_array_unref (self->buttons);

  G_OBJECT_CLASS (fold_filter_bar_parent_class)->finalize (object);
}

static void
fold_filter_bar_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      FOLD_FILTER_BAR (object)->session = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
fold_filter_bar_class_init (FoldFilterBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = fold_filter_bar_constructed;
  object_class->dispose = fold_filter_bar_dispose;
  object_class->finalize = fold_filter_bar_finalize;
  object_class->set_property = fold_filter_bar_set_property;

  props[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, FOLD_TYPE_SESSION,
                         G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "timelinefilterbar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TOOLBAR);
}

static void
fold_filter_bar_init (FoldFilterBar *self)
{
  self->buttons = g_ptr_array_new ();
  build (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Filter"), -1);
}

/**
 * fold_filter_bar_new:
 * @session: whose lanes and filter to change
 *
 * Returns: (transfer floating): a filter bar
 */
GtkWidget *
fold_filter_bar_new (FoldSession *session)
{
  g_return_val_if_fail (FOLD_IS_SESSION (session), NULL);

  fold_timeline_load_style (gdk_display_get_default ());
  return g_object_new (FOLD_TYPE_FILTER_BAR, "session", session, NULL);
}

/**
 * fold_filter_bar_set_target:
 * @self: a filter bar
 * @timeline: (nullable): the timeline that the zoom buttons are for
 */
void
fold_filter_bar_set_target (FoldFilterBar *self,
                            GtkWidget     *timeline)
{
  g_return_if_fail (FOLD_IS_FILTER_BAR (self));
  g_return_if_fail (timeline == NULL || GTK_IS_WIDGET (timeline));

  g_set_weak_pointer (&self->target, timeline);
}
