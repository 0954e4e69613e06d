"""Directions between words: from man to king, from he to she, and what they carry.

The step from "man" to "king" is 100 numbers, too: king minus man. Take the same step
from "woman" and you land near "queen". Such steps carry what people write about the
world, the prejudices included. A program that uses the vectors inherits them.

    python module2_text_features/beyond/word-analogies.py
    python module2_text_features/beyond/word-analogies.py --words "france paris italy"
    python module2_text_features/beyond/word-analogies.py --words "he doctor she"

Ask yourself
    By rule none of the three given words may win. Who would win without this rule?
    "he doctor she" gives "nurse". Is that the vectors' prejudice or the rule's?
    Why does "secretary" lie nearer to "he"? Which secretaries are in the news?

Try
    Three words of your own: "germany beer france", "walk walked sing".

Expect 78 of 90 right for gender, 81 of 90 for capitals, 19 of 30 for the past tense,
and a weak correlation of 0.31 between the words and the jobs, in about three seconds.
"""

# %% Load the words and their vectors
from workshop import WorkshopError, data_path, read_options, show_figure

import difflib

import matplotlib.pyplot as plt
import numpy as np

options = read_options(words="man king woman")
with np.load(data_path("glove-100d-10k.npz")) as file:
    words, vectors = file["words"].tolist(), file["vectors"].astype("float32")
vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)  # now each has length 1
row = {word: i for i, word in enumerate(words)}

# %% Three known words are needed
given = options.words.lower().split()
for word in given:
    if word not in row:
        close = difflib.get_close_matches(word, words, n=1) or ["nothing"]
        raise WorkshopError(f'No vector for "{word}". Spelled most like it: {close[0]}')
if len(given) != 3:
    raise WorkshopError('Give three words in quotes, such as --words "man king woman"')


# %% Man is to king as woman is to ...? Go from man to king, but start at woman
def nearest(a, b, c):
    """List the four words that are nearest to b - a + c."""
    cosine = vectors @ (vectors[row[b]] - vectors[row[a]] + vectors[row[c]])
    return [words[i] for i in np.argpartition(-cosine, range(4))[:4]]  # top 4


print("{} is to {} as {} is to ...".format(*given))
print(f"  nearest of all words: {', '.join(nearest(*given))}")
print(f"  without the three: {next(w for w in nearest(*given) if w not in given)}")

# %% How often is that right? Within a family, try every pair with every other
families = {
    "gender": "man woman king queen boy girl father mother son daughter brother sister "
    "husband wife uncle aunt actor actress prince princess",
    "capitals": "france paris italy rome germany berlin spain madrid japan tokyo "
    "russia moscow china beijing egypt cairo greece athens cuba havana",
    "past tense": "walk walked play played look looked talk talked work worked "
    "say said",
}
print("\nRight answers   without the three   of all words")
for family, text in families.items():
    pairs = np.array(text.split()).reshape(-1, 2).tolist()
    trials = [(a, b, c, d) for a, b in pairs for c, d in pairs if a != c]
    right, at_once = 0, 0
    for a, b, c, d in trials:
        near = nearest(a, b, c)
        at_once += near[0] == d
        right += next(word for word in near if word not in (a, b, c)) == d
    print(f"{family:12} {right:11} of {len(trials)} {at_once:12} of {len(trials)}")

# %% How many percent of these jobs do women hold in the USA?
# Source: US Bureau of Labor Statistics, after table 1 of Zhao and others, "Gender Bias
# in Coreference Resolution", NAACL 2018
table = """carpenter 2, driver 6, sheriff 14, developer 20, farmer 22, guard 22,
chief 27, lawyer 35, cook 38, physician 38, ceo 39, analyst 41, manager 43,
supervisor 44, editor 52, designer 54, writer 63, baker 65, clerk 72, teacher 78,
assistant 85, nurse 90, secretary 95"""
jobs = [pair.split() for pair in table.split(",")]
women = np.array([int(percent) for _, percent in jobs])

# %% How much nearer does each of these words lie to "she" than to "he"?
he_to_she = vectors[row["she"]] - vectors[row["he"]]
pull = np.array([vectors[row[job]] @ he_to_she for job, _ in jobs])
print("\nCosine with she minus cosine with he   women in the job")
for i in np.argsort(pull):
    print(f"  {jobs[i][0]:12} {pull[i]:+.2f} {women[i]:28}%")
correlation = np.corrcoef(pull, women)[0, 1]
print(f"Correlation: {correlation:.2f} (1: the words follow the jobs, 0: not at all)")

# %% Draw the words against the jobs
plt.axvline(0, color="gray", linestyle=":")
plt.scatter(pull, women, s=20)
for (job, _), x, y in zip(jobs, pull, women, strict=True):
    plt.annotate(job, (x, y), fontsize=14, xytext=(5, 3), textcoords="offset points")
plt.xlabel('nearer to "he"     (cosine)     nearer to "she"')
plt.ylabel("Women in this job (%)")
plt.ylim(0, 100)
plt.title(f"The words follow the jobs only weakly (correlation {correlation:.2f})")
show_figure("word-analogies")
