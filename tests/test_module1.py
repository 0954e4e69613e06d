"""What the lessons of module 1 promise to print."""

import re

import pytest
from lessons import Promise, every, keep, percent

from workshop.data import BRANDS

BEYOND = "module1_overview/beyond"
LABELS = {
    "brands": (5388, 2978, 570, 156, 59.3),
    "rated": (2272, 1022, 807, 99, 54.1),
}


def labels_are_counted(source):
    def check(said):
        *counts, baseline = LABELS[source]
        found = re.findall(r"([\d,]+) tweets +([\d.]+)%$", said, re.M)
        assert [int(count.replace(",", "")) for count, _ in found] == counts
        for count, share in found:
            exact = 100 * int(count.replace(",", "")) / sum(counts)
            assert float(share) == pytest.approx(exact, abs=0.05)
        assert percent("label is right", said) == baseline

    return check


def fooled_tweets_are_on_the_wrong_side(said):
    errors = re.findall(r"people ([+-][\d.]+), model ([+-][\d.]+)", said)
    assert len(errors) == 5
    for people, model in errors:
        assert float(people) * float(model) < 0
        assert min(abs(float(people)), abs(float(model))) >= 1


def penguins_are_told_apart(said):
    pair = r"([\d.]+)% right, with all four measures ([\d.]+)%"
    tree, tree_four = map(float, re.search(f"tree: {pair}", said).groups())
    line, line_four = map(float, re.search(f"regression: {pair}", said).groups())
    assert 92 <= tree <= 94
    assert 95 <= line <= 96
    assert line_four > line
    assert line_four > tree_four + 3


def groups_are_named_and_counted(said):
    groups = re.findall(r"^Group \d+: +(\d+) pictures", said, re.M)
    assert len(groups) == 10
    assert sum(map(int, groups)) == 5000
    assert 54 <= percent("digit:", said) <= 58
    scores = dict(re.findall(r"^ +(\d+) +(0\.\d+)$", said, re.M))
    assert max(scores, key=scores.get) == "2"


def alarms_fall_and_misses_rise(said):
    assert 98 <= percent("weirder in", said) <= 98.5
    rows = re.findall(r"^ +0\.\d+ +([\d.]+)% +([\d.]+)%$", said, re.M)
    alarms, misses = zip(*[(float(a), float(b)) for a, b in rows], strict=True)
    assert list(alarms) == sorted(alarms, reverse=True)
    assert list(misses) == sorted(misses)
    assert percent("unseen 1 is weirder than a known digit in", said) < 30
    assert percent("unseen 8 is weirder than a known digit in", said) > 75


PROMISES = [
    Promise(
        "module1_overview/load-data.py",
        (
            r"^rated-tweets\.csv: 4,201 rows and 4 columns",
            r"^ +tweet_text +directed_at +emotion +mean_rating$",
            r"^6 +NaN",
            r"^Tweet 0: Somehow I was blessed",
            r"^Tweets: 4,200 ",
        ),
        rows=None,
        env={"WORKSHOP_TWEETS": "rated"},
    ),
    Promise(
        "module1_overview/explore-data.py",
        (
            r"^Tweets without a text: 1, in row \[6\]$",
            r"^Characters: 3 to 162, median 78$",
            r"@anonymous 2,682",
        ),
        labels_are_counted("rated"),
        rows=None,
        env={"WORKSHOP_TWEETS": "rated"},
    ),
    Promise(
        "module1_overview/explore-data.py",
        (r"#sxsw 9,121 +@mention 7,110", r"^Characters: 11 to 171, median 109$"),
        labels_are_counted("brands"),
        rows=None,
        env={"WORKSHOP_TWEETS": "brands"},
        long=True,
    ),
    Promise(
        "module1_overview/hello-numpy.py",
        (
            r"^Same result: True$",
            r"\[12 15 18 21\]$",
            r"is ([2-9]|\d{2,}) times faster",
        ),
    ),
    Promise(
        f"{BEYOND}/question-how-much.py",
        ("average: 1.24 off", r"^Model: +0\.75 off", r"^One person: +0\.68 off"),
        fooled_tweets_are_on_the_wrong_side,
        rows=None,
    ),
    Promise(
        f"{BEYOND}/question-which-category.py",
        (
            r"species: 44\.2%",
            r"Decision tree says Chinstrap, 71% sure",
            r"Logistic regression says Gentoo, 60% sure",
        ),
        penguins_are_told_apart,
    ),
    Promise(
        f"{BEYOND}/question-which-groups.py",
        (r"^ 2,937 tweets: just, lol, like",),
        groups_are_named_and_counted,
        rows=None,
        env={"WORKSHOP_TWEETS": "rated"},
    ),
    Promise(
        f"{BEYOND}/question-which-groups.py",
        (r"tweets: google, ", r"tweets: apple, store, pop", r"tweets: network, social"),
        rows=None,
        env={"WORKSHOP_TWEETS": "brands"},
        long=True,
    ),
    Promise(
        f"{BEYOND}/question-is-it-weird.py",
        check=alarms_fall_and_misses_rise,
        rows=None,
    ),
    Promise(
        f"{BEYOND}/question-which-action.py",
        (
            r"^Exploring 100%(.|\n)*prize 10 after 8 steps.* 4\.8\.$",
            r"^Exploring 0%(.|\n)*prize 1 after 4 steps.* 0\.7\.$",
        ),
    ),
    Promise(
        f"{BEYOND}/question-which-action.py",
        (r"^Exploring 30%.*\n(?:.*\n){5} +One more game: prize 1 ",),
        arguments=("--explore", "0.3"),
    ),
]


@pytest.mark.parametrize("promise", every(PROMISES))
def test_a_lesson_keeps_its_promise(run_lesson, promise):
    if "brands" in promise.env.values() and not BRANDS.exists():
        pytest.skip("the tweets about brands are not fetched")
    keep(promise, run_lesson)
