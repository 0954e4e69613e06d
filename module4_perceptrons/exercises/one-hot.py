"""Exercise: the label 3 as a row of zeros and a one.

The network has ten outputs, for the digits 0 to 9. Write the label 3 as the row that
the outputs should be: ten numbers, all 0 but a single 1.

    python module4_perceptrons/exercises/one-hot.py
    python module4_perceptrons/exercises/one-hot.py --hint
"""

from workshop.exercises import check

row = ...

check(row=row)
