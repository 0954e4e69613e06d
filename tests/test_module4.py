"""What the lessons of module 4 promise to print."""

import pytest
from lessons import Promise, every, keep

PROMISES = [
    Promise("module4_perceptrons/one-hot.py"),
]


@pytest.mark.parametrize("promise", every(PROMISES))
def test_a_lesson_keeps_its_promise(run_lesson, promise):
    keep(promise, run_lesson)
