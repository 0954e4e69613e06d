"""Exercise: pick the fifth tweet that is left.

We drop the tweets that say nothing about a brand. The others keep the labels that their
rows had before. Pick the fifth tweet of those that are left.

    python module1_overview/exercises/pick.py
    python module1_overview/exercises/pick.py --hint
"""

from workshop.exercises import check

import pandas as pd

text = pd.Series(["great", "so so", "love it", "hm", "bad", "wow", "no", "cool", "meh"])
kept = text.drop([1, 3])
fifth = kept.iloc[4]

check(fifth=fifth)
