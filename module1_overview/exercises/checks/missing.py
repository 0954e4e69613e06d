"""What is known about the answers to missing.py."""

import pandas as pd

from workshop import data_path

HINTS = [
    "NaN means that there is no value. It is not even equal to itself.",
    'table["tweet_text"].isna() is True for each row without a value.',
    "The sum of a column of True and False counts the True.",
]
RIGHT = "isna() asks for missing values; a comparison with == never finds them."
EXPECTED = "one whole number"
NEXT = "module1_overview/exercises/pick.py"


def mistakes(blank):
    """Yield what each number would get wrong, the most telling first."""
    table = pd.read_csv(data_path("rated-tweets.csv"))
    missing = table["tweet_text"].isna()
    yield blank == 0, "NaN is not equal to anything, not even to NaN: ask isna()."
    yield blank == len(table), "Those are all rows. Sum up isna(), do not count it."
    yield blank == (~missing).sum(), "Those are the tweets that have a text."
    yield (
        blank == table.isna().sum().sum(),
        "You counted the gaps of all columns: take the column tweet_text.",
    )
    yield blank != missing.sum(), 'Sum up table["tweet_text"].isna().'


WRONG = {
    'blank = (table["tweet_text"] == float("nan")).sum()': (
        "NaN is not equal to anything, not even to NaN: ask isna()."
    ),
    'blank = len(table["tweet_text"].isna())': (
        "Those are all rows. Sum up isna(), do not count it."
    ),
    'blank = table["tweet_text"].count()': "Those are the tweets that have a text.",
    "blank = table.isna().sum().sum()": (
        "You counted the gaps of all columns: take the column tweet_text."
    ),
    "blank = 2": 'Sum up table["tweet_text"].isna().',
}
ALSO_RIGHT = [
    'blank = len(table) - table["tweet_text"].count()',
    'blank = int(pd.isnull(table["tweet_text"]).sum())',
]
