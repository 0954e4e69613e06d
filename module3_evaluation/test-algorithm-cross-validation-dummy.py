"""The baseline under the same ten folds, beside naive Bayes.

Two numbers, each with a spread: which model is better? Compare them fold by fold, for
both were tested on the same tweets. A hard fold is hard for both, and drops out of the
difference.

Ask yourself
    Why does the baseline hardly vary from fold to fold?
    In how many of the ten folds does naive Bayes win?
    Why may the difference vary less than the accuracies it is made of? Does it here?

Try
    DummyClassifier(strategy="stratified", random_state=0). Where does its spread come
    from?

Expect 59.3% for the baseline on the tweets about brands: naive Bayes gains 6.7 points,
+- 2.5 from fold to fold.
"""

# %% Load the tweets
from workshop import load_tweets

import numpy as np
from sklearn.dummy import DummyClassifier
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.model_selection import StratifiedKFold
from sklearn.naive_bayes import MultinomialNB

text, target = load_tweets()

# %% In every fold, both learn from nine tenths and are tested on the tenth left out
vectorizer = CountVectorizer()
models = {
    "baseline": DummyClassifier(strategy="most_frequent"),
    "naive Bayes": MultinomialNB(),
}
scores = {name: [] for name in models}
for train, test in StratifiedKFold(n_splits=10).split(text, target):
    counts_train = vectorizer.fit_transform(text.iloc[train])
    counts_test = vectorizer.transform(text.iloc[test])
    for name, model in models.items():
        model.fit(counts_train, target.iloc[train])
        scores[name].append(model.score(counts_test, target.iloc[test]))
    line = "   ".join(f"{name} {scores[name][-1]:.1%}" for name in models)
    print(f"Fold {len(scores[name]):2}: {line}")

# %% The mean, and how far a single fold lies from it (standard deviation)
for name in models:
    mean, spread = np.mean(scores[name]), np.std(scores[name])
    print(f"Accuracy of {name}: {mean:.1%} +- {spread * 100:.1f}")

# %% Fold by fold: is the difference larger than its own spread?
points = np.subtract(scores["naive Bayes"], scores["baseline"]) * 100
verdict = "beyond" if abs(points.mean()) > points.std() else "within"
print(f"Naive Bayes minus baseline: {points.mean():+.1f} +- {points.std():.1f} points,")
print(f"{verdict} the spread; better in {(points > 0).sum()} of {len(points)} folds")
