"""A file of tweets becomes a table, a column of inputs and a column of answers.

Machine learning starts with examples: here tweets, each with the emotion that people
read in it. The tweet is what a model will be given, the emotion what it should answer.

Ask yourself
    How many rows and columns are there?
    Which column is the input, which one the answer to learn?
    What does NaN mean in the table?

Try
    Look at another row: text[7]. Does target[7] agree with you?

Expect the answer within two seconds.
"""

# %% Read the CSV file
from workshop import tweets_path

import pandas as pd

path = tweets_path()
table = pd.read_csv(path)
print(f"{path.name}: {len(table):,} rows and {len(table.columns)} columns")

# %% Look at the first rows
for column in table.columns:
    print(f"\nColumn {column}:")
    print(table[column].head(7).to_string())

# %% Take the input and the answer
text = table["tweet_text"]
target = table["is_there_an_emotion_directed_at_a_brand_or_product"]

print(f"\nTweet 0:  {text[0]}")
print(f"Emotion:  {target[0]}")
