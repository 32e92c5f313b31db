#!/usr/bin/env python3
# make-quote-checksums.py: one line "sha256  id" for each quote of a library in XML, by id
#
# Run it after a quote was changed on purpose, with its source at hand:
#   tests/data/make-quote-checksums.py data/libraries/mexico-city.xml > tests/data/mexico-city-quotes.sha256
#
# The sum is of the text in NFC, white space folded into single spaces.
#
# Copyright 2026 The Screenfold developers
# SPDX-License-Identifier: GPL-3.0-or-later

import hashlib
import sys
import unicodedata
import xml.etree.ElementTree as ElementTree

NAMESPACE = '{urn:screenfold:library:1}'


def normalise(text):
    return ' '.join(unicodedata.normalize('NFC', text).split())


def main():
    if len(sys.argv) != 2:
        sys.exit('usage: make-quote-checksums.py LIBRARY.xml')
    quotes = ElementTree.parse(sys.argv[1]).getroot().iter(NAMESPACE + 'quote')
    for quote in sorted(quotes, key=lambda quote: quote.get('id')):
        text = normalise(quote.findtext(NAMESPACE + 'text'))
        print(f"{hashlib.sha256(text.encode('utf-8')).hexdigest()}  {quote.get('id')}")


if __name__ == '__main__':
    main()
