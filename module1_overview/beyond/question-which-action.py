"""Which action? Reinforcement learning plays, and learns from prizes what to do.

Nobody shows the player a good game. It starts at S and moves through a small world. A
game ends at the cookie, 4 steps away and worth 1, or at the treasure, 8 steps away and
worth 10. For every place and move the player keeps a value: how good is this move here?
At first all values are 0. After each step the player knows more. What was the step
worth? The prize, if there was one. Otherwise 0.9 times the best value of the new place.
The move's value goes halfway to this number. This method is called Q-learning.

    python module1_overview/beyond/question-which-action.py
    python module1_overview/beyond/question-which-action.py --explore 0.3

Ask yourself
    After one game only one place has an arrow. Which one, and why not more?
    What does a player find who never explores? Why does it never find more?
    At S the best value is 4.8 for the treasure and 0.7 for the cookie. Why these?

Try
    --explore 0.3: at first three of ten moves are random, later fewer.
    A poorer treasure: in prizes, change 10 to 1.5. Is it still worth the way?

Expect the treasure with exploring, in 8 steps, and the cookie without, in 4 steps, in
about two seconds.
"""

# %% The world: S start, # wall, c cookie, T treasure
from workshop import read_options, show_figure

import matplotlib.pyplot as plt
import numpy as np

options = read_options(games=300, explore=1.0, seed=2)
world = np.array([list(row) for row in ("c...T", ".#.#.", ".....", ".#.#.", "S....")])
prizes = {"c": 1, "T": 10}
moves = [(-1, 0), (0, 1), (1, 0), (0, -1)]  # up, right, down, left
signs = np.array(list("^>v<"))
drawn_as = {"^": "↑", ">": "→", "v": "↓", "<": "←", "#": "", ".": ""}
rng = np.random.default_rng(options.seed)


# %% Play one game: values has a number for each row, column and move
def play(values, explore):
    """Play from S until a prize is found, and correct the values on the way."""
    place, steps, prize = (4, 0), 0, 0
    while not prize and steps < 100:
        best_moves = np.flatnonzero(values[place] == values[place].max())
        move = rng.choice(best_moves)  # several are best at first
        if rng.random() < explore:
            move = rng.integers(4)
        row, column = np.add(place, moves[move])
        free = 0 <= row < 5 and 0 <= column < 5 and world[row, column] != "#"
        after = (row, column) if free else place
        prize = prizes.get(world[after], 0)
        target = prize or 0.9 * values[after].max()
        values[place][move] += 0.5 * (target - values[place][move])
        place, steps = after, steps + 1
    return steps, prize


# %% Play many games, with exploring and without; look at the best moves now and then
looks = [game for game in (1, 10, 100) if game < options.games] + [options.games]
figure, axes = plt.subplots(2, 4, figsize=(12, 6.5))
found = []
for explore, row_of_axes in zip((options.explore, 0), axes, strict=True):
    values = np.zeros((5, 5, 4))
    maps = []
    for game in range(1, options.games + 1):
        play(values, explore * (1 - game / options.games))  # explore less and less
        if game in looks:
            best = signs[values.argmax(axis=2)]
            maps.append(np.where(values.max(axis=2) > 0, best, world))
    steps, prize = play(values, explore=0)
    found.append(prize)
    print(f"\nExploring {explore:.0%} at first: best moves after {looks} games")
    for rows in zip(*maps, strict=True):
        print("  " + "     ".join(" ".join(row) for row in rows))
    print(f"  One more game: prize {prize} after {steps} steps.", end=" ")
    print(f"The best value at S is {values[4, 0].max():.1f}.")

    # %% Draw the maps
    for ax, arrows, games in zip(row_of_axes, maps, looks, strict=False):
        ax.imshow(world == "#", cmap="gray_r", vmax=2)
        for (row, column), sign in np.ndenumerate(arrows):
            shown = drawn_as.get(sign, sign)
            ax.text(column, row, shown, ha="center", va="center", fontsize=22)
        ax.set(xticks=[], yticks=[], title=f"games: {games}")
    row_of_axes[0].set_ylabel(f"explore {explore:.0%}")
figure.suptitle(f"With exploring: a prize of {found[0]}. Without: {found[1]}.")
show_figure("question-which-action")
