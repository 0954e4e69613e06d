"""A real browser for the pages' tests: headless Chromium, by its DevTools protocol."""

import asyncio
import itertools
import json
import shutil
import subprocess
import time

from tornado.httpclient import AsyncHTTPClient
from tornado.websocket import websocket_connect

CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome")
FLAGS = "--headless --no-sandbox --disable-gpu --no-first-run --remote-debugging-port=0"
MOUSE = ["mousePressed", "mouseMoved", "mouseReleased"]


class Browser:
    """One tab; ``asked`` lists the addresses it asked for, ``errors`` its console's."""

    def __init__(self, profile):
        words = [CHROMIUM, *FLAGS.split(), f"--user-data-dir={profile}", "about:blank"]
        self.process = subprocess.Popen(words, stderr=subprocess.DEVNULL)
        self.asked, self.errors, self.numbers = [], [], itertools.count()
        self.loop = asyncio.new_event_loop()
        self.loop.run_until_complete(self._connect(profile / "DevToolsActivePort"))
        for domain in ("Page", "Runtime", "Network", "Log"):
            self(f"{domain}.enable")

    async def _connect(self, file):
        while not file.exists() or not file.read_text():
            assert self.process.poll() is None, "chromium does not start"
            await asyncio.sleep(0.1)
        tabs = f"http://127.0.0.1:{file.read_text().split()[0]}/json/list"
        reply = await AsyncHTTPClient(force_instance=True).fetch(tabs)
        tab = next(tab for tab in json.loads(reply.body) if tab["type"] == "page")
        self.socket = await websocket_connect(tab["webSocketDebuggerUrl"])

    def __call__(self, method, **params):
        """Send a command of the protocol; return its result, and note the events."""
        return self.loop.run_until_complete(self._command(method, params))

    async def _command(self, method, params):
        message = {"id": next(self.numbers), "method": method, "params": params}
        await self.socket.write_message(json.dumps(message))
        while True:
            got = json.loads(await asyncio.wait_for(self.socket.read_message(), 120))
            if got.get("id") == message["id"]:
                return got["result"]
            if got["method"] == "Network.requestWillBeSent":
                self.asked.append(got["params"]["request"]["url"])
            if got["method"] in ("Runtime.exceptionThrown", "Log.entryAdded"):
                self.errors.append(json.dumps(got["params"]))

    def run(self, code):
        """Run JavaScript in the page, and return what it gives."""
        done = self("Runtime.evaluate", expression=code, returnByValue=True)
        return done["result"].get("value")

    def wait(self, code, seconds=120):
        """Wait until the JavaScript gives something true, and return that."""
        end = time.monotonic() + seconds
        while not (value := self.run(code)):
            assert time.monotonic() < end, (code, self.run("document.body.innerText"))
            time.sleep(0.05)
        return value

    def stroke(self, points, touch=False):
        """Draw through points of the window, with the mouse or with a finger."""
        kinds = ["touchStart", "touchMove", "touchEnd"] if touch else MOUSE
        for i, (x, y) in enumerate([*points, points[-1]]):
            how = {"type": kinds[(i > 0) + (i == len(points))]}
            if touch:
                how["touchPoints"] = [] if i == len(points) else [{"x": x, "y": y}]
                self("Input.dispatchTouchEvent", **how)
            else:
                how |= {"x": x, "y": y, "button": "left", "buttons": 1, "clickCount": 1}
                self("Input.dispatchMouseEvent", **how)

    def close(self):
        """End the browser."""
        self.process.terminate()
        self.process.wait(60)
        self.loop.close()
