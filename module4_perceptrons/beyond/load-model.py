"""Use a saved network in a program of your own: load it, ask it, print its answer.

Nothing is trained here, and the program is short. This is how a network goes to work.
Model files often come from somebody else, and a file can be an attack. In Keras' safe
mode a file can bring weights and known layers, but no code. A pickle file would run
whatever code is in it.

    python module4_perceptrons/beyond/load-model.py 70 65
    python module4_perceptrons/beyond/load-model.py 40 90 --model somewhere/else.keras

Ask yourself
    How much of the time is Python starting up? How would a web server avoid that?
    Which scores leave the network undecided? Which exam counts more?
    What should the program say about a score of 170?

Try
    Rename a photo to x.keras, and give it as the --model.

Expect a probability for the pair of scores, in about 4 seconds.
"""

# %% Read the two scores from the command line
from workshop import load_model, read_options

import sys

import numpy as np

example = "Such as: python module4_perceptrons/beyond/load-model.py 70 65"
options = read_options(scores=["70", "65"], model="admissions.keras")
try:
    first, second = [float(score) for score in options.scores]
except ValueError:
    sys.exit(f"Give two exam scores. {example}")
if not (0 <= first <= 100 and 0 <= second <= 100):
    sys.exit(f"Exam scores go from 0 to 100. {example}")

# %% Load the network in safe mode. (None, 2): any number of applicants, two scores
make_one = "To make one: python module4_perceptrons/beyond/save-model.py"
model = load_model(options.model)  # keras.saving.load_model(..., safe_mode=True)
if model is None:
    sys.exit(make_one)
if (model.input_shape, model.output_shape) != ((None, 2), (None, 1)):
    sys.exit(f"{options.model} is no network for two exam scores. {make_one}")

# %% Ask it
probability = model.predict(np.array([[first, second]]), verbose=0)[0, 0]
answer = "admitted" if probability > 0.5 else "not admitted"
print(f"Scores {first:g} and {second:g}: {answer}, probability {probability:.1%}")
