"""Track a lesson with Weights & Biases: online when logged in, else offline."""

import os
import random
import shutil
import sys
import time
from pathlib import Path
from tempfile import gettempdir

import numpy as np

from workshop import start
from workshop.options import read_options


def start_run(**knobs):
    """Start tracking this lesson, with its knobs as command-line options.

    Each keyword is a knob: see ``read_options``. Every lesson has a ``seed`` (default
    0) for Python, NumPy and Keras. What a W&B sweep sets wins.

    The run is online if the student is logged in and the server answers, else offline,
    unless ``WANDB_MODE`` says otherwise; one line says which. It never asks, and never
    ends the lesson. Returns the ``wandb.Run``; its ``config`` holds the knobs.
    """
    config = vars(read_options(**{"seed": 0} | knobs))
    run = _start(config)
    sys.excepthook = start.answer_error  # W&B has put its own in place
    for name, value in config.items():
        if isinstance(value, float):  # W&B makes 1 of 1.0
            run.config.update({name: float(run.config[name])}, allow_val_change=True)
    seed = int(run.config["seed"])  # a sweep may give 1.0
    random.seed(seed)  # Keras, if it is imported later, draws its own seed from this
    np.random.seed(seed)
    if "keras" in sys.modules:
        sys.modules["keras"].utils.set_random_seed(seed)
    return run


def show_result(run, accuracy):
    """Print the test accuracy (0 to 1) and the seconds so far; both go to the run."""
    seconds = time.time() - (run.start_time if start.IN_A_NOTEBOOK else start.BEGAN)
    print(f"Test accuracy: {accuracy:.1%} after {seconds:.1f} seconds")
    run.summary.update({"test_accuracy": accuracy, "seconds": seconds})


def choose_mode():
    """Choose how to track: online if the student is logged in, else offline.

    Returns a value that ``WANDB_MODE`` takes, and what stands in the way of a better
    one, or None. W&B's own words are never passed on: they may quote an API key.
    """
    os.environ.setdefault("WANDB_SILENT", "true")
    os.environ.setdefault("WANDB_ERROR_REPORTING", "false")  # it waits for the network
    import wandb

    wandb.finish()  # the run of an earlier cell, in a notebook
    problem = None
    for name in [name for name in os.environ if name.startswith("WANDB_")]:
        try:
            wandb.Settings().update_from_env_vars({name: os.environ[name]})
        except Exception:  # pydantic's or W&B's own
            if os.environ.pop(name).strip():
                problem = f"{name} has an odd value and is ignored"
    mode = wandb.setup().settings.mode
    if min(shutil.disk_usage(p).free for p in (start.ROOT, gettempdir())) < 10_000_000:
        return "disabled", "the disk is full"
    if mode in ("offline", "dryrun", "disabled"):
        return mode, problem
    try:
        if wandb.login(prompt=False, verify=False):
            return mode, problem
    except Exception:  # a key of the wrong form
        return "offline", "your API key is refused: wandb login --relogin"
    if "WANDB_MODE" in os.environ:
        problem = "you are not logged in: wandb login"
    return "offline", problem


def _start(config):
    """Start a run in the best mode that works, and say in one line which."""
    wanted, problem = choose_mode()
    wandb = sys.modules["wandb"]
    for mode in dict.fromkeys([wanted, "offline", "disabled"]):
        try:
            run = wandb.init(
                project=os.environ.get("WANDB_PROJECT", "hands-on-ml-workshop"),
                group=Path(sys.argv[0] or "lesson").stem,
                config=config,
                mode=mode,
                dir=os.environ.get("WANDB_DIR") or start.ROOT,
                settings=wandb.Settings(silent=True, init_timeout=10),
            )
            break
        except Exception as error:  # whatever goes wrong here must not end a lesson
            problem = f"W&B does not start {mode}: {type(error).__name__}"
            wandb.teardown()
    because = f" ({problem})" if problem else ""
    here = Path(run.dir).parent.as_posix().removeprefix(f"{Path.cwd().as_posix()}/")
    offline = f'offline{because}: wandb sync "{here}"'
    online = offline if run.offline else f"online{because}: {run.url}"
    print("Tracking", f"is off{because}" if run.disabled else online)
    return run
