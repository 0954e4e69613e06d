"""XOR from three neurons, with weights chosen by hand.

A neuron with a step says yes if its weighted sum is above zero. That is enough for AND,
OR and NAND. It is not enough for XOR, "one or the other, not both": no straight line
has both of its yes on one side and both of its no on the other. Two layers can: let OR
and NAND look first, and AND look at what they found. That is a hidden layer.

Ask yourself
    Which weights and bias make OR? Is there more than one answer?
    Which lines do OR and NAND draw, and what lies between the two?
    What has the third neuron for its inputs? Does it ever see the two bits?

Try
    Make NOR, then XNOR. Then look for weights that make XOR in a single neuron.

Expect four truth tables, in about a second.
"""

# %% The four questions
from workshop import show_figure

import matplotlib.pyplot as plt
import numpy as np

x = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])

# %% Three neurons: two weights and a bias each, then a step
and_ = (x @ [1, 1] - 1.5 > 0).astype(int)
or_ = (x @ [1, 1] - 0.5 > 0).astype(int)
nand = (x @ [-1, -1] + 1.5 > 0).astype(int)

# %% A second layer: AND again, of what OR and NAND have found
hidden = np.stack([or_, nand], axis=1)
xor = (hidden @ [1, 1] - 1.5 > 0).astype(int)

print("bits   AND  OR  NAND  XOR")
for row in range(4):
    print(f"{x[row]}   {and_[row]}   {or_[row]}    {nand[row]}     {xor[row]}")

# %% Draw the lines of the two hidden neurons: XOR is the strip between them
plt.figure(figsize=(7, 6.5))
plt.scatter(x[:, 0], x[:, 1], c=xor, s=400, edgecolors="black", zorder=2)
line = np.array([-0.5, 1.5])
plt.plot(line, 0.5 - line, label="OR: yes above")
plt.plot(line, 1.5 - line, "--", label="NAND: yes below")
plt.xlim(-0.5, 1.5)
plt.ylim(-0.5, 1.5)
plt.xticks([0, 1])
plt.yticks([0, 1])
plt.xlabel("first bit")
plt.ylabel("second bit")
plt.title("XOR: yes (yellow) between the lines")
plt.legend(loc="upper right")
show_figure("xor-by-hand")
