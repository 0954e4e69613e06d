"""Choose the threshold: how many messages must we read to answer the angry ones?

A model does not only say "negative" or "not". It gives each message a score. Sort the
messages by this score, and somebody reads from the top. Precision: what share of the
messages that we read is negative? Recall: what share of all negative messages did we
find? Reading further raises recall and lowers precision. Where to stop is a decision
for people, not for the model.

Ask yourself
    A team can read 100 of 1,000 messages a day. How many angry customers does it miss?
    After how many messages would you stop? What does that depend on?
    The model's own threshold is 0. Who chose that?

Try
    negative = target == "Positive emotion": the same for thank-you notes.

Expect an average precision of 0.39 on the tweets about brands, where 6% are negative,
and of 0.78 on the rated ones, where 24% are.
"""

# %% Load the tweets; is each one negative or not?
from workshop import load_tweets, show_figure

import matplotlib.pyplot as plt
import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.metrics import average_precision_score, precision_recall_curve
from sklearn.model_selection import cross_val_predict
from sklearn.pipeline import make_pipeline
from sklearn.svm import LinearSVC

text, target = load_tweets()
negative = target == "Negative emotion"

# %% Score every tweet with a model that has not seen it (five folds)
words_and_signs = r"\w+|[^\w\s]+"  # runs of letters and digits, or of signs
vectorizer = TfidfVectorizer(sublinear_tf=True, token_pattern=words_and_signs)
pipeline = make_pipeline(vectorizer, LinearSVC(C=0.5))
scores = cross_val_predict(pipeline, text, negative, cv=5, method="decision_function")
average = average_precision_score(negative, scores)  # mean height of the curve
print(f"Average precision: {average:.2f} (at random: {negative.mean():.2f})")

# %% Sort the messages by score, and read from the top
sorted_negative = negative.to_numpy()[np.argsort(-scores)]
all_of_them = negative.mean() * 1000
print(f"\nOf 1,000 messages a day, {all_of_them:.0f} are negative")
print("We read   negative among them   precision   recall")
points = {}
for read in (20, 50, 100, 200, 500):
    of_these = sorted_negative[: round(len(text) * read / 1000)]
    points[read] = of_these.sum() / negative.sum(), of_these.mean()
    recall, precision = points[read]
    found = recall * all_of_them
    print(f"{read:7} {found:21.0f} {precision:11.0%} {recall:8.0%}")

# %% The model's own threshold is one of many
own = scores > 0
print(
    f"The model's own choice: read {own.mean() * 1000:.0f}, "
    f"find {(own & negative).mean() * 1000:.0f}"
)

# %% Draw precision and recall for every threshold
precision, recall, _ = precision_recall_curve(negative, scores)
plt.plot(recall, precision)
plt.axhline(negative.mean(), color="gray", linestyle=":", label="read at random")
for read, (x, y) in points.items():
    plt.plot(x, y, "o", color="C1")
    plt.annotate(f"read {read}", (x, y), (8, 8), textcoords="offset points")
plt.title(f"Read 100 of 1,000 messages: find {points[100][0]:.0%} of the negative ones")
plt.xlabel("Recall: share of the negative messages found")
plt.ylabel("Precision: share of what we read")
plt.xlim(0, 1)
plt.ylim(0, 1.1)
plt.legend()
show_figure("precision-recall")
