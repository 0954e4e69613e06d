"""Which words decide? A linear model has a weight for every word, so we can ask it.

A linear model adds up the weights of a tweet's words, once for each label. The label
with the largest sum wins. A large positive weight pulls towards the label, a negative
one away from it. Read the weights, and you see what the model has learned, and what it
has learned by mistake. When a word surprises you, read the tweets behind it.

    python module2_text_features/beyond/informative-words.py
    python module2_text_features/beyond/informative-words.py love free

Ask yourself
    Which words did you expect? Which one would you never have guessed?
    In how many tweets does that word occur? Are these different tweets?
    Will the word help with next year's tweets?

Try
    min_df=1. What kind of words come to the top?
    lowercase=False. Which words now come twice?

Expect "hate", "headaches" and "fail" towards negative on the tweets about brands, and
"cool", "smart" and "love" towards positive. On the rated ones expect ":(" and "hate",
then "love" and ":)". It takes about three seconds.
"""

# %% Load the tweets
from workshop import load_tweets, read_options, show_figure

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.pipeline import make_pipeline
from sklearn.svm import LinearSVC

options = read_options(words=["headaches", "fire"])
text, target = load_tweets()

# %% Train a linear model; a run of signs such as "!" or ":(" is a word, too
words_and_signs = r"\w+|[^\w\s]+"
vectorizer = TfidfVectorizer(sublinear_tf=True, min_df=3, token_pattern=words_and_signs)
pipeline = make_pipeline(vectorizer, LinearSVC(C=0.5))
pipeline.fit(text, target)

# %% A table of weights: a row for each word, a column for each label
coefficients = pipeline[-1].coef_
if len(coefficients) == 1:  # with two labels, there are weights for the second only
    coefficients = np.vstack([-coefficients, coefficients])
words = vectorizer.get_feature_names_out()
weights = pd.DataFrame(coefficients.T, index=words, columns=pipeline.classes_)

# %% The words with the largest weights towards each label, and away from it
for title, count, sign in ("Towards", 12, 1), ("Away from", 5, -1):
    strongest = {}
    for label, column in weights.items():
        top = column[(sign * column).nlargest(count).index]
        name = label.split(" toward")[0]
        strongest[name] = [f"{word} {weight:+.1f}" for word, weight in top.items()]
    print(f"\n{title} each label")
    print(pd.DataFrame(strongest).to_string(index=False, col_space=20))

# %% Read the tweets behind a word; its weights come in the order of the labels
split_into_words = vectorizer.build_analyzer()
for word in options.words:
    holds = text.map(lambda tweet: word in split_into_words(tweet))  # noqa: B023
    print(f'\n"{word}" occurs in {holds.sum()} tweets', end="")
    if word.lower() not in weights.index:
        print(": too few to have a weight (it takes 3). Words are in small letters.")
        continue
    print(", weights " + ", ".join(f"{w:+.1f}" for w in weights.loc[word]))
    print(target[holds].value_counts().to_string(header=False))
    for tweet in text[holds].head(4):
        print("  -", " ".join(tweet.split())[:90])

# %% Draw the strongest words of two labels
figure, axes = plt.subplots(ncols=2)
for ax, label, color in zip(
    axes, ["Negative emotion", "Positive emotion"], ["C1", "C0"], strict=True
):
    strongest = weights[label].nlargest(12)[::-1]
    ax.barh(np.arange(12), strongest, color=color)
    ax.set_yticks(np.arange(12), [word.replace("$", r"\$") for word in strongest.index])
    ax.set_title(label)
    ax.set_xlabel("Weight")
top = [weights[label].idxmax() for label in ("Negative emotion", "Positive emotion")]
figure.suptitle('"{}" is the most negative word, "{}" the most positive'.format(*top))
show_figure("informative-words")
