# fold_browser.py: headless Chromium, spoken to through a pipe
#
# Copyright 2026 The Screenfold developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Only what the tests of pages need: open, evaluate, press, point. No server and
no port: Chromium reads file descriptor 3 and writes to 4."""

import json
import os
import select
import subprocess
import tempfile
import time

TIMEOUT = 60


class Browser:
    def __init__(self, program):
        self.folder = tempfile.TemporaryDirectory()
        to_browser, self.out = os.pipe()
        self.into, from_browser = os.pipe()

        def place():
            os.dup2(to_browser, 63)
            os.dup2(from_browser, 64)
            os.dup2(63, 3)
            os.dup2(64, 4)

        self.process = subprocess.Popen(
            [program, '--headless=new', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage',
             '--no-first-run', '--remote-debugging-pipe', '--window-size=1200,900',
             '--user-data-dir=' + self.folder.name],
            preexec_fn=place, close_fds=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(to_browser)
        os.close(from_browser)
        self.buffer = b''
        self.number = 0
        self.events = []
        target = self.call('Target.createTarget', url='about:blank')['targetId']
        self.session = None
        self.session = self.call('Target.attachToTarget', targetId=target, flatten=True)['sessionId']
        for domain in ('Page', 'Runtime', 'Network', 'Log'):
            self.call(domain + '.enable')

    def close(self):
        self.process.kill()
        self.process.wait()
        os.close(self.out)
        os.close(self.into)
        for _ in range(20):
            try:
                self.folder.cleanup()
                return
            except OSError:
                time.sleep(0.05)

    def read(self):
        end = time.monotonic() + TIMEOUT
        while b'\0' not in self.buffer:
            if not select.select([self.into], [], [], max(end - time.monotonic(), 0))[0]:
                raise TimeoutError('Chromium does not answer')
            piece = os.read(self.into, 1 << 16)
            if not piece:
                raise EOFError('Chromium is gone')
            self.buffer += piece
        message, self.buffer = self.buffer.split(b'\0', 1)
        return json.loads(message)

    def call(self, method, **parameters):
        self.number += 1
        message = {'id': self.number, 'method': method, 'params': parameters}
        if getattr(self, 'session', None):
            message['sessionId'] = self.session
        os.write(self.out, json.dumps(message).encode() + b'\0')
        while True:
            answer = self.read()
            if answer.get('id') == self.number:
                if 'error' in answer:
                    raise RuntimeError(answer['error']['message'])
                return answer['result']
            self.events.append(answer)

    def wait(self, method):
        for event in self.events:
            if event.get('method') == method:
                self.events.remove(event)
                return event
        while True:
            event = self.read()
            if event.get('method') == method:
                return event
            self.events.append(event)

    def open(self, path, scripts=True):
        self.call('Emulation.setScriptExecutionDisabled', value=not scripts)
        self.events.clear()
        self.call('Page.navigate', url='file://' + os.path.abspath(path))
        self.wait('Page.loadEventFired')

    def ask(self, expression):
        """Evaluates, after the next frame was drawn."""
        result = self.call('Runtime.evaluate', awaitPromise=True, returnByValue=True, expression=(
            'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done((() => { return '
            + expression + '; })()))))'))
        if 'exceptionDetails' in result:
            raise RuntimeError(result['exceptionDetails']['exception'].get('description'))
        return result['result'].get('value')

    def ask_now(self, expression):
        """Works where scripts of the page do not run."""
        return self.call('Runtime.evaluate', returnByValue=True, expression=expression)['result'].get('value')

    def press(self, key, code=None, text=None):
        parameters = {'key': key, 'code': code or key}
        if text or len(key) == 1:
            parameters['text'] = text or key
        if key == 'Enter':
            parameters.update(text='\r', windowsVirtualKeyCode=13)
        if key == 'Tab':
            parameters.update(windowsVirtualKeyCode=9)
        self.call('Input.dispatchKeyEvent', type='keyDown', **parameters)
        self.call('Input.dispatchKeyEvent', type='keyUp', key=key, code=code or key)

    def wheel(self, x, y, delta):
        self.call('Input.dispatchMouseEvent', type='mouseWheel', x=x, y=y, deltaX=0, deltaY=delta)

    def click(self, x, y):
        for kind in ('mousePressed', 'mouseReleased'):
            self.call('Input.dispatchMouseEvent', type=kind, x=x, y=y, button='left', clickCount=1)

    def touch(self, kind, points):
        self.call('Input.dispatchTouchEvent', type=kind,
                  touchPoints=[{'x': x, 'y': y, 'id': number} for number, (x, y) in enumerate(points)])
