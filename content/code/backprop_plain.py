"""backprop.py in plain Python: lists and loops, one number at a time.

Here a bias is what the paper calls it, the weight from one more unit whose
output is always 1. It is the last weight of its unit: net[l][j][-1].
"""
from math import exp

Net = list[list[list[float]]]  # layers, their units j, the weights w_ji into each


def zeros(net: Net) -> Net:
    """A zero for every weight."""
    return [[[0.0 for _ in w_j] for w_j in layer] for layer in net]


def forward(net: Net, inputs: list[float]) -> list[list[float]]:
    """The outputs y of every layer for one case, the inputs first."""
    y = [inputs]
    for layer in net:
        outputs = []
        for w_j in layer:
            x_j = sum(w_ji * y_i for w_ji, y_i in zip(w_j, y[-1] + [1.0]))  # (1)
            outputs.append(1 / (1 + exp(-x_j)))  # (2)
        y.append(outputs)
    return y


def error(y: list[float], d: list[float]) -> float:
    """E of one case."""
    return 0.5 * sum((y_j - d_j) ** 2 for y_j, d_j in zip(y, d))  # (3)


def add_gradient(net: Net, y: list[list[float]], d: list[float], dE_dw: Net) -> None:
    """Adds one case's slopes to dE_dw."""
    dE_dy = [y_j - d_j for y_j, d_j in zip(y[-1], d)]  # (4)
    for l in reversed(range(len(net))):
        dE_dx = [s * y_j * (1 - y_j) for s, y_j in zip(dE_dy, y[l + 1])]  # (5)
        dE_dy = [0.0 for _ in y[l]]
        for j, dE_dx_j in enumerate(dE_dx):
            for i, y_i in enumerate(y[l] + [1.0]):
                dE_dw[l][j][i] += dE_dx_j * y_i  # (6)
            for i in range(len(y[l])):
                dE_dy[i] += dE_dx_j * net[l][j][i]  # (7)


def change(net: Net, dE_dw: Net, delta_w: Net, epsilon: float, alpha: float) -> None:
    """Changes the weights and the velocity. With alpha 0, (9) is (8)."""
    for layer, slopes, changes in zip(net, dE_dw, delta_w):
        for w_j, slopes_j, changes_j in zip(layer, slopes, changes):
            for i in range(len(w_j)):
                changes_j[i] = -epsilon * slopes_j[i] + alpha * changes_j[i]  # (9)
                w_j[i] += changes_j[i]


def train(net: Net, cases: list[tuple[list[float], list[float]]],
          epsilon: float, alpha: float, sweeps: int) -> list[float]:
    """Changes net once a sweep through all cases; returns the E of each sweep."""
    delta_w, errors = zeros(net), []
    for sweep in range(sweeps):
        E, dE_dw = 0.0, zeros(net)
        for inputs, d in cases:
            y = forward(net, inputs)
            E += error(y[-1], d)
            add_gradient(net, y, d, dE_dw)
        change(net, dE_dw, delta_w, epsilon, alpha)
        errors.append(E)
    return errors


if __name__ == "__main__":  # the run of xor.py
    net = [[[-0.6, 0.7, -0.72], [0.64, 0.45, 0.38]], [[-0.47, 0.84, -0.74]]]
    cases = [([0.0, 0.0], [0.0]), ([0.0, 1.0], [1.0]),
             ([1.0, 0.0], [1.0]), ([1.0, 1.0], [0.0])]
    errors = train(net, cases, epsilon=0.5, alpha=0.9, sweeps=500)
    for sweep in (1, 2, 10, 50, 100, 200, 500):
        print(f"sweep {sweep:3}: E = {errors[sweep - 1]:.4f}")
    for (left, right), _ in cases:
        print(f"{left:.0f} {right:.0f} -> {forward(net, [left, right])[-1][0]:.2f}")
