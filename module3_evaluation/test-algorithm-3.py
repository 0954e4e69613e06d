"""Look behind the accuracy: which label is taken for which?

A confusion matrix counts every pair of true label (row) and predicted label (column).
The right answers lie on the diagonal. Divided by the size of its row, the diagonal is
the recall: which share of the tweets of this label has the model found?

Ask yourself
    Are the labels equally common? Are they equally well predicted? Is there a link?
    Where do the negative tweets end up?
    Who should worry: those who count happy customers, or those who help angry ones?

Try
    MultinomialNB(fit_prior=False): what do rare labels win, what do the others lose?

Expect a recall of 9% to 13% for negative tweets about brands, 80% to 81% for those
without emotion.
"""

# %% Load the tweets
from workshop import load_tweets, show_figure

import matplotlib.pyplot as plt
import pandas as pd
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.metrics import (
    ConfusionMatrixDisplay,
    classification_report,
    confusion_matrix,
)
from sklearn.model_selection import train_test_split
from sklearn.naive_bayes import MultinomialNB

text, target = load_tweets()

# %% Keep a third of the tweets out of the model's sight
text_train, text_test, target_train, target_test = train_test_split(
    text, target, test_size=1 / 3, stratify=target, random_state=0
)

# %% Learn the vocabulary and the model from the training tweets only
vectorizer = CountVectorizer()
counts_train = vectorizer.fit_transform(text_train)
counts_test = vectorizer.transform(text_test)

model = MultinomialNB()
model.fit(counts_train, target_train)

# %% Count each pair of true and predicted label
predicted = model.predict(counts_test)
matrix = confusion_matrix(target_test, predicted)
names = [label.split(" toward")[0] for label in model.classes_]
print("\nTweets by true label (row) and predicted label (column)")
print(pd.DataFrame(matrix, names, names))

# %% The same as shares of each row: the diagonal is the recall
shares = confusion_matrix(target_test, predicted, normalize="true")
print("\nOf 100 tweets of each true label")
print(pd.DataFrame(shares * 100, names, names).round(1))

# %% Precision: how often is a predicted label right? f1-score: both of them in one
print("\nSupport: how many tweets have the label")
print(
    classification_report(
        target_test, predicted, target_names=names, digits=3, zero_division=0
    )
)

# %% Draw both matrices
figure, axes = plt.subplots(ncols=2, figsize=(12, 7))
for form, normalize, values_format, side in (
    ("Tweets", None, "d", axes[0]),
    ("Share of the row", "true", ".0%", axes[1]),
):
    ConfusionMatrixDisplay.from_predictions(
        target_test,
        predicted,
        normalize=normalize,
        values_format=values_format,
        display_labels=names,
        xticks_rotation=45,
        cmap="Blues",
        colorbar=False,
        ax=side,
    )
    side.set_title(form)
axes[1].set(ylabel=None, yticks=[])
show_figure("test-algorithm-3")
