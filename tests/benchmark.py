"""Measure how well the training lessons do, and how soon, into the READMEs' tables.

    python tests/benchmark.py
    python tests/benchmark.py module5_mlp --seeds 3 --rounds 1

Two things are measured, on all the data that ``data/`` holds:

- The ``accuracy`` column of a module's lesson table: the lowest and the highest test
  accuracy of ``python LESSON --seed S``, for five seeds.
- The table whose first heading is ``race``: seconds from pressing Enter until a test
  accuracy is reached, by the lesson and by the plain recipe that most tutorials follow
  (the same layers, batches of 32, Adam as it comes, no helper and no tracking). The two
  take turns, so that a busy machine slows both. The plain recipe looks at the test
  digits after every epoch and stops at once; the lesson's time counts to the line with
  its result. Each round has a seed of its own, for both. The number of epochs of a
  lesson is the smallest with which all of five seeds get there.
"""

import argparse
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from measure import rows, span

ROOT = Path(__file__).resolve().parent.parent

RACES = {  # lesson: its options, the test accuracy to reach, its layers
    "module4_perceptrons/perceptron-normalize.py": (
        [],
        0.925,
        "layers.Flatten(), layers.Dense(10, activation='softmax')",
    ),
    "module5_mlp/mlp.py": (
        ["--epochs", "4"],
        0.975,
        "layers.Flatten(), layers.Dense(128, activation='relu'), "
        "layers.Dense(10, activation='softmax')",
    ),
    "module6_cnn/cnn.py": (
        [],
        0.99,
        "layers.Reshape((28, 28, 1)), "
        "layers.Conv2D(16, 3, activation='relu'), layers.MaxPooling2D(), "
        "layers.Conv2D(32, 3, activation='relu'), layers.MaxPooling2D(), "
        "layers.Flatten(), layers.Dense(64, activation='relu'), "
        "layers.Dense(10, activation='softmax')",
    ),
}

PLAIN_RECIPE = """
import keras
import numpy as np
from keras import layers

keras.utils.set_random_seed(SEED)
data = np.load("data/mnist.npz")
x_train = data["x_train"].astype("float32") / 255
x_test = data["x_test"].astype("float32") / 255
model = keras.Sequential([keras.Input(shape=(28, 28)), LAYERS])
model.compile(
    loss="sparse_categorical_crossentropy", optimizer="adam", metrics=["accuracy"]
)
model.fit(
    x_train,
    data["y_train"],
    validation_data=(x_test, data["y_test"]),
    epochs=40,
    verbose=2,
)
"""


def seconds_to(accuracy, *command):
    """Run Python until it prints a test accuracy that is high enough.

    Returns the seconds from the start to that line, or None if there is no such line.
    """
    start = time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        python = subprocess.Popen(
            [sys.executable, "-u", *command],
            cwd=ROOT,
            env=os.environ | {"WANDB_DIR": folder, "TF_CPP_MIN_LOG_LEVEL": "3"},
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            encoding="utf-8",
        )
        seconds = None
        for line in python.stdout:
            found = re.match(r"Test accuracy: ([\d.]+)%", line)
            reached = float(found[1]) / 100 if found else 0
            found = re.search(r"val_accuracy: ([\d.]+)", line)
            if found and command[0] == "-c":  # the plain recipe validates on test data
                reached = float(found[1])
            if reached >= accuracy:
                seconds = time.perf_counter() - start
                break
        python.kill()
        python.wait()
        python.stdout.close()
    return seconds


def race(lesson, rounds):
    """Let a lesson and the plain recipe take turns; return the cells after its name."""
    arguments, accuracy, layers = RACES[lesson]
    ours, theirs = [], []
    for seed in range(rounds):
        plain = PLAIN_RECIPE.replace("LAYERS", layers).replace("SEED", str(seed))
        theirs.append(seconds_to(accuracy, "-c", plain))
        ours.append(seconds_to(accuracy, lesson, "--seed", str(seed), *arguments))
        print(f"{lesson} to {accuracy:.1%}: {ours[-1]} s, plain {theirs[-1]} s")
    if None in ours + theirs:
        sys.exit(f"{lesson}: {accuracy:.1%} was not reached.")
    ours, theirs = statistics.median(ours), statistics.median(theirs)
    share = f"{ours / theirs:.0%}"
    return [f"{accuracy:.1%}", f"{theirs:.1f} s", f"{ours:.1f} s", share]


def accuracy_range(lesson, seeds):
    """Run a lesson with several seeds; return the range of its test accuracy."""
    found = []
    for seed in range(seeds):
        with tempfile.TemporaryDirectory() as folder:
            done = subprocess.run(
                [sys.executable, lesson, "--seed", str(seed)],
                env=os.environ | {"WANDB_DIR": folder, "MPLBACKEND": "agg"},
                capture_output=True,
                encoding="utf-8",
            )
        accuracy = re.search(r"^Test accuracy: ([\d.]+)%", done.stdout, re.M)
        if not accuracy:
            sys.exit(f"{lesson} failed:\n{done.stderr}")
        found.append(float(accuracy[1]))
        print(f"{lesson.relative_to(ROOT)} --seed {seed}: {found[-1]}%", flush=True)
    return span(found)


def shows_accuracy(lesson):
    """Tell whether a lesson ends with a test accuracy."""
    return "show_result(" in lesson.read_text(encoding="utf-8")


def measure(module, seeds, rounds, only):
    """Write what was measured into the tables of a module's README."""
    for lesson, headings, cells in rows(ROOT / module / "README.md"):
        if not re.search(only, lesson.name):
            continue
        if headings[0] == "race" and rounds:
            cells[1:] = race(lesson.relative_to(ROOT).as_posix(), rounds)
        if headings[0] == "file" and seeds and shows_accuracy(lesson):
            cells[headings.index("accuracy")] = accuracy_range(lesson, seeds)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "modules", nargs="*", default=sorted({m.split("/")[0] for m in RACES})
    )
    parser.add_argument("--seeds", type=int, default=5, help="0: no accuracies")
    parser.add_argument("--rounds", type=int, default=3, help="0: no races")
    parser.add_argument("--only", metavar="REGEX", default="", help="some lessons only")
    options = parser.parse_args()
    for module in options.modules:
        measure(module, options.seeds, options.rounds, options.only)
