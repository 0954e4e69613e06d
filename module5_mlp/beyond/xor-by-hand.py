"""XOR from three neurons, with weights chosen by hand.

A neuron with a step says yes if its weighted sum plus its bias is above zero. That is
enough for AND, for OR, and for NAND, the opposite of AND. It is not enough for XOR:
"one or the other, but not both". No straight line separates the two "yes" points of XOR
from its two "no" points. Two layers can do it. OR and NAND look at the bits, and AND
looks at their answers. OR and NAND are a hidden layer.

    python module5_mlp/beyond/xor-by-hand.py

Ask yourself
    Which weights and bias make OR? Is there more than one answer?
    Which lines do OR and NAND draw, and what lies between the two?
    What are the inputs of the third neuron? Does it ever see the two bits?

Try
    Make NOR (not OR) from one neuron, then XNOR (not XOR) from three.
    Look for two weights and a bias that make XOR in a single neuron.

Expect four truth tables, in about a second.
"""

# %% The four questions
from workshop import show_figure

import matplotlib.pyplot as plt
import numpy as np

x = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])

# %% Three neurons: two weights and a bias each, then a step
# x @ [1, 1] multiplies the bits of each row by the weights and adds up.
and_ = (x @ [1, 1] - 1.5 > 0).astype(int)
or_ = (x @ [1, 1] - 0.5 > 0).astype(int)
nand = (x @ [-1, -1] + 1.5 > 0).astype(int)

# %% A second layer: AND again, this time of the answers of OR and NAND
hidden = np.stack([or_, nand], axis=1)
xor = (hidden @ [1, 1] - 1.5 > 0).astype(int)

print("bits   AND  OR  NAND  XOR")
for row in range(4):
    print(f"{x[row]}   {and_[row]}   {or_[row]}    {nand[row]}     {xor[row]}")

# %% Draw the lines of the two hidden neurons: XOR is the strip between them
plt.figure(figsize=(7, 6.5))
for bits, answer in zip(x, xor, strict=True):
    color = "tab:orange" if answer else "purple"
    plt.scatter(*bits, s=400, color=color, edgecolors="black", zorder=2)
line = np.array([-0.5, 1.5])
plt.plot(line, 0.5 - line, label="OR: yes above")
plt.plot(line, 1.5 - line, "--", label="NAND: yes below")
plt.xlim(-0.5, 1.5)
plt.ylim(-0.5, 1.5)
plt.xticks([0, 1])
plt.yticks([0, 1])
plt.xlabel("first bit")
plt.ylabel("second bit")
plt.title("XOR says yes (orange) between the two lines")
plt.legend(loc="upper right")
show_figure("xor-by-hand")
