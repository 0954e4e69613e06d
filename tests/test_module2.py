"""What the lessons of module 2 promise to print."""

import re

import pytest
from lessons import Promise, every, keep

M = "module2_text_features/"
RATED = {"WORKSHOP_TWEETS": "rated"}
SENTENCES = ("I love my new phone", "oh great, another crash", "covfefe")


def probabilities_add_up(said):
    """Each sentence has four probabilities, and the answer has the largest."""
    rows = re.findall(
        r"^ +([\d.]+)% +([\d.]+)% +([\d.]+)% +([\d.]+)%  (\w+)", said, re.M
    )
    assert len(rows) == 3
    for *shares, answer in rows:
        values = [float(share) for share in shares]
        assert sum(values) == pytest.approx(100, abs=0.3)
        labels = ["I", "Negative", "No", "Positive"]
        assert labels[values.index(max(values))] == answer


PROMISES = [
    Promise(
        M + "feature-extraction-1.py",
        env=RATED,
        prints=("Tweets: ",),
        error="ValueError: np.nan is an invalid document",
    ),
    Promise(
        M + "feature-extraction-2.py",
        (r"4,200 rows \(tweets\) and 9,048 columns", r"^The first columns: 00"),
        rows=None,
        env=RATED,
    ),
    Promise(
        M + "feature-extraction-3.py",
        (
            "7 columns: again, app, crashed, love, my, new, tablet",
            "Words counted: 2 of 5",
            r"4,200 rows and 9,048 columns",
        ),
        rows=None,
        env=RATED,
    ),
    Promise(
        M + "classifier.py",
        (r"Positive +I love my new phone", r"covfefe"),
        probabilities_add_up,
        rows=None,
        arguments=SENTENCES,
        env=RATED,
    ),
]


@pytest.mark.parametrize("promise", every(PROMISES))
def test_a_lesson_keeps_its_promise(run_lesson, promise):
    keep(promise, run_lesson)
