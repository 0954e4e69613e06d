"""Every exercise names its mistakes: each wrong answer gets its sentence."""

import ast
import re
import subprocess
import sys
from functools import cache
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lessons import ROOT

from workshop.exercises import (
    blank,
    exercises,
    first_mistake,
    hint,
    read_checks,
)
from workshop.start import WorkshopError

EXERCISES = [path.relative_to(ROOT).as_posix() for path in exercises()]


@cache
def known(exercise):
    """Read an exercise's checks once."""
    return read_checks(ROOT / exercise)


def solution(exercise):
    """Give the path of an exercise's solution."""
    path = ROOT / exercise
    return path.parent / "solutions" / path.name


def edited(exercise, line):
    """Put a line, or lines, in the place of the solution's first answer to it."""
    name = line.split("=")[0].split("(")[0].removeprefix("def ").strip()
    source = solution(exercise).read_text(encoding="utf-8")
    for node in ast.parse(source).body:
        targets = getattr(node, "targets", [])
        names = [
            getattr(node, "name", ""),
            *(ast.unparse(t).strip("()") for t in targets),
        ]
        if name in names:
            rows = source.splitlines()
            return "\n".join([*rows[: node.lineno - 1], line, *rows[node.end_lineno :]])
    raise AssertionError(f"{exercise}: the solution does not set {name}")


def run(exercise, source):
    """Run a source in the exercise's place; return the sentence, or None if right."""
    path = str(ROOT / exercise)
    try:
        exec(compile(source, path, "exec"), {"__file__": path})  # noqa: S102
    except WorkshopError as error:
        return str(error)
    return None


def answers(exercise, source):
    """Run a source up to its last line; return what it would give to the checker."""
    given = {}
    space = {"__file__": str(ROOT / exercise), "_keep": given.update}
    source = re.sub(r"^check\(", "_keep(", source, flags=re.M)
    exec(compile(source, exercise, "exec"), space)  # noqa: S102
    return given


@cache
def answered(exercise, line):
    """Run the solution with another answer, once; return what it would be judged by."""
    return answers(exercise, edited(exercise, line))


def committed(exercise):
    """Read an exercise as it is committed, whatever the student has made of it."""
    git = ["git", "show", f"HEAD:{exercise}"]
    shown = subprocess.run(git, cwd=ROOT, capture_output=True, encoding="utf-8")
    path = ROOT / exercise
    return shown.stdout if shown.returncode == 0 else path.read_text(encoding="utf-8")


@pytest.mark.parametrize("exercise", EXERCISES)
def test_as_shipped_it_has_a_blank_and_the_solution_fills_only_blanks(exercise):
    shipped = committed(exercise)
    assert blank(shipped)
    filled = solution(exercise).read_text(encoding="utf-8")
    assert not blank(filled)
    pieces = re.split(r"\.\.\.(?![\w.\"'])", shipped)
    pattern = r"(?:.|\n)+?".join(re.escape(piece) for piece in pieces)
    assert re.fullmatch(pattern, filled), "the solution differs in more than blanks"


@pytest.mark.parametrize("exercise", EXERCISES)
def test_the_solution_and_every_other_right_answer_pass(exercise, capsys):
    assert run(exercise, solution(exercise).read_text(encoding="utf-8")) is None
    assert "Right! " in capsys.readouterr().out
    for line in known(exercise).ALSO_RIGHT:
        assert first_mistake(known(exercise), answered(exercise, line)) is None, line


@pytest.mark.parametrize("exercise", EXERCISES)
def test_every_wrong_answer_gets_its_sentence(exercise):
    for line, sentence in known(exercise).WRONG.items():
        assert first_mistake(known(exercise), answered(exercise, line)) == sentence, (
            line
        )


@pytest.mark.parametrize("exercise", EXERCISES)
def test_every_mistake_is_reached_by_a_wrong_answer(exercise):
    checks = known(exercise)
    code = checks.mistakes.__code__
    tree = ast.parse(Path(code.co_filename).read_text(encoding="utf-8"))
    (function,) = [n for n in tree.body if getattr(n, "name", "") == "mistakes"]
    yields = [n for n in ast.walk(function) if isinstance(n, ast.Yield)]
    reached = set()
    for line in checks.WRONG:
        found = checks.mistakes(**answered(exercise, line))
        try:
            next(condition for condition, _ in found if condition)
        except (ValueError, IndexError):  # her own function's, which CRASHES names
            continue
        reached.add(found.gi_frame.f_lineno)
    for node in yields:
        lines = range(node.lineno, node.end_lineno + 1)
        assert reached & set(lines), f"no wrong answer reaches line {node.lineno}"


@pytest.mark.parametrize("exercise", EXERCISES)
def test_hints_come_in_steps(exercise):
    checks = known(exercise)
    assert 2 <= len(checks.HINTS) <= 4
    assert hint(checks, 1) in hint(checks, 2)
    assert len(hint(checks, 2).splitlines()) == 2
    assert hint(checks, 99).count("Hint ") == len(checks.HINTS)
    assert checks.NEXT in ["", *EXERCISES]
    assert checks.RIGHT.endswith(".")


def _raises(*arguments, **options):
    raise ValueError("a student's function")


ANYTHING = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(max_size=5),
    st.lists(st.one_of(st.integers(), st.text(max_size=3)), max_size=4),
    st.sampled_from([_raises, np.zeros(3), np.zeros((2, 2)), {}, object(), int, ...]),
)


def same(given, right):
    """Tell whether two dicts of answers are equal, of whatever kind these are."""
    try:
        return all(bool(given[name] == right[name]) for name in right)
    except Exception:  # arrays that cannot be compared are not the same
        return False


@pytest.mark.parametrize("exercise", EXERCISES)
def test_whatever_the_answer_there_is_a_sentence(exercise):
    checks = known(exercise)
    code = checks.mistakes.__code__
    names = code.co_varnames[: code.co_argcount]
    right = answers(exercise, solution(exercise).read_text(encoding="utf-8"))

    @settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
    @given(st.lists(ANYTHING, min_size=len(names), max_size=len(names)))
    def ask(values):
        given = dict(zip(names, values, strict=True))
        if not same(given, right):
            sentence = first_mistake(checks, given)
            if sentence is None:  # one of endless right answers, as the check says
                assert checks.also_right(**given)
            else:
                assert isinstance(sentence, str)
                assert sentence.strip()

    ask()


def test_a_student_sees_sentences_and_hints(student_env, tmp_path):
    folder = tmp_path / "module2_text_features" / "exercises"
    (folder / "checks").mkdir(parents=True)
    shipped = ROOT / "module2_text_features" / "exercises"
    name = "unknown-words.py"
    (folder / "checks" / name).write_bytes((shipped / "checks" / name).read_bytes())
    source = committed(f"module2_text_features/exercises/{name}")

    def type_in(answer, *arguments):
        (folder / name).write_text(source.replace("...", answer), encoding="utf-8")
        command = [sys.executable, str(folder / name), *arguments]
        return subprocess.run(
            command, env=student_env, capture_output=True, encoding="utf-8"
        )

    left = type_in("...")
    assert left.returncode == 1
    assert re.fullmatch(r'Line \d+ still has a "\.\.\.": fill it in, .*\n', left.stderr)
    wrong = type_in("3")
    assert wrong.stderr.startswith("A column holds how often")
    assert "Traceback" not in left.stderr + wrong.stderr
    crashed = type_in("1 / 0")
    assert "ZeroDivisionError" in crashed.stderr
    assert "Hint 2: " in type_in("1 / 0", "--hint", "2").stdout


def test_the_list_shows_what_is_done(run_lesson):
    done = run_lesson("workshop/exercises/__main__.py", "vocabulary")
    assert done.returncode == 0, done.stderr
    assert re.search(r"^(untouched|done|not yet) +module2_text", done.stdout, re.M)
