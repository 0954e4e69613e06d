"""Start a Weights & Biases run: online when logged in, else offline; never asking."""

import os
import random
import sys
import tempfile
from pathlib import Path

import numpy as np
from platformdirs import user_cache_dir, user_data_dir

from workshop import quiet
from workshop.errors import ROOT, WorkshopError
from workshop.network import answering
from workshop.options import read_options

PROJECT = "hands-on-ml-workshop"
PATIENCE = 5  # seconds to wait for the W&B server before the lesson goes on without


def start_run(**knobs):
    """Start tracking this lesson, with its knobs as command-line options.

    Each keyword is a knob: see ``workshop.read_options`` for how its default types it.
    ``seed`` (default 0) is a knob of every lesson; it seeds Python, NumPy and Keras.
    Values that a W&B sweep sets win over the command line, which wins over the default.

    The run is online if the student is logged in (``wandb login`` or
    ``WANDB_API_KEY``) and the server answers, else offline, unless ``WANDB_MODE`` says
    otherwise. It never asks and never ends the lesson: where no run can be started, the
    lesson goes on without tracking, and says so.

    Parameters
    ----------
    **knobs : int, float, bool, str, None or tuple
        The numbers worth changing, with their defaults.

    Returns
    -------
    wandb.Run
        ``run.config`` holds the knobs.

    Raises
    ------
    SystemExit
        With exit code 2, after one sentence, if the command line makes no sense.
    """
    knobs.setdefault("seed", 0)
    config = vars(read_options(**knobs))
    try:
        run = _start(config)
    finally:
        quiet.errors()  # W&B has put its own hook in place, which shows a traceback
    floats = [name for name, value in config.items() if isinstance(value, float)]
    whole = {name: float(run.config[name]) for name in floats}  # W&B makes 1 of 1.0
    changed = {k: v for k, v in whole.items() if not isinstance(run.config[k], float)}
    run.config.update(changed, allow_val_change=True)
    _seed(run.config["seed"])
    return run


def choose_mode():
    """Choose how to track: online if the student is logged in and W&B answers.

    Returns
    -------
    mode : str
        A value that ``WANDB_MODE`` takes.
    problem : str or Exception or None
        Why it is not the online mode that the student might expect.

    Raises
    ------
    WorkshopError
        If wandb cannot be imported.
    """
    os.environ.setdefault("WANDB_SILENT", "true")
    # W&B's own telemetry waits for the network, and prints when it finds none.
    os.environ.setdefault("WANDB_ERROR_REPORTING", "false")
    try:
        import wandb
    except ImportError as error:
        raise WorkshopError(
            f"wandb cannot be imported ({error}): pip install -r requirements.txt"
        ) from None

    _ignore_what_wandb_refuses()
    settings = wandb.setup().settings
    if settings.mode in ("offline", "dryrun", "disabled"):
        return settings.mode, None
    asked_for = "WANDB_MODE" in os.environ
    try:
        if not wandb.login(prompt=False, verify=False):
            return (
                "offline",
                "you are not logged in: wandb login" if asked_for else None,
            )
    except Exception as error:  # an API key of the wrong form
        return "offline", error
    finally:
        quiet.errors()  # as in start_run
    if not answering([settings.base_url], PATIENCE):
        return "offline", f"{settings.base_url} does not answer"
    return settings.mode, None


def _ignore_what_wandb_refuses():
    """Take variables with which W&B would not start out of the environment."""
    import wandb
    from pydantic import ValidationError

    for name in [name for name in os.environ if name.startswith("WANDB_")]:
        value = os.environ[name]
        try:
            wandb.Settings().update_from_env_vars({name: value})
        except (ValidationError, wandb.Error) as error:
            del os.environ[name]
            if value.strip():
                refused = isinstance(error, ValidationError)
                reason = error.errors()[0]["msg"] if refused else error
                print(f"{name}={value} is ignored ({reason}).")


def _start(config):
    """Start a run in the best mode that works: online, offline, disabled."""
    folder = run_folder()
    if folder is None:
        os.environ["WANDB_MODE"] = "disabled"
    wanted, problem = choose_mode()
    if folder is None:
        problem = "no folder has room for a run"
    import wandb

    for mode in dict.fromkeys([wanted, "offline", "disabled"]):
        try:
            run = wandb.init(
                project=os.environ.get("WANDB_PROJECT", PROJECT),
                group=Path(sys.argv[0] or "lesson").stem,
                config=config,
                mode=mode,
                dir=folder,
                settings=wandb.Settings(
                    silent=True, init_timeout=3 * PATIENCE, finish_timeout=60
                ),
            )
            break
        except Exception as error:  # whatever goes wrong here must not end a lesson
            problem = problem or error
            wandb.teardown()
    _say_where(run, problem)
    return run


def run_folder():
    """Choose where run folders collect: the repository, or a temporary folder.

    Returns None if there is no room in either. W&B itself writes to the temporary
    folder and to the cache in the student's home: where these are closed or full,
    others are named to it, since it would print its log otherwise, as it would without
    ``HOME`` in the environment.
    """
    folder = Path(os.environ.get("WANDB_DIR", ROOT))
    try:
        temporary = tempfile.gettempdir()
        home = os.path.expanduser("~")
        os.environ.setdefault("HOME", temporary if home == "~" else home)
        if not _has_room(folder / "wandb"):
            folder = Path(tempfile.mkdtemp(prefix="workshop-"))
    except OSError:  # there is no temporary folder, or no room for another
        return None
    if not (_has_room(folder) and _has_room(Path(temporary))):
        return None
    os.environ["TMPDIR"] = temporary
    for name, place in ("CACHE", user_cache_dir), ("DATA", user_data_dir):
        if not _has_room(Path(place("wandb"))):
            os.environ.setdefault(f"WANDB_{name}_DIR", str(folder / "wandb"))
    return str(folder)


def _has_room(folder):
    """Tell whether a folder is there, or can be made, and takes a megabyte."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder) as file:
            file.write(bytes(1_000_000))
    except OSError:
        return False
    return True


def _say_where(run, problem):
    """Say in one line where the run is and how to look at it."""
    because = f" ({str(problem).strip().splitlines()[0]})" if problem else ""
    if run.disabled:
        print(f"Tracking is off{because}.")
    elif run.offline:
        folder = Path(run.dir).parent
        if Path.cwd().is_relative_to(ROOT) and folder.is_relative_to(ROOT):
            folder = os.path.relpath(folder)
        print(f'Tracking offline{because}. To look: wandb leet "{folder}"', end="")
        print(f'; to upload: wandb sync "{folder}"')
    else:
        print(f"Tracking online: {run.url}")


def _seed(seed):
    """Seed Python, NumPy and Keras.

    Where Keras is not imported yet, seeding Python is enough: Keras draws its own seed
    from Python's generator when it first needs one.
    """
    seed = int(seed)  # a sweep may give 1.0
    random.seed(seed)
    np.random.seed(seed)
    if "keras" in sys.modules:
        import keras

        keras.utils.set_random_seed(seed)
