"""What is known about the answers to the quiz of module 1."""

HINTS = [
    "Run the lessons again: explore-data.py answers the first question.",
    "The README of module 1 has the five kinds of question.",
]
RIGHT = "All six. You know what to ask of data."
EXPECTED = "letters in quotes, such as 'a'"
NEXT = "module2_text_features/exercises/vocabulary.py"

ANSWERS = {
    "first": {
        "a": "1: If 60% of the tweets have one label, the model may know nothing.",
        "b": "1: With four labels of the same size a guess is right for 25%.",
    },
    "second": {
        "b": "2: Nobody has to watch. The right answers were written down before.",
        "c": "2: A GPU makes it faster. Without the answers nothing can be learned.",
    },
    "third": {
        "a": "3: Stars are numbers: 4 is more than 3. Categories have no such order.",
        "c": "3: The answers are known from other customers. Groups have no answers.",
    },
    "fourth": {
        "a": "4: Categories have names that somebody gave before. Here there are none.",
        "b": "4: That one looks for the odd one out. Here we look for those alike.",
    },
    "fifth": {
        "a": "5: 0 is a value. NaN says that there is none.",
        "c": "5: pandas prints these letters, but there is no text.",
    },
    "sixth": {
        "b": "6: Both hold the same numbers.",
        "c": "6: NumPy works on the processor, like Python.",
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
ALSO_RIGHT = ['first = " C"']
