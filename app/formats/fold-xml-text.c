/* fold-xml-text.c: writing XML by hand, one element on a line
 *
 * libxml2's writer leaves white space and quoting to its version; a file that
 * people compare line by line cannot.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-xml-text.h"

/**
 * fold_xml_append_indent:
 * @out: where to write
 * @depth: how deep the line is nested
 */
void
fold_xml_append_indent (GString *out,
                        guint    depth)
{
  g_return_if_fail (out != NULL);

  for (guint i = 0; i < depth; i++)
    g_string_append (out, "  ");
}

/* Readers turn bare line ends and tabs of attributes into spaces, and a bare CR
 * anywhere into LF; written as references they come back as they were. */
static const char *
find_reference (char     c,
                gboolean in_attribute)
{
  switch (c)
    {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '\r':
      return "&#13;";
    case '"':
      return in_attribute ? "&quot;" : NULL;
    case '\n':
      return in_attribute ? "&#10;" : NULL;
    case '\t':
      return in_attribute ? "&#9;" : NULL;
    default:
      return NULL;
    }
}

static void
append_with_references (GString    *out,
                        const char *text,
                        gboolean    in_attribute)
{
  for (const char *p = text; *p != '\0'; p++)
    {
      const char *reference = find_reference (*p, in_attribute);

      if (reference != NULL)
        g_string_append (out, reference);
      else
        g_string_append_c (out, *p);
    }
}

/**
 * fold_xml_append_escaped:
 * @out: where to write
 * @text: text for between two tags
 */
void
fold_xml_append_escaped (GString    *out,
                         const char *text)
{
  g_return_if_fail (out != NULL);
  g_return_if_fail (text != NULL);

  append_with_references (out, text, FALSE);
}

/**
 * fold_xml_append_attribute:
 * @out: where to write, inside a start tag
 * @name: the name of the attribute
 * @value: (nullable): its value; nothing is written where there is none
 */
void
fold_xml_append_attribute (GString    *out,
                           const char *name,
                           const char *value)
{
  g_return_if_fail (out != NULL);
  g_return_if_fail (name != NULL);

  if (value == NULL)
    return;

  g_string_append_printf (out, " %s=\"", name);
  append_with_references (out, value, TRUE);
  g_string_append_c (out, '"');
}

/**
 * fold_xml_append_element:
 * @out: where to write
 * @depth: how deep the line is nested
 * @name: the name of the element
 * @content: (nullable): its content; nothing is written where there is none
 *
 * Writes a whole line.
 */
void
fold_xml_append_element (GString    *out,
                         guint       depth,
                         const char *name,
                         const char *content)
{
  g_return_if_fail (out != NULL);
  g_return_if_fail (name != NULL);

  if (content == NULL)
    return;

  fold_xml_append_indent (out, depth);
  g_string_append_printf (out, "<%s>", name);
  fold_xml_append_escaped (out, content);
  g_string_append_printf (out, "</%s>\n", name);
}

/**
 * fold_xml_is_blank:
 * @text: a text
 *
 * Returns: whether @text has nothing but what XML calls white space
 */
gboolean
fold_xml_is_blank (const char *text)
{
  g_return_val_if_fail (text != NULL, FALSE);

  return text[strspn (text, " \t\r\n")] == '\0';
}

/**
 * fold_xml_can_hold:
 * @text: a text
 *
 * Returns: whether @text is UTF-8 and has no character outside the `Char`
 *   production of XML 1.0 (fifth edition, section 2.2)
 */
gboolean
fold_xml_can_hold (const char *text)
{
  g_return_val_if_fail (text != NULL, FALSE);

  if (!g_utf8_validate (text, -1, NULL))
    return FALSE;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if ((c < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0xFFFE || c == 0xFFFF)
        return FALSE;
    }
  return TRUE;
}
