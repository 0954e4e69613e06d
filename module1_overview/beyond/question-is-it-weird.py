"""Is it weird? Anomaly detection learns what is normal, and raises an alarm otherwise.

Fraud, a broken machine, a rare illness: we have few examples, and the next one may look
different. So the model sees normal examples only, here digits. It learns to describe a
digit by 50 numbers instead of 784, and to draw it again from these 50 (the method is
called PCA). It draws other things badly, because it only knows digits. The difference
between a picture and its drawing tells how weird the picture is.

    python module1_overview/beyond/question-is-it-weird.py
    python module1_overview/beyond/question-is-it-weird.py --numbers 10

Ask yourself
    A picture weirder than the threshold raises an alarm. A low threshold gives many
    false alarms, a high one many misses. Which for bags at an airport? For spam?
    Why does a 1 look normal to a model that has never seen a 1?
    How could you find out what your detector cannot see?

Try
    --numbers 10, then --numbers 200. What do the drawings look like?
    Hide other digits: change (1, 8) to (0, 7).

Expect a garment to be weirder than a digit in 98% of all pairs, an unseen 8 in 77% to
78%, and an unseen 1 in 22% to 28%, in about eight seconds.
"""

# %% Load digits, which are normal, and garments, which are not
from workshop import load_digits, load_fashion, read_options, show_figure

import matplotlib.pyplot as plt
import numpy as np
from sklearn.decomposition import PCA
from sklearn.metrics import roc_auc_score

options = read_options(numbers=50)
(x_train, y_train), (x_test, y_test) = load_digits()
_, (garments, _), _ = load_fashion()  # only the test pictures
# Each picture becomes a row of 784 numbers from 0 to 1
x_train, y_train = x_train[:5000].reshape(-1, 784) / 255, y_train[:5000]
x_test = x_test.reshape(-1, 784) / 255
garments = garments.reshape(-1, 784) / 255

# %% Learn what digits look like; no garment is shown
print(f"Learning to draw digits from {options.numbers} numbers ...", flush=True)
pca = PCA(options.numbers).fit(x_train)
digits_drawn = pca.inverse_transform(pca.transform(x_test))
garments_drawn = pca.inverse_transform(pca.transform(garments))

# %% How weird is each picture? The mean squared difference of its pixels
digits_weird = np.square(x_test - digits_drawn).mean(axis=1)
garments_weird = np.square(garments - garments_drawn).mean(axis=1)
print(f"Weirdness of a digit:   {digits_weird.mean():.3f} on average")
print(f"Weirdness of a garment: {garments_weird.mean():.3f} on average")
weird = np.concatenate([digits_weird, garments_weird])
# Digits count as 0, garments as 1: in what share of pairs is the garment weirder?
pairs = roc_auc_score([0] * len(x_test) + [1] * len(garments), weird)
print(f"Take one of each: the garment is weirder in {pairs:.1%} of all pairs.")

# %% From which weirdness on do we raise an alarm?
thresholds = np.linspace(0, 0.06, 61)
false_alarms = [np.mean(digits_weird > threshold) for threshold in thresholds]
misses = [np.mean(garments_weird <= threshold) for threshold in thresholds]
print("\nThreshold   digits with an alarm   garments missed")
for i in range(5, 35, 5):
    print(f"{thresholds[i]:9.3f} {false_alarms[i]:22.1%} {misses[i]:17.1%}")

# %% The trap: hide one kind of digit while it learns. Is that digit weird afterwards?
print()
for hidden in (1, 8):
    pca = PCA(options.numbers).fit(x_train[y_train != hidden])
    drawn = pca.inverse_transform(pca.transform(x_test))
    weird = np.square(x_test - drawn).mean(axis=1)
    pairs = roc_auc_score(y_test == hidden, weird)
    print(
        f"An unseen {hidden} is weirder than a known digit in {pairs:.0%} of all pairs."
    )

# %% Draw pictures beside their drawings, and both kinds of error
figure = plt.figure(figsize=(12, 6.5))
grid = figure.add_gridspec(2, 6, width_ratios=[1, 1, 1, 1, 0.2, 4])
shown = [(x_test, digits_drawn, 0), (x_test, digits_drawn, 1)]
shown += [(garments, garments_drawn, 0), (garments, garments_drawn, 1)]
for column, (pictures, drawn, i) in enumerate(shown):
    for row, (images, title) in enumerate([(pictures, "picture"), (drawn, "drawing")]):
        ax = figure.add_subplot(grid[row, column])
        ax.imshow(images[i].reshape(28, 28), cmap="gray_r", vmin=0, vmax=1)
        ax.set_title(title)
        ax.axis("off")
ax = figure.add_subplot(grid[:, 5])
ax.plot(thresholds, false_alarms, label="digits with an alarm")
ax.plot(thresholds, misses, "--", label="garments missed")
ax.set_title("Fewer false alarms, more misses")
ax.set(xlabel="threshold", ylabel="share", ylim=(0, 1))
ax.legend()
show_figure("question-is-it-weird")
