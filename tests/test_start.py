"""The helper is quick to import and quiet, and what is no fault of the code is said."""

import subprocess
import sys

import psutil
import pytest
from lessons import LESSONS, imports

import workshop
from workshop import start


def test_the_helper_loads_no_framework_and_leaves_what_the_student_has_set(python):
    done = python(
        "import os, sys, workshop; print('caf\\xe9', os.getenv('TF_CPP_MIN_LOG_LEVEL'),"
        " {'keras', 'sklearn', 'wandb', 'pandas', 'numpy'} & {*sys.modules})",
        TF_CPP_MIN_LOG_LEVEL="0",
        PYTHONIOENCODING="ascii",  # a terminal without accents gets a question mark
    )
    assert (done.stdout, done.stderr) == ("caf? 0 set()\n", "")


def test_in_idle_on_windows_there_is_no_stderr_to_hold_back(monkeypatch):
    monkeypatch.setattr(sys, "__stderr__", None)
    spec = start._QuietImport().find_spec("tensorflow")
    assert "exec_module" not in vars(spec.loader)


def test_public_names_can_be_imported_and_are_documented():
    for name in {*workshop.__all__} - {"RunLogger", "imagenet_weights"}:  # need Keras
        assert getattr(workshop, name).__doc__.strip()


def test_an_error_for_students_is_one_sentence_and_exit_code_1(python):
    done = python("from workshop import WorkshopError; raise WorkshopError('do this')")
    assert (done.stderr, done.returncode) == ("do this\n", 1)


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (KeyboardInterrupt(), "\nStopped with Ctrl-C."),
        (MemoryError(), "The memory is too small for this: close"),
        (OSError(28, "No space left on device"), "The disk is full: make some room"),
        (FloatingPointError("overflow"), "The numbers grow too large (overflow): "),
        (ModuleNotFoundError(name="sklearn"), "A package does not start"),
        (ValueError("wrong shape"), None),
        (ValueError("expected KeyboardInterrupt"), None),
        (OSError(2, "No such file"), None),
        (ImportError("cannot import name 'Pfad'", name="pathlib"), None),
        (ModuleNotFoundError("No module named 'nunpy'", name="nunpy"), None),
    ],
)
def test_only_what_is_no_fault_of_the_code_gets_a_sentence(error, sentence):
    try:
        raise error
    except BaseException as raised:
        said = start._sentence(raised, raised.__traceback__)
    assert said.startswith(sentence) if sentence else said is None


def test_every_package_that_lessons_import_is_known_to_the_helper():
    packages = {package for lesson in LESSONS for package in imports(lesson)}
    others = {"workshop", "jax", "torch"}  # Keras' other backends are a choice
    assert packages <= sys.stdlib_module_names | start.NEEDED | others


def test_workers_of_a_grid_search_end_with_the_lesson(tmp_path, student_env):
    code = (
        "import workshop, os, joblib; print(*joblib.Parallel(n_jobs=2)("
        "joblib.delayed(os.getpid)() for _ in range(4)))"
    )
    with open(tmp_path / "pids", "w+") as pids:  # a pipe would wait for the workers
        subprocess.run([sys.executable, "-c", code], env=student_env, stdout=pids)
        pids.seek(0)
        workers = {int(pid) for pid in pids.read().split()}
    assert workers
    assert not any(map(psutil.pid_exists, workers))
