"""A network that writes Shakespeare, one character at a time.

The network reads four plays and learns to guess the next character. An LSTM reads one
character after the other and has a memory. A convolution looks at the last ten. To
write, the network gives each character a probability. We roll a die with these
probabilities, add the character, and ask again. write-markov.py does the same with a
table. Its loss on the same new text, the last tenth of the plays, is 1.76.

    python module5_mlp/beyond/write-shakespeare.py
    python module5_mlp/beyond/write-shakespeare.py --network convolution
    python module5_mlp/beyond/write-shakespeare.py --file my-book.txt --start "Once"

Ask yourself
    What does it learn first: spaces, names, words, verses or sense?
    Does it beat the table's loss? Whose text do you like better?
    Where in a word is the network sure of the next character, and where is it not?

Try
    --network convolution --epochs 6. Does it beat the table?

Expect a loss of 1.78 to 1.84 on new text, in about 50 seconds, and whole words after
the first epoch.
"""

# %% Every number worth changing; each is also a command-line option
from workshop import RunLogger, WorkshopError, data_path, output_path, save_model
from workshop import show_figure, start_run

import json
from pathlib import Path

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
    start="ROMEO",
    file=None,
)
config = run.config

# %% Read the text: four plays, or your own
path = Path(config.file).expanduser() if config.file else data_path("shakespeare.txt")
try:
    text = path.read_text(encoding="utf-8")[: config.characters]
except (OSError, ValueError) as error:
    raise WorkshopError(f"{path} is no text in UTF-8 ({error}).") from None
if len(text) < 100_000:
    raise WorkshopError(f"{path} has {len(text):,} characters: 100,000 are needed.")

# %% Number the characters, and cut the text into rows of 100
letters = sorted(set(text))
number = {letter: i for i, letter in enumerate(letters)}
codes = np.array([number[letter] for letter in text])
rows = (len(codes) - 1) // 100
x = codes[: rows * 100].reshape(rows, 100)
y = codes[1 : rows * 100 + 1].reshape(rows, 100)  # the same, one character further on
new = rows // 10  # the last tenth is new text, which we do not train on
print(f"{len(codes):,} characters, {len(letters)} different ones")

# %% Two ways to look back; "causal" keeps a convolution from seeing what comes next
causal = {"padding": "causal", "activation": "relu"}
ways = {
    # return_sequences: an answer after every character, not only after the last
    "lstm": [layers.LSTM(config.nodes, return_sequences=True)],
    "convolution": [
        layers.Conv1D(config.nodes, 4, **causal),
        layers.Conv1D(config.nodes, 4, dilation_rate=2, **causal),  # every 2nd one
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


# %% Write: ask for the next character, roll a die, add it, ask again
def write(characters):
    """Continue the start; the network always gets the last 100 characters."""
    before = text[-100:] + "\n\n" + config.start
    written = [number[letter] for letter in before if letter in number]
    for _ in range(characters):
        p = model.predict_on_batch(np.array([written[-100:]]))[0, -1].astype("float64")
        written.append(np.random.choice(len(letters), p=p / p.sum()))
    return config.start + "".join(letters[i] for i in written[-characters:])


# %% Train it, in steps that become smaller, with a sample after every epoch
steps = config.epochs * (rows - new) // config.batch_size
falling = keras.optimizers.schedules.PolynomialDecay(config.learning_rate, steps)
sample = keras.callbacks.LambdaCallback(
    on_epoch_end=lambda epoch, logs: print(f"\n{write(200)}\n", flush=True)
)
model.compile(keras.optimizers.Adam(falling), "sparse_categorical_crossentropy")
model.fit(
    x[:-new],
    y[:-new],
    validation_data=(x[-new:], y[-new:]),
    epochs=config.epochs,
    batch_size=config.batch_size,
    callbacks=[sample, RunLogger(run)],
)

# %% Save it for write-temperature.py; without the letters the numbers mean nothing
save_model(model, "write-shakespeare.keras")
saved = output_path("models", "write-shakespeare.json")
saved.write_text(json.dumps([letters, text[-100:]]))

# %% How many of its words exist? How probable did it find each new character?
known = set(text.split())
real = [word in known for word in write(1000).split()]
p = model.predict(x[-new:], verbose=0)
p = np.take_along_axis(p, y[-new:, :, np.newaxis], axis=-1)[..., 0]
first = np.isin(x[-new:], [number[" "], number["\n"]])
print(f"Loss on new text: {-np.log(p).mean():.2f}")
print(f"Written words that occur in the text: {np.mean(real):.0%}")
print(f"Probability of the right character: {p[first].mean():.0%} where a word begins,")
print(f"{p[~first].mean():.0%} everywhere else")

# %% Draw that for 100 characters
plt.imshow(p[0].reshape(5, 20), cmap="Blues", vmin=0, vmax=1, aspect="auto")
plt.colorbar(label="Probability of this character")
for i, code in enumerate(y[-new]):
    color = "white" if p[0, i] > 0.5 else "black"
    letter = letters[code].replace("\n", "\\n")
    plt.text(i % 20, i // 20, letter, color=color, ha="center", va="center")
plt.axis("off")
plt.title("Unsure where a word begins, sure where it goes on")
show_figure("write-shakespeare")
