"""A run is tracked where that is possible, and never stands in the way."""

import random
import re
import struct
import sys
from types import SimpleNamespace

import numpy as np
import pytest
import wandb
from wandb.proto.wandb_internal_pb2 import Record
from wandb.sdk.lib import wbauth

from workshop import show_result, start_run, tracking

KEY = "0123456789abcdef0123456789abcdef01234567"
ODD = {
    "WANDB_API_KEY": f" {KEY}",
    "WANDB_BASE_URL": "odd-address:8080",
    "WANDB_CONSOLE": "odd-console",
    "WANDB_MODE": "odd-mode",
    "WANDB_PROJECT": "odd/project",
    "WANDB_RESUME": "odd-resume",
    "WANDB_RUN_ID": "odd/run?",
    "WANDB_SILENT": "odd-silence",
}
real_init = wandb.init


@pytest.fixture
def lesson(monkeypatch, tmp_path, capfd):
    """Start a run as ``python lesson.py WORDS`` would; W&B itself is patched.

    ``lesson.broken`` names the modes that W&B does not start in. Returns the run and
    what was printed. The run's ``asked`` is what W&B got.
    """

    def init(mode, config, **asked):
        if mode in start.broken:
            raise wandb.errors.CommError(f"odd server at {KEY}")
        run = real_init(mode="disabled", config=config)
        run.finish()
        return SimpleNamespace(
            asked=asked | {"mode": mode},
            config=run.config,
            summary=run.summary,
            dir=str(tmp_path / "wandb" / "offline-run-1" / "files"),
            offline=mode in ("offline", "dryrun"),
            disabled=mode == "disabled",
            url="https://wandb.example/run",
        )

    def start(*words, **knobs):
        monkeypatch.setattr(sys, "argv", ["a lesson.py", *words])
        run = start_run(**knobs)
        said, errors = capfd.readouterr()
        assert errors == ""
        return run, said

    start.broken = ()
    monkeypatch.setattr(wandb, "init", init)
    for home in ("HOME", "USERPROFILE"):  # nobody is logged in
        monkeypatch.setenv(home, str(tmp_path))
    monkeypatch.delenv("WANDB_MODE")
    wbauth.unauthenticate_session()
    wandb.teardown()
    yield start
    wandb.teardown()


def test_without_an_account_the_run_is_offline_and_a_line_says_where(lesson, tmp_path):
    run, said = lesson(epochs=5)
    assert dict(run.config) == {"epochs": 5, "seed": 0}
    expected = {"mode": "offline", "dir": str(tmp_path), "group": "a lesson"}
    assert expected.items() <= run.asked.items()
    folder = (tmp_path / "wandb" / "offline-run-1").as_posix()
    assert said == f'Tracking offline: wandb sync "{folder}"\n'


def test_with_an_account_each_run_is_online_in_a_notebook_too(lesson, monkeypatch):
    monkeypatch.setenv("WANDB_API_KEY", KEY)
    monkeypatch.setenv("WANDB_SILENT", "true")
    monkeypatch.delenv("WANDB_DIR")
    real_init(mode="disabled")  # the run of an earlier cell
    run, said = lesson()
    assert (run.asked["mode"], run.asked["dir"]) == ("online", tracking.start.ROOT)
    assert said == "Tracking online: https://wandb.example/run\n"


@pytest.mark.parametrize(
    ("mode", "said"),
    [
        ("online", "offline (you are not logged in: wandb login): wandb sync "),
        ("dryrun", "offline: "),
        ("disabled", "is off\n"),
        ("", "offline: "),
    ],
)
def test_a_value_of_wandb_mode_is_answered_in_a_line(lesson, monkeypatch, mode, said):
    monkeypatch.setenv("WANDB_MODE", mode)
    assert lesson()[1].startswith(f"Tracking {said}")


@pytest.mark.parametrize("name", ODD)
def test_an_odd_value_of_wandbs_is_named_and_never_printed(lesson, monkeypatch, name):
    monkeypatch.setenv(name, ODD[name])
    _, said = lesson()
    assert f"({name} has an odd value and is ignored)" in said
    assert not re.search(f"odd[-/]|{KEY[:3]}", said)


@pytest.mark.parametrize("key", ["abc", f"{KEY}\n", f'"{KEY}"', "é" * 40, KEY])
@pytest.mark.parametrize("broken", [["online"], ["online", "offline"]])
def test_no_part_of_a_key_is_printed_by_the_next_best_mode(
    lesson, monkeypatch, key, broken
):
    monkeypatch.setenv("WANDB_API_KEY", key)
    lesson.broken = broken
    run, said = lesson()
    assert run.asked["mode"] == ("disabled" if "offline" in broken else "offline")
    assert said.startswith(
        ("Tracking offline (", "Tracking is off (W&B does not start")
    )
    assert key.strip('" ')[:3] not in said.partition("wandb sync")[0]


def test_where_the_disk_is_full_tracking_is_off(lesson, monkeypatch):
    usage = SimpleNamespace(free=9_999_999)
    monkeypatch.setattr(tracking.shutil, "disk_usage", lambda path: usage)
    assert lesson()[1] == "Tracking is off (the disk is full)\n"


def test_knobs_are_options_and_the_seed_and_the_result_count(lesson, capfd):
    numbers = []
    for seed in (7, 7, 8):
        run, _ = lesson("--rate=1", f"--seed={seed}", by=("adam", "sgd"), rate=0.1)
        assert dict(run.config) == {"by": "adam", "rate": 1.0, "seed": seed}
        assert type(run.config.rate) is float
        numbers.append((random.random(), np.random.random()))  # noqa: S311
    assert numbers[0] == numbers[1] != numbers[2]
    show_result(run, 0.9755)
    assert capfd.readouterr().out.startswith("Test accuracy: 97.5% after ")
    assert run.summary["test_accuracy"] == 0.9755
    assert run.summary["seconds"] > 0


def test_a_real_run_takes_a_sweeps_value_and_fails_with_its_lesson(python, tmp_path):
    sweep = tmp_path / "sweep.yaml"
    sweep.write_text("wandb_version: 1\nepochs:\n  value: 9\n", encoding="utf-8")
    done = python(
        "import workshop; print(workshop.start_run(epochs=5).config.epochs); 1 / 0",
        WANDB_MODE="offline",
        WANDB_DIR=str(tmp_path),
        WANDB_SWEEP_ID="sweep",
        WANDB_SWEEP_PARAM_PATH=str(sweep),
    )
    assert done.stdout.splitlines()[1:] == ["9"]
    assert done.stderr.count("Traceback") == 1
    assert done.stderr.endswith("ZeroDivisionError: division by zero\n")

    # W&B's file: 7 bytes, then records, each with a header of 7 that has its length
    (path,) = tmp_path.glob("wandb/offline-run-*/run-*.wandb")
    content, begin = path.read_bytes(), 7
    while begin < len(content):
        length = struct.unpack_from("<IHB", content, begin)[1]
        begin += 7 + length
    assert Record.FromString(content[-length:]).exit.exit_code == 1
