#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A forbidden include does not compile.

For each folder, takes the real compile command of one of its files and gives it
one line, an #include, instead of that file. TAP on standard output.

usage: layers.py SOURCE_ROOT BUILD_ROOT
"""

import json
import os
import shlex
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

# The one table: a folder may include from lower numbers only, and folders of one number do not know each other.
LAYER = {
    'base': 0,
    'model': 1,
    'formats': 2,
    'store': 2,
    'plugin-api': 3,
    'timeline': 3,
    'reader': 3,
    'plugin-host': 4,
    'window': 5,
}
# What every folder above them may count on.
GROUND = {'base', 'model'}
# Plugins see the interfaces and the ground, whatever their place.
PLUGIN_SEES = GROUND | {'plugin-api'}

# A header of a library outside, and the folders that may include it. (SQLite's
# header lies in /usr/include, where any compiler finds it: the rules test has it.)
OUTSIDE = {
    'gtk/gtk.h': {'plugin-api', 'timeline', 'reader', 'plugin-host', 'window', 'plugins'},
    'adwaita.h': {'window'},
    'libpeas/peas.h': {'plugin-host'},
    'libpeas.h': {'plugin-host'},
}


def may_include(folder, other):
    if folder == other:
        return True
    if folder.startswith('plugins/'):
        return other in PLUGIN_SEES
    return other in LAYER and LAYER[other] < LAYER[folder]


def public_headers(directory):
    return sorted(path.name for path in directory.rglob('*.h') if not path.name.endswith('-private.h'))


def compile_flags(entry):
    """The arguments of one compile command without its input and outputs."""
    arguments = shlex.split(entry['command'])
    flags, skip = [], False
    for argument in arguments:
        if skip:
            skip = False
        elif argument in ('-o', '-c', '-MF', '-MQ'):
            skip = True
        elif argument not in ('-MD', '-MMD', '-MP'):
            flags.append(argument)
    return flags


class Folders:
    def __init__(self, source_root, build_root):
        self.build_root = build_root
        self.directory = {}
        self.flags = {}
        for top in ('app', 'plugins'):
            for directory in sorted((source_root / top).glob('*/')):
                name = directory.name if top == 'app' else 'plugins/' + directory.name
                if any(directory.rglob('*.[ch]')):
                    self.directory[name] = directory.resolve()
        by_directory = {directory: name for name, directory in self.directory.items()}
        for entry in json.loads((build_root / 'compile_commands.json').read_text()):
            source = Path(os.path.normpath(os.path.join(entry['directory'], entry['file'])))
            name = next((by_directory[parent] for parent in source.resolve().parents if parent in by_directory), None)
            if name and source.suffix == '.c':
                self.flags.setdefault(name, compile_flags(entry))

    def try_include(self, folder, headers):
        """Compiles the includes as the folder would; returns what the compiler complains of, or an empty string."""
        lines = ''.join(f'#include <{header}>\n' for header in headers)
        result = subprocess.run(
            self.flags[folder] + ['-fsyntax-only', '-x', 'c', '-'], input=lines, text=True, capture_output=True,
            cwd=self.build_root, env={**os.environ, 'LC_ALL': 'C'}, check=False)
        return '' if result.returncode == 0 else result.stderr or 'no message'


class Tap:
    def __init__(self):
        self.count = 0
        self.failed = 0

    def report(self, passed, name, why='', skip=''):
        self.count += 1
        self.failed += not passed
        print(f"{'ok' if passed else 'not ok'} {self.count} {name}{' # SKIP ' + skip if skip else ''}")
        for line in '' if passed else why.splitlines()[:20]:
            print('#', line)


def is_missing(complaint, header):
    """Whether the compiler stopped because it cannot find the header, and not for another reason."""
    return any('fatal error' in line and header in line and ('No such file' in line or 'not found' in line)
               for line in complaint.splitlines())


def check_forbidden(tap, folders, folder):
    headers = {other: public_headers(directory)[0] for other, directory in folders.directory.items()
               if not may_include(folder, other) and public_headers(directory)}
    headers.update({header: header for header, users in OUTSIDE.items()
                    if folder.split('/')[0] not in users})
    for other, header in headers.items():
        complaint = folders.try_include(folder, [header])
        tap.report(is_missing(complaint, header), f'{folder} cannot include {other}',
                   complaint or f'<{header}> compiles with the flags of {folder}')


def check_allowed(tap, folders, folder):
    for other in sorted(GROUND | {folder}):
        directory = folders.directory.get(other)
        headers = public_headers(directory) if directory and may_include(folder, other) else []
        if headers:
            complaint = folders.try_include(folder, headers)
            tap.report(not complaint, f'{folder} can include {other}', complaint)


def check_standing_alone(tap, folders, folder):
    """Each header compiles as the first line of a file, whatever was included before it elsewhere."""
    headers = public_headers(folders.directory[folder])
    with ThreadPoolExecutor(os.cpu_count()) as workers:
        complaints = list(workers.map(lambda header: folders.try_include(folder, [header]), headers))
    tap.report(not any(complaints), f'the headers of {folder} stand alone', ''.join(complaints))


def main():
    folders = Folders(Path(sys.argv[1]), Path(sys.argv[2]))
    tap = Tap()
    for folder in folders.directory:
        if not folder.startswith('plugins/') and folder not in LAYER:
            tap.report(False, f'{folder} has a layer', f'app/{folder} is missing in the table of {__file__}')
        elif folder not in folders.flags:
            tap.report(True, f'{folder} keeps to its layer', skip='no C file is built there')
        else:
            check_forbidden(tap, folders, folder)
            check_allowed(tap, folders, folder)
            check_standing_alone(tap, folders, folder)
    print(f'1..{tap.count}')
    return 1 if tap.failed else 0


if __name__ == '__main__':
    sys.exit(main())
