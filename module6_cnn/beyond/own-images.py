"""Your own pictures: a folder with a sub-folder for each class becomes a classifier.

    python own-images.py                      # boots, sandals and sneakers
    python own-images.py --folder pets        # yours, in pets/cat and pets/dog
    python own-images.py --predict rex.jpg    # ask the network that was trained last

A few hundred pictures are little to learn from. Augmentation shows the network each of
them mirrored, turned and zoomed in a new way in every epoch, so that it cannot learn
them by heart. Files that hold no picture are named and left out.

Ask yourself
    Look at the worst mistakes: what did the network go by, in place of the thing?
    How sure can you be of an accuracy that 60 pictures say?
    For which pictures would mirroring be wrong?

Try
    Two things from your bag, 20 photos of each. Then the same on another table.

Expect 85% to 95% on the garments, and 55% to 72% on 300 photos of cats and dogs.
"""

# %% Every number worth changing; each is also a command-line option
from workshop import RunLogger, load_model, load_picture, load_pictures, output_path
from workshop import read_options, save_model, show_figure, show_result, start_run

import json
import sys

import keras
import matplotlib.pyplot as plt
from keras import layers
from sklearn.metrics import ConfusionMatrixDisplay, confusion_matrix
from sklearn.model_selection import train_test_split

options = read_options(
    folder=None, predict=None, epochs=20, batch_size=16, learning_rate=0.002, seed=0
)

# %% With --predict, the network that was trained last names one picture
if options.predict:
    picture = load_picture(options.predict, image_size=(96, 96))
    model = load_model("own-images.keras")
    if model is None:
        sys.exit("Train it first: python own-images.py --folder FOLDER")
    names = json.loads(output_path("models", "own-images.json").read_text())
    for name, p in zip(names, model.predict(picture[None], verbose=0)[0], strict=True):
        print(f"{p:6.1%}  {name}")
    sys.exit()

# %% Load the pictures, and set a fifth of each class aside for the test
run = start_run(**vars(options))
config = run.config
pictures, labels, names, paths = load_pictures(config.folder, image_size=(96, 96))
x_train, x_test, y_train, y_test, _, paths_test = train_test_split(
    pictures, labels, paths, test_size=0.2, stratify=labels, random_state=config.seed
)

# %% Build the model: augment (in training only), look for patterns, decide
model = keras.Sequential(
    [
        keras.Input(shape=(96, 96, 3)),
        layers.Rescaling(1 / 255),
        layers.RandomFlip("horizontal"),
        layers.RandomRotation(0.1),
        layers.RandomZoom(0.2),
        layers.Conv2D(16, 3, activation="relu"),
        layers.MaxPooling2D(),
        layers.Conv2D(32, 3, activation="relu"),
        layers.MaxPooling2D(),
        layers.Conv2D(64, 3, activation="relu"),
        layers.MaxPooling2D(),
        layers.Conv2D(64, 3, activation="relu"),
        layers.GlobalAveragePooling2D(),
        layers.Dense(len(names), activation="softmax"),
    ]
)

# %% Train it, tracking every epoch
model.compile(
    loss="sparse_categorical_crossentropy",
    optimizer=keras.optimizers.Adam(config.learning_rate),
    metrics=["accuracy"],
)
model.fit(
    x_train,
    y_train,
    epochs=config.epochs,
    batch_size=config.batch_size,
    verbose=2,
    callbacks=[RunLogger(run)],
)

# %% Score it on the test pictures, and keep it
loss, accuracy = model.evaluate(x_test, y_test, verbose=0)
show_result(run, accuracy)
save_model(model, "own-images.keras")
output_path("models", "own-images.json").write_text(json.dumps(names))

# %% Which classes does it mix up, and where is it most wrong?
probabilities = model.predict(x_test, verbose=0)
answers = probabilities.argmax(axis=-1)
matrix = confusion_matrix(y_test, answers)
for name, row in zip(names, matrix, strict=True):
    taken_for = [f"{n} {other}" for n, other in zip(row, names, strict=True)]
    print(f"{name} is taken for: {', '.join(taken_for)}")
wrong = [i for i in range(len(y_test)) if answers[i] != y_test[i]]
worst = sorted(wrong, key=lambda i: probabilities[i, y_test[i]])[:4]

# %% Draw both
figure, axes = plt.subplot_mosaic("mm01;mm23")
ConfusionMatrixDisplay(matrix, display_labels=names).plot(
    ax=axes["m"], colorbar=False, xticks_rotation=45
)
for place, i in enumerate(worst):
    print(f"{paths_test[i]}: taken for {names[answers[i]]}")
    axes[str(place)].imshow(x_test[i])
    axes[str(place)].set_title(f"{names[answers[i]]}?", fontsize=16)
for place in "0123":
    axes[place].axis("off")
show_figure("own-images")
