"""A bag of words, first try: it stops with an error, on purpose.

A model reads numbers, not words. The simplest way to make numbers is to count. Every
tweet becomes a row, every word a column. Each cell says how often the word occurs in
the tweet. The order of the words is lost, so this is called a bag of words.

This lesson ends in scikit-learn's own error. Read its last line first.

Ask yourself
    What does the error say went wrong?
    Where in the data is it? (explore-data.py looked for it.)
    Should we mend the code, or the data?

Try
    Find the row: put print(text[text.isna()]) above the vectorizer.

Expect: ValueError: np.nan is an invalid document, expected byte or unicode string.
"""

# %% Load every tweet, also the blank one
from workshop import load_tweets

from sklearn.feature_extraction.text import CountVectorizer

text, target = load_tweets(drop_blank=False)

# %% Count the words of every tweet
vectorizer = CountVectorizer()
counts = vectorizer.fit_transform(text)

# %% We never get here
print(counts.shape)
