"""Transfer learning: let a trained network look, and train one layer to decide.

    python transfer-learning.py                  # the garments of own-images.py
    python transfer-learning.py --folder pets    # yours, in pets/cat and pets/dog

SqueezeNet learned from a million photos what fur, wheels and leaves look like. What it
says of a picture before its last layer, 512 numbers, helps to tell apart things that it
was never trained on. Only the new last layer learns, so a few pictures are enough, and
SqueezeNet looks at each of them once and not in every epoch.

Ask yourself
    Why can 240 photos be enough here, and were too few for own-images.py?
    How many weights are trained, and how many are not?
    On the garments it gains less than on cats and dogs. In what way are they no photos?

Try
    --seed 1, 2, 3: another fifth is set aside. How far do the accuracies lie apart?

Expect 88% to 96% on the garments, 95% to 98% on 300 photos of cats and dogs.
"""

# %% Every number worth changing; each is also a command-line option
from workshop import RunLogger, load_pictures, load_squeezenet_weights, show_result
from workshop import start_run

import keras
from keras import layers
from sklearn.model_selection import train_test_split

run = start_run(folder=None, epochs=50, batch_size=32, learning_rate=0.003)
config = run.config

# %% Load the pictures, in the size that SqueezeNet takes
pictures, labels, names, paths = load_pictures(config.folder, image_size=(227, 227))


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
squeezenet.set_weights(load_squeezenet_weights()[:-2])

# %% Let it look at every picture, once; then split as in own-images.py
features = squeezenet.predict(pictures, verbose=2)
x_train, x_test, y_train, y_test = train_test_split(
    features, labels, test_size=0.2, stratify=labels, random_state=config.seed
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

# %% Score it on the test pictures, beside the network that had to learn to see
trained, frozen = model.count_params(), squeezenet.count_params()
print(f"{trained:,} weights trained, {frozen:,} used as they were")
show_result(run, model.evaluate(x_test, y_test, verbose=0)[1])
