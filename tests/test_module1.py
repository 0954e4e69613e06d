"""What the lessons of module 1 print is true."""

import re
import shutil

import pandas as pd
import pytest
from conftest import DATA, EVERY_TWEETS, ROOT, TWEETS, tweets


def table_of(source):
    return pd.read_csv(DATA / TWEETS[source][0])


@pytest.mark.parametrize("source", EVERY_TWEETS)
def test_load_data_counts_every_row_and_shows_the_first_tweet(run_lesson, source):
    table = table_of(source)
    done = run_lesson("module1_overview/load-data.py", WORKSHOP_TWEETS=source)
    assert f"{len(table):,} rows and {len(table.columns)} columns" in done.stdout
    assert f"Tweet 0:  {table.tweet_text[0]}" in done.stdout
    for column in table.columns:
        assert f"Column {column}:" in done.stdout


@pytest.mark.parametrize("source", EVERY_TWEETS)
def test_explore_data_counts_labels_lengths_and_words(run_lesson, source):
    done = run_lesson(
        "module1_overview/explore-data.py", rows=None, WORKSHOP_TWEETS=source
    )
    table = table_of(source).dropna(subset=["tweet_text"])
    labels = table.iloc[:, 2].value_counts()
    assert "Tweets without a text: 1, in row [6]" in done.stdout
    for label, count in labels.items():
        share = f"{count / len(table):.1%}"
        line = rf"{re.escape(label)} +{count:,} tweets +{share}"
        assert re.search(line, done.stdout), line
    assert f"commonest is right {labels.max() / len(table):.1%}." in done.stdout
    lengths = table.tweet_text.str.len()
    assert f"Characters: {lengths.min()} to {lengths.max()}" in done.stdout
    assert (ROOT / "figures" / "explore-data.png").stat().st_size > 10_000


@pytest.mark.parametrize("source", [tweets("rated")])
def test_how_much_beats_always_saying_the_average(run_lesson, source):
    done = run_lesson("module1_overview/question-how-much.py", rows=None)
    model, average = map(float, re.findall(r"([\d.]+) off on average", done.stdout))
    assert 0.74 <= model <= 0.76
    assert average == 1.24
    errors = re.findall(r"people ([+-][\d.]+), model ([+-][\d.]+)", done.stdout)
    assert len(errors) == 5
    assert all(abs(float(people) - float(said)) > 2 for people, said in errors)


def test_numpy_beats_the_loop_with_the_same_result(run_lesson):
    done = run_lesson("module1_overview/hello-numpy.py")
    assert "Same result: True" in done.stdout
    assert float(re.search(r"(\d+) times faster", done.stdout)[1]) > 1


def test_check_setup_names_every_finding_and_the_devices_speed(run_lesson):
    done = run_lesson("module1_overview/check-setup.py")
    assert done.returncode == 0, done.stdout + done.stderr
    for what in ("Python", "Processor", "Memory", "Packages", "Data", "Keras"):
        assert re.search(rf"^{what} ", done.stdout, re.M), what
    assert float(re.search(r"([\d,]+) GFLOP/s", done.stdout)[1].replace(",", "")) > 0
    assert "Ready. Training uses" in done.stdout
    assert done.stderr == ""


def test_check_setup_names_data_that_are_missing_or_damaged(tmp_path, monkeypatch):
    from workshop import checks, data, pretrained

    monkeypatch.setattr(pretrained, "NAMES", tmp_path / "imagenet_classes.txt")
    for name in ("tweets-sample.csv", "imagenet_classes.txt"):
        shutil.copy(DATA / name, tmp_path)
    (tmp_path / "tweets.csv").write_text("tweet_text\n")
    (tmp_path / "mnist.npz").write_bytes(b"PK")
    monkeypatch.setattr(data, "DATA", tmp_path)
    monkeypatch.setenv("WORKSHOP_ROWS", "ten")  # is no matter of the data's
    found = {finding.result: finding for finding in checks.data()}
    stops = {result: finding.mend for result, finding in found.items() if finding.stops}
    brands, digits, garments = stops
    assert brands.startswith("9,093 tweets about brands (data/tweets.csv): damaged (11")
    assert digits == "70,000 handwritten digits: cannot be read"
    assert "git checkout -- data/mnist.npz" in stops[digits]
    assert garments == "12,000 garments: cannot be read"
    rated = found[
        "4,201 tweets, rated by twenty or more people each "
        "(data/rated-tweets.csv): not there"
    ]
    assert rated.mend == data.FETCH


@pytest.mark.parametrize(
    "broken", ["raise ImportError('no AVX')", "raise RuntimeError('no AVX')", "1 / 0"]
)
def test_check_setup_names_a_broken_tensorflow(run_lesson, tmp_path, broken):
    (tmp_path / "tensorflow.py").write_text(broken)
    done = run_lesson("module1_overview/check-setup.py", PYTHONPATH=str(tmp_path))
    assert done.returncode == 1
    assert re.search(r"^Keras +does not start \(.+\)$", done.stdout, re.M)
    assert "-> pip install -r requirements.txt" in done.stdout
    assert done.stderr.strip() == (
        "Not ready: mend the lines with an arrow, from the first to the last."
    )


@pytest.mark.parametrize("package", ["psutil", "packaging", "numpy", "wandb", "keras"])
def test_check_setup_survives_a_missing_package(run_lesson, tmp_path, package):
    (tmp_path / f"{package}.py").write_text(f"raise ImportError('no {package}')")
    done = run_lesson("module1_overview/check-setup.py", PYTHONPATH=str(tmp_path))
    assert "Traceback" not in done.stderr
    assert f"no {package}" in done.stdout
    assert done.returncode == 1


def test_check_setup_without_the_helper_says_how_to_install_it(run_lesson, tmp_path):
    (tmp_path / "workshop.py").write_text("raise ImportError")
    done = run_lesson("module1_overview/check-setup.py", PYTHONPATH=str(tmp_path))
    assert done.returncode == 1
    assert done.stderr == "The workshop's helper is not installed: ./setup.sh\n"
