"""Exercises that name the mistake: the last line of each calls ``check``.

moduleN_x/exercises/NAME.py             what the student edits
moduleN_x/exercises/solutions/NAME.py   differs from it in the blanks only
moduleN_x/exercises/checks/NAME.py      what is known about the answers:

    HINTS       list of str: each says more than the one before
    RIGHT       str: why the right answer is right
    EXPECTED    str: what kind of thing the answer is, such as "a list of words"
    mistakes    generator function; gets the answers by name and yields pairs of a
                condition and a sentence, the most telling first; the last pair
                catches whatever is left
    CRASHES     dict: a regular expression for an error of the student's own code,
                and the sentence below Python's traceback
    WRONG       dict: a line that replaces the solution's first answer, and the
                sentence that it must get; only the tests read it
    ALSO_RIGHT  list of such lines that must pass; only the tests read it
    also_right  function for the tests where endless answers are right: is this one?
    NEXT        str: the next exercise's path from the root, or ""
"""

import ast
import re
import runpy
import sys
import traceback
from contextlib import suppress
from pathlib import Path
from types import SimpleNamespace

from workshop.exercises.board import tell
from workshop.start import ROOT, WorkshopError

NAME = "Python does not know the name {}. A text needs quotes, a module an import."


def check(**answers):
    """Say whether the answers are right, or which mistake they show.

    Raises
    ------
    WorkshopError
        The sentence for the first mistake that is found.
    """
    path = Path(sys._getframe(1).f_globals["__file__"])
    checks = read_checks(path)
    sentence = first_mistake(checks, answers)
    tell(path, sentence or "")
    if sentence:
        raise WorkshopError(sentence)
    print(f"Right! {checks.RIGHT}")
    if checks.NEXT:
        print(f"Next: python {checks.NEXT}")


def read_checks(path):
    """Read what is known about an exercise's answers: a namespace, see above."""
    folder = path.parent.parent if path.parent.name == "solutions" else path.parent
    known = runpy.run_path(str(folder / "checks" / path.name))
    return SimpleNamespace(**{"CRASHES": {}, "ALSO_RIGHT": [], "NEXT": ""} | known)


def first_mistake(checks, answers):
    """Give the sentence for the first mistake in the answers, or None."""
    for name, answer in answers.items():
        with suppress(Exception):  # neither the text of a number nor one that is nan
            if isinstance(answer, str):
                float(answer.strip(" %").replace(",", ""))
                return f"The quotes make a text of {name}: write it without them."
            if answer != answer:  # so it is neither above nor below what is right
                return f"{name} is nan, which is no number: was something divided by 0?"
    try:
        for condition, sentence in checks.mistakes(**answers):
            if condition:
                return sentence
    except Exception as error:
        here = Path(checks.__file__)
        for line in reversed(traceback.extract_tb(error.__traceback__)):
            path = Path(line.filename)
            if path.name == here.name and path.parent != here.parent:
                said = f"{type(error).__name__}: {error}"  # by the student's function
                return crash(checks, said) or f"Line {line.lineno} stops with {said}"
        return f"{' and '.join(answers)} should be {checks.EXPECTED}."  # another kind
    return None


def crash(checks, said):
    """Give the sentence for an error of the student's own code, or None."""
    found = (text for error, text in checks.CRASHES.items() if re.search(error, said))
    name = re.match(r"NameError: name '(\w+)'", said)
    return next(found, NAME.format(name[1]) if name else None)


def blank(source):
    """Give the number of the first line that still has a "...", or None."""
    try:
        nodes = list(ast.walk(ast.parse(source)))
    except SyntaxError:  # Python itself says where
        return None
    axes = [ast.walk(n.slice) for n in nodes if isinstance(n, ast.Subscript)]
    kept = {id(n) for axis in axes for n in axis}  # x[..., 0] is no blank
    dots = [n for n in nodes if isinstance(n, ast.Constant) and n.value is ...]
    return min((n.lineno for n in dots if id(n) not in kept), default=None)


def hint(checks, number):
    """Give the hints up to this one, each on a line of its own."""
    shown = checks.HINTS[: max(1, number)]
    return "\n".join(f"Hint {i}: {text}" for i, text in enumerate(shown, 1))


def _prepare(path, arguments):
    """Show a hint, or a blank that is left, before the student's code runs."""
    checks = read_checks(path)
    if arguments[:1] == ["--hint"]:
        word = (arguments[1:] or ["1"])[0]
        print(hint(checks, int(word) if word.isdecimal() else 1))
        sys.exit()
    if line := blank(path.read_text(encoding="utf-8")):
        said = f'Line {line} still has a "...": fill it in, then run this again.'
        raise WorkshopError(said)
    show = sys.excepthook

    def explain(kind, error, trace):
        show(kind, error, trace)
        sentence = crash(checks, f"{kind.__name__}: {error}")
        if sentence and kind is not WorkshopError:
            print(f"\n{sentence}", file=sys.stderr)
            tell(path, sentence)

    sys.excepthook = explain


def exercises():
    """List the paths of all exercises in the order of the day: each names its next."""
    after = {}
    for known in sorted(ROOT.glob("module*/exercises/checks/*.py")):
        named = re.search(r'^NEXT = "(.+)"', known.read_text(encoding="utf-8"), re.M)
        after[known.parent.parent / known.name] = named and ROOT / named[1]
    ordered = []
    for path in sorted(after, key=lambda path: path in after.values()):
        while path in after and path not in ordered:
            ordered.append(path)
            path = after[path]
    return ordered


_script = Path(getattr(sys.modules["__main__"], "__file__", None) or "")
if (_script.parent / "checks" / _script.name).is_file():
    _prepare(_script.resolve(), sys.argv[1:])
