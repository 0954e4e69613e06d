"""Show a lesson in the browser: one HTML file, and a function that answers it.

The page asks with ``fetch("ask", {method: "POST", body: JSON.stringify(question)})``.
Nothing but the page and its answers can be asked for, and by no other page.
"""

import asyncio
import base64
import hashlib
import json
import logging
import os
import re
import sys
import threading
import webbrowser
from pathlib import Path

from tornado import httpclient, httpserver, netutil, web

from workshop.data import rows_wanted

LIMITS = {"max_body_size": 100_000, "body_timeout": 20, "idle_connection_timeout": 60}
RULES = "default-src 'none'; connect-src 'self'; img-src data:; base-uri 'none'; "
RULES += "form-action 'none'; frame-ancestors 'none'"  # what the page may do


class _Page(web.RequestHandler):
    def prepare(self):
        """Refuse what comes from another site, or for another name than this page's."""
        host, origin = map(self.request.headers.get, ("Host", "Origin"))
        asks, hosts = self.request.method == "POST", self.settings["hosts"]
        from_here = origin == f"http://{host}" or (origin is None and not asks)
        if host not in hosts or not from_here:
            self.refuse(403, f"This page is at http://{hosts[0]} alone.")
        elif self.request.path != ("/ask" if asks else "/"):
            self.refuse(404, "There is nothing at this address.")

    def get(self):
        """Send the page as the file is now; its own script and style may run."""
        html, rules = self.settings["html"].read_text(encoding="utf-8"), RULES
        for kind, text in re.findall(r"<(script|style)>(.*?)</\1>", html, re.DOTALL):
            digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
            rules += f"; {kind}-src 'sha256-{digest}'"
        self.set_header("Content-Security-Policy", rules)
        self.set_header("Cache-Control", "no-store")
        self.finish(html)

    def post(self):
        try:
            question = json.loads(self.request.body)
            if not isinstance(question, dict):
                raise ValueError("A question is a JSON object.")
            answer = json.dumps(self.settings["answer"](question), allow_nan=False)
            self.set_header("Content-Type", "application/json")
            self.finish(answer)
        except (ValueError, RecursionError) as error:  # the latter: nested too deep
            self.refuse(400, str(error))
        except Exception as error:  # the lesson's own: it goes on, and the page says so
            print(f"An answer failed: {type(error).__name__}: {error}", flush=True)
            self.refuse(500, f"The program met an error: {type(error).__name__}.")

    def refuse(self, status, sentence):
        self.set_status(status)
        self.finish({"error": sentence})


async def _serve(address, port, names, **settings):
    try:
        sockets = netutil.bind_sockets(port, address)
    except OSError:  # taken: any other
        sockets = netutil.bind_sockets(0, address)
    hosts = [f"{name}:{sockets[0].getsockname()[1]}" for name in names or [address]]
    app, url = web.Application([(".*", _Page)], hosts=hosts, **settings), hosts[0]
    httpserver.HTTPServer(app, **LIMITS).add_sockets(sockets)
    print(f"The page is at http://{url}/ (Ctrl-C ends it)", flush=True)
    if rows_wanted():  # a dry run asks for the page itself, and ends
        page = await httpclient.AsyncHTTPClient().fetch(f"http://{url}/")
        return print(f"Dry run: the page has {len(page.body):,} bytes.")
    display = sys.platform in ("darwin", "win32") or os.environ.get("DISPLAY")
    if display and os.environ.get("MPLBACKEND") != "agg":  # "agg": no windows, please
        threading.Thread(target=webbrowser.open, args=[f"http://{url}/"]).start()
    await asyncio.Event().wait()


def serve(lesson, answer, address="127.0.0.1", port=8017, names=()):
    """Show ``lesson``, the .html beside the .py, until Ctrl-C (exit code 130).

    ``answer`` gets each question, a dict, and returns what JSON can hold. Its
    ``ValueError`` with a sentence becomes status 400 and ``{"error": sentence}``. If
    the port is taken, it is another. A browser calls the page by one of ``names``.
    """
    for log in ("tornado", "asyncio"):  # odd requests, browsers that leave: no news
        logging.getLogger(log).setLevel(logging.CRITICAL + 1)
    try:
        html = Path(lesson).with_suffix(".html")
        asyncio.run(_serve(address, port, names, html=html, answer=answer))
    except KeyboardInterrupt:
        print("\nThe page has ended with Ctrl-C.")
        sys.exit(130)
