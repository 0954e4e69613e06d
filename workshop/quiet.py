"""Stop the frameworks' start-up noise, so that a lesson prints only what it teaches."""

import errno
import importlib.machinery
import io
import logging
import os
import signal
import sys
import tempfile
import threading
from contextlib import contextmanager, redirect_stderr
from pathlib import Path
from traceback import walk_tb

INSTALL = "pip install -r requirements.txt"
PACKAGES = [
    "joblib",
    "keras",
    "matplotlib",
    "numpy",
    "pandas",
    "scipy",
    "sklearn",
    "tqdm",
]
_SHOW_TRACEBACK = sys.excepthook  # Python's own, or a debugger's
OUT_OF_MEMORY = ("ResourceExhaustedError", "OutOfMemoryError")  # TensorFlow, PyTorch


def frameworks():
    """Set what TensorFlow, JAX and matplotlib read from the environment.

    A value that the student has set already stays as it is. TensorFlow's oneDNN
    kernels stay on (they make convolutions faster); only the notice goes.
    """
    defaults = {
        "TF_CPP_MIN_LOG_LEVEL": "3",  # TensorFlow's C++ log: fatal errors only
        "TF_FORCE_GPU_ALLOW_GROWTH": "true",  # let two lessons share one GPU
        "XLA_PYTHON_CLIENT_PREALLOCATE": "false",  # the same for JAX
        "MATPLOTLIBRC": str(Path(__file__).with_name("matplotlibrc")),
    }
    for name, value in defaults.items():
        os.environ.setdefault(name, value)
    # matplotlib tells at length that it found another place for its cache.
    logging.getLogger("matplotlib").setLevel(logging.ERROR)
    sys.meta_path.insert(0, _QuietTensorFlow())


def printing():
    """Print "?" for a letter that the terminal cannot show, instead of failing."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # not in a notebook
            stream.reconfigure(errors="replace")


def errors():
    """Answer what is no fault of the lesson's code in a sentence, not a traceback.

    That is Ctrl-C, a reader that went away, a full disk, too little memory, numbers
    that overflow, and packages or settings with which a framework cannot start. A
    closed terminal ends the lesson in good order, too.

    Call it again after a hook for errors that is not ours, such as W&B's, has been put
    in place. That hook still hears of each error, so that W&B knows that the run has
    failed, but nobody shows an error twice.
    """
    other = sys.excepthook

    def hook(kind, error, traceback):
        if other is not _SHOW_TRACEBACK:
            with redirect_stderr(io.StringIO()):
                other(kind, error, traceback)
        sentence = _sentence(error, traceback)
        if isinstance(error, BrokenPipeError):  # python lesson.py | head -1
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        elif sentence:
            print(sentence, file=sys.stderr)
        else:
            _SHOW_TRACEBACK(kind, error, traceback)

    sys.excepthook = hook
    hang_up = getattr(signal, "SIGHUP", None)  # the terminal was closed; not on Windows
    on_main_thread = threading.current_thread() is threading.main_thread()
    if hang_up and on_main_thread and signal.getsignal(hang_up) is signal.SIG_DFL:
        signal.signal(hang_up, lambda number, frame: sys.exit(129))


def _sentence(error, traceback):
    """Say what happened and what to do, or return None for any other error."""
    reason = (str(error).strip() or type(error).__name__).splitlines()[0]
    if _is_ctrl_c(error):
        return "\nStopped with Ctrl-C."
    if isinstance(error, MemoryError) or type(error).__name__ in OUT_OF_MEMORY:
        return "The memory is too small for this: close programs, or choose less."
    if isinstance(error, OSError) and error.errno == errno.ENOSPC:
        return "The disk is full: make some room, then start the lesson again."
    if isinstance(error, FloatingPointError):
        return f"The numbers grow too large ({reason}): choose a smaller learning rate."
    backend = os.environ.get("KERAS_BACKEND", "tensorflow")
    window = os.environ.get("MPLBACKEND")
    refused = isinstance(error, ValueError) and "backend" in reason
    if isinstance(error, ImportError) or refused:
        files = [frame.f_code.co_filename for frame, _ in walk_tb(traceback)]
        if window and any("matplotlib" in file for file in files):
            return f"No figure with MPLBACKEND={window} ({reason}). Unset MPLBACKEND."
        if backend != "tensorflow" and any("keras" in file for file in files):
            return (
                f"Keras does not start with KERAS_BACKEND={backend} ({reason}). "
                f"Unset KERAS_BACKEND, or: pip install {backend}"
            )
    # What the lesson itself imports may be misspelt: a traceback shows the line then.
    if isinstance(error, ImportError) and (len(files) > 1 or error.name in PACKAGES):
        return f"A package does not start ({reason}): {INSTALL}"
    return None


def _is_ctrl_c(error):
    """Tell whether an error, or one that it came from, is Ctrl-C."""
    while error is not None:
        if "KeyboardInterrupt" in repr(error):
            return True
        error = error.__cause__ or error.__context__
    return False


class _QuietTensorFlow:
    """Import hook: hold back what TensorFlow's C++ code prints while it loads.

    TensorFlow 2.21 writes a few lines to file descriptor 2 before it has read its
    log level, so no setting reaches them. If the import fails, they are shown.
    """

    def find_spec(self, name, path=None, target=None):
        if name != "tensorflow":
            return None
        # The hook stays in its place: PyTorch asks for this spec long before an import.
        spec = importlib.machinery.PathFinder.find_spec(name, path)
        if spec is not None:
            load = spec.loader.exec_module

            def load_quietly(module):
                with _held_back_stderr():
                    load(module)

            spec.loader.exec_module = load_quietly
        return spec


@contextmanager
def _held_back_stderr():
    """Send file descriptor 2 to a temporary file; replay it if the body raises."""
    try:
        held = tempfile.TemporaryFile()  # noqa: SIM115, closed by the with below
    except OSError:  # no room for a temporary file: hold nothing back
        yield
        return
    with held:
        stderr = os.dup(2)
        os.dup2(held.fileno(), 2)
        try:
            yield
        except Exception as error:
            if not _is_ctrl_c(error):
                held.seek(0)
                os.write(stderr, held.read())
            raise
        finally:
            os.dup2(stderr, 2)
            os.close(stderr)
