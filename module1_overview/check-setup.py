"""Is this machine ready for the workshop, and how fast is it?

Run this once before the class. Every problem comes with the command that mends it. At
the end each device multiplies two large matrices. Training a neural network consists
mostly of such products, so the device that is fastest here also trains fastest.

    python module1_overview/check-setup.py

Ask yourself
    Which device will training use? If there are two, how much faster is it?
    A product of two n x n matrices takes n * n * n multiplications and as many
    additions. How many is that for n = 2048? (A GFLOP is a billion of them.)

Try
    Change size to 512, then to 64. How many GFLOP/s does a small product reach?

Expect about ten seconds, most of them to start TensorFlow. If some lesson cannot run,
the last line says so, and the exit code is 1.
"""

# %% Look at the machine, the packages, the data, the tracking and the display
import sys
import time

try:
    from workshop.setup import check
except ImportError:
    sys.exit("The workshop's helper is not installed: ./setup.sh")

lessons_can_run = True
for finding in check.findings():
    print(f"{finding.what:10} {finding.result}", flush=True)
    if finding.mend:
        print(f"{'':10} -> {finding.mend}")
    if finding.stops:  # some lesson needs this
        lessons_can_run = False

if not lessons_can_run:
    sys.exit("\nNot ready: mend the lines with an arrow, from the first to the last.")

# %% Multiply two large matrices on each device
import keras

size = 2048
seconds = {}
for device in check.devices():
    with keras.device(device):
        matrix = keras.random.uniform((size, size), dtype="float32")
        for _ in ("warm up", "time it"):  # the second time replaces the first
            start = time.perf_counter()
            product = keras.ops.matmul(matrix, matrix)
            keras.ops.convert_to_numpy(product[0, 0])  # waits until it is computed
            seconds[device] = time.perf_counter() - start
    gflops = 2 * size**3 / seconds[device] / 1e9
    print(f"{device:10} {size} x {size} matrix product: {gflops:,.0f} GFLOP/s")

# %% Which device will training use?
processor, *others = list(seconds)  # the processor is the first device
if others:
    ratio = seconds[processor] / seconds[others[0]]
    print(f"\nReady. Training uses {others[0]}.")
    print(f"On large matrices it is {ratio:.0f} times as fast as the processor.")
else:
    print("\nReady. Training uses the processor.")
