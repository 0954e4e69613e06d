"""What is known about the answers to overfit-or-not.py."""

HINTS = [
    "We want a network that reads new digits. Which of the two curves shows that?",
    "Where is the validation accuracy the highest?",
    "Epochs count from 1, positions in a list from 0.",
]
RIGHT = "After it the network memorizes: training still rises, validation falls."
EXPECTED = "a whole number from 1 to 8"
NEXT = "module5_mlp/exercises/dropout-scale.py"


def mistakes(epoch):
    """Yield what each epoch would get wrong, the most telling first."""
    epoch = float(epoch)
    yield 0 < epoch < 1, "That is an accuracy. After which epoch was it reached?"
    yield epoch == 8, "That is best on the training digits, which it has memorized."
    yield epoch == 4, "Epochs count from 1: position 4 of the list is epoch 5."
    yield (
        epoch == 3,
        "There the curves meet. But dropout keeps training low, so that says nothing.",
    )
    yield epoch == 1, "That is the lowest. A loss should be low, an accuracy high."
    yield epoch in (6, 7), "There validation is already falling. Stop earlier."
    yield epoch == 2, "After it validation still rises a lot. Stop later."
    yield epoch != 5, "The epochs go from 1 to 8."


WRONG = {
    "epoch = max(validation)": "That is an accuracy. After which epoch was it reached?",
    "epoch = 8": "That is best on the training digits, which it has memorized.",
    "epoch = validation.index(max(validation))": (
        "Epochs count from 1: position 4 of the list is epoch 5."
    ),
    "epoch = 3": (
        "There the curves meet. But dropout keeps training low, so that says nothing."
    ),
    "epoch = validation.index(min(validation)) + 1": (
        "That is the lowest. A loss should be low, an accuracy high."
    ),
    "epoch = 6": "There validation is already falling. Stop earlier.",
    "epoch = 2": "After it validation still rises a lot. Stop later.",
    "epoch = 9": "The epochs go from 1 to 8.",
}
ALSO_RIGHT = ["epoch = validation.index(max(validation)) + 1"]
