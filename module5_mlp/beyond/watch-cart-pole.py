"""Watch a network balance a pole: one game, move by move.

cart-pole.py plays many games at once, which is fast, but hard to follow. Here is one
game in a plain loop: look at the state, ask the network, make its move. The state is
four numbers: where the cart is and how fast, how far the pole leans and how fast. A
network that has learned nothing plays first.

    python module5_mlp/beyond/cart-pole.py
    python module5_mlp/beyond/watch-cart-pole.py --watch
    python module5_mlp/beyond/watch-cart-pole.py --seed 2 --start 0.2

Ask yourself
    The trained network pushes left, right, left, right. Why not less often?
    The network sees one moment. Why does it need the speeds, too?
    In training, all four numbers started within 0.05 of 0. What if a game starts worse?

Try
    --start 0.2: the numbers start within 0.2 of 0. Then --start 0.3.

Expect about 10 steps from the untrained network and 500 from the trained one, in about
5 seconds.
"""

# %% Load the trained network, and make one with random weights
from workshop import load_model, read_options, show_figure

import sys

import gymnasium
import keras
import matplotlib.pyplot as plt
import numpy as np

options = read_options(start=0.05, seed=1, watch=False)
keras.utils.set_random_seed(options.seed)
trained = load_model("cart-pole.keras")
if trained is None:
    sys.exit("To make one: python module5_mlp/beyond/cart-pole.py")
untrained = keras.models.clone_model(trained)  # the same layers, with new weights

# %% Play one game with each; always take the move that the network thinks better
game = gymnasium.make("CartPole-v1")
states = {}
for name, model in [("untrained", untrained), ("trained", trained)]:
    limits = {"low": -options.start, "high": options.start}
    state, _ = game.reset(seed=options.seed, options=limits)
    states[name], fallen, over = [state], False, False
    print(f"\n{name}: the pole leans    the network pushes")
    while not (fallen or over):
        left, right = model.predict_on_batch(state[None])[0]  # a batch of one
        move = int(right > left)
        if len(states[name]) <= 8:
            push = f"right ({right:.0%} sure)" if move else f"left ({left:.0%} sure)"
            print(f"{np.degrees(state[2]):20.1f} degrees   {push}")
        state, reward, fallen, over, _ = game.step(move)
        states[name].append(state)
    print(f"{name}: {len(states[name]) - 1} steps")


# %% Draw moments of both games
def draw(ax, state, title):
    """Draw the cart and its pole, which is longer here than in the game."""
    place, _, angle, _ = state
    ax.add_patch(plt.Rectangle((place - 0.5, -0.3), 1, 0.3, color="black"))
    ax.plot([place, place + 2 * np.sin(angle)], [0, 2 * np.cos(angle)], color="C1")
    ax.set(xlim=(-3, 3), ylim=(-0.4, 2.4), xticks=[], yticks=[], aspect="equal")
    ax.set_title(title)


figure, axes = plt.subplots(2, 5, figsize=(10, 4.5))
for (name, seen), row in zip(states.items(), axes, strict=True):
    for step, ax in zip(np.linspace(0, len(seen) - 1, 5).astype(int), row, strict=True):
        draw(ax, seen[step], f"step {step}")
    row[0].set_ylabel(name)
steps = [len(seen) - 1 for seen in states.values()]
figure.suptitle("The pole stays up for {} steps untrained, {} trained".format(*steps))
show_figure("watch-cart-pole")

# %% With --watch: see the trained network play, in a window
if options.watch and plt.get_backend().lower() == "agg":
    print("There is no window here to watch a game in.")
elif options.watch:
    _, ax = plt.subplots()
    for step, state in enumerate(states["trained"]):
        ax.clear()
        draw(ax, state, f"step {step}")
        plt.pause(0.02)
