"""A file of tweets becomes a table: inputs in one column, answers in another.

Machine learning starts with examples. Here each example is a tweet, together with the
emotion that people read in it. A model will get the tweet, and should answer with the
emotion. Learning from examples with answers is called supervised learning.

    python module1_overview/load-data.py

Ask yourself
    How many rows and columns are there?
    Which column is the input? Which one is the answer to learn?
    What does NaN mean in the table?

Try
    Look at another row: text[7]. Do you agree with target[7]?
    Print how many different brands were named: table.iloc[:, 1].nunique().

Expect 9,093 rows of tweets about brands, or 4,201 rated ones, in about a second.
"""

# %% One line loads the tweets in the other lessons, without the incomplete row
from workshop import load_tweets, tweets_path

import textwrap

import pandas as pd

text, target = load_tweets()

# %% What is behind this line? A CSV file, which becomes a table
path = tweets_path()
table = pd.read_csv(path)
print(f"\n{path.name}: {len(table):,} rows and {len(table.columns)} columns:")
print("   ", "\n    ".join(table.columns))

# %% Look at the first rows, with shorter names for the columns
short = {
    "emotion_in_tweet_is_directed_at": "directed_at",
    "is_there_an_emotion_directed_at_a_brand_or_product": "emotion",
}
print(table.head(7).rename(columns=short).to_string(max_colwidth=35))

# %% Take the input and the answer
text = table["tweet_text"]
target = table["is_there_an_emotion_directed_at_a_brand_or_product"]
print("\n" + textwrap.fill(f"Tweet 0: {text[0]}", width=88))
print(f"Emotion: {target[0]}")
