"""Arrays: a million numbers handled as one.

Every picture, tweet and model in this workshop is an array of numbers. NumPy does
arithmetic on a whole array at once, in compiled code. That is shorter to write than a
Python loop, and much faster to run.

    python module1_overview/hello-numpy.py
    python module1_overview/hello-numpy.py --numbers 10000000

Ask yourself
    How many times faster is NumPy here, and why?
    What does prices[2] give? What does prices[2:4] give? And prices[-1]?
    What is the shape of table[:, 0]?

Try
    Ten times as many numbers: --numbers 10000000. Does the ratio change?
    Only a hundred numbers: --numbers 100. Is NumPy still worth it?

Expect NumPy to be 10 to 50 times faster than the loop, and less with few numbers.
"""

# %% Every number worth changing; each is also a command-line option
import time

from workshop import read_options

import numpy as np

options = read_options(numbers=1_000_000)

# %% An array has a shape and one type for all its numbers
prices = np.array([3.0, 5.0, 8.0, 13.0, 21.0])
print("prices:", prices, "| shape:", prices.shape, "| type:", prices.dtype)

# %% Slices pick a part: counting starts at 0, and the end is not included
print("The first:", prices[0], "| the third and fourth:", prices[2:4])
# prices > 6 is True or False for each number; the True ones are picked
print("The last:", prices[-1], "| those above 6:", prices[prices > 6])

# %% Arithmetic applies to every number at once
print("With 10% tax:", prices * 1.1)

# %% A table is an array with two axes: first the rows, then the columns
table = np.arange(12).reshape(3, 4)
print(table)
# axis=0 adds up the rows, so one sum is left for each column
print("The first column:", table[:, 0], "| the sum of each column:", table.sum(axis=0))

# %% Square a million numbers, in a loop and at once
numbers = np.arange(options.numbers, dtype="float64")

start = time.perf_counter()
squares_by_loop = [number * number for number in numbers.tolist()]
loop_seconds = time.perf_counter() - start

start = time.perf_counter()
squares_at_once = numbers * numbers
numpy_seconds = time.perf_counter() - start

print(f"Same result: {np.array_equal(squares_by_loop, squares_at_once)}")
print(f"Loop:  {1000 * loop_seconds:8.3f} milliseconds")
print(f"NumPy: {1000 * numpy_seconds:8.3f} milliseconds")
print(f"NumPy is {loop_seconds / numpy_seconds:.0f} times faster.")
