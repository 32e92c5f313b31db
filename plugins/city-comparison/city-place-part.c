/* city-place-part.c: what is known of one place, and what to do where nothing is
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "city-page-parts.h"
#include "city-view.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define FRAMEWORK_RESOURCE "/io/github/screenfold/Screenfold/city-comparison/city-comparison.xml"
#define CHARS 70

static GtkWidget *
append_label (GtkWidget  *box,
              const char *text,
              const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_max_width_chars (GTK_LABEL (label), CHARS);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_widget_set_halign (label, GTK_ALIGN_START);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

/* ============ a place ============ */

static void
show_cb (GtkButton *button,
         gpointer   user_data)
{
  FoldContext *context = user_data;
  FoldRecord *policy = fold_library_lookup (fold_context_get_library (context), FOLD_KIND_POLICY,
                                            gtk_widget_get_name (GTK_WIDGET (button)));

  if (policy != NULL)
    fold_context_show (context, policy);
}

static void
append_policies (GtkWidget   *box,
                 FoldContext *context,
                 FoldPlace   *place)
{
  FoldLibrary *library = fold_context_get_library (context);
  g_autoptr (GPtrArray) policies = fold_library_list_referrers (library, FOLD_RECORD (place), FOLD_KIND_POLICY, "places");
  g_autofree char *head = g_strdup_printf (ngettext ("%u policy", "%u policies", policies->len), policies->len);

  append_label (box, head, "heading");
  for (guint i = 0; i < policies->len; i++)
    {
      FoldPolicy *policy = g_ptr_array_index (policies, i);
      g_autofree char *year = fold_policy_dup_year (library, policy);
      g_autofree char *line = g_strdup_printf ("%s, %s", fold_policy_get_title (policy), year);
      GtkWidget *button = gtk_button_new_with_label (line);

      gtk_widget_set_name (button, fold_record_get_id (FOLD_RECORD (policy)));
      gtk_widget_set_halign (button, GTK_ALIGN_START);
      gtk_widget_add_css_class (button, "flat");
      g_signal_connect_object (button, "clicked", G_CALLBACK (show_cb), context, G_CONNECT_DEFAULT);
      gtk_box_append (GTK_BOX (box), button);
    }
}

static int
compare_topics (gconstpointer a,
                gconstpointer b)
{
  return g_strcmp0 (fold_fact_get_topic (*(FoldFact **) a), fold_fact_get_topic (*(FoldFact **) b));
}

static void
append_facts (GtkWidget        *box,
              FoldLibrary      *library,
              FoldPlace        *place,
              const CityPeriod *period)
{
  g_autoptr (GPtrArray) facts = city_list_facts (library, place, period);
  const char *topic = NULL;

  g_ptr_array_sort (facts, compare_topics);
  for (guint i = 0; i < facts->len; i++)
    {
      FoldFact *fact = g_ptr_array_index (facts, i);
      g_autofree char *source = fold_source_dup_place (library, fold_fact_get_source (fact), fold_fact_get_locator (fact));
      g_autofree char *line = source != NULL ? g_strdup_printf ("• %s (%s)", fold_fact_get_value (fact), source)
                                             : g_strdup_printf ("• %s", fold_fact_get_value (fact));

      if (g_strcmp0 (topic, fold_fact_get_topic (fact)) != 0)
        append_label (box, topic = fold_fact_get_topic (fact), "heading");
      append_label (box, line, NULL);
    }
  if (facts->len == 0)
    append_label (box, _("No fact is known of this place in this time."), "dim-label");
}

static void
append_position (GtkWidget *box,
                 FoldPlace *place)
{
  double latitude = fold_place_get_latitude (place);
  double longitude = fold_place_get_longitude (place);
  g_autofree char *position = NULL;

  if (isnan (latitude) || isnan (longitude))
    return;

  /* Translators: a position: degrees north or south, degrees east or west */
  position = g_strdup_printf (_("%1$.2f° %2$s, %3$.2f° %4$s"), fabs (latitude), latitude >= 0 ? _("north") : _("south"),
                              fabs (longitude), longitude >= 0 ? _("east") : _("west"));
  append_label (box, position, "dim-label");
}

/*
 * city_page_parts_fill_place:
 * @box: the box to fill
 * @context: the open library
 * @place: a place
 * @period: (nullable): the time that facts are taken from
 *
 * Shows what is known of @place: its position, facts by topic, and policies.
 */
void
city_page_parts_fill_place (GtkWidget        *box,
                            FoldContext      *context,
                            FoldPlace        *place,
                            const CityPeriod *period)
{
  g_autofree char *name = fold_record_dup_name (FOLD_RECORD (place));
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  append_label (content, name, "title-2");
  append_position (content, place);
  if (fold_place_get_note (place) != NULL)
    append_label (content, fold_place_get_note (place), NULL);
  append_facts (content, fold_context_get_library (context), place, period);
  append_policies (content, context, place);
  city_page_parts_replace (box, content);
}

/* ============ where there is nothing yet ============ */

/*
 * city_page_parts_make_empty:
 * @n_places: how many places there are
 *
 * Returns: what to do in a library with fewer than two places
 */
GtkWidget *
city_page_parts_make_empty (guint n_places)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  append_label (box, _("Two Places Make a Comparison"), "title-2");
  append_label (box, n_places < CITY_MIN_PLACES ? _("Add places to the library, and policies and facts to each.")
                                                : _("Choose places with the button above."), NULL);
  return box;
}

static void
added_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  if (!fold_context_apply_finish (FOLD_CONTEXT (object), result, &error))
    fold_context_tell (FOLD_CONTEXT (object), error->message);
}

static void
add_questions_cb (GtkButton *button,
                  gpointer   user_data)
{
  FoldContext *context = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_resources_lookup_data (FRAMEWORK_RESOURCE, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  g_autoptr (GPtrArray) records = bytes != NULL ? fold_framework_file_read (bytes, g_get_language_names (), &error) : NULL;
  FoldFrameworkNews news = FOLD_FRAMEWORK_NEW;
  g_autoptr (FoldEdit) edit = records != NULL ? fold_framework_make_edit (fold_context_get_library (context), records,
                                                                          &news, &error) : NULL;

  if (edit != NULL)
    fold_context_apply_async (context, edit, NULL, added_cb, NULL);
  else if (error != NULL)
    fold_context_tell (context, error->message);
}

/*
 * city_page_parts_make_offer:
 * @context: the open library
 *
 * Returns: an offer to bring the questions into a library that lacks them
 */
GtkWidget *
city_page_parts_make_offer (FoldContext *context)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Add the Questions"));

  append_label (box, _("No Questions Yet"), "title-2");
  append_label (box, _("The comparison asks the same questions of each place: what it declares, on which legal ground, who gets access to what. They can be changed once they are in the library."), NULL);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "suggested-action");
  gtk_widget_set_sensitive (button, fold_context_can_edit (context));
  g_signal_connect_object (button, "clicked", G_CALLBACK (add_questions_cb), context, G_CONNECT_DEFAULT);
  gtk_box_append (GTK_BOX (box), button);
  return box;
}
