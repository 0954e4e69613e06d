"""A baseline: always say the commonest label, without reading a word.

Is an accuracy good or bad? That depends on what costs nothing. A baseline learns how
common the labels are and ignores the words. A model is worth its trouble only where it
beats that, on the same tweets.

Ask yourself
    What is the baseline's strategy? Which accuracy would it have on a coin's two sides?
    Is our model good after all?
    Always "no emotion": which of last lesson's rows of the matrix would it get right?

Try
    DummyClassifier(strategy="stratified", random_state=0), which guesses each label as
    often as it occurs. Why is that worse?

Expect 59.3% for the baseline on the tweets about brands, 65% to 67% for naive Bayes.
"""

# %% Load the tweets
from workshop import load_tweets

from sklearn.dummy import DummyClassifier
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

# %% The baseline learns which label is the commonest, and nothing else
baseline = DummyClassifier(strategy="most_frequent")
baseline.fit(counts_train, target_train)

# %% Score both on the same new tweets
accuracy = model.score(counts_test, target_test)
baseline_accuracy = baseline.score(counts_test, target_test)
answer = baseline.predict(counts_test[:1])[0]
print(f"Naive Bayes on {len(text_test):,} new tweets: {accuracy:.1%}")
print(f"Baseline ({baseline.strategy}): {baseline_accuracy:.1%}")
print(f'Its answer to the first of them: "{answer}"')
print(f"Difference: {(accuracy - baseline_accuracy) * 100:+.1f} points")
