"""A score that is too good to be true: what went wrong?

Run this lesson before you read it, and stop at the first number. A tiny model beats
every other model of this module, and it does not even read the tweets. This is a leak:
the model knows something that nobody will know about tomorrow's tweets. A second leak
hides better. It chooses the best words before the tweets are cut into folds.

Ask yourself
    What does the tiny model look at? Who filled that column, and when?
    Will tomorrow's tweets come with that column?
    In the second leak: what do the chosen words know about the test tweets?

Try
    k=1000, then k=10000. Where does the second leak gain more?
    Shuffle the labels below the first cell, so that there is nothing to learn:
    target = target.sample(frac=1, random_state=0).to_numpy()

Expect 87.6% on the tweets about brands, then 67.8% where 63.1% is honest. On the rated
ones expect 97.6%, then 76.2% where 68.8% is honest.
"""

# %% Load all columns of the tweets
from workshop import load_tweets, tweets_path

import pandas as pd
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.feature_selection import SelectKBest, chi2
from sklearn.model_selection import cross_val_score
from sklearn.naive_bayes import MultinomialNB
from sklearn.pipeline import make_pipeline
from sklearn.tree import DecisionTreeClassifier, export_text

text, target = load_tweets(drop_blank=False)
complete = text.notna() & target.notna()
text, target = text[complete], target[complete]
table = pd.read_csv(tweets_path()).loc[text.index]

# %% A tree of at most two questions about the other columns, in ten folds
# reindex leaves a column empty if this set of tweets lacks it
others = table.reindex(columns=["emotion_in_tweet_is_directed_at", "mean_rating"])
answers = pd.DataFrame(
    {
        "a brand is named": others["emotion_in_tweet_is_directed_at"].notna(),
        "mean rating": others["mean_rating"].fillna(0),
    }
)
tree = DecisionTreeClassifier(max_leaf_nodes=3, random_state=0)
scores = cross_val_score(tree, answers, target, cv=10)
print(f"Accuracy without reading a word: {scores.mean():.1%}. What is wrong?")

# %% The answer: the tree looks at what people filled in while they labeled the tweets
tree.fit(answers, target)
print(export_text(tree, feature_names=list(answers.columns), decimals=1))

# %% Choose the 3,000 best words and pairs: in each fold, from the training tweets only
print("Choosing words in ten folds ...", flush=True)
vectorizer = CountVectorizer(ngram_range=(1, 2))
best_words = SelectKBest(chi2, k=3000)  # chi2: how unevenly labels share a word
pipeline = make_pipeline(vectorizer, best_words, MultinomialNB())
honest = cross_val_score(pipeline, text, target, cv=10)
print(f"Words chosen in each fold:     {honest.mean():.1%}")

# %% Wrong on purpose: choose them once, before the folds, with the labels of all tweets
chosen = best_words.fit_transform(vectorizer.fit_transform(text), target)
leaky = cross_val_score(MultinomialNB(), chosen, target, cv=10)
points = (leaky - honest) * 100
print(f"Words chosen before the folds: {leaky.mean():.1%}")
print(f"The leak adds {points.mean():+.1f} +- {points.std():.1f} points, ", end="")
print(f"in {(points > 0).sum()} of {len(points)} folds")
