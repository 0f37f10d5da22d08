"""Stage 4: all cases at once, a column for each.

Units run down the rows of every array. Along the columns run the cases, as in
y[j, c], or the units that send: w[j, i] is the weight from unit i to unit j.
"""
from typing import NamedTuple

import numpy as np


class Layer(NamedTuple):
    """A number for each connection into a layer: a weight or slope."""
    w: np.ndarray  # units x units below
    b: np.ndarray  # units x 1: from a unit whose output is always 1


Net = list[Layer]


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


if __name__ == "__main__":
    net = [
        Layer(w=np.array([[-0.6, 0.7], [0.64, 0.45]]), b=np.array([[-0.72], [0.38]])),
        Layer(w=np.array([[-0.47, 0.84]]), b=np.array([[-0.74]])),
    ]
    inputs = np.array([[0.0, 0.0, 1.0, 1.0], [0.0, 1.0, 0.0, 1.0]])
    d = np.array([[0.0, 1.0, 1.0, 0.0]])
    y = forward(net, inputs)
    print(f"E = {error(y[-1], d):.4f}")
    for slopes in backward(net, y, d):
        print("dE/dw:", *slopes.w.round(4), " dE/db:", *slopes.b.round(4))
