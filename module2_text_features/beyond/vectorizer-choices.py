"""Lots of choices: rare words, stop words, capitals, and what is a word at all?

CountVectorizer has made many choices for us. A word is two or more letters or digits.
Capitals become small. Every word gets a column, even if it occurs once. Each choice can
be made differently, so we measure each one, against the defaults, on the same splits.
What helps on one set of tweets may hurt on another. There is no list of right choices.

    python module2_text_features/beyond/vectorizer-choices.py

Ask yourself
    Which of the three ways to cut a text into words would you take?
    Which choice gains more than its spread? Does it on the other tweets as well?
    Stop words are "the", "not", "very". Why might one of these be of use?

Try
    The other set: WORKSHOP_TWEETS=rated before the command (in PowerShell
    $env:WORKSHOP_TWEETS="rated" on a line of its own).
    A choice of your own: ngram_range=(1, 2), or max_df=0.5.

Expect no general rule. Cutting at spaces brings 0.8 +- 0.5 points on brands and
costs 2.7 +- 0.3 on the rated tweets. Leaving out words of a single tweet costs 0.9 +-
0.3 on brands and brings 2.1 +- 0.7 on the rated ones. It takes about ten seconds.
"""

# %% Load the tweets
from workshop import load_tweets, show_figure

import matplotlib.pyplot as plt
import numpy as np
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.model_selection import StratifiedShuffleSplit, cross_val_score
from sklearn.naive_bayes import MultinomialNB
from sklearn.pipeline import make_pipeline

text, target = load_tweets()

# %% What is a word? Three answers, and what each makes of one text
default = r"(?u)\b\w\w+\b"
words_and_signs = r"\w+|[^\w\s]+"
between_spaces = r"\S+"
example = "Love the 80's at #SXSW!!! 5,000-square-foot store :)"
print(example)
for pattern in (default, words_and_signs, between_spaces):
    cut = CountVectorizer(token_pattern=pattern).build_analyzer()
    print(f"  {pattern:15} {''.join(f'[{word}]' for word in cut(example))}")

# %% The choices: each one changes one setting of the defaults
choices = {
    "the defaults": {},
    "words in 2 tweets or more": {"min_df": 2},
    "words in 5 tweets or more": {"min_df": 5},
    "without the 100 most common": {},  # its number follows below
    "without stop words": {"stop_words": "english"},
    "keep capitals": {"lowercase": False},
    "a word counts once a tweet": {"binary": True},
    "signs are words": {"token_pattern": words_and_signs},
    "cut at spaces only": {"token_pattern": between_spaces},
}
# max_df drops each word that occurs in more tweets than the 101st most common word
counts = CountVectorizer().fit_transform(text)
in_tweets = np.sort(np.diff(counts.tocsc().indptr))
choices["without the 100 most common"] = {"max_df": int(in_tweets[-101])}

# %% Measure each on the same five splits, and compare split by split
splits = StratifiedShuffleSplit(n_splits=5, test_size=0.2, random_state=0)
print(f"\n{'':28} columns   accuracy   gain in points")
gains, spreads = [], []
for name, settings in choices.items():
    vectorizer = CountVectorizer(**settings)
    columns = vectorizer.fit(text).get_feature_names_out().size
    pipeline = make_pipeline(vectorizer, MultinomialNB())
    scores = 100 * cross_val_score(pipeline, text, target, cv=splits)
    if name == "the defaults":
        reference = scores
    gain = scores - reference
    gains.append(gain.mean())
    spreads.append(gain.std())
    print(f"{name:28} {columns:7,} {scores.mean():9.1f}% ", end="")
    print(f"{gain.mean():+10.1f} +- {gain.std():.1f}")

# %% Draw the gains: a bar within its own spread is no gain
names = list(choices)[1:]
plt.barh(names, gains[1:], xerr=spreads[1:])
plt.axvline(0, color="gray", linestyle=":")
plt.gca().invert_yaxis()
plt.xlim(-6, 6)
plt.xlabel("Gain over the defaults, in points")
best = int(np.argmax(gains))
plt.title(
    f'Best here: "{list(choices)[best]}", {gains[best]:+.1f} +- {spreads[best]:.1f}'
)
show_figure("vectorizer-choices")
