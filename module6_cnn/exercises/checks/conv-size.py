"""What is known about the answers to conv-size.py."""

HINTS = [
    "The first place of the kernel covers rows 0, 1 and 2.",
    "The next one covers rows 2, 3 and 4. The last one must end at row 27.",
    "(28 - 3) // 2 steps, and one more for the first place.",
]
RIGHT = "(28 - 3) // 2 steps and the first place. Half a step is not taken."
EXPECTED = "one whole number"
NEXT = "module6_cnn/exercises/conv-weights.py"


def mistakes(rows):
    """Yield what each number would get wrong, the most telling first."""
    yield rows == 12, "The first place counts, too: one more than the steps."
    yield rows == 26, "That is with a stride of 1. It moves 2 pixels at a time."
    yield rows in (12.5, 13.5), "There is no half row: the last half step is not taken."
    yield rows == 14, "That is with padding. Here the kernel stays in the picture."
    yield rows == 169, "That is the whole map, 13 x 13. We ask for its rows."
    yield (
        rows == 28,
        "The map is smaller: the kernel stays inside.",
    )
    yield rows != 13, "(28 - 3) // 2 steps, and the first place."


WRONG = {
    "rows = (28 - 3) // 2": "The first place counts, too: one more than the steps.",
    "rows = 28 - 3 + 1": "That is with a stride of 1. It moves 2 pixels at a time.",
    "rows = (28 - 3) / 2 + 1": (
        "There is no half row: the last half step is not taken."
    ),
    "rows = 28 / 2": "That is with padding. Here the kernel stays in the picture.",
    "rows = 13 * 13": "That is the whole map, 13 x 13. We ask for its rows.",
    "rows = 28": "The map is smaller: the kernel stays inside.",
    "rows = 20": "(28 - 3) // 2 steps, and the first place.",
}
ALSO_RIGHT = ["rows = 13", "rows = len(range(0, 28 - 3 + 1, 2))"]
