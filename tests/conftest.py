"""What the tests share: running a lesson as a student would."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import settings
from measure import plain_environment

from workshop.data import DATA, TWEETS

ROOT = Path(__file__).resolve().parent.parent

settings.register_profile(
    "everyday", max_examples=300, deadline=None, derandomize=True, database=None
)
settings.register_profile("thorough", max_examples=10_000, deadline=None, database=None)
settings.load_profile("everyday")


@pytest.fixture(scope="session")
def root():
    """The repository's root."""
    return ROOT


@pytest.fixture(scope="session")
def student_env(tmp_path_factory):
    """An environment without network, display or account, and warnings made visible."""
    env = plain_environment()
    dead_end = "http://127.0.0.1:9"
    helper = ["workshop", *(f"workshop.{p.stem}" for p in ROOT.glob("workshop/*.py"))]
    return env | {
        "PYTHONWARNINGS": ",".join(
            f"error::{kind}:{module}"
            for kind in ("DeprecationWarning", "PendingDeprecationWarning")
            for module in ("__main__", *helper)
        ),
        "http_proxy": dead_end,
        "https_proxy": dead_end,
        "HTTP_PROXY": dead_end,
        "HTTPS_PROXY": dead_end,
        "no_proxy": "127.0.0.1,localhost",
        "HOME": str(tmp_path_factory.mktemp("home")),
        "WANDB_DIR": str(tmp_path_factory.mktemp("runs")),
        "PYTHONIOENCODING": "utf-8",
    }


@pytest.fixture(scope="session")
def run_lesson(student_env):
    """Run ``python LESSON ARGUMENTS`` and return the finished process.

    ``lesson`` is a path from the repository's root. Keywords: ``rows``, how many rows
    every loader hands out (default 300; None for all); ``cwd``, the folder to start in;
    ``timeout`` in seconds; any other keyword is set in the environment.
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
def ctrl_c():
    """Let a process hear Ctrl-C, also where the tests themselves do not (nohup)."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


def tweets(source):
    """Name a set of tweets as a test's parameter; skip where it was not fetched."""
    there = (DATA / TWEETS[source][0]).exists()
    reason = f"data/{TWEETS[source][0]} is not there: python -m workshop.download"
    return pytest.param(source, marks=pytest.mark.skipif(not there, reason=reason))


EVERY_TWEETS = [tweets(source) for source in TWEETS]
"""For ``@pytest.mark.parametrize("source", EVERY_TWEETS)``: each set of tweets."""
