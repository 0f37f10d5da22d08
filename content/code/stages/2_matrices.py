"""Stage 2: one case goes forward, a whole layer at a time.

w[j, i] is the weight from unit i of one layer to unit j of the next.
"""
from typing import NamedTuple

import numpy as np


class Layer(NamedTuple):
    """The weights of the connections into a layer."""
    w: np.ndarray  # units x units below
    b: np.ndarray  # units: from a unit whose output is always 1


Net = list[Layer]


def forward(net: Net, inputs: np.ndarray) -> list[np.ndarray]:
    """The outputs y of every layer, the inputs first."""
    y = [inputs]
    for layer in net:
        x = layer.w @ y[-1] + layer.b  # (1)
        y.append(1 / (1 + np.exp(-x)))  # (2)
    return y


if __name__ == "__main__":
    net = [
        Layer(w=np.array([[-0.6, 0.7], [0.64, 0.45]]), b=np.array([-0.72, 0.38])),
        Layer(w=np.array([[-0.47, 0.84]]), b=np.array([-0.74])),
    ]
    y = forward(net, np.array([1.0, 1.0]))
    for outputs in y:
        print(outputs.round(4))
