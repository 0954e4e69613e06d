"""Exercise: count the tweets without a text.

The table below has a row for each tweet. Where the column "tweet_text" is blank, pandas
shows NaN. How many tweets are blank? Compute it, do not count by eye.

    python module1_overview/exercises/missing.py
    python module1_overview/exercises/missing.py --hint
"""

from workshop import tweets_path
from workshop.exercises import check

import pandas as pd

table = pd.read_csv(tweets_path("rated"))
blank = ...

check(blank=blank)
