"""Every lesson runs as a student would run it: on a tiny slice, without network.

A new lesson is found by itself. What it must print may stand in its module's table.
"""

import ast
import importlib
import os
import re
import signal
import subprocess
import sys
import time

import lessons
import pytest
from lessons import LESSONS, ROOT, Promise, every, imports, keep

from workshop.data import BRANDS

PROMISES = [
    promise
    for table in sorted((ROOT / "tests").glob("test_module*.py"))
    for promise in importlib.import_module(table.stem).PROMISES
]
PROMISED = {promise.lesson: promise for promise in PROMISES if not promise.long}


def read(lesson):
    return (ROOT / lesson).read_text(encoding="utf-8")


@pytest.mark.parametrize("lesson", [name for name in LESSONS if name not in PROMISED])
def test_a_lesson_runs_on_a_tiny_slice(run_lesson, lesson):
    keep(Promise(lesson), run_lesson)


@pytest.mark.parametrize("promise", every(PROMISES))
def test_a_lesson_keeps_its_promise(run_lesson, promise):
    if "brands" in promise.env.values() and not BRANDS.exists():
        pytest.skip("the tweets about brands are not fetched")
    keep(promise, run_lesson)


def test_every_promise_is_made_by_a_lesson():
    assert set(LESSONS) >= set(PROMISED)


@pytest.mark.long
@pytest.mark.parametrize("source", ["brands", "rated"])
@pytest.mark.parametrize("lesson", [it for it in LESSONS if "_tweets(" in read(it)])
def test_a_lesson_runs_on_either_set_of_tweets(run_lesson, lesson, source):
    if source == "brands" and not BRANDS.exists():
        pytest.skip("not fetched: python -m workshop.setup")
    promise = PROMISED.get(lesson, Promise(lesson))
    env = {"WORKSHOP_TWEETS": source}
    keep(promise._replace(prints=(), check=None, rows=None, env=env), run_lesson)


@pytest.mark.long
@pytest.mark.filterwarnings("default")
def test_a_worker_that_dies_costs_time_and_not_the_result(student_env):
    from dask.distributed import Client, LocalCluster

    workers = {"n_workers": 2, "threads_per_worker": 1, "dashboard_address": None}
    with LocalCluster(**workers) as cluster, Client(cluster) as client:
        pids = client.run(os.getpid)
        words = "module3_evaluation/grid-search.py", "--scheduler"
        env = student_env | {"WORKSHOP_TWEETS": "rated"}
        lesson = lessons.start(env, *words, cluster.scheduler_address)
        while not any(client.processing().values()):
            time.sleep(0.1)
        os.kill(min(pids.values()), signal.SIGKILL)
        assert "Same scores: True" in lesson.communicate(timeout=300)[0]
    assert lesson.returncode == 0


@pytest.mark.parametrize("lesson", LESSONS)
def test_a_lesson_has_the_shape_of_a_lesson(lesson):
    source = read(lesson)
    docstring = ast.get_docstring(ast.parse(source))
    assert docstring.splitlines()[0].endswith((".", "?", ":"))
    assert "Ask yourself" in docstring
    assert "\n# %% " in source
    names = imports(lesson)
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


@pytest.mark.parametrize("place", ["module2_text_features", "/"])
def test_a_lesson_runs_from_any_folder(run_lesson, place):
    lesson = "module2_text_features/classifier.py"
    done = run_lesson(lesson, "I love it", cwd=ROOT / place)
    assert done.returncode == 0, done.stderr
    assert "I love it" in done.stdout


def test_a_new_lesson_is_one_file_and_one_row(tmp_path, student_env):
    copy = lessons.copy_of_the_workshop(tmp_path / "workshop")
    module = copy / "module4_perceptrons"
    old = module / "beyond" / "gradient-descent.py"
    (old.parent / "downhill.py").write_bytes(old.read_bytes())
    row = b"| [downhill.py](beyond/downhill.py) | steps downhill | 5 | 1 |\n"

    def what_fails():
        words = "-m pytest -n0 -rA -p no:cacheprovider -k downhill"
        done = subprocess.run(
            [sys.executable, *words.split(), "tests/test_lessons.py"],
            env=student_env | {"PYTHONPATH": os.fspath(copy)},
            cwd=copy,
            capture_output=True,
            encoding="utf-8",
        )
        assert done.stdout.count("\nPASSED ") >= 2, done.stdout
        return re.findall(r"^FAILED \S+::(\w+)", done.stdout, re.M)

    assert what_fails() == ["test_a_lesson_stands_in_its_modules_table"]
    lessons.spoil(module / "README.md", lambda text: text + b"\n" + row)
    assert what_fails() == []
