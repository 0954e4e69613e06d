"""What the lessons of module 2 promise to print, and the models that one refuses."""

import io
import pickle
import re
import zipfile
from pathlib import Path

import pandas as pd
import pytest
import sklearn
from lessons import RATED, Promise, numbers, percent

M, B = "module2_text_features/", "module2_text_features/beyond/"
SENTENCES = '"I love my new phone" "oh great, another crash" covfefe'


def probabilities_add_up(said):
    """Each sentence has four probabilities, and the answer has the largest."""
    rows = re.findall(
        r"^ +([\d.]+)% +([\d.]+)% +([\d.]+)% +([\d.]+)%  (\w+)", said, re.M
    )
    assert len(rows) == 3
    for *shares, answer in rows:
        values = [float(share) for share in shares]
        assert sum(values) == pytest.approx(100, abs=0.3)
        labels = ["I", "Negative", "No", "Positive"]
        assert labels[values.index(max(values))] == answer


def more_text_finds_more(said):
    found = numbers(r"words: ([\d.]+)% to", said)
    assert len(found) == 6
    assert found[0] < found[2] < found[-1]


PROMISES = [
    Promise(
        M + "feature-extraction-1.py",
        env=RATED["env"],
        prints=("Tweets: ",),
        error="ValueError: np.nan is an invalid document",
    ),
    Promise(
        M + "feature-extraction-2.py",
        (r"4,200 rows \(tweets\) and 9,048 columns", r"^The first columns: 00"),
        **RATED,
    ),
    Promise(
        M + "feature-extraction-3.py",
        (
            "7 columns: again, app, crashed, love, my, new, tablet",
            "Words counted: 2 of 5",
            r"4,200 rows and 9,048 columns",
        ),
        **RATED,
    ),
    Promise(
        f"{M}classifier.py {SENTENCES}",
        (r"Positive +I love my new phone", r"covfefe"),
        probabilities_add_up,
        **RATED,
    ),
    Promise(
        B + "naive-bayes-by-hand.py",
        prints=(
            r"All shares equal: True\. All scores equal: True",
            r"^MultinomialNB .* \+0\.0 \+- 0\.0$",
            r"^GaussianNB ",
        ),
        check=lambda said: percent("By hand:", said) == percent("MultinomialNB:", said),
    ),
    Promise(
        B + "tfidf.py",
        prints=(
            r"^Largest difference to scikit-learn: (0\.0|[\d.]+e-1[67])$",
            r"^LinearSVC .* \+- ",
        ),
    ),
    Promise(
        B + "informative-words.py",
        prints=(r" hate \+2\.\d", r" (cool|love) \+\d\.\d$"),
        rows=None,
    ),
    Promise(
        B + "vectorizer-choices.py",
        prints=(
            r"\[80\]\[at\]\[sxsw\]\[000\]\[square\]",
            r"^the defaults .* \+0\.0 \+- 0\.0$",
            r"^cut at spaces only ",
        ),
    ),
    Promise(
        B + "ngram-frequency.py",
        prints=(r"different ones, \d+% of them in one tweet", r"^All tweets: \d+%"),
    ),
    Promise(
        B + "word-vectors-from-scratch.py --shuffles 1", check=more_text_finds_more
    ),
    Promise(
        B + "save-classifier.py",
        prints=(r"by itself: none$", r"new tweets: True$", r"printed by a pickle"),
    ),
    Promise(
        B + "classify-tweets.py",
        after=B + "save-classifier.py",
        prints=(r"^Row 6 .* has no text", r"knows 4 labels$", r"rows, [\d,]+ with"),
    ),
]


def classify(run_lesson, *arguments):
    return run_lesson(B + "classify-tweets.py", *arguments)


@pytest.fixture(scope="session")
def saved_classifier(run_lesson, student_env):
    done = run_lesson(B + "save-classifier.py")
    assert done.returncode == 0, done.stderr
    return Path(re.search(r"^Saved (.+\.skops) ", done.stdout, re.M)[1])


def change_the_schema(path, old, new):
    """Rewrite a skops file with other words in the text that lists its types."""
    with zipfile.ZipFile(path) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    assert old in files["schema.json"]
    files["schema.json"] = files["schema.json"].replace(old, new)
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return made.getvalue()


@pytest.mark.parametrize(
    ("kind", "sentence"),
    [
        ("hostile", "No model of ours needs os.system"),
        ("newer", "was saved with scikit-learn 99.9"),
        ("pickle", "is a pickle"),
        ("damaged", "is damaged in"),
        ("half", "is no skops file"),
        ("text", "is no skops file"),
        ("missing", "There is no model"),
    ],
)
def test_a_file_that_is_no_model_of_ours_gets_a_sentence(
    run_lesson, saved_classifier, tmp_path, kind, sentence
):
    good = saved_classifier.read_bytes()
    other = tmp_path / "other.skops"
    if kind == "hostile":
        schema = change_the_schema(saved_classifier, b"sklearn.naive_bayes", b"os")
        other.write_bytes(schema)
        other.write_bytes(change_the_schema(other, b"MultinomialNB", b"system"))
    elif kind == "newer":
        version = sklearn.__version__.encode()
        other.write_bytes(change_the_schema(saved_classifier, version, b"99.9"))
    elif kind == "pickle":
        other.write_bytes(pickle.dumps(print))
    elif kind == "damaged":
        middle = len(good) // 4
        other.write_bytes(good[:middle] + b"damaged!" + good[middle + 8 :])
    elif kind == "half":
        other.write_bytes(good[: len(good) // 2])
    elif kind == "text":
        other.write_text("not a model")
    done = classify(run_lesson, "--model", str(other))
    assert done.returncode == 1
    assert sentence in done.stderr
    assert "Traceback" not in done.stderr


def test_a_bad_row_is_named_and_kept(run_lesson, saved_classifier, tmp_path):
    table, labeled = tmp_path / "my.csv", tmp_path / "labeled.csv"
    table.write_text('number,text\n1,I love it\n2,\n3,"  "\n4,I hate it\n')
    words = ["--tweets", str(table), "--column", "text", "--labeled", str(labeled)]
    done = classify(run_lesson, *words, "--model", str(saved_classifier))
    assert done.returncode == 0, done.stderr
    assert re.findall(r"^Row (\d) .* has no text", done.stdout, re.M) == ["1", "2"]
    made = pd.read_csv(labeled)
    assert list(made["number"]) == [1, 2, 3, 4]
    assert list(made["label"].notna()) == [True, False, False, True]
    done = classify(
        run_lesson, "--tweets", str(table), "--model", str(saved_classifier)
    )
    assert done.returncode == 1
    assert 'No column "tweet_text". There are: number, text' in done.stderr
