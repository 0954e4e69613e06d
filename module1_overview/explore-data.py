"""Look before you learn: what is in the data, what is missing, what is rare?

A model can only be as good as its examples. And a score only means something next to
the score of plain guessing. Ten minutes with the data save hours with the model.

    python module1_overview/explore-data.py

Ask yourself
    Which label is rare? How well could a model learn it?
    How often is somebody right who always guesses the most common label?
    Do the most common words tell one emotion from another?

Try
    Count the words of one emotion only: " ".join(text[target == "Negative emotion"]).
    Count longer words only: in the pattern of findall, write {4,} instead of +.

Expect 59.3% of the tweets about brands to have the most common label, and 54.1% of the
rated ones, in about two seconds.
"""

# %% Load every row, the incomplete one too
from workshop import load_tweets, show_figure

import re
from collections import Counter

import matplotlib.pyplot as plt

text, target = load_tweets(drop_blank=False)

# %% Is anything missing?
blank = text.isna()
print(f"\nTweets without a text: {blank.sum()}, in row {list(text.index[blank])}")
text, target = text[~blank], target[~blank]

# %% How common is each label?
label_counts = target.value_counts()
print("\nLabels:")
for label, count in label_counts.items():
    print(f"  {label:35}{count:6,} tweets  {count / len(target):6.1%}")
baseline = label_counts.max() / len(target)
print(f"Always guessing the most common label is right {baseline:.1%} of the time.")

# %% How long are the tweets?
lengths = text.str.len()
middle = lengths.median()
print(f"\nCharacters: {lengths.min()} to {lengths.max()}, median {middle:.0f}")

# %% Which words are common? A word is a run of letters, or starts with # or @
words = Counter(re.findall(r"[#@]?\w+", " ".join(text).lower()))
print("\nThe 20 most common words:")
for start in range(0, 20, 5):  # five to a line
    line = words.most_common(20)[start : start + 5]
    print("  " + "  ".join(f"{word} {count:,}".ljust(17) for word, count in line))

# %% Draw the labels and the lengths
figure, (top, bottom) = plt.subplots(2, 1)
names = label_counts.index.str.split(" toward").str[0]  # shorter names
bars = top.barh(names, label_counts)
top.bar_label(bars, labels=[f" {count:,}" for count in label_counts])
top.set_title(f"Always guessing “{names[0]}” is right {baseline:.0%} of the time")
top.set(xlabel="tweets", xlim=(0, 1.12 * label_counts.max()))
top.invert_yaxis()  # the most common label at the top
bottom.hist(lengths, bins=30)
bottom.set(title=f"Half of the tweets are longer than {middle:.0f} characters")
bottom.set(xlabel="characters", ylabel="tweets")
show_figure("explore-data")
