"""Back-propagation through any net without a circle. Equations (1) to (9).

A layer may hear several layers, near and far below it. Blocks of connections
that name the same weights share them, as the copies of a net unrolled in time
do. Layer 0 is one unit that always says 1: its blocks are biases. As in
backprop.py, units run down the rows and cases along the columns.
"""
from typing import NamedTuple

import numpy as np


class Block(NamedTuple):
    """All connections from one layer to a later one."""
    j: int  # the layer that hears
    i: int  # the layer that sends
    k: int  # the place of its weights in the list of all


Layers = dict[int, np.ndarray]  # an array for each layer, by its number


def forward(blocks: list[Block], w: list[np.ndarray], inputs: Layers) -> Layers:
    """The outputs y of every layer; inputs has those of layers that hear none."""
    cases = next(iter(inputs.values())).shape[1]
    y = {0: np.ones((1, cases)), **inputs}
    for j in sorted({block.j for block in blocks}):
        into_j = [block for block in blocks if block.j == j]
        x = sum(w[k] @ y[i] for _, i, k in into_j)  # (1)
        y[j] = 1 / (1 + np.exp(-x))  # (2)
    return y


def error(y: Layers, d: Layers) -> float:
    """E of all layers for which there are desired outputs."""
    return sum(0.5 * np.sum((y[j] - d[j]) ** 2) for j in d)  # (3)


def backward(blocks: list[Block], w: list[np.ndarray], y: Layers,
             d: Layers) -> list[np.ndarray]:
    """dE/dw for every weight, added up over the cases and the blocks."""
    gradient = [np.zeros_like(w_k) for w_k in w]
    dE_dy = {j: np.zeros(y_j.shape) for j, y_j in y.items()}
    for j in d:
        dE_dy[j] += y[j] - d[j]  # (4)
    for j in sorted({block.j for block in blocks}, reverse=True):
        dE_dx = dE_dy[j] * y[j] * (1 - y[j])  # (5)
        for _, i, k in [block for block in blocks if block.j == j]:
            gradient[k] += dE_dx @ y[i].T  # (6)
            dE_dy[i] += w[k].T @ dE_dx  # (7)
    return gradient


def change(w: list[np.ndarray], gradient: list[np.ndarray],
           velocity: list[np.ndarray], epsilon: float, alpha: float) -> None:
    """Changes the weights and the velocity. With alpha 0, (9) is (8)."""
    for w_k, dE_dw, delta_w in zip(w, gradient, velocity):
        delta_w[:] = -epsilon * dE_dw + alpha * delta_w  # (9)
        w_k += delta_w


def average(blocks: list[Block], gradient: list[np.ndarray]) -> list[np.ndarray]:
    """Of shared weights the average of their slopes, as on p. 536, not the sum."""
    uses = [sum(block.k == k for block in blocks) for k in range(len(gradient))]
    return [dE_dw / n for dE_dw, n in zip(gradient, uses)]


if __name__ == "__main__":  # XOR: one hidden unit, which the inputs also pass by
    blocks = [Block(2, 1, 0), Block(2, 0, 1), Block(3, 1, 2), Block(3, 2, 3),
              Block(3, 0, 4)]
    rng = np.random.default_rng(seed=1)
    w = [rng.uniform(-1, 1, (1, units)) for units in (2, 1, 2, 1, 1)]
    velocity = [np.zeros_like(w_k) for w_k in w]
    inputs = {1: np.array([[0, 0, 1, 1], [0, 1, 0, 1]])}
    d = {3: np.array([[0, 1, 1, 0]])}
    for sweep in range(2000):
        y = forward(blocks, w, inputs)
        change(w, backward(blocks, w, y, d), velocity, epsilon=0.5, alpha=0.9)
    print("The hidden unit says", *forward(blocks, w, inputs)[2].round(2)[0])
    print("XOR of each case:   ", *forward(blocks, w, inputs)[3].round(2)[0])
