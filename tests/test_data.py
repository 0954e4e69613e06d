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
CARD = re.sub(r"[ \n]+", " ", CARD)
HEADING = ",".join(data.COLUMNS) + "\n"
needs_brands = pytest.mark.skipif(
    not data.BRANDS.exists(), reason="not fetched: python -m workshop.setup"
)
every_source = pytest.mark.parametrize(
    "source", ["rated", pytest.param("brands", marks=needs_brands)]
)


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A data folder of the test's own, with the rated tweets alone."""
    for name in ("SHA256SUMS", "rated-tweets.csv"):
        (tmp_path / name).write_bytes((data.DATA / name).read_bytes())
    monkeypatch.setattr(data, "DATA", tmp_path)
    monkeypatch.setattr(data, "BRANDS", tmp_path / "tweets.csv")
    return tmp_path


@every_source
def test_each_set_of_tweets_has_the_same_form_and_the_cards_numbers(source):
    text, target = load_tweets(source)
    assert list(text.index) == list(target.index) == list(range(len(text)))
    assert text.map(type).eq(str).all()

    text, target = load_tweets(source, drop_blank=False)
    assert list(np.flatnonzero(text.isna())) == [6], "one tweet is blank"
    counts = target.value_counts()
    assert len(counts) == 4
    for label, count in counts.items():
        row = CARD[CARD.index(f"| {label} |") :].split("|")
        assert row[2 if source == "brands" else 3].strip() == f"{count:,}"


def test_without_a_download_the_rated_tweets_are_read_and_called_so(folder, capsys):
    assert len(load_tweets()[0]) == 4200
    first, second = capsys.readouterr().out.splitlines()
    assert first == "Tweets: 4,200 (rated-tweets.csv)"
    assert second.endswith("come with: python -m workshop.setup")


def test_a_csv_file_of_ones_own_is_read(tmp_path, capsys, monkeypatch):
    own = tmp_path / "été.csv"
    rows = '"Great, ""really"" 😀",yes\nno,no\n,yes\nb,\n42,1\n'
    own.write_text(HEADING + rows, encoding="utf-8-sig")  # as Excel saves it
    monkeypatch.setenv("WORKSHOP_TWEETS", str(own))
    text, target = load_tweets()
    assert list(text) == ['Great, "really" 😀', "no", "42"]
    assert list(target) == ["yes", "no", "1"]
    assert capsys.readouterr().out == "Tweets: 3 (été.csv)\n"
    assert len(load_tweets(drop_blank=False)[0]) == 5
    assert len(load_tweets("rated")[0]) == 4200


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("text,label\na,b\n", "needs the columns tweet_text and"),
        (HEADING.replace(",", ";"), "needs the columns.*commas between"),
        ("", "is no CSV file in UTF-8"),
        (f"{HEADING}café,yes\n", "is no CSV file in UTF-8"),
        (f"{HEADING}a,b\nc,d,e,f\n", "is no CSV file in UTF-8 with commas"),
        (HEADING, "holds no tweets"),
        (f"{HEADING},yes\nno,\n", "holds no tweets"),
        (None, "choose brands, rated, or a CSV file"),
    ],
)
def test_what_is_no_table_of_tweets_gets_a_sentence(content, sentence, tmp_path):
    own = tmp_path / "own.csv"
    if content is not None:
        own.write_text(content, encoding="latin-1")
    with pytest.raises(WorkshopError, match=rf"own\.csv:? {sentence}") as error:
        load_tweets(own)
    assert len(str(error.value).splitlines()) == 1


def check_pictures(pairs, rows):
    for (x, y), count in zip(pairs, rows, strict=True):
        assert (x.shape, y.shape) == ((count, 28, 28), (count,))
        assert x.dtype == y.dtype == np.uint8
        assert (x.min(), x.max()) == (0, 255)
        assert set(y) == set(range(10))


def test_all_digits_garments_and_weights_are_bundled(capsys):
    check_pictures(load_digits(), (60_000, 10_000))
    *pairs, names = load_fashion()
    check_pictures(pairs, (60_000, 10_000))
    assert (len(names), names[9]) == (10, "Ankle boot")
    weights = workshop.load_squeezenet_weights()
    assert [array.dtype for array in weights] == ["float32"] * 52
    assert sum(array.size for array in weights) == 1_235_496
    assert len(workshop.load_imagenet_names()) == 1000
    assert capsys.readouterr().out == ""


def test_every_file_is_whole_and_the_card_describes_it():
    sums = (data.DATA / "SHA256SUMS").read_text(encoding="ascii").split()
    for sha256, name in zip(sums[::2], sums[1::2], strict=True):
        assert f"`{name}`" in CARD
        if (data.DATA / name) != data.BRANDS or data.BRANDS.exists():
            assert hashlib.sha256((data.DATA / name).read_bytes()).hexdigest() == sha256


@needs_brands
def test_the_card_tells_the_faults_of_the_tweets_about_brands():
    text, _ = load_tweets("brands")
    for pattern, share, sentence in [
        ("sxsw", 99.9, "99.9% of the tweets"),
        ("ipad|iphone|apple|itunes", 61, "61% name Apple"),
        ("google|android", 33, "33% Google"),
        (r"&\w+;", 18, "18% hold HTML"),
    ]:
        found = 100 * text.str.contains(pattern, case=False).mean()
        assert found == pytest.approx(share, abs=0.51)
        assert sentence in CARD


# %% A small slice


@pytest.mark.parametrize("rows", [20, 300])
@every_source
def test_a_slice_keeps_every_label_and_the_order(source, rows, monkeypatch):
    everything, _ = load_tweets(source, drop_blank=False)
    monkeypatch.setenv("WORKSHOP_ROWS", str(rows))
    text, target = load_tweets(source)
    assert list(text.index) == list(target.index) == list(range(rows))
    assert list(target.value_counts())[3] >= min(15, rows // 4)
    text, _ = load_tweets(source, drop_blank=False)
    assert list(np.flatnonzero(text.isna())) == [6]
    pd.testing.assert_series_equal(text, everything[text.index])


def test_a_slice_of_the_pictures_keeps_every_class(monkeypatch):
    monkeypatch.setenv("WORKSHOP_ROWS", "150")
    check_pictures(load_digits(), (150, 150))


@pytest.mark.parametrize("rows", ["", " ", "1000000", "ten", "-5", "0", "19", "3.5"])
def test_a_number_of_rows_is_sensible_or_refused(rows, monkeypatch):
    monkeypatch.setenv("WORKSHOP_ROWS", rows)
    if rows.strip() in ("", "1000000"):
        assert len(load_tweets("rated")[0]) == 4200
    else:
        with pytest.raises(WorkshopError, match=f"{rows}.*set it to 20 or more"):
            load_tweets("rated")
