"""Exercise: one probability of naive Bayes, by hand.

Of 4 tweets 3 are positive and 1 is negative. The positive ones have 10 words, and 4 of
these are "love". The negative one has 5 words, and none is "love". There are 6
different words. First naive Bayes adds 1 to each of their 6 counts, in both labels.

A label's score is its share of the tweets times the share of "love" among its words.
Write down the scores of both labels for the new tweet "love".

    python module2_text_features/exercises/naive-bayes.py
    python module2_text_features/exercises/naive-bayes.py --hint
"""

from workshop.exercises import check

positive = 3 / 4 * 5 / 16
negative = 1 / 4 * 1 / 11
print(f"Probability of positive: {positive / (positive + negative):.0%}")

check(positive=positive, negative=negative)
