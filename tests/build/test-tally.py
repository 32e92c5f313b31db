#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The counting of test cases: no failure may be lost in it. TAP on standard output."""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

TALLY = Path(__file__).with_name('tally.py')

# what happened, the programs as (result, output), the last line, the exit status
CASES = [
    ('cases-are-counted-not-programs', [('OK', '1..2\nok 1 /a\nok 2 /b\n'), ('OK', 'ok 1 c\n1..1\n')], '3 passed, 0 failed', 0),
    ('a-failed-case-fails', [('FAIL', '1..2\nok 1 /a\nnot ok 2 /b\n')], '1 passed, 1 failed', 1),
    ('a-crash-after-good-cases-fails', [('ERROR', '1..3\nok 1 /a\nok 2 /b\n')], '2 passed, 1 failed', 1),
    ('a-timeout-fails', [('TIMEOUT', '1..9\nok 1 /a\n'), ('OK', 'ok 1 x\n')], '2 passed, 1 failed', 1),
    ('an-unexpected-pass-fails', [('UNEXPECTEDPASS', 'ok 1 x\n')], '1 passed, 1 failed', 1),
    ('a-program-without-cases-counts-as-one', [('OK', '')], '1 passed, 0 failed', 0),
    ('a-skipped-case-is-no-pass', [('OK', 'ok 1 /a # SKIP no display\nok 2 /b\n')], '1 passed, 0 failed, 1 skipped', 0),
    ('a-skipped-program-is-no-pass', [('SKIP', '1..0 # SKIP no display\n'), ('OK', 'ok 1 x\n')], '1 passed, 0 failed, 1 skipped', 0),
    ('all-skipped-fails', [('SKIP', '1..0 # SKIP no display\n')], '0 passed, 1 failed, 1 skipped', 1),
    ('no-tests-fail', [], '0 passed, 1 failed', 1),
    ('comments-and-subtests-are-not-cases', [('OK', '# ok 1 x\n    ok 1 - sub\nokay\nok 1 /a\n')], '1 passed, 0 failed', 0),
]


def run(records):
    with tempfile.TemporaryDirectory() as folder:
        log = Path(folder) / 'testlog.json'
        if records:
            log.write_text(''.join(json.dumps({'name': f'p{i}', 'result': result, 'stdout': output}) + '\n'
                                   for i, (result, output) in enumerate(records)), encoding='utf-8')
        result = subprocess.run([sys.executable, TALLY, 'count', log], capture_output=True, text=True, check=False)
        return (result.stdout.splitlines() or [''])[-1], result.returncode


def main():
    failed = 0
    print(f'1..{len(CASES)}')
    for number, (name, records, line, status) in enumerate(CASES, 1):
        seen = run(records)
        good = seen == (line, status)
        failed += not good
        print(f"{'ok' if good else 'not ok'} {number} {name}")
        if not good:
            print(f'# expected {(line, status)}, got {seen}')
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
