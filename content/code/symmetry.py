"""Fig. 1 of the paper: is a row of six numbers symmetric? Needs backprop.py.

6 inputs, 2 hidden units, 1 output; epsilon, alpha, the range of the starting
weights and the number of sweeps are the paper's. The paper shows one run. This
program makes twenty, counts those that solve the task, and shows the first.
"""
from itertools import product

import numpy as np

from backprop import Layer, Net, forward, random_net, train

inputs = np.array(list(product((0.0, 1.0), repeat=6))).T  # 6 units x 64 cases
d = (inputs == inputs[::-1]).all(axis=0, keepdims=True).astype(float)


def run(seed: int) -> Net:
    """The net that 1,425 sweeps make of the starting weights of this seed."""
    net = random_net([6, 2, 1], 0.3, np.random.default_rng(seed))
    train(net, inputs, d, epsilon=0.1, alpha=0.9, sweeps=1425)
    return net


def solved(net: Net) -> bool:
    """Whether every answer is on the right side of one half."""
    return bool(np.all((forward(net, inputs)[-1] > 0.5) == (d == 1)))


def show(name: str, layer: Layer) -> None:
    """Prints the weights into each unit of a layer, in the order of the senders."""
    for w_j, b_j in zip(layer.w, layer.b):
        print(f"{name:6}", *[f"{w_ji:6.1f}" for w_ji in w_j], f"  bias {b_j[0]:5.1f}")


if __name__ == "__main__":
    runs = {seed: run(seed) for seed in range(1, 21)}
    good = [seed for seed, net in runs.items() if solved(net)]
    print(f"{len(good)} of {len(runs)} runs answer all 64 cases rightly: seeds", *good)
    print(f"The weights of seed {good[0]}:")
    for name, layer in zip(("hidden", "output"), runs[good[0]]):
        show(name, layer)
