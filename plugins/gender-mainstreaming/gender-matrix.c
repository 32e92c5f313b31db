/* gender-matrix.c: policies × questions, as a page, a table and a figure
 *
 * Only policies with an answer stand in the table and the figure; how many do
 * not is told below. Nothing is added up.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "gender-pages.h"

#include "fold-policy-years.h"
#include "fold-scale.h"
#include "fold-text-measure.h"

#include <glib/gi18n-lib.h>

/* In millimetres. */
#define TITLE_WIDTH  48
#define ROW_HEIGHT   7
#define HEAD_HEIGHT  10
#define TYPE_PT      7.5

/* In pixels. */
#define CELL_WIDTH 128

#define INK  0x241f31ff
#define GREY 0x77767bff

/**
 * gender_answer_dup_label:
 * @criterion: a question
 * @answer: what was answered
 *
 * Returns: (transfer full): the words of a cell; empty where nobody answered
 */
char *
gender_answer_dup_label (FoldCriterion *criterion,
                         FoldAnswer     answer)
{
  const char *label = answer.assessment != NULL
                        ? fold_scale_get_value_label (fold_criterion_get_scale (criterion),
                                                      fold_assessment_get_value (answer.assessment))
                        : "";

  switch (answer.state)
    {
    case FOLD_ANSWER_EMPTY:
      return g_strdup ("");
    case FOLD_ANSWER_DIFFERENT:
      return g_strdup (C_ ("answer", "coders differ"));
    case FOLD_ANSWER_UNSUPPORTED:
      /* Translators: an answer for which there is no quote */
      return g_strdup_printf (_("%s (no quote)"), label);
    case FOLD_ANSWER_SCREENED_NOT:
    case FOLD_ANSWER_STATED_NOT:
    case FOLD_ANSWER_SUPPORTED:
    default:
      return g_strdup (label);
    }
}

static GPtrArray *
list_answered (FoldLibrary *library,
               FoldAnswers *answers)
{
  g_autoptr (GPtrArray) all = fold_library_list_by_year (library);
  GPtrArray *answered = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < all->len; i++)
    if (fold_answers_has_any (answers, fold_record_get_id (g_ptr_array_index (all, i))))
      g_ptr_array_add (answered, g_object_ref (g_ptr_array_index (all, i)));
  return answered;
}

static FoldAnswer
get_answer (FoldAnswers   *answers,
            FoldPolicy    *policy,
            FoldCriterion *criterion)
{
  return fold_answers_get (answers, fold_record_get_id (FOLD_RECORD (policy)),
                           fold_record_get_id (FOLD_RECORD (criterion)));
}

static char *
dup_shown_note (FoldLibrary *library,
                guint        n_answered)
{
  guint n_all = fold_record_list_get_length (fold_library_get_list (library, FOLD_KIND_POLICY));

  return g_strdup_printf (_("%1$u of %2$u policies have an answer. An empty cell was not answered, which is not a “no”."),
                          n_answered, n_all);
}

/* ============ the table ============ */

static void
fill_row (FoldDataTable *table,
          FoldLibrary   *library,
          FoldAnswers   *answers,
          FoldPolicy    *policy)
{
  GPtrArray *criteria = fold_answers_get_criteria (answers);
  guint row = fold_data_table_add_row (table);
  g_autofree char *year = fold_policy_dup_year (library, policy);

  fold_data_table_set_text (table, row, 0, fold_policy_get_title (policy));
  fold_data_table_set_text (table, row, 1, year);
  for (guint i = 0; i < criteria->len; i++)
    {
      FoldAnswer answer = get_answer (answers, policy, g_ptr_array_index (criteria, i));
      g_autofree char *label = gender_answer_dup_label (g_ptr_array_index (criteria, i), answer);
      const char * const *quotes = answer.assessment != NULL ? fold_assessment_get_quotes (answer.assessment) : NULL;

      if (*label != '\0')
        fold_data_table_set_text (table, row, i + 2, label);
      for (guint j = 0; quotes != NULL && quotes[j] != NULL; j++)
        fold_data_table_add_quote (table, row, i + 2, quotes[j]);
    }
}

/**
 * gender_matrix_make_table:
 * @library: a library
 * @framework: the id of a framework in it
 *
 * Returns: (transfer full): the answers with their quotes
 */
FoldDataTable *
gender_matrix_make_table (FoldLibrary *library,
                          const char  *framework)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY (library), NULL);

  g_autoptr (FoldAnswers) answers = fold_answers_new (library, framework, FOLD_KIND_POLICY, NULL);
  g_autoptr (GPtrArray) policies = list_answered (library, answers);
  GPtrArray *criteria = fold_answers_get_criteria (answers);
  FoldDataTable *table = fold_data_table_new ("gender-matrix", _("Policies and questions"));
  g_autofree char *note = dup_shown_note (library, policies->len);

  fold_data_table_add_column (table, "policy", C_ ("column", "Policy"), FOLD_COLUMN_TEXT);
  fold_data_table_add_column (table, "year", C_ ("column", "Year"), FOLD_COLUMN_TEXT);
  for (guint i = 0; i < criteria->len; i++)
    fold_data_table_add_column (table, fold_record_get_id (g_ptr_array_index (criteria, i)),
                                fold_criterion_get_title (g_ptr_array_index (criteria, i)), FOLD_COLUMN_TEXT);
  for (guint i = 0; i < policies->len; i++)
    fill_row (table, library, answers, g_ptr_array_index (policies, i));
  fold_data_table_add_note (table, note);
  return table;
}

/* ============ the figure ============ */

typedef struct
{
  FoldDrawing     *drawing;
  FoldTextMeasure *measure;
  double           cell_width;
} Painter;

static void
draw_text (Painter        *self,
           double          x,
           double          y,
           double          width,
           const char     *text,
           FoldTextAnchor  anchor,
           guint32         color)
{
  FoldTextLook look = { .color = color, .size_pt = TYPE_PT, .anchor = anchor };
  g_autofree char *shown = fold_text_measure_shorten (self->measure, text, TYPE_PT, FALSE, width);

  fold_drawing_add_text (self->drawing, x, y, shown, &look);
}

static FoldDrawStyle
get_style (FoldCriterion *criterion,
           FoldAnswer     answer,
           guint32       *ink)
{
  static const guint32 fills[] = { 0xffffffff, 0xc6dbf7ff, 0x81b0ebff, 0x1c71d8ff };
  g_auto (GStrv) values = fold_scale_list_values (criterion);
  guint n = MAX (g_strv_length (values), 2);
  int rank = answer.assessment != NULL ? fold_scale_get_rank (criterion, fold_assessment_get_value (answer.assessment)) : -1;
  guint shade = rank > 0 ? 1 + (guint) (rank - 1) * 2 / MAX (n - 2, 1) : 0;
  FoldDrawStyle style = { .stroke = 0xc0bfbcff, .stroke_mm = 0.2, .radius_mm = 1.2 };

  *ink = INK;
  if (answer.state == FOLD_ANSWER_SUPPORTED || answer.state == FOLD_ANSWER_UNSUPPORTED)
    style.fill = fills[MIN (shade, 3)];
  if (answer.state != FOLD_ANSWER_SUPPORTED)
    style.dash_mm = 0.8;
  if (answer.state == FOLD_ANSWER_DIFFERENT)
    {
      style.hatch = FOLD_HATCH_RISING;
      style.hatch_color = 0xe5a50aff;
    }
  if (style.fill == fills[3])
    *ink = 0xffffffff;
  return style;
}

static void
draw_row (Painter     *self,
          FoldLibrary *library,
          FoldAnswers *answers,
          FoldPolicy  *policy,
          double       y)
{
  GPtrArray *criteria = fold_answers_get_criteria (answers);
  g_autofree char *year = fold_policy_dup_year (library, policy);
  g_autofree char *name = g_strdup_printf ("%s %s", year, fold_policy_get_title (policy));

  draw_text (self, 0, y + 4.6, TITLE_WIDTH - 2, name, FOLD_TEXT_START, INK);
  for (guint i = 0; i < criteria->len; i++)
    {
      FoldCriterion *criterion = g_ptr_array_index (criteria, i);
      FoldAnswer answer = get_answer (answers, policy, criterion);
      g_autofree char *label = gender_answer_dup_label (criterion, answer);
      double x = TITLE_WIDTH + i * self->cell_width;
      guint32 ink = INK;
      FoldDrawStyle style = get_style (criterion, answer, &ink);

      if (answer.state == FOLD_ANSWER_EMPTY)
        continue;
      fold_drawing_add_rectangle (self->drawing, x + 0.5, y + 0.5, self->cell_width - 1, ROW_HEIGHT - 1, &style);
      draw_text (self, x + self->cell_width / 2, y + 4.6, self->cell_width - 2, label, FOLD_TEXT_MIDDLE, ink);
    }
}

/**
 * gender_matrix_draw:
 * @library: a library
 * @framework: the id of a framework in it
 * @width_mm: how wide it is to be
 *
 * Returns: (transfer full): the figure; it needs no display
 */
FoldDrawing *
gender_matrix_draw (FoldLibrary *library,
                    const char  *framework,
                    double       width_mm)
{
  g_return_val_if_fail (FOLD_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (width_mm > TITLE_WIDTH, NULL);

  g_autoptr (FoldAnswers) answers = fold_answers_new (library, framework, FOLD_KIND_POLICY, NULL);
  g_autoptr (GPtrArray) policies = list_answered (library, answers);
  g_autoptr (FoldTextMeasure) measure = fold_text_measure_new_estimate ();
  GPtrArray *criteria = fold_answers_get_criteria (answers);
  FoldDrawing *drawing = fold_drawing_new (width_mm, HEAD_HEIGHT + ROW_HEIGHT * (policies->len + 1));
  Painter painter = { drawing, measure, (width_mm - TITLE_WIDTH) / MAX (criteria->len, 1) };
  g_autofree char *note = dup_shown_note (library, policies->len);

  fold_drawing_set_title (drawing, _("Policies and questions"));
  fold_drawing_set_description (drawing, note);
  for (guint i = 0; i < criteria->len; i++)
    draw_text (&painter, TITLE_WIDTH + (i + 0.5) * painter.cell_width, HEAD_HEIGHT - 3, painter.cell_width - 2,
               fold_criterion_get_title (g_ptr_array_index (criteria, i)), FOLD_TEXT_MIDDLE, GREY);
  for (guint i = 0; i < policies->len; i++)
    draw_row (&painter, library, answers, g_ptr_array_index (policies, i), HEAD_HEIGHT + i * ROW_HEIGHT);
  draw_text (&painter, 0, HEAD_HEIGHT + ROW_HEIGHT * policies->len + 5, width_mm, note, FOLD_TEXT_START, GREY);
  return drawing;
}

/* ============ the page ============ */

static void
cell_clicked_cb (GtkButton *button,
                 gpointer   user_data)
{
  GenderState *state = user_data;
  GtkWidget *stack = gtk_widget_get_ancestor (GTK_WIDGET (button), GTK_TYPE_STACK);

  gender_state_set_policy (state, g_object_get_data (G_OBJECT (button), "policy"));
  gender_state_set_criterion (state, g_object_get_data (G_OBJECT (button), "criterion"));
  gtk_stack_set_visible_child_name (GTK_STACK (stack), "answer");
}

/* All cells of a column are as wide as their head. */
static void
set_cell_width (GtkWidget *cell,
                GtkWidget *label)
{
  gtk_label_set_width_chars (GTK_LABEL (label), 1);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 1);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (cell, FALSE);
  gtk_widget_set_size_request (cell, CELL_WIDTH, -1);
}

static GtkWidget *
make_cell (GenderState   *state,
           FoldPolicy    *policy,
           FoldCriterion *criterion)
{
  FoldAnswer answer = get_answer (gender_state_get_answers (state), policy, criterion);
  g_autofree char *label = gender_answer_dup_label (criterion, answer);
  g_autofree char *spoken =
    /* Translators: a policy, the title of a question, and the answer */
    g_strdup_printf (_("%1$s, %2$s: %3$s"), fold_policy_get_title (policy), fold_criterion_get_title (criterion),
                     *label != '\0' ? label : _("not answered"));
  GtkWidget *button = gtk_button_new_with_label (*label != '\0' ? label : "·");

  gtk_widget_add_css_class (button, answer.state == FOLD_ANSWER_SUPPORTED ? "raised" : "flat");
  gtk_widget_set_tooltip_text (button, spoken);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  g_object_set_data_full (G_OBJECT (button), "policy", g_object_ref (policy), g_object_unref);
  g_object_set_data_full (G_OBJECT (button), "criterion", g_object_ref (criterion), g_object_unref);
  g_signal_connect_object (button, "clicked", G_CALLBACK (cell_clicked_cb), state, 0);
  set_cell_width (button, gtk_button_get_child (GTK_BUTTON (button)));
  return button;
}

static void
bind_row_cb (GtkSignalListItemFactory *factory,
             GtkListItem              *list_item,
             gpointer                  user_data)
{
  GenderState *state = user_data;
  FoldPolicy *policy = gtk_list_item_get_item (list_item);
  GPtrArray *criteria = fold_answers_get_criteria (gender_state_get_answers (state));
  g_autofree char *year = fold_policy_dup_year (gender_state_get_library (state), policy);
  g_autofree char *name = g_strdup_printf ("%s  %s", year, fold_policy_get_title (policy));
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gender_label_new (name, NULL);

  gtk_widget_set_size_request (label, 260, -1);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 1);
  gtk_widget_set_hexpand (label, FALSE);
  gtk_widget_set_margin_start (row, 12);
  gtk_box_append (GTK_BOX (row), label);
  for (guint i = 0; i < criteria->len; i++)
    gtk_box_append (GTK_BOX (row), make_cell (state, policy, g_ptr_array_index (criteria, i)));
  gtk_list_item_set_activatable (list_item, FALSE);
  gtk_list_item_set_child (list_item, row);
}

static void
unbind_row_cb (GtkSignalListItemFactory *factory,
               GtkListItem              *list_item)
{
  gtk_list_item_set_child (list_item, NULL);
}

static void
fill_head (GtkBox      *head,
           GenderState *state)
{
  GPtrArray *criteria = fold_answers_get_criteria (gender_state_get_answers (state));
  GtkWidget *corner = gender_label_new (C_ ("column", "Policy"), "heading");

  gender_box_clear (head);
  gtk_widget_set_size_request (corner, 260, -1);
  gtk_widget_set_hexpand (corner, FALSE);
  gtk_box_append (head, corner);
  for (guint i = 0; i < criteria->len; i++)
    {
      FoldCriterion *criterion = g_ptr_array_index (criteria, i);
      GtkWidget *label = gender_label_new (fold_criterion_get_title (criterion), "caption-heading");

      gtk_label_set_wrap (GTK_LABEL (label), FALSE);
      set_cell_width (label, label);
      gtk_widget_set_tooltip_text (label, fold_criterion_get_question (criterion));
      gtk_box_append (head, label);
    }
}

static void
changed_cb (GenderState *state,
            gpointer     user_data)
{
  GtkWidget *page = user_data;
  GListStore *store = g_object_get_data (G_OBJECT (page), "store");
  GPtrArray *policies = gender_state_get_policies (state);

  fill_head (GTK_BOX (g_object_get_data (G_OBJECT (page), "head")), state);
  g_list_store_splice (store, 0, g_list_model_get_n_items (G_LIST_MODEL (store)), policies->pdata, policies->len);
}

/**
 * gender_matrix_page_new:
 * @state: the state
 *
 * Returns: (transfer floating): policies × questions; a cell leads to its question and quotes
 */
GtkWidget *
gender_matrix_page_new (GenderState *state)
{
  g_return_val_if_fail (GENDER_IS_STATE (state), NULL);

  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GListStore *store = g_list_store_new (FOLD_TYPE_POLICY);
  GtkWidget *list =
    gtk_list_view_new (GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (store))), factory);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *outer = gtk_scrolled_window_new ();

  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_row_cb), state, 0);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_row_cb), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Policies and questions"), -1);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), list);
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_widget_set_margin_start (head, 12);
  gtk_box_append (GTK_BOX (page), head);
  gtk_box_append (GTK_BOX (page), scroller);
  g_object_set_data (G_OBJECT (page), "head", head);
  g_object_set_data (G_OBJECT (page), "store", store);
  g_signal_connect_object (state, "changed", G_CALLBACK (changed_cb), page, 0);
  changed_cb (state, page);

  /* many questions need more room than a window has, and must not widen it */
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (outer), GTK_POLICY_AUTOMATIC, GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (outer), page);
  return outer;
}
