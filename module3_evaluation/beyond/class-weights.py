"""Rare labels count more: class_weight="balanced", and what it costs.

Few tweets are negative. A model that misses most of them still gets a good accuracy.
With class_weight="balanced" a mistake on a rare label costs the model more: the rarer
the label, the more. So it gives the rare label more often. It finds more of the angry
customers and raises more false alarms.

Ask yourself
    How many more negative messages do we find? How many more false alarms is that?
    The accuracy falls. Is the model worse?
    Average precision looks only at the order, from the most to the least suspicious
    tweet. Does the model know more with weights?

Try
    random_state=1. Which of the numbers move a lot? Which findings stay?
    LinearSVC(C=0.05) in both SVMs. Do weights help more now?

Expect the SVM to find 11 to 16 of 63 negative messages about brands, and 23 to 28 with
weights, for 36 to 47 false alarms instead of 7 to 10. On the rated tweets, where 244 of
1,000 are negative, weights change little: 149 to 160 found become 159 to 166.
"""

# %% Load the tweets
from workshop import load_tweets, show_figure

import matplotlib.pyplot as plt
import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score
from sklearn.model_selection import train_test_split
from sklearn.pipeline import make_pipeline
from sklearn.svm import LinearSVC

text, target = load_tweets()

# %% Hide a third of the tweets; count as if 1,000 messages came in a day
text_train, text_test, target_train, target_test = train_test_split(
    text, target, test_size=1 / 3, stratify=target, random_state=0
)
negative = target_test == "Negative emotion"
per_day = 1000 / len(target_test)
angry = negative.sum() * per_day
print(f"Of 1,000 messages a day, {angry:.0f} are negative\n")

# %% Two models for words and signs ("!", ":)"), each without and with weights
words_and_signs = r"\w+|[^\w\s]+"  # runs of letters and digits, or of signs
fast = {"solver": "newton-cg"}  # the same answers, several times as fast on many words
models = {
    "SVM": LinearSVC(C=0.5),
    "SVM, balanced": LinearSVC(C=0.5, class_weight="balanced"),
    "logistic": LogisticRegression(**fast),
    "logistic, balanced": LogisticRegression(**fast, class_weight="balanced"),
}

# %% Train each on the rest, and count what it calls negative among the hidden tweets
found, alarms = {}, {}
print(f"{'':20} accuracy   found   false alarms   average precision")
for name, model in models.items():
    vectorizer = TfidfVectorizer(sublinear_tf=True, token_pattern=words_and_signs)
    pipeline = make_pipeline(vectorizer, model)
    pipeline.fit(text_train, target_train)
    flagged = pipeline.predict(text_test) == "Negative emotion"
    found[name] = (flagged & negative).sum() * per_day
    alarms[name] = (flagged & ~negative).sum() * per_day

    scores = pipeline.decision_function(text_test)  # a score for each label
    if scores.ndim == 1:  # with two labels, there is one score: for the second label
        scores = np.column_stack([-scores, scores])
    suspicion = scores[:, list(pipeline.classes_).index("Negative emotion")]
    precision = average_precision_score(negative, suspicion)
    accuracy = pipeline.score(text_test, target_test)
    counts = f"{found[name]:7.0f} {alarms[name]:14.0f}"
    print(f"{name:20} {accuracy:8.1%} {counts} {precision:19.3f}")

# %% Draw what it finds and what it raises by mistake
names = list(models)
plt.barh(names, found.values(), label="negative, and found")
plt.barh(names, alarms.values(), left=list(found.values()), label="false alarm")
plt.axvline(angry, color="gray", linestyle=":", label="all negative")
plt.gca().invert_yaxis()
plt.title(
    f"Weights find {found['SVM, balanced']:.0f} instead of {found['SVM']:.0f} of "
    f"{angry:.0f} angry messages"
)
plt.xlabel("Messages called negative, of 1,000 a day")
plt.legend(loc="upper center", bbox_to_anchor=(0.4, -0.12), ncols=3)
show_figure("class-weights")
