"""Every lesson runs as a student would run it: on a tiny slice, without network.

A new lesson is found by itself. What it must print may stand in its module's table.
"""

import ast
import re

import pytest
import test_module1
import test_module2
import test_module3
import test_module4
import test_module5
import test_module6
from lessons import LESSONS, ROOT, Promise, keep

TABLES = [test_module1, test_module2, test_module3]
TABLES += [test_module4, test_module5, test_module6]
PROMISED = {p.lesson for table in TABLES for p in table.PROMISES if not p.long}


@pytest.mark.parametrize("lesson", [name for name in LESSONS if name not in PROMISED])
def test_a_lesson_runs_on_a_tiny_slice(run_lesson, lesson):
    keep(Promise(lesson), run_lesson)


def test_every_promise_is_made_by_a_lesson():
    assert PROMISED <= set(LESSONS)


@pytest.mark.parametrize("lesson", LESSONS)
def test_a_lesson_has_the_shape_of_a_lesson(lesson):
    source = (ROOT / lesson).read_text(encoding="utf-8")
    tree = ast.parse(source)
    docstring = ast.get_docstring(tree)
    assert docstring.splitlines()[0].endswith((".", "?", ":"))
    assert "Ask yourself" in docstring
    assert "\n# %% " in source
    modules = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            modules += [(node.lineno, alias.name.split(".")[0]) for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            modules.append((node.lineno, node.module.split(".")[0]))
    names = [name for _, name in sorted(modules)]
    frameworks = [i for i, name in enumerate(names) if name in ("keras", "matplotlib")]
    if frameworks:
        assert names.index("workshop") < min(frameworks), "the helper comes first"


@pytest.mark.parametrize("lesson", LESSONS)
def test_a_lesson_stands_in_its_modules_table(lesson):
    module, path = lesson.split("/", 1)
    table = (ROOT / module / "README.md").read_text(encoding="utf-8")
    name = path.removeprefix("beyond/")
    link = rf"^\| *\[`?{re.escape(name)}`?\]\({re.escape(path)}\)"
    assert re.search(link, table, re.M)


@pytest.mark.parametrize("place", ["root", "its own folder", "/"])
def test_a_lesson_runs_from_any_folder(run_lesson, place):
    lesson = "module2_text_features/classifier.py"
    folders = {"root": ROOT, "its own folder": (ROOT / lesson).parent, "/": "/"}
    done = run_lesson(lesson, "I love it", cwd=folders[place])
    assert done.returncode == 0, done.stderr
    assert "I love it" in done.stdout
