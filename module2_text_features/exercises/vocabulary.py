"""Exercise: which columns does the vocabulary get?

CountVectorizer reads these two tweets with its usual settings. Write down the columns
that it makes: a list of words, in the order of the columns.

    python module2_text_features/exercises/vocabulary.py
    python module2_text_features/exercises/vocabulary.py --hint
"""

from workshop.exercises import check

tweets = ["I can't wait for my new iPhone #SXSW", "My iPhone crashed at @sxsw"]
columns = ...

check(columns=columns)
