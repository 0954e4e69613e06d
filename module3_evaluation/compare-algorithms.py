"""All algorithms, the same ten folds: which one reads tweets best?

There is no best algorithm, only one that suits the data, the features and the patience
at hand. Each gets features and settings that suit it, found by trying; so all these
scores are a little optimistic, the best most of all. Letters come in runs of three to
five ("lov", "love", "ove"), so that "loooove" still resembles "love".

Ask yourself
    Which differ beyond the spread? Between which would you toss a coin?
    What matters more here: the algorithm or its features?
    What is the last half point worth, at several times the seconds?

Try
    Naive Bayes with the features of the best:
    make_pipeline(make_union(pairs, letters), MultinomialNB()).

Expect 70.4% +- 1.4 for the best on the tweets about brands, half a minute in all.
"""

# %% Load the tweets
from workshop import load_tweets, show_figure

import matplotlib.pyplot as plt
from sklearn.dummy import DummyClassifier
from sklearn.ensemble import GradientBoostingClassifier, RandomForestClassifier
from sklearn.feature_extraction.text import CountVectorizer, TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import cross_validate
from sklearn.naive_bayes import ComplementNB, MultinomialNB
from sklearn.pipeline import make_pipeline, make_union
from sklearn.svm import LinearSVC

text, target = load_tweets()

# %% The features: counts of words and pairs; TF-IDF of words and signs; of characters
pair_counts = CountVectorizer(ngram_range=(1, 2))
signs = {"token_pattern": r"\w+|[^\w\s]+", "sublinear_tf": True}
words = TfidfVectorizer(**signs)
pairs = TfidfVectorizer(**signs, ngram_range=(1, 2))
letters = TfidfVectorizer(
    analyzer="char_wb", ngram_range=(3, 5), min_df=5, sublinear_tf=True
)

# %% The algorithms, each with its features and settings
trees = {"min_samples_leaf": 2, "random_state": 0}
forest = RandomForestClassifier(n_estimators=30, **trees)
boosted = GradientBoostingClassifier(
    n_estimators=60, learning_rate=0.3, max_depth=8, max_features="sqrt", **trees
)
pipelines = {
    "baseline": make_pipeline(CountVectorizer(), DummyClassifier()),
    "naive Bayes": make_pipeline(CountVectorizer(), MultinomialNB()),
    "naive Bayes, pairs": make_pipeline(pair_counts, MultinomialNB()),
    "complement Bayes, pairs": make_pipeline(pair_counts, ComplementNB(alpha=2)),
    "random forest": make_pipeline(CountVectorizer(min_df=3), forest),
    "gradient-boosted trees": make_pipeline(CountVectorizer(min_df=3), boosted),
    "logistic regression": make_pipeline(words, LogisticRegression(C=5, max_iter=500)),
    "linear SVM": make_pipeline(words, LinearSVC(C=0.5)),
    "linear SVM, pairs": make_pipeline(pairs, LinearSVC(C=0.3)),
    "linear SVM, letters": make_pipeline(make_union(pairs, letters), LinearSVC(C=0.2)),
}

# %% The same ten folds for each, on all cores; the seconds are those of one core
folds = {}
print(f"{'':24} accuracy  spread  seconds")
for name, pipeline in pipelines.items():
    results = cross_validate(pipeline, text, target, cv=10, n_jobs=-1)
    seconds = (results["fit_time"] + results["score_time"]).sum()
    folds[name] = results["test_score"] * 100
    mean, spread = folds[name].mean(), folds[name].std()
    print(f"{name:24} {mean:7.1f}% {spread:7.1f} {seconds:8.1f}")

# %% Is the best better than the others, beyond the spread from fold to fold?
best = max(folds, key=lambda name: folds[name].mean())
for name in folds:
    points = folds[best] - folds[name]
    if name != best and points.mean() <= points.std():
        gain = f"{points.mean():.1f} +- {points.std():.1f} points"
        print(f"{best} minus {name}: {gain}, within the spread")

# %% Draw accuracy and spread
for name, scores in folds.items():
    plt.errorbar(scores.mean(), name, xerr=scores.std(), fmt="o", color="C0", capsize=6)
plt.gca().invert_yaxis()
plt.xlabel("Accuracy in ten folds, and its spread (%)")
show_figure("compare-algorithms")
