"""It says "99% sure". How often is it right?

A classifier gives each answer a probability. If the probabilities are honest, then of
all answers given with 80%, eight in ten are right. Such a model is called calibrated.
Naive Bayes is not. It treats words as independent. But words come in groups ("pop",
"up", "store"), so it counts the same evidence several times and is far too sure. One
number mends most of this, the temperature: it makes all probabilities less extreme.

Ask yourself
    Where it is 99% sure, how often is naive Bayes right?
    The temperature changes no answer. What does it change? Who needs that?
    On film reviews even the mended model is too sure. Why? Who could warn us?

Try
    method="isotonic", which bends the probabilities more freely. Are they more honest?
    Another random_state.

Expect naive Bayes to be right in 82% to 86% where it is more than 99% sure (rated: 85%
to 89%), and in 50% to 58% on film reviews (rated: 63% to 64%).
"""

# %% Load the tweets, and film reviews rated by the same kind of people
from workshop import data_path, load_tweets, show_figure

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
from sklearn.calibration import CalibratedClassifierCV
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.model_selection import train_test_split
from sklearn.naive_bayes import MultinomialNB
from sklearn.pipeline import make_pipeline

text, target = load_tweets()
films = pd.read_csv(data_path("film-snippets.csv"))
films = films[films["mean_rating"].abs() > 0.5]
opinion = np.where(films["mean_rating"] > 0, "Positive emotion", "Negative emotion")

# %% Hide a third of the tweets (the temperature needs the labels as an array)
text_train, text_test, target_train, target_test = train_test_split(
    text, target.to_numpy(), test_size=1 / 3, stratify=target, random_state=0
)

# %% Train naive Bayes, and the same with a temperature that is found in five folds
bayes = make_pipeline(CountVectorizer(), MultinomialNB())
mended = CalibratedClassifierCV(bayes, method="temperature", cv=5, ensemble=False)
models = {"naive Bayes": bayes, "with a temperature": mended}
for model in models.values():
    model.fit(text_train, target_train)

# %% How sure is each answer, and how often is it right? On new tweets, and elsewhere
tests = {
    "new tweets": (text_test, target_test),
    "film reviews": (films["text"], opinion),
}
curves = {}
for place, (texts, truth) in tests.items():
    for name, model in models.items():
        probabilities = model.predict_proba(texts)
        sure = probabilities.max(axis=1)
        right = model.classes_[probabilities.argmax(axis=1)] == truth
        print(f"\n{name}, {len(texts):,} {place}: ", end="")
        print(f"says {sure.mean():.0%} on average, is right in {right.mean():.0%}")

        answers = pd.DataFrame({"says %": sure, "right in %": right}) * 100
        answers["answers"] = 1
        bins = pd.cut(sure, [0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.99, 1])
        table = answers.groupby(bins, observed=True).agg(
            {"says %": "mean", "right in %": "mean", "answers": "sum"}
        )
        print(table.round(1).to_string(index=False))
        curves[f"{name}, {place}"] = table[table["answers"] > len(texts) / 200]

# %% Draw what it says against how often it is right: honest is on the dotted line
for label, table in curves.items():
    plt.plot(table["says %"], table["right in %"], "o-", label=label)
plt.plot([0, 100], [0, 100], color="gray", linestyle=":", label="honest")
surest = curves["naive Bayes, new tweets"].iloc[-1]
plt.title(
    f"Where naive Bayes says {surest['says %']:.1f}%, "
    f"{surest['right in %']:.0f}% are right"
)
plt.xlabel("Probability that it gives its answer (%)")
plt.ylabel("Right answers (%)")
plt.xlim(0, 100)
plt.ylim(0, 101)
plt.legend(fontsize=14)
show_figure("calibration")
