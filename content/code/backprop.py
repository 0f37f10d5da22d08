"""Back-propagation: equations (1) to (9) of Rumelhart, Hinton & Williams, 1986.

Units run down the rows of every array. Along the columns run the cases, as in
y[j, c], or the units that send: w[j, i] is the weight from unit i to unit j.
"""
from typing import NamedTuple

import numpy as np


class Layer(NamedTuple):
    """A number for each connection into a layer: a weight, slope or change."""
    w: np.ndarray  # units x units below
    b: np.ndarray  # units x 1: from a unit whose output is always 1


Net = list[Layer]


def random_net(sizes: list[int], r: float, rng: np.random.Generator) -> Net:
    """Layers of these sizes, inputs first; all weights between -r and r."""
    w = [rng.uniform(-r, r, shape) for shape in zip(sizes[1:], sizes)]
    return [Layer(w_j, rng.uniform(-r, r, (len(w_j), 1))) for w_j in w]


def forward(net: Net, inputs: np.ndarray) -> list[np.ndarray]:
    """The outputs y of every layer, the inputs first."""
    y = [inputs]
    for layer in net:
        x = layer.w @ y[-1] + layer.b  # (1)
        y.append(1 / (1 + np.exp(-x)))  # (2)
    return y


def error(y: np.ndarray, d: np.ndarray) -> float:
    """E of the last layer's outputs y, when the desired ones are d."""
    return 0.5 * float(np.sum((y - d) ** 2))  # (3)


def backward(net: Net, y: list[np.ndarray], d: np.ndarray) -> Net:
    """dE/dw for every weight, added up over the cases."""
    gradient: Net = []
    dE_dy = y[-1] - d  # (4)
    for layer, y_j, y_i in zip(reversed(net), reversed(y), reversed(y[:-1])):
        dE_dx = dE_dy * y_j * (1 - y_j)  # (5)
        dE_dw = dE_dx @ y_i.T  # (6)
        dE_db = dE_dx.sum(axis=1, keepdims=True)  # (6), as y_i is always 1
        gradient.insert(0, Layer(dE_dw, dE_db))
        dE_dy = layer.w.T @ dE_dx  # (7)
    return gradient


def change(net: Net, gradient: Net, velocity: Net,
           epsilon: float, alpha: float) -> None:
    """Changes the weights and the velocity. With alpha 0, (9) is (8)."""
    for layer, slopes, changes in zip(net, gradient, velocity):
        for w, dE_dw, delta_w in zip(layer, slopes, changes):  # w, then b
            delta_w[:] = -epsilon * dE_dw + alpha * delta_w  # (9)
            w += delta_w


def train(net: Net, inputs: np.ndarray, d: np.ndarray,
          epsilon: float, alpha: float, sweeps: int) -> list[float]:
    """Changes net once a sweep through all cases; returns the E of each sweep."""
    velocity = [Layer(np.zeros_like(w), np.zeros_like(b)) for w, b in net]
    errors = []
    for sweep in range(sweeps):
        y = forward(net, inputs)
        errors.append(error(y[-1], d))
        gradient = backward(net, y, d)
        change(net, gradient, velocity, epsilon, alpha)
    return errors


if __name__ == "__main__":  # repeat four patterns through two hidden units
    patterns = np.eye(4)
    net = random_net([4, 2, 4], 1.0, np.random.default_rng(seed=1))
    train(net, patterns, patterns, epsilon=0.5, alpha=0.9, sweeps=1000)
    print("The code they found:", *forward(net, patterns)[1].T.round(2))
