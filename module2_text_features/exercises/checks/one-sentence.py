"""What is known about the answers to one-sentence.py."""

from functools import cache

import pandas as pd
from sklearn.feature_extraction.text import CountVectorizer

from workshop import data_path

HINTS = [
    "fit learned the columns from the tweets. A new sentence must keep these columns.",
    "transform counts words in columns that are there. fit_transform makes new ones.",
    "transform wants a list of texts, even if it is a list of one: [sentence].",
]
RIGHT = "A list of one sentence becomes one row, in the columns of the tweets."
EXPECTED = "what vectorizer.transform returns"
NEXT = "module2_text_features/exercises/unknown-words.py"


@cache
def row():
    """Count the sentence in the columns of the tweets."""
    text = pd.read_csv(data_path("rated-tweets.csv"))["tweet_text"].dropna()
    return CountVectorizer().fit(text).transform(["I love my new phone"])


def mistakes(counts):
    """Yield what each table would get wrong, the most telling first."""
    right = row()
    rows, columns = counts.shape
    yield (
        columns < right.shape[1],
        "A second fit made new columns, for this sentence alone. Use transform.",
    )
    yield (
        rows > 1 and counts.sum() < 1.5 * rows,
        "Each word became a row. Put the whole sentence into a list: [sentence].",
    )
    yield rows > 1, "There is more than one row. Give transform a list of one text."
    yield (
        (counts != right).sum(),
        "Those are the counts of another text. Use the variable sentence.",
    )


WRONG = {
    "counts = vectorizer.fit_transform([sentence])": (
        "A second fit made new columns, for this sentence alone. Use transform."
    ),
    "counts = vectorizer.transform(sentence.split())": (
        "Each word became a row. Put the whole sentence into a list: [sentence]."
    ),
    "counts = vectorizer.transform(text)": (
        "There is more than one row. Give transform a list of one text."
    ),
    'counts = vectorizer.transform(["I hate my old phone"])': (
        "Those are the counts of another text. Use the variable sentence."
    ),
}
ALSO_RIGHT = ["counts = vectorizer.transform((sentence,))"]
CRASHES = {
    "Iterable over raw text documents expected": (
        "transform wants a list of texts. Put the sentence into one: [sentence]."
    ),
    "not fitted": "A new CountVectorizer knows no words. Use vectorizer instead.",
    "not callable": "Call a method of it: vectorizer.transform(...).",
}
