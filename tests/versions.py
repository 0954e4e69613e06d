"""Run the tests on several Pythons, with the lock and with the newest packages.

    python tests/versions.py
    python tests/versions.py python3.12 --packages newest --tests tests/test_lessons.py

For each Python two environments are made in a temporary folder: one of
``requirements.txt``, one of the newest releases that the package index offers, whatever
``pyproject.toml`` allows. Where the newest are those of the lock, they are not tested
twice. The table at the end says what broke. ``uv`` is used where it is installed; it
saves most of the minutes that installing takes.
"""

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PYTHONS = ("python3.11", "python3.12", "python3.13")


def named_packages():
    """List the packages that pyproject.toml names, without their versions."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return [
        re.match(r"[\w.-]+(\[\w+\])?", line)[0]
        for line in project["project"]["dependencies"]
    ]


def make_environment(python, folder, installs):
    """Make a virtual environment; return its Python and what is installed in it."""
    inside = folder / ("Scripts" if os.name == "nt" else "bin") / "python"
    if uv := shutil.which("uv"):
        make = [uv, "venv", "--quiet", "--python", python, folder]
        pip = [uv, "pip"]
        where = ["--python", inside]
    else:
        make, pip, where = [python, "-m", "venv", folder], [inside, "-m", "pip"], []
    subprocess.run(make, check=True)
    for packages in installs:
        subprocess.run(
            [*pip, "install", "--quiet", *where, *packages], cwd=ROOT, check=True
        )
    done = subprocess.run(
        [*pip, "freeze", *where], check=True, capture_output=True, text=True
    )
    return inside, set(done.stdout.splitlines())


def what_broke(python, tests):
    """Run the tests; return pytest's exit code, its last line and what failed."""
    done = subprocess.run(
        [python, "-m", "pytest", *tests], cwd=ROOT, capture_output=True, text=True
    )
    lines = done.stdout.strip().splitlines() or done.stderr.strip().splitlines()
    failed = [line for line in lines if line.startswith(("FAILED", "ERROR"))]
    return done.returncode, [lines[-1].strip("= "), *failed]


def main():
    """Test each Python twice, print the table, return the exit code."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    there = [name for name in PYTHONS if shutil.which(name)]
    parser.add_argument("pythons", nargs="*", default=there)
    parser.add_argument("--tests", nargs="*", default=[], help="some tests only")
    parser.add_argument("--packages", choices=["lock", "newest"], help="not both")
    options = parser.parse_args()
    installs = {
        "lock": [["-r", "requirements.txt"]],
        "newest": [["--upgrade", *named_packages()], ["--no-deps", "-e", "."]],
    }
    table, failed = [], 0
    for python in options.pythons:
        locked = None
        for name, packages in installs.items():
            if options.packages not in (None, name):
                continue
            with tempfile.TemporaryDirectory() as folder:
                inside, found = make_environment(python, Path(folder), packages)
                version = subprocess.run([inside, "-V"], capture_output=True, text=True)
                newer = sorted(found - (locked or found))
                if locked and not newer:
                    said = ["the same packages as in the lock"]
                else:
                    code, said = what_broke(inside, options.tests)
                    failed += code != 0
            locked = locked or found
            said[0] += f"; newer: {', '.join(newer)}" if newer else ""
            table.append(f"| {version.stdout.strip()} | {name} | {'<br>'.join(said)} |")
            print(table[-1], file=sys.stderr, flush=True)
    print("| Python | packages | tests |\n|---|---|---|", *table, sep="\n")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
