"""What a class of thirty meets: each fault, on a lesson that it can reach.

A lesson under a fault ``runs`` (does its work all the same), ``says`` (ends in a
sentence that names the cause and what to do) or ``stops`` (was told to, and did). Every
run is of a copy of the checkout; nothing that was there may be changed or lost.
"""

import os
import re
import shutil
import signal
import subprocess
import sys
from functools import partial
from pathlib import Path
from typing import NamedTuple

import pytest
from lessons import copy_of_the_workshop, every, spoil

KEY = "0123456789abcdef0123456789abcdef01234567"
BACK = r"To get it back: git checkout -- data/"
FULL = r"could not be saved \(No space left on device\)"
BROKEN = r"A package does not start \(No module named "
OFFLINE = r"Tracking offline \(W&B does not start online: \w+\): wandb sync "
STOPPED = r"Ctrl-C: training has stopped\. What was learned is kept\."


class Fault(NamedTuple):
    """One row of the table: a fault, a lesson, and how it must end.

    ``files`` are written into the copy, or removed; the fixtures ``given`` change it.
    In ``env``, ``{name}`` is what that fixture returns. ``then`` happens as soon as the
    lesson has printed a text: a signal comes, or its reader goes.
    """

    name: str
    lesson: str
    word: str
    sentence: str
    arguments: tuple = ()
    env: dict = {}  # noqa: RUF012, nobody changes it
    files: dict = {}  # noqa: RUF012
    given: tuple = ()
    then: tuple = ()
    place: str = "workshop"
    flags: tuple = ()
    long: bool = False


# fmt: off
FAULTS = [
    Fault("a full disk, for a figure", "module1_overview/explore-data.py", "runs",
          rf"explore-data\.png {FULL}", env={"WORKSHOP_OUTPUT": "{full_disk}"}),
    Fault("a full disk, for a run and a model",
          "module4_perceptrons/beyond/save-model.py", "runs",
          rf"(?s)\ALoading Keras.*\nTracking .*admissions\.keras {FULL}",
          ("--epochs=2",),
          {"WANDB_MODE": "offline", "WANDB_DIR": "{full_disk}",
           "WORKSHOP_OUTPUT": "{full_disk}"}, long=True),
    Fault("no folder that can be written to, and no home",
          "module1_overview/explore-data.py", "runs",
          r"explore-data\.png could not be saved \(Permission denied\)",
          env={"HOME": os.devnull, "WORKSHOP_OUTPUT": ""}, given=("closed",)),
    Fault("an account, no network, and nonsense in WANDB_*",
          "module4_perceptrons/beyond/save-model.py", "runs",
          rf"(?s)\ALoading Keras \.\.\.\n{OFFLINE}.*\nTest accuracy: ", ("--epochs=2",),
          {"WANDB_API_KEY": KEY, "WANDB_CONSOLE": "secret-nonsense",
           "WANDB_MODE": "secret-nonsense", "WANDB_PROJECT": "secret/nonsense"}),
    Fault("tweets that were cut short", "module2_text_features/classifier.py", "says",
          rf"rated-tweets\.csv is damaged or was changed\. {BACK}rated-tweets\.csv",
          env={"WORKSHOP_TWEETS": "rated"},
          files={"data/rated-tweets.csv": b"tweet_text,is_there_an_emo"}),
    Fault("digits that are missing", "module4_perceptrons/keras-digits.py", "says",
          rf"mnist\.npz is missing\. {BACK}mnist\.npz", files={"data/mnist.npz": None}),
    Fault("Ctrl-C in training, with an older model", "module6_cnn/cnn.py", "stops",
          rf"(?s){STOPPED}.*Saved .*cnn-interrupted\.keras", ("--epochs=1000",),
          {"WORKSHOP_OUTPUT": ""}, files={"models/dry-run/cnn.keras": b"older"},
          then=("Epoch 2/", signal.SIGINT)),
    Fault("Ctrl-C in the first of two trainings", "module5_mlp/beyond/xor.py", "stops",
          rf"(?s){STOPPED}(?!.*Epoch 2/).*xor\.png", ("--epochs=1000",),
          then=("Epoch 3/", signal.SIGINT)),
    Fault("Ctrl-C outside of a training", "module3_evaluation/grid-search-plain.py",
          "stops", r"\nStopped with Ctrl-C\.\n\Z", env={"WORKSHOP_ROWS": ""},
          then=("Tweets: ", signal.SIGINT)),
    Fault("a reader of the pipe that goes away, as head -1 does",
          "module2_text_features/classifier.py", "runs", r"\A\Z",
          env={"PYTHONUNBUFFERED": ""}, then=("", None)),
    Fault("an option that is misspelt: --step 3",
          "module4_perceptrons/beyond/gradient-descent.py", "says",
          r"error: unrecognized arguments: --step 3", ("--step", "3")),
    Fault("an option that makes no sense: --steps 0",
          "module4_perceptrons/beyond/gradient-descent.py", "says",
          r"error: argument --steps: takes numbers from 1 to ", ("--steps=0",)),
    Fault("a percent sign, a space and an accent in the path",
          "module1_overview/explore-data.py", "runs",
          r"Saved .*100 % été's.figures.dry-run.explore-data\.png",
          env={"WORKSHOP_OUTPUT": ""}, place="100 % été's"),
    Fault("the same, and --help", "module2_text_features/classifier.py", "runs",
          r"Where it is 99% sure.*\n(.*\n)*.*default: \['I love my new phone",
          ("--help",), place="100 % été's"),
    Fault("a display that is not there", "module1_overview/explore-data.py", "runs",
          r"Saved .*explore-data\.png", env={"DISPLAY": ":99", "MPLBACKEND": ""}),
    Fault("a backend of Keras that is not installed", "module4_perceptrons/one-hot.py",
          "says", rf"{BROKEN}'jax'\): unset KERAS_BACKEND, or: \./setup\.sh",
          env={"KERAS_BACKEND": "jax", "MPLBACKEND": ""}),
    Fault("a package that is missing", "module2_text_features/classifier.py", "says",
          rf"{BROKEN}'sklearn'\): \./setup\.sh, or: ",
          env={"PYTHONPATH": "{without_sklearn}", "MPLBACKEND": ""}, flags=("-S",)),
    Fault("an import that the student has misspelt", "module1_overview/hello-numpy.py",
          "says", r"Traceback(.*\n)+ +import nunpy as np\n(.*\n)*ModuleNotFoundError: ",
          given=("misspelt",)),
    Fault("a network that is too large for the memory", "module5_mlp/mlp.py", "says",
          r"The memory is too small for this: close programs, or choose less\.",
          ("--hidden_nodes=1000000000",), long=True),
    Fault("a learning rate that is far too large",
          "module5_mlp/beyond/backprop-by-hand.py", "says",
          r"The numbers grow too large \(.*\): choose a smaller learning rate\.",
          ("--learning_rate=1e9",), long=True),
    Fault("a terminal that has no accents", "module2_text_features/classifier.py",
          "runs", r" caf\? \?$", ("café 😀",), {"PYTHONIOENCODING": "ascii"}),
]
# fmt: on


# %% How the faults are made


@pytest.fixture
def workshop(tmp_path, fault):
    return copy_of_the_workshop(tmp_path / fault.place)


@pytest.fixture
def full_disk(tmp_path):
    """A disk of 64 KB, in memory; only a superuser can make one."""
    disk = tmp_path / "full-disk"
    disk.mkdir()
    mount = [shutil.which("mount"), "-t", "tmpfs", "-o", "size=64k,mode=777", "none"]
    if sys.platform != "linux" or subprocess.run([*mount, disk]).returncode:
        pytest.skip("a small disk needs Linux and a superuser")
    (disk / "others").write_bytes(bytes(60_000))
    yield disk
    subprocess.run([shutil.which("umount"), "--lazy", disk], check=True)


@pytest.fixture
def closed(workshop):
    """Close the copy's folders, also to the root that some tests run as."""
    folders = [workshop, *(path for path in workshop.rglob("*") if path.is_dir())]
    for folder in folders:
        folder.chmod(0o555)
    yield
    for folder in folders:
        folder.chmod(0o755)


@pytest.fixture
def without_sklearn(tmp_path, workshop):
    """All packages but one; Python runs without its own place for them (-S)."""
    packages = tmp_path / "packages"
    packages.mkdir()
    for path in Path(pytest.__file__).parent.parent.iterdir():
        if not path.name.startswith("sklearn"):
            (packages / path.name).symlink_to(path)
    return f"{packages}{os.pathsep}{workshop}"


@pytest.fixture
def misspelt(workshop):
    lesson = workshop / "module1_overview" / "hello-numpy.py"
    spoil(lesson, lambda content: content.replace(b"import numpy", b"import nunpy"))


# %% Running a lesson under a fault


def state(folder):
    """Map each file to its size and last change."""
    found = [(path, path.lstat()) for path in folder.rglob("*.*") if path.is_file()]
    return {path: (stat.st_size, stat.st_mtime_ns) for path, stat in found}


def run(fault, workshop, env):
    """Run the lesson; return its exit code and what it printed."""
    first = []  # root may not pass over file modes here
    if sys.platform == "linux" and os.geteuid() == 0:
        rights = "-dac_override,-dac_read_search"
        first = ["setpriv", f"--bounding-set={rights}", f"--inh-caps={rights}"]
    hear_ctrl_c = partial(signal.signal, signal.SIGINT, signal.default_int_handler)
    lesson = subprocess.Popen(
        [*first, sys.executable, *fault.flags, fault.lesson, *fault.arguments],
        cwd=workshop,
        env=env,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        preexec_fn=hear_ctrl_c if os.name == "posix" else None,
        start_new_session=True,
    )
    said = ""
    if fault.then:
        text, number = fault.then
        while text not in said and (line := lesson.stdout.readline()):
            said += line
        if number:
            os.killpg(lesson.pid, number)  # as a terminal does, workers included
        else:
            lesson.stdout.close()
            lesson.stdout = None
    output, errors = lesson.communicate(timeout=240)
    return lesson.returncode, said + (output or ""), errors


@pytest.mark.parametrize("fault", every(FAULTS))
def test_a_lesson_under_a_fault_ends_as_the_table_says(
    fault, workshop, student_env, request
):
    posix = fault.then or fault.flags or "closed" in fault.given
    if os.name != "posix" and posix:
        pytest.skip("Windows has other signals, pipes, links and rights")
    if sys.platform in ("darwin", "win32") and "DISPLAY" in fault.env:
        pytest.skip("a window would open: there is always a display")
    for name, content in fault.files.items():
        (workshop / name).unlink(missing_ok=True)
        if content is not None:
            (workshop / name).parent.mkdir(parents=True, exist_ok=True)
            (workshop / name).write_bytes(content)
    env = {"WORKSHOP_ROWS": "300", "PYTHONPATH": str(workshop), "PYTHONUNBUFFERED": "1"}
    for name, value in fault.env.items():
        made = request.getfixturevalue(value[1:-1]) if value[:1] == "{" else value
        env[name] = str(made)
    for name in fault.given:
        request.getfixturevalue(name)
    env = {name: value for name, value in (student_env | env).items() if value}
    before = state(workshop)
    code, output, errors = run(fault, workshop, env)
    shown = f"exit code {code}\n{output}\n{errors}"

    assert re.search(fault.sentence, output + errors, re.M), shown
    assert ("Traceback" in shown) == ("Traceback" in fault.sentence), shown
    assert not re.search(f"secret|{KEY[:8]}", shown)
    codes = {"runs": [0], "says": [1, 2], "stops": [130, -signal.SIGINT]}
    assert code in codes[fault.word], shown
    assert fault.word != "runs" or not errors, shown
    after = state(workshop)
    assert before.items() <= after.items()
    assert not [path for path in after if path.name.startswith(".part-")]
