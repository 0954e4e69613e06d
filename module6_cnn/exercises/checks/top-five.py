"""What is known about the answers to top-five.py."""

HINTS = [
    "probabilities.argsort() gives the places from the smallest to the largest.",
    "[::-1] turns the order around, and [:3] keeps three.",
    "names[i] is the name at a place: [names[i] for i in ...].",
]
RIGHT = "The places in order of their probability, turned into names."
EXPECTED = "a list of three names"
NEXT = "module6_cnn/exercises/quiz.py"


def mistakes(best):
    """Yield what each list would get wrong, the most telling first."""
    best = list(best)
    yield best[:1] == ["tench"], "argsort puts the smallest first: turn it around."
    yield (
        any(isinstance(b, float) for b in best),
        "Those are probabilities, not names.",
    )
    yield not all(isinstance(b, str) for b in best), "Those are places. Give the names."
    yield best == ["bell cote", "dome", "stupa"], "The best one comes first."
    yield len(best) != 3, f"Three names, please. Yours has {len(best)}."
    yield best != ["stupa", "dome", "bell cote"], "Take the three largest, in order."


WRONG = {
    "best = [names[i] for i in probabilities.argsort()[:3]]": (
        "argsort puts the smallest first: turn it around."
    ),
    "best = sorted(probabilities.tolist())[::-1][:3]": (
        "Those are probabilities, not names."
    ),
    "best = probabilities.argsort()[::-1][:3]": "Those are places. Give the names.",
    "best = [names[i] for i in probabilities.argsort()[-3:]]": (
        "The best one comes first."
    ),
    'best = ["stupa"]': "Three names, please. Yours has 1.",
    'best = ["stupa", "dome", "palace"]': "Take the three largest, in order.",
}
ALSO_RIGHT = ['best = ["stupa", "dome", "bell cote"]']
