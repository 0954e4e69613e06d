"""Show which exercises are done: python -m workshop.exercises [WORD ...]

Runs the exercises whose path holds one of the words (by default all), and lists them:
done, not yet with what is wrong, or untouched. --hint shows a hint instead, also where
Python cannot read the file. --serve shows a board for the class.
"""

import argparse
import os
import subprocess
import sys

from workshop.exercises import blank, exercises, hint, read_checks
from workshop.exercises.board import show_board
from workshop.start import ROOT, WorkshopError


def state(path):
    """Run an exercise; return "done", "not yet" or "untouched", and what it said."""
    if blank(path.read_text(encoding="utf-8")):
        return "untouched", ""
    done = subprocess.run(  # noqa: S603 (the student's own file)
        [sys.executable, str(path)],
        # The board has heard of it already; Windows' pipes are not in UTF-8.
        env=os.environ | {"WORKSHOP_BOARD": "", "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode == 0:
        return "done", ""
    return "not yet", (done.stderr.strip() or "it printed nothing").splitlines()[-1]


def list_states(paths):
    """Print the state of each exercise, and how many are done."""
    states = []
    for path in paths:
        what, said = state(path)
        states.append(what)
        print(f"{what:10} {path.relative_to(ROOT).as_posix()}", flush=True)
        if said:
            print(f"{'':10} {said}")
    print(f"\n{states.count('done')} of {len(states)} exercises done.")


def main():
    """Show a list, hints or the board, as the command line says."""
    parser = argparse.ArgumentParser(
        "python -m workshop.exercises", description=__doc__
    )
    parser.add_argument("word", nargs="*", help="part of a path: module2, vocabulary")
    parser.add_argument("--hint", nargs="?", type=int, const=1, help="up to this one")
    parser.add_argument("--serve", action="store_true", help="a board for the class")
    parser.add_argument(
        "--address", default="127.0.0.1", help="this computer's, in class"
    )
    parser.add_argument("--port", type=int, default=8018, help="of the board")
    options = parser.parse_args()
    if options.serve:
        return show_board(options.address, options.port)
    words = options.word or [""]
    paths = [path for path in exercises() if any(w in path.as_posix() for w in words)]
    if not paths:
        raise WorkshopError(f"No exercise is called so: {' '.join(words)}")
    if options.hint is None:
        return list_states(paths)
    for path in paths:
        print(f"{path.stem}\n{hint(read_checks(path), options.hint)}")


if __name__ == "__main__":
    main()
