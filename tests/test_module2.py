"""What the lessons of module 2 print is true."""

import re

import pandas as pd
import pytest
from conftest import DATA, EVERY_TWEETS, TWEETS
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.model_selection import train_test_split
from sklearn.naive_bayes import MultinomialNB
from sklearn.pipeline import make_pipeline

from workshop import load_tweets

LABELS = {
    "I can't tell",
    "Negative emotion",
    "No emotion toward brand or product",
    "Positive emotion",
}


def words_of(source):
    """Count the words as pandas can, without scikit-learn."""
    text = pd.read_csv(DATA / TWEETS[source][0]).tweet_text.dropna()
    return text, set(text.str.lower().str.findall(r"\b\w\w+\b").explode().dropna())


@pytest.mark.parametrize("source", EVERY_TWEETS)
def test_the_first_try_ends_at_the_blank_tweet(run_lesson, source):
    done = run_lesson(
        "module2_text_features/feature-extraction-1.py", WORKSHOP_TWEETS=source
    )
    assert done.returncode == 1
    assert done.stderr.splitlines()[-1].startswith("ValueError: np.nan is an invalid")
    assert "counts = vectorizer.fit_transform(text)" in done.stderr


@pytest.mark.parametrize("source", EVERY_TWEETS)
def test_the_vocabulary_has_the_columns_that_pandas_counts(run_lesson, source):
    text, words = words_of(source)
    done = run_lesson(
        "module2_text_features/feature-extraction-2.py",
        rows=None,
        WORKSHOP_TWEETS=source,
    )
    assert f"{len(text):,} rows (tweets) and {len(words):,} columns" in done.stdout
    first = re.search(r"The first columns: (.*)", done.stdout)[1].split(", ")
    assert first == sorted(words)[:8]


@pytest.mark.parametrize("source", EVERY_TWEETS)
def test_transform_drops_the_words_that_fit_has_not_seen(run_lesson, source):
    text, words = words_of(source)
    done = run_lesson(
        "module2_text_features/feature-extraction-3.py",
        rows=None,
        WORKSHOP_TWEETS=source,
    )
    assert "7 columns: again, app, crashed, love, my, new, tablet" in done.stdout
    assert "Words counted: 2 of 5" in done.stdout
    assert f"{len(text):,} rows and {len(words):,} columns" in done.stdout
    kept = re.search(r"not zero in: (.*)", done.stdout)[1].split(", ")
    assert kept == sorted({"love", "my", "phone", "brilliant", "camera"} & words)


@pytest.mark.parametrize("source", EVERY_TWEETS)
def test_the_classifier_answers_each_sentence_with_four_probabilities(
    run_lesson, source
):
    sentences = ["I love my new phone", "oh great, another crash", ""]
    done = run_lesson(
        "module2_text_features/classifier.py",
        *sentences,
        rows=None,
        WORKSHOP_TWEETS=source,
    )
    assert done.returncode == 0, done.stderr
    answers = done.stdout.split("\n\n")[1:]
    assert [answer.splitlines()[0].strip() for answer in answers] == sentences
    for answer in answers:
        label = re.search(r"-> (.*)", answer)[1]
        rows = re.findall(r"^ +([\d.]+)%  (.*)$", answer, re.M)
        assert {name for _, name in rows} == LABELS
        assert sum(float(share) for share, _ in rows) == pytest.approx(100, abs=0.3)
        assert max(rows, key=lambda row: float(row[0]))[1] == label


@pytest.mark.parametrize("source", EVERY_TWEETS[:2])
def test_the_classifier_reads_a_loving_sentence_as_positive(run_lesson, source):
    done = run_lesson(
        "module2_text_features/classifier.py",
        "I love my new phone",
        rows=None,
        WORKSHOP_TWEETS=source,
    )
    assert "-> Positive emotion" in done.stdout


def test_the_classifier_answers_sentences_of_its_own(run_lesson):
    done = run_lesson("module2_text_features/classifier.py")
    assert done.stdout.count("->") == 7


@pytest.mark.parametrize("source", EVERY_TWEETS[:1])
def test_where_naive_bayes_is_99_percent_sure_it_is_right_less_often(source):
    text, target = load_tweets(source=source)
    right = []
    for state in range(5):
        text_train, text_test, target_train, target_test = train_test_split(
            text, target, test_size=1 / 3, stratify=target, random_state=state
        )
        model = make_pipeline(CountVectorizer(), MultinomialNB())
        model.fit(text_train, target_train)
        sure = model.predict_proba(text_test).max(axis=1) >= 0.99
        right.append(round(100 * model.score(text_test[sure], target_test[sure])))
    assert (min(right), max(right)) == (82, 86)
