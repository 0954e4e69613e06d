"""What is known about the answers to recall.py."""

HINTS = [
    "Recall starts from the truth: all tweets that are negative. That is a row.",
    "How many of the first row are in the first column?",
    "Divide matrix[0, 0] by the sum of row 0.",
]
RIGHT = "20 of 100 negative tweets were found. The other 80 nobody answers."
EXPECTED = "one number from 0 to 1"
NEXT = "module3_evaluation/exercises/beyond-spread.py"


def mistakes(recall):
    """Yield what each number would get wrong, the most telling first."""
    recall = float(recall)
    yield recall == 0.5, "That is the precision: of those predicted as negative."
    yield recall == 20, "That is a count: divide by all that are negative."
    yield abs(recall - 20 / 900) < 1e-3, "Divide by the negative tweets, not by all."
    yield abs(recall - 610 / 900) < 1e-3, "That is the accuracy, over all labels."
    yield recall == 0.8, "Those are the negative tweets that were missed."
    yield recall != 0.2, "Divide matrix[0, 0] by the sum of its row."


WRONG = {
    "recall = matrix[0, 0] / matrix[:, 0].sum()": (
        "That is the precision: of those predicted as negative."
    ),
    "recall = matrix[0, 0]": "That is a count: divide by all that are negative.",
    "recall = matrix[0, 0] / matrix.sum()": (
        "Divide by the negative tweets, not by all."
    ),
    "recall = matrix.trace() / matrix.sum()": "That is the accuracy, over all labels.",
    "recall = matrix[0, 1:].sum() / matrix[0].sum()": (
        "Those are the negative tweets that were missed."
    ),
    "recall = 0.1": "Divide matrix[0, 0] by the sum of its row.",
}
ALSO_RIGHT = ["recall = 20 / 100", "recall = matrix[0, 0] / (20 + 50 + 30)"]
