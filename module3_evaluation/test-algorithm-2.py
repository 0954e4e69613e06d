"""Split the tweets: learn from some, test on tweets the model has never seen.

The only score that says anything about tomorrow's tweets is the one on tweets that took
no part in the learning: neither the model nor the vocabulary has seen them. stratify
gives both parts the same share of every label.

Ask yourself
    Why is the accuracy on new tweets lower than the one in test-algorithm-1.py?
    What happens with more tweets to learn from? With fewer?
    Does the table rise all the way? How much of its ups and downs is luck?

Try
    Another random_state. How far does the accuracy move, though nothing is better?

Expect 65% to 67% on new tweets about brands, some fifteen points less than on old ones.
"""

# %% Load the tweets
from workshop import load_tweets

from sklearn.feature_extraction.text import CountVectorizer
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

# %% Score both parts
train_accuracy = model.score(counts_train, target_train)
test_accuracy = model.score(counts_test, target_test)
print(f"Accuracy on {len(text_train):,} tweets it learned from: {train_accuracy:.1%}")
print(f"Accuracy on {len(text_test):,} tweets it has never seen: {test_accuracy:.1%}")

# %% The same with a smaller and a larger part to learn from
print("\nTraining share   learned from   tested on   accuracy on new tweets")
for percent in range(10, 100, 10):
    text_train, text_test, target_train, target_test = train_test_split(
        text, target, train_size=percent / 100, stratify=target, random_state=0
    )
    model.fit(vectorizer.fit_transform(text_train), target_train)
    accuracy = model.score(vectorizer.transform(text_test), target_test)
    rows = f"{len(text_train):14,} {len(text_test):11,}"
    print(f"{percent:13}% {rows} {accuracy:24.1%}")
