"""The same network on garments: which ones does it mix up?

The garments are pictures of the same size as the digits, so the network of mlp.py can
learn them as it is. They are harder to tell apart: a shirt looks much more like a coat
than a 0 looks like a 1. The accuracy does not tell us which garments are mixed up. A
confusion matrix does. It shows what the network takes each garment for.

    python module5_mlp/beyond/fashion.py
    python module5_mlp/beyond/fashion.py --hidden_nodes 512 --epochs 15

Ask yourself
    Which garments are mixed up? Could you tell them apart at 28 by 28 pixels?
    A T-shirt taken for a shirt, a shirt taken for a T-shirt: which one is more common?
    Say a missed shirt costs a shop more than a wrong "shirt". What could it change?

Try
    Draw x_test[0] with plt.imshow, then three shirts that it takes for T-shirts.

Expect 87.9% to 88.4% on the 10,000 test garments, in about 14 seconds.
"""

# %% Every number worth changing; each is also a command-line option
from workshop import RunLogger, load_fashion, show_figure, show_result, start_run

import keras
import matplotlib.pyplot as plt
import numpy as np
from keras import layers
from sklearn.metrics import ConfusionMatrixDisplay, confusion_matrix

run = start_run(hidden_nodes=128, epochs=10, batch_size=256, learning_rate=0.005)
config = run.config

# %% Load the garments: labels as rows of zeros and a one, pixels from 0 to 1
(x_train, y_train), (x_test, y_test), names = load_fashion()
x_train = x_train.astype("float32") / 255
x_test = x_test.astype("float32") / 255
y_train = keras.utils.to_categorical(y_train)

# %% Build and train the network of mlp.py
model = keras.Sequential(
    [
        keras.Input(shape=(28, 28)),
        layers.Flatten(),
        layers.Dense(config.hidden_nodes, activation="relu"),
        layers.Dense(10, activation="softmax"),
    ]
)
steps = config.epochs * (len(x_train) * 9 // 10) // config.batch_size
falling = keras.optimizers.schedules.PolynomialDecay(config.learning_rate, steps)
model.compile(
    loss="categorical_crossentropy",
    optimizer=keras.optimizers.Adam(falling),
    metrics=["accuracy"],
)
model.fit(
    x_train,
    y_train,
    validation_split=0.1,
    epochs=config.epochs,
    batch_size=config.batch_size,
    verbose=2,
    callbacks=[RunLogger(run)],
)

# %% Which garments does it mix up?
predictions = model.predict(x_test, verbose=0).argmax(axis=1)
mistakes = confusion_matrix(y_test, predictions, labels=range(10))
np.fill_diagonal(mistakes, 0)  # the right answers lie on the diagonal
print("The most common mistakes on the test garments:")
for place in mistakes.argsort(axis=None)[::-1][:5]:
    garment, taken_for = np.unravel_index(place, mistakes.shape)
    print(f"  {mistakes.flat[place]:4} {names[garment]} taken for {names[taken_for]}")
show_result(run, np.mean(predictions == y_test))

# %% Draw the whole table: each row says what one garment is taken for
matrix = confusion_matrix(y_test, predictions, labels=range(10), normalize="true")
ConfusionMatrixDisplay(matrix, display_labels=names).plot(
    values_format=".0%",
    xticks_rotation=45,
    cmap="Blues",
    colorbar=False,
    text_kw={"fontsize": 13},
)
least = matrix.diagonal().argmin()
print(f"Hardest to find: {names[least]}, {matrix[least, least]:.0%} of them")
plt.title(f"{names[least]} is hardest: {matrix[least, least]:.0%} are found")
plt.xlabel("Of each true garment, predicted as")
plt.ylabel("True garment")
plt.xticks(ha="right")
show_figure("fashion")
