"""A network that reads a sentence: words become numbers, numbers become a probability.

An Embedding layer is a table: a row of numbers for each word, to be learned like any
other weights. The network looks up the rows of a sentence, takes their mean, and makes
a probability of it. On 10,605 sentences about films it does no better than naive Bayes,
which trains in a moment. In the end, both give each word a weight.

    python module5_mlp/beyond/text-network.py
    python module5_mlp/beyond/text-network.py "a waste of two hours" "not bad at all"

Ask yourself
    Which three words pushed each sentence most? Would you have chosen them?
    The network takes a mean. What does it know about the order of the words?
    What does it say of a sentence without any known word, such as "zxcv"?

Try
    Sentences of your own that fool it. Then --numbers_per_word 1 --epochs 20.

Expect 78% to 80%, and as much from naive Bayes, in about ten seconds.
"""

# %% Every number worth changing; each is also a command-line option
from workshop import RunLogger, data_path, show_figure, show_result, start_run

import keras
import matplotlib.pyplot as plt
import pandas as pd
from keras import layers
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.model_selection import train_test_split
from sklearn.naive_bayes import MultinomialNB

examples = ["a waste of two hours", "not bad at all", "the best film of the year"]
run = start_run(
    sentences=examples,
    epochs=5,
    numbers_per_word=16,
    batch_size=32,
    learning_rate=0.002,
)
config = run.config

# %% Load the sentences: did people rate them above 0?
table = pd.read_csv(data_path("film-snippets.csv"))
text, positive = table["text"], (table["mean_rating"] > 0).astype("float32")
text_train, text_test, y_train, y_test = train_test_split(
    text, positive, test_size=0.2, stratify=positive, random_state=config.seed
)

# %% Number the words from 2 on; 0 fills short rows up, and 1 begins every sentence
vectorizer = CountVectorizer()
counts_train = vectorizer.fit_transform(text_train)
number = {word: i + 2 for word, i in vectorizer.vocabulary_.items()}
split = vectorizer.build_analyzer()


def to_rows(texts):
    """Turn each text into a row of 50 numbers; unknown words are left out."""
    rows = [[1] + [number[w] for w in split(t) if w in number] for t in texts]
    return keras.utils.pad_sequences(rows, maxlen=50, padding="post", truncating="post")


# %% Build the model: look up, take the mean (without the filling zeros), decide
model = keras.Sequential(
    [
        keras.Input(shape=(50,), dtype="int32"),
        layers.Embedding(len(number) + 2, config.numbers_per_word, mask_zero=True),
        layers.GlobalAveragePooling1D(),
        layers.Dense(1, activation="sigmoid"),
    ]
)
print(f"{len(number):,} words, {model.count_params():,} weights")

# %% Train it
model.compile(
    loss="binary_crossentropy",
    optimizer=keras.optimizers.Adam(config.learning_rate),
    metrics=["accuracy"],
)
model.fit(
    to_rows(text_train),
    y_train,
    epochs=config.epochs,
    batch_size=config.batch_size,
    verbose=2,
    callbacks=[RunLogger(run)],
)

# %% Score it beside naive Bayes, on the same sentences
loss, accuracy = model.evaluate(to_rows(text_test), y_test, verbose=0)
show_result(run, accuracy)
naive_bayes = MultinomialNB().fit(counts_train, y_train)
accuracy = naive_bayes.score(vectorizer.transform(text_test), y_test)
print(f"Naive Bayes on the same sentences: {accuracy:.1%}")

# %% How does a word push? Its row of numbers times the weights of the last layer
(rows,) = model.layers[0].get_weights()
weights, bias = model.layers[2].get_weights()
push = rows @ weights[:, 0]

# %% Read some sentences: the probability, and the three words that pushed most
count = len(config.sentences)
figure, axes = plt.subplots(
    count, squeeze=False, sharey=True, figsize=(10, 2.2 * count)
)
for sentence, ax in zip(config.sentences, axes[:, 0], strict=True):
    p = model.predict(to_rows([sentence]), verbose=0)[0, 0]
    words = [word for word in split(sentence) if word in number]
    # The mean is over the words and the 1 that begins the sentence
    pushes = [push[number[word]] / (len(words) + 1) for word in words]
    most = sorted(zip(pushes, words, strict=True), key=lambda pair: -abs(pair[0]))[:3]
    print(f'{p:4.0%} positive: "{sentence}"')
    print(
        "     ",
        ", ".join(f"{word} {x:+.2f}" for x, word in most) or "no known word: a guess",
    )
    ax.bar(range(len(words)), pushes, color=["C0" if x > 0 else "C1" for x in pushes])
    ax.set_xticks(range(len(words)), words, rotation=30 if len(words) > 8 else 0)
    ax.axhline(0, color="black", linewidth=1)
    ax.set_title(f"{p:.0%} positive")
figure.supylabel("Push of each word")
show_figure("text-network")
