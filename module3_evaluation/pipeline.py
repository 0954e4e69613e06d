"""One object from text to label: the pipeline.

A pipeline holds the vectorizer and the model, and calls them in the right order: fit
learns both, predict only uses them. Ten folds then take two lines, and the vocabulary
is learned anew in each of them. Left outside, it is easily learned from all tweets: the
test tweets leak into the training, and the score no longer says what it should.

Ask yourself
    Why is that useful? Think of the folds in test-algorithm-cross-validation.py.
    Which words may the model of a fold not know? Who told it, in the last cell?
    A leak may lower the score, too. Is it harmless then?

Try
    Import TfidfVectorizer and put it in place of CountVectorizer. How many lines had to
    change?

Expect 66.0% +- 2.5 on the tweets about brands, as by hand, and 64.8% with the leak.
"""

# %% Load the tweets
from workshop import load_tweets

from sklearn.feature_extraction.text import CountVectorizer
from sklearn.model_selection import cross_val_score
from sklearn.naive_bayes import MultinomialNB
from sklearn.pipeline import make_pipeline

text, target = load_tweets()

# %% Learn and answer: the pipeline takes texts
pipeline = make_pipeline(CountVectorizer(), MultinomialNB())
pipeline.fit(text, target)
for sentence in "I love my new phone", "oh great, another crash":
    print(f"{sentence} -> {pipeline.predict([sentence])[0]}")

# %% Ten folds: vectorizer and model both learn from nine tenths only
scores = cross_val_score(pipeline, text, target, cv=10)
print("Folds:", *(f"{score:.1%}" for score in scores))
print(f"Accuracy: {scores.mean():.1%} +- {scores.std() * 100:.1f}")

# %% Wrong on purpose: the vocabulary is learned from all tweets, before the folds
counts = CountVectorizer().fit_transform(text)
leaky = cross_val_score(MultinomialNB(), counts, target, cv=10)
off = (leaky.mean() - scores.mean()) * 100
print(f"Accuracy with the leak: {leaky.mean():.1%}, off by {off:+.1f} points")
