"""What the lessons of module 3 promise to print."""

import re

import pytest
from lessons import BRANDS, RATED, Promise, numbers, percent

from workshop.data import BRANDS as FETCHED

FOLDS = "test-algorithm-cross-validat"


def columns(pattern, said):
    """Find every line that fits, and read its groups as columns of numbers."""
    return zip(*numbers(pattern, said), strict=True)


def rises(numbers):
    return list(numbers) == sorted(numbers)


def old_tweets_fall_and_new_ones_rise(said):
    row = r"^ +([\d,]+) +([\d.]+)% \+- [\d.]+ +([\d.]+)% \+- [\d.]+$"
    sizes, old, new = columns(row, said)
    assert rises(sizes) and rises(new) and rises(old[::-1])  # noqa: PT018
    assert old[-1] > new[-1] + 10


def the_matrix_adds_up(said):
    matrix = list(columns(r"^[A-Z]\D+?(\d+) +(\d+) +(\d+) +(\d+)$", said))
    row = r"^ *\S.*? +\d\.\d+ +(\d\.\d+) +\d\.\d+ +(\d+)$"
    recalls, supports = columns(row, said)
    for place, truth in enumerate(zip(*matrix, strict=True)):
        assert supports[place] == sum(truth)
        assert recalls[place] == pytest.approx(truth[place] / sum(truth), abs=0.001)


def twelve_settings_are_ranked(said):
    row = r"^ +(?:True|False) +\(1, ([12])\) +([\d.]+) +([\d.]+) "
    _, _, scores = columns(row, said)
    assert len(scores) == 12
    assert rises(scores[::-1])


def three_may_be_as_good_as_the_best(said):
    row = r"^(\S.*?) +([+-][\d.]+) +([\d.]+) +\d+ of 10( .*)?$"
    table = re.findall(row, said, re.M)
    good = {name for name, *_, verdict in table if verdict}
    assert good == {"logistic regression", "linear SVM", "linear SVM, pairs"}
    for _, mean, spread, verdict in table:
        assert bool(verdict) == (abs(float(mean)) <= float(spread))


def skill_does_not_travel(said):
    rows = re.findall(r"^(\S+) +(\S+) +([\d.]+)% +([\d.]+)%$", said, re.M)
    assert len(rows) == (4 if FETCHED.exists() else 1)
    for trained_on, tested_on, accuracy, baseline in rows:
        assert (float(accuracy) > float(baseline)) == (trained_on == tested_on)


def both_leaks_flatter(said):
    assert percent("before the folds:", said) > percent("in each fold:", said) + 3
    assert percent("without reading a word:", said) > 85


def the_lines_cross(said):
    row = r"^ +[\d,]+ +([\d.]+)% +([\d.]+)% +([+-][\d.]+) \+- "
    bayes, logistic, gains = columns(row, said)
    assert gains[0] < 0 < 1 <= gains[-1]
    assert logistic[-1] - bayes[-1] == pytest.approx(gains[-1], abs=0.11)


def weights_find_more_and_raise_more_alarms(said):
    row = r"^(?:SVM|log)\D+([\d.]+)% +(\d+) +(\d+) +([\d.]+)$"
    _, found, alarms, order = columns(row, said)
    for plain, balanced in (0, 1), (2, 3):
        assert found[balanced] > found[plain]
        assert alarms[balanced] > alarms[plain]
        assert order[balanced] == pytest.approx(order[plain], abs=0.05)


def reading_further_finds_more_for_less(said):
    read, found, precision, recall = columns(r"^ +(\d+) +(\d+) +(\d+)% +(\d+)%$", said)
    assert rises(recall) and rises(precision[::-1])  # noqa: PT018
    for row in range(len(read)):
        assert precision[row] == pytest.approx(100 * found[row] / read[row], abs=3)


def naive_bayes_is_too_sure_and_the_temperature_mends_it(said):
    sure, right = columns(r"says (\d+)% .* right in (\d+)%", said)
    assert sure[0] > right[0] + 15
    assert abs(sure[1] - right[1]) <= 7
    assert right[2] < right[0]  # film reviews
    _, surest, _ = columns(r"^ +(99\.\d) +([\d.]+) +(\d+)$", said)
    assert 80 < surest[0] < 92


def a_hundred_trees_vote_and_beat_one(said):
    assert sum(map(int, re.findall(r"^ +(\d+) trees: ", said, re.M))) == 100
    _, forest, boosted = columns(r"^ +(\d+) +([\d.]+)% +([\d.]+)%$", said)
    assert min(forest[-1], boosted[-1]) > percent("three questions:", said) + 3


VERDICT = r"[+]{} \+- {} points,\n{} the spread; better in {} of 10 folds$"
RULES = [  # lesson, how it runs, and what it prints or fulfils
    ("test-algorithm-1", RATED, r": 87\.1%\n.* only: 5,654 of 9,048$"),
    ("test-algorithm-1", BRANDS, r": 79\.5%\n.* only: 4,083 of 9,706$"),
    ("test-algorithm-2", RATED, old_tweets_fall_and_new_ones_rise),
    ("test-algorithm-2", BRANDS, old_tweets_fall_and_new_ones_rise),
    ("test-algorithm-3", RATED, the_matrix_adds_up),
    ("test-algorithm-3", BRANDS, r"^Negative emotion +0\.625 +0\.105 +0\.180 +190$"),
    ("test-algorithm-dummy", RATED, r": 54\.1%(.|\n)*: \+13\.3 points$"),
    (f"{FOLDS}ion", RATED, r"^naive Bayes: 67\.8% \+- 2\.8$"),
    (f"{FOLDS}ion", BRANDS, r"^naive Bayes: 66\.0% \+- 2\.5$"),
    (f"{FOLDS}ion-dummy", RATED, VERDICT.format(13.7, 2.8, "beyond", 10)),
    (f"{FOLDS}ion-dummy", BRANDS, VERDICT.format(6.7, 2.5, "beyond", 10)),
    (f"{FOLDS}e-svm", RATED, VERDICT.format(4.5, 1.8, "beyond", 10)),
    (f"{FOLDS}e-svm", BRANDS, VERDICT.format(3.7, 1.4, "beyond", 10)),
    (f"{FOLDS}e-rf", RATED, r"-0\.2 \+- 1\.5 points,\nwithin the spread"),
    (f"{FOLDS}e-rf", BRANDS, VERDICT.format(0.7, 2.2, "within", 6)),
    ("pipeline", RATED, r"^Accuracy: 67\.8% \+- 2\.8\n.*leak: 68\.4%, \+0\.6 \+- 1\.5"),
    ("pipeline", BRANDS, r"^Accuracy: 66\.0% \+- 2\.5\n.*leak: 64\.8%, -1\.2 \+- 0\.8"),
    ("pipeline-bigrams", RATED, r"pairs: 43,604\n(.|\n)*^can wait +1 +2 +0 +12$"),
    ("pipeline-bigrams-cross-validate", RATED, r"-2\.9 \+- 1\.3 .*\nbeyond .* 0 of 10"),
    ("pipeline-bigrams-cross-validate", BRANDS, VERDICT.format(1.8, 1.3, "beyond", 8)),
    ("grid-search-plain", {}, twelve_settings_are_ranked),
    ("grid-search", {}, twelve_settings_are_ranked),
    ("grid-search", BRANDS, r"\n +True +\(1, 2\) +1\.0 +68\.39 "),
    ("compare-algorithms", BRANDS, three_may_be_as_good_as_the_best),
    ("beyond/other-tweets", {"rows": None}, skill_does_not_travel),
    ("beyond/too-good-to-be-true", RATED, both_leaks_flatter),
    ("beyond/learning-curve", RATED, the_lines_cross),
    ("beyond/learning-curve", BRANDS, the_lines_cross),
    ("beyond/class-weights", RATED, weights_find_more_and_raise_more_alarms),
    ("beyond/class-weights", BRANDS, weights_find_more_and_raise_more_alarms),
    ("beyond/precision-recall", RATED, reading_further_finds_more_for_less),
    ("beyond/decision-tree", RATED, a_hundred_trees_vote_and_beat_one),
    ("beyond/calibration", RATED, naive_bayes_is_too_sure_and_the_temperature_mends_it),
]
PROMISES = [
    Promise(
        f"module3_evaluation/{lesson}.py",
        prints=(rule,) if isinstance(rule, str) else (),
        check=None if isinstance(rule, str) else rule,
        **how,
    )
    for lesson, how, rule in RULES
]
