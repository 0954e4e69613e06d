"""What is known about the answers to honest-split.py."""

from functools import cache

import pandas as pd
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.model_selection import train_test_split
from sklearn.naive_bayes import MultinomialNB

from workshop import data_path

HINTS = [
    "model.score(counts, labels) gives the accuracy on these counts.",
    "The test tweets need the columns of training: vectorizer.transform(text_test).",
    "The labels are those of the same tweets: target_test.",
]
RIGHT = "The model saw neither these tweets nor their words."
EXPECTED = "one number from 0 to 1"
NEXT = "module3_evaluation/exercises/recall.py"
LEAK = "The vocabulary has seen the test tweets: fit it on text_train only."


@cache
def scores():
    """Compute what each way of scoring gives."""
    table = pd.read_csv(data_path("rated-tweets.csv")).dropna(subset=["tweet_text"])
    text, target = table.iloc[:, 0], table.iloc[:, 2]
    train, test, y_train, y_test = train_test_split(
        text, target, test_size=1 / 3, stratify=target, random_state=0
    )

    def score(words, on, labels):
        vectorizer = CountVectorizer().fit(words)
        model = MultinomialNB().fit(vectorizer.transform(train), y_train)
        return model.score(vectorizer.transform(on), labels)

    return {
        "old": score(train, train, y_train),
        "all": score(train, text, target),
        "leak": score(text, test, y_test),
        "baseline": (y_test == "Positive emotion").mean(),
        "honest": score(train, test, y_test),
    }


def mistakes(accuracy):
    """Yield what each number would get wrong, the most telling first."""
    accuracy = float(accuracy)
    ways = {name: abs(accuracy - score) < 1e-6 for name, score in scores().items()}
    yield ways["old"], "Those are the tweets that the model trained on."
    yield ways["all"], "The model trained on two thirds of these tweets."
    yield ways["leak"], LEAK
    yield ways["baseline"], "That is the majority baseline."
    yield accuracy > 1, "An accuracy goes from 0 to 1, and yours is larger than 1."
    yield (
        abs(accuracy - scores()["honest"]) > 0.0006,
        "That is not the accuracy on the test tweets: text_test and target_test.",
    )


WRONG = {
    "accuracy = model.score(vectorizer.transform(text_train), target_train)": (
        "Those are the tweets that the model trained on."
    ),
    "accuracy = model.score(vectorizer.transform(text), target)": (
        "The model trained on two thirds of these tweets."
    ),
    (
        "accuracy = MultinomialNB()"
        ".fit(CountVectorizer().fit(text).transform(text_train), target_train)"
        ".score(CountVectorizer().fit(text).transform(text_test), target_test)"
    ): LEAK,
    'accuracy = (target_test == "Positive emotion").mean()': (
        "That is the majority baseline."
    ),
    "accuracy = 100 * model.score(vectorizer.transform(text_test), target_test)": (
        "An accuracy goes from 0 to 1, and yours is larger than 1."
    ),
    "accuracy = 0.5": (
        "That is not the accuracy on the test tweets: text_test and target_test."
    ),
}
ALSO_RIGHT = [
    "accuracy = round(model.score(vectorizer.transform(text_test), target_test), 3)",
    "accuracy = (model.predict(vectorizer.transform(text_test)) == target_test).mean()",
]
CRASHES = {
    r"has \d+ features, but": (
        "A second fit, on the test tweets, numbered the columns anew. Use transform."
    ),
    "could not convert string to float": (
        "The model reads counts, not texts: vectorizer.transform(text_test)."
    ),
    "missing 1 required positional argument: 'y'": (
        "score compares with the right labels. Give it target_test, too."
    ),
    "inconsistent numbers of samples": (
        "Texts and labels must belong together: text_test and target_test."
    ),
    "has no attribute 'lower'": (
        "text_test already holds many texts. Leave out the brackets around it."
    ),
}
