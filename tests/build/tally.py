#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which tests to run, and how many cases passed.

usage: tally.py select BUILD_ROOT [WANTED…]   prints the names of the programs meant, one per line
       tally.py count TESTLOG.json            prints “N passed, N failed[, N skipped]”; exit 1 unless all is well

WANTED is a suite (headless), a folder (model), suite/test or folder/test, or a
test; * and ? stand for any characters.

Cases are counted from what the programs printed (TAP), verdicts taken from
Meson. Meson’s own JUnit file will not do: a program that crashes after five good
cases stands there as five good cases.
"""

import fnmatch
import json
import re
import sys
from pathlib import Path

TAP_CASE = re.compile(r'^(?P<verdict>ok|not ok)\b[^#]*(#\s*(?P<directive>SKIP|TO[D]O)\b)?', re.IGNORECASE)
GOOD = {'OK', 'EXPECTEDFAIL'}


def aliases(test):
    """All the names by which a person may call a test program: model-span is also model, model/span and headless/model-span."""
    name = test['name']
    suites = {suite.split(':')[-1] for suite in test['suite']}
    folder = name.split('-')[0]
    return {name, folder, name.replace('-', '/', 1)} | suites | {f'{suite}/{name}' for suite in suites}


def select(build_root, wanted):
    tests = json.loads((Path(build_root) / 'meson-info' / 'intro-tests.json').read_text())
    chosen = []
    for pattern in wanted:
        found = [test['name'] for test in tests if any(fnmatch.fnmatchcase(alias, pattern) for alias in aliases(test))]
        if not found:
            sys.exit(f'There is no test or suite “{pattern}”. The tests are: ' + ' '.join(sorted(t['name'] for t in tests)))
        chosen += found
    print('\n'.join(dict.fromkeys(chosen)))


def count_program(record):
    """(passed, failed, skipped) of one test program."""
    passed = failed = skipped = 0
    for line in (record.get('stdout') or '').splitlines():
        case = TAP_CASE.match(line)
        if not case:
            continue
        if case['directive']:
            skipped += 1
        elif case['verdict'] == 'ok':
            passed += 1
        else:
            failed += 1
    if record['result'] == 'SKIP':
        return passed, failed, max(skipped, 1)
    if record['result'] not in GOOD:
        # crashed, timed out, or broke off before its plan was done: the cases do not show it
        return passed, max(failed, 1), skipped
    if passed + failed + skipped == 0:
        return 1, 0, 0
    return passed, failed, skipped


def count(testlog):
    try:
        records = [json.loads(line) for line in Path(testlog).read_text(encoding='utf-8').splitlines()]
    except OSError:
        records = []
    totals = [sum(column) for column in zip(*map(count_program, records))] or [0, 1, 0]
    passed, failed, skipped = totals
    if passed + failed == 0:
        failed = 1  # nothing ran: that is no success
    for record in records:
        if record['result'] not in GOOD | {'SKIP'}:
            print(f"{record['name']}: {record['result'].lower()}")
    print(f'{passed} passed, {failed} failed' + (f', {skipped} skipped' if skipped else ''))
    return 1 if failed else 0


def main():
    match sys.argv[1:]:
        case ['select', build_root, *wanted]:
            return select(build_root, wanted)
        case ['count', testlog]:
            return count(testlog)
    sys.exit(__doc__)


if __name__ == '__main__':
    sys.exit(main())
