/* fold-json-text.c: JSON text that can be trusted, in and out
 *
 * JSON-GLib reads more than JSON, follows any nesting with its stack, wraps large
 * integers, and writes 1.1 as 1.1000000000000001 and 1e30 as 1e+30.0. So what
 * comes in is looked through first, and what goes out is written here: the same
 * tree always becomes the same text.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-json-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* What fits gint64 whatever its digits are. */
#define MAX_INTEGER_DIGITS 18

typedef struct
{
  const char *end;
  int         depth;
  int         digits;
  gboolean    in_string;
  gboolean    in_fraction;
} Scan;

static gboolean
fail (GError     **error,
      const char  *text,
      const char  *at,
      const char  *what)
{
  g_set_error (error, JSON_PARSER_ERROR, JSON_PARSER_ERROR_PARSE,
               /* Translators: %1$d is a position, %2$s a sentence without its full stop, such as
                * “a number has too many digits” */
               _ ("At character %1$d of the JSON text: %2$s"), (int) g_utf8_pointer_to_offset (text, at) + 1, what);
  return FALSE;
}

/* Returns: the code unit of the escape "\\uXXXX" at @p, or -1 */
static int
read_unit (const Scan *scan,
           const char *p)
{
  int unit = 0;

  if (scan->end - p < 6 || p[0] != '\\' || p[1] != 'u')
    return -1;

  for (int i = 2; i < 6; i++)
    {
      if (!g_ascii_isxdigit (p[i]))
        return -1;
      unit = unit * 16 + g_ascii_xdigit_value (p[i]);
    }
  return unit;
}

/* JSON-GLib takes the escapes of C, octal ones too, and halves of characters. */
static const char *
scan_escape (Scan        *scan,
             const char **p)
{
  int unit = read_unit (scan, *p);
  int next = unit >= 0 ? read_unit (scan, *p + 6) : -1;

  if (unit == 0)
    return _ ("a string holds a zero character");
  if (unit >= 0xdc00 && unit <= 0xdfff)
    return _ ("a string holds half a character");
  if (unit >= 0xd800 && unit <= 0xdbff && (next < 0xdc00 || next > 0xdfff))
    return _ ("a string holds half a character");
  if (unit < 0 && (*p + 1 >= scan->end || (*p)[1] == '\0' || strchr ("\"\\/bfnrt", (*p)[1]) == NULL))
    return _ ("this is no escape");

  if (unit >= 0xd800 && unit <= 0xdbff)
    *p += 11;
  else
    *p += unit >= 0 ? 5 : 1;
  return NULL;
}

/* Returns what is wrong with the character at @p inside a string, if anything. */
static const char *
scan_string (Scan        *scan,
             const char **p)
{
  if (**p == '"')
    scan->in_string = FALSE;
  else if (**p == '\\')
    return scan_escape (scan, p);
  return NULL;
}

static const char *
scan_number (Scan *scan,
             char  c)
{
  if (!g_ascii_isdigit (c))
    {
      scan->in_fraction = c == '.';
      scan->digits = 0;
    }
  else if (!scan->in_fraction && ++scan->digits > MAX_INTEGER_DIGITS)
    return _ ("a number has too many digits");
  return NULL;
}

static const char *
scan_structure (Scan *scan,
                char  c)
{
  if (c == '"')
    scan->in_string = TRUE;
  else if (c == '[' || c == '{')
    scan->depth++;
  else if (c == ']' || c == '}')
    scan->depth--;
  else if (c == '\0' || strchr (" \t\r\n,:+-.0123456789Eaeflnrstu", c) == NULL)
    return _ ("this character has no place here");

  if (scan->depth > FOLD_JSON_TEXT_MAX_DEPTH)
    return _ ("the nesting is too deep");
  return scan_number (scan, c);
}

/* With neither comments nor single quotes, which JSON-GLib would take, there is
 * one opinion only about where strings begin and end. */
static gboolean
scan_text (const char  *text,
           gsize        length,
           GError     **error)
{
  Scan scan = { .end = text + length };

  for (const char *p = text; p < scan.end; p++)
    {
      const char *wrong = scan.in_string ? scan_string (&scan, &p) : scan_structure (&scan, *p);

      if (wrong != NULL)
        return fail (error, text, p, wrong);
    }
  return TRUE;
}

/**
 * fold_json_text_parse:
 * @text: JSON text in UTF-8, with or without a byte order mark
 * @length: its length in bytes, or -1 if it ends with a zero
 * @error: return location for an error of `JSON_PARSER_ERROR`
 *
 * Reads text of unknown origin. Comments, single quotes, numbers that do not fit
 * and deep nesting are refused.
 *
 * Returns: (transfer full) (nullable): the tree
 */
JsonNode *
fold_json_text_parse (const char  *text,
                      gssize       length,
                      GError     **error)
{
  g_autoptr (JsonParser) parser = NULL;
  JsonNode *root = NULL;
  gsize size;

  g_return_val_if_fail (text != NULL, NULL);

  size = length < 0 ? strlen (text) : (gsize) length;
  if (!g_utf8_validate_len (text, size, NULL))
    {
      g_set_error_literal (error, JSON_PARSER_ERROR, JSON_PARSER_ERROR_INVALID_DATA,
                           _ ("The JSON text is not in UTF-8"));
      return NULL;
    }

  if (size >= 3 && memcmp (text, "\xEF\xBB\xBF", 3) == 0)
    {
      text += 3;
      size -= 3;
    }
  if (!scan_text (text, size, error))
    return NULL;

  parser = json_parser_new_immutable ();
  if (!json_parser_load_from_data (parser, text, (gssize) size, error))
    return NULL;

  root = json_parser_steal_root (parser);
  if (root == NULL)
    g_set_error_literal (error, JSON_PARSER_ERROR, JSON_PARSER_ERROR_PARSE, _ ("The JSON text is empty"));
  return root;
}

static void
print_string (GString    *out,
              const char *text)
{
  static const char escapes[] = { ['\b'] = 'b', ['\t'] = 't', ['\n'] = 'n', ['\f'] = 'f', ['\r'] = 'r',
                                  ['"'] = '"', ['\\'] = '\\' };

  g_string_append_c (out, '"');
  for (const char *p = text; *p != '\0'; p++)
    {
      guchar c = (guchar) *p;

      if (c < sizeof escapes && escapes[c] != '\0')
        g_string_append_printf (out, "\\%c", escapes[c]);
      else if (c < 0x20 || c == 0x7f)
        g_string_append_printf (out, "\\u%04x", c);
      else
        g_string_append_c (out, *p);
    }
  g_string_append_c (out, '"');
}

/* The fewest digits that read back to the same number. */
static void
print_real (GString *out,
            double   number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE] = "null";
  static const char * const formats[] = { "%.15g", "%.16g", "%.17g" };

  for (guint i = 0; i < G_N_ELEMENTS (formats) && isfinite (number); i++)
    {
      g_ascii_formatd (buffer, sizeof buffer, formats[i], number);
      if (g_ascii_strtod (buffer, NULL) == number)
        break;
    }
  g_string_append (out, buffer);
}

static void
print_scalar (GString  *out,
              JsonNode *node)
{
  GType type = json_node_get_value_type (node);

  if (type == G_TYPE_STRING)
    print_string (out, json_node_get_string (node));
  else if (type == G_TYPE_BOOLEAN)
    g_string_append (out, json_node_get_boolean (node) ? "true" : "false");
  else if (type == G_TYPE_DOUBLE)
    print_real (out, json_node_get_double (node));
  else
    g_string_append_printf (out, "%" G_GINT64_FORMAT, json_node_get_int (node));
}

/* A negative indent stands for one line. */
static void
break_line (GString *out,
            int      indent)
{
  if (indent >= 0)
    g_string_append_printf (out, "\n%*s", indent, "");
}

static void print_node (GString *out, JsonNode *node, int indent);

static void
print_array (GString   *out,
             JsonArray *array,
             int        indent)
{
  guint n = json_array_get_length (array);
  int inner = indent < 0 ? indent : indent + 2;

  g_string_append_c (out, '[');
  for (guint i = 0; i < n; i++)
    {
      if (i > 0)
        g_string_append_c (out, ',');
      break_line (out, inner);
      print_node (out, json_array_get_element (array, i), inner);
    }
  if (n > 0)
    break_line (out, indent);
  g_string_append_c (out, ']');
}

static void
print_object (GString    *out,
              JsonObject *object,
              int         indent)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *member;
  gboolean first = TRUE;
  int inner = indent < 0 ? indent : indent + 2;

  g_string_append_c (out, '{');
  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &member))
    {
      if (!first)
        g_string_append_c (out, ',');
      first = FALSE;
      break_line (out, inner);
      print_string (out, name);
      g_string_append (out, indent < 0 ? ":" : ": ");
      print_node (out, member, inner);
    }
  if (!first)
    break_line (out, indent);
  g_string_append_c (out, '}');
}

static void
print_node (GString  *out,
            JsonNode *node,
            int       indent)
{
  switch (json_node_get_node_type (node))
    {
    case JSON_NODE_OBJECT:
      print_object (out, json_node_get_object (node), indent);
      break;
    case JSON_NODE_ARRAY:
      print_array (out, json_node_get_array (node), indent);
      break;
    case JSON_NODE_VALUE:
      print_scalar (out, node);
      break;
    case JSON_NODE_NULL:
    default:
      g_string_append (out, "null");
      break;
    }
}

/**
 * fold_json_text_print:
 * @node: a tree
 * @pretty: whether each value gets a line of its own, indented by two spaces
 *
 * Members keep the order in which they were set; numbers have the fewest digits
 * that read back to the same number; one that is not finite becomes null.
 *
 * Returns: (transfer full): @node as text, without a line break at its end
 */
char *
fold_json_text_print (JsonNode *node,
                      gboolean  pretty)
{
  g_return_val_if_fail (node != NULL, NULL);

  GString *out = g_string_new (NULL);

  print_node (out, node, pretty ? 0 : -1);
  return g_string_free (out, FALSE);
}
