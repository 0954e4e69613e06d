"""Exercise: put the vectorizer where it belongs.

We want the accuracy on ten folds. In each fold the vocabulary must come from the
training tweets only. Make a model that cross_val_score can fit on raw texts.

    python module3_evaluation/exercises/pipeline.py
    python module3_evaluation/exercises/pipeline.py --hint
"""

from workshop.exercises import check

from sklearn.feature_extraction.text import CountVectorizer
from sklearn.naive_bayes import MultinomialNB
from sklearn.pipeline import make_pipeline

vectorizer = CountVectorizer()
classifier = MultinomialNB()
model = ...

check(model=model)
