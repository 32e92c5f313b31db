/* fold-quotes-table.c: exact words of sources
 *
 * Copyright 2026 The Screenfold developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fold-tables.h"

const FoldTable fold_quotes_table = {
  .kind = FOLD_KIND_QUOTE,
  .name = "quotes",
  .links = {
    { "codes", "quote_codes" },
  },
  .sql =
    "CREATE TABLE quotes (\n"
    "  id TEXT NOT NULL PRIMARY KEY,\n"
    "  text TEXT NOT NULL,\n"
    "  source TEXT NOT NULL REFERENCES sources (id) DEFERRABLE INITIALLY DEFERRED,\n"
    "  locator TEXT,\n"
    "  cited_in TEXT REFERENCES sources (id) DEFERRABLE INITIALLY DEFERRED,\n"
    "  cited_in_locator TEXT,\n"
    "  speaker TEXT REFERENCES persons (id) DEFERRABLE INITIALLY DEFERRED,\n"
    "  language TEXT,\n"
    "  translation_of TEXT REFERENCES quotes (id) DEFERRABLE INITIALLY DEFERRED,\n"
    "  translated_by TEXT,\n"
    "  memo TEXT,\n"
    "  document TEXT REFERENCES documents (id) DEFERRABLE INITIALLY DEFERRED,\n"
    "  start INTEGER NOT NULL CHECK (start >= 0),\n"
    "  \"end\" INTEGER NOT NULL CHECK (\"end\" >= 0),\n"
    "  verdict TEXT NOT NULL CHECK (verdict IN (\n"
    "    'none', 'same', 'moved', 'check', 'lost')),\n"
    "  prefix TEXT,\n"
    "  suffix TEXT\n"
    ") STRICT;\n"
    "CREATE INDEX quotes_by_source ON quotes (source);\n"
    "CREATE INDEX quotes_by_document ON quotes (document);\n"
    "CREATE TABLE quote_codes (\n"
    "  owner TEXT NOT NULL REFERENCES quotes (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,\n"
    "  position INTEGER NOT NULL CHECK (position >= 0),\n"
    "  target TEXT NOT NULL REFERENCES codes (id) DEFERRABLE INITIALLY DEFERRED,\n"
    "  PRIMARY KEY (owner, position)\n"
    ") STRICT, WITHOUT ROWID;\n"
    "CREATE INDEX quote_codes_by_target ON quote_codes (target);\n",
};
