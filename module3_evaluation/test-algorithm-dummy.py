"""A baseline: always give the most common label, without reading a word.

Is an accuracy good or bad? Compare it with an answer that costs nothing. A baseline
learns how common the labels are and ignores the words. A model is worth its trouble
only if it beats the baseline on the same tweets.

Ask yourself
    What is the baseline's strategy? What would its accuracy be on the flips of a coin?
    Is our model good after all?
    Which row of the matrix in test-algorithm-3.py would the baseline get right?

Try
    DummyClassifier(strategy="stratified", random_state=0) gives each label at random,
    as often as it occurs. Why is that worse?

Expect 59.3% for the baseline and 65% to 67% for naive Bayes on the tweets about brands,
54.1% and 65% to 69% on the rated ones.
"""

# %% Load the tweets
from workshop import load_tweets

from sklearn.dummy import DummyClassifier
from sklearn.feature_extraction.text import CountVectorizer
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

# %% The baseline learns which label is the most common, and nothing else
baseline = DummyClassifier(strategy="most_frequent")
baseline.fit(counts_train, target_train)

# %% Test both on the same new tweets (from 60% to 66% is a gain of 6 points)
accuracy = model.score(counts_test, target_test)
baseline_accuracy = baseline.score(counts_test, target_test)
answer = baseline.predict(counts_test[:1])[0]
print(f"Naive Bayes on {len(text_test):,} new tweets: {accuracy:.1%}")
print(f"Baseline ({baseline.strategy}): {baseline_accuracy:.1%}")
print(f'It always answers "{answer}"')
print(f"Difference: {(accuracy - baseline_accuracy) * 100:+.1f} points")
