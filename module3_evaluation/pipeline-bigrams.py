"""Pairs of words: "can't wait" says more than "can't" and "wait" do.

A bag of words forgets the order. ngram_range=(1, 2) adds a column for every pair of
neighbors. A pair can carry another emotion than its two words. (The vectorizer drops
one-letter words, so the "t" is gone and "can't wait" is counted as "can wait".)

Ask yourself
    How often does "can wait" occur in positive tweets? And each of its words?
    Which sentences change their label or their probability?
    Did pairs improve the model? What would you need to know to say so?

Try
    Your own sentences. Which of them get another label with pairs?

Expect six times as many columns on the tweets about brands, five times on the rated
ones, and a model that is much surer of "I can't wait".
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

# %% How many columns are there now? (A step is named after its class)
names = pairs["countvectorizer"].get_feature_names_out()
print(f"Columns for words: {len(words['countvectorizer'].vocabulary_):,}")
print(f"Columns for words and pairs: {len(names):,}")

# %% How often does a pair occur under each label, and each of its words?
model = pairs["multinomialnb"]
labels = [label.split(" toward")[0] for label in model.classes_]
# feature_count_ has a row for each label; .T turns it into a row for each word
counts = pd.DataFrame(model.feature_count_.T.astype(int), names, labels)
print(f"\n{counts.reindex(['can', 'wait', 'can wait'], fill_value=0).to_string()}")

# %% Four sentences, with words and with pairs
for sentence in (
    "I can't wait",
    "I don't want to go",
    "my new phone is not great",
    "oh great, another crash",
):
    print(f"\n{sentence}")
    for name, pipeline in ("words", words), ("words and pairs", pairs):
        probability = pipeline.predict_proba([sentence]).max()
        print(f"  {name:15} -> {pipeline.predict([sentence])[0]} ({probability:.0%})")
