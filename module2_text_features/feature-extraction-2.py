"""A bag of words, second try: without the blank tweet it works.

CountVectorizer reads all tweets once to learn the vocabulary: every word gets a column
of its own. A tweet has about 16 words out of thousands, so most cells of the table are
zero. Only the other cells are stored. This is called a sparse matrix.

Ask yourself
    How many columns are there, and in which order?
    What happened to capitals, to "#" and to "@"? To one-letter words?
    Why are there so many numbers among the first columns?

Try
    CountVectorizer(lowercase=False): how many columns are there now?
    CountVectorizer(min_df=2): how many words occur in one tweet only?

Expect 9,706 columns for the 9,092 tweets about brands, 9,048 for the 4,200 rated ones.
"""

# %% Load the tweets and leave out the blank one
from workshop import load_tweets

import textwrap

from sklearn.feature_extraction.text import CountVectorizer

text, target = load_tweets(drop_blank=False)
has_text = text.notna()
text, target = text[has_text], target[has_text]

# %% Count the words of every tweet
vectorizer = CountVectorizer()
counts = vectorizer.fit_transform(text)

rows, columns = counts.shape
print(f"{rows:,} rows (tweets) and {columns:,} columns (words)")
# nnz is the number of cells that are not zero
print(f"Cells that are not zero: {counts.nnz / (rows * columns):.2%}")

# %% Look at the vocabulary
words = vectorizer.get_feature_names_out()
print("The first columns:", ", ".join(words[:8]))
print("From the middle:  ", ", ".join(words[columns // 2 : columns // 2 + 8]))
print("The last columns: ", ", ".join(words[-3:]))

# %% Look at one tweet, and at its row: which columns are not zero, and their counts
print("\n" + textwrap.fill(f"Tweet: {text.iloc[0]}", width=88))
row = counts[0]
print("Its row:")
for column, count in zip(row.indices, row.data, strict=True):
    print(f"  column {column:5}  {words[column]:15} {count}")
