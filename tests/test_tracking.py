"""Promises of start_run and RunLogger: tracked where possible, never in the way."""

import json
import os
import socket
import struct
import subprocess
import sys
import tempfile
import threading
import time
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

LESSON = """
\"\"\"A lesson about nothing.\"\"\"
from workshop import start_run

import json
import random
import numpy as np

run = start_run(epochs=5, optimizer="adam")
run.log({"accuracy": 0.5})
print(json.dumps([dict(run.config), random.random(), np.random.random()]))
"""
KEY = "0123456789abcdef0123456789abcdef01234567"


@pytest.fixture
def lesson(tmp_path, run_lesson):
    """Run the lesson about nothing; return its first line, its JSON and its seconds."""
    path = tmp_path / "lesson.py"
    path.write_text(LESSON)
    runs = tmp_path / "runs"
    runs.mkdir()

    def run(*arguments, **env):
        env.setdefault("WANDB_DIR", str(runs))
        start = time.perf_counter()
        done = run_lesson(path, *arguments, timeout=60, **env)
        assert done.returncode == 0, done.stderr
        assert done.stderr == ""
        *lines, result = done.stdout.splitlines()
        return "\n".join(lines), json.loads(result), time.perf_counter() - start

    run.folder = runs / "wandb"
    return run


def test_without_an_account_the_run_is_offline_and_one_line_says_where(lesson):
    said, (config, *_), _ = lesson()
    assert config == {"epochs": 5, "optimizer": "adam", "seed": 0}
    (folder,) = lesson.folder.glob("offline-run-*")
    assert said.startswith("Tracking offline.")
    assert f'wandb leet "{folder}"' in said
    assert f'wandb sync "{folder}"' in said
    assert len(said.splitlines()) == 1
    assert list(folder.glob("run-*.wandb"))


def test_run_folders_collect_at_the_root_wherever_the_lesson_started(root, monkeypatch):
    from workshop import tracking

    monkeypatch.chdir(root.anchor)
    monkeypatch.delenv("WANDB_DIR", raising=False)
    monkeypatch.setenv("TMPDIR", tempfile.gettempdir())  # run_folder changes it
    assert tracking.run_folder() == str(root)


@pytest.mark.skipif(sys.platform != "linux", reason="the XDG variables are Linux's")
def test_where_wandbs_own_folders_are_closed_it_keeps_its_log_to_itself(
    lesson, tmp_path
):
    closed = tmp_path / "closed"
    closed.write_text("a file where the folder should be")
    said, _, _ = lesson(XDG_CACHE_HOME=str(closed), XDG_DATA_HOME=str(closed))
    assert len(said.splitlines()) == 1


def test_knobs_are_command_line_options(lesson):
    _, (config, *_), _ = lesson("--epochs", "3", "--optimizer=sgd", "--seed", "7")
    assert config == {"epochs": 3, "optimizer": "sgd", "seed": 7}


@pytest.mark.parametrize("mode", ["offline", "disabled"])
def test_a_number_with_a_point_stays_one(tmp_path, run_lesson, mode):
    path = tmp_path / "lesson.py"
    path.write_text(
        "from workshop import start_run\n"
        "print(repr(start_run(learning_rate=0.1).config.learning_rate))"
    )
    done = run_lesson(path, "--learning_rate", "1", WANDB_MODE=mode)
    assert done.stdout.splitlines()[-1] == "1.0", done.stderr


def test_the_same_seed_gives_the_same_numbers_and_another_others(lesson):
    numbers = [lesson("--seed", seed)[1][1:] for seed in ("1", "1", "2")]
    assert numbers[0] == numbers[1] != numbers[2]


def test_the_largest_seed_is_taken(lesson):
    assert lesson("--seed", str(2**32 - 1))[1][0]["seed"] == 2**32 - 1


def test_values_of_a_sweep_win_over_the_command_line(lesson, tmp_path):
    sweep = tmp_path / "sweep.yaml"
    sweep.write_text("wandb_version: 1\nepochs:\n  value: 9\n")
    _, (config, *_), _ = lesson(
        "--epochs=3",
        WANDB_MODE="offline",
        WANDB_SWEEP_ID="sweep",
        WANDB_SWEEP_PARAM_PATH=str(sweep),
    )
    assert config["epochs"] == 9


@pytest.mark.parametrize(
    "mode", ["online", "offline", "disabled", "dryrun", "nonsense"]
)
def test_no_value_of_wandb_mode_ends_the_lesson(lesson, mode):
    said, _, _ = lesson(WANDB_MODE=mode)
    expected = {
        "online": "Tracking offline (you are not logged in: wandb login).",
        "disabled": "Tracking is off.",
        "nonsense": "WANDB_MODE=nonsense is ignored (Input should be 'online', 'off",
    }
    assert said.startswith(expected.get(mode, "Tracking offline."))


@pytest.mark.parametrize(
    ("name", "value", "reason"),
    [
        ("WANDB_BASE_URL", "localhost:8080", "URL scheme should be"),
        ("WANDB_CONSOLE", "loud", "Input should be"),
        ("WANDB_PROJECT", "a/b", "Invalid project name"),
        ("WANDB_SILENT", "a little", "Input should be"),
    ],
)
def test_what_wandb_refuses_in_the_environment_is_named_and_ignored(
    lesson, name, value, reason
):
    said, _, _ = lesson(**{name: value})
    refused, tracking = said.splitlines()
    assert refused.startswith(f"{name}={value} is ignored ({reason}")
    assert tracking.startswith("Tracking offline.")


@pytest.mark.parametrize(
    ("mistake", "tracebacks", "last_words"),
    [
        ("1 / 0", 1, "ZeroDivisionError: division by zero\n"),
        ("raise MemoryError", 0, "close programs, or choose less.\n"),
    ],
)
@pytest.mark.parametrize("key", ["", "a b", KEY])
def test_an_error_is_shown_once_and_the_run_counts_as_failed(
    tmp_path, run_lesson, key, mistake, tracebacks, last_words
):
    path = tmp_path / "lesson.py"
    path.write_text(LESSON + mistake)
    done = run_lesson(path, WANDB_API_KEY=key, WANDB_DIR=str(tmp_path))
    assert done.returncode == 1
    assert done.stderr.count("Traceback") == tracebacks
    assert done.stderr.count(last_words) == 1
    assert done.stderr.endswith(last_words)
    (run,) = tmp_path.glob("wandb/offline-run-*/run-*.wandb")
    assert records(run)[-1].exit.exit_code == 1


def records(run):
    """Read W&B's records of a short run: 7 bytes, then each with a header of 7."""
    from wandb.proto.wandb_internal_pb2 import Record

    content, start, found = run.read_bytes(), 7, []
    while start < len(content):
        _, length, _ = struct.unpack_from("<IHB", content, start)
        start += 7
        found.append(Record.FromString(content[start : start + length]))
        start += length
    return found


def test_a_malformed_key_is_named(lesson):
    said, _, _ = lesson(WANDB_API_KEY="abc")
    assert said.startswith("Tracking offline (WANDB_API_KEY invalid")


def test_a_network_that_refuses_costs_nothing(lesson):
    usual = lesson()[2]
    said, _, seconds = lesson(WANDB_API_KEY=KEY, WANDB_BASE_URL="http://127.0.0.1:9")
    assert said.startswith("Tracking offline (http://127.0.0.1:9 does not answer).")
    assert seconds < 2 * usual + 2  # twice: other tests come and go


def test_a_network_that_swallows_packets_costs_a_few_seconds(lesson):
    usual = lesson()[2]
    with socket.create_server(("127.0.0.1", 0)) as silent:
        url = f"http://127.0.0.1:{silent.getsockname()[1]}"
        said, _, seconds = lesson(WANDB_API_KEY=KEY, WANDB_BASE_URL=url)
    assert said.startswith(f"Tracking offline ({url} does not answer).")
    assert seconds < 2 * usual + 7  # five of them patience


def test_a_server_that_knows_no_such_key_does_not_end_the_lesson(lesson):
    class Refusing(BaseHTTPRequestHandler):
        def do_HEAD(self):
            self.send_error(401)

        do_GET = do_POST = do_HEAD  # noqa: N815, the names that the server calls

        def log_message(self, *arguments):
            pass

    server = HTTPServer(("127.0.0.1", 0), Refusing)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        url = f"http://127.0.0.1:{server.server_port}"
        said, _, seconds = lesson(WANDB_API_KEY=KEY, WANDB_BASE_URL=url)
    finally:
        server.shutdown()
        server.server_close()
    assert said.startswith("Tracking offline (")
    assert seconds < 30


def test_a_folder_that_cannot_be_written_to_is_replaced_by_a_temporary_one(
    lesson, tmp_path
):
    blocked = tmp_path / "blocked"
    blocked.write_text("a file where the folder should be")
    said, _, _ = lesson(WANDB_DIR=str(blocked))
    assert said.startswith("Tracking offline.")
    assert "workshop-" in said


def test_without_a_home_wandb_keeps_its_log_to_itself(tmp_path, run_lesson):
    path = tmp_path / "lesson.py"
    path.write_text("import os\nos.environ.pop('HOME', None)\n" + LESSON)
    done = run_lesson(path, WANDB_DIR=str(tmp_path))
    assert done.stdout.startswith("Tracking offline.")
    assert done.stderr == ""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminals")
def test_it_never_asks_in_a_terminal_either(tmp_path, student_env):
    import pty

    path = tmp_path / "lesson.py"
    path.write_text(LESSON)
    terminal, student = pty.openpty()
    done = subprocess.run(
        [sys.executable, str(path)],
        env=student_env | {"WANDB_DIR": str(tmp_path), "WANDB_MODE": "online"},
        stdin=student,
        stdout=student,
        stderr=student,
        timeout=60,
    )
    said = os.read(terminal, 10_000).decode()
    os.close(student)
    os.close(terminal)
    assert done.returncode == 0
    assert "you are not logged in" in said
    assert "Enter your choice" not in said


def test_a_missing_wandb_is_named(tmp_path, run_lesson):
    (tmp_path / "wandb.py").write_text("raise ImportError('no wandb')")
    (tmp_path / "lesson.py").write_text(LESSON)
    done = run_lesson(tmp_path / "lesson.py")
    assert done.returncode == 1
    assert done.stderr == (
        "wandb cannot be imported (no wandb): pip install -r requirements.txt\n"
    )


def test_the_logger_sends_each_epochs_metrics_counted_from_1(tmp_path, run_lesson):
    path = tmp_path / "lesson.py"
    path.write_text(
        "from workshop import RunLogger\n"
        "import sys\n"
        "assert 'wandb' not in sys.modules\n"
        "import keras, numpy as np\n"
        "class Run:\n"
        "    def log(self, metrics): print(sorted(metrics.items()))\n"
        "model = keras.Sequential([keras.layers.Dense(1)])\n"
        "model.compile(loss='mse', optimizer='sgd')\n"
        "x = np.zeros((4, 2)); y = np.zeros((4, 1))\n"
        "model.fit(x, y, validation_data=(x, y), epochs=2, verbose=0,"
        " callbacks=[RunLogger(Run())])\n"
    )
    done = run_lesson(path)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == [
        "[('epoch', 1), ('loss', 0.0), ('val_loss', 0.0)]",
        "[('epoch', 2), ('loss', 0.0), ('val_loss', 0.0)]",
    ]
