"""Score the classifier on the tweets it has learned from.

Accuracy is the share of tweets that get the right label. Here the model is asked about
the very tweets it was trained on, as if an exam repeated the homework word for word.

Ask yourself
    Do we believe this number? What does it say about tomorrow's tweets?
    Many words stand in one tweet only. What can a model learn from such a word?
    How would a model score here that remembers every tweet and understands none?

Try
    CountVectorizer(ngram_range=(1, 3)): runs of two and three words get columns, too.
    Has the model become any wiser?

Expect 79% to 80% on the tweets about brands.
"""

# %% Load the tweets
from workshop import load_tweets

from sklearn.feature_extraction.text import CountVectorizer
from sklearn.naive_bayes import MultinomialNB

text, target = load_tweets()

# %% Learn from all of them
vectorizer = CountVectorizer()
counts = vectorizer.fit_transform(text)

model = MultinomialNB()
model.fit(counts, target)

# %% Ask about the same tweets again
accuracy = model.score(counts, target)
print(f"Accuracy on the {len(text):,} tweets it has learned from: {accuracy:.1%}")

# %% Why this flatters: words that give their one tweet away
tweets_with_word = (counts > 0).sum(axis=0)
once = (tweets_with_word == 1).sum()
print(f"Words that stand in a single tweet: {once:,} of {counts.shape[1]:,}")
