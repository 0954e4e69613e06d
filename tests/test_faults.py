"""Every fault of ``fault_matrix.py`` once, on the quickest lesson that it reaches."""

import faults
import pytest
from fault_matrix import MODEL_MAKERS, cell, make_models
from measure import ROOT, rows


def seconds_of_lessons():
    """Map each lesson's path to the seconds that its README states."""
    stated = {}
    for readme in ROOT.glob("module*/README.md"):
        for lesson, headings, cells in rows(readme):
            if headings[0] == "file":
                path = lesson.relative_to(ROOT).as_posix()
                stated[path] = float(cells[2].split()[0])
    return stated


@pytest.fixture(scope="module")
def models(tmp_path_factory):
    """A folder with the model that the quickest lesson with a model loads."""
    return make_models(tmp_path_factory.mktemp("models"), MODEL_MAKERS[:1])


@pytest.mark.parametrize("name", faults.FAULTS)
def test_a_fault_is_handled_or_answered_in_a_sentence(name, models):
    reaches, _ = faults.FAULTS[name]
    seconds = seconds_of_lessons()
    reached = [lesson for lesson in faults.lessons() if reaches(lesson)]
    word, _ = cell(name, min(reached, key=lambda it: seconds[it.path]), models)
    if isinstance(word, faults.NotHere):
        pytest.skip(str(word))
    assert word in ("runs", "says", "stops"), word
