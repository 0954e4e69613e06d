"""What is known about the answers to the quiz of module 6."""

HINTS = [
    "Run the lessons again: keras-vgg-inspect.py answers one of the questions.",
    "The README of module 6 answers the others.",
]
RIGHT = "All six. You know how a network looks at a picture."
EXPECTED = "letters in quotes, such as 'a'"
NEXT = ""

ANSWERS = {
    "first": {
        "a": "1: The weights are the same at every place.",
        "c": "1: That is what max pooling does.",
    },
    "second": {
        "b": "2: It keeps the largest number, whatever it stands for.",
        "c": "2: We choose the size of the blocks. Training does not change it.",
    },
    "third": {
        "a": "3: It skips none: each pixel is below the kernel at some place.",
        "c": "3: It has one for each kernel.",
    },
    "fourth": {
        "a": "4: The first convolution has 1,792 of 138 million.",
        "b": "4: Pooling layers have no weights.",
    },
    "fifth": {
        "a": "5: mlp.py has a weight for each place. A moved digit meets others.",
        "c": "5: Try shift.py: one of them loses much more.",
    },
    "sixth": {
        "b": "6: They are scaled down before the network sees them.",
        "c": "6: The many weights of all the layers would memorize so few photos.",
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
