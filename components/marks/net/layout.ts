/** Where things stand. All lengths are layout units: pixels in the wide net, 1/358 of the width in the upright one. */
export interface UnitPlace {
  readonly x: number;
  readonly y: number;
  readonly r: number;
  /** A plain disc instead of a dial. */
  readonly disc?: boolean;
  /** The unit's name, alone or above its readings; left out where its place says which it is. */
  readonly label?: LabelPlace;
}

export interface LabelPlace {
  readonly x: number;
  readonly y: number;
  readonly align: 'left' | 'middle' | 'right';
  readonly width?: number;
  /** In a net laid out by rule: how many lines of readings there is room for, above the name or beside it. */
  readonly lines?: number;
  /** Where the readings stand when they stand apart from the name. */
  readonly readings?: { readonly x: number; readonly y: number };
}

export interface WeightPlace {
  /** Right edge of the numbers and middle of the first line. */
  readonly x: number;
  readonly y: number;
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly upright: boolean;
  readonly units: Readonly<Record<number, UnitPlace>>;
  /** Where the unit fixed at 1 stands for each receiver. */
  readonly biases: Readonly<Record<number, { readonly x: number; readonly y: number }>>;
  /** By `j.i`. */
  readonly weights: Readonly<Record<string, WeightPlace>>;
  readonly labelWidth: number;
  readonly rowHeight: number;
  /** Beside a connection stands one number only: its weight, or what is in play; the table has the rest. */
  readonly numbersOnly?: boolean;
  /** Line width is 0.6 + thickness·|w|. */
  readonly thickness: number;
  /** The widest a connection is drawn; 7 unless something else is said. */
  readonly thickest?: number;
  /** What a net laid out by rule has besides; only what is in play carries its numbers there. */
  readonly auto?: AutoParts;
}

export type Point = readonly [x: number, y: number];

export interface AutoParts {
  /** Where a weight stands while the errors of its receivers travel back through it, by `j.i`. */
  readonly above: Readonly<Record<string, WeightPlace>>;
  /** Points through which a connection goes that skips a layer, by `j.i`. */
  readonly routes: Readonly<Record<string, readonly Point[]>>;
  /** The names of the ranks, above them. */
  readonly heads: readonly { readonly x: number; readonly name: string }[];
  /** Where the error of the case stands. */
  readonly error: { readonly x: number; readonly y: number };
}
