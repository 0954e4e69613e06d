"""Your own pictures: a folder with a subfolder for each class becomes a classifier.

A few hundred pictures are not much to learn from. So the network gets each of them
mirrored, turned and zoomed in a new way in every epoch, and cannot memorize them. This
is called augmentation. Files that hold no picture are named and left out. Without a
folder the pictures are three kinds of shoes; with --folder pets they are yours, in
pets/cat and pets/dog.

    python module6_cnn/beyond/own-images.py
    python module6_cnn/beyond/own-images.py --folder pets
    python module6_cnn/beyond/predict.py rex.jpg

Ask yourself
    Look at the mistakes: what was the network looking at instead of the object?
    How certain is an accuracy that is measured on 90 pictures?
    For which pictures would mirroring be wrong?

Try
    Two things from your bag, 20 photos of each. Then photograph them on another table,
    and ask predict.py.

Expect 86% to 94% on the shoes, 55% to 72% on 300 photos of cats and dogs, in about 25
seconds.
"""

# %% Every number worth changing; each is also a command-line option
from workshop import RunLogger, load_pictures, output_path, save_model, show_figure
from workshop import show_result, start_run
from workshop.outputs import save_whole

import json

import keras
import matplotlib.pyplot as plt
from keras import layers
from sklearn.metrics import ConfusionMatrixDisplay, confusion_matrix
from sklearn.model_selection import train_test_split

run = start_run(folder=None, epochs=20, batch_size=16, learning_rate=0.002)
config = run.config

# %% Load the pictures, and set a fifth of each class aside for the test
pictures, labels, names, files = load_pictures(config.folder, image_size=(96, 96))
x_train, x_test, y_train, y_test, _, files_test = train_test_split(
    pictures, labels, files, test_size=0.2, stratify=labels, random_state=config.seed
)

# %% Build the network: change the pictures (in training only), find patterns, decide
augment = keras.Sequential(
    [
        layers.RandomFlip("horizontal"),
        layers.RandomRotation(0.1),
        layers.RandomZoom(0.2),
    ]
)
model = keras.Sequential(
    [
        keras.Input(shape=(96, 96, 3)),
        layers.Rescaling(1 / 255),
        augment,
        layers.Conv2D(16, 3, activation="relu"),
        layers.MaxPooling2D(),
        layers.Conv2D(32, 3, activation="relu"),
        layers.MaxPooling2D(),
        layers.Conv2D(64, 3, activation="relu"),
        layers.MaxPooling2D(),
        layers.Conv2D(64, 3, activation="relu"),
        layers.GlobalAveragePooling2D(),  # the mean of each map
        layers.Dense(len(names), activation="softmax"),
    ]
)

# %% Train it
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

# %% Score it on the test pictures, and keep it, with the names of the classes
loss, accuracy = model.evaluate(x_test, y_test, verbose=0)
show_result(run, accuracy)
save_model(model, "own-images.keras")
# save_whole leaves either the whole file or none, even if the disk is full
names_file = output_path("models", "own-images.json")
save_whole(names_file, lambda part: part.write_text(json.dumps(names)))

# %% Which classes does it mix up, and which mistakes is it most sure of?
probabilities = model.predict(x_test, verbose=0)
answers = probabilities.argmax(axis=-1)
matrix = confusion_matrix(y_test, answers)
for name, row in zip(names, matrix, strict=True):
    read_as = [f"{n} {other}" for n, other in zip(row, names, strict=True) if n]
    print(f"{name}, predicted as: {', '.join(read_as)}")
mistakes = [i for i in range(len(y_test)) if answers[i] != y_test[i]]
worst = sorted(mistakes, key=lambda i: -probabilities[i].max())[:4]

# %% Draw both, and one training picture with three changed copies of it
figure, axes = plt.subplot_mosaic("mm0123;mmpabc", figsize=(15, 7.3))
display = ConfusionMatrixDisplay(matrix, display_labels=names)
display.plot(ax=axes["m"], colorbar=False, xticks_rotation="vertical")
axes["m"].set(xlabel="predicted", ylabel="true", title=f"accuracy {accuracy:.0%}")
for place, i in zip("0123", worst, strict=False):
    answer = f"{names[answers[i]]} ({probabilities[i].max():.0%})"
    print(f"{files_test[i]}: {names[y_test[i]]}, predicted as {answer}")
    axes[place].imshow(x_test[i])
    axes[place].set_title(f"{names[y_test[i]]}, read as\n{answer}", fontsize=14)
axes["p"].imshow(x_train[0])
axes["p"].set_title("training picture", fontsize=14)
for place in "abc":
    copy = augment(x_train[:1] / 255, training=True)
    axes[place].imshow(keras.ops.convert_to_numpy(copy)[0].clip(0, 1))
    axes[place].set_title("changed copy", fontsize=14)
for place in "0123pabc":
    axes[place].axis("off")
show_figure("own-images")
