"""What is known about the answers to the quiz of module 4."""

HINTS = [
    "Run the lessons of the module again, one after the other.",
    "The README of module 4 answers the others.",
]
RIGHT = "All six. You know what one layer does."
EXPECTED = "letters in quotes, such as 'a'"
NEXT = "module5_mlp/exercises/count-weights.py"

ANSWERS = {
    "first": {
        "b": "1: Every pixel counts, each with its weight.",
        "c": "1: In a mean all pixels count the same. Here each has its own weight.",
    },
    "second": {
        "a": "2: The value says how sure the network is. Its place says which digit.",
        "c": "2: The last output belongs to the digit 9.",
    },
    "third": {
        "a": "3: There are ten outputs, and together they make up 100%.",
        "c": "3: Probabilities are not negative, so they cannot add up to 0.",
    },
    "fourth": {
        "a": "4: An epoch has 60,000 pictures.",
        "b": "4: A batch is one step. An epoch has many.",
    },
    "fifth": {
        "b": "5: They help a little. Scaling allows larger steps, and helps much more.",
        "c": "5: Try it: --batch_size changes the accuracy only a little.",
    },
    "sixth": {
        "a": "6: They come from the same collection as the training digits.",
        "c": "6: There are 10,000 of them, which is plenty.",
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
