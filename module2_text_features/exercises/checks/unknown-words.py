"""What is known about the answers to unknown-words.py."""

HINTS = [
    "Which words have a column? Those of the two tweets in fit.",
    "A word without a column is silently ignored.",
    "my occurs twice, so its column holds a 2. So does new.",
]
RIGHT = "my and new count twice, app once; phone, and, are, brilliant are ignored."
EXPECTED = "one whole number"
NEXT = "module2_text_features/exercises/sparse-size.py"


def mistakes(total):
    """Yield what each sum would get wrong, the most telling first."""
    total = float(total)
    yield (
        total == 9,
        "You counted all words. phone, and, are, brilliant have no column.",
    )
    yield total == 3, "A column holds how often the word occurs, not only 0 or 1."
    yield total == 7, "That is the number of columns, not the sum of one row."
    yield total == 0, "Some words are known from fit: my, new and app."
    yield total > 5, "Too many: only words of the first two tweets have a column."
    yield total != 5, "Too few: a word counts each time that it occurs."


WRONG = {
    "total = 9": "You counted all words. phone, and, are, brilliant have no column.",
    "total = 3": "A column holds how often the word occurs, not only 0 or 1.",
    "total = 7": "That is the number of columns, not the sum of one row.",
    "total = 0": "Some words are known from fit: my, new and app.",
    "total = 8": "Too many: only words of the first two tweets have a column.",
    "total = 4": "Too few: a word counts each time that it occurs.",
}
ALSO_RIGHT = ["total = 2 + 2 + 1", "total = 5.0"]
