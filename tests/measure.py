"""Measure how long each lesson takes, and write it into the tables of the READMEs.

    python tests/measure.py
    python tests/measure.py module2_text_features module3_evaluation --runs 5

A lesson's row in its module's README begins with a link to the file. Three columns are
written here, by their heading: ``brands`` and ``rated``, the seconds on those tweets,
and ``seconds``, those of a lesson that reads no tweets. Each is the median wall time of
some runs of ``python LESSON``, from pressing Enter to the prompt, without an account or
a display, after one run that warms the disk up.
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
TWEETS = {"brands": "brands", "rated": "rated", "seconds": ""}


def seconds_of(lesson, tweets, runs):
    """Run a lesson several times; return the median wall time in seconds."""
    with tempfile.TemporaryDirectory() as folder:
        env = os.environ | {"WANDB_DIR": folder, "WORKSHOP_TWEETS": tweets}
        env.pop("DISPLAY", None)
        times = []
        for _ in range(runs + 1):
            start = time.perf_counter()
            done = subprocess.run(
                [sys.executable, lesson], env=env, capture_output=True, text=True
            )
            times.append(time.perf_counter() - start)
            if done.returncode and "on purpose" not in lesson.read_text("utf-8"):
                sys.exit(f"{lesson} failed:\n{done.stderr}")
    return statistics.median(times[1:])


def measure(readme, runs):
    """Write the measured columns of a README's lesson table."""
    lines = readme.read_text(encoding="utf-8").splitlines()
    headings = []
    for number, line in enumerate(lines):
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if cells[0] == "file":
            headings = cells
        link = re.match(r"\[`?[\w.-]+`?\]\(([\w-]+\.py)\)", cells[0])
        if not (link and set(headings) & set(TWEETS)):
            continue
        for column, heading in enumerate(headings):
            if heading in TWEETS:
                lesson = readme.parent / link[1]
                seconds = seconds_of(lesson, TWEETS[heading], runs)
                cells[column] = f"{seconds:.1f} s"
                print(
                    f"{lesson.relative_to(ROOT)} {heading}: {seconds:.1f} s", flush=True
                )
        lines[number] = f"| {' | '.join(cells)} |"
        readme.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    modules = sorted(path.name for path in ROOT.glob("module*"))
    parser.add_argument("modules", nargs="*", default=modules)
    parser.add_argument("--runs", type=int, default=3)
    options = parser.parse_args()
    for module in options.modules:
        measure(ROOT / module / "README.md", options.runs)
