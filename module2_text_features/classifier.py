"""A first classifier: which emotion does a tweet carry?

    python classifier.py
    python classifier.py "I love my new phone" "oh great, another crash"

Naive Bayes counts how often each word stands in the tweets of each label. For a new
tweet it starts from how common each label is and multiplies by the shares of the
tweet's words, as if the words did not know of each other (that is the naive part). It
answers with the most probable label.

Ask yourself
    Which of the sentences does it get wrong? Which words mislead it?
    Why does predict take a table of sentences, and not one?
    Where it is 99% sure, is it right 99 times out of 100?

Try
    Write a sentence that fools it. Then turn one word, and watch the probabilities.

Expect an answer in a second or two. How often it is right is for module 3 to say.
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

for sentence, label, row in zip(
    options.sentences, predicted, probabilities, strict=True
):
    print(f"\n{sentence}\n  -> {label}")
    for name, probability in zip(model.classes_, row, strict=True):
        print(f"     {probability:6.1%}  {name}")
