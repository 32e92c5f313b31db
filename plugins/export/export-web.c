/* export-web.c: a library as one page for a browser
 *
 * Everything stands in the page as HTML; the script only adds the timeline. A
 * policy in the page forbids it, and whatever might be slipped into it, to load
 * anything from anywhere.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "export-web.h"

#include <glib/gi18n-lib.h>

#include "export-markup.h"
#include "export-references.h"
#include "fold-kind-look.h"

#define RESOURCES "/io/github/screenfold/Screenfold/plugins/export/"

typedef struct
{
  FoldExportJob *job;
  FoldLibrary   *library;
  ExportGuard   *guard;
  GString       *out;
} Page;

/* ============ the head ============ */

static char *
load (const char  *name,
      GError     **error)
{
  g_autofree char *path = g_strconcat (RESOURCES, name, NULL);
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  gsize size = 0;
  const char *data = bytes != NULL ? g_bytes_get_data (bytes, &size) : NULL;

  return data != NULL ? g_strndup (data, size) : NULL;
}

static char *
hash (const char *text)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  guint8 digest[32];
  gsize size = sizeof digest;

  g_checksum_update (checksum, (const guchar *) text, -1);
  g_checksum_get_digest (checksum, digest, &size);
  return g_base64_encode (digest, size);
}

static const char *
get_title (Page *self)
{
  FoldAbout *about = fold_library_get_about (self->library);

  if (fold_export_job_get_title (self->job) != NULL)
    return fold_export_job_get_title (self->job);
  return about != NULL && fold_about_get_title (about) != NULL ? fold_about_get_title (about) : _ ("Timeline");
}

static void
append_head (Page       *self,
             const char *style,
             const char *script)
{
  const char *language = fold_export_job_get_language (self->job);
  g_autofree char *style_hash = hash (style);
  g_autofree char *script_hash = hash (script);

  g_string_append (self->out, "<!DOCTYPE html>\n<html");
  export_markup_append_attribute (self->out, "lang", language != NULL ? language : C_ ("language tag", "en"));
  g_string_append_printf (self->out, ">\n<head>\n<meta charset=\"utf-8\">\n"
                          "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                          "style-src 'sha256-%s'; script-src 'sha256-%s'; base-uri 'none'; form-action 'none'\">\n"
                          "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                          "<meta name=\"referrer\" content=\"no-referrer\">\n"
                          "<meta name=\"generator\" content=\"Screenfold\">\n", style_hash, script_hash);
  export_markup_append_element (self->out, "title", get_title (self));
  g_string_append_printf (self->out, "<style>%s</style>\n</head>\n", style);
}

/* ============ above the cards ============ */

static void
append_button (Page       *self,
               const char *id,
               const char *label,
               const char *sign)
{
  g_string_append (self->out, "<button type=\"button\"");
  export_markup_append_attribute (self->out, "id", id);
  export_markup_append_attribute (self->out, "aria-label", label);
  export_markup_append_attribute (self->out, "title", label);
  g_string_append_printf (self->out, ">%s</button>\n", sign);
}

static void
append_top (Page *self)
{
  FoldAbout *about = fold_library_get_about (self->library);

  g_string_append (self->out, "<body>\n<a class=\"skip\" href=\"#cards\">");
  export_markup_append_text (self->out, _ ("Skip the timeline"));
  g_string_append (self->out, "</a>\n<header>\n");
  export_markup_append_element (self->out, "h1", get_title (self));
  if (about != NULL)
    export_markup_append_element (self->out, "p", fold_about_get_description (about));
  export_markup_append_element (self->out, "p", fold_export_job_get_caption (self->job));
  g_string_append (self->out, "</header>\n<main>\n<div class=\"tools\" role=\"toolbar\"");
  export_markup_append_attribute (self->out, "aria-label", _ ("Timeline"));
  g_string_append (self->out, ">\n<input type=\"search\" id=\"search\"");
  export_markup_append_attribute (self->out, "aria-label", _ ("Search policies, quotes and sources"));
  export_markup_append_attribute (self->out, "placeholder", _ ("Search policies, quotes and sources"));
  g_string_append (self->out, ">\n<output id=\"status\" for=\"search\" aria-live=\"polite\"></output>\n");
  append_button (self, "farther", _ ("Zoom out"), "−");
  append_button (self, "closer", _ ("Zoom in"), "+");
  append_button (self, "everything", _ ("Show everything"), "⤢");
  g_string_append (self->out, "<output id=\"range\"></output>\n</div>\n<div id=\"timeline\"></div>\n");
}

/* ============ cards ============ */

static void
append_reference_link (Page       *self,
                       const char *source,
                       const char *locator)
{
  g_autofree char *place = source != NULL ? fold_source_dup_place (self->library, source, locator) : NULL;
  g_autofree char *target = NULL;

  if (place == NULL)
    return;
  target = g_strconcat ("#source-", source, NULL);
  g_string_append (self->out, "<a");
  export_markup_append_attribute (self->out, "href", target);
  g_string_append_c (self->out, '>');
  export_markup_append_text (self->out, place);
  g_string_append (self->out, "</a>");
}

static void
append_dates (Page       *self,
              FoldPolicy *policy)
{
  g_autoptr (GPtrArray) events = fold_library_list_parts (self->library, FOLD_RECORD (policy), FOLD_KIND_LIFE_EVENT);

  if (events->len == 0)
    {
      export_markup_append_element (self->out, "p", _ ("No source gives a date."));
      return;
    }
  g_string_append (self->out, "<ul class=\"dates\">\n");
  for (guint i = 0; i < events->len; i++)
    {
      FoldLifeEvent *event = g_ptr_array_index (events, i);
      g_autofree char *date = fold_edtf_format_label (fold_life_event_get_edtf (event));

      g_string_append (self->out, "<li>");
      export_markup_append_text (self->out, fold_enum_get_label (FOLD_TYPE_LIFE_EVENT_TYPE,
                                                                 (int) fold_life_event_get_event (event)));
      g_string_append (self->out, ": ");
      export_markup_append_text (self->out, date);
      g_string_append (self->out, " ");
      append_reference_link (self, fold_life_event_get_source (event), fold_life_event_get_locator (event));
      g_string_append (self->out, "</li>\n");
    }
  g_string_append (self->out, "</ul>\n");
}

static void
append_quote (Page             *self,
              FoldQuote        *quote,
              FoldEvidenceRole  role)
{
  gboolean is_against = role == FOLD_ROLE_CONTRADICTS || role == FOLD_ROLE_CRITICISES;
  g_autofree char *words = export_guard_dup_words (self->guard, quote);
  g_autofree char *speaker = fold_quote_dup_speaker (self->library, quote);
  const char *warning = export_guard_get_warning (self->guard, quote);

  g_string_append (self->out, is_against ? "<blockquote class=\"against\"" : "<blockquote");
  export_markup_append_attribute (self->out, "lang", fold_quote_get_language (quote));
  g_string_append (self->out, "><p>");
  export_markup_append_text (self->out, words);
  g_string_append (self->out, "</p><footer");
  export_markup_append_attribute (self->out, "lang", fold_export_job_get_language (self->job));
  g_string_append_c (self->out, '>');
  export_markup_append_text (self->out, speaker);
  g_string_append (self->out, speaker != NULL ? " · " : "");
  append_reference_link (self, fold_quote_get_source (quote), fold_quote_get_locator (quote));
  g_string_append (self->out, "</footer>");
  if (warning != NULL)
    {
      g_string_append (self->out, "<p class=\"warning\">");
      export_markup_append_text (self->out, warning);
      g_string_append (self->out, "</p>");
    }
  g_string_append (self->out, "</blockquote>\n");
}

static void
append_role (Page             *self,
             GPtrArray        *evidence,
             FoldEvidenceRole  role)
{
  gboolean is_first = TRUE;

  for (guint i = 0; i < evidence->len; i++)
    {
      FoldEvidence *tie = g_ptr_array_index (evidence, i);
      FoldRecord *quote = fold_library_lookup (self->library, FOLD_KIND_QUOTE, fold_evidence_get_quote (tie));

      if (quote == NULL || fold_evidence_get_role (tie) != role)
        continue;
      if (is_first)
        export_markup_append_element (self->out, "h4", fold_enum_get_label (FOLD_TYPE_EVIDENCE_ROLE, (int) role));
      is_first = FALSE;
      append_quote (self, FOLD_QUOTE (quote), role);
    }
}

static void
append_card (Page       *self,
             FoldPolicy *policy)
{
  g_autoptr (GPtrArray) evidence =
    fold_library_list_referrers (self->library, FOLD_RECORD (policy), FOLD_KIND_EVIDENCE, "policy");
  g_autofree char *id = g_strconcat ("policy-", fold_record_get_id (FOLD_RECORD (policy)), NULL);

  g_string_append (self->out, "<article class=\"policy\" tabindex=\"-1\"");
  export_markup_append_attribute (self->out, "id", id);
  g_string_append (self->out, ">\n");
  export_markup_append_element (self->out, "h3", fold_policy_get_title (policy));
  if (fold_policy_get_title_original (policy) != NULL)
    {
      g_string_append (self->out, "<p class=\"original\"");
      export_markup_append_attribute (self->out, "lang", fold_policy_get_language (policy));
      g_string_append_c (self->out, '>');
      export_markup_append_text (self->out, fold_policy_get_title_original (policy));
      g_string_append (self->out, "</p>\n");
    }
  g_string_append (self->out, "<p class=\"meta\">");
  export_markup_append_text (self->out, fold_enum_get_label (FOLD_TYPE_POLICY_KIND, (int) fold_policy_get_kind (policy)));
  g_string_append (self->out, " · ");
  export_markup_append_text (self->out, fold_enum_get_label (FOLD_TYPE_LEVEL, (int) fold_policy_get_level (policy)));
  g_string_append (self->out, "</p>\n");
  append_dates (self, policy);
  export_markup_append_element (self->out, "p", fold_policy_get_summary (policy));
  if (evidence->len == 0)
    export_markup_append_element (self->out, "p", _ ("No quote yet"));
  for (int role = FOLD_ROLE_DESCRIBES; role <= FOLD_ROLE_INFLUENCED_BY; role++)
    append_role (self, evidence, (FoldEvidenceRole) role);
  g_string_append (self->out, "</article>\n");
}

static void
append_cards (Page *self)
{
  g_autoptr (FoldTimelineItems) items = fold_timeline_items_new (self->library, NULL, FOLD_LANES_NONE);

  g_string_append (self->out, "<section id=\"cards\">\n");
  export_markup_append_element (self->out, "h2", _ ("Policies by date"));
  for (guint i = 0; i < fold_timeline_items_get_n_items (items); i++)
    append_card (self, fold_timeline_items_get (items, fold_timeline_items_get_ordered (items, i))->policy);
  if (fold_timeline_items_get_n_undated (items) > 0)
    export_markup_append_element (self->out, "h2", _ ("Without a date"));
  for (guint i = 0; i < fold_timeline_items_get_n_undated (items); i++)
    append_card (self, fold_timeline_items_get_undated (items, i));
  g_string_append (self->out, "</section>\n");
}

/* ============ below the cards ============ */

static const char *
get_address (Page       *self,
             const char *id)
{
  FoldRecord *source = fold_library_lookup (self->library, FOLD_KIND_SOURCE, id);
  FoldCsl *csl = source != NULL ? fold_source_get_csl (FOLD_SOURCE (source)) : NULL;
  const char *address = csl != NULL ? fold_csl_get_text (csl, "URL") : NULL;

  return address != NULL && (g_str_has_prefix (address, "https://") || g_str_has_prefix (address, "http://"))
           ? address : NULL;
}

static void
append_source (Page                  *self,
               const ExportReference *reference)
{
  g_autofree char *id = g_strconcat ("source-", reference->source, NULL);
  const char *address = get_address (self, reference->source);

  g_string_append (self->out, "<li");
  export_markup_append_attribute (self->out, "id", id);
  g_string_append_c (self->out, '>');
  export_markup_append_text (self->out, reference->text);
  if (address != NULL)
    {
      g_string_append (self->out, " <a rel=\"noreferrer\"");
      export_markup_append_attribute (self->out, "href", address);
      g_string_append_c (self->out, '>');
      export_markup_append_text (self->out, _ ("Open"));
      g_string_append (self->out, "</a>");
    }
  g_string_append (self->out, "</li>\n");
}

static void
append_sources (Page         *self,
                GCancellable *cancellable)
{
  gboolean is_styled = FALSE;
  g_autoptr (GPtrArray) references = export_references_list (self->job, cancellable, &is_styled);

  g_string_append (self->out, "<section>\n");
  export_markup_append_element (self->out, "h2", _ ("Sources"));
  if (!is_styled)
    export_markup_append_element (self->out, "p", _ ("In a plain author–date form, not in a citation style."));
  g_string_append (self->out, "<ol class=\"sources\">\n");
  for (guint i = 0; i < references->len; i++)
    append_source (self, g_ptr_array_index (references, i));
  g_string_append (self->out, "</ol>\n</section>\n</main>\n");
}

static void
append_remarks (Page *self)
{
  FoldExportReport *report = fold_export_job_get_report (self->job);

  export_guard_report (self->guard);
  g_string_append (self->out, "<footer>\n");
  for (guint i = 0; i < fold_export_report_get_n_sentences (report); i++)
    export_markup_append_element (self->out, "p", fold_export_report_get_sentence (report, i));
  export_markup_append_element (self->out, "p", _ ("Made with Screenfold. This page loads nothing and tells nobody that it was read."));
  g_string_append (self->out, "</footer>\n");
}

/**
 * export_web_write:
 * @job: a job
 * @guard: who looks after the quotes
 * @cancellable: (nullable): to give up
 * @error: return location for an error
 *
 * Returns: (transfer full): one file that holds everything
 */
GBytes *
export_web_write (FoldExportJob  *job,
                  ExportGuard    *guard,
                  GCancellable   *cancellable,
                  GError        **error)
{
  g_return_val_if_fail (FOLD_IS_EXPORT_JOB (job), NULL);

  g_autofree char *style = load ("web.css", error);
  g_autofree char *script = style != NULL ? load ("web.js", error) : NULL;
  g_autofree char *data = NULL;
  Page page = { job, fold_export_job_get_library (job), guard, NULL };

  if (script == NULL || g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;

  page.out = g_string_new (NULL);
  data = export_web_make_data (job);
  append_head (&page, style, script);
  append_top (&page);
  append_cards (&page);
  append_sources (&page, cancellable);
  append_remarks (&page);
  g_string_append_printf (page.out, "<script type=\"application/json\" id=\"data\">%s</script>\n"
                                    "<script>%s</script>\n</body>\n</html>\n", data, script);
  return g_string_free_to_bytes (page.out);
}
