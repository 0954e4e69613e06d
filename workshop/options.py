"""Turn the numbers at the top of a lesson into command-line options."""

import argparse
import difflib
import math
import re
import sys
from pathlib import Path

MOST = 1_000_000_000  # more than any lesson has a use for, and less than overflows
MOST_OF = {"seed": 2**32 - 1, "dropout": 1}  # what NumPy takes; a share of the nodes


def read_options(**knobs):
    """Read a lesson's options from the command line.

    Each keyword is an option of that name, with dashes or underscores, typed from its
    default::

        options = read_options(epochs=5, learning_rate=0.1, optimizer=("adam", "sgd"))

        python lesson.py --epochs 3 --learning-rate=0.01 --optimizer sgd

    ``--help`` shows the lesson's docstring and every option with its default.

    Parameters
    ----------
    **knobs : int, float, bool, str, None, tuple or list
        The default of each option. A whole number of 1 or more stays 1 or more, any
        other number is not negative unless its default is, and none exceeds a billion
        (a ``seed`` 32 bits, a ``dropout`` 1).
        None is an option without a default that takes a text. A tuple lists the
        choices, the default first. A list holds the words to use when the command
        line gives none; the words come without an option's name.

    Returns
    -------
    argparse.Namespace

    Raises
    ------
    SystemExit
        With exit code 2, after one sentence, if the command line makes no sense; with
        exit code 0 after ``--help``.
    """
    lesson = sys.modules["__main__"]
    parser = _Parser(
        prog=f"python {Path(getattr(lesson, '__file__', None) or 'lesson.py').name}",
        description=getattr(lesson, "__doc__", None),
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    for name, default in knobs.items():
        _add_option(parser, name, default)
    return parser.parse_args([] if in_a_notebook() else None)


def in_a_notebook():
    """Tell whether Jupyter or Colab runs this: their command line is no lesson's."""
    return "ipykernel" in sys.modules


def _add_option(parser, name, default):
    """Add one option, typed from its default."""
    names = list(dict.fromkeys([f"--{name}", f"--{name.replace('_', '-')}"]))
    if isinstance(default, list):
        parser.add_argument(name, nargs="*", default=default, help="in quotes each")
        return
    if isinstance(default, bool):
        settings = {"action": argparse.BooleanOptionalAction, "default": default}
    elif isinstance(default, tuple):
        settings = {"choices": default, "default": default[0]}
        settings["metavar"] = "{" + ",".join(default) + "}"
    elif isinstance(default, (int, float)):
        number = _number_like(default, MOST_OF.get(name, MOST))
        settings = {"type": number, "default": default}
    else:
        settings = {"default": default, "metavar": "TEXT"}
    shown = "none" if default is None else settings["default"]
    parser.add_argument(*names, dest=name, help=f"default: {shown}", **settings)


def _number_like(default, most):
    """Make the function that reads a number of the default's type and range."""
    whole = isinstance(default, int)
    least = -math.inf if default < 0 else 1 if whole and default > 0 else 0
    kind = "a whole number" if whole else "a number"
    kind += "" if default < 0 else f" of {least} or more"

    def number(word):
        try:
            value = int(word) if whole else float(word)
        except ValueError:
            value = math.nan
        if most < abs(value) < math.inf:
            raise argparse.ArgumentTypeError(f"takes numbers up to {most}")
        if not least <= value < math.inf:
            raise argparse.ArgumentTypeError(
                f"takes {kind}, such as {default}, and not {word!r}"
            )
        return value

    number.metavar = "N" if whole else "X"
    return number


class _Parser(argparse.ArgumentParser):
    """An argument parser whose errors are one sentence, with a suggestion."""

    def add_argument(self, *names, **settings):
        metavar = getattr(settings.get("type"), "metavar", None)
        if metavar:
            settings["metavar"] = metavar
        return super().add_argument(*names, **settings)

    def error(self, message):
        known = [name for action in self._actions for name in action.option_strings]
        unknown = re.match(r"unrecognized arguments: (\S+)", message)
        if unknown:
            word = unknown[1].split("=")[0]
            close = difflib.get_close_matches(word, known, n=1, cutoff=0.6)
            hint = (
                f"Did you mean {close[0]}?" if close else "See --help for the options."
            )
            message = f"There is no option {word}. {hint}"
        else:
            message = re.sub(r"^argument (--[^/:]+)(/--[^:]+)?: ", r"\1 ", message)
            message += "." if not message.endswith(".") else ""
            if message.endswith("one argument.") and sys.argv[-1] not in known:
                message += " One that begins with - needs an equal sign: --option=-1"
        print(f"{self.prog}: {message}", file=sys.stderr)
        raise SystemExit(2)
