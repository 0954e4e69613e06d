"""Ten folds: every tweet is in the test once, and the accuracy gets a spread.

One split gives one number, and another split another. Cross-validation cuts the tweets
into ten folds, tests on each in turn, and learns from the other nine: ten accuracies,
their mean, and their spread, which says how far one number can be trusted.

Ask yourself
    Why is there a new vocabulary in every fold?
    Is our model better than the baseline of 59.3%, beyond the spread?
    What would one hundred folds cost, and bring? And two?

Try
    StratifiedKFold(n_splits=10, shuffle=True, random_state=0). The folds become more
    alike. What does that say about the order of the tweets in the file?

Expect 66.0% +- 2.5 on the tweets about brands.
"""

# %% Load the tweets
from workshop import load_tweets

import numpy as np
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.model_selection import StratifiedKFold
from sklearn.naive_bayes import MultinomialNB

text, target = load_tweets()

# %% In every fold, learn anew from nine tenths and test on the tenth left out
vectorizer = CountVectorizer()
model = MultinomialNB()
scores = []
for train, test in StratifiedKFold(n_splits=10).split(text, target):
    model.fit(vectorizer.fit_transform(text.iloc[train]), target.iloc[train])
    score = model.score(vectorizer.transform(text.iloc[test]), target.iloc[test])
    scores.append(score)
    print(f"Fold {len(scores):2}: {score:.1%} of {len(test):,} new tweets")

# %% The mean, and how far a single fold lies from it (standard deviation)
mean, spread = np.mean(scores), np.std(scores)
print(f"Accuracy of naive Bayes: {mean:.1%} +- {spread * 100:.1f}")
