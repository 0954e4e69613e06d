"""A first classifier: which emotion does a tweet carry?

Naive Bayes counts, for each label, what share of the label's words each word is. For a
new tweet it starts with how common the label is, and multiplies by the shares of the
tweet's words. It does so as if the words had nothing to do with each other. That is the
naive part. It answers with the most probable label.

    python module2_text_features/classifier.py
    python module2_text_features/classifier.py "I love my new phone"

Ask yourself
    Which of the sentences does it get wrong? Which words mislead it?
    Why does transform take a list of sentences, and not one?
    Where it is 99% sure, is it right 99 times out of 100?

Try
    Write a sentence that fools it. Then change one word, and watch the probabilities.

Expect "I love my new phone" to be positive, with 70% on the tweets about brands and 99%
on the rated ones, in two seconds. Module 3 measures how often such answers are right.
"""

# %% Load the tweets
from workshop import load_tweets, read_options

from sklearn.feature_extraction.text import CountVectorizer
from sklearn.naive_bayes import MultinomialNB

options = read_options(
    sentences=[
        "I love my new phone",
        "my battery died and the app crashed again",
        "the store opens at 10 on Friday",
        "oh great, another crash",
        "I do not love this at all",
        "not bad, not bad at all",
        "covfefe",
    ]
)
text, target = load_tweets()

# %% Turn the tweets into word counts and learn from them
vectorizer = CountVectorizer()
counts = vectorizer.fit_transform(text)

model = MultinomialNB()
model.fit(counts, target)

# %% Ask for the label and the probabilities of each sentence
sentence_counts = vectorizer.transform(options.sentences)
predicted = model.predict(sentence_counts)
probabilities = model.predict_proba(sentence_counts)

# A column for each label, a row for each sentence
names = [name.split(" emotion")[0] for name in model.classes_]
print(*[f"{name[:8]:>8}" for name in names], " answer        sentence")
for sentence, label, row in zip(
    options.sentences, predicted, probabilities, strict=True
):
    answer = label.split(" emotion")[0]
    print(*[f"{share:8.1%}" for share in row], f" {answer:12}  {sentence}")
