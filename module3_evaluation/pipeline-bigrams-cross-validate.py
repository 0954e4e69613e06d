"""Did pairs of words help? Test both pipelines in the same ten folds.

A few sentences prove nothing. Here both pipelines are tested on every tweet, in the
same folds, and compared fold by fold. A gain that is smaller than its own spread may be
luck: on other tweets of the same kind it could be a loss.

Ask yourself
    Did it help? In how many folds?
    More columns mean more to learn. In how many tweets does a typical pair occur?
    Does the answer hold for the other tweets? (See Try.)

Try
    ngram_range=(1, 3), and (2, 2), which counts pairs only.
    The other tweets (on Windows, set the variable first, as the main README shows):
    WORKSHOP_TWEETS=rated python module3_evaluation/pipeline-bigrams-cross-validate.py

Expect 66.0% with words and 67.8% with pairs on the tweets about brands. On the rated
ones it is the other way round: 67.8% and 64.9%.
"""

# %% Load the tweets
from workshop import load_tweets, show_figure

import matplotlib.pyplot as plt
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.model_selection import cross_val_score
from sklearn.naive_bayes import MultinomialNB
from sklearn.pipeline import make_pipeline

text, target = load_tweets()

# %% One pipeline that counts words, and one that counts pairs as well
words = make_pipeline(CountVectorizer(), MultinomialNB())
pairs = make_pipeline(CountVectorizer(ngram_range=(1, 2)), MultinomialNB())

# %% The same ten folds for both
print("Testing both pipelines in ten folds ...", flush=True)
word_scores = cross_val_score(words, text, target, cv=10) * 100
pair_scores = cross_val_score(pairs, text, target, cv=10) * 100
points = pair_scores - word_scores

print("Fold    words   words and pairs   gain in points")
for fold, gain in enumerate(points):
    scores = f"{word_scores[fold]:7.1f}% {pair_scores[fold]:16.1f}%"
    print(f"{fold + 1:4} {scores} {gain:+16.1f}")
scores = f"{word_scores.mean():7.1f}% {pair_scores.mean():16.1f}%"
print(f"Mean {scores} {points.mean():+16.1f}")

# %% Is the gain larger than its own spread from fold to fold?
wins = (points > 0).sum()
verdict = "beyond" if abs(points.mean()) > points.std() else "within"
print(f"Pairs minus words: {points.mean():+.1f} +- {points.std():.1f} points,")
print(f"{verdict} the spread; better in {wins} of {len(points)} folds")

# %% Draw each fold as a line from words to pairs
names = ["words", "words and pairs"]
baseline = target.value_counts(normalize=True).max() * 100
plt.plot(names, [word_scores, pair_scores], "o-", color="C0")
plt.axhline(baseline, color="gray", linestyle=":", label="most common label")
plt.title(f"Pairs of words: {points.mean():+.1f} points, better in {wins} of 10 folds")
plt.ylabel("Accuracy in each fold (%)")
plt.ylim(50, 100)
plt.margins(x=0.3)
plt.legend()
show_figure("pipeline-bigrams-cross-validate")
