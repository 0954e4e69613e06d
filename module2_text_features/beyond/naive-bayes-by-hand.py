"""Naive Bayes by hand: three steps, equal to scikit-learn's numbers.

Naive Bayes only counts. How common is each label? What share of a label's words is each
word? For a new tweet it multiplies these numbers, and the label with the largest
product wins. Products of many small numbers become too small for a computer, so we add
logarithms instead. Naive means that it treats the words as if they were independent.

    python module2_text_features/beyond/naive-bayes-by-hand.py
    python module2_text_features/beyond/naive-bayes-by-hand.py --sentence "it crashed"

Ask yourself
    Why do we add 1 to every count? Think of a word that a label has never seen.
    BernoulliNB only asks whether a word is there. ComplementNB learns each label from
    the tweets of all others. Which of the three is best on brands? On the rated tweets?
    GaussianNB expects numbers such as heights. Why is it lost here?

Try
    Add 0.1 instead of 1, in our lines and with MultinomialNB(alpha=0.1).

Expect all numbers equal. On brands MultinomialNB is right for 65% to 68% of new tweets,
ComplementNB for 62% to 66%. On the rated tweets ComplementNB wins: 69% to 71% against
67% to 69%. GaussianNB gets 44% to 48%. It takes about eight seconds and 0.8 GB.
"""

# %% Load the tweets and hide a fifth of them
from workshop import load_tweets, read_options, show_figure

import matplotlib.pyplot as plt
import numpy as np
from scipy.special import softmax
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.model_selection import StratifiedShuffleSplit
from sklearn.naive_bayes import BernoulliNB, ComplementNB, GaussianNB, MultinomialNB

options = read_options(sentence="I love my new phone")
text, target = load_tweets()
splits = StratifiedShuffleSplit(n_splits=5, test_size=0.2, random_state=0)
train, test = next(splits.split(text, target))

vectorizer = CountVectorizer(dtype=np.float32)
counts = vectorizer.fit_transform(text.iloc[train])
labels, label_of = np.unique(target.iloc[train], return_inverse=True)
has_label = np.eye(len(labels))[label_of]  # a row for each tweet, 1 in its label

# %% Step 1: how common is each label?
log_prior = np.log(has_label.sum(axis=0)) - np.log(len(label_of))

# %% Step 2: what share of each label's words is this word? Add 1, so no share is 0
# The product adds up the rows of each label's tweets
word_counts = has_label.T @ counts + 1
log_share = np.log(word_counts) - np.log(word_counts.sum(axis=1, keepdims=True))

# %% Step 3: for new tweets, add the label's number and those of all words
new_counts = vectorizer.transform(text.iloc[test])
scores = new_counts @ log_share.T + log_prior
accuracy = np.mean(labels[scores.argmax(axis=1)] == target.iloc[test])

# %% The same by scikit-learn: are all numbers equal?
model = MultinomialNB()
model.fit(counts, target.iloc[train])
same_shares = np.all(model.feature_log_prob_ == log_share)
same_scores = np.all(model.predict_joint_log_proba(new_counts) == scores)
print(f"By hand:       {accuracy:.1%} of {len(test):,} new tweets are right")
print(f"MultinomialNB: {model.score(new_counts, target.iloc[test]):.1%}")
print(f"All shares equal: {same_shares}. All scores equal: {same_scores}.")

# %% One sentence, word by word: how many of 10,000 words of a label are this word?
words = vectorizer.get_feature_names_out()
row = vectorizer.transform([options.sentence])
print(
    f"\n{options.sentence}\n{'of 10,000 words':>20}", *(f"{w[:8]:>9}" for w in labels)
)
for column in row.indices:
    shares = (f"{share:9.1f}" for share in 10_000 * np.exp(log_share[:, column]))
    print(f"{words[column]:>20}", *shares)
if row.nnz == 0:
    print("No known word: only the labels' own shares are left.")
# softmax turns logarithms back into shares that add up to 1
answer = softmax(row @ log_share.T + log_prior, axis=1)[0]
print(f"{'probability':>20}", *(f"{share:9.1%}" for share in answer))

# %% Four relatives on the same counts, in five random splits
print("\nFive splits, in percent:")
models = [MultinomialNB(), BernoulliNB(), ComplementNB(), GaussianNB()]
right = {}
for model in models:
    name = type(model).__name__
    right[name] = []
    for train, test in splits.split(text, target):
        vectorizer = CountVectorizer(dtype=np.float32)
        counts = vectorizer.fit_transform(text.iloc[train])
        new_counts = vectorizer.transform(text.iloc[test])
        if name == "GaussianNB":  # the only one that needs the zeros as well
            counts, new_counts = counts.toarray(), new_counts.toarray()
        model.fit(counts, target.iloc[train])
        right[name].append(100 * model.score(new_counts, target.iloc[test]))
    gain = np.subtract(right[name], right["MultinomialNB"])
    print(f"{name:14} {min(right[name]):.1f} to {max(right[name]):.1f}", end="")
    print(f", against MultinomialNB {gain.mean():+5.1f} +- {gain.std():.1f}")

# %% Draw them
for name, scores in right.items():
    plt.bar(name, np.mean(scores), yerr=np.std(scores), color="C0")
baseline = 100 * target.value_counts(normalize=True).max()
plt.axhline(baseline, color="gray", linestyle=":", label="most common label")
plt.ylim(0, 100)
plt.ylabel("Accuracy on new tweets (%)")
multinomial, gaussian = np.mean(right["MultinomialNB"]), np.mean(right["GaussianNB"])
plt.title(f"Made for counts: {multinomial:.0f}%, made for heights: {gaussian:.0f}%")
plt.legend()
show_figure("naive-bayes-by-hand")
