"""Compare your runs in the browser: their curves, and a table of their settings.

Each tracked lesson leaves a run in the folder wandb, with or without an account. This
page shows them side by side, and reads them again while a lesson trains. W&B's own
program reads the files, on this machine alone.

    python module5_mlp/beyond/compare-runs.py
    python module5_mlp/beyond/compare-runs.py --folder elsewhere/wandb

Ask yourself
    Which setting do the best runs share? Do they differ from the others by it alone?
    Start mlp.py with --seed 1, 2 and 3. How far apart are runs that differ by chance?
    Where does a curve of val_loss turn up, while that of loss still falls?

Try
    Start mlp.py in a second terminal, and watch its curves grow.

Expect a page in about a second, and another run on it each second. Ctrl-C ends it.
"""

# %% Find the folder of the runs
from workshop import read_options
from workshop.page import serve

import json
import os
import subprocess
import sys
from pathlib import Path

home = os.environ.get("WANDB_DIR") or Path(__file__).parents[2]
options = read_options(folder=str(Path(home) / "wandb"))
folder = Path(options.folder)
known = {}  # each run's file: its size when it was read, and what it holds
if not any(folder.glob("*run-*/*.wandb")):
    print(f"No runs in {folder} yet. To make one: python module5_mlp/mlp.py")


# %% Read one run: its file is a list of records
def read_run(path):
    """Collect the settings, results and curves (pairs of epoch and value) of a run."""
    command = [sys.executable, "-m", "wandb", "leet", "inspect", "--json", str(path)]
    os.environ["WANDB_ERROR_REPORTING"] = "false"  # or it looks for a server
    done = subprocess.run(command, capture_output=True, encoding="utf-8")  # noqa: S603
    run = {"lesson": "unreadable", "began": "", "state": "no end yet"}
    settings, results, curves = {}, {}, {}
    for record in map(json.loads, done.stdout.splitlines()):
        found = record[record["type"]]  # what it holds has the name of its type
        if record["type"] == "run":
            run["lesson"] = found.get("run_group", "")
            run["began"] = found["start_time"][:16].replace("T", " ")
        if record["type"] in ("run", "config"):
            settings |= found.get("config", found).get("update", {})
        if record["type"] == "summary":
            results |= found.get("update", {})
        if record["type"] == "exit":
            run["state"] = "failed" if found.get("exit_code") else "ended"
        if record["type"] == "history":
            row = found["item"]
            for name, value in row.items():
                number = isinstance(value, int | float) and abs(value) < 1e9  # no NaN
                if number and name != "epoch" and name[0] != "_" and "." not in name:
                    point = row.get("epoch", row.get("_step")), value
                    curves.setdefault(name, []).append(point)
    results = {k: v for k, v in results.items() if k in ("test_accuracy", "seconds")}
    settings = {k: v for k, v in settings.items() if isinstance(v, int | float | str)}
    curves = {name: curve[:: len(curve) // 500 + 1] for name, curve in curves.items()}
    return run | {"settings": settings, "results": results, "curves": curves}


# %% Answer the page: read one run that is new or has grown, and show all that are read
def answer(question):
    """Return the runs, the newest first, and how many are still to be read."""
    sizes = {path: path.stat().st_size for path in folder.glob("*run-*/*.wandb")}
    newest = sorted(sizes, key=lambda path: path.parent.name.split("run-")[1])[:-201:-1]
    unread = [path for path in newest if known.get(path, (0,))[0] != sizes[path]]
    for path in unread[:1]:
        known[path] = sizes[path], read_run(path)
    runs = [known[path][1] | {"id": path.stem} for path in newest if path in known]
    return {"runs": runs, "unread": len(unread[1:])}


serve(__file__, answer)
