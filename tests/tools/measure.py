"""Measure the lessons on the full data.

    python tests/tools/measure.py                          seconds, into every README
    python tests/tools/measure.py module5_mlp --runs 5     one module, calmer medians
    python tests/tools/measure.py module5_mlp --only mlp --seeds 0 1 2 3 4

The first two write the median wall time of the runs, from pressing Enter to the prompt,
into the column "seconds" of the modules' tables, and print the most memory that the
lesson's process had. The last prints what the lesson prints, each percentage as the
range over the seeds, and writes nothing.
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

ROOT = Path(__file__).resolve().parent.parent.parent
ROW = re.compile(r"^\| *\[[^]]*\]\(((?:beyond/)?[\w-]+\.py)\)")


def run(lesson, *arguments):
    """Run a lesson; return what it printed, its seconds and its megabytes."""
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryFile("w+") as said:
        env = os.environ | {"MPLBACKEND": "agg", "WANDB_DIR": folder}
        env |= {"WANDB_MODE": "offline", "WORKSHOP_ROWS": "", "PYTHONUTF8": "1"}
        start = time.perf_counter()
        process = subprocess.Popen(
            [sys.executable, lesson, *arguments], env=env, cwd=ROOT, stdout=said
        )
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        said.seek(0)
        if process.returncode and "on purpose" not in Path(lesson).read_text("utf-8"):
            sys.exit(f"{lesson} ended with {process.returncode}:\n{said.read()}")
        unit = 1e6 if sys.platform == "darwin" else 1e3
        return said.read(), seconds, usage.ru_maxrss / unit


def measure(readme, runs, only):
    """Write the median seconds of each lesson into a README's tables."""
    lines = readme.read_text(encoding="utf-8").splitlines()
    headings = []
    for number, line in enumerate(lines):
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        headings = cells if "seconds" in cells else headings
        row = ROW.match(line)
        if not row or not re.search(only, row[1]) or len(cells) != len(headings):
            continue
        if "serve(" in (readme.parent / row[1]).read_text(encoding="utf-8"):
            continue  # a page, which does not end
        _, seconds, megabytes = zip(
            *[run(readme.parent / row[1]) for _ in range(runs)], strict=True
        )
        cells[headings.index("seconds")] = f"{max(1, statistics.median(seconds)):.0f}"
        lines[number] = f"| {' | '.join(cells)} |"
        spread = f"{min(seconds):.1f} to {max(seconds):.1f} s"
        print(f"{row[1]}: {spread}, {max(megabytes):.0f} MB", flush=True)
        readme.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")


def compare_seeds(lesson, seeds):
    """Print what a lesson prints, each percentage as its range over the seeds.

    A lesson without ``--seed`` runs as a copy with another ``random_state``.
    """
    source = lesson.read_text(encoding="utf-8")
    outputs = []
    for seed in seeds:
        if "start_run(" in source:
            outputs.append(run(lesson, "--seed", seed)[0])
        elif re.search(r"random_state=\d|default_rng\(\d", source):
            changed = re.sub(
                r"(random_state=|default_rng\()\d", rf"\g<1>{seed}", source
            )
            with tempfile.NamedTemporaryFile(
                "w", suffix=".py", encoding="utf-8"
            ) as copy:
                copy.write(changed)
                copy.flush()
                outputs.append(run(copy.name)[0])
    print(f"\n{lesson.relative_to(ROOT)}{'' if outputs else ': no seed in it'}")
    for versions in zip(*(said.splitlines() for said in outputs), strict=False):
        found = [re.findall(r"[\d.]+(?=%)", line) for line in versions]
        if found[0] and len({len(numbers) for numbers in found}) == 1:
            columns = [sorted(map(float, each)) for each in zip(*found, strict=True)]
            words = re.split(r"[\d.]+(?=%)", versions[0])
            spans = [f"{c[0]}" + f" to {c[-1]}" * (c[0] < c[-1]) for c in columns]
            print(*[a + b for a, b in zip(words, [*spans, ""], strict=True)], sep="")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    every_module = sorted(path.name for path in ROOT.glob("module*"))
    parser.add_argument("modules", nargs="*", default=every_module)
    parser.add_argument("--runs", type=int, default=1)
    parser.add_argument("--only", metavar="REGEX", default="", help="some lessons only")
    parser.add_argument("--seeds", nargs="+", default=[], help="two or more")
    options = parser.parse_args()
    for module in options.modules:
        paths = [*(ROOT / module).glob("*.py"), *(ROOT / module).glob("beyond/*.py")]
        lessons = [path for path in paths if re.search(options.only, path.name)]
        if not options.seeds:
            measure(ROOT / module / "README.md", options.runs, options.only)
        for lesson in sorted(lessons) if options.seeds else ():
            compare_seeds(lesson, options.seeds)
