"""Networks that can read the order of the words: a convolution and an LSTM.

text-network.py takes a mean, and a mean has no order: "bad, not good" has the same mean
as "good, not bad". A convolution looks at three words in a row. An LSTM reads a word at
a time and keeps a memory of those before. Both can learn from the order. Do they? We
shuffle the words of the test sentences and score the networks again.

    python module5_mlp/beyond/text-lstm.py
    python module5_mlp/beyond/text-lstm.py --epochs 6 --nodes 8

Ask yourself
    After which epoch does the validation loss rise? What does the network learn then?
    How many points does shuffling cost each network? Why none for the mean?
    Which network would you take for 8,000 sentences? And which for 8 million?

Try
    --nodes 8, a network with a smaller memory. Is it better on new sentences?

Expect 77% to 79% from the mean, 75% to 77% from the convolution and 74% to 78% from the
LSTM. Shuffling costs the convolution 0 to 2 points, and the LSTM nothing, in about
25 seconds.
"""

# %% Every number worth changing; each is also a command-line option
from workshop import RunLogger, data_path, show_figure, start_run

import keras
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
from keras import layers
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.model_selection import train_test_split

run = start_run(epochs=4, nodes=32, batch_size=64, learning_rate=0.002)
config = run.config

# %% Load the sentences: did people rate them above 0?
table = pd.read_csv(data_path("film-snippets.csv"))
text, positive = table["text"], (table["mean_rating"] > 0).astype("float32")
text_train, text_test, y_train, y_test = train_test_split(
    text, positive, test_size=0.2, stratify=positive, random_state=config.seed
)

# %% Number the words from 2 on; 0 fills short rows up, and 1 begins every sentence
vectorizer = CountVectorizer().fit(text_train)
number = {word: i + 2 for word, i in vectorizer.vocabulary_.items()}
split = vectorizer.build_analyzer()
# Both sets of sentences, each sentence as a list of the numbers of its known words
rows_train, rows_test = (
    [[number[word] for word in split(sentence) if word in number] for sentence in texts]
    for texts in (text_train, text_test)
)
random = np.random.default_rng(config.seed)
shuffled = [random.permutation(row) for row in rows_test]


def padded(rows):
    """Turn every row into 40 numbers: zeros, a 1, the words."""
    return keras.utils.pad_sequences([[1, *row] for row in rows], maxlen=40)


# %% Three ways to read: a mean, three words at a time, one word after the other
readers = {
    "mean": [layers.GlobalAveragePooling1D()],
    "convolution": [
        layers.Conv1D(config.nodes, 3, activation="relu"),
        layers.GlobalMaxPooling1D(),  # keep the largest answer of each node
    ],
    "LSTM": [layers.LSTM(config.nodes)],
}
losses, results = {}, {}
for name, reader in readers.items():
    print(f"\n{name}")
    model = keras.Sequential(
        [
            keras.Input(shape=(40,), dtype="int32"),
            # mask_zero skips the filling zeros; a convolution cannot skip
            layers.Embedding(len(number) + 2, 32, mask_zero=name != "convolution"),
            *reader,
            layers.Dense(1, activation="sigmoid"),
        ]
    )
    model.compile(
        loss="binary_crossentropy",
        optimizer=keras.optimizers.Adam(config.learning_rate),
        metrics=["accuracy"],
    )
    keep_best = keras.callbacks.EarlyStopping(
        patience=config.epochs, restore_best_weights=True
    )
    history = model.fit(
        padded(rows_train),
        y_train,
        validation_split=0.1,
        epochs=config.epochs,
        batch_size=config.batch_size,
        verbose=2,
        callbacks=[keep_best, RunLogger(run, prefix=f"{name}/")],
    )
    losses[name] = history.history
    accuracy = model.evaluate(padded(rows_test), y_test, verbose=0)[1]
    in_disorder = model.evaluate(padded(shuffled), y_test, verbose=0)[1]
    results[name] = accuracy, in_disorder

# %% How well does each read, and how much of that depends on the order?
print("\n             test   shuffled   cost in points")
for name, (accuracy, in_disorder) in results.items():
    cost = round(100 * (accuracy - in_disorder), 1) + 0.0  # -0.0 becomes 0.0
    print(f"{name:11}  {accuracy:.1%}   {in_disorder:7.1%}   {cost:+14.1f}")

# %% Draw the training: a gap between the two curves is what was only memorized
figure, axes = plt.subplots(1, len(losses), sharey=True)
for (name, history), ax in zip(losses.items(), axes, strict=True):
    epochs = range(1, len(history["loss"]) + 1)
    ax.plot(epochs, history["loss"], "o-", label="training")
    ax.plot(epochs, history["val_loss"], "o-", label="validation")
    ax.set(title=name, xlabel="Epoch", xticks=epochs, ylim=(0, 1))
axes[0].set_ylabel("Loss")
axes[0].legend(loc="lower left")
figure.suptitle("The stronger the reader, the sooner it memorizes")
show_figure("text-lstm")
