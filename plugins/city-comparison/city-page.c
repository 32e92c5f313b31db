/* city-page.c: places side by side
 *
 * A matrix of answers, the timelines, the themes, and what is said against what
 * is done: four looks at one choice of places. All follow the library, so that
 * an answer given here or elsewhere is seen at once.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "city-page.h"

#include "city-cell-popover.h"
#include "city-choice.h"
#include "city-page-parts.h"
#include "city-tables.h"
#include "city-view.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define SHEET_MM 240

struct _CityPage
{
  GtkWidget parent_instance;

  FoldContext     *context;
  CityChoice      *choice;
  GtkWidget       *box;
  GtkWidget       *places_button;
  GtkWidget       *since_button;
  GtkWidget       *differences_button;
  GtkStack        *looks;
  GtkWidget       *matrix;
  FoldDrawingView *timelines;
  GtkWidget       *themes;
  FoldDrawingView *plot;
  GtkWidget       *place_box;
  GPtrArray       *rows;
  guint            update_id;
};

G_DEFINE_FINAL_TYPE (CityPage, city_page, GTK_TYPE_WIDGET)

static FoldLibrary *
get_library (CityPage *self)
{
  return fold_context_get_library (self->context);
}

/* ============ keeping the choice ============ */

static void
kept_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  if (!fold_context_apply_finish (FOLD_CONTEXT (object), result, &error))
    fold_context_tell (FOLD_CONTEXT (object), error->message);
}

static void
keep_choice (CityPage *self)
{
  g_autofree char *text = city_choice_to_string (self->choice);
  g_autoptr (FoldEdit) edit = NULL;
  FoldSetting *setting = NULL;

  if (!fold_context_can_edit (self->context))
    return;

  edit = fold_edit_new (_("Choose what is compared"));
  setting = fold_setting_new (CITY_PLUGIN, "comparison", text);
  fold_edit_put (edit, FOLD_RECORD (setting));
  g_object_unref (setting);
  fold_context_apply_async (self->context, edit, NULL, kept_cb, NULL);
}

/* ============ looks ============ */

static void
show_reference (CityPage   *self,
                const char *target)
{
  FoldKind kind = g_str_has_prefix (target, "#" CITY_LINK_PLACE) ? FOLD_KIND_PLACE : FOLD_KIND_POLICY;
  const char *prefix = kind == FOLD_KIND_PLACE ? "#" CITY_LINK_PLACE : "#" CITY_LINK_POLICY;
  FoldRecord *record = g_str_has_prefix (target, prefix) ?
                         fold_library_lookup (get_library (self), kind, target + strlen (prefix)) : NULL;

  if (record == NULL)
    return;
  if (kind == FOLD_KIND_POLICY)
    {
      fold_context_show (self->context, record);
      return;
    }
  city_page_parts_fill_place (self->place_box, self->context, FOLD_PLACE (record), city_choice_get_period (self->choice));
  gtk_stack_set_visible_child_name (self->looks, "place");
}

static void
cell_clicked_cb (CityPage  *self,
                 GtkButton *button)
{
  guint row = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "row"));
  guint column = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "column"));
  const CityRow *city_row = g_ptr_array_index (self->rows, row);
  GtkWidget *popover = city_cell_popover_new (self->context, city_row->criterion,
                                              g_ptr_array_index (self->choice->places, column),
                                              g_ptr_array_index (city_row->cells, column));

  gtk_widget_set_parent (popover, GTK_WIDGET (button));
  g_signal_connect (popover, "closed", G_CALLBACK (city_page_parts_drop_popover), NULL);
  gtk_popover_popup (GTK_POPOVER (popover));
}

static void
place_clicked_cb (CityPage  *self,
                  GtkButton *button)
{
  g_autofree char *target = g_strconcat ("#", CITY_LINK_PLACE, gtk_widget_get_name (GTK_WIDGET (button)), NULL);

  show_reference (self, target);
}

static void
fill_matrix (CityPage *self)
{
  GtkWidget *grid = city_page_parts_make_matrix (self->choice->places, self->rows);

  city_page_parts_connect (grid, "cell", G_CALLBACK (cell_clicked_cb), self);
  city_page_parts_connect (grid, "place", G_CALLBACK (place_clicked_cb), self);
  city_page_parts_replace (self->matrix, grid);
}

static void
fill_themes (CityPage *self)
{
  CityPeriod periods[2];
  g_autoptr (GPtrArray) themes = NULL;

  city_choice_split (self->choice, get_library (self), periods);
  themes = city_themes_count (get_library (self), self->choice->places, periods, G_N_ELEMENTS (periods));
  city_page_parts_replace (self->themes, city_page_parts_make_themes (self->choice->places, themes, periods,
                                                                      G_N_ELEMENTS (periods)));
}

static void
fill_drawings (CityPage *self)
{
  const CityPeriod *period = city_choice_get_period (self->choice);
  g_autoptr (FoldDrawing) timelines =
    city_draw_timelines (get_library (self), self->choice->places, self->choice->alignment, period, SHEET_MM,
                         fold_drawing_view_get_measure (self->timelines));
  g_autoptr (FoldDrawing) plot =
    city_draw_plot (get_library (self), self->choice->places, self->rows, SHEET_MM,
                    fold_drawing_view_get_measure (self->plot));

  fold_drawing_view_set_drawing (self->timelines, timelines);
  fold_drawing_view_set_drawing (self->plot, plot);
}

static gboolean
has_framework (CityPage *self)
{
  return fold_library_lookup (get_library (self), FOLD_KIND_FRAMEWORK, CITY_FRAMEWORK) != NULL;
}

static void
update (CityPage *self)
{
  guint n_places = g_list_model_get_n_items (G_LIST_MODEL (fold_library_get_list (get_library (self), FOLD_KIND_PLACE)));

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  if (self->choice->places->len < CITY_MIN_PLACES)
    {
      city_page_parts_replace (self->matrix, city_page_parts_make_empty (n_places));
      gtk_stack_set_visible_child_name (self->looks, "matrix");
      return;
    }

  self->rows = city_matrix_new (get_library (self), CITY_FRAMEWORK, self->choice->places,
                                city_choice_get_period (self->choice), self->choice->differences_first);
  if (has_framework (self))
    fill_matrix (self);
  else
    city_page_parts_replace (self->matrix, city_page_parts_make_offer (self->context));
  fill_themes (self);
  fill_drawings (self);
}

static gboolean
update_cb (gpointer user_data)
{
  CityPage *self = user_data;

  self->update_id = 0;
  g_clear_pointer (&self->choice, city_choice_free);
  self->choice = city_choice_load (self->context);
  update (self);
  return G_SOURCE_REMOVE;
}

/* Many records may change in one action. */
static void
library_changed_cb (CityPage *self)
{
  if (self->update_id == 0)
    self->update_id = g_idle_add (update_cb, self);
}

/* ============ the bar ============ */

static void
place_toggled_cb (GtkCheckButton *button,
                  gpointer        user_data)
{
  CityPage *self = user_data;
  FoldRecord *place = fold_library_lookup (get_library (self), FOLD_KIND_PLACE, gtk_widget_get_name (GTK_WIDGET (button)));
  gboolean is_active = gtk_check_button_get_active (button);

  if (place == NULL)
    return;
  if (!city_choice_set_place (self->choice, FOLD_PLACE (place), is_active))
    {
      fold_context_tell (self->context, is_active ? _("Twelve places at most can be compared.")
                                                  : _("Two places at least are compared."));
      gtk_check_button_set_active (button, !is_active);
      return;
    }
  keep_choice (self);
  update (self);
}

static void
places_shown_cb (CityPage *self)
{
  GtkPopover *popover = gtk_menu_button_get_popover (GTK_MENU_BUTTON (self->places_button));

  gtk_popover_set_child (popover, city_page_parts_make_chooser (get_library (self), self->choice,
                                                                G_CALLBACK (place_toggled_cb), self));
}

static void
options_toggled_cb (CityPage *self)
{
  self->choice->alignment = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->since_button)) ? CITY_ALIGN_ADOPTION
                                                                                                  : CITY_ALIGN_CALENDAR;
  self->choice->differences_first = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->differences_button));
  keep_choice (self);
  update (self);
}

static void
period_cb (CityPage *self,
           GtkEntry *entry)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (entry));
  g_autoptr (FoldEdtf) edtf = text[0] != '\0' ? fold_edtf_parse (text, NULL) : NULL;
  gint64 from = 0, until = 0;

  if (text[0] != '\0' && (edtf == NULL || !fold_edtf_get_earliest (edtf, &from) || !fold_edtf_get_latest (edtf, &until)))
    {
      fold_context_tell (self->context, _("A period is written like 2011/2018."));
      return;
    }
  self->choice->has_period = edtf != NULL;
  self->choice->period = (CityPeriod) { from, until };
  keep_choice (self);
  update (self);
}

static GtkWidget *
make_toggle (CityPage   *self,
             const char *label,
             const char *hint,
             gboolean    is_active)
{
  GtkWidget *button = gtk_toggle_button_new_with_label (label);

  gtk_widget_set_tooltip_text (button, hint);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), is_active);
  g_signal_connect_object (button, "toggled", G_CALLBACK (options_toggled_cb), self, G_CONNECT_SWAPPED);
  return button;
}

static GtkWidget *
make_bar (CityPage *self)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *switcher = gtk_stack_switcher_new ();
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *period = gtk_entry_new ();

  gtk_widget_add_css_class (bar, "page-bar");
  self->places_button = gtk_menu_button_new ();
  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->places_button), _("Places"));
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->places_button), popover);
  g_signal_connect_object (popover, "show", G_CALLBACK (places_shown_cb), self, G_CONNECT_SWAPPED);
  self->since_button = make_toggle (self, _("Since adoption"), _("Count the years of each place from its own turning point"),
                                    self->choice->alignment == CITY_ALIGN_ADOPTION);
  self->differences_button = make_toggle (self, _("Differences first"), _("First the questions on which the places differ"),
                                          self->choice->differences_first);
  gtk_entry_set_placeholder_text (GTK_ENTRY (period), _("All time"));
  gtk_editable_set_width_chars (GTK_EDITABLE (period), 10);
  gtk_widget_set_tooltip_text (period, _("Period, like 2011/2018"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (period), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Period, like 2011/2018"), -1);
  g_signal_connect_object (period, "activate", G_CALLBACK (period_cb), self, G_CONNECT_SWAPPED);
  gtk_stack_switcher_set_stack (GTK_STACK_SWITCHER (switcher), self->looks);
  gtk_widget_set_hexpand (switcher, TRUE);
  gtk_widget_set_halign (switcher, GTK_ALIGN_END);

  gtk_box_append (GTK_BOX (bar), self->places_button);
  gtk_box_append (GTK_BOX (bar), self->differences_button);
  gtk_box_append (GTK_BOX (bar), self->since_button);
  gtk_box_append (GTK_BOX (bar), period);
  gtk_box_append (GTK_BOX (bar), switcher);
  return bar;
}

static void
add_look (CityPage   *self,
          GtkWidget  *child,
          const char *name,
          const char *title)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  gtk_widget_set_margin_top (child, 12);
  gtk_widget_set_margin_bottom (child, 24);
  gtk_widget_set_margin_start (child, 12);
  gtk_widget_set_margin_end (child, 12);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), child);
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_stack_add_titled (self->looks, scrolled, name, title);
}

/* ============ life ============ */

static void
city_page_dispose (GObject *object)
{
  CityPage *self = CITY_PAGE (object);

  g_clear_handle_id (&self->update_id, g_source_remove);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->choice, city_choice_free);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (city_page_parent_class)->dispose (object);
}

static void
city_page_class_init (CityPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = city_page_dispose;

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
city_page_init (CityPage *self)
{
}

static FoldDrawingView *
add_drawing (CityPage   *self,
             const char *name,
             const char *title)
{
  GtkWidget *view = fold_drawing_view_new ();

  gtk_widget_set_halign (view, GTK_ALIGN_START);
  gtk_widget_set_valign (view, GTK_ALIGN_START);
  g_signal_connect_object (view, "link-activated", G_CALLBACK (show_reference), self, G_CONNECT_SWAPPED);
  add_look (self, view, name, title);
  return FOLD_DRAWING_VIEW (view);
}

static void
build (CityPage *self)
{
  self->looks = GTK_STACK (gtk_stack_new ());
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->matrix = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->themes = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->place_box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  add_look (self, self->matrix, "matrix", _("Side by Side"));
  self->timelines = add_drawing (self, "timelines", _("Timelines"));
  add_look (self, self->themes, "themes", _("Themes"));
  self->plot = add_drawing (self, "plot", _("Said and Done"));
  add_look (self, self->place_box, "place", _("Place"));
  gtk_box_append (GTK_BOX (self->box), make_bar (self));
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->looks));
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

/* One signal for each kind of record that the page shows. */
static void
follow_library (CityPage *self)
{
  static const FoldKind kinds[] = {
    FOLD_KIND_PLACE, FOLD_KIND_FACT, FOLD_KIND_ASSESSMENT, FOLD_KIND_CRITERION, FOLD_KIND_POLICY,
    FOLD_KIND_LIFE_EVENT, FOLD_KIND_QUOTE, FOLD_KIND_EVIDENCE, FOLD_KIND_RELATION, FOLD_KIND_SETTING,
  };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    g_signal_connect_object (fold_library_get_list (get_library (self), kinds[i]), "items-changed",
                             G_CALLBACK (library_changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * city_page_new:
 * @context: the open library
 *
 * Returns: the page
 */
GtkWidget *
city_page_new (FoldContext *context)
{
  g_return_val_if_fail (FOLD_IS_CONTEXT (context), NULL);

  CityPage *self = g_object_new (CITY_TYPE_PAGE, NULL);

  self->context = g_object_ref (context);
  self->choice = city_choice_load (context);
  build (self);
  follow_library (self);
  update (self);
  if (self->choice->places->len > 0)
    city_page_parts_fill_place (self->place_box, context, g_ptr_array_index (self->choice->places, 0),
                                city_choice_get_period (self->choice));
  return GTK_WIDGET (self);
}
