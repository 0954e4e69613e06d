"""One neuron prices houses: a straight line, fitted to 2,197 real sales.

A neuron without an activation is a weighted sum plus a bias. With one input that is a
straight line, and training turns and lifts it until it lies among the houses. More
inputs make better prices. But is the result any good? We compare it with the simplest
answer, always the mean price, and with a stronger model, boosted trees.

    python module4_perceptrons/beyond/house-prices.py
    python module4_perceptrons/beyond/house-prices.py --learning_rate 0.01

Ask yourself
    Where does the line start, and which part of it is learned first?
    How many dollars is the neuron off, and how many is always saying the mean?
    Which houses lie farthest from the line? What does the size not tell?

Try
    Give it the neighborhood, too: replace houses.select_dtypes("number") by
    pd.get_dummies(houses, dtype=float), which makes a column of 0 and 1 for each name.

Expect the mean to be off by 57,000 to 60,000 dollars, the neuron on 12 columns by
24,000 to 25,000 and the trees by 18,000 to 19,000, in about 7 seconds.
"""

# %% The houses: Ames in Iowa, sold from 2006 to 2010; prices in 1,000 dollars
from workshop import data_path, read_options, show_figure

import keras
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
from keras import layers
from sklearn.ensemble import GradientBoostingRegressor
from sklearn.metrics import mean_absolute_error, r2_score
from sklearn.model_selection import train_test_split

options = read_options(learning_rate=0.1, steps=100, seed=0)
keras.utils.set_random_seed(options.seed)
houses = pd.read_csv(data_path("houses.csv"))
columns = houses.select_dtypes("number").drop(columns="Sale_Price")
price = houses["Sale_Price"].to_numpy() / 1000
x_train, x_test, y_train, y_test = train_test_split(
    columns, price, random_state=options.seed
)


def how_far_off(name, answers):
    """Print how far the answers lie from the real prices of the test houses."""
    off = 1000 * mean_absolute_error(y_test, answers)
    r2 = round(r2_score(y_test, answers), 2) + 0.0  # 1 is perfect, 0 is the mean
    print(f"{name:26} off by ${off:,.0f} on average, R² {r2:,.2f}")


# %% Always the mean price
how_far_off("Always the mean", np.full(len(y_test), y_train.mean()))

# %% One neuron: first on the size alone, then on every column, each scaled
plt.plot(x_test["Gr_Liv_Area"], y_test, ".", color="silver", markersize=5)
for names in [["Gr_Liv_Area"], list(columns)]:
    x = x_train[names].to_numpy("float32")
    scaling = layers.Normalization()
    scaling.adapt(x)
    model = keras.Sequential([keras.Input((len(names),)), scaling, layers.Dense(1)])
    model.compile(
        loss="mean_squared_error", optimizer=keras.optimizers.SGD(options.learning_rate)
    )
    for step in range(1, options.steps + 1):
        model.train_on_batch(x, y_train)
        if len(names) == 1 and step in (1, 10, options.steps):
            sizes = np.array([[500], [4000]])
            line = model.predict(sizes, verbose=0)[:, 0]
            print(f"  step {step:3}: ${line[0]:.0f},000 for 500 square feet,", end=" ")
            print(f"${line[1]:.0f},000 for 4,000")
            plt.plot(sizes, line, label=f"after step {step}")
    answers = model.predict(x_test[names].to_numpy("float32"), verbose=0)[:, 0]
    how_far_off(f"One neuron, columns: {len(names)}", answers)

# %% Boosted trees on the same columns: a hundred small trees, each mends those before
trees = GradientBoostingRegressor(random_state=options.seed).fit(x_train, y_train)
how_far_off(f"Boosted trees, columns: {len(names)}", trees.predict(x_test))

# %% Draw the houses and the line
plt.title("Training turns and lifts the neuron's line until it fits the houses")
plt.xlabel("Size in square feet")
plt.ylabel("Price in $1,000")
plt.legend(loc="upper left")
show_figure("house-prices")
