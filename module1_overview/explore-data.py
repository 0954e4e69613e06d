"""Look before you learn: what is in the data, what is missing, what is rare?

A model can only be as good as its examples, and its score only means something next to
what guessing would score. Ten minutes with the data save hours with the model.

Ask yourself
    Which label is rare? How well could a model learn it?
    What accuracy would always guessing the commonest label have?
    Do the commonest words tell one emotion from another?

Try
    Count the commonest words of one emotion only: text[target == "Negative emotion"].

Expect 5,388 of the 9,092 tweets about brands (59.3%) to carry no emotion.
"""

# %% Load every row, the incomplete ones too
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
print(f"Always guessing the commonest is right {label_counts.max() / len(target):.1%}.")

# %% How long are the tweets?
lengths = text.str.len()
print(
    f"\nCharacters: {lengths.min()} to {lengths.max()}, half above {lengths.median()}"
)

# %% Which words are common?
words = Counter(re.findall(r"[#@]?\w+", " ".join(text).lower()))
print("\nThe 20 commonest words:")
print(", ".join(f"{word} ({count:,})" for word, count in words.most_common(20)))

# %% Draw the labels and the lengths
figure, (left, right) = plt.subplots(1, 2)
left.barh(label_counts.index.str.split(" toward").str[0], label_counts)
left.set(title="Labels", xlabel="tweets")
left.invert_yaxis()
right.hist(lengths, bins=30)
right.set(title="Lengths", xlabel="characters", ylabel="tweets")
show_figure("explore-data")
