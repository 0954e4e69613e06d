"""Print the house's figures beside their budgets; end with 1 if one is exceeded.

python tests/tools/house.py           lines, and the seconds of "import workshop"
python tests/tools/house.py --suite   also the everyday suite's processor seconds
"""

import re
import subprocess
import sys
from pathlib import Path

import workshop

ROOT = Path(__file__).resolve().parent.parent.parent
FRAMEWORKS = {"keras", "tensorflow", "torch", "jax", "sklearn", "wandb", "matplotlib"}
FRAMEWORKS |= {"numpy", "pandas", "PIL"}


def lines(*patterns):
    """Count the lines of the files that match, docstrings and blanks included."""
    paths = {path for pattern in patterns for path in ROOT.glob(pattern)}
    texts = [path.read_bytes() for path in paths if path.is_file()]
    return sum(text.count(b"\n") for text in texts)


def sizes():
    """Map each figure that is counted to what it is, and to its budget."""
    rooms = ["__init__", *(room for room in workshop._ROOMS if "." not in room)]
    imported = lines(*(f"workshop/{room}.py" for room in rooms))
    pages = ["tests/test_pages.py", "tests/browser.py"]
    apart = [*pages, "tests/test_exercises.py", "tests/test_board.py"]
    tests = lines("tests/*.py", "tests/tools/*.py") - lines(*apart)
    return {
        "files of what lessons import": (len(rooms), 8),
        "lines of what lessons import": (imported, 700),
        "lines of workshop/setup": (lines("workshop/setup/*.py"), 250),
        "lines of workshop/page.py": (lines("workshop/page.py"), 100),
        "lines of the pages' tests": (lines(*pages), 260),
        "lines of setup.sh": (lines("setup.sh"), 150),
        # 3,000 for the first 53 lessons, the rest for what the second day promises
        "lines of all other tests": (tests, 3300),
    }


def seconds_of_import():
    """Time ``import workshop`` alone; fail if it loads a framework."""
    words = [sys.executable, "-X", "importtime", "-c", "import workshop"]
    said = subprocess.run(words, capture_output=True, text=True, cwd=ROOT).stderr
    loaded = {line.split("|")[-1].strip().split(".")[0] for line in said.splitlines()}
    assert not loaded & FRAMEWORKS, loaded & FRAMEWORKS
    return int(re.search(r"\| +(\d+) \| workshop$", said, re.M)[1]) / 1e6


def seconds_of_suite():
    """Run the everyday suite; return the processor seconds that it took in all."""
    import resource  # Windows has none

    subprocess.run([sys.executable, "-m", "pytest"], cwd=ROOT)
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


if __name__ == "__main__":
    figures = sizes() | {"seconds of import workshop": (seconds_of_import(), 0.1)}
    if "--suite" in sys.argv:
        lessons = [*ROOT.glob("module*/*.py"), *ROOT.glob("module*/beyond/*.py")]
        budget = 480 + 10 * max(0, len(lessons) - 53)
        figures["processor seconds of the everyday suite"] = seconds_of_suite(), budget
    for what, (found, budget) in figures.items():
        mark = "" if found <= budget else "  <- too many"
        print(f"{what:40} {found:7.5g} of {budget:5}{mark}")
    sys.exit(any(found > budget for found, budget in figures.values()))
