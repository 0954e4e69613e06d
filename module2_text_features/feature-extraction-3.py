"""Learn the vocabulary with fit, use it with transform.

fit reads tweets and gives every word a column. transform counts the words of any text
into those columns, and learns nothing. A word that fit has not seen has no column, so
it is silently ignored. A model sees new tweets through the vocabulary of the old ones.

Ask yourself
    What does fit do, what does transform do, what does fit_transform do?
    What happens to a word that fit has not seen?
    Why must we not call fit again on tomorrow's tweets?

Try
    Put "phone" into one of the three tweets. What changes below?

Expect 7 columns, and a new tweet of 5 words of which 2 are counted.
"""

# %% fit: learn the vocabulary from three tweets
from workshop import load_tweets

import pandas as pd
from sklearn.feature_extraction.text import CountVectorizer

tweets = [
    "I love my new tablet",
    "my tablet crashed, again",
    "my app: love, love, love",
]
vectorizer = CountVectorizer()
vectorizer.fit(tweets)
words = vectorizer.get_feature_names_out()
print(f"{len(words)} columns: {', '.join(words)}")

# %% transform: count these words in the same tweets (toarray shows the zeros, too)
counts = vectorizer.transform(tweets)
print(pd.DataFrame(counts.toarray(), columns=words, index=tweets).to_string())

# %% transform again: the same columns for a tweet that fit has never seen
new_tweet = "love my phone, brilliant camera"
counts = vectorizer.transform([new_tweet])
table = pd.DataFrame(counts.toarray(), columns=words, index=[new_tweet])
print(table.to_string())
print(f"Words counted: {counts.sum()} of {len(new_tweet.split())}")

# %% The same with all tweets; fit_transform does both at once
text, target = load_tweets()
vectorizer = CountVectorizer()
counts = vectorizer.fit_transform(text)
print(f"{counts.shape[0]:,} rows and {counts.shape[1]:,} columns")

# inverse_transform goes back from columns to words
new_counts = vectorizer.transform([new_tweet])
print(f"{new_tweet!r}: {new_counts.shape[0]} row and {new_counts.shape[1]:,} columns,")
print(f"not zero in: {', '.join(vectorizer.inverse_transform(new_counts)[0])}")
