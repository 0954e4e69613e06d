"""What the lessons of the second day, modules 1 to 3, promise to print."""

import io
import pickle
import re
import zipfile
from pathlib import Path

import pandas as pd
import pytest
import sklearn
from lessons import Promise, every, keep, percent


def more_text_finds_more(said):
    found = [float(share) for share in re.findall(r"words: ([\d.]+)% to", said)]
    assert len(found) == 6
    assert found[0] < found[2] < found[-1]


PROMISES = [
    Promise(
        "module2_text_features/beyond/naive-bayes-by-hand.py",
        prints=(
            r"All shares equal: True\. All scores equal: True",
            r"^MultinomialNB .* \+0\.0 \+- 0\.0$",
            r"^GaussianNB ",
        ),
        check=lambda said: percent("By hand:", said) == percent("MultinomialNB:", said),
    ),
    Promise(
        "module2_text_features/beyond/tfidf.py",
        prints=(
            r"^Largest difference to scikit-learn: (0\.0|[\d.]+e-1[67])$",
            r"^LinearSVC .* \+- ",
        ),
    ),
    Promise(
        "module2_text_features/beyond/informative-words.py",
        prints=(r" hate \+2\.\d", r" (cool|love) \+\d\.\d$"),
        rows=None,
    ),
    Promise(
        "module2_text_features/beyond/vectorizer-choices.py",
        prints=(
            r"\[80\]\[at\]\[sxsw\]\[000\]\[square\]",
            r"^the defaults .* \+0\.0 \+- 0\.0$",
            r"^cut at spaces only ",
        ),
    ),
    Promise(
        "module2_text_features/beyond/ngram-frequency.py",
        prints=(r"different ones, \d+% of them in one tweet", r"^All tweets: \d+%"),
    ),
    Promise(
        "module2_text_features/beyond/word-vectors-from-scratch.py",
        check=more_text_finds_more,
        arguments=("--shuffles", "1"),
    ),
    Promise(
        "module2_text_features/beyond/save-classifier.py",
        prints=(r"by itself: none$", r"new tweets: True$", r"printed by a pickle"),
    ),
    Promise(
        "module2_text_features/beyond/classify-tweets.py",
        after="module2_text_features/beyond/save-classifier.py",
        prints=(r"^Row 6 .* has no text", r"knows 4 labels$", r"rows, [\d,]+ with"),
    ),
]


@pytest.mark.parametrize("promise", every(PROMISES))
def test_a_lesson_keeps_its_promise(run_lesson, promise):
    keep(promise, run_lesson)


def classify(run_lesson, *arguments):
    return run_lesson("module2_text_features/beyond/classify-tweets.py", *arguments)


@pytest.fixture(scope="session")
def saved_classifier(run_lesson, student_env):
    done = run_lesson("module2_text_features/beyond/save-classifier.py")
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
