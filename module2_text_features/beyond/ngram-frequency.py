"""The most common pairs of words, and the labels of the tweets that hold them.

A bag of words loses the order: "not good" becomes "good" and "not". A pair of
neighbors (a bigram) keeps a little of the order. But which pairs occur often? Before
you hand a feature to a model, look at it. Most common pairs are grammar, or the name of
an event. Few of them carry an emotion.

    python module2_text_features/beyond/ngram-frequency.py
    python module2_text_features/beyond/ngram-frequency.py --length 3 --show 15

Ask yourself
    Which pairs are names, which are grammar, which carry an emotion?
    Which bar has another mix of labels than all tweets have? That pair can help.
    How many different pairs are there? How many of them occur only once?

Try
    --length 3. How many of the most common triples come from the same tweet, repeated?
    CountVectorizer(stop_words="english", ...): what comes to the top now?

Expect 49,908 pairs on the tweets about brands, 60% of them in one tweet only, and "rt
mention" at the top. On the rated ones expect 34,556 pairs, 87% in one tweet only, and
"http url_removed" at the top. It takes about three seconds.
"""

# %% Load the tweets
from workshop import load_tweets, read_options, show_figure

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
from sklearn.feature_extraction.text import CountVectorizer

options = read_options(length=2, show=25)
text, target = load_tweets()

# %% In which tweets does each pair occur?
vectorizer = CountVectorizer(ngram_range=(options.length, options.length), binary=True)
holds = vectorizer.fit_transform(text)
tweets_with = np.asarray(holds.sum(axis=0)).ravel()
once = np.mean(tweets_with == 1)
print(f"{holds.shape[1]:,} different ones, {once:.0%} of them in one tweet only")

# %% Count the labels of the tweets behind the most common pairs
common = np.argsort(-tweets_with, kind="stable")[: options.show]
names = vectorizer.get_feature_names_out()[common]
has_label = pd.get_dummies(target)
# The product counts, for each label, its tweets that hold each pair
tweets = pd.DataFrame(
    has_label.to_numpy(int).T @ holds[:, common].toarray(),
    index=has_label.columns,
    columns=names,
).T

# %% How often are they positive, compared with all tweets?
share = tweets["Positive emotion"] / tweets.sum(axis=1)
usual = (target == "Positive emotion").mean()
table = pd.DataFrame({"tweets": tweets.sum(axis=1)})
table["positive"] = share.map("{:.0%}".format)
print(table.to_string())
print(f"All tweets: {usual:.0%} positive")

# %% Draw them, with the labels as colors
tweets[::-1].plot.barh(stacked=True, width=0.85, figsize=(10, 9))
plt.xlabel("Tweets")
plt.yticks(fontsize=13)
most = (share - usual).abs().idxmax()
plt.title(f'"{most}": {share[most]:.0%} positive, all tweets {usual:.0%}')
plt.legend(fontsize=13)
show_figure("ngram-frequency")
