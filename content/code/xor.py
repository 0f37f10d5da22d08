"""XOR, learned by two hidden units. Needs backprop.py beside it.

The answer is 1 when exactly one of the two inputs is 1. The starting weights
are those of the chapter How It Works. XOR is not in the paper of 1986; its
authors treat it in chapter 8 of Parallel Distributed Processing.
"""
import numpy as np

from backprop import Layer, forward, train

# One column for each case: 00, 01, 10 and 11.
inputs = np.array([[0.0, 0.0, 1.0, 1.0], [0.0, 1.0, 0.0, 1.0]])
d = np.array([[0.0, 1.0, 1.0, 0.0]])

hidden = Layer(w=np.array([[-0.6, 0.7], [0.64, 0.45]]), b=np.array([[-0.72], [0.38]]))
output = Layer(w=np.array([[-0.47, 0.84]]), b=np.array([[-0.74]]))
net = [hidden, output]

errors = train(net, inputs, d, epsilon=0.5, alpha=0.9, sweeps=500)

for sweep in (1, 2, 10, 50, 100, 200, 500):
    print(f"sweep {sweep:3}: E = {errors[sweep - 1]:.4f}")
for (left, right), answer in zip(inputs.T, forward(net, inputs)[-1][0]):
    print(f"{left:.0f} {right:.0f} -> {answer:.2f}")
