"""What is known about the answers to top-five.py."""

HINTS = [
    "probabilities.argsort() gives the places from the smallest to the largest.",
    "[::-1] turns the order around, and [:5] keeps five.",
    "names[i] is the name at a place: [names[i] for i in ...].",
]
RIGHT = "argsort gives the places in order of probability, and names[i] the names."
EXPECTED = "a list of five names"
NEXT = "module6_cnn/exercises/quiz.py"
BEST = ["stupa", "dome", "bell cote", "palace", "boathouse"]


def mistakes(best):
    """Yield what each list would get wrong, the most telling first."""
    yield isinstance(best, str), "That is a single text. Make a list of five names."
    best = list(best)
    yield any(isinstance(b, tuple) for b in best), "Those are pairs. Give names alone."
    yield (
        any(isinstance(b, float) for b in best),
        "Those are probabilities. Give the names that they belong to.",
    )
    yield (
        not all(isinstance(b, str) for b in best),
        "Those are places in the list. Give the names at these places.",
    )
    yield len(best) != 5, f"Give five names. Your list has {len(best)}."
    yield best == BEST[::-1], "These are the five, but the best one comes first."
    yield best[0] == "tench", "argsort puts the smallest first. Turn the order around."
    yield (
        best == ["castle", "stupa", "tench", "dome", "palace"],
        "Those are the first five of the list. Sort by the probabilities.",
    )
    mixed = best != BEST and set(best) == set(BEST)
    yield mixed, "These are the five, but in another order."
    wrong = [name for name in best if name not in BEST]
    yield wrong, f"Not among the five most probable: {', '.join(wrong)}."
    yield best != BEST, "A name occurs twice."


WRONG = {
    'best = "stupa"': "That is a single text. Make a list of five names.",
    "best = sorted(zip(probabilities, names))[::-1][:5]": (
        "Those are pairs. Give names alone."
    ),
    "best = sorted(probabilities.tolist())[::-1][:5]": (
        "Those are probabilities. Give the names that they belong to."
    ),
    "best = probabilities.argsort()[::-1][:5]": (
        "Those are places in the list. Give the names at these places."
    ),
    'best = ["stupa"]': "Give five names. Your list has 1.",
    "best = [names[i] for i in probabilities.argsort()[-5:]]": (
        "These are the five, but the best one comes first."
    ),
    "best = [names[i] for i in probabilities.argsort()[:5]]": (
        "argsort puts the smallest first. Turn the order around."
    ),
    "best = names[:5]": (
        "Those are the first five of the list. Sort by the probabilities."
    ),
    'best = ["stupa", "dome", "palace", "boathouse", "bell cote"]': (
        "These are the five, but in another order."
    ),
    'best = ["stupa", "dome", "bell cote", "palace", "castle"]': (
        "Not among the five most probable: castle."
    ),
    'best = ["stupa", "dome", "bell cote", "palace", "stupa"]': "A name occurs twice.",
}
CRASHES = {
    "only integer scalar arrays": (
        "A list takes one place at a time: [names[i] for i in ...]."
    ),
    "sort\\(\\) takes no positional": (
        "A list sorts itself only by its own values. Use probabilities.argsort()."
    ),
}
ALSO_RIGHT = ['best = ["stupa", "dome", "bell cote", "palace", "boathouse"]']
