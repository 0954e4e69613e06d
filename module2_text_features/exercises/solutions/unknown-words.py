"""Exercise: what is counted in a sentence with unknown words?

The vectorizer has seen two tweets only. Now it counts the words of a third one. Add up
the numbers in its row: what is the sum?

    python module2_text_features/exercises/unknown-words.py
    python module2_text_features/exercises/unknown-words.py --hint
"""

from workshop.exercises import check

# fit:       "I love my new tablet"    "my app crashed again"
# transform: "my new phone and my new app are brilliant"
total = 5

check(total=total)
