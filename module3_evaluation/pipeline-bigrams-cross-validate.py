"""Did pairs of words help? The same ten folds for both pipelines.

Three sentences prove nothing. Here both pipelines are tested on every tweet, in the
same folds, and compared fold by fold. A gain smaller than its own spread from fold to
fold may be luck: on other tweets of the same kind it could well be a loss.

Ask yourself
    Did it help, really? In how many folds?
    More columns, more to learn: from how many tweets does each pair learn its numbers?
    On which tweets would pairs help less: on many or on few?

Try
    ngram_range=(1, 3). And (2, 2), pairs only.
    The other tweets: WORKSHOP_TWEETS=rated python pipeline-bigrams-cross-validate.py

Expect 66.0% with words and 67.8% with pairs on the tweets about brands.
"""

# %% Load the tweets
from workshop import load_tweets

from sklearn.feature_extraction.text import CountVectorizer
from sklearn.model_selection import cross_val_score
from sklearn.naive_bayes import MultinomialNB
from sklearn.pipeline import make_pipeline

text, target = load_tweets()

# %% One pipeline that counts words, and one that counts pairs as well
words = make_pipeline(CountVectorizer(), MultinomialNB())
pairs = make_pipeline(CountVectorizer(ngram_range=(1, 2)), MultinomialNB())

# %% The same ten folds for both
word_scores = cross_val_score(words, text, target, cv=10)
pair_scores = cross_val_score(pairs, text, target, cv=10)
points = (pair_scores - word_scores) * 100

print("Fold   words   words and pairs   gain in points")
for fold, gain in enumerate(points):
    print(
        f"{fold + 1:4} {word_scores[fold]:7.1%} {pair_scores[fold]:17.1%} {gain:+16.1f}"
    )
print(
    f"Mean {word_scores.mean():7.1%} {pair_scores.mean():17.1%} {points.mean():+16.1f}"
)

# %% Is the gain larger than its own spread from fold to fold?
verdict = "beyond" if abs(points.mean()) > points.std() else "within"
print(f"Pairs minus words: {points.mean():+.1f} +- {points.std():.1f} points,")
print(f"{verdict} the spread; better in {(points > 0).sum()} of {len(points)} folds")
