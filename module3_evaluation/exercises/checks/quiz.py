"""What is known about the answers to the quiz of module 3."""

HINTS = [
    "Run test-algorithm-1.py and test-algorithm-2.py again, and compare.",
    "The README of module 3 answers the others.",
]
RIGHT = "All six. You can tell an honest accuracy from a flattering one."
EXPECTED = "letters in quotes, such as 'a'"
NEXT = "module4_perceptrons/exercises/one-hot.py"

ANSWERS = {
    "first": {
        "a": "1: A model can memorize its tweets and be lost on new ones.",
        "c": "1: 90% on these tweets is not bad. It just says nothing about new ones.",
    },
    "second": {
        "a": "2: 25% is a pure guess. Always the most common label gives more.",
        "b": "2: Always giving the most common label is right more often than that.",
    },
    "third": {
        "a": "3: The model is the same. We learn more about it.",
        "c": "3: The tweets are the same. Each is tested once.",
    },
    "fourth": {
        "a": "4: That is the precision. Recall starts from the negative tweets.",
        "b": "4: That is how common the label is, before any model.",
    },
    "fifth": {
        "b": "5: Then the vocabulary comes from the test tweets of each fold, too.",
        "c": "5: It does: outside the pipeline the vocabulary knows the test tweets.",
    },
    "sixth": {
        "a": "6: Scoring more tweets takes more time.",
        "c": "6: They are tweets like the others.",
    },
}


def mistakes(first, second, third, fourth, fifth, sixth):
    """Yield the sentence for each wrong letter."""
    given = (first, second, third, fourth, fifth, sixth)
    letters = [str.strip(str.lower(letter)) for letter in given]
    yield not set(letters) <= {"a", "b", "c"}, "Each answer is a, b or c, in quotes."
    for letter, sentences in zip(letters, ANSWERS.values(), strict=True):
        yield letter in sentences, sentences.get(letter, "Another letter.")


WRONG = {
    'first = "d"': "Each answer is a, b or c, in quotes.",
    **{
        f'{name} = "{letter}"': sentence
        for name, sentences in ANSWERS.items()
        for letter, sentence in sentences.items()
    },
}
ALSO_RIGHT = ['first = " B"']
