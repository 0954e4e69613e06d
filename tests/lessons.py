"""Lessons and what they promise: found in the folders, run as a student runs them."""

import ast
import os
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).resolve().parent.parent
LESSONS = sorted(
    path.relative_to(ROOT).as_posix()
    for pattern in ("module*/*.py", "module*/beyond/*.py")
    for path in ROOT.glob(pattern)
)
NOISE = re.compile("warning|deprecat|traceback|nan%", re.I)


class Promise(NamedTuple):
    """One run of a lesson, and all that it must print.

    Each regular expression in ``prints`` is found in what is printed (``^`` and ``$``
    are a line's); ``check`` gets all of that, and asserts more. ``rows`` is
    WORKSHOP_ROWS, None for all; ``arguments`` and ``env`` are added. ``after`` is a
    lesson that runs first and makes what this one needs. ``error`` is how the last line
    on standard error begins, where the lesson means to fail. ``long`` takes long.
    """

    lesson: str
    prints: tuple = ()
    check: Callable | None = None
    rows: int | None = 300
    arguments: tuple = ()
    env: dict = {}  # noqa: RUF012, nobody changes it
    after: str | None = None
    error: str | None = None
    long: bool = False

    @property
    def name(self):
        """Name the run in the test's title."""
        return " ".join([self.lesson, *self.arguments, *self.env.values()])


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
        before = run_lesson(promise.after, rows=promise.rows)
        assert before.returncode == 0, before.stderr
    done = run_lesson(
        promise.lesson, *promise.arguments, rows=promise.rows, **promise.env
    )
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
