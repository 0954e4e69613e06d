"""What the lessons of module 3 print is true, and their conclusions hold."""

import re
import shutil
import socket
import subprocess
import sys
import threading
import time
from functools import cache

import numpy as np
import pytest
from conftest import EVERY_TWEETS, tweets

FULL = [tweets("brands")]
REPORT_ROW = r"^ *(\S.*?) +\d\.\d+ +(\d\.\d+) +\d\.\d+ +(\d+)$"


@pytest.fixture(scope="module")
def output(run_lesson):
    """Run a lesson of this module once on all rows; return what it prints."""

    @cache
    def run(name, source, *arguments):
        done = run_lesson(
            f"module3_evaluation/{name}.py",
            *arguments,
            rows=None,
            WORKSHOP_TWEETS=source,
        )
        assert done.returncode == 0, done.stderr
        assert "Warning" not in done.stderr
        return done.stdout

    return run


def percent(pattern, text):
    """Find one number that stands before a percent sign."""
    return float(re.search(pattern + r"\s*([\d.]+)%", text, re.M)[1])


@pytest.mark.parametrize("source", EVERY_TWEETS)
def test_the_accuracy_on_its_own_tweets_flatters(output, source):
    own = percent("it has learned from:", output("test-algorithm-1", source))
    new = percent("it has never seen:", output("test-algorithm-2", source))
    assert own >= new + 8


@pytest.mark.parametrize("source", FULL)
def test_the_split_scores_as_the_docstrings_say(output, source):
    own = percent("it has learned from:", output("test-algorithm-1", source))
    new = percent("it has never seen:", output("test-algorithm-2", source))
    assert own == 79.5
    assert 65 <= new <= 67


@pytest.mark.parametrize("source", EVERY_TWEETS)
def test_the_table_of_training_shares_goes_from_10_to_90_percent(output, source):
    rows = re.findall(
        r"^ +(\d0)% +([\d,]+) +([\d,]+) +([\d.]+)%$",
        output("test-algorithm-2", source),
        re.M,
    )
    assert [int(row[0]) for row in rows] == list(range(10, 100, 10))
    sizes = [int(row[1].replace(",", "")) for row in rows]
    assert sizes == sorted(sizes)


@pytest.mark.parametrize("source", EVERY_TWEETS)
def test_the_confusion_matrix_adds_up_and_the_rarest_label_is_read_worst(
    output, source
):
    said = output("test-algorithm-3", source)
    table = re.findall(r"^\D+?((?: +\d+){4})$", said, re.M)
    counts = np.array([row.split() for row in table[:4]], dtype=int)
    assert counts.shape == (4, 4)
    report = re.findall(REPORT_ROW, said, re.M)[:4]
    assert [int(support) for *_, support in report] == list(counts.sum(axis=1))
    recalls = counts.diagonal() / counts.sum(axis=1)
    assert [float(recall) for _, recall, _ in report] == pytest.approx(
        recalls, abs=0.001
    )
    assert recalls[counts.sum(axis=1).argmin()] == min(recalls)


@pytest.mark.parametrize("source", FULL)
def test_negative_tweets_are_recognised_far_less_than_the_common_ones(output, source):
    report = re.findall(REPORT_ROW, output("test-algorithm-3", source), re.M)
    recall = {label: share for label, share, _ in report}
    common = recall["No emotion toward brand or product"]
    assert float(recall["Negative emotion"]) < float(common) / 3


@pytest.mark.parametrize("source", EVERY_TWEETS)
def test_naive_bayes_beats_the_baseline_on_one_split_and_in_ten_folds(output, source):
    said = output("test-algorithm-dummy", source)
    assert percent("new tweets:", said) >= percent('Always ".*":', said) + 3
    said = output("test-algorithm-cross-validation-dummy", source)
    bayes, baseline = percent("naive Bayes:", said), percent("baseline:", said)
    assert bayes >= baseline + 3
    assert len(re.findall(r"^Fold", said, re.M)) == 10


@pytest.mark.parametrize("source", FULL)
def test_the_folds_score_as_the_docstrings_say(output, source):
    said = output("test-algorithm-cross-validation-dummy", source)
    assert "Accuracy of baseline: 59.3% +- 0.0" in said
    assert "Accuracy of naive Bayes: 66.0% +- 2.5" in said
    alone = output("test-algorithm-cross-validation", source)
    assert alone.splitlines()[-1] == "Accuracy of naive Bayes: 66.0% +- 2.5"


@pytest.mark.parametrize("source", FULL)
def test_the_other_algorithms_reach_what_their_docstrings_say(output, source):
    svm = output("test-algorithm-cross-validate-svm", source)
    assert percent("^linear SVM:", svm) >= 69.5
    forest = output("test-algorithm-cross-validate-rf", source)
    assert percent("^random forest:", forest) >= 65.6


@pytest.mark.parametrize("source", EVERY_TWEETS)
@pytest.mark.parametrize(
    "lesson",
    [
        "test-algorithm-cross-validation-dummy",
        "test-algorithm-cross-validate-svm",
        "pipeline-bigrams-cross-validate",
    ],
)
def test_a_difference_is_judged_by_this_runs_own_folds(output, source, lesson):
    said = output(lesson, source)
    gain, spread = map(
        float, re.search(r"([+-][\d.]+) \+- ([\d.]+) points", said).groups()
    )
    verdict = re.search(r"^(beyond|within) the spread", said, re.M)[1]
    if abs(abs(gain) - spread) > 0.1:  # else the printed digits do not decide
        assert verdict == ("beyond" if abs(gain) > spread else "within")


@pytest.mark.parametrize("source", EVERY_TWEETS)
def test_the_pipeline_scores_as_the_folds_by_hand_and_the_leak_does_not(output, source):
    said = output("pipeline", source)
    by_hand = output("test-algorithm-cross-validation", source).splitlines()[-1]
    assert f"Accuracy: {by_hand.split(': ')[1]}" in said
    off = float(re.search(r"off by ([+-][\d.]+)", said)[1])
    leaky, honest = percent("with the leak:", said), percent("^Accuracy:", said)
    assert off == pytest.approx(leaky - honest, abs=0.11)


@pytest.mark.parametrize("source", FULL)
def test_pairs_of_words_help_on_the_tweets_about_brands(output, source):
    said = output("pipeline-bigrams-cross-validate", source)
    assert re.search(r"^Mean +66.0% +67.8%", said, re.M)
    assert "59,614" in output("pipeline-bigrams", source)


@pytest.mark.parametrize("source", FULL)
def test_the_best_of_all_algorithms_reaches_70_percent(output, source):
    said = output("compare-algorithms", source)
    table = re.findall(r"^(\S.*?) +([\d.]+)% +([\d.]+) +([\d.]+)$", said, re.M)
    accuracies = {name: float(accuracy) for name, accuracy, *_ in table}
    assert len(accuracies) == 10
    assert max(accuracies.values()) >= 70.0
    assert min(accuracies, key=accuracies.get) == "baseline"


@pytest.mark.parametrize("source", FULL)
def test_skill_does_not_travel_beyond_the_baseline(output, source):
    said = output("other-tweets", source)
    rows = re.findall(r"^(\S+) +(\S+) +([\d.]+)% +([\d.]+)%$", said, re.M)
    for learned_from, tested_on, accuracy, baseline in rows:
        at_home = learned_from == tested_on
        assert (float(accuracy) > float(baseline)) == at_home
    assert len(rows) in (1, 4)  # one set of tweets, or both


def table_of_settings(text):
    """Read the grid search's table: settings, accuracy and spread of each row."""
    return re.findall(
        r"^ +(True|False) +(\(1, [12]\)) +([\d.]+) +([\d.]+) +([\d.]+) +[\d.]+$",
        text,
        re.M,
    )


@pytest.mark.parametrize("source", [tweets("made-up"), *FULL])
def test_the_quick_grid_search_has_the_same_table_as_the_plain_one(output, source):
    quick = table_of_settings(output("grid-search", source))
    plain = table_of_settings(output("grid-search-plain", source))
    assert len(quick) == 12
    assert sorted(quick) == sorted(plain)


@pytest.mark.parametrize("source", FULL)
def test_the_quick_grid_search_takes_far_less_than_one_plain_process(output, source):
    """One process, as the sum of the plain search's trials takes."""
    plain = output("grid-search-plain", source)
    one_process = sum(
        float(row.split()[-1])
        for row in plain.splitlines()
        if row.strip().startswith(("True", "False"))
    )
    search = float(re.search(r"Search: ([\d.]+) s", output("grid-search", source))[1])
    assert search <= 0.9 * one_process  # 0.3 or so on a machine that runs nothing else


def test_an_unreachable_scheduler_is_one_sentence_within_ten_seconds(run_lesson):
    start = time.perf_counter()
    done = run_lesson(
        "module3_evaluation/grid-search.py", "--scheduler", "tcp://127.0.0.1:9"
    )
    assert time.perf_counter() - start < 20  # ten, and as many for the other tests
    assert done.returncode == 1
    assert "No Dask scheduler answers at tcp://127.0.0.1:9." in done.stderr
    assert "Traceback" not in done.stderr


@pytest.fixture
def cluster(tmp_path, student_env):
    """A Dask scheduler and two workers on this machine; kill one of them at will."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        address = f"tcp://127.0.0.1:{free.getsockname()[1]}"
    env = student_env | {"DASK_DISTRIBUTED__WORKER__DAEMON": "False"}
    start = [sys.executable, "-m", "distributed.cli.dask_scheduler"]
    start += ["--host", address, "--no-dashboard", "--no-show"]
    quiet = {"env": env, "cwd": tmp_path, "stdout": -3, "stderr": -3}
    processes = [subprocess.Popen(start, **quiet)]
    worker = [sys.executable, "-m", "distributed.cli.dask_worker", address]
    worker += ["--no-nanny", "--nthreads", "1", "--no-dashboard"]
    processes += [subprocess.Popen(worker, **quiet) for _ in range(2)]
    yield address, processes[1:]
    for process in processes:
        process.kill()
        process.wait()
    shutil.rmtree(tmp_path, ignore_errors=True)


def test_a_worker_that_dies_half_way_costs_time_and_not_the_result(
    cluster, run_lesson, output
):
    address, workers = cluster
    killing = threading.Timer(6, workers[0].kill)
    killing.start()
    done = run_lesson(
        "module3_evaluation/grid-search.py",
        "--scheduler",
        address,
        rows=None,
        WORKSHOP_TWEETS="made-up",
    )
    killing.cancel()
    assert done.returncode == 0, done.stderr
    assert "Same scores: True" in done.stdout
    assert sorted(table_of_settings(done.stdout)) == sorted(
        table_of_settings(output("grid-search", "made-up"))
    )
