"""Measure the lessons, and write the figures into the tables of the READMEs.

    python tests/measure.py
    python tests/measure.py module2_text_features module3_evaluation --runs 5

A lesson's row in its module's README begins with a link to the file. Columns with these
headings are written here:

``brands``, ``rated``, ``seconds``
    Seconds on those tweets, or where no tweets are read: the median wall time of some
    runs of ``python LESSON``, from pressing Enter to the prompt, without account or
    display, after one run that warms the disk up.
``accuracy on brands``, ``accuracy on rated``
    The accuracy that the lesson prints (see ``ACCURACY``). Where it depends on a
    ``random_state``, the range over the states 0 to 4.
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

ROOT = Path(__file__).resolve().parent.parent
TWEETS = ("brands", "rated")
ACCURACY = {  # where in its output a lesson says the accuracy that its table shows
    "test-algorithm-1.py": r"learned from: ([\d.]+)%",
    "test-algorithm-2.py": r"never seen: ([\d.]+)%",
    "test-algorithm-3.py": r"accuracy +([\d.]+)",
    "test-algorithm-dummy.py": r"Always .*: ([\d.]+)%",
    "test-algorithm-cross-validation.py": r"Accuracy of naive Bayes: ([\d.]+)%",
    "test-algorithm-cross-validation-dummy.py": r"Accuracy of baseline: ([\d.]+)%",
    "test-algorithm-cross-validate-svm.py": r"^linear SVM: ([\d.]+)%",
    "test-algorithm-cross-validate-rf.py": r"^random forest: ([\d.]+)%",
    "pipeline.py": r"^Accuracy: ([\d.]+)%",
    "pipeline-bigrams-cross-validate.py": r"^Mean +[\d.]+% +([\d.]+)%",
    "grid-search-plain.py": r"held-out tweets: ([\d.]+)%",
    "compare-algorithms.py": r"letters +([\d.]+)%",
}


def run(lesson, tweets):
    """Run a lesson without an account or a display; return its output and seconds."""
    with tempfile.TemporaryDirectory() as folder:
        env = os.environ | {"WANDB_DIR": folder, "WORKSHOP_TWEETS": tweets}
        env.pop("DISPLAY", None)
        start = time.perf_counter()
        done = subprocess.run(
            [sys.executable, lesson], env=env, capture_output=True, text=True
        )
        seconds = time.perf_counter() - start
    if done.returncode and "on purpose" not in lesson.read_text("utf-8"):
        sys.exit(f"{lesson} failed:\n{done.stderr}")
    return done.stdout, seconds


def seconds_of(lesson, tweets, runs):
    """Give the median wall time of some runs, after one that warms the disk up."""
    times = [run(lesson, tweets)[1] for _ in range(runs + 1)]
    return f"{statistics.median(times[1:]):.1f} s"


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
    lowest, highest = f"{min(accuracies):.1f}%", f"{max(accuracies):.1f}%"
    return lowest if lowest == highest else f"{lowest} to {highest}"


def measure(readme, runs, states, only):
    """Write the measured columns of a README's lesson table."""
    lines = readme.read_text(encoding="utf-8").splitlines()
    headings = []
    for number, line in enumerate(lines):
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if cells[0] in ("file", "race") or not line.startswith("|"):
            headings = cells
        link = re.match(r"\[`?[\w.-]+`?\]\(([\w-]+\.py)\)", cells[0])
        if not link or headings[:1] != ["file"] or not re.search(only, link[1]):
            continue
        lesson = readme.parent / link[1]
        for column, heading in enumerate(headings):
            if heading in (*TWEETS, "seconds"):
                tweets = heading if heading in TWEETS else ""
                cells[column] = seconds_of(lesson, tweets, runs)
            elif heading in [f"accuracy on {tweets}" for tweets in TWEETS]:
                cells[column] = accuracy_of(lesson, heading.split()[-1], states)
            else:
                continue
            print(f"{lesson.name} {heading}: {cells[column]}", flush=True)
        lines[number] = f"| {' | '.join(cells)} |"
        readme.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    modules = sorted(path.name for path in ROOT.glob("module*"))
    parser.add_argument("modules", nargs="*", default=modules)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--states", type=int, default=5)
    parser.add_argument("--only", metavar="REGEX", default="", help="some lessons only")
    options = parser.parse_args()
    for module in options.modules:
        measure(ROOT / module / "README.md", options.runs, options.states, options.only)
