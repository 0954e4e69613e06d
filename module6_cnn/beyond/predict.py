"""Ask the networks that you trained about new pictures.

own-images.py and transfer-learning.py keep the network that they trained last. Here
both name the same pictures. A picture that comes from somewhere else, with another
light and another background, is the real test.

    python module6_cnn/beyond/predict.py                      # a temple
    python module6_cnn/beyond/predict.py rex.jpg minka.jpg

Ask yourself
    Without a file, they get a photo of a temple. How sure are they, and of what?
    Which answer should a network give to a picture of none of its classes?
    Do both networks make the same mistakes?

Try
    The same thing on another table, in another light, upside down.

Expect a table of probabilities in about 5 seconds, once one of the two is trained.
"""

# %% Which pictures? None stands for the photo of the temple
from workshop import load_model, load_picture, output_path, read_options, show_figure

import json
from pathlib import Path

import matplotlib.pyplot as plt

options = read_options(pictures=[])
paths = options.pictures or [None]
figure, axes = plt.subplots(1, min(4, len(paths)), squeeze=False)
titles = ["" for _ in paths]

# %% Ask each network, with pictures of the size that it was trained on
for lesson in "own-images", "transfer-learning":
    model = load_model(f"{lesson}.keras")
    names_file = output_path("models", f"{lesson}.json")
    if model is None or not names_file.exists():
        print(f"To train it: python module6_cnn/beyond/{lesson}.py --folder FOLDER\n")
        continue
    names = json.loads(names_file.read_text())
    print(f"{lesson}.py")
    for i, path in enumerate(paths):
        picture = load_picture(path, image_size=model.input_shape[1:3])
        probabilities = model.predict(picture[None], verbose=0)[0]
        name = Path(path).name if path else "the temple"
        table = zip(names, probabilities, strict=True)
        print(f"  {name}: {', '.join(f'{p:.1%} {kind}' for kind, p in table)}")
        best = probabilities.argmax()
        titles[i] += f"{lesson}:\n{names[best]} ({probabilities[best]:.0%})\n"

# %% Show the first four pictures with both answers
for ax, path, title in zip(axes.flat, paths, titles, strict=False):
    ax.imshow(load_picture(path))
    ax.set_title(title.strip() or "no network yet")
    ax.axis("off")
show_figure("predict")
