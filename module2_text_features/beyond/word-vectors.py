"""Words as points: words that are used alike lie close together.

To CountVectorizer, "good" and "great" are as different as "good" and "pizza": each is a
column of its own. GloVe gives every word 100 numbers instead. They come from a text of
six billion words, Wikipedia and news: words with similar neighbors there get similar
numbers. So a word becomes a point, and we can ask which points are near. To draw a map,
two methods called PCA and t-SNE turn the 100 numbers into 2.

    python module2_text_features/beyond/word-vectors.py
    python module2_text_features/beyond/word-vectors.py --words "pizza jazz soup"

Ask yourself
    Do the neighbors of "good" mean the same as "good"? What do they share?
    Which "apple" do the vectors know? Why does it lie beside the food on the map?
    Of the two maps, which one shows what the 100 numbers say? Which looks better?

Try
    The words "happy sad angry". Then words of your own, and one that is misspelled.

Expect that 80% of each word's five nearest on the map are of its own group with
PCA, 94% with all 100 numbers and 98% with t-SNE, in about three seconds.
"""

# %% Load the words and their vectors
from workshop import data_path, read_options, show_figure

import difflib

import matplotlib.pyplot as plt
import numpy as np
from sklearn.decomposition import PCA
from sklearn.manifold import TSNE
from sklearn.neighbors import NearestNeighbors

options = read_options(words="good apple guitar monday")
with np.load(data_path("glove-100d-10k.npz")) as file:
    words, vectors = file["words"].tolist(), file["vectors"].astype("float32")
vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)  # now each has length 1
row = {word: i for i, word in enumerate(words)}
print(f"{len(words):,} words with {vectors.shape[1]} numbers each")

# %% Which words point the same way? The cosine is 1 for the same way, 0 for unrelated
asked = []
for word in options.words.lower().split():
    if word in row:
        asked.append(word)
        cosine = vectors @ vectors[row[word]]  # with each of the words
        near = np.argsort(-cosine)[1:6]  # the nearest of all is the word itself
        print(f"  {word}: " + ", ".join(f"{words[i]} {cosine[i]:.2f}" for i in near))
    else:
        close = difflib.get_close_matches(word, words, n=1) or ["nothing"]
        print(f'  "{word}" is not among these words. Spelled most like it: {close[0]}')

# %% Seven groups of words for a map, and the words that were asked for
groups = {
    "animals": "dog cat horse cow pig sheep bird fish bear lion wolf snake duck",
    "food": "bread cheese rice soup salad chicken beef pie cake chocolate butter",
    "cities": "paris london berlin rome madrid tokyo moscow vienna sydney boston cairo",
    "sports": "football tennis golf hockey basketball soccer baseball rugby skiing",
    "music": "guitar piano drums bass jazz rock opera orchestra song album concert",
    "family": "mother father sister brother son daughter uncle aunt wife husband baby",
    "weather": "rain snow wind storm cloud cold warm hot ice fog flood dry sun sunny",
}
group_of = np.array([name for name, text in groups.items() for _ in text.split()])
placed = " ".join(groups.values()).split()
placed += [word for word in asked if word not in placed]
points = vectors[[row[word] for word in placed]]

# %% 100 numbers become 2: PCA keeps the large distances, t-SNE keeps the neighbors
ways = {
    "PCA": PCA(n_components=2),
    "t-SNE": TSNE(n_components=2, perplexity=10, random_state=0),
}


def share_alike(places):
    """Tell how many of each word's five nearest are of its own group."""
    search = NearestNeighbors(n_neighbors=5).fit(places[: len(group_of)])
    return np.mean(group_of[search.kneighbors()[1]] == group_of[:, np.newaxis])


figure, axes = plt.subplots(1, 2, width_ratios=[1, 4], figsize=(12, 8))
print(f"\nOf the five nearest on a map of {len(group_of)} words, in the same group:")
print(f"  with all {points.shape[1]} numbers: {share_alike(points):.0%}")
for (name, way), ax in zip(ways.items(), axes, strict=True):
    print(f"  {name}: ", end="", flush=True)
    places = way.fit_transform(points)
    print(f"{share_alike(places):.0%}")
    for group in groups:
        of_group = places[: len(group_of)][group_of == group]
        ax.scatter(*of_group.T, s=10 if name == "t-SNE" else 60)
    ax.set(title=f"{name}: {share_alike(places):.0%}", xticks=[], yticks=[])
    ax.margins(0.1)

# %% Write the words on the second map, those that were asked for in large letters
colors = [f"C{list(groups).index(group)}" for group in group_of]
for word, place, color in zip(placed, places, colors, strict=False):
    if word not in asked:
        axes[1].annotate(word, place, color=color, ha="center", fontsize=13)
for word in asked:
    place = places[placed.index(word)]
    axes[1].annotate(word, place, ha="center", fontsize=18, weight="bold")
figure.suptitle("t-SNE keeps more neighbors of the same group together")
show_figure("word-vectors")
