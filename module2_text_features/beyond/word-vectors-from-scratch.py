"""Make word vectors yourself: count neighbors, compare with chance, squeeze.

"Horror" often has "genre" and "flick" near it, and so has "thriller". Words with the
same neighbors are often alike. Three steps turn that into vectors. Count how often
two words come within two words of each other. Divide by how often that would happen by
chance. Squeeze each word's long row into 50 numbers. Our text is 10,605 sentences of
film reviews. GloVe's text was 30,000 times as long, and we measure what that brings.

    python module2_text_features/beyond/word-vectors-from-scratch.py
    python module2_text_features/beyond/word-vectors-from-scratch.py --words "hero war"

Ask yourself
    Which neighbors are words of the same kind? Which only come in the same sentences?
    How much does each doubling of the text bring? How many more doublings has GloVe's?

Try
    --window 20. Which neighbors change, and how?

Expect to find 14% of GloVe's neighbors with all the text and 3% to 4% with a 32nd
of it (chance: 2%), in about ten seconds.
"""

# %% Load the sentences, and GloVe's vectors to compare with
from workshop import data_path, read_options, show_figure

import re
from collections import Counter

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
from scipy.sparse import coo_array
from scipy.sparse.linalg import svds
from tqdm import tqdm

options = read_options(words="good boring horror love", window=2, shuffles=3, seed=0)
text = pd.read_csv(data_path("film-snippets.csv"))["text"]
sentences = [re.findall(r"[a-z]+", sentence.lower()) for sentence in text]
with np.load(data_path("glove-100d-10k.npz")) as file:
    glove = dict(zip(file["words"].tolist(), file["vectors"], strict=True))

# %% Number the words that occur five times or more
counts = Counter(word for sentence in sentences for word in sentence)
words = [word for word, count in counts.most_common() if count >= 5]
number = {word: i for i, word in enumerate(words)}
print(
    f"{counts.total():,} words of text, {len(words):,} different ones 5 times or more"
)


# %% The three steps
def make_vectors(sentences):
    """Return 50 numbers for each word, as rows of length 1."""
    # 1. How often do two words come within a few words of each other?
    pairs = []
    for sentence in sentences:
        known = [number[word] for word in sentence if word in number]
        for distance in range(1, options.window + 1):
            pairs += zip(known, known[distance:], strict=False)
    one, other = np.array(pairs).T
    together = coo_array((np.ones(len(one)), (one, other)), shape=(len(words),) * 2)
    together = (together + together.T).tocoo()  # both ways; equal pairs are added up

    # 2. How much more often than by chance? The logarithm, and 0 where it is less
    share = together.sum(axis=1) / together.sum()
    by_chance = share[together.row] * share[together.col] * together.sum()
    together.data = np.maximum(0, np.log(together.data / by_chance))

    # 3. Squeeze each row into 50 numbers that keep as much of it as possible
    left, strengths, _ = svds(together.tocsr(), k=50, rng=0)
    vectors = left * strengths
    return vectors / (np.linalg.norm(vectors, axis=1, keepdims=True) + 1e-9)


# %% Which words have similar vectors?
def neighbors(vectors, count):
    """Sort each word's nearest words, without the word itself."""
    cosine = vectors @ vectors.T
    np.fill_diagonal(cosine, -2)
    return np.argsort(-cosine, axis=1)[:, :count]


print("Making vectors ...", flush=True)
near = neighbors(make_vectors(sentences), 6)
for word in options.words.lower().split():
    if word in number:
        print(f"  {word}: {', '.join(words[i] for i in near[number[word]])}")
    else:
        print(f'  "{word}" does not occur five times in these reviews')

# %% Common words that GloVe knows: who are the ten nearest of each among them?
common = [word for word in words[100:] if word in glove][:500]
rows = [number[word] for word in common]
in_glove = np.array([glove[word] for word in common], dtype="float32")
in_glove /= np.linalg.norm(in_glove, axis=1, keepdims=True)
wanted = neighbors(in_glove, 10)

# %% How many of these do we find, from a 32nd of the text up to all of it?
parts = [32, 16, 8, 4, 2, 1]
found = np.zeros((len(parts), options.shuffles))
sizes = np.zeros(len(parts))
random = np.random.default_rng(options.seed)
for shuffle in tqdm(range(options.shuffles), desc="Shuffles"):
    random.shuffle(sentences)
    for i, part in enumerate(parts):
        some = sentences[: len(sentences) // part]
        sizes[i] = sum(map(len, some))
        near = neighbors(make_vectors(some)[rows], 10)
        same = [len(set(a) & set(b)) for a, b in zip(near, wanted, strict=True)]
        found[i, shuffle] = np.mean(same) / 10

chance = 10 / (len(common) - 1)
print(f"Of GloVe's ten neighbors of a word, we find (chance: {chance:.0%})")
for size, shares in zip(sizes, found, strict=True):
    print(f"  from {size:7,.0f} words: {shares.min():.1%} to {shares.max():.1%}")

# %% Draw the curve: each step to the right is twice the text
plt.plot(sizes, 100 * found.mean(axis=1), "o-", label="our vectors")
plt.axhline(100 * chance, color="gray", linestyle=":", label="chance")
plt.xscale("log", base=2)
plt.xticks(sizes, [f"{size / 1000:.0f},000" for size in sizes])
plt.minorticks_off()
plt.ylim(0, 20)
plt.xlabel("Words of text")
plt.ylabel("GloVe's neighbors found (%)")
plt.title("Each doubling of the text helps, and GloVe's is 15 doublings away")
plt.legend()
show_figure("word-vectors-from-scratch")
