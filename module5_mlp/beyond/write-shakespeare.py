"""A network that writes Shakespeare, one character at a time.

The network reads four plays and guesses each next character. An LSTM reads one by one
and remembers. A convolution sees only the last ten. To write, roll a die with the
probabilities that the network gives, add the character, and ask again. write-markov.py
does this with a table, and reaches a loss of 1.76 on the same new text.

    python module5_mlp/beyond/write-shakespeare.py
    python module5_mlp/beyond/write-shakespeare.py --network convolution
    python module5_mlp/beyond/write-shakespeare.py --no-train --start "JULIET"

Ask yourself
    What does it learn first: spaces, names, words, verses or sense?
    The table's loss is as low. Whose text do you like better, and why?
    Where in a word is the network sure of the next character, and where is it not?

Try
    --no-train --temperature 0.2, then 1.5. Which one would you print?
    --network convolution --epochs 6. Does it beat the table?
    --file with a text of your own, of at least 100,000 characters.

Expect whole words after the first epoch, in a minute.
"""

# %% Every number worth changing; each is also a command-line option
from workshop import RunLogger, WorkshopError, data_path, load_model, output_path
from workshop import save_model, show_figure, start_run

import json
import re
import sys
from pathlib import Path
from time import perf_counter

import keras
import matplotlib.pyplot as plt
import numpy as np
from keras import layers

run = start_run(
    network=("lstm", "convolution"),
    epochs=3,
    batch_size=16,
    nodes=128,
    learning_rate=0.01,
    characters=600_000,
    temperature=0.7,
    start="ROMEO",
    file=None,
    train=True,
)
config = run.config

# %% Read the text: four plays, or your own
path = Path(config.file).expanduser() if config.file else data_path("shakespeare.txt")
try:
    text = path.read_text(encoding="utf-8")[: config.characters]
except (OSError, ValueError) as error:
    raise WorkshopError(f"{path} is no text in UTF-8 ({error}).") from None
if len(text) < 100_000:
    raise WorkshopError(f"{path}: {len(text):,} characters, but 100,000 are needed.")


# %% Number its characters. A saved network needs the numbers that it was trained with
letters = sorted(set(text))
if not config.train:
    saved = output_path("models", "write-shakespeare.json")
    letters = json.loads(saved.read_text()) if saved.exists() else letters
number = {letter: i for i, letter in enumerate(letters)}
codes = np.array([number[letter] for letter in text if letter in number])
print(f"{len(codes):,} characters, {len(letters)} different ones")

# %% Cut the text into rows of 100; wanted is the same row, one character further on
rows = (len(codes) - 1) // 100
x = codes[: rows * 100].reshape(rows, 100)
y = codes[1 : rows * 100 + 1].reshape(rows, 100)
new = rows // 10  # the last tenth is for validation


# %% Write: ask for the next character, roll a die, add it, ask again
def write(model, characters):
    """Continue the start; a low temperature makes likely characters more likely."""
    before = text[-100:] + "\n\n" + config.start
    written = [number[letter] for letter in before if letter in number]
    for _ in range(characters):
        window = np.array([written[-100:]])
        p = model.predict_on_batch(window)[0, -1].astype("float64")
        p = p ** (1 / max(config.temperature, 0.01))
        written.append(np.random.choice(len(letters), p=p / p.sum()))
    return config.start + "".join(letters[i] for i in written[-characters:])


# %% Two ways to look back; "causal" keeps a convolution from seeing what comes next
causal = {"padding": "causal", "activation": "relu"}
ways = {
    "lstm": [layers.LSTM(config.nodes, return_sequences=True)],
    "convolution": [
        layers.Conv1D(config.nodes, 4, **causal),
        layers.Conv1D(config.nodes, 4, dilation_rate=2, **causal),
    ],
}
model = keras.Sequential(
    [
        keras.Input(shape=(100,), dtype="int32"),
        layers.Embedding(len(letters), 32),
        *ways[config.network],
        layers.Dense(len(letters), activation="softmax"),
    ]
)

# %% Train it, with a sample after every epoch, and save it
if config.train:
    model.compile(
        loss="sparse_categorical_crossentropy",
        optimizer=keras.optimizers.Adam(config.learning_rate),
    )
    smaller_steps = keras.callbacks.LearningRateScheduler(
        lambda epoch: config.learning_rate * (1 - epoch / config.epochs)
    )
    sample = keras.callbacks.LambdaCallback(
        on_epoch_end=lambda epoch, logs: print(f"\n{write(model, 150)}\n")
    )
    model.fit(
        x[:-new],
        y[:-new],
        validation_data=(x[-new:], y[-new:]),
        epochs=config.epochs,
        batch_size=config.batch_size,
        callbacks=[smaller_steps, sample, RunLogger(run)],
    )
    save_model(model, "write-shakespeare.keras")
    output_path("models", "write-shakespeare.json").write_text(json.dumps(letters))

# %% Load it again and let it write
model = load_model("write-shakespeare.keras")
if model is None:
    sys.exit("Train it first: python module5_mlp/beyond/write-shakespeare.py")
start = perf_counter()
written = write(model, 500)
print(f"\n{written}\n\n500 characters in {perf_counter() - start:.1f} seconds")
words = set(re.findall("[a-z]+", text.lower()))
real = [word in words for word in re.findall("[a-z]+", written.lower())]
print(f"Words that occur in the text: {np.mean(real):.0%}")

# %% How probable did it find each character of new text?
p = model.predict(x[-new:], verbose=0)
p = np.take_along_axis(p, y[-new:, :, np.newaxis], axis=-1)[..., 0]
first = np.isin(x[-new:], [number[" "], number["\n"]])
print(f"Loss on new text: {-np.log(p).mean():.2f}")
print(f"Probability of the right one: {p[first].mean():.0%} for a word's first letter,")
print(f"{p[~first].mean():.0%} for all others")

# %% Draw that for 100 characters
plt.imshow(p[0].reshape(5, 20), cmap="Blues", vmin=0, vmax=1, aspect="auto")
plt.colorbar(label="Probability of this character")
for i, code in enumerate(y[-new]):
    colour = "white" if p[0, i] > 0.5 else "black"
    letter = letters[code].replace("\n", "\\n")
    plt.text(i % 20, i // 20, letter, color=colour, ha="center", va="center")
plt.axis("off")
plt.title("Unsure where a word begins, sure where it goes on")
show_figure("write-shakespeare")
