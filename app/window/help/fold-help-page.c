/* fold-help-page.c: a page of the help, made of widgets
 *
 * The pages are XHTML, so that a browser shows them too; here they are read with
 * GLib’s own parser, and each block becomes a label or a picture. Help needs no
 * other program this way, and follows the theme and the size of the text.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-help-page.h"

#include <string.h>

#define MEASURE 70 /* characters a line */

struct _FoldHelpPage
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GFile     *folder;
  char      *title;
};

enum { LINK_ACTIVATED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FoldHelpPage, fold_help_page, GTK_TYPE_WIDGET)

/* ============ parts ============ */

static gboolean
link_cb (FoldHelpPage *self,
         const char   *target)
{
  g_signal_emit (self, signals[LINK_ACTIVATED], 0, target);
  return TRUE;
}

static GtkWidget *
make_label (FoldHelpPage *self,
            const char   *markup)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_markup (GTK_LABEL (label), markup);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_max_width_chars (GTK_LABEL (label), MEASURE);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_widget_set_hexpand (label, TRUE);
  g_signal_connect_object (label, "activate-link", G_CALLBACK (link_cb), self, G_CONNECT_SWAPPED);
  return label;
}

static void
append_text (FoldHelpPage *self,
             const char   *markup,
             const char   *css_class)
{
  GtkWidget *label = make_label (self, markup);

  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (self->box), label);
}

static void
append_item (FoldHelpPage *self,
             const char   *marker,
             const char   *markup)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *sign = gtk_label_new (marker);

  gtk_widget_set_valign (sign, GTK_ALIGN_START);
  gtk_widget_set_margin_start (sign, 12);
  gtk_label_set_width_chars (GTK_LABEL (sign), 2);
  gtk_widget_add_css_class (sign, "dim-label");
  gtk_box_append (GTK_BOX (row), sign);
  gtk_box_append (GTK_BOX (row), make_label (self, markup));
  gtk_box_append (GTK_BOX (self->box), row);
}

static void
append_picture (FoldHelpPage *self,
                const char   *source,
                const char   *description)
{
  g_autoptr (GFile) file = g_file_resolve_relative_path (self->folder, source);
  GtkWidget *picture = gtk_picture_new_for_file (file);

  gtk_picture_set_can_shrink (GTK_PICTURE (picture), TRUE);
  gtk_picture_set_alternative_text (GTK_PICTURE (picture), description);
  gtk_widget_set_halign (picture, GTK_ALIGN_START);
  gtk_widget_add_css_class (picture, "card");
  gtk_box_append (GTK_BOX (self->box), picture);
}

/* ============ reading ============ */

/* What stands around the words that are read. */
typedef struct
{
  FoldHelpPage *page;
  GString      *markup;
  GPtrArray    *cells;
  GtkWidget    *table;
  guint         n_rows;
  guint         number;
  gboolean      is_ordered;
  gboolean      is_in_body;
  gboolean      is_literal;
} Reading;

typedef struct
{
  const char *element;
  const char *begin;
  const char *end;
} Inline;

static const Inline inlines[] = {
  { "em", "<i>", "</i>" },
  { "strong", "<b>", "</b>" },
  { "code", "<tt>", "</tt>" },
  { "kbd", "<tt><b>", "</b></tt>" },
};

static const Inline *
find_inline (const char *element)
{
  for (guint i = 0; i < G_N_ELEMENTS (inlines); i++)
    {
      if (g_str_equal (inlines[i].element, element))
        return &inlines[i];
    }
  return NULL;
}

static const char *
find_attribute (const char **names,
                const char **values,
                const char  *name)
{
  for (guint i = 0; names[i] != NULL; i++)
    {
      if (g_str_equal (names[i], name))
        return values[i];
    }
  return NULL;
}

static void
begin_list (Reading  *reading,
            gboolean  is_ordered)
{
  reading->is_ordered = is_ordered;
  reading->number = 0;
}

static void
begin_table (Reading *reading)
{
  reading->table = gtk_grid_new ();
  reading->n_rows = 0;
  gtk_grid_set_column_spacing (GTK_GRID (reading->table), 18);
  gtk_grid_set_row_spacing (GTK_GRID (reading->table), 6);
  gtk_box_append (GTK_BOX (reading->page->box), reading->table);
}

static void
start_element_cb (GMarkupParseContext  *context,
                  const char           *element,
                  const char          **names,
                  const char          **values,
                  gpointer              user_data,
                  GError              **error)
{
  Reading *reading = user_data;
  const Inline *in = find_inline (element);

  if (in != NULL)
    {
      g_string_append (reading->markup, in->begin);
      return;
    }

  if (g_str_equal (element, "a"))
    {
      g_autofree char *target = g_markup_escape_text (find_attribute (names, values, "href"), -1);

      g_string_append_printf (reading->markup, "<a href=\"%s\">", target);
      return;
    }

  /* a block begins: what stands between blocks is white space */
  g_string_set_size (reading->markup, 0);
  if (g_str_equal (element, "body"))
    reading->is_in_body = TRUE;
  else if (g_str_equal (element, "ul") || g_str_equal (element, "ol"))
    begin_list (reading, element[0] == 'o');
  else if (g_str_equal (element, "table"))
    begin_table (reading);
  else if (g_str_equal (element, "tr"))
    g_ptr_array_set_size (reading->cells, 0);
  else if (g_str_equal (element, "pre"))
    reading->is_literal = TRUE;
  else if (g_str_equal (element, "img"))
    append_picture (reading->page, find_attribute (names, values, "src"), find_attribute (names, values, "alt"));
}

static void
end_item (Reading *reading)
{
  g_autofree char *marker = NULL;

  reading->number++;
  if (reading->is_ordered)
    marker = g_strdup_printf ("%u.", reading->number);
  append_item (reading->page, marker != NULL ? marker : "•", reading->markup->str);
}

static void
end_row (Reading *reading)
{
  for (guint i = 0; i < reading->cells->len; i++)
    {
      GtkWidget *label = make_label (reading->page, g_ptr_array_index (reading->cells, i));

      gtk_widget_set_valign (label, GTK_ALIGN_START);
      gtk_widget_set_hexpand (label, i + 1 == reading->cells->len);
      gtk_grid_attach (GTK_GRID (reading->table), label, (int) i, (int) reading->n_rows, 1, 1);
    }
  reading->n_rows++;
}

static void
end_cell (Reading  *reading,
          gboolean  is_head)
{
  g_ptr_array_add (reading->cells, is_head ? g_strdup_printf ("<b>%s</b>", reading->markup->str)
                                           : g_strdup (reading->markup->str));
}

static void
end_pre (Reading *reading)
{
  g_autofree char *markup = g_strdup_printf ("<tt>%s</tt>", g_strchomp (reading->markup->str));

  append_text (reading->page, markup, "help-literal");
  reading->is_literal = FALSE;
}

static void
end_element_cb (GMarkupParseContext  *context,
                const char           *element,
                gpointer              user_data,
                GError              **error)
{
  Reading *reading = user_data;
  const Inline *in = find_inline (element);

  if (in != NULL)
    {
      g_string_append (reading->markup, in->end);
      return;
    }
  if (g_str_equal (element, "a"))
    {
      g_string_append (reading->markup, "</a>");
      return;
    }

  if (g_str_equal (element, "title"))
    reading->page->title = g_strdup (reading->markup->str);
  else if (g_str_equal (element, "h1"))
    append_text (reading->page, reading->markup->str, "title-1");
  else if (g_str_equal (element, "h2"))
    append_text (reading->page, reading->markup->str, "title-3");
  else if (g_str_equal (element, "p"))
    append_text (reading->page, reading->markup->str, NULL);
  else if (g_str_equal (element, "pre"))
    end_pre (reading);
  else if (g_str_equal (element, "li"))
    end_item (reading);
  else if (g_str_equal (element, "td") || g_str_equal (element, "th"))
    end_cell (reading, element[1] == 'h');
  else if (g_str_equal (element, "tr"))
    end_row (reading);
  g_string_set_size (reading->markup, 0);
}

/* Outside of <pre>, a run of white space is one space, and none where a block begins. */
static void
append_folded (GString    *markup,
               const char *text)
{
  for (const char *p = text; *p != '\0'; p++)
    {
      gboolean is_space = g_ascii_isspace (*p);

      if (!is_space)
        g_string_append_c (markup, *p);
      else if (markup->len > 0 && markup->str[markup->len - 1] != ' ')
        g_string_append_c (markup, ' ');
    }
}

static void
text_cb (GMarkupParseContext  *context,
         const char           *text,
         gsize                 length,
         gpointer              user_data,
         GError              **error)
{
  Reading *reading = user_data;
  g_autofree char *escaped = g_markup_escape_text (text, (gssize) length);

  if (reading->is_literal)
    g_string_append (reading->markup, escaped);
  else
    append_folded (reading->markup, escaped);
}

static const GMarkupParser parser = { start_element_cb, end_element_cb, text_cb, NULL, NULL };

static gboolean
read_page (FoldHelpPage  *self,
           GFile         *file,
           GError       **error)
{
  g_autofree char *text = NULL;
  gsize length = 0;

  if (!g_file_load_contents (file, NULL, &text, &length, NULL, error))
    return FALSE;

  g_autoptr (GString) markup = g_string_new (NULL);
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);
  Reading reading = { .page = self, .markup = markup, .cells = cells };
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, &reading, NULL);

  return g_markup_parse_context_parse (context, text, (gssize) length, error) &&
         g_markup_parse_context_end_parse (context, error);
}

/* ============ life ============ */

static void
fold_help_page_dispose (GObject *object)
{
  FoldHelpPage *self = FOLD_HELP_PAGE (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->folder);

  G_OBJECT_CLASS (fold_help_page_parent_class)->dispose (object);
}

static void
fold_help_page_finalize (GObject *object)
{
  g_free (FOLD_HELP_PAGE (object)->title);

  G_OBJECT_CLASS (fold_help_page_parent_class)->finalize (object);
}

static void
fold_help_page_class_init (FoldHelpPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = fold_help_page_dispose;
  object_class->finalize = fold_help_page_finalize;

  signals[LINK_ACTIVATED] = g_signal_new ("link-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
fold_help_page_init (FoldHelpPage *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

/**
 * fold_help_page_new:
 * @file: a page of the help, as XHTML
 * @error: return location for an error of GIO or of #GMarkup
 *
 * Returns: the page as a widget, or %NULL where it cannot be read
 */
GtkWidget *
fold_help_page_new (GFile   *file,
                    GError **error)
{
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  g_autoptr (FoldHelpPage) self = g_object_ref_sink (g_object_new (FOLD_TYPE_HELP_PAGE, NULL));

  self->folder = g_file_get_parent (file);
  if (!read_page (self, file, error))
    return NULL;

  /* as new widgets are: whoever takes it sinks it */
  g_object_force_floating (G_OBJECT (self));
  return GTK_WIDGET (g_steal_pointer (&self));
}

/**
 * fold_help_page_get_title:
 * @self: a page
 *
 * Returns: (transfer none): what it is called
 */
const char *
fold_help_page_get_title (FoldHelpPage *self)
{
  g_return_val_if_fail (FOLD_IS_HELP_PAGE (self), NULL);

  return self->title != NULL ? self->title : "";
}
