"""Exercise: turn one sentence into a row of counts.

The vectorizer has already seen the tweets. Give it one new sentence, and keep the
columns that it has. counts must have one row and as many columns as the vocabulary.

    python module2_text_features/exercises/one-sentence.py
    python module2_text_features/exercises/one-sentence.py --hint
"""

from workshop import load_tweets
from workshop.exercises import check

from sklearn.feature_extraction.text import CountVectorizer

text, target = load_tweets("rated")
vectorizer = CountVectorizer()
vectorizer.fit(text)
sentence = "I love my new phone"
counts = vectorizer.transform([sentence])

check(counts=counts)
