"""What the tests share: a student's environment, and running a lesson in it."""

import os
import subprocess
import sys

import pytest
from lessons import ROOT

DEAD_END = "http://127.0.0.1:9"  # nobody listens there
HOMES = ("HOME", "USERPROFILE")  # the second one on Windows
PROXIES = ("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY")
STRANGERS = ("WANDB", "WORKSHOP", "MPL", "KERAS_HOME", "DISPLAY", "WAYLAND", "PYTHON")


@pytest.fixture(autouse=True)
def nothing_set(tmp_path, monkeypatch):
    """No network, no settings of one's own, and a place for all that is written."""
    for name in [name for name in os.environ if name.startswith(STRANGERS)]:
        monkeypatch.delenv(name)
    for name in PROXIES:
        monkeypatch.setenv(name, DEAD_END)
    monkeypatch.setenv("MPLBACKEND", "agg")
    monkeypatch.setenv("WANDB_DIR", str(tmp_path))
    monkeypatch.setenv("WANDB_MODE", "disabled")
    monkeypatch.setenv("WORKSHOP_OUTPUT", str(tmp_path))


@pytest.fixture(scope="session")
def student_env(tmp_path_factory):
    """An environment without network, display, account or settings of one's own."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith(STRANGERS)}
    return kept | {
        **dict.fromkeys(PROXIES, DEAD_END),
        "no_proxy": "127.0.0.1,localhost",
        **dict.fromkeys(HOMES, str(tmp_path_factory.mktemp("home"))),
        "MPLBACKEND": "agg",
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONIOENCODING": "utf-8",
        "PYTHONWARNINGS": "error::DeprecationWarning:__main__",
        "WANDB_DIR": str(tmp_path_factory.mktemp("runs")),
        "WANDB_MODE": "disabled",
        "WORKSHOP_OUTPUT": str(tmp_path_factory.mktemp("output")),
    }


@pytest.fixture(scope="session")
def run_lesson(student_env):
    """Run ``python LESSON ARGUMENTS``, any further keyword in the environment.

    ``lesson`` is a path from the repository's root; ``rows`` is WORKSHOP_ROWS, None for
    all; ``cwd`` is the folder to start in.
    """

    def run(lesson, *arguments, rows=300, cwd=ROOT, timeout=240, **env):
        if rows:
            env["WORKSHOP_ROWS"] = str(rows)
        return subprocess.run(
            [sys.executable, str(ROOT / lesson), *arguments],
            env=student_env | env,
            cwd=cwd,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            timeout=timeout,
        )

    return run


@pytest.fixture
def python(student_env):
    """Run a line or two of Python; return the finished process."""

    def run(code, **env):
        return subprocess.run(
            [sys.executable, "-c", code],
            env=student_env | env,
            capture_output=True,
            encoding="utf-8",
            timeout=120,
        )

    return run
