"""Turn the numbers at the top of a lesson into command-line options."""

import argparse
import sys
from pathlib import Path

from workshop.start import IN_A_NOTEBOOK


def read_options(**knobs):
    """Read a lesson's options from the command line.

    Each keyword is an option of that name, typed from its default:
    ``read_options(epochs=5, optimizer=("adam", "sgd"))`` takes ``--epochs 3
    --optimizer=sgd``. A tuple lists the choices. A list holds the words to use where
    the command line gives none; they come without an option's name. None takes a text.
    Negative numbers are refused, and 0 where the default is a whole number above 0.

    Returns an ``argparse.Namespace``, or ends with a sentence and exit code 2.
    """
    lesson = sys.modules["__main__"]
    parser = argparse.ArgumentParser(
        prog=f"python {Path(getattr(lesson, '__file__', None) or 'lesson.py').name}",
        description=lesson.__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    for name, default in knobs.items():
        names = list(dict.fromkeys([f"--{name}", f"--{name.replace('_', '-')}"]))
        how = {"default": default, "help": f"default: {default}".replace("%", "%%")}
        if isinstance(default, list):
            names, how = [name], how | {"nargs": "*"}
        elif isinstance(default, bool):
            how["action"] = argparse.BooleanOptionalAction
        elif isinstance(default, tuple):
            how |= {"choices": default, "default": default[0]}
        elif isinstance(default, int | float):
            how["type"] = _number_like(name, default)
        parser.add_argument(*names, **how)
    return parser.parse_args([] if IN_A_NOTEBOOK else None)


def _number_like(name, default):
    """Make the function that reads a number of the default's type and range."""
    least = 1 if isinstance(default, int) and default > 0 else 0
    most = {"seed": 2**32 - 1, "dropout": 0.99}.get(name, 1e9)  # what frameworks take

    def number(word):
        value = type(default)(word)
        if not (least <= value <= most or value == default):
            raise argparse.ArgumentTypeError(f"takes numbers from {least} to {most:g}")
        return value

    number.__name__ = "whole number" if isinstance(default, int) else "number"
    return number
