#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether a PNG picture of the window shows something; exit 1 when it is missing, broken or blank.

usage: is-drawn.py PICTURE.png

A blank or half-drawn window has few distinct rows of pixels, a populated one
hundreds; a fifth of the height lies far from both.
"""

import struct
import sys
import zlib
from pathlib import Path


def rows(png):
    if not png.startswith(b'\x89PNG\r\n\x1a\n'):
        raise ValueError('not a PNG picture')
    height = struct.unpack('>I', png[20:24])[0]
    data, at = b'', 8
    while at < len(png):
        length, kind = struct.unpack('>I4s', png[at:at + 8])
        if kind == b'IDAT':
            data += png[at + 8:at + 8 + length]
        at += 12 + length
    data = zlib.decompress(data)
    size = len(data) // height
    return [data[number * size:(number + 1) * size] for number in range(height)]


def main():
    try:
        found = rows(Path(sys.argv[1]).read_bytes())
    except (OSError, ValueError, struct.error, zlib.error) as error:
        sys.exit(f'{sys.argv[1]}: {error}')
    if len(set(found)) < len(found) // 5:
        sys.exit(f'{sys.argv[1]} is blank: {len(set(found))} distinct rows of {len(found)}')


if __name__ == '__main__':
    main()
