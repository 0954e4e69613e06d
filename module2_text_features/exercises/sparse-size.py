"""Exercise: how large would the table be if it held its zeros?

The table of counts is sparse: it stores only what is not zero. How many bytes would the
whole table take, zeros included? Each number takes 8 bytes.

    python module2_text_features/exercises/sparse-size.py
    python module2_text_features/exercises/sparse-size.py --hint
"""

from workshop import load_tweets
from workshop.exercises import check

from sklearn.feature_extraction.text import CountVectorizer

text, target = load_tweets("rated")
counts = CountVectorizer().fit_transform(text)
size = ...

check(size=size)
