#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every language of po/LINGUAS says all that the program says, and says it the way it was asked. TAP on standard output.

usage: translations.py SOURCE_ROOT
"""

import ast
import re
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path

# What Meson's preset “glib” asks of xgettext, as far as it decides which strings there are
EXTRACT = ['xgettext', '--from-code=UTF-8', '--files-from=po/POTFILES', '--output=-', '--keyword=_', '--keyword=N_',
           '--keyword=C_:1c,2', '--keyword=NC_:1c,2', '--keyword=g_dcgettext:2', '--keyword=g_dngettext:2,3',
           '--keyword=g_dpgettext2:2c,3']
# The marks around a quotation, as each language writes them
QUOTATION_MARKS = {'da': '»«', 'es': '«»'}
CONVERSION = re.compile(r'%(?:(\d+)\$)?([-+ #0]*\d*(?:\.\d+)?(?:hh|h|ll|l|z)?[diouxXeEfgGcsp%])')
KEYWORD = re.compile(r'#?(msgctxt|msgid_plural|msgid|msgstr(?:\[\d\])?) (?=")')
END = re.compile(r'[.…:;?!]*(?=\s*$)')
EDGES = re.compile(r'^\s+|\s+$')

CHECKS = []


def check(complain):
    """Registers a check: a generator of complaints about one message, named by its doc string."""
    CHECKS.append(complain)
    return complain


class Message:
    def __init__(self, block):
        parts = {}
        self.flags = ''
        self.references = []
        for line in block.splitlines():
            if line.startswith('#,'):
                self.flags += line
            elif line.startswith('#:'):
                self.references += line[2:].split()
            keyword = KEYWORD.match(line)
            if keyword:
                name = keyword.group(1)
                parts[name] = ''
                line = line[keyword.end():]
            if line.startswith('"'):
                parts[name] += ast.literal_eval(line)
        self.context = parts.get('msgctxt')
        self.source = parts.get('msgid')
        self.plural = parts.get('msgid_plural')
        self.texts = [text for name, text in parts.items() if name.startswith('msgstr')]

    def key(self):
        return self.context, self.source, self.plural

    def pairs(self):
        """Each form of the translation that there is, beside the words that it stands for."""
        for index, text in enumerate(self.texts):
            if text:
                yield (self.plural if index > 0 else self.source), text


def read(text):
    """The messages of a file, those that nothing uses any more left aside."""
    blocks = (block for block in text.split('\n\n') if not re.search(r'^#~', block, re.MULTILINE))
    messages = (Message(block) for block in blocks)
    return [message for message in messages if message.source]


def extract(root):
    """What the sources say now, or None where there is nothing to find it with."""
    if shutil.which(EXTRACT[0]) is None:
        return None
    result = subprocess.run(EXTRACT, cwd=root, capture_output=True, check=True)
    return read(result.stdout.decode())


def conversions(text):
    """Which argument is written in which way."""
    found = {}
    for number, conversion in CONVERSION.findall(text):
        if conversion != '%':
            found[int(number) if number else len(found) + 1] = conversion
    return found


@check
def translated(message, language):
    """is translated in all forms, and none is a guess"""
    if not message.texts or '' in message.texts:
        yield 'not translated'
    if 'fuzzy' in message.flags:
        yield 'fuzzy'


@check
def placeholders(message, language):
    """has the placeholders of the source"""
    for source, text in message.pairs():
        if conversions(source) != conversions(text):
            yield f'other placeholders: {text}'


@check
def quotation_marks(message, language):
    """has its own quotation marks, and straight ones only where they are to be typed"""
    opening, closing = QUOTATION_MARKS.get(language, '“”')
    for source, text in message.pairs():
        if Counter(text)['"'] != Counter(source)['"'] or ("'" in text and "'" not in source):
            yield f'straight quotation marks: {text}'
        if (text.count(opening), text.count(closing)) != (source.count('“'), source.count('”')):
            yield f'other quotation marks: {text}'


@check
def endings(message, language):
    """ends as the source does"""
    for source, text in message.pairs():
        end = END.search(source).group()
        # abbreviations have full stops of their own
        is_short = len(source.split()) < 4
        if END.search(text).group() != end and not (is_short and end in ('', '.')):
            yield f'another end: {text}'


@check
def spaces(message, language):
    """has no spaces too many, and … for three dots"""
    for source, text in message.pairs():
        if EDGES.findall(text) != EDGES.findall(source) or '  ' in text and '  ' not in source:
            yield f'spaces: {text!r}'
        if '...' in text:
            yield f'three dots: {text}'


@check
def mnemonics(message, language):
    """has one mnemonic where the source has one"""
    for source, text in message.pairs():
        if len(re.findall(r'_(?=\w)', text)) != len(re.findall(r'_(?=\w)', source)):
            yield f'mnemonic: {text}'


@check
def places(message, language):
    """names its files without line numbers, which would change with every edit"""
    yield from (reference for reference in message.references if re.search(r':\d+$', reference))


def differences(template, messages):
    keys = {message.key() for message in messages}
    wanted = {message.key() for message in template}
    for message in template:
        if message.key() not in keys:
            yield f"missing: {message.source!r} ({', '.join(message.references)})"
    yield from (f'no longer used: {source!r}' for _context, source, _plural in sorted(keys - wanted, key=str))


def report(number, name, complaints):
    print(f"{'not ok' if complaints else 'ok'} {number} {name}")
    for complaint in complaints[:50]:
        print('#', complaint.replace('\n', '\\n'))
    return bool(complaints)


def main():
    root = Path(sys.argv[1])
    languages = (root / 'po' / 'LINGUAS').read_text(encoding='utf-8').split()
    template = extract(root)
    failed = number = 0
    print(f'1..{len(languages) * (len(CHECKS) + 1)}')
    for language in languages:
        messages = read((root / 'po' / f'{language}.po').read_text(encoding='utf-8'))
        number += 1
        if template is None:
            print(f'ok {number} {language}: has every string of the sources # SKIP no xgettext')
        else:
            failed += report(number, f'{language}: has every string of the sources', list(differences(template, messages)))
        for complain in CHECKS:
            number += 1
            complaints = [f'{message.source!r}: {complaint}' for message in messages
                          for complaint in complain(message, language)]
            failed += report(number, f'{language}: {complain.__doc__}', complaints)
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
