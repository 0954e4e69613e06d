"""Learn to act: a network balances a pole, and nobody tells it which move is right.

A pole stands on a cart, and the network pushes the cart left or right, 50 times a
second. A game ends when the pole leans too far or after 500 steps. There are no labels.
The network plays 32 games and rolls a die with its two probabilities for every move.
Moves that were followed by more steps than usual become more probable, the others less.
This method is called policy gradient.

    python module5_mlp/beyond/cart-pole.py
    python module5_mlp/beyond/cart-pole.py --watch
    python module5_mlp/beyond/cart-pole.py --learning_rate 0.005 --networks 1

Ask yourself
    Why does it roll a die while it learns, instead of always taking the better move?
    A bad move ends a game ten steps later. How does the network find out which it was?
    The networks differ in nothing but the seed. How much do their curves differ?

Try
    A learning rate of 0.005, then 0.5. And --games 4: can it learn from four games?

Expect all 500 steps after 14 to 27 rounds, from each network, in about 20 seconds for
three networks.
"""

# %% Every number worth changing; each is also a command-line option
from workshop import show_figure, start_run

import gymnasium
import keras
import matplotlib.pyplot as plt
import numpy as np
from keras import layers

run = start_run(games=32, rounds=40, networks=3, learning_rate=0.05, watch=False)
config = run.config


# %% Play all games at once, until the last pole has fallen
def play(model, seed, die=True):
    """Return states (step, game, 4 numbers), moves and "still up" (step, game)."""
    games = gymnasium.make_vec(
        "CartPole-v1", config.games, vectorization_mode="vector_entry_point"
    )
    random = np.random.default_rng(seed)
    state, _ = games.reset(seed=seed)
    up = np.ones(config.games, dtype=bool)
    states, moves, ups = [], [], []
    while up.any():
        to_the_right = model.predict_on_batch(state)[:, 1]
        move = to_the_right > (random.random(config.games) if die else 0.5)
        states.append(state)
        moves.append(move)
        ups.append(up)
        state, _, fallen, over, _ = games.step(move.astype(int))
        up = up & ~fallen & ~over
    return np.array(states), np.array(moves), np.array(ups)


# %% How good was a move? The steps that followed, compared with the other games
def judge(up):
    """Return a number for each step of each game: above 0 for a good move."""
    to_come = np.zeros(up.shape)
    to_come[-1] = up[-1]
    for step in range(len(up) - 2, -1, -1):  # a step that is far off counts less
        to_come[step] = up[step] * (1 + 0.99 * to_come[step + 1])
    usual = to_come.sum(axis=1, keepdims=True) / up.sum(axis=1, keepdims=True)
    return (to_come - usual) / (to_come - usual).std().clip(1e-9)


# %% Train: play a round, judge each move, take one step of gradient descent
curves, exams = [], []
for network in range(config.networks):
    seed = config.seed + network
    keras.utils.set_random_seed(seed)
    model = keras.Sequential(
        [
            keras.Input(shape=(4,)),  # place and speed of cart and pole
            layers.Dense(32, activation="relu"),
            layers.Dense(2, activation="softmax"),  # left, right
        ]
    )
    model.compile(
        loss="sparse_categorical_crossentropy",
        optimizer=keras.optimizers.Adam(config.learning_rate),
    )
    if network == 0:
        states, _, up = play(model, seed, die=False)
        before = states[up[:, 0], 0]

    print(f"Network {network + 1}, steps a game:", end=" ", flush=True)
    curve = []
    for round_ in range(config.rounds):
        states, moves, up = play(model, seed=1000 * seed + round_)
        curve.append(up.sum() / config.games)
        print(f"{curve[-1]:.0f}", end=" ", flush=True)
        run.log({f"network {network + 1}/steps": curve[-1]})
        if min(curve[-3:]) > 499:
            break
        # Keras is fastest with one size of batch: fill up with rows of weight 0
        rows = config.games * 500
        x, y, weights = np.zeros((rows, 4)), np.zeros(rows), np.zeros(rows)
        x[: up.size] = states.reshape(-1, 4)
        y[: up.size] = moves.ravel()
        weights[: up.size] = np.where(up, judge(up), 0).ravel()
        model.train_on_batch(x, y, sample_weight=weights)
    curves.append(curve)

    # The exam: new games, and always the better move
    states, _, up = play(model, seed=999, die=False)
    after = states[up[:, 0], 0]
    exams.append(up.sum() / config.games)
    print(f"-> in new games {exams[-1]:.0f} of 500")

# %% Draw each network's curve
for curve in curves:
    plt.plot(range(1, len(curve) + 1), curve, "o-")
plt.axhline(curves[0][0], color="grey", linestyle=":", label="untrained")
plt.xticks(range(0, max(map(len, curves)) + 1, 5))
plt.xlabel("Round of training")
plt.ylabel("Steps that the pole stays up")
plt.ylim(0, 510)
able = sum(exam > 499 for exam in exams)
plt.title(f"{able} of {len(exams)} networks balance the pole for all 500 steps")
plt.legend(loc="center right")
show_figure("cart-pole")


# %% Draw single moments of a game, before training and after
def draw(ax, state):
    """Draw the cart and its pole, which is longer here than in the game."""
    place, _, angle, _ = state
    ax.add_patch(plt.Rectangle((place - 0.5, -0.3), 1, 0.3, color="black"))
    ax.plot([place, place + 2 * np.sin(angle)], [0, 2 * np.cos(angle)], color="C1")
    ax.set(xlim=(-2.4, 2.4), ylim=(-0.4, 2.4), xticks=[], yticks=[], aspect="equal")


figure, axes = plt.subplots(2, 5, figsize=(10, 4.5))
for name, game, row in [("untrained", before, axes[0]), ("trained", after, axes[1])]:
    for step, ax in zip(np.linspace(0, len(game) - 1, 5).astype(int), row, strict=True):
        draw(ax, game[step])
        ax.set_title(f"step {step + 1}")
    row[0].set_ylabel(name)
    print(f"A game of the {name} network: {len(game)} steps")
figure.suptitle(
    f"Steps before the pole falls: {len(before)} untrained, {len(after)} trained"
)
show_figure("cart-pole-game")

# %% With --watch: see the trained network play, in a window
if config.watch and plt.get_backend().lower() == "agg":
    print("There is no window here to watch a game in.")
elif config.watch:
    _, ax = plt.subplots()
    for step, state in enumerate(after[::2]):
        ax.clear()
        draw(ax, state)
        ax.set_title(f"step {2 * step + 1}")
        plt.pause(0.02)
