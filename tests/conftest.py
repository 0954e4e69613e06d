"""What the tests share: running a lesson as a student would."""

import os
import subprocess
import sys

import pytest
from hypothesis import settings
from lessons import ROOT

settings.register_profile(
    "everyday", max_examples=50, deadline=None, derandomize=True, database=None
)
settings.register_profile("thorough", max_examples=10_000, deadline=None, database=None)
settings.load_profile("everyday")

NO_NETWORK = "http://127.0.0.1:9"  # nobody listens there


@pytest.fixture(scope="session")
def student_env(tmp_path_factory):
    """An environment without network, display, account or settings of one's own."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("WANDB", "WORKSHOP", "MPL", "DISPLAY", "WAYLAND"))
    }
    proxies = ("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY")
    return kept | {
        **dict.fromkeys(proxies, NO_NETWORK),
        "no_proxy": "127.0.0.1,localhost",
        "HOME": str(tmp_path_factory.mktemp("home")),
        "MPLBACKEND": "agg",
        "PYTHONIOENCODING": "utf-8",
        "PYTHONWARNINGS": "error::DeprecationWarning:__main__",
        "WANDB_DIR": str(tmp_path_factory.mktemp("runs")),
        "WANDB_MODE": "disabled",
        "WORKSHOP_OUTPUT": str(tmp_path_factory.mktemp("output")),
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
