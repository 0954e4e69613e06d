"""Run every lesson under every fault that can reach it; write the table.

    python tests/fault_matrix.py
    python tests/fault_matrix.py --only cnn --fault "Ctrl-C"
    python tests/fault_matrix.py --again

Every cell of the table in ``tests/README.md`` is one of four words. ``runs``: the
lesson did its work in spite of the fault. ``says``: it ended in one sentence that names
the cause and what to do. ``stops``: it was told to stop, and did. ``-``: the fault
cannot reach it. What is wrong (``WRONG``) or could not be made here (``?``) is printed
at the end, and the exit code is 1. Cells that were not run keep what they say;
``--again`` runs those that are not in order.
"""

import argparse
import os
import re
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import faults

README = Path(__file__).with_name("README.md")
BEGIN, END = "<!-- The fault matrix -->", "<!-- End of the fault matrix -->"
GOOD = ("runs", "says", "stops", "-")
MODEL_MAKERS = (
    ["module4_perceptrons/save-model.py", "--epochs", "2"],
    ["module6_cnn/cnn.py", "--epochs", "1"],
    ["module6_cnn/own-images.py", "--epochs", "1"],
)


def make_models(folder, makers=MODEL_MAKERS):
    """Train the models that some lessons load, on a few rows; return their folder."""
    box = faults.Box(folder)
    for lesson, *options in makers:
        box.run(lesson, *options)
    return box.checkout / "models" / "dry-run"


def cell(name, lesson, models):
    """Run one lesson under one fault.

    Returns a word, or what went wrong, and the seconds that it took.
    """
    reaches, function = faults.FAULTS[name]
    start = time.perf_counter()
    if not reaches(lesson):
        return "-", 0
    with tempfile.TemporaryDirectory(prefix="box-", ignore_cleanup_errors=True) as made:
        count = iter(range(1000))

        def box(folder=made, **settings):
            folder = Path(folder, str(next(count)))
            folder.mkdir()
            saves = lesson.calls("load_model", "save_model")
            return faults.Box(folder, models=models if saves else None, **settings)

        try:
            word = function(lesson, box)
        except Exception as reason:  # a fault of ours, too, belongs to its cell
            word = reason
    return word, time.perf_counter() - start


def read_table():
    """Read the cells that stand in the README: {(fault, lesson's path): word}."""
    cells, lessons = {}, []
    text = README.read_text(encoding="utf-8").partition(BEGIN)[2].partition(END)[0]
    for line in text.splitlines():
        words = [word.strip() for word in line.strip("|").split("|")]
        if line.startswith("### "):
            module = line[4:]
        elif words[0] == "fault":
            lessons = [f"{module}/{stem}.py" for stem in words[1:]]
        elif line.startswith("| "):
            name, *words = words
            for path, word in zip(lessons, words, strict=True):
                cells[name, path] = word
    return cells


def write_table(cells):
    """Write a table for each module: a row for each fault, a column for each lesson."""
    lines = [BEGIN, ""]
    paths = [lesson.path for lesson in faults.lessons()]
    for module in dict.fromkeys(path.split("/")[0] for path in paths):
        mine = [path for path in paths if path.startswith(module)]
        heads = [Path(path).stem for path in mine]
        lines += [f"### {module}", "", f"| fault | {' | '.join(heads)} |"]
        lines.append("|---" * (len(heads) + 1) + "|")
        for name in faults.FAULTS:
            words = [cells.get((name, path), "?") for path in mine]
            lines.append(f"| {name} | {' | '.join(words)} |")
        lines.append("")
    text = README.read_text(encoding="utf-8")
    before, _, rest = text.partition(BEGIN)
    after = rest.partition(END)[2]
    text = before + "\n".join([*lines, END]) + after
    README.write_text(text, encoding="utf-8", newline="\n")


def main():
    """Run the cells, one more at a time than there are cores; return the exit code."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--only", metavar="REGEX", default="", help="some lessons")
    parser.add_argument("--fault", metavar="REGEX", default="", help="some faults")
    parser.add_argument("--again", action="store_true", help="cells not in order")
    options = parser.parse_args()
    cells, wrong = read_table(), {}
    chosen = [
        (name, lesson)
        for name in faults.FAULTS
        for lesson in faults.lessons()
        if re.search(options.only, lesson.path)
        and re.search(options.fault, name)
        and not (options.again and cells.get((name, lesson.path)) in GOOD)
    ]
    start = time.perf_counter()
    with tempfile.TemporaryDirectory(prefix="models-") as folder:
        models = make_models(folder)
        with ThreadPoolExecutor(os.cpu_count() + 1) as pool:
            jobs = {
                (name, lesson.path): pool.submit(cell, name, lesson, models)
                for name, lesson in chosen
            }
            for (name, path), job in jobs.items():
                word, seconds = job.result()
                if not isinstance(word, str):
                    wrong[name, path] = word
                    word = "?" if isinstance(word, faults.NotHere) else "WRONG"
                cells[name, path] = word
                write_table(cells)
                passed = time.perf_counter() - start
                if word != "-":
                    line = f"{passed:6.0f} s  {path}: {name}: {word} ({seconds:.0f} s)"
                    print(line, flush=True)
    for (name, path), word in wrong.items():
        print(f"\n--- {path} under: {name}\n{word}")
    print(f"\n{len(chosen)} cells, {len(wrong)} of them not in order")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
