"""What the lessons of module 3 print is true, and their conclusions hold."""

import re
import socket
import subprocess
import sys
import threading
import time
from functools import cache

import numpy as np
import psutil
import pytest
from conftest import EVERY_TWEETS, ROOT, tweets
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.model_selection import cross_val_score
from sklearn.naive_bayes import MultinomialNB
from sklearn.pipeline import make_pipeline

from workshop import WorkshopError, connect_cluster, load_tweets

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
    said = output("test-algorithm-2", source)
    new = percent("it has never seen:", said)
    assert percent("it learned from:", said) >= new + 8
    assert percent("it has learned from:", output("test-algorithm-1", source)) > new


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
    common = recall["No emotion"]
    assert float(recall["Negative emotion"]) < float(common) / 3


@pytest.mark.parametrize("source", EVERY_TWEETS)
def test_naive_bayes_beats_the_baseline_on_one_split_and_in_ten_folds(output, source):
    said = output("test-algorithm-dummy", source)
    baseline = percent(r"Baseline \(most_frequent\):", said)
    assert percent("new tweets:", said) >= baseline + 3
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


@pytest.mark.parametrize("source", [tweets("rated")])
def test_with_less_smoothing_pairs_of_words_help_on_the_rated_tweets(source):
    text, target = load_tweets(source=source)
    words, pairs = (
        cross_val_score(
            make_pipeline(CountVectorizer(ngram_range=way), MultinomialNB(alpha=0.1)),
            *(text, target),
            cv=10,
        )
        for way in [(1, 1), (1, 2)]
    )
    points = (pairs - words) * 100
    assert f"{points.mean():+.1f} +- {points.std():.1f}" == "+1.0 +- 1.3"


@pytest.mark.parametrize("source", FULL)
def test_the_facts_about_the_tweets_about_brands_are_true(source):
    text, target = load_tweets(source=source)
    counts = CountVectorizer(ngram_range=(1, 2)).fit_transform(text)
    assert counts.shape[1] == 59_614
    assert ((counts > 0).sum(axis=0) == 1).sum() == 34_168
    assert (target.groupby(text).nunique() > 1).sum() == 5


@pytest.mark.parametrize("source", FULL)
def test_the_best_algorithms_reach_70_percent(student_env, tmp_path, source):
    """Only the baseline and the quicker of the two best: all take a minute."""
    lesson = (ROOT / "module3_evaluation/compare-algorithms.py").read_text("utf-8")
    short = lesson.replace("in pipelines.items()", "in [*pipelines.items()][::8]")
    short = short.replace("show_figure(", "print(")  # leave the real figure alone
    copy = tmp_path / "compare-algorithms.py"
    copy.write_text(short, "utf-8")
    done = subprocess.run(
        [sys.executable, str(copy)],
        env=student_env | {"WORKSHOP_TWEETS": source},
        capture_output=True,
        encoding="utf-8",
        timeout=300,
    )
    assert done.returncode == 0, done.stderr
    table = re.findall(r"^(\S.*?) +([\d.]+)% +[\d.]+ +[\d.]+$", done.stdout, re.M)
    (worst, low), (best, high) = table
    assert (worst, float(low)) == ("baseline", 59.3)
    assert best == "linear SVM, pairs"
    assert float(high) >= 70.0


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


# Run both searches in one process, and compare them trial by trial.
SIDE_BY_SIDE = """
import runpy, time
import pandas, sklearn.model_selection, tqdm  # no part of either search
start = time.process_time()
plain = runpy.run_path("module3_evaluation/grid-search-plain.py")
print(f"CPU: {time.process_time() - start} s")
start = time.process_time()
quick = runpy.run_path("module3_evaluation/grid-search.py")
print(f"CPU: {time.process_time() - start} s")
plain_scores = plain["results"].filter(regex="^split").to_numpy()
quick_scores = quick["trials"]["accuracy"].to_numpy().reshape(10, 12).T
print("Same to the last digit:", (plain_scores == quick_scores).all())
"""


@pytest.mark.parametrize("source", [tweets("made-up"), *FULL])
def test_the_quick_grid_search_has_the_same_scores_in_less_than_half_the_time(
    student_env, source
):
    """In one process, by the processor's time: what else it does is no matter."""
    one_process = {"LOKY_MAX_CPU_COUNT": "1", "WORKSHOP_ROWS": "3000"}
    done = subprocess.run(
        [sys.executable, "-c", SIDE_BY_SIDE],
        env=student_env | one_process | {"WORKSHOP_TWEETS": source},
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        timeout=300,
    )
    assert done.returncode == 0, done.stderr
    assert "Same to the last digit: True" in done.stdout
    tables = table_of_settings(done.stdout)
    assert tables[:12] == tables[12:]
    plain, quick = map(float, re.findall(r"^CPU: ([\d.]+) s$", done.stdout, re.M))
    if source == "brands":
        assert quick <= 0.5 * plain


def test_an_unreachable_scheduler_is_one_sentence_within_ten_seconds(run_lesson):
    import distributed  # noqa: F401, which takes a second that counts for the lesson

    start = time.perf_counter()
    with pytest.raises(WorkshopError):
        connect_cluster("tcp://127.0.0.1:9")
    assert time.perf_counter() - start < 10
    done = run_lesson(
        "module3_evaluation/grid-search.py", "--scheduler", "tcp://127.0.0.1:9"
    )
    assert done.returncode == 1
    assert "No Dask scheduler answers at tcp://127.0.0.1:9." in done.stderr
    assert "Traceback" not in done.stderr


@pytest.fixture
def cluster(tmp_path, student_env):
    """A Dask scheduler and two workers on this machine, one thread each."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        address = f"tcp://127.0.0.1:{free.getsockname()[1]}"
    dask = [sys.executable, "-m", "dask"]
    scheduler = ["scheduler", "--host", address, "--no-dashboard", "--no-show"]
    worker = ["worker", address, "--no-nanny", "--nthreads", "1", "--no-dashboard"]
    processes = []
    for command in scheduler, worker, worker:
        processes.append(
            subprocess.Popen(
                [*dask, *command],
                env=student_env,
                cwd=tmp_path,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
        )
    yield address, processes[1:]
    for process in processes:
        process.kill()
        process.wait()


WAIT_FOR_JOBS = """
import sys, time
from dask.distributed import Client
with Client(sys.argv[1], timeout=60) as client:
    client.wait_for_workers(2, timeout=60)
    print("two workers", flush=True)
    while not all(client.processing().values()):
        time.sleep(0.02)
    print("both have jobs", flush=True)
"""


def test_a_worker_that_dies_half_way_costs_time_and_not_the_result(
    cluster, student_env, run_lesson
):
    """One worker freezes, is handed jobs, and is killed with them in its hands."""
    address, workers = cluster
    watch = subprocess.Popen(
        [sys.executable, "-c", WAIT_FOR_JOBS, address],
        env=student_env,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    )

    def kill_one_with_jobs():
        if watch.stdout.readline():  # both have jobs
            workers[0].kill()

    with watch.stdout:
        assert watch.stdout.readline() == "two workers\n"
        psutil.Process(workers[0].pid).suspend()
        killing = threading.Thread(target=kill_one_with_jobs)
        killing.start()
        done = run_lesson(
            "module3_evaluation/grid-search.py",
            "--scheduler",
            address,
            rows=None,
            WORKSHOP_TWEETS="made-up",
        )
        watch.kill()
        watch.wait()
        killing.join()
    assert done.returncode == 0, done.stderr
    assert workers[0].wait(timeout=10) != 0
    assert "Same scores: True" in done.stdout
    assert "Speed-up by 1 workers: " in done.stdout
    assert len(table_of_settings(done.stdout)) == 12
