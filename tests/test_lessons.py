"""Every lesson runs as a student would run it: on a tiny slice, without network.

A new lesson is found by itself. One that is not meant to succeed is listed with the
error it ends in.
"""

import ast
import re

import pytest
from conftest import ROOT

from workshop.data import DATA

LESSONS = sorted(
    path.relative_to(ROOT).as_posix() for path in ROOT.glob("module*/*.py")
)
ENDS_IN = {
    "module2_text_features/feature-extraction-1.py": (
        "ValueError: np.nan is an invalid document, expected byte or unicode string."
    ),
}
if not (DATA / "rated-tweets.csv").exists():
    ENDS_IN["module1_overview/question-how-much.py"] = (
        "data/rated-tweets.csv is missing. To get it: python -m workshop.download"
    )
AFTER = {  # the lesson that makes what a lesson needs
    "module4_perceptrons/load-model.py": "module4_perceptrons/save-model.py",
}
LONGER = {  # lines of a lesson that does a whole job; the others have 90 at most
    "module5_mlp/backprop-by-hand.py": 100,
    "module6_cnn/own-images.py": 125,
}


def test_every_module_has_lessons():
    modules = {lesson.split("/")[0] for lesson in LESSONS}
    assert {"module1_overview", "module2_text_features"} <= modules


@pytest.mark.parametrize("lesson", LESSONS)
def test_a_lesson_runs_on_a_tiny_slice_of_the_bundled_data(run_lesson, lesson):
    source = {} if "how-much" in lesson else {"WORKSHOP_TWEETS": "made-up"}
    if lesson in AFTER:
        assert run_lesson(AFTER[lesson]).returncode == 0
    done = run_lesson(lesson, **source)
    last_line = (done.stderr.strip() or "-").splitlines()[-1]
    if lesson in ENDS_IN:
        assert done.returncode == 1
        assert last_line == ENDS_IN[lesson]
    else:
        assert done.returncode == 0, done.stderr
        assert done.stdout.strip(), "a lesson that prints nothing teaches nothing"
        assert not re.search("warning|deprecat", done.stdout + done.stderr, re.I)
        assert "Traceback" not in done.stderr


@pytest.mark.parametrize("lesson", LESSONS)
def test_a_lesson_says_what_it_is_about_and_asks_something(lesson):
    source = (ROOT / lesson).read_text(encoding="utf-8")
    docstring = ast.get_docstring(ast.parse(source))
    first_line = docstring.splitlines()[0]
    assert first_line.endswith((".", "?", ":"))
    assert "Ask yourself" in docstring
    assert "\n# %% " in source
    assert len(source.splitlines()) <= LONGER.get(lesson, 90)


@pytest.mark.parametrize("lesson", LESSONS)
def test_a_lesson_imports_the_helper_before_any_framework(lesson):
    tree = ast.parse((ROOT / lesson).read_text(encoding="utf-8"))
    modules = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            modules += [(node.lineno, alias.name.split(".")[0]) for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            modules.append((node.lineno, node.module.split(".")[0]))
    names = [name for _, name in sorted(modules)]
    assert "tensorflow" not in names, "a lesson must run on every Keras backend"
    frameworks = [i for i, name in enumerate(names) if name in ("keras", "matplotlib")]
    if frameworks:
        assert names.index("workshop") < min(frameworks)


@pytest.mark.parametrize("lesson", LESSONS)
def test_a_lesson_stands_in_its_modules_table(lesson):
    module, name = lesson.split("/")
    table = (ROOT / module / "README.md").read_text(encoding="utf-8")
    assert re.search(
        rf"^\| *\[`?{re.escape(name)}`?\]\({re.escape(name)}\)", table, re.M
    )


@pytest.mark.parametrize("place", ["root", "its own folder", "/"])
def test_a_lesson_runs_from_any_folder(run_lesson, tmp_path, place):
    lesson = "module2_text_features/classifier.py"
    folders = {"root": ROOT, "its own folder": (ROOT / lesson).parent, "/": "/"}
    done = run_lesson(lesson, "I love it", cwd=folders[place])
    assert done.returncode == 0, done.stderr
    assert "I love it" in done.stdout


def test_a_lesson_runs_for_a_reader_that_goes_away(student_env, tmp_path):
    import subprocess
    import sys

    lesson = ROOT / "module2_text_features/classifier.py"
    python = subprocess.Popen(
        [sys.executable, str(lesson)],
        env=student_env | {"WORKSHOP_ROWS": "300", "PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )
    python.stdout.readline()
    python.stdout.close()
    assert python.stderr.read() == ""
    python.stderr.close()
    python.wait(timeout=60)
