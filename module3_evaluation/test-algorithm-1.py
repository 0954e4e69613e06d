"""Test the classifier on the same tweets that it was trained on.

Accuracy is the share of tweets that get the right label. Here the exam repeats the
homework: the model is asked about the very tweets that it was trained on.

Ask yourself
    Do we believe this number? What does it say about tomorrow's tweets?
    Many words occur in one tweet only. What can a model learn from such a word?
    How would a model score here that memorizes every tweet and understands none?

Try
    CountVectorizer(ngram_range=(1, 3)) also counts runs of two and three words. Is the
    model any wiser now?

Expect 79% to 80% on the tweets about brands, 87% on the rated ones, in a second.
"""

# %% Load the tweets
from workshop import load_tweets

from sklearn.feature_extraction.text import CountVectorizer
from sklearn.naive_bayes import MultinomialNB

text, target = load_tweets()

# %% Train on all of them
vectorizer = CountVectorizer()
counts = vectorizer.fit_transform(text)

model = MultinomialNB()
model.fit(counts, target)

# %% Ask about the same tweets again
accuracy = model.score(counts, target)
print(f"Accuracy on the {len(text):,} tweets it trained on: {accuracy:.1%}")

# %% Why this number flatters: many words give away the one tweet they occur in
tweets_with_word = (counts > 0).sum(axis=0)
once = (tweets_with_word == 1).sum()
print(f"Words that occur in one tweet only: {once:,} of {counts.shape[1]:,}")
