#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A plugin that is broken is named, and the program goes on.

usage: test-broken-plugins.py PROGRAM BROKEN_MODULES PLUGINS
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

PROGRAM, BROKEN, PLUGINS = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])


class Place:
    """A folder with a broken plugin beside the sample, and a home of its own."""

    def __init__(self, folder, module, abi='1', depends='', library=True):
        self.module = module
        self.home = folder / 'home'
        self.plugins = folder / 'plugins'
        self.plugins.mkdir()
        lines = ['[Plugin]', f'Module={module}', f'Name=Broken {module}', 'Version=3']
        lines += [f'X-Screenfold-ABI={abi}'] if abi else []
        lines += [f'Depends={depends}'] if depends else []
        (self.plugins / f'{module}.plugin').write_text('\n'.join(lines) + '\n')
        if library:
            shutil.copy(BROKEN / f'lib{module}.so', self.plugins)
        sample = PLUGINS / 'sample'
        shutil.copy(sample / 'sample.plugin', self.plugins)
        shutil.copy(sample / 'libsample.so', self.plugins)

    def run(self):
        environment = {**os.environ, 'FOLD_PLUGIN_PATH': str(self.plugins), 'XDG_CONFIG_HOME': str(self.home)}
        environment.pop('G_DEBUG', None)
        return subprocess.run([PROGRAM, 'plugins', '--format=json'], env=environment, capture_output=True, text=True,
                              check=False, timeout=60)

    def list(self):
        return {plugin['module']: plugin for plugin in json.loads(self.run().stdout)}


CASES = {
    'missing module': ({'module': 'absent', 'library': False}, 'failed', 'missing'),
    'unresolved symbol': ({'module': 'unresolved'}, 'failed', 'fold_nobody_has_this'),
    'not a plugin': ({'module': 'empty'}, 'failed', 'not a plugin'),
    'wrong ABI': ({'module': 'empty', 'abi': '99'}, 'unavailable', '99'),
    'no ABI': ({'module': 'empty', 'abi': ''}, 'unavailable', 'does not say'),
    'missing dependency': ({'module': 'empty', 'depends': 'elsewhere'}, 'unavailable', 'elsewhere'),
}


def try_case(arguments, state, word):
    with tempfile.TemporaryDirectory() as folder:
        place = Place(Path(folder), **arguments)
        for _ in range(2):
            plugins = place.list()
            broken = plugins[arguments['module']]
            assert broken['state'] == state, broken
            assert word in broken['reason'], broken
            assert broken['version'] == '3', broken
            assert plugins['sample']['state'] == 'on', plugins


def try_crash():
    with tempfile.TemporaryDirectory() as folder:
        place = Place(Path(folder), 'crash')
        assert place.run().returncode < 0
        for _ in range(2):
            plugins = place.list()
            assert plugins['crash']['state'] == 'failed', plugins
            assert 'ended' in plugins['crash']['reason'], plugins
            assert plugins['sample']['state'] == 'on', plugins


def main():
    tests = {name: lambda case=case: try_case(*case) for name, case in CASES.items()}
    tests['crash in load'] = try_crash
    failed = 0
    print(f'1..{len(tests)}')
    for number, (name, test) in enumerate(tests.items(), 1):
        try:
            test()
            print(f'ok {number} {name}')
        except (AssertionError, KeyError, ValueError, subprocess.TimeoutExpired) as problem:
            failed += 1
            print(f'not ok {number} {name}\n# {problem!r}')
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
