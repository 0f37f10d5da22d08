import type { ProseExample } from './example';

export const exerciseExamples: readonly ProseExample[] = [
  {
    component: 'Exercise',
    name: 'One number, with the usual mistakes',
    note: '`tolerance` is absolute. A `Mistake` is a number the author foresaw, and what to say to it.',
    mdx: String.raw`<Exercise title="Hand the error back">
The output unit answers to its total input at $\partial E/\partial x_5 = 0.1099$. Unit 4 feeds it through $w_{54} = 0.84$.
What is $\partial E/\partial y_4$?

<Answer value="0.0923" tolerance="0.0002">
$\partial E/\partial y_4 =$
<Because>A little more from unit 4 would raise the error, so we wish it had said less.</Because>
<Mistake value="0.1308">You divided. The blame grows with the weight it came through, so it is multiplied.</Mistake>
<Mistake value="0.9499">You added the two. Equation (7) is a sum over connections, and each of its terms is a product.</Mistake>
</Answer>

<Hint>Only one connection leaves unit 4, so the sum of equation (7) has a single term.</Hint>
<Solution>

$$
\frac{\partial E}{\partial y_4} = \frac{\partial E}{\partial x_5} \cdot w_{54} = 0.1099 \times 0.84 = 0.0923
$$

</Solution>
</Exercise>`,
  },
  {
    component: 'Exercise',
    name: 'Several numbers and hints',
    note: 'An `Answer` stands wherever it is written; hints are opened one by one.',
    mdx: String.raw`<Exercise title="The printed net, by hand">
The paper prints the weights of a net that detects mirror symmetry: both hidden biases −1.1, both weights from hidden to output
−8.8, output bias 6.4. For a symmetric input the weights from the inputs cancel, so each hidden unit is left with its bias.

<Answer value="0.25" tolerance="0.005">
What does a hidden unit say?
<Mistake value="-1.1" tolerance="0">That is its total input $x_j$. Put it through equation (2).</Mistake>
<Mistake value="0.75">The sign: $e^{-x_j}$ with $x_j = -1.1$ is $e^{1.1}$.</Mistake>
</Answer>

<Answer value="0.88" tolerance="0.005">
And the output unit?
<Because>So the net says “symmetric”, at 0.88, for all eight symmetric inputs.</Because>
<Mistake value="0.998" tolerance="0.001">You took the hidden units as quite off. They still say a quarter each.</Mistake>
</Answer>

<Hint>The sigmoid of −1.1 is not zero.</Hint>
<Hint>Both hidden units send the same value through the same weight: $x = 6.4 - 2 \times 8.8 \times y_j$.</Hint>
<Solution>
Each hidden unit says $1/(1 + e^{1.1}) = 0.2497$. The output’s total input is $6.4 - 2 \times 8.8 \times 0.2497 = 2.005$, and
$1/(1 + e^{-2.005}) = 0.88$.
</Solution>
</Exercise>`,
  },
];
