"""Does backprop.py compute the slope of E? Nudge every weight and see.

Needs backprop.py beside it. The slopes must agree in a net small enough to try
all its weights, with layers of equal size, where a wrong transpose would fit.
"""
import numpy as np

from backprop import backward, error, forward, random_net

rng = np.random.default_rng(seed=1986)
net = random_net([3, 3, 3, 2], 1.0, rng)
inputs = rng.uniform(0, 1, (3, 5))  # 3 units x 5 cases
d = rng.uniform(0, 1, (2, 5))


def measured_slope(w: np.ndarray, at: tuple[int, ...], h: float = 1e-4) -> float:
    """dE/dw of the weight w[at], from E a little above it and a little below."""
    start = w[at]
    w[at] = start + h
    above = error(forward(net, inputs)[-1], d)
    w[at] = start - h
    below = error(forward(net, inputs)[-1], d)
    w[at] = start
    return (above - below) / (2 * h)


gradient = backward(net, forward(net, inputs), d)
differences = []
for number, (layer, slopes) in enumerate(zip(net, gradient), start=1):
    for w, dE_dw in zip(layer, slopes):  # weights, then biases
        for at in np.ndindex(w.shape):
            differences.append(abs(measured_slope(w, at) - dE_dw[at]))
    first = measured_slope(layer.w, (0, 0))
    print(f"layer {number}, first weight:"
          f" by (6) {slopes.w[0, 0]:11.8f}, measured {first:11.8f}")

print(f"{len(differences)} weights and biases;", end=" ")
print("all agree to 8 decimals" if max(differences) < 1e-8 else "they do not agree")
