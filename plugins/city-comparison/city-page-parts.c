/* city-page-parts.c: the parts of which the page is made
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "city-page-parts.h"

#include "city-tables.h"
#include "city-view.h"

#include <glib/gi18n-lib.h>

#define KEY_ROLE "city-role"

static GtkWidget *
make_label (const char *text,
            const char *css_class,
            int         chars)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_max_width_chars (GTK_LABEL (label), chars);
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

/* ============ the matrix ============ */

static GtkWidget *
make_place_button (FoldPlace *place)
{
  g_autofree char *name = fold_record_dup_name (FOLD_RECORD (place));
  GtkWidget *button = gtk_button_new_with_label (name);

  gtk_widget_set_name (button, fold_record_get_id (FOLD_RECORD (place)));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "heading");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (button, _("What is known of the place"));
  g_object_set_data (G_OBJECT (button), KEY_ROLE, (gpointer) "place");
  return button;
}

static char *
make_reason (const CityCell *cell)
{
  g_autoptr (GString) reason = g_string_new (NULL);

  if (cell->assessment != NULL && fold_assessment_get_rationale (cell->assessment) != NULL)
    return g_strdup (fold_assessment_get_rationale (cell->assessment));
  for (guint i = 0; i < cell->facts->len; i++)
    g_string_append_printf (reason, "%s%s", i > 0 ? "; " : "", fold_fact_get_value (g_ptr_array_index (cell->facts, i)));
  return g_string_free (g_steal_pointer (&reason), FALSE);
}

static char *
make_ground (const CityCell *cell)
{
  g_autofree char *quotes = g_strdup_printf (ngettext ("%u quote", "%u quotes", cell->quotes->len), cell->quotes->len);

  if (cell->state == CITY_CELL_UNSUPPORTED)
    return g_strdup (_("without a quote"));
  return cell->quotes->len > 0 ? g_steal_pointer (&quotes) : NULL;
}

static const char *
get_css_class (const CityCell *cell)
{
  switch (cell->state)
    {
    case CITY_CELL_SUPPORTED:
      return "accent";
    case CITY_CELL_UNSUPPORTED:
    case CITY_CELL_DISPUTED:
      return "warning";
    case CITY_CELL_EMPTY:
    case CITY_CELL_FACTS:
    case CITY_CELL_NOT_SCREENED:
    case CITY_CELL_NOT_STATED:
    default:
      return "dim-label";
    }
}

static GtkWidget *
make_cell_button (const CityCell *cell,
                  FoldCriterion  *criterion,
                  FoldPlace      *place)
{
  const char *answer = city_cell_get_label (cell, fold_criterion_get_scale (criterion));
  g_autofree char *reason = make_reason (cell);
  g_autofree char *ground = make_ground (cell);
  g_autofree char *name = fold_record_dup_name (FOLD_RECORD (place));
  /* Translators: what a screen reader says of a cell: question, place, answer, reason */
  g_autofree char *spoken = g_strdup_printf (_("%1$s, %2$s: %3$s. %4$s"), fold_criterion_get_title (criterion), name,
                                             answer, reason);
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *text = make_label (reason, NULL, 28);
  PangoAttrList *attributes = pango_attr_list_new ();

  gtk_box_append (GTK_BOX (box), make_label (answer, get_css_class (cell), 28));
  gtk_label_set_lines (GTK_LABEL (text), 4);
  gtk_label_set_ellipsize (GTK_LABEL (text), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (text), 22);
  /* a button would set it bold, and reasons are read */
  pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_NORMAL));
  gtk_label_set_attributes (GTK_LABEL (text), attributes);
  pango_attr_list_unref (attributes);
  if (reason[0] != '\0')
    gtk_box_append (GTK_BOX (box), text);
  if (ground != NULL)
    gtk_box_append (GTK_BOX (box), make_label (ground, "caption", 28));
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  g_object_set_data (G_OBJECT (button), KEY_ROLE, (gpointer) "cell");
  return button;
}

static void
attach_row (GtkGrid       *grid,
            GPtrArray     *places,
            const CityRow *row,
            guint          position)
{
  GtkWidget *title = make_label (fold_criterion_get_title (row->criterion), "heading", 18);

  gtk_widget_set_margin_top (title, 6);
  gtk_widget_set_tooltip_text (title, fold_criterion_get_question (row->criterion));
  gtk_grid_attach (grid, title, 0, (int) position + 1, 1, 1);
  for (guint i = 0; i < row->cells->len; i++)
    {
      GtkWidget *button = make_cell_button (g_ptr_array_index (row->cells, i), row->criterion, g_ptr_array_index (places, i));

      g_object_set_data (G_OBJECT (button), "row", GUINT_TO_POINTER (position));
      g_object_set_data (G_OBJECT (button), "column", GUINT_TO_POINTER (i));
      gtk_grid_attach (grid, button, (int) i + 1, (int) position + 1, 1, 1);
    }
}

/*
 * city_page_parts_make_matrix:
 * @places: (element-type FoldPlace): the places
 * @rows: (element-type CityRow): what is known of them
 *
 * Returns: a grid of buttons: places above, a cell for each answer
 */
GtkWidget *
city_page_parts_make_matrix (GPtrArray *places,
                             GPtrArray *rows)
{
  GtkWidget *grid = gtk_grid_new ();

  gtk_grid_set_column_spacing (GTK_GRID (grid), 6);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 3);
  for (guint i = 0; i < places->len; i++)
    gtk_grid_attach (GTK_GRID (grid), make_place_button (g_ptr_array_index (places, i)), (int) i + 1, 0, 1, 1);
  for (guint i = 0; i < rows->len; i++)
    attach_row (GTK_GRID (grid), places, g_ptr_array_index (rows, i), i);
  return grid;
}

/* ============ themes ============ */

/*
 * city_page_parts_make_themes:
 * @places: (element-type FoldPlace): the places
 * @themes: (element-type CityTheme): the themes and their counts
 * @periods: (array length=n_periods): the periods
 * @n_periods: how many there are
 *
 * Returns: a table of counts, each with the number of sources behind it
 */
GtkWidget *
city_page_parts_make_themes (GPtrArray        *places,
                             GPtrArray        *themes,
                             const CityPeriod *periods,
                             guint             n_periods)
{
  GtkWidget *grid = gtk_grid_new ();

  gtk_grid_set_column_spacing (GTK_GRID (grid), 18);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 6);
  for (guint i = 0; i < places->len * n_periods; i++)
    {
      g_autofree char *name = fold_record_dup_name (g_ptr_array_index (places, i / n_periods));
      g_autofree char *years = city_period_dup_label (&periods[i % n_periods]);
      g_autofree char *head = g_strdup_printf ("%s\n%s", name, years);

      gtk_grid_attach (GTK_GRID (grid), make_label (head, "heading", 20), (int) i + 1, 0, 1, 1);
    }
  for (guint t = 0; t < themes->len; t++)
    {
      const CityTheme *theme = g_ptr_array_index (themes, t);

      gtk_grid_attach (GTK_GRID (grid), make_label (fold_code_get_name (theme->code), NULL, 26), 0, (int) t + 1, 1, 1);
      for (guint i = 0; i < places->len * n_periods; i++)
        {
          const CityCount *count = &theme->counts[i];
          /* Translators: how many quotes have a theme, then from how many of the sources of a place and period */
          g_autofree char *text = g_strdup_printf (_("%1$u · %2$u of %3$u sources"), count->n_quotes, count->n_sources,
                                                   count->n_sources_in_all);

          gtk_grid_attach (GTK_GRID (grid), make_label (text, count->n_quotes == 0 ? "dim-label" : NULL, 24),
                           (int) i + 1, (int) t + 1, 1, 1);
        }
    }
  return grid;
}

/* ============ choosing ============ */

/*
 * city_page_parts_make_chooser:
 * @library: a library
 * @choice: what is compared
 * @toggled_cb: called with a check button that is named after a place
 * @user_data: for @toggled_cb
 *
 * Returns: a list of all places, those that are compared ticked
 */
GtkWidget *
city_page_parts_make_chooser (FoldLibrary      *library,
                              const CityChoice *choice,
                              GCallback         toggled_cb,
                              gpointer          user_data)
{
  GListModel *places = G_LIST_MODEL (fold_library_get_list (library, FOLD_KIND_PLACE));
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  for (guint i = 0; i < g_list_model_get_n_items (places); i++)
    {
      g_autoptr (FoldPlace) place = g_list_model_get_item (places, i);
      g_autofree char *name = fold_record_dup_name (FOLD_RECORD (place));
      GtkWidget *button = gtk_check_button_new_with_label (name);

      gtk_widget_set_name (button, fold_record_get_id (FOLD_RECORD (place)));
      gtk_check_button_set_active (GTK_CHECK_BUTTON (button), g_ptr_array_find (choice->places, place, NULL));
      g_signal_connect_object (button, "toggled", toggled_cb, user_data, G_CONNECT_DEFAULT);
      gtk_box_append (GTK_BOX (box), button);
    }
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), box);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), 400);
  return scrolled;
}

/* ============ helpers of the page ============ */

/*
 * city_page_parts_connect:
 * @grid: what city_page_parts_make_matrix() made
 * @role: cell or place
 * @clicked_cb: called with @user_data and the button
 * @user_data: the page
 */
void
city_page_parts_connect (GtkWidget  *grid,
                         const char *role,
                         GCallback   clicked_cb,
                         gpointer    user_data)
{
  for (GtkWidget *child = gtk_widget_get_first_child (grid); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (g_strcmp0 (g_object_get_data (G_OBJECT (child), KEY_ROLE), role) == 0)
        g_signal_connect_object (child, "clicked", clicked_cb, user_data, G_CONNECT_SWAPPED);
    }
}

/*
 * city_page_parts_replace:
 * @box: a box
 * @child: what is to be its only child
 */
void
city_page_parts_replace (GtkWidget *box,
                         GtkWidget *child)
{
  GtkWidget *old = NULL;

  while ((old = gtk_widget_get_first_child (box)) != NULL)
    gtk_box_remove (GTK_BOX (box), old);
  gtk_box_append (GTK_BOX (box), child);
}

static gboolean
unparent_cb (gpointer user_data)
{
  gtk_widget_unparent (user_data);
  g_object_unref (user_data);
  return G_SOURCE_REMOVE;
}

/*
 * city_page_parts_drop_popover:
 * @popover: a popover that was closed
 *
 * Takes it away when its buttons have done their work.
 */
void
city_page_parts_drop_popover (GtkPopover *popover)
{
  g_idle_add (unparent_cb, g_object_ref (popover));
}
