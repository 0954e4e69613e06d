"""One object from text to label: the pipeline.

A pipeline holds the vectorizer and the model and calls them in the right order: fit
trains both, predict only uses them. Ten folds then take two lines, and every fold gets
its own vocabulary. Outside a pipeline it is easy to fit the vectorizer on all tweets by
mistake. That is a leak: the training then knows something about the test tweets.

Ask yourself
    Why is a pipeline useful? Think of the folds in test-algorithm-cross-validation.py.
    In the last cell: what does the training know about the test tweets?
    This leak may lower the accuracy. Is it harmless, then?

Try
    Import TfidfVectorizer and use it instead of CountVectorizer. How many lines change?

Expect 66.0% +- 2.5 on the tweets about brands and 64.8% with the leak, 67.8% +- 2.8 and
68.4% on the rated ones.
"""

# %% Load the tweets
from workshop import load_tweets

from sklearn.feature_extraction.text import CountVectorizer
from sklearn.model_selection import cross_val_score
from sklearn.naive_bayes import MultinomialNB
from sklearn.pipeline import make_pipeline

text, target = load_tweets()

# %% Train and answer: the pipeline takes texts
vectorizer = CountVectorizer()
pipeline = make_pipeline(vectorizer, MultinomialNB())
pipeline.fit(text, target)
for sentence in "I love my new phone", "oh great, another crash":
    print(f"{sentence} -> {pipeline.predict([sentence])[0]}")

# %% Ten folds: vectorizer and model both train on nine tenths only
scores = cross_val_score(pipeline, text, target, cv=10)
print("Folds:", *(f"{score:.1%}" for score in scores))
print(f"Accuracy: {scores.mean():.1%} +- {scores.std() * 100:.1f}")

# %% Wrong on purpose: the vocabulary comes from all tweets, before the folds
counts = vectorizer.fit_transform(text)
leaky = cross_val_score(MultinomialNB(), counts, target, cv=10)
points = (leaky - scores) * 100
print(f"Accuracy with the leak: {leaky.mean():.1%},", end=" ")
print(f"{points.mean():+.1f} +- {points.std():.1f} points")
