"""What the lessons of module 2 promise to print."""

import pytest
from lessons import Promise, every, keep

PROMISES = [
    Promise("module2_text_features/classifier.py"),
]


@pytest.mark.parametrize("promise", every(PROMISES))
def test_a_lesson_keeps_its_promise(run_lesson, promise):
    keep(promise, run_lesson)
