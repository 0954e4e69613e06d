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
        "The classifier alone reads no text: the vectorizer would stay outside.",
    )
    yield isinstance(model, CountVectorizer), "That only counts. Who gives the label?"
    yield not isinstance(model, Pipeline), "Make a pipeline: make_pipeline(...)."
    kinds = [type(step) for _, step in model.steps]
    yield kinds == [MultinomialNB, CountVectorizer], "Text comes first: turn the order."
    yield kinds != [CountVectorizer, MultinomialNB], "Two steps: count, then classify."
    try:
        check_is_fitted(model.steps[0][1])
        fitted = True
    except NotFittedError:
        fitted = False
    yield fitted, "Do not fit it here: cross_val_score fits a fresh copy in each fold."


WRONG = {
    "model = classifier": (
        "The classifier alone reads no text: the vectorizer would stay outside."
    ),
    "model = vectorizer": "That only counts. Who gives the label?",
    "model = [vectorizer, classifier]": "Make a pipeline: make_pipeline(...).",
    "model = make_pipeline(classifier, vectorizer)": (
        "Text comes first: turn the order."
    ),
    "model = make_pipeline(vectorizer)": "Two steps: count, then classify.",
    'model = make_pipeline(vectorizer.fit(["a tweet"]), classifier)': (
        "Do not fit it here: cross_val_score fits a fresh copy in each fold."
    ),
}
ALSO_RIGHT = ["model = make_pipeline(CountVectorizer(), MultinomialNB())"]
