"""What is known about the answers to vocabulary.py."""

from sklearn.feature_extraction.text import CountVectorizer

HINTS = [
    "A word is two or more letters or digits in a row. Everything else ends a word.",
    "Letters become small first, and a word that occurs twice has one column.",
    "The columns are in alphabetical order. There are nine of them.",
]
RIGHT = "Small letters, no # or @, two letters or more, each word once, in order."
EXPECTED = "a list of words, each in quotes"
NEXT = "module2_text_features/exercises/one-sentence.py"


def mistakes(columns):
    """Yield what each list of columns would get wrong, the most telling first."""
    tweets = ["I can't wait for my new iPhone #SXSW", "My iPhone crashed at @sxsw"]
    right = CountVectorizer().fit(tweets).get_feature_names_out().tolist()
    yield isinstance(columns, str), "That is one text. Put each word in its own quotes."
    columns = list(columns)
    words = [word.lower() for word in columns]
    yield (
        columns != words,
        "CountVectorizer makes all letters small first. Yours has capitals.",
    )
    yield (
        any("#" in w or "@" in w for w in words),
        "# and @ are not part of a word: CountVectorizer drops them.",
    )
    yield (
        "can't" in words or "cant" in words,
        "The apostrophe ends a word, so can't becomes can and t.",
    )
    yield (
        {"i", "t"} & set(words),
        "A word needs two letters or more, so i and t get no column.",
    )
    yield len(set(words)) < len(words), "A word that occurs twice still has one column."
    missing = [word for word in right if word not in words]
    yield missing, f"Your list lacks {', '.join(missing)}."
    extra = [word for word in words if word not in right]
    yield extra, f"The tweets have no such word: {', '.join(extra)}."
    yield columns != right, "The columns come in alphabetical order. Yours do not."


WRONG = {
    'columns = "at can crashed for iphone my new sxsw wait"': (
        "That is one text. Put each word in its own quotes."
    ),
    'columns = "at can crashed for iPhone my new sxsw wait".split()': (
        "CountVectorizer makes all letters small first. Yours has capitals."
    ),
    'columns = "#sxsw at can crashed for iphone my new wait".split()': (
        "# and @ are not part of a word: CountVectorizer drops them."
    ),
    'columns = ["at", "can\'t", "crashed", "for", "iphone", "my", "new", "sxsw"]': (
        "The apostrophe ends a word, so can't becomes can and t."
    ),
    'columns = "at can crashed for i iphone my new sxsw t wait".split()': (
        "A word needs two letters or more, so i and t get no column."
    ),
    'columns = "at can crashed for iphone iphone my new sxsw wait".split()': (
        "A word that occurs twice still has one column."
    ),
    'columns = "at can crashed for my new sxsw wait".split()': (
        "Your list lacks iphone."
    ),
    'columns = "android at can crashed for iphone my new sxsw wait".split()': (
        "The tweets have no such word: android."
    ),
    'columns = "wait at can crashed for iphone my new sxsw".split()': (
        "The columns come in alphabetical order. Yours do not."
    ),
}
ALSO_RIGHT = ['columns = tuple("at can crashed for iphone my new sxsw wait".split())']
