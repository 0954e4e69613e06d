"""Exercise: how often does a grid search fit a model?

The grid has 3 values of alpha, 2 of lowercase and 2 of ngram_range. Each combination is
tried on 10 folds. At the end the best one is fitted once more, on all tweets. How many
fits are that?

    python module3_evaluation/exercises/grid-jobs.py
    python module3_evaluation/exercises/grid-jobs.py --hint
"""

from workshop.exercises import check

fits = ...

check(fits=fits)
