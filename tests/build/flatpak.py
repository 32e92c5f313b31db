#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The Flatpak manifest asks for little, and every source in it is pinned.

TAP on standard output.

usage: flatpak.py SOURCE_ROOT APP_ID
"""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

# What a program with a window needs, and no more: files come through portals.
PERMISSIONS = {'--share=ipc', '--socket=wayland', '--socket=fallback-x11', '--device=dri'}
OLDEST_RUNTIME = 50

number = 0


def case(name, complaints):
    global number
    number += 1
    complaints = list(complaints)
    print(f'{"not ok" if complaints else "ok"} {number} - {name}')
    for complaint in complaints:
        print(f'# {complaint}')


def sources(modules):
    for module in modules:
        yield from ((module['name'], source) for source in module.get('sources', []))
        yield from sources(module.get('modules', []))


def unpinned(manifest):
    for name, source in sources(manifest['modules']):
        if source['type'] == 'dir':
            continue
        if not re.fullmatch(r'[0-9a-f]{64}', source.get('sha256', '')):
            yield f'{name}: {source.get("url")} has no SHA-256'
        if not source.get('url', '').startswith('https://'):
            yield f'{name}: {source.get("url")} is not fetched over https'


def permissions(manifest):
    for argument in manifest['finish-args']:
        if argument not in PERMISSIONS and not argument.startswith('--env='):
            yield f'{argument} is asked for'


def identity(manifest, app_id):
    if manifest['id'] != app_id:
        yield f'the id is {manifest["id"]}, not {app_id}'
    if manifest['command'] != 'screenfold':
        yield f'the command is {manifest["command"]}'
    if int(manifest['runtime-version']) < OLDEST_RUNTIME:
        yield f'the runtime {manifest["runtime-version"]} is not supported any more'
    if manifest['modules'][-1]['name'] != 'screenfold':
        yield 'the program is not the last module'


def main():
    root, app_id = sys.argv[1:]
    path = Path(root) / 'flatpak' / f'{app_id}.json'
    manifest = json.loads(path.read_text())

    case('the manifest is about this program, on a runtime that is supported', identity(manifest, app_id))
    case('every source is pinned by a checksum', unpinned(manifest))
    case('the sandbox has no network and no files of its own accord', permissions(manifest))
    if shutil.which('flatpak-builder'):
        # our own code must not warn; another's may
        environment = {name: value for name, value in os.environ.items() if name != 'G_DEBUG'}
        shown = subprocess.run(['flatpak-builder', '--show-manifest', str(path)],
                               capture_output=True, text=True, check=False, env=environment)
        case('flatpak-builder understands it', [] if shown.returncode == 0 else [f'{shown.returncode}: {shown.stderr}'])
    else:
        global number
        number += 1
        print(f'ok {number} - flatpak-builder understands it # SKIP it is not installed')
    print(f'1..{number}')


main()
