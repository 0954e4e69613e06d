"""Ten folds: every tweet is tested once, and the accuracy gets a spread.

One split gives one number, and another split gives another. Cross-validation cuts the
tweets into ten parts, called folds. Stratified folds have the same share of each label.
It tests on each fold in turn and trains on the other nine. That gives ten accuracies.
Their mean is our best guess. Their spread, the standard deviation, says how far a
single fold usually lies from the mean.

Ask yourself
    Why does every fold get a new vocabulary?
    Is our model better than the baseline (59.3% on the tweets about brands, 54.1% on
    the rated ones), by more than the spread?
    What would a hundred folds cost? What would you gain? And with two folds?

Try
    StratifiedKFold(n_splits=10, shuffle=True, random_state=0) mixes the tweets before
    it cuts. What happens to the spread? What does that say about the file?

Expect 66.0% +- 2.5 on the tweets about brands, 67.8% +- 2.8 on the rated ones.
"""

# %% Load the tweets
from workshop import load_tweets

import numpy as np
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.model_selection import StratifiedKFold
from sklearn.naive_bayes import MultinomialNB

text, target = load_tweets()

# %% The model, and the vectorizer that counts words for it
vectorizer = CountVectorizer()
model = MultinomialNB()

# %% In each fold: train on nine tenths, test on the tenth that is left out
scores = []
for train, test in StratifiedKFold(n_splits=10).split(text, target):  # row numbers
    model.fit(vectorizer.fit_transform(text.iloc[train]), target.iloc[train])
    score = model.score(vectorizer.transform(text.iloc[test]), target.iloc[test])
    scores.append(score)
    print(f"Fold {len(scores):2}: naive Bayes {score:.1%}", flush=True)

# %% The mean, and how far a fold usually lies from it
mean, spread = np.mean(scores), np.std(scores)
print(f"naive Bayes: {mean:.1%} +- {spread * 100:.1f}")
