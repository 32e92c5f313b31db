#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The command line as others rely on it: output, exit status, one sentence for what is wrong. TAP on standard output.

usage: test-command-line.py PROGRAM
"""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

PROGRAM = sys.argv[1]
SMALL = str(Path(os.environ['G_TEST_SRCDIR']) / 'data' / 'window' / 'small.xml')
TESTS = []


def test(function):
    TESTS.append(function)
    return function


def run(*arguments):
    """Without any display, as in a Makefile."""
    environment = {key: value for key, value in os.environ.items() if key not in ('DISPLAY', 'WAYLAND_DISPLAY')}
    return subprocess.run([PROGRAM, *map(str, arguments)], env=environment, capture_output=True, timeout=60, check=False)


def expect(status, *arguments):
    result = run(*arguments)
    assert result.returncode == status, f'{arguments}: {result.returncode}, {result.stderr.decode()}'
    return result.stdout.decode()


def expect_refusal(*arguments):
    """Exit 2, nothing on standard output, one line on standard error."""
    result = run(*arguments)
    lines = result.stderr.decode().splitlines()
    assert result.returncode == 2, f'{arguments}: {result.returncode}'
    assert not result.stdout, f'{arguments}: {result.stdout!r}'
    assert len(lines) == 1, f'{arguments}: {lines}'
    return lines[0]


@test
def help_lists_every_command(folder):
    text = expect(0, '--help')
    assert all(f'screenfold {name} ' in text for name in ('new', 'list', 'search', 'check', 'date')), text


@test
def every_command_has_help(folder):
    for name in ('new', 'list', 'search', 'check', 'date'):
        assert f'screenfold {name}' in expect(0, name, '--help')


@test
def the_version_is_told(folder):
    assert expect(0, '--version').startswith('Screenfold ')


@test
def policies_are_listed_as_json(folder):
    policies = json.loads(expect(0, 'list', 'policies', SMALL, '--format=json'))
    assert [policy['id'] for policy in policies] == ['bare', 'plan', 'water'], policies
    assert policies[2]['title_original'] == 'Ley del agua'
    assert {'event': 'adopted', 'edtf': '2001', 'source': 'act'}.items() <= policies[2]['dates'][0].items()


@test
def every_kind_can_be_listed_in_every_format(folder):
    for kind in ('policies', 'quotes', 'sources', 'documents', 'places', 'relations', 'codes', 'assessments', 'views'):
        for form in ('table', 'csv', 'json'):
            expect(0, 'list', kind, SMALL, f'--format={form}')


@test
def withheld_words_are_not_listed(folder):
    assert 'secret' not in expect(0, 'list', 'quotes', SMALL, '--format=json')


@test
def a_search_finds_words_without_accents(folder):
    hits = json.loads(expect(0, 'search', SMALL, 'practica', '--format=json'))
    assert any(hit['kind'] == 'quote' and hit['id'] == 'q-lawyer-1-es' for hit in hits), hits


@test
def a_search_that_finds_nothing_is_an_empty_list(folder):
    assert json.loads(expect(0, 'search', SMALL, 'zzzz', '--format=json')) == []


@test
def the_bundled_library_passes_its_check(folder):
    expect(0, 'check', Path(os.environ['FOLD_SOURCE_ROOT']) / 'data' / 'libraries' / 'mexico-city.xml')


@test
def a_check_that_finds_problems_answers_no(folder):
    assert 'q-gone-1' in expect(1, 'check', SMALL)


@test
def a_new_library_holds_what_it_is_made_from(folder):
    file = folder / 'new.screenfold'
    expect(0, 'new', file, f'--from={SMALL}')
    for kind in ('policies', 'quotes', 'sources', 'relations'):
        assert expect(0, 'list', kind, file, '--format=json') == expect(0, 'list', kind, SMALL, '--format=json')


@test
def a_new_library_replaces_nothing(folder):
    file = folder / 'there.screenfold'
    file.write_bytes(b'mine')
    expect_refusal('new', file)
    assert file.read_bytes() == b'mine'


@test
def dates_are_explained_as_json(folder):
    date = json.loads(expect(0, 'date', '2004~/..', '--format=json'))[0]
    assert date['level'] == 1 and date['open_end'] is True and date['latest'] is None, date


@test
def a_wrong_date_says_where(folder):
    assert 'position' in expect_refusal('date', 'nonsense')


@test
def bad_files_get_one_sentence_and_stay_as_they_are(folder):
    contents = {
        'garbage': os.urandom(4096),
        'empty': b'',
        'broken': b'<library',
        'other': b'<html/>',
        'newer': b'<library xmlns="urn:screenfold:library:9" version="9" id="x"><title>x</title></library>',
        'latin1': b'<?xml version="1.0" encoding="UTF-8"?><library xmlns="urn:screenfold:library:1" version="1" id="x"><title>\xe9</title></library>',
        'entities': b'<!DOCTYPE l [<!ENTITY a "' + b'a' * 9000 + b'"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><library>&b;</library>',
        'truncated': Path(SMALL).read_bytes()[:700],
    }
    for name, content in contents.items():
        file = folder / name
        file.write_bytes(content)
        for command in (['list', 'policies', file], ['search', file, 'x'], ['check', file]):
            assert name in expect_refusal(*command)
        assert file.read_bytes() == content, name
    assert sorted(os.listdir(folder)) == sorted(contents)


@test
def a_truncated_database_gets_one_sentence(folder):
    file = folder / 'cut.screenfold'
    expect(0, 'new', file, f'--from={SMALL}')
    content = file.read_bytes()[:20000]
    file.write_bytes(content)
    expect_refusal('list', 'policies', file)
    assert file.read_bytes() == content


@test
def a_missing_file_is_named(folder):
    assert 'nowhere.xml' in expect_refusal('list', 'policies', folder / 'nowhere.xml')


@test
def a_wrong_call_is_refused(folder):
    for arguments in (['list'], ['list', 'policies'], ['list', 'policies', SMALL, 'more'], ['list', 'cats', SMALL],
                      ['list', 'policies', SMALL, '--format=xml'], ['search', SMALL], ['check'], ['date'], ['new'],
                      ['--bogus'], ['lsit'], ['lsit', 'policies', SMALL], ['check', '--bogus', SMALL],
                      ['--size=wide', SMALL]):
        expect_refusal(*arguments)


@test
def a_window_without_a_display_is_refused(folder):
    expect_refusal(SMALL)
    expect_refusal()


def main():
    failed = 0
    print(f'1..{len(TESTS)}')
    for number, function in enumerate(TESTS, 1):
        name = function.__name__.replace('_', '-')
        try:
            with tempfile.TemporaryDirectory() as folder:
                function(Path(folder))
            print(f'ok {number} {name}')
        except Exception as error:
            failed += 1
            print(f'not ok {number} {name}')
            print('#', str(error).replace('\n', '\n# '))
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
