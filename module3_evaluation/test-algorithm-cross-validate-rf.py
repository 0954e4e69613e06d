"""A random forest in the same folds: many decision trees that vote.

A decision tree asks one yes-or-no question after another: does "love" occur? A random
forest grows many trees, each from other tweets and other words, and lets them vote.
A tree looks at one word at a time, and a tweet has only a few of thousands of words. So
trees are slow here and grow deep. Three choices keep the wait short:
    min_df=3              words that occur in fewer than three tweets get no column
    min_samples_leaf=2    each end of a tree holds 2 tweets or more: it memorizes less
    n_estimators=30       30 trees vote instead of 100

Ask yourself
    What do you notice in accuracy? In time?
    On what kind of data would trees do well? (Think of age, income, postcode.)

Try
    n_estimators=10, then 100. What do ten times as many trees cost? What do they bring?

Expect 66.3% to 66.8% on the tweets about brands, 66.7% to 67.5% on the rated ones, in
several times the seconds of naive Bayes.
"""

# %% Load the tweets
from time import perf_counter

from workshop import load_tweets

import numpy as np
from sklearn.ensemble import RandomForestClassifier
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.model_selection import StratifiedKFold
from sklearn.naive_bayes import MultinomialNB

text, target = load_tweets()

# %% The models, each with the vectorizer that counts words for it
models = {
    "naive Bayes": (CountVectorizer(), MultinomialNB()),
    "random forest": (
        CountVectorizer(min_df=3),
        RandomForestClassifier(n_estimators=30, min_samples_leaf=2, random_state=0),
    ),
}

# %% In each fold: train on nine tenths, test on the tenth that is left out
scores = {name: [] for name in models}
seconds = dict.fromkeys(models, 0)  # 0 for each model
for train, test in StratifiedKFold(n_splits=10).split(text, target):  # row numbers
    for name, (vectorizer, model) in models.items():
        start = perf_counter()
        model.fit(vectorizer.fit_transform(text.iloc[train]), target.iloc[train])
        score = model.score(vectorizer.transform(text.iloc[test]), target.iloc[test])
        seconds[name] += perf_counter() - start
        scores[name].append(score)
    line = ", ".join(f"{name} {scores[name][-1]:.1%}" for name in models)
    print(f"Fold {len(scores[name]):2}: {line}", flush=True)

# %% The mean, the spread, and the seconds for all ten folds
for name in models:
    mean, spread = np.mean(scores[name]), np.std(scores[name])
    print(f"{name}: {mean:.1%} +- {spread * 100:.1f} in {seconds[name]:.1f} s")

# %% Fold by fold: is the difference larger than its own spread?
first, second = models  # their names
points = np.subtract(scores[second], scores[first]) * 100
verdict = "beyond" if abs(points.mean()) > points.std() else "within"
print(f"{second} minus {first}: {points.mean():+.1f} +- {points.std():.1f} points,")
print(f"{verdict} the spread; better in {(points > 0).sum()} of {len(points)} folds")
