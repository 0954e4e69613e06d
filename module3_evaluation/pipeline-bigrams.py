"""Pairs of words: "not great" is not "great".

A bag of words forgets the order. ngram_range=(1, 2) gives every pair of neighbours a
column as well, so that a negation can carry another emotion than its word. (The
vectorizer cuts off the "t" of "don't": look for "don".)

Ask yourself
    Did it improve things? What would you need to know to say so?
    Which of the negations below say something about the emotion?
    How many columns are there for each tweet? How many of them occur only once?

Try
    Your own sentences. Which take another label with pairs?

Expect six times as many columns on the tweets about brands, and one of three sentences
to change its label.
"""

# %% Load the tweets
from workshop import load_tweets

import pandas as pd
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.naive_bayes import MultinomialNB
from sklearn.pipeline import make_pipeline

text, target = load_tweets()

# %% One pipeline that counts words, and one that counts pairs as well
words = make_pipeline(CountVectorizer(), MultinomialNB())
words.fit(text, target)

pairs = make_pipeline(CountVectorizer(ngram_range=(1, 2)), MultinomialNB())
pairs.fit(text, target)

# %% What the extra columns are
names = pairs["countvectorizer"].get_feature_names_out()
print(f"Columns for words: {len(words['countvectorizer'].vocabulary_):,}")
print(f"Columns for words and pairs: {len(names):,}")

# %% What it has learned: how often a pair stands under each label
model = pairs["multinomialnb"]
labels = [label.split(" toward")[0] for label in model.classes_]
learned = pd.DataFrame(model.feature_count_.T.astype(int), names, labels)
negations = learned[learned.index.str.match("(not|no|never|don) ")]
print("\nThe commonest negations")
print(negations.loc[negations.sum(axis=1).nlargest(8).index])

# %% Three sentences, before and after
for sentence in (
    "my new phone is not great",
    "I can't wait to try it",
    "oh great, another crash",
):
    print(f"\n{sentence}")
    for name, pipeline in ("words", words), ("words and pairs", pairs):
        probability = pipeline.predict_proba([sentence]).max()
        print(f"  {name:15} -> {pipeline.predict([sentence])[0]} ({probability:.0%})")
