"""Split the tweets: train on some of them, test on the others.

A model can look brilliant on tweets that it was trained on. What we want to know is
how it does on tomorrow's tweets. So we hide a third of the tweets from the model and
test it on those. Then we do it again with fewer training tweets, in ten random splits
each: one split alone could be lucky.

Ask yourself
    Why is this accuracy lower than the one in test-algorithm-1.py?
    What happens if the model trains on more tweets? On fewer?
    Why does the accuracy on old tweets fall while the one on new tweets rises?

Try
    Another random_state in train_test_split. How far does the accuracy move, although
    the model is no better?

Expect 65% to 67% on new tweets about brands, 65% to 69% on the rated ones. The drawing
takes a few seconds more.
"""

# %% Load the tweets
from workshop import load_tweets, show_figure

import matplotlib.pyplot as plt
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.model_selection import (
    StratifiedShuffleSplit,
    learning_curve,
    train_test_split,
)
from sklearn.naive_bayes import MultinomialNB
from sklearn.pipeline import make_pipeline

text, target = load_tweets()

# %% Hide a third of the tweets; both parts keep the same share of every label
text_train, text_test, target_train, target_test = train_test_split(
    text, target, test_size=1 / 3, stratify=target, random_state=0
)

# %% Train on the rest: vocabulary and model come from the training tweets only
vectorizer = CountVectorizer()
counts_train = vectorizer.fit_transform(text_train)
counts_test = vectorizer.transform(text_test)

model = MultinomialNB()
model.fit(counts_train, target_train)

# %% Test on both parts
train_accuracy = model.score(counts_train, target_train)
test_accuracy = model.score(counts_test, target_test)
print(f"Accuracy on {len(text_train):,} tweets it trained on: {train_accuracy:.1%}")
print(f"Accuracy on {len(text_test):,} new tweets: {test_accuracy:.1%}")

# %% The same with fewer training tweets, ten splits each
print("\nTraining on 10% to 100% of them, ten splits each ...", flush=True)
sizes, old, new = learning_curve(
    make_pipeline(vectorizer, model),  # the two steps in one, see pipeline.py
    text,
    target,
    train_sizes=[0.1, 0.25, 0.5, 1.0],
    cv=StratifiedShuffleSplit(n_splits=10, test_size=1 / 3, random_state=0),
)
# +- is the spread: how far a split usually lies from the mean
old, new = old * 100, new * 100
print("Trained on   accuracy on old tweets   on new tweets")
for row, size in enumerate(sizes):
    old_accuracy = f"{old[row].mean():.1f}% +- {old[row].std():.1f}"
    new_accuracy = f"{new[row].mean():.1f}% +- {new[row].std():.1f}"
    print(f"{size:10,} {old_accuracy:>24} {new_accuracy:>15}")

# %% Draw both, and the accuracy of always giving the most common label
baseline = target.value_counts(normalize=True).max() * 100
for scores, name in (old, "old tweets"), (new, "new tweets"):
    plt.errorbar(sizes, scores.mean(axis=1), yerr=scores.std(axis=1), label=name)
plt.axhline(baseline, color="gray", linestyle=":", label="most common label")
gain = new[-1].mean() - new[0].mean()
plt.title(f"Ten times the tweets: {gain:+.1f} points on new tweets")
plt.xlabel("Tweets to train on")
plt.ylabel("Accuracy (%)")
plt.ylim(50, 100)
plt.legend()
show_figure("test-algorithm-2")
