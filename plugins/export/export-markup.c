/* export-markup.c: text that may stand in XML and HTML
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "export-markup.h"

/* What XML 1.0 has no place for. */
static gboolean
is_forbidden (gunichar c)
{
  return (c < 0x20 && c != '\t' && c != '\n') || c == 0xfffe || c == 0xffff;
}

/**
 * export_markup_append_text:
 * @out: where to
 * @text: (nullable): any text
 *
 * Appends it escaped, for elements and for attributes in double quotes.
 */
void
export_markup_append_text (GString    *out,
                           const char *text)
{
  for (const char *p = text; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '&')
        g_string_append (out, "&amp;");
      else if (c == '<')
        g_string_append (out, "&lt;");
      else if (c == '>')
        g_string_append (out, "&gt;");
      else if (c == '"')
        g_string_append (out, "&quot;");
      else if (!is_forbidden (c))
        g_string_append_unichar (out, c);
    }
}

/**
 * export_markup_append_attribute:
 * @out: where to
 * @name: of the attribute
 * @value: (nullable): nothing is appended without it
 */
void
export_markup_append_attribute (GString    *out,
                                const char *name,
                                const char *value)
{
  if (value == NULL)
    return;

  g_string_append_printf (out, " %s=\"", name);
  export_markup_append_text (out, value);
  g_string_append_c (out, '"');
}

/**
 * export_markup_append_element:
 * @out: where to
 * @name: of the element
 * @text: (nullable): nothing is appended without it
 */
void
export_markup_append_element (GString    *out,
                              const char *name,
                              const char *text)
{
  if (text == NULL || text[0] == '\0')
    return;

  g_string_append_printf (out, "<%s>", name);
  export_markup_append_text (out, text);
  g_string_append_printf (out, "</%s>\n", name);
}
