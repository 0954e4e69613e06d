"""Promises of the helper as a whole: small, quick to import, quiet."""

import subprocess
import sys
import time

import faults
import pytest

import workshop


def python(code, **kwargs):
    return subprocess.run(
        [sys.executable, "-c", code], capture_output=True, encoding="utf-8", **kwargs
    )


def test_importing_the_helper_loads_no_framework():
    done = python(
        "import sys, workshop; frameworks = {'tensorflow', 'keras', 'sklearn', 'wandb',"
        " 'pandas', 'matplotlib', 'numpy'}; print(frameworks & set(sys.modules))"
    )
    assert done.stdout.strip() == "set()"


def test_importing_the_helper_takes_under_0_15_seconds():
    seconds = []
    for _ in range(5):
        start = time.perf_counter()
        python("import workshop")
        seconds.append(time.perf_counter() - start)
    assert min(seconds) < 0.15


@pytest.mark.parametrize("name", workshop.__all__)
def test_every_public_name_can_be_imported_and_is_documented(name):
    assert getattr(workshop, name).__doc__.strip()


def test_an_unknown_name_is_an_attribute_error():
    with pytest.raises(AttributeError, match="load_twets"):
        _ = workshop.load_twets


def test_tensorflow_starts_without_a_word():
    done = python("import workshop, keras; print(keras.ops.ones(1).shape)")
    assert done.stderr == ""
    assert done.stdout == "(1,)\n"


def test_a_tensorflow_that_does_not_start_still_says_why(tmp_path):
    broken = tmp_path / "tensorflow.py"
    broken.write_text(
        "import os; os.write(2, b'no AVX here'); raise ImportError('broken')"
    )
    path = f"sys.path.insert(0, {str(tmp_path)!r})"
    done = python(f"import sys, workshop; {path}; import tensorflow")
    assert "no AVX here" in done.stderr
    assert "A package does not start (broken)" in done.stderr


def test_settings_of_the_student_stay():
    done = python(
        "import os, workshop; print(os.environ['TF_CPP_MIN_LOG_LEVEL'])",
        env={"TF_CPP_MIN_LOG_LEVEL": "0", "SYSTEMROOT": "C:\\Windows"},
    )
    assert done.stdout.strip() == "0"


def test_an_error_for_students_is_one_sentence_and_exit_code_1():
    done = python("from workshop import WorkshopError; raise WorkshopError('do this')")
    assert (done.stderr, done.returncode) == ("do this\n", 1)


def test_ctrl_c_is_one_sentence():
    done = python("import workshop; raise KeyboardInterrupt")
    assert done.stderr == "\nStopped with Ctrl-C.\n"
    assert done.returncode != 0


def test_a_terminal_without_unicode_gets_a_question_mark():
    done = python(
        "import workshop; print('caf\\u00e9')",
        env={"PYTHONIOENCODING": "ascii", "SYSTEMROOT": "C:\\Windows"},
    )
    assert done.stdout == "caf?\n"


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        ("raise MemoryError", "The memory is too small for this"),
        ("raise OSError(28, 'No space left on device')", "The disk is full"),
        ("raise FloatingPointError('overflow')", "The numbers grow too large"),
        ("import sys; sys.modules['pandas'] = None; import pandas", "A package does"),
        ("import no_such_package", "Traceback"),
        ("from sklearn.naive_baye import MultinomialNB", "Traceback"),
        ("from pathlib import Pfad", "Traceback"),
        ("raise ValueError('wrong shape')", "Traceback"),
    ],
)
def test_what_is_no_fault_of_the_code_gets_a_sentence(code, sentence):
    done = python(f"import workshop; {code}")
    assert done.returncode == 1
    assert done.stderr.startswith(sentence)


def test_every_package_that_lessons_import_is_known_to_the_helper():
    from workshop import quiet

    imported = {
        name.split(".")[0] for lesson in faults.lessons() for name, _ in lesson.modules
    }
    assert imported - sys.stdlib_module_names - {"workshop"} == set(quiet.PACKAGES)


def test_a_mistake_of_the_students_own_is_shown_on_any_backend():
    code = "import os; os.environ['KERAS_BACKEND'] = 'jax'; os.environ['MPLBACKEND']"
    done = python(f"{code} = 'agg'; import workshop; raise ValueError('wrong shape')")
    assert done.stderr.endswith("ValueError: wrong shape\n")
