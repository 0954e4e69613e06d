"""Does a lesson still take the seconds and the memory that its README states?

    pytest -m budget -n 0

No part of the everyday tests: it runs each lesson on all the data, one after the other,
and the machine should do nothing else meanwhile.
"""

import re

import pytest
from measure import READ_ME, ROOT, TWEETS, reference_seconds, rows, run

from workshop.data import DATA

MORE = 1.25  # a quarter more than stated is too much
TRIES = 3  # another program may take the machine for a while
NEEDED = ("tweets.csv", "rated-tweets.csv", "fashion_mnist.npz")


def stated():
    """List each lesson, the tweets that it reads, and its stated time and memory."""
    found = []
    for readme in sorted(ROOT.glob("module*/README.md")):
        for lesson, headings, cells in rows(readme):
            row = dict(zip(headings, cells, strict=True))
            for heading in [name for name in (*TWEETS, "seconds") if name in row]:
                tweets = heading if heading in TWEETS else ""
                cell = lesson, tweets, row[heading], row["memory"]
                found.append(pytest.param(*cell, id=f"{lesson.stem} {tweets}"))
    return found


@pytest.fixture(scope="module")
def stated_reference():
    """The seconds that the reference took when the lessons were measured."""
    missing = [name for name in NEEDED if not (DATA / name).exists()]
    assert not missing, f"{missing}: python -m workshop.download"
    return float(re.search(r"took ([\d.]+) s", READ_ME.read_text("utf-8"))[1])


@pytest.mark.budget
@pytest.mark.parametrize(("lesson", "tweets", "time", "memory"), stated())
def test_within_its_budget(lesson, tweets, time, memory, stated_reference):
    seconds = MORE * float(time.removesuffix(" s"))
    megabytes = MORE * float(memory.removesuffix(" MB"))
    tries = []
    for _ in range(TRIES):
        slower = reference_seconds() / stated_reference
        took, most = run(lesson, tweets)[1], run(lesson, tweets, watch=True)[2]
        tries.append((took / slower, most))
        if took / slower <= seconds and most <= megabytes:
            return
    pytest.fail(f"{time} and {memory} stated; seconds and megabytes now: {tries}")
