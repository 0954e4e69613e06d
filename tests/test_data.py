"""Promises of the loaders, of the made-up tweets and of the data card."""

import hashlib
import re
import subprocess
import sys

import numpy as np
import pandas as pd
import pytest
from conftest import EVERY_TWEETS, tweets

from workshop import WorkshopError, data, load_digits, load_fashion, load_tweets
from workshop.data import DATA, FASHION_NAMES, TARGET_COLUMN, TEXT_COLUMN, TWEETS

HEADING = f"{TEXT_COLUMN},{TARGET_COLUMN}\n"
NONE = "No emotion toward brand or product"
TWEETS_ABOUT_BRANDS = {
    NONE: 5389,
    "Positive emotion": 2978,
    "Negative emotion": 570,
    "I can't tell": 156,
}
LABELS = set(TWEETS_ABOUT_BRANDS)
ENTITY = r"&\w+;"
SAMPLE = DATA / "tweets-sample.csv"
CARD = (DATA / "README.md").read_text(encoding="utf-8")


@pytest.fixture(autouse=True)
def nothing_set(monkeypatch):
    for name in ("WORKSHOP_ROWS", "WORKSHOP_TWEETS"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A data folder of the test's own, with the made-up tweets alone."""
    monkeypatch.setattr(data, "DATA", tmp_path)
    (tmp_path / "tweets-sample.csv").write_bytes(SAMPLE.read_bytes())
    return tmp_path


# %% Which tweets


@pytest.mark.parametrize("source", EVERY_TWEETS)
def test_every_set_of_tweets_has_the_same_form(source):
    text, target = load_tweets(source=source)
    assert len(text) == len(target)
    assert text.name == TEXT_COLUMN
    assert target.name == TARGET_COLUMN
    assert text.map(type).eq(str).all()
    assert set(target) == LABELS
    pd.testing.assert_index_equal(text.index, target.index)
    assert list(text.index) == list(range(len(text)))


@pytest.mark.parametrize("source", EVERY_TWEETS)
def test_one_tweet_is_blank_and_it_is_row_6(source):
    text, target = load_tweets(source=source, drop_blank=False)
    assert list(np.flatnonzero(text.isna())) == [6]
    assert target[6] == NONE
    assert len(load_tweets(source=source)[0]) == len(text) - 1


def test_without_a_download_the_made_up_tweets_are_read_and_called_so(folder, capsys):
    text, _ = load_tweets()
    assert len(text) == 499
    assert capsys.readouterr().out == (
        "Tweets: 499 made up (data/tweets-sample.csv). "
        "For better ones: python -m workshop.download\n"
    )


def test_the_best_tweets_that_are_there_are_read(folder, capsys):
    for name in ("rated", "brands"):
        (folder / TWEETS[name][0]).write_text(f"{HEADING}of {name},x\n")
        text, _ = load_tweets()
        assert list(text) == [f"of {name}"]
    rated, brands = capsys.readouterr().out.splitlines()
    assert "python -m workshop.download" in rated
    assert brands == "Tweets: 1 about brands (data/tweets.csv)."


def test_tweets_can_be_asked_for_by_name(folder):
    (folder / "tweets.csv").write_text(f"{HEADING}of brands,x\n")
    assert len(load_tweets(source="made-up")[0]) == 499


def test_the_environment_can_name_the_tweets_for_every_lesson(folder, monkeypatch):
    (folder / "tweets.csv").write_text(f"{HEADING}of brands,x\n")
    monkeypatch.setenv("WORKSHOP_TWEETS", "made-up")
    assert len(load_tweets()[0]) == 499
    assert len(load_tweets(source="brands")[0]) == 1


@pytest.mark.parametrize("source", ["brands", "rated"])
def test_missing_tweets_come_with_the_command_that_fetches_them(folder, source):
    with pytest.raises(WorkshopError, match=r"missing.*python -m workshop\.down"):
        load_tweets(source=source)


def test_a_missing_sample_comes_with_the_command_that_brings_it_back(tmp_path, folder):
    (folder / "tweets-sample.csv").unlink()
    command = "git checkout -- data/tweets-sample.csv"
    with pytest.raises(WorkshopError, match=command):
        load_tweets()


def test_an_unknown_name_of_tweets_is_answered_with_the_known_ones():
    with pytest.raises(WorkshopError, match="'trees': choose one of brands, rated"):
        load_tweets(source="trees")


def test_a_lesson_finds_the_data_from_any_folder(tmp_path):
    code = "from workshop import load_tweets; load_tweets(source='made-up')"
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        capture_output=True,
        encoding="utf-8",
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("Tweets: 499 made up")


# %% CSV files of the student's own


def test_a_csv_file_of_ones_own_is_read_without_a_word(tmp_path, capsys):
    own = tmp_path / "été.csv"
    own.write_text(f'{HEADING}"Great, ""really"" 😀",yes\nno,no\n', encoding="utf-8")
    for path in (own, str(own)):
        text, target = load_tweets(path)
        assert list(text) == ['Great, "really" 😀', "no"]
        assert list(target) == ["yes", "no"]
    assert capsys.readouterr().out == ""


def test_rows_without_a_text_or_without_a_label_are_left_out(tmp_path):
    own = tmp_path / "own.csv"
    own.write_text(f"{HEADING}a,yes\n,yes\nb,\n,\nc,no\n")
    text, target = load_tweets(own)
    assert list(text) == ["a", "c"]
    assert list(target) == ["yes", "no"]
    assert list(text.index) == [0, 1]
    text, target = load_tweets(own, drop_blank=False)
    assert len(text) == len(target) == 5


def test_numbers_in_the_columns_are_read_as_text(tmp_path):
    own = tmp_path / "own.csv"
    own.write_text(f"{HEADING}42,1\n7,0\n,1\n")
    text, target = load_tweets(own)
    assert text.map(type).eq(str).all()
    assert list(target) == ["1", "0"]


def test_a_file_saved_by_excel_as_utf_8_is_read(tmp_path):
    own = tmp_path / "own.csv"
    own.write_text(f"{HEADING}café,yes\n", encoding="utf-8-sig")
    assert list(load_tweets(own)[0]) == ["café"]


UNREADABLE = {
    "other columns": (b"text,label\na,b\n", "no column.* are: text, label"),
    "no label": (TEXT_COLUMN.encode() + b",x\na,b\n", f"no column {TARGET_COLUMN}"),
    "semicolons": (HEADING.replace(",", ";").encode(), "no column"),
    "empty": (b"", "cannot be read"),
    "latin-1": (f"{HEADING}café,yes\n".encode("latin-1"), "cannot be read.*UTF-8"),
    "ragged": (f"{HEADING}a,b\nc,d,e,f\n".encode(), "cannot be read"),
    "no rows": (HEADING.encode(), "holds no tweets"),
    "blank rows only": (f"{HEADING},yes\nno,\n".encode(), "holds no tweets"),
    "a picture": (b"\x89PNG\r\n\x1a\n\x00\x00", "cannot be read|no column"),
}


@pytest.mark.parametrize("what", UNREADABLE)
@pytest.mark.parametrize("rows", ["", "20"])
def test_a_file_that_makes_no_sense_is_one_sentence(what, rows, tmp_path, monkeypatch):
    monkeypatch.setenv("WORKSHOP_ROWS", rows)
    content, sentence = UNREADABLE[what]
    own = tmp_path / "own.csv"
    own.write_bytes(content)
    with pytest.raises(WorkshopError, match=sentence) as error:
        load_tweets(own)
    assert "own.csv" in str(error.value)
    assert "\n" not in str(error.value)


@pytest.mark.parametrize("name", ["nowhere.csv", "."])
def test_a_file_that_is_not_there_is_one_sentence(name, tmp_path):
    with pytest.raises(WorkshopError, match=r"(no file|cannot be read).*UTF-8"):
        load_tweets(tmp_path / name)


@pytest.mark.parametrize("damage", [b"", b"<!DOCTYPE html><p>Log in", b"\x00\xff" * 99])
def test_a_damaged_download_comes_with_the_command_that_mends_it(folder, damage):
    (folder / "tweets.csv").write_bytes(damage)
    with pytest.raises(WorkshopError, match=r"tweets\.csv .*python -m workshop\.down"):
        load_tweets()


def test_an_error_ends_a_lesson_in_one_sentence_without_a_traceback(tmp_path):
    code = "from workshop import load_tweets; load_tweets('nowhere.csv')"
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        capture_output=True,
        encoding="utf-8",
    )
    assert done.returncode == 1
    assert done.stderr == (
        "There is no file nowhere.csv. Give a CSV file saved as UTF-8.\n"
    )


# %% Pictures


def check_pictures(pairs, rows):
    for (x, y), count in zip(pairs, rows, strict=True):
        assert x.shape == (count, 28, 28)
        assert y.shape == (count,)
        assert x.dtype == y.dtype == np.uint8
        assert (x.min(), x.max()) == (0, 255)
        assert set(y) == set(range(10))


def test_all_the_digits_are_bundled(capsys):
    check_pictures(load_digits(), (60_000, 10_000))
    assert capsys.readouterr().out == ""


def test_without_a_download_the_bundled_garments_are_handed_out(folder, capsys):
    bundled = (DATA / "fashion-sample.npz").read_bytes()
    (folder / "fashion-sample.npz").write_bytes(bundled)
    *pairs, _ = load_fashion()
    check_pictures(pairs, (10_000, 2_000))
    assert "python -m workshop.download" in capsys.readouterr().out


def test_ten_garments_have_names():
    *pairs, names = load_fashion()
    check_pictures(pairs, [len(y) for _, y in pairs])
    assert names == FASHION_NAMES
    assert len(names) == 10


@pytest.mark.parametrize("load", [load_digits, load_fashion])
@pytest.mark.parametrize("damage", [b"", b"<html>", None])
def test_damaged_pictures_are_one_sentence(load, damage, folder):
    for name in ("mnist.npz", "fashion_mnist.npz"):
        content = (DATA / "mnist.npz").read_bytes()[:100_000]
        (folder / name).write_bytes(content if damage is None else damage)
    with pytest.raises(WorkshopError, match=r"npz cannot be read \(\w+\)\. ") as error:
        load()
    assert "\n" not in str(error.value)


def test_missing_digits_come_with_the_command_that_brings_them_back(folder):
    with pytest.raises(WorkshopError, match=r"git checkout -- data/mnist\.npz"):
        load_digits()


# %% A small slice


@pytest.mark.parametrize("rows", [20, 300])
@pytest.mark.parametrize("source", EVERY_TWEETS)
def test_a_slice_of_the_tweets_keeps_every_label(source, rows, monkeypatch):
    monkeypatch.setenv("WORKSHOP_ROWS", str(rows))
    text, target = load_tweets(source=source)
    assert len(text) == len(target) == rows
    assert list(text.index) == list(range(rows))
    assert set(target) == LABELS
    assert target.value_counts().min() >= min(15, rows // 4)


def test_a_slice_keeps_the_order_and_the_blank_tweet(monkeypatch):
    everything, _ = load_tweets(source="made-up", drop_blank=False)
    monkeypatch.setenv("WORKSHOP_ROWS", "100")
    text, _ = load_tweets(source="made-up", drop_blank=False)
    assert list(np.flatnonzero(text.isna())) == [6]
    assert text.index.is_monotonic_increasing
    pd.testing.assert_series_equal(text, everything[text.index])


@pytest.mark.parametrize("load", [load_digits, load_fashion])
def test_a_slice_of_the_pictures_keeps_every_class(load, monkeypatch):
    monkeypatch.setenv("WORKSHOP_ROWS", "100")
    check_pictures(load()[:2], (100, 100))


def test_a_slice_larger_than_the_data_is_all_of_it(monkeypatch):
    monkeypatch.setenv("WORKSHOP_ROWS", "1000000")
    assert len(load_tweets(source="made-up")[0]) == 499


@pytest.mark.parametrize("rows", ["ten", "-5", "0", "19", "3.5", "1e3", "²"])
def test_a_senseless_number_of_rows_is_one_sentence(rows, monkeypatch):
    monkeypatch.setenv("WORKSHOP_ROWS", rows)
    with pytest.raises(WorkshopError, match="whole number of at least 20"):
        load_tweets(source="made-up")


# %% The made-up tweets


@pytest.fixture(scope="module")
def sample():
    return pd.read_csv(SAMPLE)


def test_the_generator_makes_the_bundled_file_to_the_byte(tmp_path):
    generator = tmp_path / "make_sample.py"
    generator.write_bytes((DATA / "make_sample.py").read_bytes())
    subprocess.run([sys.executable, str(generator)], check=True, capture_output=True)
    assert (tmp_path / "tweets-sample.csv").read_bytes() == SAMPLE.read_bytes()


def test_the_sample_has_the_quirks_of_tweets(sample):
    assert 300 <= len(sample) <= 600
    quirks = {
        "mentions": "@mention",
        "hashtags": "#kitefair",
        "links": r"\{link\}",
        "retweets": "^RT @mention",
        "HTML entities": "&amp;",
        "slang": r"\b(?:ur|gonna|omg|thx)\b",
        "sarcasm": "oh great|thanks for nothing",
        "negation": r"not bad|can't|not happy",
    }
    for quirk, pattern in quirks.items():
        found = sample[TEXT_COLUMN].str.contains(pattern, case=False, na=False).sum()
        assert found >= 5, quirk
    assert sample[TEXT_COLUMN].str.len().max() <= 171  # the longest about brands


def test_the_sample_says_nothing_twice_but_in_retweets(sample):
    said = sample[TEXT_COLUMN].dropna()
    again = said[said.duplicated()]
    assert again.str.startswith("RT @mention").all()


def test_the_sample_has_the_label_shares_of_the_tweets_about_brands(sample):
    shares = sample[TARGET_COLUMN].value_counts(normalize=True)
    for label, count in TWEETS_ABOUT_BRANDS.items():
        assert shares[label] == pytest.approx(count / 9093, abs=0.02)


def test_the_sample_can_be_learned_from_but_not_by_heart():
    from sklearn.feature_extraction.text import CountVectorizer
    from sklearn.model_selection import cross_val_score
    from sklearn.naive_bayes import MultinomialNB
    from sklearn.pipeline import make_pipeline

    text, target = load_tweets(source="made-up")
    model = make_pipeline(CountVectorizer(), MultinomialNB())
    on_new_tweets = cross_val_score(model, text, target, cv=10).mean()
    on_its_own_tweets = model.fit(text, target).score(text, target)
    baseline = target.value_counts(normalize=True).max()
    assert on_new_tweets >= baseline + 0.03
    assert on_its_own_tweets >= on_new_tweets + 0.08


# %% The data card tells the truth


def test_the_card_names_the_hash_and_size_of_every_file_that_is_here():
    described = re.findall(r"([\d,]+) bytes,\s+sha256\s+`([0-9a-f]{64})`", CARD)
    sizes = {sha256: int(size.replace(",", "")) for size, sha256 in described}
    names = ["mnist.npz", "fashion-sample.npz", "tweets.csv", "rated-tweets.csv"]
    names += ["squeezenet_v1.1_float16.npz", "imagenet_classes.txt"]
    assert len(sizes) == len(names)
    for path in filter(lambda path: path.exists(), (DATA / name for name in names)):
        content = path.read_bytes()
        assert sizes[hashlib.sha256(content).hexdigest()] == len(content), path.name


@pytest.mark.parametrize("source", EVERY_TWEETS)
def test_the_card_counts_the_labels_of_every_set_of_tweets(source):
    _, target = load_tweets(source=source, drop_blank=False)
    column = 2 + list(TWEETS).index(source)
    for label, count in target.value_counts().items():
        row = next(line for line in CARD.splitlines() if line.startswith(f"| {label}"))
        assert row.split("|")[column].strip() == f"{count:,}"


@pytest.mark.parametrize("source", [tweets("brands")])
def test_the_card_tells_the_faults_of_the_tweets_about_brands(source):
    table = pd.read_csv(DATA / TWEETS[source][0]).dropna(subset=[TEXT_COLUMN])
    text, target = table[TEXT_COLUMN], table[TARGET_COLUMN]

    def share(pattern):
        return f"{text.str.contains(pattern, case=False).mean():.1%}"

    assert share("sxsw") == "99.9%"
    assert share("ipad|iphone|apple|itunes") == "61.5%"
    assert share("google|android") == "33.3%"
    assert share(ENTITY) == "18.0%"

    words = text.str.lower().str.replace(r"\W+", " ", regex=True)
    words = words.str.replace(r"\b(?:rt|mention|link)\b", "", regex=True)
    words = words.str.split().str.join(" ")
    groups = target.groupby(words)
    assert words.duplicated().sum() == 1744
    assert (groups.size() > 1).sum() == 1458
    assert (groups.nunique() > 1).sum() == 425

    filled = table["emotion_in_tweet_is_directed_at"].notna().groupby(target).mean()
    assert filled["Positive emotion"] > 0.89
    assert filled["Negative emotion"] > 0.89
    assert filled[NONE] < 0.02


@pytest.mark.parametrize("source", [tweets("rated")])
def test_the_card_tells_the_faults_of_the_rated_tweets(source):
    table = pd.read_csv(DATA / TWEETS[source][0]).dropna(subset=[TEXT_COLUMN])
    shares = table[TARGET_COLUMN].value_counts(normalize=True)
    assert [f"{share:.1%}" for share in shares] == ["54.1%", "24.3%", "19.2%", "2.4%"]
    assert f"{table[TEXT_COLUMN].str.contains(ENTITY).mean():.1%}" == "3.9%"
    assert f"{table[TEXT_COLUMN].str.contains('@').mean():.1%}" == "52.7%"
    assert table["mean_rating"].between(-4, 4).all()
