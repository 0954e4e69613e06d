"""Run every lesson under every fault that can reach it; write the table.

    python tests/fault_matrix.py
    python tests/fault_matrix.py --only cnn --fault "Ctrl-C"

Every cell of the table is one of four words. ``runs``: the lesson did its work in spite
of the fault. ``says``: it ended in one sentence that names the cause and what to do.
``stops``: it was told to stop, and did. ``-``: the fault cannot reach it. Anything else
is printed at the end, and the exit code is 1. Without ``--only`` and ``--fault``, the
table is written to ``tests/README.md``.
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
MODEL_MAKERS = (
    ["module4_perceptrons/save-model.py", "--epochs", "2"],
    ["module6_cnn/cnn.py", "--epochs", "1"],
    ["module6_cnn/own-images.py", "--epochs", "1"],
)


def make_models(folder):
    """Train the models that some lessons load, on a few rows; return their folder."""
    box = faults.Box(folder)
    for lesson, *options in MODEL_MAKERS:
        box.run(lesson, *options)
    return box.checkout / "models" / "dry-run"


def cell(name, lesson, models):
    """Run one lesson under one fault; return a word or what went wrong."""
    reaches, function = faults.FAULTS[name]
    if not reaches(lesson):
        return "-"
    with tempfile.TemporaryDirectory(prefix="box-", ignore_cleanup_errors=True) as made:
        count = iter(range(1000))

        def box(folder=made, **settings):
            folder = Path(folder, str(next(count)))
            folder.mkdir()
            saves = lesson.calls("load_model", "save_model")
            return faults.Box(folder, models=models if saves else None, **settings)

        try:
            return function(lesson, box)
        except faults.Wrong as wrong:
            return wrong
        except faults.NotHere as reason:
            return reason


def table(cells, names, some):
    """Write a table for each module: a row for each fault, a column for each lesson."""
    lines = []
    for module in dict.fromkeys(lesson.path.split("/")[0] for lesson in some):
        mine = [lesson for lesson in some if lesson.path.startswith(module)]
        heads = [Path(lesson.path).stem for lesson in mine]
        lines += [f"### {module}", "", f"| fault | {' | '.join(heads)} |"]
        lines.append("|---" * (len(heads) + 1) + "|")
        for name in names:
            words = [str(cells[name, lesson.path]) for lesson in mine]
            lines.append(f"| {name} | {' | '.join(words)} |")
        lines.append("")
    return lines


def main():
    """Run the cells, in as many threads as there are cores; return the exit code."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--only", metavar="REGEX", default="", help="some lessons")
    parser.add_argument("--fault", metavar="REGEX", default="", help="some faults")
    options = parser.parse_args()
    some = [each for each in faults.lessons() if re.search(options.only, each.path)]
    names = [name for name in faults.FAULTS if re.search(options.fault, name)]
    cells, start = {}, time.perf_counter()
    with tempfile.TemporaryDirectory(prefix="models-") as folder:
        models = make_models(folder)
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            jobs = {
                (name, lesson.path): pool.submit(cell, name, lesson, models)
                for name in names
                for lesson in some
            }
            for key, job in jobs.items():
                cells[key] = job.result()
                if cells[key] != "-":
                    seconds = time.perf_counter() - start
                    word = str(cells[key]).splitlines()[0]
                    print(f"{seconds:6.0f} s  {key[1]}: {key[0]}: {word}", flush=True)
    bad = {key: word for key, word in cells.items() if not isinstance(word, str)}
    for (name, lesson), word in bad.items():
        print(f"\n--- {lesson} under: {name}\n{word}")
    if not (options.only or options.fault):
        try:
            downloads = faults.thirty_downloads()
        except faults.Wrong as wrong:
            downloads = bad["downloads"] = wrong
            print(f"\n--- thirty downloads at once\n{wrong}")
        minutes = (time.perf_counter() - start) / 60
        words = [
            f"{len(cells)} cells in {minutes:.0f} minutes on {os.cpu_count()} cores. "
            f"Thirty downloads at once from one mirror: {downloads}.",
            "",
        ]
        text = README.read_text(encoding="utf-8")
        before, _, rest = text.partition(BEGIN)
        after = rest.partition(END)[2]
        lines = "\n".join([BEGIN, "", *words, *table(cells, names, some), END])
        README.write_text(before + lines + after, encoding="utf-8", newline="\n")
    count = {
        word: list(cells.values()).count(word) for word in ("runs", "says", "stops")
    }
    print(f"\n{count}, wrong or not tried: {len(bad)}")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
