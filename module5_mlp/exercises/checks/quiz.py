"""What is known about the answers to the quiz of module 5."""

HINTS = [
    "Run the lessons again, and change what the question asks.",
    "The README of module 5 answers the others.",
]
RIGHT = "All six. You know what happens between the layers."
EXPECTED = "letters in quotes, such as 'a'"
NEXT = "module6_cnn/exercises/conv-size.py"

ANSWERS = {
    "first": {
        "b": "1: A weighted sum of weighted sums is one weighted sum again.",
        "c": "1: They read about 92% of the digits, like one layer.",
    },
    "second": {
        "b": "2: 128 x 10 are few. The other layer has 784 x 128.",
        "c": "2: relu has no weights at all.",
    },
    "third": {
        "a": "3: It does well on what it has seen. What about new digits?",
        "c": "3: Then both curves would rise slowly.",
    },
    "fourth": {
        "b": "4: In testing we want all that it has learned.",
        "c": "4: In testing every node takes part.",
    },
    "fifth": {
        "a": "5: The accuracy needs the answers only. Nothing goes back for it.",
        "c": "5: A batch of pictures comes from the data.",
    },
    "sixth": {
        "b": "6: They all get the same blame, so they all learn the same.",
        "c": "6: Training adds no randomness that could tell them apart.",
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
ALSO_RIGHT = ['first = " A"']
