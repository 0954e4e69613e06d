"""More data or another model? Draw both models as the training tweets double.

A learning curve shows the accuracy on new tweets for more and more training tweets. It
answers two questions. Is it worth paying people to label more tweets? And which model
should get them? Naive Bayes assumes that words do not depend on each other. That is
wrong, but it helps while tweets are few. Logistic regression looks for the best weight
of each word. It needs more tweets for that, but then it learns more from them.

Ask yourself
    Which model is better with the fewest tweets? Where do the lines cross?
    Which line rises faster at the end? What does that say about buying more tweets?
    How many more tweets does a point cost at the left end? And at the right end?

Try
    CountVectorizer(ngram_range=(1, 2)) for both. Do the lines cross somewhere else?

Expect the lines to cross near 1,000 tweets for those about brands, near 600 for the
rated ones. Logistic regression ends 1.5 +- 0.5 points ahead (rated: 1.3 +- 0.8), after
about ten seconds.
"""

# %% Load the tweets
from workshop import WorkshopError, load_tweets, show_figure

import matplotlib.pyplot as plt
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedShuffleSplit, learning_curve
from sklearn.naive_bayes import MultinomialNB
from sklearn.pipeline import make_pipeline

text, target = load_tweets()

# %% Two models on the same counts, six sizes, five random splits
models = {
    "naive Bayes": make_pipeline(CountVectorizer(), MultinomialNB()),
    "logistic regression": make_pipeline(
        CountVectorizer(),
        LogisticRegression(solver="newton-cg"),  # a fast solver for many words
    ),
}
splits = StratifiedShuffleSplit(n_splits=5, test_size=0.2, random_state=0)
largest = int(len(text) * 0.8)
if largest < 160:
    raise WorkshopError(f"{len(text)} tweets are too few for a curve. It takes 200.")
sizes = [largest // part for part in (32, 16, 8, 4, 2, 1)]

# %% The accuracy on new tweets for each size and split
accuracy = {}
for name, model in models.items():
    print(f"Training {name} on {sizes[0]:,} to {sizes[-1]:,} tweets ...", flush=True)
    _, _, new = learning_curve(model, text, target, train_sizes=sizes, cv=splits)
    accuracy[name] = new * 100

# %% Print them side by side, and the difference split by split
bayes, logistic = accuracy.values()
points = logistic - bayes
mean, spread = points.mean(axis=1), points.std(axis=1)
print("Trained on   naive Bayes   logistic regression   gain in points")
for row, size in enumerate(sizes):
    means = f"{bayes[row].mean():12.1f}% {logistic[row].mean():20.1f}%"
    print(f"{size:10,} {means} {mean[row]:+9.1f} +- {spread[row]:.1f}")

# %% Draw both models, and below them how far logistic regression is ahead
figure, (above, below) = plt.subplots(nrows=2, sharex=True, height_ratios=(3, 2))
for name, new in accuracy.items():
    above.errorbar(sizes, new.mean(axis=1), yerr=new.std(axis=1), label=name)
baseline = target.value_counts(normalize=True).max() * 100
above.axhline(baseline, color="gray", linestyle=":", label="most common label")
above.set(ylim=(50, 100), ylabel="Accuracy (%)")
above.legend()
below.errorbar(sizes, mean, yerr=spread, color="C1")
below.axhline(0, color="gray", linestyle=":")
below.set(xscale="log", ylabel="Gain (points)", xlabel="Tweets to train on")
below.set_xticks(sizes, [f"{size:,}" for size in sizes])
below.minorticks_off()
above.set_title(
    f"Logistic regression: {mean[0]:+.1f} points at {sizes[0]:,} tweets, "
    f"{mean[-1]:+.1f} at {sizes[-1]:,}"
)
show_figure("learning-curve")
