"""The same network on garments: which ones does it mix up?

Fashion-MNIST has the shape of MNIST, and a perfect score on digits says nothing about
it: shirts and coats are much more alike than a 0 and a 1. One number hides that. The
confusion matrix shows for each garment what the network takes it for.

    python fashion.py
    python fashion.py --hidden_nodes 512 --epochs 15

Ask yourself
    Which garments are mixed up? Would you tell them apart at 28 by 28 pixels?
    Is a mistake as likely the other way round? Compare the two cells.
    A missed shirt costs the shop more than a wrong "shirt". What could it change?

Try
    Draw x_test[0] with plt.imshow, then three shirts that it takes for T-shirts.

Expect 87.9% to 88.4% on all 70,000 garments, in about 14 seconds.
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

# %% Load the garments, the labels as rows of zeros and a one, the pixels from 0 to 1
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
smaller_steps = keras.callbacks.LearningRateScheduler(
    lambda epoch: config.learning_rate * (1 - epoch / config.epochs)
)
model.compile(
    loss="categorical_crossentropy",
    optimizer=keras.optimizers.Adam(config.learning_rate),
    metrics=["accuracy"],
)
model.fit(
    x_train,
    y_train,
    validation_split=0.1,
    epochs=config.epochs,
    batch_size=config.batch_size,
    verbose=2,
    callbacks=[smaller_steps, RunLogger(run)],
)

# %% Which garments does it mix up?
predictions = model.predict(x_test, verbose=0).argmax(axis=1)
mistakes = confusion_matrix(y_test, predictions, labels=range(10))
np.fill_diagonal(mistakes, 0)
print("The commonest mistakes on the test garments:")
for place in mistakes.argsort(axis=None)[::-1][:5]:
    garment, taken_for = np.unravel_index(place, mistakes.shape)
    print(f"  {mistakes.flat[place]:4} {names[garment]} taken for {names[taken_for]}")
show_result(run, np.mean(predictions == y_test))

# %% The whole table
ConfusionMatrixDisplay.from_predictions(
    y_test, predictions, display_labels=names, xticks_rotation=45, colorbar=False
)
plt.gcf().set_size_inches(10, 7.5)
show_figure("fashion")
