"""A table that writes Shakespeare: which letter follows these letters, and how often?

What follows the three letters "the"? In the plays that we count it is a space 2,394
times, an "r" 756 times, an "e" 301 times. Roll a die with these chances, write the
letter, move on by one. This is a Markov chain: there is no network, only counting.
write-shakespeare.py does the same with a network. Can it beat the table?

    python module5_mlp/beyond/write-markov.py
    python module5_mlp/beyond/write-markov.py --start "ROMEO" --seed 1
    python module5_mlp/beyond/write-markov.py --file my-diary.txt

Ask yourself
    The samples get better with every letter. Is the table of six letters the best?
    Why does the loss on new text rise again, while the loss on known text falls?
    A loss of 1.76 is e^1.76 = 5.8: as unsure as a choice among how many letters?

Try
    A text of your own of 100,000 characters or more, such as a book or a chat.

Expect the lowest loss on new text, 1.76, from three letters, in about five seconds.
"""

# %% Read the text: four plays, or your own
from workshop import WorkshopError, data_path, read_options, show_figure

from collections import Counter, defaultdict
from math import log
from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np

options = read_options(start="ROMEO", file=None, seed=0)
path = Path(options.file).expanduser() if options.file else data_path("shakespeare.txt")
try:
    text = path.read_text(encoding="utf-8")
except (OSError, ValueError) as error:
    raise WorkshopError(f"{path} is no text in UTF-8 ({error}).") from None
if len(text) < 100_000:
    raise WorkshopError(f"{path} has {len(text):,} characters: 100,000 are needed.")
cut = len(text) * 9 // 10
known, new = text[:cut], text[cut:]
letters = Counter(text)
print(f"{len(text):,} characters, {len(letters)} different ones; the last tenth is new")


# %% The table: for every few letters, what follows them and how often
def count_followers(part, memory):
    """Return a table such as {"the": {" ": 2394, "r": 756, ...}, ...}."""
    table = defaultdict(Counter)
    for i in range(memory, len(part)):
        table[part[i - memory : i]][part[i]] += 1
    return table


# %% The loss: -log(the chance that the table gave the letter that came), on average
def measure_loss(table, part, memory):
    """Count a letter that never followed as 0.01 times: log(0) is minus infinity."""
    total = 0
    for row, came in count_followers(part, memory).items():
        expected = table.get(row, Counter())
        for letter, times in came.items():
            share = (expected[letter] + 0.01) / (expected.total() + 0.01 * len(letters))
            total -= times * log(share)
    return total / (len(part) - memory)


# %% Write with one letter of memory, then with two, and so on
random = np.random.default_rng(options.seed)
memories = range(1, 7)
losses = {"text that was counted": [], "new text": []}
for memory in memories:
    table = count_followers(known, memory)
    losses["text that was counted"].append(measure_loss(table, known, memory))
    losses["new text"].append(measure_loss(table, new, memory))
    written = text[:10] + "\n\n" + options.start
    for _ in range(200):
        # If the table has no such row: any letter
        followers = table.get(written[-memory:]) or letters
        shares = np.array(list(followers.values())) / followers.total()
        written += random.choice(list(followers), p=shares)
    loss = losses["new text"][-1]
    print(f"\n--- Letters of memory: {memory}, loss on new text: {loss:.2f}")
    print(written[12:])  # without the ten letters and two new lines before the start

# %% Draw both losses
for name, values in losses.items():
    plt.plot(memories, values, "o-", label=name)
    print(f"Loss on {name}: " + ", ".join(f"{loss:.2f}" for loss in values))
best = memories[np.argmin(losses["new text"])]
plt.xlabel("Letters of memory")
plt.ylabel("Loss")
plt.ylim(0, 3)
plt.legend()
plt.title(f"With more than {best} letters, the table only knows its own text better")
show_figure("write-markov")
