"""A quiet start, and errors that a student can read."""

import atexit
import errno
import logging
import os
import sys
import time
from importlib.machinery import PathFinder
from pathlib import Path
from traceback import walk_tb

ROOT = Path(__file__).resolve().parent.parent
BEGAN = time.time()
IN_A_NOTEBOOK = "ipykernel" in sys.modules  # whose command line is no lesson's
SET_UP = "./setup.sh, or: pip install -r requirements.txt"
NEEDED = "PIL dask distributed gymnasium joblib keras matplotlib numpy pandas scipy"
NEEDED = {*NEEDED.split(), "skops", "sklearn", "tensorflow", "tornado", "tqdm", "wandb"}
OUT_OF_MEMORY = "ResourceExhaustedError", "OutOfMemoryError"  # TensorFlow, PyTorch
_SHOW_TRACEBACK = sys.excepthook  # Python's own, or a debugger's


class WorkshopError(SystemExit):
    """End the script with exit code 1 and a sentence: the cause, the next command."""


def quietly():
    """Quieten the frameworks, unless the student has set them; answer errors."""
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")  # log fatal errors only
    os.environ.setdefault("TF_FORCE_GPU_ALLOW_GROWTH", "true")  # lessons share a GPU
    os.environ.setdefault("XLA_PYTHON_CLIENT_PREALLOCATE", "false")  # the same in JAX
    os.environ.setdefault("MATPLOTLIBRC", str(Path(__file__).with_name("matplotlibrc")))
    logging.getLogger("matplotlib").setLevel(logging.ERROR)
    logging.raiseExceptions = False  # as W&B's log would on a full disk
    for stream in (sys.stdout, sys.stderr):  # "?" for a letter that cannot be shown
        if hasattr(stream, "reconfigure"):  # not in a notebook
            stream.reconfigure(errors="replace")
    sys.meta_path.insert(0, _QuietImport())
    sys.excepthook = answer_error
    atexit.register(_end)


class _QuietImport:
    """Import hook: announce Keras, and hold back what TensorFlow prints while it loads.

    TensorFlow 2.21 writes to file descriptor 2 before it reads its log level.
    """

    def find_spec(self, name, path=None, target=None):
        if name == "keras":
            print("Loading Keras ...", flush=True)
        if name == "tensorflow" and (spec := PathFinder.find_spec(name, path)):
            load = spec.loader.exec_module
            if sys.__stderr__:  # IDLE on Windows has none
                spec.loader.exec_module = lambda module: _without_stderr(load, module)
            return spec


def _without_stderr(load, module):
    stderr = os.dup(2)
    with open(os.devnull, "wb") as nowhere:
        os.dup2(nowhere.fileno(), 2)
        try:
            load(module)
        finally:
            os.dup2(stderr, 2)
            os.close(stderr)


def _end():
    """Part from a reader that is gone, and from joblib's workers, who would wait."""
    try:
        sys.stdout.flush()
    except BrokenPipeError:  # python lesson.py | head -1
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    loky = sys.modules.get("joblib.externals.loky.reusable_executor")
    if loky and loky._executor:
        loky._executor.shutdown(kill_workers=True)


def answer_error(kind, error, traceback):
    """Answer what is no fault of the lesson's code in a sentence, not a traceback."""
    if sentence := _sentence(error, traceback):
        print(sentence, file=sys.stderr, flush=True)
    elif not isinstance(error, BrokenPipeError):  # see _end
        _SHOW_TRACEBACK(kind, error, traceback)
    if run := getattr(sys.modules.get("wandb"), "run", None):
        run.finish(exit_code=1)


def _sentence(error, traceback):
    """Say what happened and what to do, or return None for any other error."""
    reason = (str(error).strip() or type(error).__name__).splitlines()[0]
    if isinstance(error, KeyboardInterrupt):
        return "\nStopped with Ctrl-C."
    if isinstance(error, MemoryError) or type(error).__name__ in OUT_OF_MEMORY:
        return "The memory is too small for this: close programs, or choose less."
    if isinstance(error, OSError) and error.errno == errno.ENOSPC:
        return "The disk is full: make some room, then start the lesson again."
    if isinstance(error, FloatingPointError):
        return f"The numbers grow too large ({reason}): choose a smaller learning rate."
    # A package that is missing or broken; what the lesson has misspelt shows its line.
    files = [frame.f_code.co_filename for frame, _ in walk_tb(traceback)] or [""]
    refused = isinstance(error, ImportError) or "backend" in reason
    missing = getattr(error, "name", None) in NEEDED or "site-packages" in files[-1]
    if refused and missing:
        backends = {"KERAS_BACKEND", "MPLBACKEND"} & set(os.environ)
        mend = f"unset {' and '.join(backends)}, or: " if backends else ""
        return f"A package does not start ({reason}): {mend}{SET_UP}"
    return None
