"""Which groups? Clustering sorts examples that nobody has labeled.

Nobody tells the computer what a 3 is. It only gets pictures, and a number of groups to
make. The method k-means gives each group a center, the average of its pictures. It
moves pictures to the nearest center, computes the centers again, and repeats until
nothing changes. The groups have no names. To name them, somebody has to look. Learning
without answers is called unsupervised learning.

    python module1_overview/beyond/question-which-groups.py
    python module1_overview/beyond/question-which-groups.py --groups 20

Ask yourself
    Which digits share a group? Why these?
    The silhouette says how clearly groups are separated: 1 is far apart, 0 is touching.
    Which number of groups has the best silhouette? Is that the truth?
    What do the six groups of tweets have in common: a topic, or an emotion?

Try
    5 groups, then 20. What does each new group stand for?
    Another start: --seed 1. Which groups come back?

Expect 54% to 58% of the pictures in ten groups to be named right, and 69% to 72% in
twenty, in about five seconds. The tweets about brands fall into topics. Of the rated
ones 2,900 or more land in one group.
"""

# %% Load 5,000 digits; the labels are put aside
from workshop import load_digits, load_tweets, read_options, show_figure

import math

import matplotlib.pyplot as plt
import numpy as np
from sklearn.cluster import KMeans
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.metrics import silhouette_score

options = read_options(groups=10, seed=0)
(images, labels), _ = load_digits()
images, labels = images[:5000].reshape(-1, 784) / 255, labels[:5000]

# %% Sort the pictures into groups
print(f"Sorting pictures into {options.groups} groups ...", flush=True)
kmeans = KMeans(options.groups, random_state=options.seed)
group_of = kmeans.fit_predict(images)

# %% Now look: which digits are in each group?
figure, axes = plt.subplots(math.ceil(options.groups / 5), 5, squeeze=False)
for ax in axes.flat:
    ax.axis("off")
matching = 0
for group, ax in enumerate(axes.flat[: options.groups]):
    counts = np.bincount(labels[group_of == group], minlength=10)
    first, second = np.argsort(-counts)[:2]  # the two most common digits
    matching += counts[first]
    share = counts[first] / counts.sum()
    print(f"Group {group}: {counts.sum():4} pictures, {share:4.0%} of them", end=" ")
    print(f"{first}, then {second} ({counts[second] / counts.sum():.0%})")
    ax.imshow(kmeans.cluster_centers_[group].reshape(28, 28), cmap="gray_r")
    ax.set_title(f"{share:.0%} are {first}")
purity = matching / len(labels)
print(f"Name each group after its most common digit: {purity:.0%} are named right.")
plt.suptitle(f"Centers of {options.groups} groups: {purity:.0%} are named right")
show_figure("question-which-groups")

# %% How many groups are there? A score that needs no labels
print("\nGroups   silhouette", flush=True)
for groups in (2, 5, 10, 20):
    found = KMeans(groups, random_state=options.seed).fit_predict(images)
    score = silhouette_score(images, found, sample_size=2000, random_state=0)
    print(f"{groups:6} {score:10.2f}")

# %% The same with tweets: which words are typical of each group?
text, _ = load_tweets()
# TF-IDF gives rare words a larger weight; stop words are "the", "and", ...
rare = min(10, 1 + len(text) // 100)  # rarer words are left out
vectorizer = TfidfVectorizer(stop_words="english", min_df=rare, max_df=0.3)
weights = vectorizer.fit_transform(text)
words = vectorizer.get_feature_names_out()
kmeans = KMeans(6, random_state=options.seed).fit(weights)
sizes = np.bincount(kmeans.labels_)
for group in np.argsort(-sizes):
    typical = words[np.argsort(-kmeans.cluster_centers_[group])[:6]]
    print(f"{sizes[group]:6,} tweets: {', '.join(typical)}")
