"""Train on many machines: each learns from its own digits, then they average.

At the start of a round all machines have the same weights. Each takes 300 steps on its
own part of the digits. Then the lesson averages their weights, and the next round
starts from there. Dask carries the work to its workers. They are programs on this
machine, or on others. When a worker dies, Dask gives its work to another one.

    python module5_mlp/beyond/many-machines.py
    python module5_mlp/beyond/many-machines.py --scheduler tcp://192.168.1.20:8786

Ask yourself
    What would the average be worth if each machine started from weights of its own?
    The second worker doubles the work that is done. What does it gain?
    What travels between the machines in each round? What never does?

Try
    Kill a worker while this runs: type kill and its number in a second terminal (on
    Windows, taskkill /F /PID and its number). Then start a new one with the command
    that the lesson prints.

Expect 94.4% to 95.4% from one worker and 95.8% to 96.0% from two, in about 30 seconds.
"""

# %% Every number worth changing; each is also a command-line option
from workshop import WorkshopError, load_digits, show_figure, start_run

import atexit
import subprocess
import sys
from pathlib import Path
from time import perf_counter

import keras
import matplotlib.pyplot as plt
import numpy as np
from dask.distributed import Client, LocalCluster, get_worker
from keras import layers

run = start_run(rounds=10, steps=300, workers=2, learning_rate=0.1, scheduler=None)
config = run.config


# %% The network, the same everywhere
def build(learning_rate):
    """Return mlp.py's network; each machine makes its own."""
    model = keras.Sequential(
        [
            keras.Input(shape=(28, 28)),
            layers.Rescaling(1 / 255),
            layers.Flatten(),
            layers.Dense(128, activation="relu"),
            layers.Dense(10, activation="softmax"),
        ]
    )
    model.compile(
        loss="sparse_categorical_crossentropy",
        optimizer=keras.optimizers.SGD(learning_rate),
        metrics=["accuracy"],
    )
    return model


# %% What a worker does in a round: train on some of its part, return the weights
def train(part, parts, weights, round_, config):
    """Run on a worker, which keeps the network and the digits for the next round."""
    worker = get_worker()
    if not hasattr(worker, "model"):
        (x, y), _ = load_digits()
        worker.model, worker.digits = build(config["learning_rate"]), (x, y)
    x, y = worker.digits[0][part::parts], worker.digits[1][part::parts]
    random = np.random.default_rng([config["seed"], round_, part])
    some = random.choice(len(x), 32 * config["steps"])
    worker.model.set_weights(weights)
    worker.model.fit(x[some], y[some], batch_size=32, shuffle=False, verbose=0)
    return worker.model.get_weights()


# %% Connect to a scheduler, or start one here, with workers that are programs
if config.scheduler:
    try:
        client = Client(config.scheduler, timeout=5)
        client.wait_for_workers(1, timeout=5)
    except Exception as error:
        raise WorkshopError(
            f"No Dask workers at {config.scheduler} ({type(error).__name__}). On that "
            f"machine: dask scheduler; then, on any: dask worker {config.scheduler}"
        ) from None
else:
    client = Client(
        LocalCluster(n_workers=0, dashboard_address=":0", silence_logs="error")
    )
    address = client.scheduler.address
    command = [sys.executable, "-m", "distributed.cli.dask_worker", address]
    command += ["--nthreads", "1", "--no-nanny", "--no-dashboard"]
    command += ["--death-timeout", "10"]  # it ends 10 s after the lesson
    for _ in range(config.workers):
        worker = subprocess.Popen(  # noqa: S603
            command,
            cwd=Path(__file__).parents[2],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        atexit.register(worker.kill)
        print(f"Started worker {worker.pid}", flush=True)
    print(f"To start one more: dask worker {address} --nthreads 1")
    client.wait_for_workers(config.workers, timeout=60)

# %% Train with one worker, then with all of them, as many steps each
_, (x_test, y_test) = load_digits()
model = build(config.learning_rate)
start = model.get_weights()
curves = {}
for name in ("one worker", "all workers"):
    weights, curves[name] = start, []
    for round_ in range(config.rounds):
        began = perf_counter()
        workers = max(1, len(client.scheduler_info(n_workers=-1)["workers"]))
        busy = 1 if name == "one worker" else workers
        work = [
            client.submit(train, part, workers, weights, round_, dict(config))
            for part in range(busy)
        ]
        answers = client.gather(work)
        weights = [np.mean(arrays, axis=0) for arrays in zip(*answers, strict=True)]

        model.set_weights(weights)
        accuracy = model.evaluate(x_test, y_test, batch_size=1000, verbose=0)[1]
        curves[name].append(accuracy)
        run.log({f"{name}/test_accuracy": accuracy})
        print(
            f"{name}, round {round_ + 1} with {busy}: test accuracy {accuracy:.1%}, "
            f"{perf_counter() - began:.1f} s",
            flush=True,
        )

# %% Draw both curves
for name, curve in curves.items():
    plt.plot(range(1, len(curve) + 1), curve, "o-", label=f"{name}: {curve[-1]:.1%}")
plt.xticks(range(1, config.rounds + 1))
plt.xlabel("Round")
plt.ylabel("Test accuracy after the round")
plt.ylim(0.8, 1)
gain = 100 * (curves["all workers"][-1] - curves["one worker"][-1])
plt.title(f"{workers} workers against one: {gain:+.1f} points")
plt.legend(loc="lower right")
show_figure("many-machines")

# %% How much travels in a round, and send the workers home that this lesson started
megabytes = sum(array.nbytes for array in start) / 1e6
print(
    f"Each round sends {megabytes:.1f} MB of weights to each worker, and as many back."
)
if not config.scheduler:
    del work  # Dask need not keep the answers
    client.shutdown()
