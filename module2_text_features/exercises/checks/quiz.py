"""What is known about the answers to the quiz of module 2."""

HINTS = [
    "Run the lessons again: feature-extraction-3.py answers two of the questions.",
    "The README of module 2 answers the others.",
]
RIGHT = "All six. You can turn any text into numbers."
EXPECTED = "letters in quotes, such as 'a'"
NEXT = "module3_evaluation/exercises/honest-split.py"

ANSWERS = {
    "first": {
        "a": "1: A tweet is a row.",
        "c": "1: CountVectorizer counts words, unless we ask for letters.",
    },
    "second": {
        "a": "2: New words are common, so transform does not stop at them.",
        "b": "2: The model only knows the columns of fit, so transform adds none.",
    },
    "third": {
        "b": "3: It is fast, but it makes other columns than those of training.",
        "c": "3: The columns are numbered anew, so the model reads the wrong words.",
    },
    "fourth": {
        "a": "4: Long tweets are no problem. One has no text at all.",
        "c": "4: The vectorizer knows no language. One tweet has no text at all.",
    },
    "fifth": {
        "a": "5: not has a column of its own.",
        "c": "5: Their counts are the same before any label is known.",
    },
    "sixth": {
        "a": "6: A row of zeros is a row like any other.",
        "b": "6: No word is left. But it still knows how common each label is.",
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
