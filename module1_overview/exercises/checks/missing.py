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
    yield blank == 0, "NaN is not equal to anything, not even to NaN. isna() finds it."
    yield (
        blank == len(table),
        "Those are all rows. isna() marks the blank ones with True: add these up.",
    )
    yield blank == (~missing).sum(), "Those are the tweets that have a text."
    yield (
        blank == table.isna().sum().sum(),
        "Those are the blanks of all columns. Take the column tweet_text only.",
    )
    yield 0 < blank < 1, "That is a share of the rows. We ask for their number."
    yield (
        blank != missing.sum(),
        "Another number is blank: sum() counts what isna() marks.",
    )


WRONG = {
    'blank = (table["tweet_text"] == float("nan")).sum()': (
        "NaN is not equal to anything, not even to NaN. isna() finds it."
    ),
    'blank = len(table["tweet_text"].isna())': (
        "Those are all rows. isna() marks the blank ones with True: add these up."
    ),
    'blank = table["tweet_text"].count()': "Those are the tweets that have a text.",
    "blank = table.isna().sum().sum()": (
        "Those are the blanks of all columns. Take the column tweet_text only."
    ),
    'blank = table["tweet_text"].isna().mean()': (
        "That is a share of the rows. We ask for their number."
    ),
    "blank = 2": "Another number is blank: sum() counts what isna() marks.",
}
CRASHES = {
    "^KeyError|has no attribute": "See table.columns: the text is in tweet_text.",
}
ALSO_RIGHT = [
    'blank = len(table) - table["tweet_text"].count()',
    'blank = int(pd.isnull(table["tweet_text"]).sum())',
]
