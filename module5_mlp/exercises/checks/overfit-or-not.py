"""What is known about the answers to overfit-or-not.py."""

HINTS = [
    "We want a network that reads new digits. Which of the two curves speaks of them?",
    "Where is the validation accuracy the highest?",
    "Epochs count from 1, positions in a list from 0.",
]
RIGHT = "From here on the network memorizes: training rises, validation falls."
EXPECTED = "a whole number from 1 to 8"
NEXT = "module5_mlp/exercises/dropout-scale.py"


def mistakes(epoch):
    """Yield what each epoch would get wrong, the most telling first."""
    yield epoch == 8, "That is best on the training digits, which it has memorized."
    yield epoch == 4, "Epochs count from 1: position 4 of the list is epoch 5."
    yield epoch == 1, "There the two curves are closest, but the network is still weak."
    yield epoch == 6, "There validation has fallen already. One epoch earlier is best."
    yield epoch != 5, "Look for the highest number in validation."


WRONG = {
    "epoch = 8": "That is best on the training digits, which it has memorized.",
    "epoch = validation.index(max(validation))": (
        "Epochs count from 1: position 4 of the list is epoch 5."
    ),
    "epoch = 1": "There the two curves are closest, but the network is still weak.",
    "epoch = 6": "There validation has fallen already. One epoch earlier is best.",
    "epoch = 3": "Look for the highest number in validation.",
}
ALSO_RIGHT = ["epoch = validation.index(max(validation)) + 1"]
