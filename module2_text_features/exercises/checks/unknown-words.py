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
    yield total == 9, "Unknown words have no column: phone, and, are, brilliant."
    yield total == 3, "A column holds how often the word occurs, not only 0 or 1."
    yield total == 7, "That is the number of columns, not the sum of one row."
    yield total == 0, "Some words were in fit: my, new and app."
    yield total != 5, "Count each known word as often as it occurs: my, new, app."


WRONG = {
    "total = 9": "Unknown words have no column: phone, and, are, brilliant.",
    "total = 3": "A column holds how often the word occurs, not only 0 or 1.",
    "total = 7": "That is the number of columns, not the sum of one row.",
    "total = 0": "Some words were in fit: my, new and app.",
    "total = 4": "Count each known word as often as it occurs: my, new, app.",
}
ALSO_RIGHT = ["total = 2 + 2 + 1", "total = 5.0"]
