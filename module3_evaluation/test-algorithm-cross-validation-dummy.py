"""The baseline and naive Bayes in the same ten folds.

Two models, and each accuracy has a spread. Which model is better? Both are tested on
the same folds, so we can compare them fold by fold. A hard fold is hard for both, and
that cancels out in the difference. We say "better" only if the mean difference is
larger than its own spread.

Ask yourself
    Why does the baseline hardly vary from fold to fold?
    In how many of the ten folds does naive Bayes win?
    Why can a difference vary less than the two accuracies? Does it do so here?

Try
    DummyClassifier(strategy="stratified", random_state=0). Where does its spread come
    from?

Expect naive Bayes to gain 6.7 points +- 2.5 on the tweets about brands, 13.7 +- 2.8 on
the rated ones.
"""

# %% Load the tweets
from time import perf_counter

from workshop import load_tweets

import numpy as np
from sklearn.dummy import DummyClassifier
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.model_selection import StratifiedKFold
from sklearn.naive_bayes import MultinomialNB

text, target = load_tweets()

# %% The models, each with the vectorizer that counts words for it
models = {
    "baseline": (CountVectorizer(), DummyClassifier(strategy="most_frequent")),
    "naive Bayes": (CountVectorizer(), MultinomialNB()),
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
