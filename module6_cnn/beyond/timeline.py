"""From AlexNet to ResNet: four famous networks by their weights, work and mistakes.

Each of them was among the best in a yearly contest: naming photos (ImageNet, 1.2
million photos, 1,000 names). Did they get better by becoming larger? We count their
weights, and their work: the multiply-adds for one photo. A multiply-add is one weight
times one number, added to a sum. Random weights are enough for counting.

    python module6_cnn/beyond/timeline.py

Ask yourself
    Which networks need less work than VGG16, and still make fewer mistakes?
    Which of the two hurts more on a phone: many weights or much work?

Try
    Add a small network of 2018, with its error:
    "MobileNetV2": (2018, keras.applications.MobileNetV2(weights=None), 9.9)

Expect 61 million weights for AlexNet and 26 million for ResNet50, in about 10 seconds.
"""

# %% AlexNet of 2012. Its "groups" are two halves: it was trained on two graphics cards
from workshop import show_figure

import math

import keras
import matplotlib.pyplot as plt
from keras import layers

print("Building four large networks ...")
alexnet = keras.Sequential(
    [
        keras.Input(shape=(227, 227, 3)),
        layers.Conv2D(96, 11, strides=4, activation="relu"),
        layers.MaxPooling2D(3, strides=2),
        layers.Conv2D(256, 5, padding="same", groups=2, activation="relu"),
        layers.MaxPooling2D(3, strides=2),
        layers.Conv2D(384, 3, padding="same", activation="relu"),
        layers.Conv2D(384, 3, padding="same", groups=2, activation="relu"),
        layers.Conv2D(256, 3, padding="same", groups=2, activation="relu"),
        layers.MaxPooling2D(3, strides=2),
        layers.Flatten(),
        layers.Dense(4096, activation="relu"),
        layers.Dense(4096, activation="relu"),
        layers.Dense(1000, activation="softmax"),
    ]
)

# %% The others come with Keras. Error: the right name was not among five guesses, in %.
# AlexNet: Krizhevsky and others 2012, table 2. The others: keras.io/api/applications
timeline = {
    "AlexNet": (2012, alexnet, 18.2),
    "VGG16": (2014, keras.applications.VGG16(weights=None), 9.9),
    "InceptionV3": (2015, keras.applications.InceptionV3(weights=None), 6.3),
    "ResNet50": (2015, keras.applications.ResNet50(weights=None), 7.9),
}

# %% Count: each number of a kernel is used once at every place of the layer's output
print(f"{'':17}{'layers':>8}{'weights':>13}{'multiply-adds':>17}{'error':>8}")
for name, (year, model, error) in timeline.items():
    with_kernel = [layer for layer in model.layers if hasattr(layer, "kernel")]
    work = sum(
        math.prod(layer.kernel.shape) * math.prod(layer.output.shape[1:-1])
        for layer in with_kernel
    )
    weights = model.count_params()
    print(f"{name:12}{year:5}{len(with_kernel):8}{weights:13,}{work:17,}{error:7}%")

    # Draw it: the area of a disk shows the weights
    plt.scatter(work / 1e9, error, weights / 3e4, alpha=0.6)
    label = f"{name}: {weights / 1e6:.0f} million weights"
    plt.text(work / 1e9 + 0.7 + weights / 1e8, error, label, va="center", fontsize=14)

# %% Name the finding
plt.title("Fewer mistakes, and lately with less work and fewer weights")
plt.xlabel("billion multiply-adds for one photo")
plt.ylabel("error in %: right name not among 5 guesses")
plt.axis((-1, 29, 0, 20))
show_figure("timeline")
