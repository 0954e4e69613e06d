"""What is known about the answers to recall.py."""

HINTS = [
    "Recall starts from the truth: all tweets that are negative. That is a row.",
    "How many of the first row are in the first column?",
    "Divide matrix[0, 0] by the sum of row 0.",
]
RIGHT = "20 of the 100 negative tweets were found. The other 80 were missed."
EXPECTED = "one number from 0 to 1"
NEXT = "module3_evaluation/exercises/beyond-spread.py"


def mistakes(recall):
    """Yield what each number would get wrong, the most telling first."""
    recall = float(recall)
    yield (
        recall == 0.5,
        "That is the precision: you divided by all that were predicted negative.",
    )
    yield recall == 20, "That is a count. Divide it by all that are negative."
    yield (
        abs(recall - 20 / 900) < 1e-3,
        "You divided by all tweets. Divide by the negative ones.",
    )
    yield abs(recall - 610 / 900) < 1e-3, "That is the accuracy, over all three labels."
    yield (
        recall == 0.8,
        "That is the share that was missed. We ask for the share found.",
    )
    yield recall == 0.25, "You divided by those missed. Divide by found and missed."
    yield (
        abs(recall - 0.2) > 1e-6,
        "That is not the share: which part of row 0 is in column 0?",
    )


WRONG = {
    "recall = matrix[0, 0] / matrix[:, 0].sum()": (
        "That is the precision: you divided by all that were predicted negative."
    ),
    "recall = matrix[0, 0]": "That is a count. Divide it by all that are negative.",
    "recall = matrix[0, 0] / matrix.sum()": (
        "You divided by all tweets. Divide by the negative ones."
    ),
    "recall = matrix.trace() / matrix.sum()": (
        "That is the accuracy, over all three labels."
    ),
    "recall = matrix[0, 1:].sum() / matrix[0].sum()": (
        "That is the share that was missed. We ask for the share found."
    ),
    "recall = 20 / 80": "You divided by those missed. Divide by found and missed.",
    "recall = 0.1": "That is not the share: which part of row 0 is in column 0?",
}
ALSO_RIGHT = ["recall = 20 / 100", "recall = matrix[0, 0] / (20 + 50 + 30)"]
