/* export-pages.c: a drawing as PDF and PNG
 *
 * Nothing in a file says when it was written, so that the same figure is the
 * same file.
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "export-pages.h"

#include <cairo-pdf.h>
#include <math.h>
#include <string.h>

#include "export-painter.h"

/* Any date would do; it is not that of a person’s work. */
#define EPOCH    "2000-01-01T00:00:00Z"
#define MOST_PX  30000
#define MOST_ALL 400e6

G_DEFINE_QUARK (export-pages-error-quark, export_pages_error)

static cairo_status_t
append (void                *closure,
        const unsigned char *data,
        unsigned int         length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static gboolean
check (cairo_status_t   status,
       GError         **error)
{
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;

  g_set_error (error, EXPORT_PAGES_ERROR, EXPORT_PAGES_ERROR_FAILED, "%s", cairo_status_to_string (status));
  return FALSE;
}

/* ============ PDF ============ */

static void
set_metadata (cairo_surface_t *surface,
              FoldDrawing     *drawing,
              const char      *stamp)
{
  const struct
  {
    cairo_pdf_metadata_t  kind;
    const char           *value;
  } metadata[] = {
    { CAIRO_PDF_METADATA_TITLE, fold_drawing_get_title (drawing) },
    { CAIRO_PDF_METADATA_SUBJECT, fold_drawing_get_description (drawing) },
    { CAIRO_PDF_METADATA_CREATOR, "Screenfold" },
    { CAIRO_PDF_METADATA_KEYWORDS, stamp },
    { CAIRO_PDF_METADATA_CREATE_DATE, EPOCH },
    { CAIRO_PDF_METADATA_MOD_DATE, EPOCH },
  };

  for (guint i = 0; i < G_N_ELEMENTS (metadata); i++)
    {
      if (metadata[i].value != NULL)
        cairo_pdf_surface_set_metadata (surface, metadata[i].kind, metadata[i].value);
    }
}

/**
 * export_pdf_write:
 * @drawing: a drawing
 * @typesetter: who sets the type
 * @stamp: (nullable): how it was made
 * @error: return location for a #ExportPagesError
 *
 * Returns: (transfer full): a page as large as the drawing
 */
GBytes *
export_pdf_write (FoldDrawing       *drawing,
                  ExportTypesetter  *typesetter,
                  const char        *stamp,
                  GError           **error)
{
  g_return_val_if_fail (FOLD_IS_DRAWING (drawing), NULL);

  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (append, bytes,
                                                                  fold_drawing_get_width (drawing) / FOLD_MM_PER_POINT,
                                                                  fold_drawing_get_height (drawing) / FOLD_MM_PER_POINT);
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  set_metadata (surface, drawing, stamp);
  cairo_tag_begin (cr, "Document", NULL);
  export_paint (drawing, typesetter, cr, TRUE);
  cairo_tag_end (cr, "Document");
  cairo_show_page (cr);
  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  return check (status, error) ? g_byte_array_free_to_bytes (g_steal_pointer (&bytes)) : NULL;
}

/* ============ PNG ============ */

/* The checksum of PNG: CRC-32, as RFC 1952 describes it. */
static guint32
get_crc (const guint8 *data,
         gsize         size)
{
  guint32 crc = 0xffffffff;

  for (gsize i = 0; i < size; i++)
    {
      crc ^= data[i];
      for (int bit = 0; bit < 8; bit++)
        crc = (crc >> 1) ^ ((crc & 1) ? 0xedb88320 : 0);
    }
  return ~crc;
}

static void
append_number (GByteArray *out,
               guint32     number)
{
  const guint32 big = GUINT32_TO_BE (number);

  g_byte_array_append (out, (const guint8 *) &big, sizeof big);
}

static void
append_chunk (GByteArray *out,
              const char *type,
              GByteArray *data)
{
  gsize start;

  append_number (out, data->len);
  start = out->len;
  g_byte_array_append (out, (const guint8 *) type, 4);
  g_byte_array_append (out, data->data, data->len);
  append_number (out, get_crc (out->data + start, out->len - start));
}

static void
append_size (GByteArray *out,
             double      dpi)
{
  g_autoptr (GByteArray) data = g_byte_array_new ();
  guint32 per_metre = (guint32) round (dpi / 0.0254);

  append_number (data, per_metre);
  append_number (data, per_metre);
  g_byte_array_append (data, (const guint8 *) "\1", 1);
  append_chunk (out, "pHYs", data);
}

static void
append_words (GByteArray *out,
              const char *keyword,
              const char *words)
{
  g_autoptr (GByteArray) data = g_byte_array_new ();

  if (words == NULL)
    return;

  /* Keyword, then: not compressed, no language, no translated keyword. */
  g_byte_array_append (data, (const guint8 *) keyword, (guint) strlen (keyword) + 1);
  g_byte_array_append (data, (const guint8 *) "\0\0\0\0", 4);
  g_byte_array_append (data, (const guint8 *) words, (guint) strlen (words));
  append_chunk (out, "iTXt", data);
}

/* How large a pixel is and what the picture says stand after the first chunk. */
static GBytes *
add_chunks (GByteArray  *png,
            FoldDrawing *drawing,
            const char  *stamp,
            double       dpi)
{
  const guint head = 8 + 25;
  GByteArray *out = g_byte_array_sized_new (png->len + 1024);

  g_byte_array_append (out, png->data, head);
  append_size (out, dpi);
  append_words (out, "Title", fold_drawing_get_title (drawing));
  append_words (out, "Description", fold_drawing_get_description (drawing));
  append_words (out, "Comment", stamp);
  g_byte_array_append (out, png->data + head, png->len - head);
  return g_byte_array_free_to_bytes (out);
}

static gboolean
check_pixels (double   width,
              double   height,
              GError **error)
{
  if (width <= MOST_PX && height <= MOST_PX && width * height <= MOST_ALL)
    return TRUE;

  g_set_error (error, EXPORT_PAGES_ERROR, EXPORT_PAGES_ERROR_TOO_LARGE, "%.0f × %.0f pixels", width, height);
  return FALSE;
}

/**
 * export_png_write:
 * @drawing: a drawing
 * @typesetter: who sets the type
 * @stamp: (nullable): how it was made
 * @dpi: pixels of an inch
 * @error: return location for a #ExportPagesError
 *
 * Returns: (transfer full): the drawing on white ground
 */
GBytes *
export_png_write (FoldDrawing       *drawing,
                  ExportTypesetter  *typesetter,
                  const char        *stamp,
                  double             dpi,
                  GError           **error)
{
  g_return_val_if_fail (FOLD_IS_DRAWING (drawing), NULL);
  g_return_val_if_fail (dpi > 0, NULL);

  double width = ceil (fold_drawing_get_width (drawing) / 25.4 * dpi);
  double height = ceil (fold_drawing_get_height (drawing) / 25.4 * dpi);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface;
  cairo_status_t status;
  cairo_t *cr;

  if (!check_pixels (width, height, error))
    return NULL;

  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) width, (int) height);
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, dpi / 72, dpi / 72);
  export_paint (drawing, typesetter, cr, FALSE);
  status = cairo_status (cr);
  cairo_destroy (cr);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_write_to_png_stream (surface, append, bytes);
  cairo_surface_destroy (surface);
  return check (status, error) ? add_chunks (bytes, drawing, stamp, dpi) : NULL;
}
