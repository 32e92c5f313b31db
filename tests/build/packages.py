#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The Debian package is built with what dev.sh builds with.

dev.sh holds the one list of packages; debian/control has to repeat a part of it,
because the tools of Debian read nothing else. TAP on standard output.

usage: packages.py SOURCE_ROOT
"""

import re
import sys
from pathlib import Path

# What debian/control may name that dev.sh does not: the tools of packaging themselves
OF_PACKAGING = {'debhelper-compat'}


def listed(script):
    """The packages of dev.sh that are there to build, or to build and install."""
    packages = set()
    wanted = False
    for line in re.search(r"<<'LIST'\n(.*?)\n\s*LIST\n", script, re.S)[1].splitlines():
        if line.strip().startswith('#'):
            wanted = line.strip().startswith('# to build')
        elif wanted:
            packages |= set(line.split('#')[0].split())
    return packages


def depended_on(control):
    field = re.search(r'^Build-Depends:(.*?)(?=^\S)', control, re.S | re.M)[1]
    return {entry.split()[0] for entry in field.replace('\n', ' ').split(',')}


def main():
    root = Path(sys.argv[1])
    ours = listed((root / 'dev.sh').read_text())
    theirs = depended_on((root / 'debian/control').read_text() + '\n') - OF_PACKAGING
    differences = sorted(f'{name}: in dev.sh only' for name in ours - theirs)
    differences += sorted(f'{name}: in debian/control only' for name in theirs - ours)
    print('1..1')
    print(f'{"not ok" if differences or not ours else "ok"} 1 - debian/control builds with what dev.sh builds with')
    for difference in differences:
        print(f'# {difference}')


main()
