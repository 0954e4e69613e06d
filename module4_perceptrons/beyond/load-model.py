"""Use a saved model in a program of your own: load it, ask it, print its answer.

    python load-model.py 70 65
    python load-model.py 40 90 --model somewhere/else.keras

Nothing is trained here, and the program is small: this is how a model goes to work. A
model file comes from someone else as often as not, and a file can be an attack. Keras'
safe mode loads weights and known layers and refuses code; pickle would run it.

Ask yourself
    How much of the work is Python starting up? How would a web server avoid that?
    Which scores make the model undecided? Which of the two exams counts for more?
    What should the program say about scores such as 170?

Try
    Change a byte of a copy of the file, or rename a picture to x.keras: what happens?

Expect a probability for each pair of scores, in about 4 seconds.
"""

# %% Read the two scores from the command line
from workshop import load_model, read_options

import sys

import numpy as np

options = read_options(scores=["70", "65"], model="admissions.keras")
try:
    first, second = [float(score) for score in options.scores]
except ValueError:
    sys.exit("Give two exam scores, such as: python load-model.py 70 65")
if not (0 <= first <= 100 and 0 <= second <= 100):
    sys.exit("Exam scores go from 0 to 100: python load-model.py 70 65")

# %% Load the model, in safe mode, and make sure that it is one for two scores
make_one = "To make one: python module4_perceptrons/beyond/save-model.py"
model = load_model(options.model)  # keras.saving.load_model(..., safe_mode=True)
if model is None:
    sys.exit(make_one)
if (model.input_shape, model.output_shape) != ((None, 2), (None, 1)):
    sys.exit(f"{options.model} is no model of two exam scores. {make_one}")

# %% Ask it
probability = model.predict(np.array([[first, second]]), verbose=0)[0, 0]
answer = "admitted" if probability > 0.5 else "not admitted"
print(f"Scores {first:g} and {second:g}: {answer}, probability {probability:.1%}")
