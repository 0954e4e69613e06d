"""Exercise: one probability of naive Bayes, by hand.

There are 3 positive and 1 negative tweets. The positive ones hold 10 words in all, and
"love" is 4 of them. The negative one holds 5 words, no "love". The vocabulary has 6
words. What is the probability that the new tweet "love" is positive?

Naive Bayes adds 1 to every count first, so that no word has probability 0.

    python module2_text_features/exercises/naive-bayes.py
    python module2_text_features/exercises/naive-bayes.py --hint
"""

from workshop.exercises import check

probability = ...

check(probability=probability)
