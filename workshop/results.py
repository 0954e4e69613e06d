"""Remember each lesson's result, and show it beside the previous lesson's."""

import contextlib
import json
import os
import sys
import time
from pathlib import Path

import psutil

from workshop.errors import ROOT


def show_result(run, accuracy, previous=None):
    """Print the test accuracy and the seconds since the start, and remember them.

    They go to the run's summary, and as one more line to ``wandb/results.jsonl``. With
    ``previous``, the latest result of that lesson on as many rows is shown beside them.
    A run that was interrupted is not remembered.

    Parameters
    ----------
    run : wandb.Run
        As ``workshop.start_run`` returns it.
    accuracy : float
        On the test data, from 0 to 1.
    previous : str, optional
        The file name of the lesson to compare with.
    """
    seconds = time.time() - psutil.Process().create_time()
    print(f"Test accuracy: {accuracy:.1%}, {seconds:.1f} s after pressing Enter")
    run.summary.update({"test_accuracy": accuracy, "seconds": seconds})

    path = Path(os.environ.get("WANDB_DIR", ROOT)) / "wandb" / "results.jsonl"
    rows = os.environ.get("WORKSHOP_ROWS", "all")
    then = _latest(path, previous, rows)
    if then:
        print(f"  {previous}: {then[0]:.1%}, {then[1]:.1f} s last time")
    if run.summary.get("interrupted"):
        return
    lesson = Path(sys.argv[0] or "lesson").name
    now = {"lesson": lesson, "rows": rows, "accuracy": accuracy, "seconds": seconds}
    with contextlib.suppress(OSError):  # a folder that cannot be written to
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("a", encoding="utf-8") as file:
            file.write(json.dumps(now) + "\n")


def _latest(path, lesson, rows):
    """Find the lesson's latest accuracy and seconds on as many rows, or None."""
    lines = []
    with contextlib.suppress(OSError):
        lines = path.read_text(encoding="utf-8").splitlines()
    for line in reversed(lines):
        with contextlib.suppress(ValueError, KeyError, TypeError):  # a damaged line
            result = json.loads(line)
            if (result["lesson"], result["rows"]) == (lesson, rows):
                return float(result["accuracy"]), float(result["seconds"])
    return None
