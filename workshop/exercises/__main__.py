"""Show which exercises are done: python -m workshop.exercises [WORD ...]

Runs the exercises whose path holds one of the words (by default all), and lists them:
done, not yet with what is wrong, or untouched.
"""

import subprocess
import sys

from workshop.exercises import blank, exercises
from workshop.start import ROOT, WorkshopError


def state(path):
    """Run an exercise; return "done", "not yet" or "untouched", and what it said."""
    if blank(path.read_text(encoding="utf-8")):
        return "untouched", ""
    done = subprocess.run(  # noqa: S603 (the student's own file)
        [sys.executable, str(path)], capture_output=True, encoding="utf-8", check=False
    )
    if done.returncode == 0:
        return "done", ""
    return "not yet", (done.stderr.strip() or "it printed nothing").splitlines()[-1]


def main(words):
    """List the state of each exercise whose path holds one of the words."""
    paths = [path.relative_to(ROOT) for path in exercises()]
    chosen = [path for path in paths if any(word in path.as_posix() for word in words)]
    if not chosen:
        raise WorkshopError(f"No exercise is called so: {' '.join(words)}")
    states = []
    for path in chosen:
        what, said = state(ROOT / path)
        states.append(what)
        print(f"{what:10} {path.as_posix()}", flush=True)
        if said:
            print(f"{'':10} {said}")
    print(f"\n{states.count('done')} of {len(states)} exercises done.")


if __name__ == "__main__":
    main(sys.argv[1:] or [""])
