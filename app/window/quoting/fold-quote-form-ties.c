/* fold-quote-form-ties.c: the policies that a quote is tied to, and what it does for them
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-quote-form-private.h"

#include "fold-policy.h"
#include "fold-quote-changes.h"
#include "fold-record-name.h"
#include "fold-section.h"

#include <glib/gi18n-lib.h>

static FoldEvidence *
get_tie (FoldQuoteForm *self,
         GtkWidget     *widget)
{
  const char *id = g_object_get_data (G_OBJECT (widget), "fold-tie");
  FoldRecord *tie = fold_library_lookup (self->library, FOLD_KIND_EVIDENCE, id);

  return tie != NULL ? FOLD_EVIDENCE (tie) : NULL;
}

static void
mark_tie (GtkWidget    *widget,
          FoldEvidence *tie)
{
  g_object_set_data_full (G_OBJECT (widget), "fold-tie", g_strdup (fold_record_get_id (FOLD_RECORD (tie))), g_free);
}

/* After the role come the themes: that is the order in which one thinks of them. */
static void
role_picked_cb (FoldQuoteForm *self,
                const char    *nick,
                GtkWidget     *picker)
{
  FoldEvidence *tie = get_tie (self, picker);
  int role = 0;

  if (tie != NULL && fold_enum_parse_nick (FOLD_TYPE_EVIDENCE_ROLE, nick, &role) &&
      role != (int) fold_evidence_get_role (tie))
    {
      g_autoptr (FoldEdit) edit = fold_quote_changes_set_role (tie, (FoldEvidenceRole) role);

      _fold_quote_form_apply (self, edit, fold_enum_get_label (FOLD_TYPE_EVIDENCE_ROLE, role));
    }
  gtk_widget_grab_focus (self->code);
}

static void
role_passed_cb (FoldQuoteForm *self)
{
  gtk_widget_grab_focus (self->code);
}

static void
memo_changed_cb (FoldQuoteForm *self,
                 GtkWidget     *entry)
{
  FoldEvidence *tie = get_tie (self, entry);
  const char *text = gtk_editable_get_text (GTK_EDITABLE (entry));
  g_autoptr (FoldEdit) edit = NULL;

  if (tie == NULL || g_strcmp0 (text, fold_evidence_get_memo (tie) != NULL ? fold_evidence_get_memo (tie) : "") == 0)
    return;
  edit = fold_quote_changes_set_tie_memo (tie, text);
  _fold_quote_form_apply (self, edit, _("Memo saved"));
}

static void
memo_left_cb (GtkEventController *controller,
              FoldQuoteForm      *self)
{
  memo_changed_cb (self, gtk_event_controller_get_widget (controller));
}

static void
untie_cb (FoldQuoteForm *self,
          GtkWidget     *button)
{
  FoldEvidence *tie = get_tie (self, button);
  g_autoptr (FoldEdit) edit = tie != NULL ? fold_quote_changes_untie (tie) : NULL;

  if (edit == NULL)
    return;
  gtk_widget_grab_focus (self->policy);
  _fold_quote_form_apply (self, edit, _("No longer tied to the policy"));
}

static GtkWidget *
make_role (FoldQuoteForm *self,
           FoldEvidence  *tie)
{
  GtkWidget *picker = fold_picker_new (_("What the quote does"), NULL);

  for (int role = FOLD_ROLE_DESCRIBES; role <= FOLD_ROLE_INFLUENCED_BY; role++)
    fold_picker_add (FOLD_PICKER (picker), fold_enum_get_nick (FOLD_TYPE_EVIDENCE_ROLE, role),
                     fold_enum_get_label (FOLD_TYPE_EVIDENCE_ROLE, role), NULL);
  fold_picker_set_text (FOLD_PICKER (picker),
                        fold_enum_get_label (FOLD_TYPE_EVIDENCE_ROLE, (int) fold_evidence_get_role (tie)));
  mark_tie (picker, tie);
  g_signal_connect_object (picker, "picked", G_CALLBACK (role_picked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (picker, "passed", G_CALLBACK (role_passed_cb), self, G_CONNECT_SWAPPED);
  return picker;
}

static GtkWidget *
make_memo (FoldQuoteForm *self,
           FoldEvidence  *tie)
{
  GtkWidget *entry = _fold_quote_form_make_entry (_("Why the quote does this for the policy"),
                                                  fold_evidence_get_memo (tie), _("Why? (optional)"));
  GtkEventController *focus = gtk_event_controller_focus_new ();

  mark_tie (entry, tie);
  g_signal_connect_object (entry, "activate", G_CALLBACK (memo_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (memo_left_cb), self, 0);
  gtk_widget_add_controller (entry, focus);
  return entry;
}

static GtkWidget *
make_untie (FoldQuoteForm *self,
            FoldEvidence  *tie,
            const char    *policy)
{
  GtkWidget *button = g_object_new (GTK_TYPE_BUTTON, "icon-name", "edit-delete-symbolic", "has-frame", FALSE,
                                    "valign", GTK_ALIGN_START, "tooltip-text", _("Untie from this policy"), NULL);
  /* Translators: %s is a policy */
  g_autofree char *name = g_strdup_printf (_("Untie from %s"), policy);

  mark_tie (button, tie);
  gtk_widget_add_css_class (button, "small");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (untie_cb), self, G_CONNECT_SWAPPED);
  return button;
}

/* Returns: the entry for the role */
static GtkWidget *
append_tie (FoldQuoteForm *self,
            FoldEvidence  *tie)
{
  FoldRecord *policy = fold_library_lookup (self->library, FOLD_KIND_POLICY, fold_evidence_get_policy (tie));
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget *role = make_role (self, tie);
  g_autofree char *name = policy != NULL ? fold_record_dup_name (policy) : NULL;
  g_autofree char *reference = policy != NULL ? fold_record_dup_reference (policy) : NULL;

  if (policy != NULL)
    {
      GtkWidget *link = fold_section_link_new (name, reference);

      gtk_widget_set_hexpand (link, TRUE);
      gtk_box_append (GTK_BOX (head), link);
    }
  gtk_box_append (GTK_BOX (head), make_untie (self, tie, name != NULL ? name : ""));
  gtk_box_append (GTK_BOX (row), head);
  gtk_box_append (GTK_BOX (row), role);
  gtk_box_append (GTK_BOX (row), make_memo (self, tie));
  gtk_widget_add_css_class (row, "tie-row");
  gtk_box_append (GTK_BOX (self->ties), row);
  return role;
}

static void
policy_picked_cb (FoldQuoteForm *self,
                  const char    *id)
{
  FoldQuote *quote = _fold_quote_form_get_quote (self);
  g_autoptr (FoldEdit) edit = quote != NULL ? fold_quote_changes_tie (self->library, quote, id, FOLD_ROLE_DESCRIBES) : NULL;

  if (edit == NULL)
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "win.tell", "s", _("The quote is tied to this policy already."));
      return;
    }
  g_free (self->tied);
  self->tied = g_strdup (id);
  _fold_quote_form_apply (self, edit, fold_edit_get_name (edit));
}

static void
policy_passed_cb (FoldQuoteForm *self)
{
  gtk_widget_grab_focus (self->code);
}

static void
fill_policies (FoldQuoteForm *self)
{
  FoldRecordList *list = fold_library_get_list (self->library, FOLD_KIND_POLICY);

  fold_picker_clear (FOLD_PICKER (self->policy));
  for (guint i = 0; i < fold_record_list_get_length (list); i++)
    {
      FoldRecord *policy = fold_record_list_peek (list, i);
      g_autofree char *name = fold_record_dup_name (policy);

      fold_picker_add (FOLD_PICKER (self->policy), fold_record_get_id (policy), name,
                       fold_policy_get_title_original (FOLD_POLICY (policy)));
    }
}

void
_fold_quote_form_update_ties (FoldQuoteForm *self)
{
  FoldQuote *quote = _fold_quote_form_get_quote (self);
  g_autoptr (GPtrArray) ties = fold_library_list_parts (self->library, FOLD_RECORD (quote), FOLD_KIND_EVIDENCE);
  g_autofree char *tied = g_steal_pointer (&self->tied);
  GtkWidget *next = NULL;

  fill_policies (self);
  _fold_quote_form_clear (self->ties);
  for (guint i = 0; i < ties->len; i++)
    {
      FoldEvidence *tie = g_ptr_array_index (ties, i);
      GtkWidget *role = append_tie (self, tie);

      if (g_strcmp0 (tied, fold_evidence_get_policy (tie)) == 0)
        next = role;
    }
  if (next != NULL)
    gtk_widget_grab_focus (next);
}

void
_fold_quote_form_add_ties (FoldQuoteForm *self)
{
  GtkWidget *section = _fold_quote_form_add_section (self, _("What it proves"));

  self->ties = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  self->policy = fold_picker_new (_("Tie to a policy"), _("Tie to a policy…"));
  g_signal_connect_object (self->policy, "picked", G_CALLBACK (policy_picked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->policy, "passed", G_CALLBACK (policy_passed_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (section), self->ties);
  gtk_box_append (GTK_BOX (section), self->policy);
}
