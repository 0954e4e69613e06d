"""Why a straight line is wrong for yes or no: one far point moves the border.

Is a tumour malignant (cancer) or benign? We know the size of 20 tumours (made-up
numbers). We could draw a line through the answers, 0 and 1, and say yes where the line
is above 0.5. Then one more patient comes, with a malignant tumour of 23 cm. The line
tilts to reach it, and now calls smaller malignant tumours benign. A sigmoid is flat out
there, so that a far point does not pull at it.

    python module4_perceptrons/beyond/line-for-classes.py
    python module4_perceptrons/beyond/line-for-classes.py --far 40

Ask yourself
    What does the line answer for 23 cm? Is that a probability?
    Which kind of mistake does the tilted line make, and why is that the bad kind?
    Why does the far point not move the sigmoid's border?

Try
    Let the far tumour be benign: append 0 instead of 1. What do both do now?

Expect a line that misses 3 of 11 malignant tumours because of the far one, and a
sigmoid that does not move, in about 2 seconds.
"""

# %% The 20 tumours: the size in cm, and whether it is malignant (1) or benign (0)
from workshop import read_options, show_figure

import matplotlib.pyplot as plt
import numpy as np
from sklearn.linear_model import LinearRegression, LogisticRegression

options = read_options(far=23.0)
size = np.array([0.5, 0.8, 1.0, 1.2, 1.4, 1.6, 1.8, 2.0, 2.2, 2.3])
size = np.append(size, [2.1, 2.4, 2.4, 2.5, 2.5, 2.6, 2.7, 2.8, 3.0, 3.2])
malignant = np.repeat([0, 1], 10)
with_far = np.append(size, options.far), np.append(malignant, 1)

# %% A line and a sigmoid, each fitted without and with the far tumour
figure, axes = plt.subplots(2, 2, sharex=True, sharey=True)
grid = np.linspace(0, max(options.far, 5) + 1, 1000)[:, None]
for row, name in enumerate(["line", "sigmoid"]):
    for column, (x, y) in enumerate([(size, malignant), with_far]):
        if name == "line":
            curve = LinearRegression().fit(x[:, None], y).predict(grid)
        else:  # one neuron with a sigmoid; C=inf leaves its weight free
            model = LogisticRegression(C=np.inf, max_iter=1000).fit(x[:, None], y)
            curve = model.predict_proba(grid)[:, 1]
        border = grid[np.argmax(curve > 0.5), 0]  # the first size above 0.5
        missed = np.sum((x < border) & (y == 1))
        alarms = np.sum((x >= border) & (y == 0))
        print(f"{name:8}{len(x)} tumours: malignant from {border:.1f} cm,", end=" ")
        print(f"{missed} missed, {alarms} false alarms")

        ax = axes[row, column]
        ax.plot(x, y, "ko", markersize=6)
        ax.plot(grid, curve)
        ax.axvline(border, color="C1", linestyle=":")
        ax.set(
            title=f"{name}, {len(x)} tumours:\nyes from {border:.1f} cm",
            ylim=(-0.3, 1.6),
        )
figure.supxlabel("Size in cm")
figure.supylabel("Malignant? 1 is yes, 0 is no")
show_figure("line-for-classes")
