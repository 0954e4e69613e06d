"""What is known about the answers to pipeline.py."""

from sklearn.exceptions import NotFittedError
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.naive_bayes import MultinomialNB
from sklearn.pipeline import Pipeline
from sklearn.utils.validation import check_is_fitted

HINTS = [
    "A pipeline fits its steps one after the other, in each fold anew.",
    "make_pipeline takes the steps in the order in which a text goes through them.",
    "First the vectorizer makes counts of the text, then the classifier reads them.",
]
RIGHT = "In each fold the pipeline learns words and model from the training part alone."
EXPECTED = "a pipeline of two steps"
NEXT = "module3_evaluation/exercises/grid-jobs.py"


def mistakes(model):
    """Yield what each model would get wrong, the most telling first."""
    yield (
        isinstance(model, MultinomialNB),
        "The classifier alone cannot read text. Put the vectorizer before it.",
    )
    yield (
        isinstance(model, CountVectorizer),
        "The vectorizer only counts words. A classifier must follow.",
    )
    yield (
        not isinstance(model, Pipeline),
        "That is no pipeline: call make_pipeline with the two steps.",
    )
    steps = [step for _, step in model.steps]
    yield (
        any(isinstance(step, list) for step in steps),
        "make_pipeline takes the two steps one after the other, without brackets.",
    )
    yield (
        any(isinstance(step, type) for step in steps),
        "A class is no step yet: use vectorizer and classifier, or add ().",
    )
    kinds = [type(step) for step in steps]
    yield (
        kinds == [MultinomialNB, CountVectorizer],
        "The text goes through the vectorizer first. Swap the two.",
    )
    yield (
        kinds != [CountVectorizer, MultinomialNB],
        "A pipeline of two steps is enough: count, then classify.",
    )
    try:
        check_is_fitted(model.steps[0][1])
        fitted = True
    except NotFittedError:
        fitted = False
    yield fitted, "Do not fit it here. cross_val_score fits a fresh copy in each fold."


WRONG = {
    "model = classifier": (
        "The classifier alone cannot read text. Put the vectorizer before it."
    ),
    "model = vectorizer": "The vectorizer only counts words. A classifier must follow.",
    "model = [vectorizer, classifier]": (
        "That is no pipeline: call make_pipeline with the two steps."
    ),
    "model = make_pipeline([vectorizer, classifier])": (
        "make_pipeline takes the two steps one after the other, without brackets."
    ),
    "model = make_pipeline(CountVectorizer, MultinomialNB)": (
        "A class is no step yet: use vectorizer and classifier, or add ()."
    ),
    "model = make_pipeline(classifier, vectorizer)": (
        "The text goes through the vectorizer first. Swap the two."
    ),
    "model = make_pipeline(vectorizer)": (
        "A pipeline of two steps is enough: count, then classify."
    ),
    'model = make_pipeline(vectorizer.fit(["a tweet"]), classifier)': (
        "Do not fit it here. cross_val_score fits a fresh copy in each fold."
    ),
}
CRASHES = {
    "unsupported operand": "Two steps do not add up. make_pipeline puts them in a row.",
}
ALSO_RIGHT = ["model = make_pipeline(CountVectorizer(), MultinomialNB())"]
