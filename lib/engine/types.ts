/**
 * The engine's vocabulary, in the paper's notation (Rumelhart, Hinton & Williams 1986, p. 533).
 *
 * `w_ji` is the weight on the connection from unit i to unit j (receiver first).
 * Units are numbered from 1, layer by layer, inputs first; unit 0 is the unit fixed at 1
 * whose weights are the biases (p. 533).
 */

/** How a unit turns its total input x into its output y. The paper uses `sigmoid`, eq. (2). */
export type UnitKind = 'sigmoid' | 'tanh' | 'relu' | 'linear';

/** A layer of units. A layer without `kind` is an input layer: its outputs are given, not computed. */
export interface LayerSpec {
  readonly name: string;
  readonly size: number;
  readonly kind?: UnitKind;
  /** Whether the units have a weight from unit 0. Default: true for computed layers. */
  readonly bias?: boolean;
  /** Layers that name the same bias block share one set of biases (Fig. 5 needs this). */
  readonly biasBlock?: string;
  /** Whether the layer has desired outputs d. Default: only the last layer. */
  readonly target?: boolean;
}

/** A dense block of connections from every unit of one layer to every unit of a higher one. */
export interface ProjectionSpec {
  readonly from: string;
  readonly to: string;
  /** Projections that name the same block share one block of weights (Fig. 5 needs this). */
  readonly block?: string;
}

/** A whole net: layers from the lowest up, and the projections between them. */
export interface NetworkSpec {
  readonly layers: readonly LayerSpec[];
  readonly projections: readonly ProjectionSpec[];
}

/** The four movements of one step of learning, in order. */
export type Pass = 'forward' | 'error' | 'backward' | 'change';

/** The paper's equation numbers. */
export type EquationNumber = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;

/** Which quantity a number is. `one` is the output of unit 0; `wNew` is w + Δw; `deltaWBefore` is Δw(t−1). */
export type QuantityName =
  | 'x'
  | 'y'
  | 'd'
  | 'E'
  | 'one'
  | 'dEdy'
  | 'dEdx'
  | 'w'
  | 'dEdw'
  | 'deltaW'
  | 'deltaWBefore'
  | 'wNew'
  | 'epsilon'
  | 'alpha';

/**
 * Names one number of the net. `j` is the unit (the receiver, for a weight), `i` the sender
 * (0 for a bias). E, epsilon and alpha carry neither. `kind` matters only to eqs (2) and (5).
 */
export interface QuantityRef {
  readonly q: QuantityName;
  readonly j?: number;
  readonly i?: number;
}

/** A named number. */
export interface Operand extends QuantityRef {
  readonly value: number;
}

/**
 * One elementary step: one result by one equation from named operands.
 *
 * Operand order is fixed, so that a view can lay the equation out without guessing:
 *   (1) y_i, w_ji, y_i, w_ji … (senders in order; the bias last, as `one`, w_j0)
 *   (2) x_j            (3) y_j, d_j, y_j, d_j …      (4) y_j, d_j
 *   (5) dEdy_j, y_j    (6) dEdx_j, y_i (or `one`)    (7) dEdx_j, w_ji, dEdx_j, w_ji …
 *   (8) epsilon, dEdw_ji                             (9) epsilon, dEdw_ji, alpha, deltaWBefore_ji
 * For (5) with units other than sigmoid the slope is f′ at x_j; `y_j` is then followed by x_j.
 */
export interface Step {
  /** 0-based position in the trace. */
  readonly index: number;
  readonly pass: Pass;
  readonly equation: EquationNumber;
  readonly operands: readonly Operand[];
  readonly result: Operand;
  /** After (8) and (9): the weight that results, w + Δw. */
  readonly then?: Operand;
  /** The kind of the unit concerned, for (2) and (5). */
  readonly kind?: UnitKind;
}

/** Every elementary step of one case: forward, error, backward, change. */
export type Trace = readonly Step[];
