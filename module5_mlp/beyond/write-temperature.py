"""Temperature: how daring should a network be when it writes?

The network of write-shakespeare.py gives each next character a probability, and a die
decides. The temperature bends the die. Below 1, what is probable becomes even more
probable: the text is safe, and soon it repeats itself. Above 1, the improbable gets a
chance: the text is daring, and soon it is nonsense. Chat programs have the same knob.

    python module5_mlp/beyond/write-shakespeare.py
    python module5_mlp/beyond/write-temperature.py
    python module5_mlp/beyond/write-temperature.py --start "My lord" --temperature 0.5

Ask yourself
    Which of the three texts would you print?
    What happens at a temperature of 0? And at 100?
    p ** (1 / 0.5) is p * p. What does that make of 0.9, and what of 0.1?

Try
    --temperature 1, the probabilities as they are. Is it the best one?

Expect three texts, in about 10 seconds.
"""

# %% Load the network and the characters that it knows
from workshop import load_model, output_path, read_options, show_figure

import json
import sys

import matplotlib.pyplot as plt
import numpy as np

options = read_options(start="What ", temperature=0.7, seed=0)
model = load_model("write-shakespeare.keras")
if model is None:
    sys.exit("To make one: python module5_mlp/beyond/write-shakespeare.py")
saved = output_path("models", "write-shakespeare.json")
letters, before = json.loads(saved.read_text())
begin = [letters.index(a) for a in before + options.start if a in letters]


# %% Bend the probabilities: below 1 the large ones grow, above 1 the small ones do
def bend(p, temperature):
    """Take each probability to a power; afterwards they add up to 1 again."""
    p = p.astype("float64") ** (1 / max(temperature, 0.01))
    return p / p.sum()


# %% Write with three temperatures, and draw what each makes of the first character
random = np.random.default_rng(options.seed)
p_first = model.predict_on_batch(np.array([begin[-100:]]))[0, -1]
likely = np.argsort(-p_first)[:10]
names = [{" ": "␣", "\n": "\\n"}.get(letters[i], letters[i]) for i in likely]
figure, axes = plt.subplots(1, 3, sharey=True)
for temperature, ax in zip([0.2, options.temperature, 1.5], axes, strict=True):
    written = list(begin)
    for _ in range(300):
        p = model.predict_on_batch(np.array([written[-100:]]))[0, -1]
        written.append(random.choice(len(letters), p=bend(p, temperature)))
    text = "".join(letters[i] for i in written[-300:])
    print(f"\n--- Temperature {temperature}\n{options.start}{text}", flush=True)

    ax.bar(names, bend(p_first, temperature)[likely])
    ax.set(title=f"temperature {temperature}", xlabel="next character", ylim=(0, 1))
axes[0].set_ylabel("Probability")
figure.suptitle(f'A low temperature sharpens the choice after "{options.start}"')
show_figure("write-temperature")
