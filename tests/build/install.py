#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is installed is whole, runs from where it lies, and goes away again.

Installs into a folder of its own, so that nothing on the machine is touched.
TAP on standard output.

usage: install.py BUILD_ROOT PREFIX
"""

import os
import struct
import subprocess
import sys
import tempfile
from pathlib import Path

APP_ID = 'io.github.screenfold.Screenfold'
# Where a desktop, a catalogue of programs or a person looks for each part
PARTS = [
    'bin/screenfold',
    f'share/applications/{APP_ID}.desktop',
    f'share/metainfo/{APP_ID}.metainfo.xml',
    f'share/dbus-1/services/{APP_ID}.service',
    f'share/glib-2.0/schemas/{APP_ID}.gschema.xml',
    f'share/mime/packages/{APP_ID}.mime.xml',
    f'share/thumbnailers/{APP_ID}.thumbnailer',
    f'share/icons/hicolor/scalable/apps/{APP_ID}.svg',
    f'share/icons/hicolor/symbolic/apps/{APP_ID}-symbolic.svg',
    'share/icons/hicolor/scalable/mimetypes/application-vnd.screenfold.library.svg',
    'share/screenfold/libraries/mexico-city.xml',
    'share/screenfold/schema/library.rng',
    'share/screenfold/help/en/index.html',
    'share/locale/es/LC_MESSAGES/screenfold.mo',
    'share/locale/da/LC_MESSAGES/screenfold.mo',
]

number = 0


def case(name, verdict, why=''):
    global number
    number += 1
    print(f'{"ok" if verdict else "not ok"} {number} - {name}')
    if not verdict:
        for line in str(why).splitlines():
            print(f'# {line}')


def run(*command, **options):
    return subprocess.run(command, capture_output=True, text=True, check=False, **options)


def files_below(folder):
    return sorted(str(path.relative_to(folder)) for path in folder.rglob('*') if not path.is_dir())


def main():
    build, prefix = sys.argv[1:]
    with tempfile.TemporaryDirectory() as temporary:
        stage = Path(temporary)
        root = stage / prefix.lstrip('/')
        done = run('meson', 'install', '--no-rebuild', '--quiet', '-C', build, '--destdir', str(stage))
        case('installing succeeds', done.returncode == 0, done.stderr or done.stdout)

        missing = [part for part in PARTS if not (root / part).is_file()]
        case('every part is in its place', not missing, '\n'.join(missing))

        # a moved program finds what came with it
        environment = {**os.environ, 'LC_ALL': 'C.UTF-8'}
        listed = run(str(root / 'bin/screenfold'), 'list', 'policies', str(root / 'share/screenfold/libraries/mexico-city.xml'),
                     '--format=csv', env=environment)
        case('the installed program reads its library', listed.returncode == 0 and len(listed.stdout.splitlines()) > 100,
             listed.stderr)

        # as a file manager asks for it
        picture = stage / 'picture.png'
        drawn = run(str(root / 'bin/screenfold'), 'thumbnail', str(root / 'share/screenfold/libraries/mexico-city.xml'),
                    str(picture), '128', env=environment)
        header = picture.read_bytes()[:24] if picture.exists() else b''
        case('the installed program draws a thumbnail', drawn.returncode == 0 and header.startswith(b'\x89PNG') and
             struct.unpack('>II', header[16:24]) == (128, 128), drawn.stderr)
        picture.unlink(missing_ok=True)

        gone = run('ninja', 'uninstall', cwd=build, env={**os.environ, 'DESTDIR': str(stage)})
        case('nothing is left when it is uninstalled', gone.returncode == 0 and not files_below(stage),
             gone.stderr + '\n'.join(files_below(stage)[:10]))
    print(f'1..{number}')


main()
