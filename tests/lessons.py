"""Lessons and what they promise: found in the folders, run as a student runs them."""

import ast
import os
import re
import shlex
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Callable
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).resolve().parent.parent
LESSONS = sorted(
    path.relative_to(ROOT).as_posix()
    for pattern in ("module*/*.py", "module*/beyond/*.py")
    for path in ROOT.glob(pattern)
)
FULL = {"rows": None, "long": True}  # how a promise's lesson runs
RATED = {"rows": None, "env": {"WORKSHOP_TWEETS": "rated"}}
BRANDS = {**FULL, "env": {"WORKSHOP_TWEETS": "brands"}}
NOISE = re.compile("warning|deprecat|traceback|nan%", re.I)


class Promise(NamedTuple):
    """One run of a lesson, with what is typed behind its path, and what it must print.

    Each regular expression in ``prints`` is found in what is printed (``^`` and ``$``
    are a line's); ``check`` gets all of that, and asserts more. ``rows`` is
    WORKSHOP_ROWS, None for all; ``env`` is added. ``after`` is a lesson that runs first
    and makes what this one needs. ``error`` is how the last line on standard error
    begins, where the lesson means to fail. ``long`` takes long.
    """

    command: str
    prints: tuple = ()
    check: Callable | None = None
    rows: int | None = 300
    env: dict = {}  # noqa: RUF012, nobody changes it
    after: str | None = None
    error: str | None = None
    long: bool = False

    @property
    def name(self):
        """Name the run in the test's title."""
        return " ".join([self.command, *self.env.values()])

    @property
    def lesson(self):
        """Give the lesson's path."""
        return self.command.split()[0]


def imports(lesson):
    """List the packages that a lesson imports, in their order."""
    found = []
    for node in ast.walk(ast.parse((ROOT / lesson).read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found += [(node.lineno, alias.name) for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            found.append((node.lineno, node.module))
    return [name.split(".")[0] for _, name in sorted(found)]


def every(promises):
    """Make the parameters of a test out of promises; mark the long ones."""
    return [
        pytest.param(p, id=p.name, marks=[pytest.mark.long] if p.long else [])
        for p in promises
    ]


def keep(promise, run_lesson):
    """Run the lesson, and hold it to its promise."""
    if promise.after:
        before = run_lesson(*shlex.split(promise.after), rows=promise.rows)
        assert before.returncode == 0, before.stderr
    words = shlex.split(promise.command)
    done = run_lesson(*words, rows=promise.rows, **promise.env)
    said = done.stdout
    if promise.error:
        assert done.returncode == 1
        assert done.stderr.strip().splitlines()[-1].startswith(promise.error)
    else:
        assert done.returncode == 0, done.stderr
        assert not NOISE.search(said + done.stderr), said + done.stderr
    assert said.strip(), "a lesson that prints nothing teaches nothing"
    missing = [p for p in promise.prints if not re.search(p, said, re.M)]
    assert not missing, f"not printed: {missing}\n\n{said}"
    if promise.check:
        promise.check(said)


def numbers(pattern, said):
    """Find every line that fits; read its group as a number, or its groups as a row."""
    found = re.findall(pattern, said, re.M)
    assert found, pattern
    rows = [[group] if isinstance(group, str) else group for group in found]
    rows = [[float(group.replace(",", "")) for group in row] for row in rows]
    return rows if len(rows[0]) > 1 else [number for (number,) in rows]


def percent(pattern, said):
    """Find the number that stands before a percent sign, after a pattern."""
    return float(re.search(pattern + r"\s*(-?[\d.]+)%", said, re.M)[1])


def copy_of_the_workshop(place):
    """Copy the checkout to a folder that a test may spoil; large data are linked.

    Such a link is removed before another file takes its place: ``spoil`` does so.
    """
    made = (".*", "*.egg-info", "__pycache__", "data", "figures", "models", "wandb")
    shutil.copytree(ROOT, place, ignore=shutil.ignore_patterns(*made))
    (place / "data").mkdir()
    for file in (ROOT / "data").iterdir():
        if file.is_file():  # on Windows not everybody may make links
            large = file.stat().st_size > 1_000_000 and os.name == "posix"
            make = os.symlink if large else shutil.copyfile
            make(file, place / "data" / file.name)
    return place


def spoil(path, change):
    """Change a copied file; ``change`` gets its bytes and returns others."""
    content = path.read_bytes()
    path.unlink()
    path.write_bytes(change(content))


def start(env, *words):
    """Start a lesson; return its process, which prints into one pipe."""
    how = {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT, "text": True}
    if os.name == "posix":  # nobody hears Ctrl-C where the tests run under nohup
        hear = signal.default_int_handler
        how["preexec_fn"] = partial(signal.signal, signal.SIGINT, hear)
    return subprocess.Popen([sys.executable, *words], env=env, cwd=ROOT, **how)


@contextmanager
def started(env, *words):
    """Start a lesson; give its process and its page's address."""
    process = start(env, *words)
    try:
        for line in process.stdout:
            if found := re.search(r"(http://\S+)/ \(", line):
                break
        yield process, found[1]
    finally:
        process.kill()
        process.communicate()


def talk(url, body=b"{}", start="POST /ask", length=None, **headers):
    """Send any request; return its status (0 for none) and the answer."""
    host, port = url.removeprefix("http://").split(":")
    head = {"Host": f"{host}:{port}", "Origin": url, "Connection": "close"} | headers
    head |= {"Content-Length": len(body) if length is None else length}
    words = [f"{name}: {value}" for name, value in head.items() if value is not None]
    words = [f"{start} HTTP/1.1", *words, "\r\n"]
    answer = b""
    line = socket.create_connection((host, int(port)), timeout=60)
    with line, suppress(ConnectionError):  # where the page has heard enough
        line.sendall("\r\n".join(words).encode() + body)
        with suppress(OSError):  # it is gone already
            line.shutdown(socket.SHUT_WR)
        while got := line.recv(65536):
            answer += got
    return int([*answer.split(), 0, 0][1]), answer.partition(b"\r\n\r\n")[2]
