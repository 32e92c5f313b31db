#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The timeline as a screen reader meets it: the real program, real keys, the real accessibility bus.

Walks through all dated policies of the bundled library and compares what is said of each with the
library itself. TAP on standard output.

usage: test-accessibility.py PROGRAM LIBRARY
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
import xml.etree.ElementTree as ElementTree
from pathlib import Path

PATIENCE = 20
EVENT_LIST = 'Policies in order of date'


def skip(reason):
    print(f'1..0 # SKIP {reason}')
    sys.exit(0)


if not os.environ.get('DISPLAY'):
    skip('no display')
for needed in ('xdotool', 'dbus-run-session'):
    if shutil.which(needed) is None:
        skip(f'no {needed}')
try:
    import gi
    gi.require_version('Atspi', '2.0')
    from gi.repository import Atspi
except (ImportError, ValueError):
    skip('no Atspi for Python')
if not Path('/usr/libexec/at-spi-bus-launcher').exists():
    skip('no accessibility bus')

if 'FOLD_TEST_OWN_BUS' not in os.environ:
    # a bus of our own, so that nobody else's programs are seen
    os.environ['FOLD_TEST_OWN_BUS'] = '1'
    # what the bus warns of is no fault of ours
    os.environ.pop('G_DEBUG', None)
    os.execvp('dbus-run-session', ['dbus-run-session', '--', sys.executable, *sys.argv])

PROGRAM, LIBRARY = sys.argv[1:3]


def read_library():
    """The dated policies by title, and how many quotes each has."""
    root = ElementTree.parse(LIBRARY).getroot()
    for element in root.iter():
        element.tag = element.tag.rpartition('}')[2]
    quotes = {}
    for quote in root.iter('quote'):
        for tie in quote.iter('evidence'):
            quotes.setdefault(tie.get('policy'), set()).add(quote.get('id'))
    policies = {}
    for policy in root.iter('policy'):
        if any(part.get('edtf') for part in policy):
            title = ' '.join(policy.findtext('title').split())
            policies[title] = len(quotes.get(policy.get('id'), ()))
    return policies


def start(folder):
    settings = folder / 'gtk-4.0'
    settings.mkdir()
    (settings / 'settings.ini').write_text('[Settings]\ngtk-enable-animations=false\n')
    environment = dict(os.environ, GTK_A11Y='atspi', NO_AT_BRIDGE='0', GSK_RENDERER='cairo', GDK_BACKEND='x11',
                       GSETTINGS_BACKEND='memory', ADW_DISABLE_PORTAL='1', XDG_CONFIG_HOME=str(folder),
                       XDG_DATA_HOME=str(folder), LC_ALL='C.UTF-8')
    return subprocess.Popen([PROGRAM, LIBRARY], env=environment, stderr=subprocess.DEVNULL)


def wait_for(find):
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        found = find()
        if found:
            return found
        time.sleep(0.02)
    return None


def find_node(node, name, depth=0):
    """Depth first; lists of policies have too many children to be looked into."""
    if node is None or depth > 25:
        return None
    if node.get_name() == name:
        return node
    if node.get_role() in (Atspi.Role.LIST, Atspi.Role.TABLE):
        return None
    for position in range(node.get_child_count()):
        found = find_node(node.get_child_at_index(position), name, depth + 1)
        if found is not None:
            return found
    return None


def find_application():
    desktop = Atspi.get_desktop(0)
    for position in range(desktop.get_child_count()):
        application = desktop.get_child_at_index(position)
        if application is not None and 'creenfold' in (application.get_name() or ''):
            return application
    return None


def find_events():
    application = find_application()
    return find_node(application, EVENT_LIST) if application is not None else None


def get_selected(events):
    """The names of the events that are selected."""
    names = []
    for position in range(events.get_child_count()):
        child = events.get_child_at_index(position)
        if child is not None and child.get_state_set().contains(Atspi.StateType.SELECTED):
            names.append((child.get_name(), child.get_role()))
    return names[0] if len(names) == 1 else None


def press(*keys):
    subprocess.run(['xdotool', 'key', '--clearmodifiers', *keys], check=True, stdout=subprocess.DEVNULL)


def focus_timeline():
    window = subprocess.run(['xdotool', 'search', '--sync', '--onlyvisible', '--name', '.'], check=True, capture_output=True,
                            text=True).stdout.split()[0]
    subprocess.run(['xdotool', 'windowfocus', '--sync', window], check=True)


def check_event(position, n_events, event, policies):
    name, role = event
    assert role == Atspi.Role.LIST_ITEM, role
    assert f'position {position} of {n_events}' in name, name
    title = max((title for title in policies if name.startswith(title + ', ')), key=len, default=None)
    assert title is not None, f'no policy is called so: {name}'
    n_quotes = policies[title]
    assert f', {n_quotes} quote' in name, f'{n_quotes} quotes: {name}'
    assert ' source' in name, name
    return title


def walk(events, policies):
    seen = set()
    for position in range(1, len(policies) + 1):
        press('Home' if position == 1 else 'period')
        wanted = f'position {position} of {len(policies)}'

        def arrived():
            event = get_selected(events)
            return event if event and wanted in event[0] else None

        event = wait_for(arrived)
        assert event, f'nothing is at {wanted}; {get_selected(events)}'
        seen.add(check_event(position, len(policies), event, policies))
    assert seen == set(policies), set(policies) - seen


def main():
    policies = read_library()
    Atspi.init()
    Atspi.set_timeout(2000, 5000)
    with tempfile.TemporaryDirectory() as folder:
        program = start(Path(folder))
        try:
            print('1..2')
            events = wait_for(find_events)
            assert events, 'the list of policies is not there'
            print('ok 1 /window/accessibility/the-timeline-is-a-list-of-policies', flush=True)
            focus_timeline()
            # the window gives the focus to the timeline, or Tab does
            walk(events, policies)
            print('ok 2 /window/accessibility/every-dated-policy-is-reached-and-read', flush=True)
        except AssertionError as error:
            print(f'not ok - {error}', flush=True)
            return 1
        finally:
            program.terminate()
            program.wait()
    return 0


sys.exit(main())
