"""Transfer learning: let a trained network look, and train only one layer to decide.

SqueezeNet learned from a million photos what fur, wheels and leaves look like. Before
its last layer it describes each picture with 512 numbers. These numbers also help with
things it has never been trained on. So we train one new layer on them. A few pictures
are enough for that, and SqueezeNet looks at each of them once instead of every epoch.
Without a folder the pictures are the shoes of own-images.py.

    python module6_cnn/beyond/transfer-learning.py
    python module6_cnn/beyond/transfer-learning.py --folder pets
    python module6_cnn/beyond/predict.py rex.jpg

Ask yourself
    Why are 240 photos of pets enough here, and too few for own-images.py?
    How many weights are trained, and how many are not?
    It gains less on the shoes than on cats and dogs. How do they differ from photos?

Try
    --seed 1, 2, 3 set other pictures aside. How far apart are the accuracies?

Expect 89% to 96% on the shoes, 95% to 98% on 300 photos of cats and dogs, in about
15 seconds.
"""

# %% Every number worth changing; each is also a command-line option
from workshop import RunLogger, load_pictures, load_squeezenet_weights, output_path
from workshop import save_model, show_figure, show_result, start_run
from workshop.outputs import save_whole

import json

import keras
import matplotlib.pyplot as plt
from keras import layers
from sklearn.metrics import ConfusionMatrixDisplay, confusion_matrix
from sklearn.model_selection import train_test_split

run = start_run(folder=None, epochs=50, batch_size=32, learning_rate=0.003)
config = run.config

# %% Load the pictures, in the size that SqueezeNet takes
pictures, labels, names, files = load_pictures(config.folder, image_size=(227, 227))


# %% Build SqueezeNet as in keras-squeezenet.py, without its last layer
def fire(x, squeezed, expanded):
    """Squeeze the channels into a few, then expand these to twice ``expanded``."""
    x = layers.Conv2D(squeezed, 1, activation="relu")(x)
    narrow = layers.Conv2D(expanded, 1, activation="relu")(x)
    wide = layers.Conv2D(expanded, 3, activation="relu", padding="same")(x)
    return layers.Concatenate()([narrow, wide])


inputs = keras.Input(shape=(227, 227, 3))
x = keras.applications.imagenet_utils.preprocess_input(inputs, mode="caffe")
x = layers.Conv2D(64, 3, strides=2, activation="relu")(x)
x = layers.MaxPooling2D(3, strides=2)(x)
x = fire(fire(x, 16, 64), 16, 64)
x = layers.MaxPooling2D(3, strides=2)(x)
x = fire(fire(x, 32, 128), 32, 128)
x = layers.MaxPooling2D(3, strides=2)(x)
x = fire(fire(x, 48, 192), 48, 192)
x = fire(fire(x, 64, 256), 64, 256)
squeezenet = keras.Model(inputs, layers.GlobalAveragePooling2D()(x))
squeezenet.set_weights(load_squeezenet_weights()[:-2])  # all but the last layer's

# %% Let it look at every picture, once; then split them as own-images.py does
features = squeezenet.predict(pictures)
x_train, x_test, y_train, y_test, _, pictures_test, _, files_test = train_test_split(
    *(features, labels, pictures, files),  # all four are split in the same way
    test_size=0.2,
    stratify=labels,
    random_state=config.seed,
)

# %% Train one layer on what it says
model = keras.Sequential([layers.Dense(len(names), activation="softmax")])
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
    verbose=0,
    callbacks=[RunLogger(run)],
)
trained, frozen = model.count_params(), squeezenet.count_params()
print(f"{trained:,} weights trained, {frozen:,} used as they were")

# %% Score it on the test pictures; keep SqueezeNet and the new layer as one network
loss, accuracy = model.evaluate(x_test, y_test, verbose=0)
show_result(run, accuracy)
save_model(keras.Sequential([squeezenet, model]), "transfer-learning.keras")
# save_whole leaves either the whole file or none, even if the disk is full
names_file = output_path("models", "transfer-learning.json")
save_whole(names_file, lambda part: part.write_text(json.dumps(names)))

# %% Which classes does it mix up, and which mistakes is it most sure of?
probabilities = model.predict(x_test, verbose=0)
answers = probabilities.argmax(axis=-1)
matrix = confusion_matrix(y_test, answers)
mistakes = [i for i in range(len(y_test)) if answers[i] != y_test[i]]
worst = sorted(mistakes, key=lambda i: -probabilities[i].max())[:4]

# %% Draw both
figure, axes = plt.subplot_mosaic("mm01;mm23", figsize=(12, 6.5))
display = ConfusionMatrixDisplay(matrix, display_labels=names)
display.plot(ax=axes["m"], colorbar=False, xticks_rotation="vertical")
axes["m"].set(xlabel="predicted", ylabel="true", title=f"accuracy {accuracy:.0%}")
for place, i in zip("0123", worst, strict=False):
    answer = f"{names[answers[i]]} ({probabilities[i].max():.0%})"
    print(f"{files_test[i]}: {names[y_test[i]]}, predicted as {answer}")
    axes[place].imshow(pictures_test[i])
    axes[place].set_title(f"{names[y_test[i]]}, read as\n{answer}", fontsize=14)
for place in "0123":
    axes[place].axis("off")
show_figure("transfer-learning")
