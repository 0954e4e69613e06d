"""The loaders hand out what the data card says, or end in a sentence."""

import hashlib
import re

import numpy as np
import pandas as pd
import pytest
from lessons import ROOT

import workshop
from workshop import WorkshopError, data, load_digits, load_fashion, load_tweets

CARD = (ROOT / "data" / "README.md").read_text(encoding="utf-8")
HEADING = ",".join(data.COLUMNS) + "\n"
LABELS = {
    "Positive emotion",
    "Negative emotion",
    "No emotion toward brand or product",
    "I can't tell",
}
SOURCES = [
    "rated",
    pytest.param(
        "brands",
        marks=pytest.mark.skipif(
            not data.BRANDS.exists(), reason="not fetched: python -m workshop.setup"
        ),
    ),
]


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A data folder of the test's own, with the rated tweets alone."""
    for name in ("SHA256SUMS", "rated-tweets.csv"):
        (tmp_path / name).write_bytes((data.DATA / name).read_bytes())
    monkeypatch.setattr(data, "DATA", tmp_path)
    monkeypatch.setattr(data, "BRANDS", tmp_path / "tweets.csv")
    return tmp_path


# %% Which tweets


@pytest.mark.parametrize("source", SOURCES)
def test_each_set_of_tweets_has_the_same_form_and_the_cards_numbers(source):
    text, target = load_tweets(source)
    pd.testing.assert_index_equal(text.index, pd.RangeIndex(len(text)))
    pd.testing.assert_index_equal(target.index, text.index)
    assert text.map(type).eq(str).all()
    assert set(target) == LABELS

    text, target = load_tweets(source, drop_blank=False)
    assert list(np.flatnonzero(text.isna())) == [6], "one tweet is blank"
    column = ["", "label", "brands", "rated"].index(source)
    for label, count in target.value_counts().items():
        row = next(line for line in CARD.splitlines() if line.startswith(f"| {label}"))
        assert row.split("|")[column].strip() == f"{count:,}"


def test_without_a_download_the_rated_tweets_are_read_and_called_so(folder, capsys):
    assert len(load_tweets()[0]) == 4200
    first, second = capsys.readouterr().out.splitlines()
    assert first == "Tweets: 4,200 (rated-tweets.csv)"
    assert second.endswith("come with: python -m workshop.setup")


@pytest.mark.parametrize("source", SOURCES[1:])
def test_the_tweets_about_brands_are_read_where_they_are(source, capsys):
    assert len(load_tweets()[0]) == 9092
    assert capsys.readouterr().out == "Tweets: 9,092 (tweets.csv)\n"


def test_the_environment_names_the_tweets_for_every_lesson(tmp_path, monkeypatch):
    own = tmp_path / "own.csv"
    own.write_text(f"{HEADING}a,yes\n", encoding="utf-8")
    monkeypatch.setenv("WORKSHOP_TWEETS", str(own))
    assert len(load_tweets()[0]) == 1
    assert len(load_tweets("rated")[0]) == 4200


def test_an_unknown_name_of_tweets_is_answered_with_the_known_ones():
    with pytest.raises(WorkshopError, match="No tweets trees: choose brands, rated"):
        load_tweets("trees")


# %% CSV files of the student's own


def test_a_csv_file_of_ones_own_is_read(tmp_path, capsys):
    own = tmp_path / "été.csv"
    rows = '"Great, ""really"" 😀",yes\nno,no\n,yes\nb,\n42,1\n'
    own.write_text(HEADING + rows, encoding="utf-8-sig")  # as Excel saves it
    text, target = load_tweets(own)
    assert list(text) == ['Great, "really" 😀', "no", "42"]
    assert list(target) == ["yes", "no", "1"]
    assert capsys.readouterr().out == "Tweets: 3 (été.csv)\n"
    assert len(load_tweets(own, drop_blank=False)[0]) == 5


@pytest.mark.parametrize("rows", ["", "20"])
@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"text,label\na,b\n", "needs the columns tweet_text and"),
        (HEADING.replace(",", ";").encode(), "needs the columns.*commas between"),
        (b"", "is no CSV file in UTF-8"),
        (f"{HEADING}café,yes\n".encode("latin-1"), "is no CSV file in UTF-8"),
        (f"{HEADING}a,b\nc,d,e,f\n".encode(), "is no CSV file in UTF-8"),
        (HEADING.encode(), "holds no tweets"),
        (f"{HEADING},yes\nno,\n".encode(), "holds no tweets"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "is no CSV file|needs the columns"),
    ],
)
def test_a_file_that_is_no_table_of_tweets_gets_a_sentence(
    content, sentence, rows, tmp_path, monkeypatch
):
    monkeypatch.setenv("WORKSHOP_ROWS", rows)
    own = tmp_path / "own.csv"
    own.write_bytes(content)
    with pytest.raises(WorkshopError, match=rf"own\.csv {sentence}") as error:
        load_tweets(own)
    assert len(str(error.value).splitlines()) == 1


# %% Files that are missing, damaged or changed


@pytest.mark.parametrize("load", [load_digits, load_fashion])
def test_missing_pictures_come_with_the_command_that_brings_them_back(folder, load):
    with pytest.raises(WorkshopError, match=r"npz is missing.*: git checkout -- data/"):
        load()


@pytest.mark.parametrize("damage", [b"", b"<!DOCTYPE html><p>Log in", b"\x00\xff" * 99])
@pytest.mark.parametrize(
    ("name", "mend"),
    [
        ("tweets.csv", "python -m workshop.setup"),
        ("rated-tweets.csv", "git checkout -- data/rated-tweets.csv"),
        ("mnist.npz", "git checkout -- data/mnist.npz"),
    ],
)
def test_a_damaged_file_comes_with_the_command_that_mends_it(
    folder, name, mend, damage
):
    (folder / name).write_bytes(damage)
    with pytest.raises(WorkshopError) as error:
        data.data_path(name)
    sentence = f"data/{name} is damaged or was changed. To get it back: {mend}"
    assert str(error.value) == sentence


# %% Pictures, a network's weights, and the data card


def check_pictures(pairs, rows):
    for (x, y), count in zip(pairs, rows, strict=True):
        assert (x.shape, y.shape) == ((count, 28, 28), (count,))
        assert x.dtype == y.dtype == np.uint8
        assert (x.min(), x.max()) == (0, 255)
        assert set(y) == set(range(10))


def test_all_digits_and_garments_are_bundled(capsys):
    check_pictures(load_digits(), (60_000, 10_000))
    *pairs, names = load_fashion()
    check_pictures(pairs, (60_000, 10_000))
    assert (len(names), names[9]) == (10, "Ankle boot")
    assert capsys.readouterr().out == ""


def test_squeezenet_has_its_weights_and_a_name_for_each_answer():
    weights = workshop.load_squeezenet_weights()
    assert [array.dtype for array in weights] == ["float32"] * 52
    assert sum(array.size for array in weights) == 1_235_496
    assert len(workshop.load_imagenet_names()) == 1000


def test_every_file_is_whole_and_the_card_describes_it():
    sums = (data.DATA / "SHA256SUMS").read_text(encoding="ascii").split()
    listed = dict(zip(sums[1::2], sums[::2], strict=True))
    for path in data.DATA.glob("*.*"):
        if path.suffix in (".csv", ".npz", ".txt"):
            found = hashlib.sha256(path.read_bytes()).hexdigest()
            assert listed[path.name] == found, path.name
    assert [name for name in listed if f"`{name}`" not in CARD] == []


@pytest.mark.parametrize("source", SOURCES[1:])
def test_the_card_tells_the_faults_of_the_tweets_about_brands(source):
    text, target = load_tweets(source)
    for pattern, share in {
        "sxsw": "99.9% of the tweets",
        "ipad|iphone|apple|itunes": "61% name Apple",
        "google|android": "33% Google",
        r"&\w+;": "18% hold",
    }.items():
        found = 100 * text.str.contains(pattern, case=False).mean()
        assert found == pytest.approx(float(share.split("%")[0]), abs=0.51)
        assert share in re.sub(r"\s+", " ", CARD)

    words = text.str.lower().str.replace(r"\W+", " ", regex=True)
    words = words.str.replace(r"\b(?:rt|mention|link)\b", "", regex=True)
    groups = target.groupby(words.str.split().str.join(" "))
    repeats = (groups.size() - 1).sum(), (groups.size() > 1).sum()
    for count in (*repeats, (groups.nunique() > 1).sum()):
        assert f"{count:,} " in CARD


# %% A small slice


@pytest.mark.parametrize("rows", [20, 300])
@pytest.mark.parametrize("source", SOURCES)
def test_a_slice_of_the_tweets_keeps_every_label(source, rows, monkeypatch):
    monkeypatch.setenv("WORKSHOP_ROWS", str(rows))
    text, target = load_tweets(source)
    assert list(text.index) == list(target.index) == list(range(rows))
    assert target.value_counts()[sorted(LABELS)].min() >= min(15, rows // 4)


def test_a_slice_keeps_the_order_and_the_blank_tweet(monkeypatch):
    everything, _ = load_tweets("rated", drop_blank=False)
    monkeypatch.setenv("WORKSHOP_ROWS", "100")
    text, _ = load_tweets("rated", drop_blank=False)
    assert list(np.flatnonzero(text.isna())) == [6]
    assert text.index.is_monotonic_increasing
    pd.testing.assert_series_equal(text, everything[text.index])


@pytest.mark.parametrize("load", [load_digits, load_fashion])
def test_a_slice_of_the_pictures_keeps_every_class(load, monkeypatch):
    monkeypatch.setenv("WORKSHOP_ROWS", "150")
    check_pictures(load()[:2], (150, 150))


@pytest.mark.parametrize("rows", ["", " ", "1000000"])
def test_no_number_and_a_number_larger_than_the_data_mean_all_rows(rows, monkeypatch):
    monkeypatch.setenv("WORKSHOP_ROWS", rows)
    assert len(load_tweets("rated")[0]) == 4200
    assert (data.rows_wanted() is None) == (not rows.strip())


@pytest.mark.parametrize("rows", ["ten", "-5", "0", "19", "3.5", "1e3", "²"])
def test_a_senseless_number_of_rows_is_one_sentence(rows, monkeypatch):
    monkeypatch.setenv("WORKSHOP_ROWS", rows)
    with pytest.raises(WorkshopError, match=f"{rows}.*set it to 20 or more"):
        load_tweets("rated")
