"""Learn to act: a network balances a pole, and nobody tells it which move is right.

A pole stands on a cart, and the network pushes the cart left or right, 50 times a
second. A game ends when the pole leans too far, or after 500 steps. There are no
labels, only a reward: one point for each step that the pole stays up. This is called
reinforcement learning. The network plays 32 games, and rolls a die with its two
probabilities for every move. Then we compare: a move that was followed by more steps
than usual becomes more probable, the others less probable. This is called policy
gradient.

    python module5_mlp/beyond/cart-pole.py
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
from workshop import save_model, show_figure, start_run

import gymnasium
import keras
import matplotlib.pyplot as plt
import numpy as np
from keras import layers

run = start_run(games=32, rounds=40, networks=3, learning_rate=0.05)
config = run.config


# %% Play all games at once, until the last pole has fallen
def play(model, seed, die=True):
    """Return states, moves and whether the pole was up, by step and game."""
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
able = 0
for network in range(config.networks):
    seed = config.seed + network
    keras.utils.set_random_seed(seed)
    model = keras.Sequential(
        [
            keras.Input(shape=(4,)),  # place and speed of the cart, lean of the pole
            layers.Dense(32, activation="relu"),
            layers.Dense(2, activation="softmax"),  # left, right
        ]
    )
    model.compile(
        loss="sparse_categorical_crossentropy",
        optimizer=keras.optimizers.Adam(config.learning_rate),
    )
    print(f"Network {network + 1}, steps a game:", flush=True)
    curve = []
    for round_ in range(config.rounds):
        states, moves, up = play(model, seed=1000 * seed + round_)
        curve.append(up.sum() / config.games)
        end = "\n" if round_ % 10 == 9 else " "
        print(f"{curve[-1]:6.0f}", end=end, flush=True)
        run.log({f"network {network + 1}/steps": curve[-1]})
        if min(curve[-3:]) > 499:
            break
        # The label is the move it made, and the weight is how good that move was.
        # Keras is fastest with one size of batch: fill up with rows of weight 0
        rows = config.games * 500
        x, y, weights = np.zeros((rows, 4)), np.zeros(rows), np.zeros(rows)
        x[: up.size] = states.reshape(-1, 4)
        y[: up.size] = moves.ravel()
        weights[: up.size] = np.where(up, judge(up), 0).ravel()
        model.train_on_batch(x, y, sample_weight=weights)
    plt.plot(range(1, len(curve) + 1), curve, "o-")

    # The exam: new games, and always the better move
    _, _, up = play(model, seed=999, die=False)
    exam = up.sum() / config.games
    able += exam > 499
    print(f"\n  in new games: {exam:.0f} of 500")

# %% Keep the last network: watch-cart-pole.py shows how it plays
save_model(model, "cart-pole.keras")

# %% Draw the curves, one for each network
plt.xlabel("Round of training")
plt.ylabel("Steps that the pole stays up")
plt.locator_params(axis="x", integer=True)
plt.ylim(0, 510)
plt.title(f"{able} of {config.networks} networks balance the pole for all 500 steps")
show_figure("cart-pole")
