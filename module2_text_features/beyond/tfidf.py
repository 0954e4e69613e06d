"""TF-IDF: a rare word counts more than a common one. By hand, and is it any better?

"The" occurs in every third tweet and says little. "Headaches" occurs in few, and says a
lot. TF-IDF multiplies each count (TF, term frequency) by a number that is large for
rare words (IDF, inverse document frequency). Then it divides each row by its length, so
that long and short tweets weigh the same.

    python module2_text_features/beyond/tfidf.py
    python module2_text_features/beyond/tfidf.py --sentence "the app gave me headaches"

Ask yourself
    Which word of the sentence weighs most? Which least? How often does each occur?
    TF-IDF uses no labels. How can it know which words are important? Does it?
    Which model gains by it, and which does not? On both sets of tweets?

Try
    TfidfVectorizer(use_idf=False), which only makes all rows equally long.

Expect no difference from scikit-learn. TF-IDF costs naive Bayes 2.6 +- 0.9 points on
brands and 8.1 +- 0.3 on the rated tweets. It brings the SVM 2.0 +- 0.4 points on brands
and 1.4 +- 0.8 on the rated ones, in about five seconds.
"""

# %% Load the tweets and count their words
from workshop import load_tweets, read_options, show_figure

import matplotlib.pyplot as plt
import numpy as np
from sklearn.feature_extraction.text import (
    CountVectorizer,
    TfidfTransformer,
    TfidfVectorizer,
)
from sklearn.model_selection import StratifiedShuffleSplit, cross_val_score
from sklearn.naive_bayes import MultinomialNB
from sklearn.pipeline import make_pipeline
from sklearn.svm import LinearSVC

options = read_options(sentence="the new app is great, the best of the day")
text, target = load_tweets()
vectorizer = CountVectorizer()
counts = vectorizer.fit_transform(text)
words = vectorizer.get_feature_names_out()

# %% By hand: the fewer tweets hold a word, the larger its factor
tweets_with = np.asarray((counts > 0).sum(axis=0)).ravel()
idf = np.log((1 + len(text)) / (1 + tweets_with)) + 1
weights = counts.astype(float)
weights.data *= idf[weights.indices]  # data holds the counts, indices their columns
length = np.sqrt(weights.power(2) @ np.ones(len(words)))  # of each row, by Pythagoras
words_in = np.diff(weights.indptr)  # how many different words each tweet has
weights.data /= np.repeat(length, words_in)

# %% The same by scikit-learn, from the same counts
difference = abs(weights - TfidfTransformer().fit_transform(counts)).max()
print(f"Largest difference to scikit-learn: {difference}")

# %% What does each word of one sentence weigh? TfidfVectorizer does all steps at once
tfidf = TfidfVectorizer()
tfidf.fit(text)
row = tfidf.transform([options.sentence])
print(f"\n{options.sentence}")
if row.nnz == 0:
    print("No word of this sentence occurs in the tweets: its row is all zeros.")
for place in np.argsort(-row.data):
    column = row.indices[place]
    print(f"  {words[column]:15} weight {row.data[place]:.2f}", end="")
    print(f"   idf {idf[column]:.1f}, in {tweets_with[column]:,} tweets")

# %% Does it help? Counts against TF-IDF, on five random splits
splits = StratifiedShuffleSplit(n_splits=5, test_size=0.2, random_state=0)
models = [MultinomialNB(), LinearSVC(C=0.5)]  # the second is an SVM, see module 3
print("\nAccuracy in percent   counts   TF-IDF   gain in points")
for model in models:
    scores = []
    for features in (CountVectorizer(), TfidfVectorizer()):
        pipeline = make_pipeline(features, model)
        scores.append(100 * cross_val_score(pipeline, text, target, cv=splits))
    gain = scores[1] - scores[0]
    print(f"{type(model).__name__:20} {scores[0].mean():7.1f} ", end="")
    print(f"{scores[1].mean():8.1f} {gain.mean():+10.1f} +- {gain.std():.1f}")

# %% Draw every word: how common, and which factor
plt.scatter(tweets_with, idf, s=12)
for word in ("the", "and", "great", "hate", "phone", "headaches", "sxsw"):
    if word in tfidf.vocabulary_:
        place = tfidf.vocabulary_[word]
        shift = {"xytext": (8, 6), "textcoords": "offset points"}
        plt.annotate(word, (tweets_with[place], idf[place]), **shift)
plt.xscale("log")
plt.ylim(0, None)
plt.xlabel("Tweets that hold the word")
plt.ylabel("Factor (IDF)")
times = idf.max() / idf.min()
plt.title(f"The rarest words count {times:.1f} times as much as the most common")
show_figure("tfidf")
