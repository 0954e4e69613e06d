"""What the tests share: a student's environment, and running a lesson in it."""

import ctypes
import os
import socket
import struct
import subprocess
import sys

import pytest
from browser import CHROMIUM, Browser
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


@pytest.fixture(scope="module")
def alone():
    """Leave this process no network but 127.0.0.1, where that is allowed."""
    linux = sys.platform == "linux"
    with open("/proc/self/ns/net" if linux else os.devnull) as before:
        cut = linux and ctypes.CDLL(None).unshare(0x40000000) == 0  # CLONE_NEWNET
        if cut:
            import fcntl

            with socket.socket() as any_socket:  # SIOCSIFFLAGS: lo is up
                fcntl.ioctl(any_socket, 0x8914, struct.pack("16sh22x", b"lo", 0x41))
        yield cut
        if cut:
            ctypes.CDLL(None).setns(before.fileno(), 0)


@pytest.fixture(scope="module")
def browser(alone, tmp_path_factory):
    if not CHROMIUM:
        pytest.skip("there is no chromium here: apt-get install chromium")
    browser = Browser(tmp_path_factory.mktemp("profile"))
    yield browser
    browser.close()
