"""Measure the lessons, and write the figures into the tables of the READMEs.

    python tests/measure.py
    python tests/measure.py module2_text_features module3_evaluation --runs 5

A lesson's row in its module's README begins with a link to the file. Columns with these
headings are written here:

``brands``, ``rated``, ``seconds``
    Seconds on those tweets, or where no tweets are read: the median wall time of some
    runs of ``python LESSON``, from pressing Enter to the prompt, without account or
    display, after one run that warms the disk up.
``memory``
    The most memory (resident set size, in millions of bytes) that the lesson and the
    processes it starts had at one moment of that first run, looked at every 20 ms.
``accuracy on brands``, ``accuracy on rated``
    The accuracy that the lesson prints (see ``ACCURACY``). Where it depends on a
    ``random_state``, the range over the states 0 to 4.

Measured with all modules, ``tests/README.md`` also says how long the reference
computation took meanwhile: ``test_budgets.py`` compares with it, so that a machine that
is slower is no failure.
"""

import argparse
import contextlib
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import psutil

ROOT = Path(__file__).resolve().parent.parent
READ_ME = ROOT / "tests" / "README.md"
# On Linux it is enough that no variable names a display.
NO_DISPLAY = {} if sys.platform == "linux" else {"MPLBACKEND": "agg"}
# What a student's machine may have set and no measurement or test must depend on.
STRANGERS = re.compile(
    "WANDB_|WORKSHOP_|KERAS_BACKEND$|MPLBACKEND$|DISPLAY$|WAYLAND_DISPLAY$"
)
TWEETS = ("brands", "rated")
ACCURACY = {  # where in its output a lesson says the accuracy that its table shows
    "test-algorithm-1.py": r"learned from: ([\d.]+)%",
    "test-algorithm-2.py": r"never seen: ([\d.]+)%",
    "test-algorithm-3.py": r"accuracy +([\d.]+)",
    "test-algorithm-dummy.py": r"Baseline .*: ([\d.]+)%",
    "test-algorithm-cross-validation.py": r"Accuracy of naive Bayes: ([\d.]+)%",
    "test-algorithm-cross-validation-dummy.py": r"Accuracy of baseline: ([\d.]+)%",
    "test-algorithm-cross-validate-svm.py": r"^linear SVM: ([\d.]+)%",
    "test-algorithm-cross-validate-rf.py": r"^random forest: ([\d.]+)%",
    "pipeline.py": r"^Accuracy: ([\d.]+)%",
    "pipeline-bigrams-cross-validate.py": r"^Mean +[\d.]+% +([\d.]+)%",
    "grid-search-plain.py": r"held-out tweets: ([\d.]+)%",
    "compare-algorithms.py": r"letters +([\d.]+)%",
}
REFERENCE = """
import numpy as np

matrix = np.random.default_rng(0).random((1500, 1500), dtype="float32")
for _ in range(40):
    matrix = matrix @ matrix / 1500
sorted(str(number) for number in range(700_000))
"""


def rows(readme):
    """Yield the lesson, the headings and the cells of each row of a README's tables.

    The first cell of such a row is a link to the lesson's file, or its name as code.
    Cells that the caller changes are written to the file.
    """
    lines = readme.read_text(encoding="utf-8").splitlines()
    headings = []
    for number, line in enumerate(lines):
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if cells[0] in ("file", "race") or not line.startswith("|"):
            headings = cells
        lesson = re.match(r"[\[`]+([\w-]+\.py)", cells[0])
        if lesson and headings[0] in ("file", "race"):
            yield readme.parent / lesson[1], headings, cells
            if lines[number] != (changed := f"| {' | '.join(cells)} |"):
                lines[number] = changed
                text = "\n".join(lines) + "\n"
                readme.write_text(text, encoding="utf-8", newline="\n")


def plain_environment():
    """Give this process's environment without strangers and without a display."""
    kept = {k: v for k, v in os.environ.items() if not STRANGERS.match(k)}
    return kept | NO_DISPLAY


def run(lesson, tweets, watch=False):
    """Run a lesson without an account or a display.

    Returns its output, the seconds it took and, if it is watched, the most memory, in
    megabytes, that it and the processes it started had at one moment.
    """
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryFile() as output:
        env = plain_environment() | {
            "WANDB_MODE": "offline",
            "WANDB_DIR": folder,
            "WORKSHOP_TWEETS": tweets,
        }
        most = 0
        start = time.perf_counter()
        lesson_process = psutil.Popen(
            [sys.executable, lesson], env=env, stdout=output, stderr=subprocess.STDOUT
        )
        while watch and lesson_process.poll() is None:
            with contextlib.suppress(psutil.NoSuchProcess):
                most = max(most, resident(lesson_process))
            time.sleep(0.02)
        lesson_process.wait()
        seconds = time.perf_counter() - start
        output.seek(0)
        said = output.read().decode("utf-8", "replace")
    if lesson_process.returncode and "on purpose" not in lesson.read_text("utf-8"):
        raise RuntimeError(f"{lesson} failed:\n{said}")
    return said, seconds, most / 1e6


def resident(process):
    """Sum the resident bytes of a process and of all that it has started.

    A copy of itself, as it makes for a moment to start another, shares its memory.
    """
    total = process.memory_info().rss
    for child in process.children(recursive=True):
        with contextlib.suppress(psutil.NoSuchProcess):
            if child.cmdline() != process.cmdline():
                total += child.memory_info().rss
    return total


def reference_seconds():
    """Time the reference computation once: a process of its own, like a lesson."""
    start = time.perf_counter()
    subprocess.run([sys.executable, "-c", REFERENCE], check=True)
    return time.perf_counter() - start


def accuracy_of(lesson, tweets, states):
    """Give the accuracy that a lesson prints: one, or a range over random states."""
    if lesson.name not in ACCURACY:
        return ""
    source = lesson.read_text("utf-8")
    accuracies = []
    with tempfile.TemporaryDirectory() as folder:
        for state in range(states if "random_state=0" in source else 1):
            copy = Path(folder, lesson.name)
            changed = source.replace("random_state=0", f"random_state={state}")
            copy.write_text(changed, "utf-8")
            said = re.search(ACCURACY[lesson.name], run(copy, tweets)[0], re.M)
            accuracies.append(float(said[1]) * (1 if float(said[1]) > 1 else 100))
    return span(accuracies)


def span(accuracies):
    """Write a range of accuracies, in per cent, or the one that all of them are."""
    lowest, highest = f"{min(accuracies):.1f}%", f"{max(accuracies):.1f}%"
    return lowest if lowest == highest else f"{lowest} to {highest}"


def measure(readme, runs, states, only):
    """Write the measured columns of a README's lesson table.

    Returns the seconds of the reference computation, taken before each lesson.
    """
    references = []
    for lesson, headings, cells in rows(readme):
        if headings[0] != "file" or not re.search(only, lesson.name):
            continue
        most = 0
        references.append(reference_seconds())
        for column, heading in enumerate(headings):
            if heading in (*TWEETS, "seconds"):
                tweets = heading if heading in TWEETS else ""
                most = max(most, run(lesson, tweets, watch=True)[2])
                times = [run(lesson, tweets)[1] for _ in range(runs)]
                if times:
                    cells[column] = f"{statistics.median(times):.1f} s"
            elif heading == "memory":
                cells[column] = f"{most:.0f} MB"
            elif states and heading in [f"accuracy on {tweets}" for tweets in TWEETS]:
                cells[column] = accuracy_of(lesson, heading.split()[-1], states)
        print(lesson.name, *cells[2:], flush=True)
    return references


if __name__ == "__main__":
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    modules = sorted(path.name for path in ROOT.glob("module*"))
    parser.add_argument("modules", nargs="*", default=modules)
    parser.add_argument("--runs", type=int, default=3, help="0: memory only")
    parser.add_argument("--states", type=int, default=5, help="0: no accuracies")
    parser.add_argument("--only", metavar="REGEX", default="", help="some lessons only")
    options = parser.parse_args()
    references = []
    for module in options.modules:
        readme = ROOT / module / "README.md"
        references += measure(readme, options.runs, options.states, options.only)
    if options.modules == modules and options.runs and not options.only:
        text = READ_ME.read_text(encoding="utf-8")
        took = f"took {statistics.median(references):.2f} s"
        text = re.sub(r"took [\d.]+ s", took, text)
        READ_ME.write_text(text, encoding="utf-8", newline="\n")
