"""What the lessons of module 1 promise to print."""

import re

import pytest
from lessons import BRANDS, RATED, Promise, numbers, percent

M, B = "module1_overview/", "module1_overview/beyond/"
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
    errors = numbers(r"people ([+-][\d.]+), model ([+-][\d.]+)", said)
    assert len(errors) == 5
    for people, model in errors:
        assert people * model < 0
        assert min(abs(people), abs(model)) >= 1


def penguins_are_told_apart(said):
    pair = r": ([\d.]+)% right, with all four measures ([\d.]+)%"
    (tree, tree_four), (line, line_four) = numbers(f"(?:tree|regression){pair}", said)
    assert 92 <= tree <= 94
    assert 95 <= line <= 96
    assert line_four > line
    assert line_four > tree_four + 3


def groups_are_named_and_counted(said):
    groups = numbers(r"^Group \d+: +(\d+) pictures", said)
    assert len(groups) == 10
    assert sum(groups) == 5000
    assert 54 <= percent("digit:", said) <= 58
    scores = dict(re.findall(r"^ +(\d+) +(0\.\d+)$", said, re.M))
    assert max(scores, key=scores.get) == "2"


def alarms_fall_and_misses_rise(said):
    assert 98 <= percent("weirder in", said) <= 98.5
    rows = numbers(r"^ +0\.\d+ +([\d.]+)% +([\d.]+)%$", said)
    alarms, misses = zip(*rows, strict=True)
    assert list(alarms) == sorted(alarms, reverse=True)
    assert list(misses) == sorted(misses)
    assert percent("unseen 1 is weirder than a known digit in", said) < 30
    assert percent("unseen 8 is weirder than a known digit in", said) > 75


FASTER = r"is ([2-9]|\d{2,}) times faster"
PROMISES = [
    Promise(
        M + "load-data.py",
        (
            r"^rated-tweets\.csv: 4,201 rows and 4 columns",
            r"^ +tweet_text +directed_at +emotion +mean_rating$",
            r"^6 +NaN",
            r"^Tweet 0: Somehow I was blessed",
            r"^Tweets: 4,200 ",
        ),
        **RATED,
    ),
    Promise(
        M + "explore-data.py",
        (
            r"^Tweets without a text: 1, in row \[6\]$",
            r"^Characters: 3 to 162, median 78$",
            r"@anonymous 2,682",
        ),
        labels_are_counted("rated"),
        **RATED,
    ),
    Promise(
        M + "explore-data.py",
        (r"#sxsw 9,121 +@mention 7,110", r"^Characters: 11 to 171, median 109$"),
        labels_are_counted("brands"),
        **BRANDS,
    ),
    Promise(M + "hello-numpy.py", ("^Same result: True$", r"\[12 15 18 21\]$", FASTER)),
    Promise(
        B + "question-how-much.py",
        ("average: 1.24 off", r"^Model: +0\.75 off", r"^One person: +0\.68 off"),
        fooled_tweets_are_on_the_wrong_side,
        rows=None,
    ),
    Promise(
        B + "question-which-category.py",
        (
            r"species: 44\.2%",
            r"Decision tree says Chinstrap, 71% sure",
            r"Logistic regression says Gentoo, 60% sure",
        ),
        penguins_are_told_apart,
    ),
    Promise(
        B + "question-which-groups.py",
        (r"^ 2,937 tweets: just, lol, like",),
        groups_are_named_and_counted,
        **RATED,
    ),
    Promise(
        B + "question-which-groups.py",
        (r"tweets: google, ", r"tweets: apple, store, pop", r"tweets: network, social"),
        **BRANDS,
    ),
    Promise(B + "question-is-it-weird.py", (), alarms_fall_and_misses_rise, None),
    Promise(
        B + "question-which-action.py",
        (
            r"^Exploring 100%(.|\n)*prize 10 after 8 steps.* 4\.8\.$",
            r"^Exploring 0%(.|\n)*prize 1 after 4 steps.* 0\.7\.$",
        ),
    ),
    Promise(
        B + "question-which-action.py --explore 0.3",
        (r"^Exploring 30%.*\n(?:.*\n){5} +One more game: prize 1 ",),
    ),
]
