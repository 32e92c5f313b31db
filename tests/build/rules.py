#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The house rules that a machine can check, one TAP case per rule.

usage: rules.py SOURCE_ROOT BUILD_ROOT
"""

import json
import os
import re
import sys
from pathlib import Path

C_FILES = ('.c', '.h')
CODE = (*C_FILES, '.py', '.sh', '.ui', '.css', '.xml', '.in', '.build')
# Put together here, so that this file keeps to the rule
UNFINISHED = re.compile(r'\b(' + '|'.join(('TO' + 'DO', 'FIX' + 'ME', 'XX' + 'X')) + r')\b')
COMMENT = re.compile(r'/\*.*?\*/|//[^\n]*', re.DOTALL)
MARKED_STRING = re.compile(r'(?<![A-Za-z0-9_])(?:_|C_|N_|NC_|ngettext|g_dngettext|g_dpgettext2?) ?\(\s*"')
TRANSLATED_DATA = ('.desktop.in', '.metainfo.xml.in', '.mime.xml.in')

RULES = []


def rule(check):
    """Registers a rule: a generator of complaints, named by its doc string."""
    RULES.append(check)
    return check


class Tree:
    def __init__(self, root, build_root):
        self.root = root
        tops = [root / name for name in ('app', 'plugins', 'tests', 'data', 'po', 'flatpak')]
        self.files = sorted(path.relative_to(root) for top in tops for path in top.rglob('*') if path.is_file())
        self.files += [Path(name) for name in ('dev.sh', '.ci/run', 'meson.build', 'meson_options.txt')]
        commands = json.loads((build_root / 'compile_commands.json').read_text())
        self.built = {Path(os.path.normpath(os.path.join(entry['directory'], entry['file']))).resolve()
                      for entry in commands}
        options = json.loads((build_root / 'meson-info' / 'intro-buildoptions.json').read_text())
        self.all_tests = any(option['name'] == 'tests' and option['value'] == 'all' for option in options)

    def text(self, path):
        return (self.root / path).read_text(encoding='utf-8', errors='replace')

    def code(self, path):
        """The text of a C file without its comments, with every line still in its place."""
        return COMMENT.sub(lambda match: '\n' * match.group().count('\n'), self.text(path))

    def below(self, *folders, endings=C_FILES):
        return [path for path in self.files
                if path.name.endswith(tuple(endings)) and any(str(path).startswith(folder + '/') for folder in folders)]

    def grep(self, pattern, paths, read):
        for path in paths:
            for number, line in enumerate(read(path).splitlines(), 1):
                if re.search(pattern, line):
                    yield f'{path}:{number}: {line.strip()}'


@rule
def sqlite(tree):
    """SQLite is called in app/store only"""
    paths = [path for path in tree.below('app', 'plugins') if not str(path).startswith('app/store/')]
    yield from tree.grep(r'\bsqlite3(_|\.h)', paths, tree.code)


@rule
def libpeas(tree):
    """libpeas is called in app/plugin-host only; modules are registered in NAME-plugin.c"""
    paths = [path for path in tree.below('app', 'plugins')
             if not str(path).startswith('app/plugin-host/') and not path.name.endswith('-plugin.c')
             and path.name != 'fold-plugin-module.h']
    yield from tree.grep(r'libpeas|\bpeas_|\bPeas[A-Z]', paths, tree.code)


@rule
def jumps(tree):
    """No function jumps with goto"""
    yield from tree.grep(r'^\s*goto\s+\w+;', tree.below('app', 'plugins', 'tests'), tree.code)


@rule
def sizes(tree):
    """No .c file has more than 1000 lines and no header more than 250"""
    for path in tree.below('app', 'plugins', 'tests'):
        lines = tree.text(path).count('\n')
        if lines > (1000 if path.suffix == '.c' else 250):
            yield f'{path}: {lines} lines'


@rule
def licences(tree):
    """Every source says who holds it and under which licence"""
    for path in tree.files:
        head = '\n'.join(tree.text(path).splitlines()[:12]) if path.suffix in ('.c', '.h', '.py', '.sh') else None
        if head is not None and 'SPDX-License-Identifier: GPL-3.0-or-later' not in head:
            yield f'{path}: no SPDX line at its head'
        elif head is not None and path.suffix in C_FILES and 'The Screenfold developers' not in head:
            yield f'{path}: no copyright line at its head'


@rule
def includes(tree):
    """An include names a file of the project without its folder"""
    yield from tree.grep(r'#\s*include\s+"[^"]*/', tree.below('app', 'plugins', 'tests'), tree.code)


@rule
def translations(tree):
    """Every file with words for people stands in po/POTFILES, sorted, and nothing else does"""
    listed = [line for line in tree.text('po/POTFILES').splitlines() if line and not line.startswith('#')]
    marked = {str(path) for path in tree.below('app', 'plugins', endings=('.c',))
              if MARKED_STRING.search(tree.code(path))}
    marked |= {str(path) for path in tree.below('app', 'plugins', endings=('.ui',))
               if re.search(r'translatable="(yes|true)"', tree.text(path))}
    marked |= {str(path) for path in tree.below('data', 'plugins', endings=TRANSLATED_DATA)}
    yield from (f'{name}: missing in po/POTFILES' for name in sorted(marked - set(listed)))
    yield from (f'{name}: in po/POTFILES without a reason' for name in sorted(set(listed) - marked))
    if listed != sorted(set(listed)):
        yield 'po/POTFILES is not sorted'


@rule
def unfinished(tree):
    """Nothing is marked as unfinished"""
    yield from tree.grep(UNFINISHED, [path for path in tree.files if path.name.endswith(CODE) or not path.suffix],
                         tree.text)


@rule
def names(tree):
    """No file is a drawer for everything"""
    yield from (str(path) for path in tree.below('app', 'plugins', endings=C_FILES)
                if re.search(r'util|helper|common|misc', path.stem))


def is_optional(tree, path):
    """A plugin whose library is not at hand is left out of the build; its meson.build names its files all the same."""
    build_file = tree.root / path.parent / 'meson.build'
    if 'plugins' not in path.parts[:2] or not build_file.is_file():
        return False
    names = build_file.read_text()
    return any(f"'{name}'" in names for name in (path.name, path.stem.removeprefix('test-')))


@rule
def orphans(tree):
    """Every C file of the program is built, and every test program"""
    for path in tree.below('app', 'plugins', 'tests', endings=('.c',)):
        wanted = tree.all_tests and path.name.startswith('test-') if path.parts[0] == 'tests' else True
        if wanted and (tree.root / path).resolve() not in tree.built and not is_optional(tree, path):
            yield f'{path}: in no meson.build'


def main():
    tree = Tree(Path(sys.argv[1]), Path(sys.argv[2]))
    failed = 0
    print(f'1..{len(RULES)}')
    for number, check in enumerate(RULES, 1):
        complaints = list(check(tree))
        failed += bool(complaints)
        print(f"{'not ok' if complaints else 'ok'} {number} {check.__doc__}")
        for complaint in complaints[:50]:
            print('#', complaint)
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
