#!/usr/bin/env python3
# test-web-page.py: the exported web page, in a real browser
#
# Copyright 2026 The Screenfold developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""usage: test-web-page.py WRITE-EXPORT LIBRARY.xml BUILD-FOLDER

Skipped where there is no Chromium. What axe-core finds is tested where it is in
the build folder."""

import os
import re
import shutil
import subprocess
import sys
import tempfile

from fold_browser import Browser

writer, library, build = sys.argv[1:4]
program = shutil.which('chromium') or shutil.which('chromium-browser') or shutil.which('google-chrome')


def count_policies():
    """Counted in the library, not by our program."""
    with open(library, encoding='utf-8') as file:
        return len(re.findall(r'<policy id="', file.read()))


def centre(browser, selector):
    return browser.ask(f'''(() => {{ const box = document.querySelector({selector!r}).getBoundingClientRect();
                           return [box.x + box.width / 2, box.y + box.height / 2]; }})()''')


def get_range(browser):
    return browser.ask('[Number(document.querySelector("#timeline svg").dataset.begin),'
                       ' Number(document.querySelector("#timeline svg").dataset.end)]')


def test_alone(browser, page):
    """Nothing is loaded, and nothing is refused or fails either."""
    browser.open(page)
    browser.ask('1')
    urls = [event['params']['request']['url'] for event in browser.events
            if event.get('method') == 'Network.requestWillBeSent']
    assert all(url.startswith('file://') for url in urls) and len(urls) <= 1, urls
    bad = [event for event in browser.events if event.get('method') in ('Runtime.exceptionThrown', 'Log.entryAdded')]
    assert not bad, bad


def test_everything_is_there(browser, page):
    browser.open(page)
    assert browser.ask('document.querySelectorAll("article.policy").length') == count_policies()
    assert browser.ask('document.querySelectorAll("#timeline .item").length') > 50
    dead = browser.ask('''Array.from(document.querySelectorAll('a[href^="#"]'))
                          .filter((link) => !document.getElementById(link.getAttribute("href").slice(1))).length''')
    assert dead == 0, dead


def test_wheel(browser, page):
    """The time under the pointer stays under it."""
    browser.open(page)
    x, y = centre(browser, '#timeline')
    left = browser.ask('document.querySelector("#timeline").getBoundingClientRect().left + 120')
    width = browser.ask('document.querySelector("#timeline").clientWidth - 120')
    begin, end = get_range(browser)
    before = begin + (end - begin) * (x - left) / width
    browser.wheel(x, y, -300)
    zoomed_begin, zoomed_end = get_range(browser)
    after = zoomed_begin + (zoomed_end - zoomed_begin) * (x - left) / width
    assert zoomed_end - zoomed_begin < 0.6 * (end - begin), (begin, end, zoomed_begin, zoomed_end)
    assert abs(after - before) < 0.01 * (end - begin), (before, after)


def test_pinch(browser, page):
    browser.open(page)
    x, y = centre(browser, '#timeline')
    begin, end = get_range(browser)
    browser.touch('touchStart', [(x - 40, y), (x + 40, y)])
    for step in range(1, 6):
        browser.touch('touchMove', [(x - 40 - 20 * step, y), (x + 40 + 20 * step, y)])
    browser.touch('touchEnd', [])
    zoomed_begin, zoomed_end = get_range(browser)
    assert zoomed_end - zoomed_begin < 0.8 * (end - begin), (zoomed_begin, zoomed_end)


def test_buttons(browser, page):
    browser.open(page)
    begin, end = get_range(browser)
    browser.ask('document.getElementById("closer").click()')
    closer_begin, closer_end = get_range(browser)
    browser.ask('document.getElementById("everything").click()')
    assert closer_end - closer_begin < end - begin
    assert get_range(browser) == [begin, end]


def test_keys(browser, page):
    """Tab comes to the timeline once; arrows go by date; Enter opens the card."""
    browser.open(page)
    assert browser.ask('document.querySelectorAll(\'#timeline .item[tabindex="0"]\').length') == 1
    browser.ask('document.querySelector(\'#timeline .item[tabindex="0"]\').focus()')
    first = browser.ask('document.activeElement.getAttribute("aria-label")')
    browser.press('ArrowRight')
    second = browser.ask('document.activeElement.getAttribute("aria-label")')
    assert first != second and second, (first, second)
    browser.press('+')
    assert browser.ask('document.activeElement.getAttribute("aria-label")') == second
    browser.press('Enter')
    assert browser.ask('document.activeElement.matches("article.policy[aria-current]")')
    title = browser.ask('document.activeElement.querySelector("h3").textContent')
    assert second.startswith(title), (second, title)


def test_click(browser, page):
    browser.open(page)
    x, y = centre(browser, '#timeline .item .title')
    browser.click(x, y)
    name = browser.ask('document.querySelector("article[aria-current] h3").textContent')
    assert browser.ask('document.querySelector("#timeline .item.selected .title").textContent') == name
    assert browser.ask('location.hash').startswith('#policy-')


def test_search(browser, page):
    """Accents do not matter; what is not found is hidden in the list and dimmed above."""
    browser.open(page)
    browser.ask('document.getElementById("search").focus()')
    browser.call('Input.insertText', text='REFUGIO solidario inexistente')
    assert browser.ask('document.querySelectorAll("article.policy:not([hidden])").length') == 0
    browser.ask('(document.getElementById("search").value = "", 1)')
    browser.call('Input.insertText', text='comitan')
    n = browser.ask('document.querySelectorAll("article.policy:not([hidden])").length')
    assert 0 < n < count_policies(), n
    assert 'Comitán' in browser.ask('document.querySelector("article.policy:not([hidden])").textContent')
    assert browser.ask('document.querySelectorAll("#timeline .item.dimmed").length') > 0
    assert str(n) in browser.ask('document.getElementById("status").textContent')


def test_hash(browser, page):
    """A link to a policy opens it."""
    browser.open(page)
    target = browser.ask('document.querySelectorAll("article.policy")[7].id')
    browser.ask(f'(location.hash = "#{target}", 1)')
    assert browser.ask('document.querySelector("article[aria-current]").id') == target


def test_without_scripts(browser, page):
    browser.open(page, scripts=False)
    assert browser.ask_now('document.documentElement.classList.contains("js")') is False
    assert browser.ask_now('getComputedStyle(document.getElementById("timeline")).display') == 'none'
    assert browser.ask_now('getComputedStyle(document.querySelector(".tools")).display') == 'none'
    assert browser.ask_now('document.querySelectorAll("article.policy blockquote").length') > 100
    assert browser.ask_now('document.querySelector("article.policy").getBoundingClientRect().height') > 50


def test_print(browser, page):
    browser.open(page)
    browser.call('Emulation.setEmulatedMedia', media='print')
    shown = browser.ask('getComputedStyle(document.querySelector(".tools")).display')
    pdf = browser.call('Page.printToPDF', paperWidth=8.27, paperHeight=11.69)['data']
    browser.call('Emulation.setEmulatedMedia', media='')
    assert shown == 'none' and len(pdf) > 100000


def test_axe(browser, page):
    path = os.path.join(build, 'axe-core', 'package', 'axe.min.js')
    if not os.path.exists(path):
        return 'axe-core is not in the build folder'
    with open(path, encoding='utf-8') as file:
        script = file.read()
    browser.open(page)
    browser.call('Runtime.evaluate', expression=script)
    result = browser.call('Runtime.evaluate', awaitPromise=True, returnByValue=True, expression='''
        axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"] }).then((found) => found.violations.map(
            (violation) => violation.id + ": " + violation.nodes[0].html.slice(0, 120)))''')['result']['value']
    assert not result, result
    return None


def main():
    tests = [(name[5:].replace('_', '-'), test) for name, test in globals().items() if name.startswith('test_')]
    if program is None:
        print('1..0 # SKIP no Chromium')
        return
    print(f'1..{len(tests)}', flush=True)
    with tempfile.TemporaryDirectory() as folder:
        page = os.path.join(folder, 'page.html')
        subprocess.run([writer, library, 'html', page], check=True, stdout=subprocess.DEVNULL)
        browser = Browser(program)
        try:
            for number, (name, test) in enumerate(tests, 1):
                try:
                    reason = test(browser, page)
                    print(f'ok {number} /plugins/web-page/{name}' + (f' # SKIP {reason}' if reason else ''), flush=True)
                except AssertionError as problem:
                    print(f'not ok {number} /plugins/web-page/{name}\n# {problem}', flush=True)
        finally:
            browser.close()


main()
