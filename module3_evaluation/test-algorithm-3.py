"""Look behind the accuracy: which label is mistaken for which?

A confusion matrix counts every pair of true label (row) and predicted label (column).
The right answers are on the diagonal. Divide a row by its total, and the diagonal is
the recall: what share of the tweets with this label did the model find?

Ask yourself
    Are the labels equally common? Are they predicted equally well? Is there a link?
    Where do the negative tweets end up?
    Who should worry: those who count happy customers, or those who help angry ones?

Try
    MultinomialNB(fit_prior=False) ignores how common a label is. Which labels gain?

Expect a recall of 9% to 13% for negative tweets about brands and of 80% to 82% for
those without emotion. On the rated tweets it is 45% to 52% and 11% to 15%.
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

# %% Hide a third of the tweets; both parts keep the same share of every label
text_train, text_test, target_train, target_test = train_test_split(
    text, target, test_size=1 / 3, stratify=target, random_state=0
)

# %% Train on the rest: vocabulary and model come from the training tweets only
vectorizer = CountVectorizer()
counts_train = vectorizer.fit_transform(text_train)
counts_test = vectorizer.transform(text_test)

model = MultinomialNB()
model.fit(counts_train, target_train)

# %% Count each pair of true label and predicted label
predicted = model.predict(counts_test)
matrix = confusion_matrix(target_test, predicted)
names = [label.split(" toward")[0] for label in model.classes_]
print("\nTrue label in the row, predicted label in the column")
print(pd.DataFrame(matrix, names, names).to_string())

# %% Precision: how often is a predicted label right? F1: precision and recall in one
print("\nSupport: how many tweets have the label")
print("Macro avg: the plain mean of the labels. Weighted avg: the mean by support")
print(
    classification_report(
        target_test, predicted, target_names=names, digits=3, zero_division=0
    )
)

# %% Draw the matrix as shares of each row: the diagonal is the recall
ConfusionMatrixDisplay.from_predictions(
    target_test,
    predicted,
    normalize="true",
    values_format=".0%",
    display_labels=[name.replace(" ", "\n") for name in names],
    cmap="Blues",
    colorbar=False,
)
found = matrix[1, 1] / matrix[1].sum()  # row 1 is the second label
plt.title(f'The model finds {found:.0%} of "{names[1]}"')
plt.xlabel("Of each true label, predicted as")
show_figure("test-algorithm-3")
