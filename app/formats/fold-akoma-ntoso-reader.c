/* fold-akoma-ntoso-reader.c: laws and other documents in Akoma Ntoso
 *
 * OASIS LegalDocML 1.0. What has an eId keeps it as the id of its block, so that a
 * quote can name the very paragraph of the law. The lives that the document tells
 * of itself, in its lifecycle and its dates, are proposed as life events.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "fold-akoma-ntoso-meta.h"
#include "fold-document-reader-private.h"
#include "fold-sax.h"
#include "fold-word-sink.h"

typedef enum
{
  ROLE_NONE,
  ROLE_META,
  ROLE_DIVISION,   /* has a heading, and holds others */
  ROLE_ARTICLE,
  ROLE_PROVISION,  /* a numbered piece of an article */
  ROLE_PARAGRAPH,
  ROLE_NUMBER,
  ROLE_HEADING,
  ROLE_LIST,
  ROLE_SPEECH,
  ROLE_FROM,
  ROLE_NOTE,
  ROLE_TABLE,
  ROLE_ROW,
  ROLE_CELL,
  ROLE_BREAK,
  ROLE_PAGE,
  ROLE_SILENT,
} Role;

static const struct
{
  const char *name;
  Role        role;
} roles[] = {
  { "alinea", ROLE_PROVISION }, { "answer", ROLE_SPEECH }, { "article", ROLE_ARTICLE },
  { "authorialNote", ROLE_NOTE }, { "block", ROLE_PARAGRAPH }, { "book", ROLE_DIVISION }, { "br", ROLE_BREAK },
  { "caption", ROLE_PARAGRAPH }, { "chapter", ROLE_DIVISION }, { "clause", ROLE_PROVISION },
  { "component", ROLE_DIVISION }, { "crossHeading", ROLE_HEADING }, { "del", ROLE_SILENT },
  { "division", ROLE_DIVISION }, { "docAuthority", ROLE_NONE }, { "eol", ROLE_BREAK }, { "eop", ROLE_PAGE },
  { "foreign", ROLE_NONE }, { "from", ROLE_FROM }, { "hcontainer", ROLE_PROVISION }, { "heading", ROLE_HEADING },
  { "img", ROLE_SILENT }, { "indent", ROLE_PROVISION }, { "item", ROLE_PROVISION },
  { "level", ROLE_PROVISION }, { "li", ROLE_PROVISION }, { "list", ROLE_LIST },
  { "longTitle", ROLE_PARAGRAPH }, { "meta", ROLE_META }, { "num", ROLE_NUMBER }, { "ol", ROLE_LIST },
  { "p", ROLE_PARAGRAPH }, { "paragraph", ROLE_PROVISION }, { "part", ROLE_DIVISION },
  { "point", ROLE_PROVISION }, { "proviso", ROLE_PROVISION }, { "question", ROLE_SPEECH },
  { "recital", ROLE_PROVISION }, { "rule", ROLE_ARTICLE }, { "section", ROLE_DIVISION },
  { "speech", ROLE_SPEECH }, { "speechGroup", ROLE_DIVISION }, { "subchapter", ROLE_DIVISION },
  { "subclause", ROLE_PROVISION }, { "subdivision", ROLE_DIVISION }, { "subheading", ROLE_HEADING },
  { "sublist", ROLE_LIST }, { "subparagraph", ROLE_PROVISION }, { "subpart", ROLE_DIVISION },
  { "subrule", ROLE_PROVISION }, { "subsection", ROLE_PROVISION }, { "subtitle", ROLE_DIVISION },
  { "table", ROLE_TABLE }, { "td", ROLE_CELL }, { "th", ROLE_CELL }, { "title", ROLE_DIVISION },
  { "toc", ROLE_SILENT }, { "tome", ROLE_DIVISION }, { "tr", ROLE_ROW }, { "transitional", ROLE_PROVISION },
  { "ul", ROLE_LIST },
};

/* An element with a number and a heading, or a provision. */
typedef struct
{
  Role     role;
  char    *id;
  char    *number;   /* not yet in the text */
  guint    rank;
  gboolean is_begun; /* its first words are in the text */
} Unit;

typedef struct
{
  FoldReading        *reading;
  FoldWordSink       *sink;
  FoldAkomaNtosoMeta *meta;
  GArray             *roles;
  GArray             *units;     /* of Unit */
  GString            *words;     /* of a number or of a heading */
  guint               silent;
  guint               n_tables;
  guint               in_number;
  guint               in_heading;
  guint               in_from;
  gboolean            has_cell;
} Law;

static void
clear_unit (gpointer data)
{
  Unit *unit = data;

  g_free (unit->id);
  g_free (unit->number);
}

static int
compare_role (const void *key,
              const void *row)
{
  return strcmp (key, *(const char * const *) row);
}

static Role
look_up (const char *name)
{
  const char *row = bsearch (name, roles, G_N_ELEMENTS (roles), sizeof roles[0], compare_role);

  return row != NULL ? roles[(row - (const char *) roles) / (gssize) sizeof roles[0]].role : ROLE_NONE;
}

static FoldTextBuilder *
get_builder (Law *self)
{
  return self->reading->builder;
}

static void
count (Law            *self,
       FoldImportFact  fact)
{
  fold_import_report_count (self->reading->report, fact, 1);
}

static Unit *
get_unit (Law *self)
{
  return self->units->len > 0 ? &g_array_index (self->units, Unit, self->units->len - 1) : NULL;
}

static gboolean
is_inline (Law *self)
{
  return fold_word_sink_is_aside (self->sink) || self->n_tables > 0;
}

/* Earlier versions of the standard call the eId an id. */
static const char *
get_id (const FoldSaxTag *tag)
{
  const char *id = fold_sax_tag_get (tag, "eId");

  return id != NULL ? id : fold_sax_tag_get (tag, "id");
}

/* ============ labels of articles ============ */

/* Returns: (transfer full) (nullable): "Art. 3" from "Artículo 3.-", "3." or an eId such as "art_3" */
static char *
make_article_label (const char *number,
                    const char *id)
{
  static const char * const words[] = { "artículo", "articulo", "article", "artikel", "articolo", "artigo", "art." };
  g_autofree char *text = g_strstrip (g_strdup (number != NULL ? number : ""));
  g_autofree char *lower = g_utf8_strdown (text, -1);
  const char *rest = text;

  if (g_str_has_prefix (text, "§"))
    return g_steal_pointer (&text);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      /* Both cases of these words have one length. */
      if (g_str_has_prefix (lower, words[i]))
        {
          rest = text + strlen (words[i]);
          break;
        }
    }
  if (*text == '\0' && id != NULL && strstr (id, "art_") != NULL)
    rest = strstr (id, "art_") + strlen ("art_");

  g_autofree char *bare = g_strdup (rest);

  g_strstrip (g_strdelimit (bare, "\n\t", ' '));
  while (*bare != '\0' && strchr (".-:, ", bare[strlen (bare) - 1]) != NULL)
    bare[strlen (bare) - 1] = '\0';
  return *bare != '\0' ? g_strconcat ("Art. ", bare, NULL) : NULL;
}

/* ============ units ============ */

static guint
count_divisions (Law *self)
{
  guint n = 0;

  for (guint i = 0; i < self->units->len; i++)
    {
      Role role = g_array_index (self->units, Unit, i).role;

      n += role == ROLE_DIVISION || role == ROLE_ARTICLE;
    }
  return n;
}

static guint
count_provisions (Law *self)
{
  guint n = 0;

  for (guint i = 0; i < self->units->len; i++)
    n += g_array_index (self->units, Unit, i).role == ROLE_PROVISION;
  return n;
}

static void
start_unit (Law              *self,
            const FoldSaxTag *tag,
            Role              role)
{
  const char *id = get_id (tag);
  g_autofree char *label = make_article_label (NULL, id);
  Unit unit = { .role = role, .id = g_strdup (id) };

  unit.rank = CLAMP ((role == ROLE_PROVISION ? count_provisions (self) : count_divisions (self)) + 1, 1, 9);
  if (!is_inline (self))
    fold_text_builder_end (get_builder (self));
  if (role == ROLE_ARTICLE)
    fold_text_builder_begin_group (get_builder (self), FOLD_BLOCK_ARTICLE, 0, id, label);
  g_array_append_val (self->units, unit);
}

/* Number and heading stand on one line above the words of a division. */
static void
begin_heading (Law  *self,
               Unit *unit)
{
  g_autofree char *number = g_steal_pointer (&unit->number);
  gboolean is_article = unit->role == ROLE_ARTICLE;

  fold_text_builder_begin (get_builder (self), FOLD_BLOCK_HEADING, unit->rank,
                           is_article ? NULL : unit->id, NULL);
  if (number != NULL)
    {
      fold_text_builder_append (get_builder (self), number, -1);
      fold_text_builder_append_space (get_builder (self));
    }
  unit->is_begun = TRUE;
}

static void
begin_provision (Law  *self,
                 Unit *unit)
{
  g_autofree char *number = g_steal_pointer (&unit->number);
  gboolean is_item = number != NULL && unit->rank > 1;

  fold_text_builder_begin (get_builder (self), is_item ? FOLD_BLOCK_ITEM : FOLD_BLOCK_PARAGRAPH,
                           is_item ? unit->rank - 1 : 0, unit->id, number);
  if (number != NULL)
    {
      fold_text_builder_append (get_builder (self), number, -1);
      fold_text_builder_append_space (get_builder (self));
    }
  unit->is_begun = TRUE;
}

/* A division whose number no heading followed. */
static void
flush_number (Law *self)
{
  Unit *unit = get_unit (self);

  if (unit == NULL || unit->number == NULL || is_inline (self))
    return;
  if (unit->role == ROLE_PROVISION)
    {
      begin_provision (self, unit);
      return;
    }
  begin_heading (self, unit);
  fold_text_builder_end (get_builder (self));
}

static void
end_unit (Law *self)
{
  Unit *unit = get_unit (self);

  if (unit == NULL)
    return;
  flush_number (self);
  if (!is_inline (self))
    fold_text_builder_end (get_builder (self));
  if (unit->role == ROLE_ARTICLE)
    fold_text_builder_end_group (get_builder (self));
  g_array_set_size (self->units, self->units->len - 1);
}

static void
end_number (Law *self)
{
  Unit *unit = get_unit (self);
  g_autofree char *number = g_strstrip (g_strdup (self->words->str));
  g_autofree char *label = NULL;

  if (unit == NULL || *number == '\0')
    return;
  if (unit->role == ROLE_ARTICLE)
    {
      label = make_article_label (number, unit->id);
      fold_text_builder_set_group_label (get_builder (self), label);
    }
  g_free (unit->number);
  unit->number = g_steal_pointer (&number);
}

static void
end_heading (Law *self)
{
  Unit *unit = get_unit (self);
  g_autofree char *heading = g_strstrip (g_strdup (self->words->str));
  Unit none = { .role = ROLE_DIVISION, .rank = 1 };

  if (*heading == '\0')
    return;
  begin_heading (self, unit != NULL ? unit : &none);
  fold_text_builder_append (get_builder (self), heading, -1);
  fold_text_builder_end (get_builder (self));
}

/* ============ words ============ */

static void
start_paragraph (Law              *self,
                 const FoldSaxTag *tag)
{
  Unit *unit = get_unit (self);

  if (is_inline (self))
    {
      fold_word_sink_append_break (self->sink);
      return;
    }
  if (unit != NULL && unit->role == ROLE_PROVISION && !unit->is_begun)
    {
      begin_provision (self, unit);
      return;
    }
  flush_number (self);
  fold_text_builder_begin (get_builder (self), FOLD_BLOCK_PARAGRAPH, 0, get_id (tag), NULL);
}

static void
start_speech (Law              *self,
              const FoldSaxTag *tag)
{
  const char *by = fold_sax_tag_get (tag, "by");
  Unit unit = { .role = ROLE_SPEECH };

  flush_number (self);
  fold_text_builder_begin_group (get_builder (self), FOLD_BLOCK_TURN, 0, get_id (tag),
                                 by != NULL && *by == '#' ? by + 1 : by);
  g_array_append_val (self->units, unit);
}

static void
end_speech (Law *self)
{
  fold_text_builder_end_group (get_builder (self));
  g_array_set_size (self->units, self->units->len - MIN (self->units->len, 1));
}

static void
end_from (Law *self)
{
  g_autofree char *name = g_strstrip (g_strdup (self->words->str));
  Unit *unit = get_unit (self);

  if (*name == '\0')
    return;
  if (unit != NULL && unit->role == ROLE_SPEECH)
    fold_text_builder_set_group_label (get_builder (self), name);
  fold_text_builder_add_block (get_builder (self), FOLD_BLOCK_PARAGRAPH, 0, NULL, name);
}

static void
start_table (Law              *self,
             const FoldSaxTag *tag)
{
  flush_number (self);
  if (!is_inline (self))
    fold_text_builder_begin (get_builder (self), FOLD_BLOCK_TABLE, 0, get_id (tag), NULL);
  self->n_tables++;
}

static void
end_table (Law *self)
{
  self->n_tables--;
  if (!is_inline (self))
    fold_text_builder_end (get_builder (self));
}

static void
start_page (Law              *self,
            const FoldSaxTag *tag)
{
  const char *label = fold_sax_tag_get (tag, "number");

  if (label == NULL)
    label = fold_sax_tag_get (tag, "n");
  if (label != NULL && *label != '\0' && !fold_word_sink_is_aside (self->sink))
    fold_text_builder_add_page (get_builder (self), label);
  fold_word_sink_append_space (self->sink);
}

/* ============ roles ============ */

static void
start_words (Law *self)
{
  g_string_truncate (self->words, 0);
}

static void
start_role (Law              *self,
            const FoldSaxTag *tag,
            Role              role)
{
  switch (role)
    {
    case ROLE_DIVISION:
    case ROLE_ARTICLE:
    case ROLE_PROVISION:
      flush_number (self);
      start_unit (self, tag, role);
      break;
    case ROLE_PARAGRAPH:
      start_paragraph (self, tag);
      break;
    case ROLE_NUMBER:
      start_words (self);
      self->in_number++;
      break;
    case ROLE_HEADING:
      start_words (self);
      self->in_heading++;
      break;
    case ROLE_FROM:
      start_words (self);
      self->in_from++;
      break;
    case ROLE_SPEECH:
      start_speech (self, tag);
      break;
    case ROLE_NOTE:
      fold_word_sink_begin_note (self->sink, fold_sax_tag_get (tag, "marker"));
      break;
    case ROLE_TABLE:
      start_table (self, tag);
      break;
    case ROLE_ROW:
      self->has_cell = FALSE;
      fold_word_sink_append_break (self->sink);
      break;
    case ROLE_CELL:
      fold_word_sink_append (self->sink, self->has_cell ? " | " : " ", -1);
      self->has_cell = TRUE;
      break;
    case ROLE_BREAK:
      fold_word_sink_append_break (self->sink);
      break;
    case ROLE_PAGE:
      start_page (self, tag);
      break;
    case ROLE_LIST:
    case ROLE_META:
    case ROLE_SILENT:
    case ROLE_NONE:
    default:
      break;
    }
}

static void
end_role (Law  *self,
          Role  role)
{
  switch ((int) role)
    {
    case ROLE_DIVISION:
    case ROLE_ARTICLE:
    case ROLE_PROVISION:
      end_unit (self);
      break;
    case ROLE_PARAGRAPH:
      if (!is_inline (self))
        fold_text_builder_end (get_builder (self));
      break;
    case ROLE_NUMBER:
      self->in_number--;
      end_number (self);
      break;
    case ROLE_HEADING:
      self->in_heading--;
      end_heading (self);
      break;
    case ROLE_FROM:
      self->in_from--;
      end_from (self);
      break;
    case ROLE_SPEECH:
      end_speech (self);
      break;
    case ROLE_NOTE:
      fold_word_sink_end_note (self->sink);
      break;
    case ROLE_TABLE:
      end_table (self);
      break;
    default:
      break;
    }
}

/* ============ events ============ */

static void
start_cb (FoldSax          *sax,
          const FoldSaxTag *tag,
          gpointer          data)
{
  Law *self = data;
  Role outer = self->roles->len > 0 ? g_array_index (self->roles, Role, self->roles->len - 1) : ROLE_NONE;
  Role role = outer == ROLE_META ? ROLE_META : look_up (fold_sax_tag_get_name (tag));
  GError *error = NULL;

  if (self->silent == 0 && fold_sax_tag_is (tag, "img"))
    count (self, FOLD_IMPORT_PICTURES);
  if (role == ROLE_META)
    fold_akoma_ntoso_meta_take (self->meta, tag);

  g_array_append_val (self->roles, role);
  if (role == ROLE_SILENT)
    self->silent++;
  else if (self->silent == 0)
    start_role (self, tag, role);

  if (!fold_text_builder_check (get_builder (self), &error))
    fold_sax_stop (sax, error);
}

static void
end_cb (FoldSax    *sax,
        const char *name,
        gpointer    data)
{
  Law *self = data;

  if (self->roles->len == 0)
    return;

  Role role = g_array_index (self->roles, Role, self->roles->len - 1);

  g_array_set_size (self->roles, self->roles->len - 1);
  if (role == ROLE_SILENT)
    self->silent--;
  else if (self->silent == 0)
    end_role (self, role);
}

static gboolean
is_blank (const char *text,
          gsize       length)
{
  while (length > 0 && g_ascii_isspace (text[length - 1]))
    length--;
  return length == 0;
}

static void
text_cb (FoldSax    *sax,
         const char *text,
         gsize       length,
         gpointer    data)
{
  Law *self = data;
  Role role = self->roles->len > 0 ? g_array_index (self->roles, Role, self->roles->len - 1) : ROLE_NONE;

  if (self->silent > 0 || role == ROLE_META)
    return;
  if ((self->in_number > 0 || self->in_heading > 0 || self->in_from > 0) && !fold_word_sink_is_aside (self->sink))
    {
      if (self->words->len < 65536)
        g_string_append_len (self->words, text, (gssize) length);
      return;
    }
  if (!is_blank (text, length) && !fold_text_builder_is_open (get_builder (self)))
    flush_number (self);
  fold_word_sink_append (self->sink, text, (gssize) length);
}

gboolean
_fold_akoma_ntoso_read (FoldReading  *reading,
                        GError      **error)
{
  static const FoldSaxHandler handler = { .start = start_cb, .end = end_cb, .text = text_cb };
  g_autoptr (FoldWordSink) sink = fold_word_sink_new (reading->builder);
  g_autoptr (FoldAkomaNtosoMeta) meta = fold_akoma_ntoso_meta_new ();
  g_autoptr (GArray) open_roles = g_array_new (FALSE, FALSE, sizeof (Role));
  g_autoptr (GArray) units = g_array_new (FALSE, FALSE, sizeof (Unit));
  g_autoptr (GString) words = g_string_new (NULL);
  Law self = {
    .reading = reading, .sink = sink, .meta = meta, .roles = open_roles, .units = units, .words = words,
  };

  g_array_set_clear_func (units, clear_unit);
  if (!fold_sax_parse_xml (reading->bytes, &handler, &self, reading->cancellable, error))
    return FALSE;

  fold_word_sink_flush_notes (sink);
  fold_akoma_ntoso_meta_apply (meta, reading);
  return TRUE;
}
