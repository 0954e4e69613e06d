"""Stop the frameworks' start-up noise, so that a lesson prints only what it teaches."""

import importlib.machinery
import os
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path


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
    sys.meta_path.insert(0, _QuietTensorFlow())


def printing():
    """Print "?" for a letter that the terminal cannot show, instead of failing."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # not in a notebook
            stream.reconfigure(errors="replace")


def interrupts():
    """Answer Ctrl-C, and a reader that went away, without a traceback."""
    show_traceback = sys.excepthook

    def hook(kind, error, traceback):
        if issubclass(kind, KeyboardInterrupt):
            print("\nStopped with Ctrl-C.", file=sys.stderr)
        elif issubclass(kind, BrokenPipeError):  # python lesson.py | head -1
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        else:
            show_traceback(kind, error, traceback)

    sys.excepthook = hook


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
    with tempfile.TemporaryFile() as held:
        stderr = os.dup(2)
        os.dup2(held.fileno(), 2)
        try:
            yield
        except BaseException:
            held.seek(0)
            os.write(stderr, held.read())
            raise
        finally:
            os.dup2(stderr, 2)
            os.close(stderr)
