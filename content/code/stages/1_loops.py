"""Stage 1: one case goes forward, one multiplication at a time.

w[j][i] is the weight from unit i of one layer to unit j of the next.
"""
from math import exp
from typing import NamedTuple


class Layer(NamedTuple):
    """The weights of the connections into a layer."""
    w: list[list[float]]  # units x units below
    b: list[float]  # units: from a unit whose output is always 1


Net = list[Layer]


def forward(net: Net, inputs: list[float]) -> list[list[float]]:
    """The outputs y of every layer, the inputs first."""
    y = [inputs]
    for layer in net:
        outputs = []
        for w_j, b_j in zip(layer.w, layer.b):
            x_j = b_j
            for w_ji, y_i in zip(w_j, y[-1]):
                x_j += w_ji * y_i  # (1)
            outputs.append(1 / (1 + exp(-x_j)))  # (2)
        y.append(outputs)
    return y


if __name__ == "__main__":
    net = [
        Layer(w=[[-0.6, 0.7], [0.64, 0.45]], b=[-0.72, 0.38]),
        Layer(w=[[-0.47, 0.84]], b=[-0.74]),
    ]
    y = forward(net, [1.0, 1.0])
    for outputs in y:
        print(*[f"{y_j:.4f}" for y_j in outputs])
