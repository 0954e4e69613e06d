"""The helper is quick to import and quiet, and what is no fault of the code is said."""

import ast
import os
import sys

import pytest
from lessons import LESSONS, ROOT

import workshop
from workshop import start

NEED_KERAS = {"RunLogger", "imagenet_weights"}  # see test_training.py


def test_the_helper_loads_no_framework_and_leaves_what_the_student_has_set(python):
    done = python(
        "import os, sys, workshop; print('caf\\xe9', os.getenv('TF_CPP_MIN_LOG_LEVEL'),"
        " {'keras', 'sklearn', 'wandb', 'pandas', 'numpy'} & {*sys.modules})",
        TF_CPP_MIN_LOG_LEVEL="0",
        PYTHONIOENCODING="ascii",  # a terminal without accents gets a question mark
    )
    assert (done.stdout, done.stderr) == ("caf? 0 set()\n", "")


@pytest.mark.parametrize("name", sorted({*workshop.__all__} - NEED_KERAS))
def test_a_public_name_can_be_imported_and_is_documented(name):
    assert getattr(workshop, name).__doc__.strip()


def test_an_unknown_name_is_an_attribute_error():
    with pytest.raises(AttributeError, match="load_twets"):
        _ = workshop.load_twets


def test_an_error_for_students_is_one_sentence_and_exit_code_1(python):
    done = python("from workshop import WorkshopError; raise WorkshopError('do this')")
    assert (done.stderr, done.returncode) == ("do this\n", 1)


def sentence(error):
    """Raise the error in code of the student's own; give the helper's answer."""
    try:
        raise error
    except BaseException as raised:
        return start._sentence(raised, raised.__traceback__)


def oom():
    """Make the error that TensorFlow and PyTorch raise, which are not needed here."""
    return type("ResourceExhaustedError", (Exception,), {})("OOM when allocating")


@pytest.mark.parametrize(
    ("error", "answer"),
    [
        (KeyboardInterrupt(), "\nStopped with Ctrl-C."),
        (MemoryError(), "The memory is too small for this: close"),
        (oom(), "The memory is too small for this: close"),
        (OSError(28, "No space left on device"), "The disk is full: make some room"),
        (
            FloatingPointError("overflow"),
            "The numbers grow too large (overflow): choose",
        ),
        (ModuleNotFoundError(name="sklearn"), "A package does not start"),
    ],
)
def test_what_is_no_fault_of_the_code_gets_a_sentence(error, answer):
    assert sentence(error).startswith(answer)


@pytest.mark.parametrize(
    "error",
    [
        ValueError("wrong shape"),
        ValueError("expected KeyboardInterrupt"),
        OSError(2, "No such file"),
        ImportError("cannot import name 'Pfad'", name="pathlib"),
        ModuleNotFoundError("No module named 'nunpy'", name="nunpy"),
    ],
)
def test_a_mistake_of_the_students_own_shows_its_line(error):
    assert sentence(error) is None


def test_a_package_that_is_broken_is_named_with_the_settings_that_may_be_why(
    monkeypatch, tmp_path
):
    broken = tmp_path / "site-packages" / "broken_package.py"
    broken.parent.mkdir()
    broken.write_text("import no_such_part")
    monkeypatch.syspath_prepend(broken.parent)
    with pytest.raises(ImportError) as caught:
        __import__("broken_package")
    said = start._sentence(caught.value, caught.value.__traceback__)
    assert said.startswith("A package does not start (No module named 'no_such_part')")
    assert "unset MPLBACKEND, or: ./setup.sh" in said


def test_every_package_that_lessons_import_is_known_to_the_helper():
    packages = set()
    for lesson in LESSONS:
        for node in ast.walk(ast.parse((ROOT / lesson).read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                packages |= {alias.name.split(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom):
                packages.add(node.module.split(".")[0])
    assert packages <= sys.stdlib_module_names | start.NEEDED | {"workshop"}


def test_workers_of_a_grid_search_end_with_the_lesson(python):
    done = python(
        "import workshop, os, joblib; print(*joblib.Parallel(n_jobs=2)("
        "joblib.delayed(os.getpid)() for _ in range(4)))"
    )
    assert done.returncode == 0, done.stderr
    for worker in done.stdout.split():
        with pytest.raises(ProcessLookupError):
            os.kill(int(worker), 0)  # no signal: is there such a process?
