"""Train once, save the model to a file, use it in another program.

A program that labels tweets should not train first. So we save the whole pipeline: the
vectorizer with its vocabulary, and the model with its weights. Many people save with
pickle. But a pickle is a little program, and opening one runs it, whatever it does. A
skops file holds only numbers, texts and names of types, such as MultinomialNB. Before
skops makes a model of it, it shows us the types, and we decide.

    python module2_text_features/beyond/save-classifier.py

Then classify-tweets.py uses the file.

Ask yourself
    Why do we save the vectorizer as well? What if we forgot it?
    Is the loaded pipeline the same as ours? How does the lesson find out?
    Which of your colleagues' files would you open? How would you know?

Try
    Give CountVectorizer() a function: preprocessor=str.lower, then one of your own,
    preprocessor=lambda tweet: tweet.lower(). What does skops say about each?

Expect a file of 6 MB (rated: 5 MB), no unknown type, and the same probabilities, in two
seconds.
"""

# %% Load the tweets, and hide a fifth of them for a last test
from workshop import load_tweets, output_path

import pickle

import skops.io
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.model_selection import train_test_split
from sklearn.naive_bayes import MultinomialNB
from sklearn.pipeline import make_pipeline

text, target = load_tweets()
text_train, text_test, target_train, target_test = train_test_split(
    text, target, test_size=0.2, stratify=target, random_state=0
)

# %% Train
pipeline = make_pipeline(CountVectorizer(), MultinomialNB())
pipeline.fit(text_train, target_train)
print(f"Accuracy on new tweets: {pipeline.score(text_test, target_test):.1%}")

# %% Save
path = output_path("models", "tweets.skops")
path.parent.mkdir(parents=True, exist_ok=True)
skops.io.dump(pipeline, path)
print(f"Saved {path} ({path.stat().st_size / 1e6:.1f} MB)")

# %% Which types are in the file that skops does not know? Only then load it
unknown_types = skops.io.get_untrusted_types(file=path)
print(f"Types that skops does not trust by itself: {unknown_types or 'none'}")
loaded = skops.io.load(path, trusted=[])

# %% Is it the same?
same = (loaded.predict_proba(text_test) == pipeline.predict_proba(text_test)).all()
print(f"Same probabilities for {len(text_test):,} new tweets: {same}")


# %% Why not pickle? Opening one calls whatever function its author has chosen
class Surprise:
    """Look like a model; the pickle of it is an order to call print."""

    def __reduce__(self):
        """Tell pickle which function to call when the file is opened."""
        return print, ("  This line was printed by a pickle. It could delete files.",)


print("\nWe open a pickle:")
pickle.loads(pickle.dumps(Surprise()))  # noqa: S301, we made it ourselves
