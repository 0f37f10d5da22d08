import type { Pass, QuantityRef } from '@/lib/notation/quantities';

export type { Pass, QuantityRef };

/**
 * What a number is to the step on show. `known`: none of it; `operand`: goes in; `result`: comes out;
 * `dim`: another number is being traced.
 */
export type Role = 'known' | 'operand' | 'result' | 'dim';

/** A number as it stands in net, table and equation. */
export interface NumberMark {
  /** `quantityKey` of the number, for pointing at it. */
  readonly key: string;
  /** The digits; null while nothing has been computed. */
  readonly text: string | null;
  /** Decimals of the column, so that the dot of an unknown stands where the point will be. */
  readonly decimals: number;
  readonly role: Role;
  readonly pass: Pass;
  /** The number that stood here before the reader changed it. */
  readonly was?: string;
}

/** A symbol: which quantity, and whether the long or the short form of a derivative. */
export interface SymbolMark {
  readonly of: QuantityRef;
  readonly form?: 'inline' | 'fraction' | 'short';
  /** `signal`: in the colour of its pass; `ink`: plain. */
  readonly tone: Pass | 'ink' | 'quiet';
}

/** A unit: a dial from 0 to 1. */
export interface DialMark {
  readonly unit: number;
  readonly x: number;
  readonly y: number;
  readonly r: number;
  /** null: nothing computed, the scale is empty. */
  readonly value: number | null;
  readonly role: Role;
  readonly pass: Pass;
  /** Whether its activity is being computed now, or remembered while another pass runs. */
  readonly fresh: boolean;
  /** Minor graduations; an input's dial has none. */
  readonly fine: boolean;
  /** A plain disc, filled when the unit says 1: an input of a larger net. */
  readonly disc?: boolean;
  readonly target?: number;
  /** The error arc from y to d: ink when measured, `backward` when it travels. */
  readonly error?: Pass;
}

/** A unit fixed at 1 on its short lead. */
export interface BiasMark {
  readonly of: number;
  readonly x: number;
  readonly y: number;
  readonly role: Role;
  readonly pass: Pass;
}

/** A straight piece of a connection; a connection is cut where its number stands. */
export type Piece = readonly [x1: number, y1: number, x2: number, y2: number];

/** A connection from i to j. */
export interface ConnectionMark {
  readonly j: number;
  readonly i: number;
  readonly pieces: readonly Piece[];
  readonly width: number;
  readonly dash: string | null;
  readonly role: Role;
  readonly pass: Pass;
  /** Other connections have the same weight: copies in time. `copy in play`: one of them is part of the step. */
  readonly shared?: 'shared' | 'copy in play' | undefined;
  /** The head of a lit connection, in the direction of the pass, and where it set out from. */
  readonly head?: { readonly x: number; readonly y: number; readonly angle: number; readonly fromX: number; readonly fromY: number };
}

/** One line of a label: a symbol or a sign, perhaps a meter, and the number. */
export interface LabelRow {
  readonly symbol?: SymbolMark;
  /** In front of ∂E/∂w, where the symbol would repeat. */
  readonly sign?: 'back' | 'delta';
  readonly number: NumberMark;
  readonly meter?: { readonly value: number | null; readonly range: number; readonly pass: Pass | null };
  readonly bold?: boolean;
}

/** Real text over the drawing. `x` is the edge or middle named by `align`; `y` the middle of the first line. */
export interface LabelMark {
  readonly key: string;
  readonly kind: 'weight' | 'unit' | 'value' | 'name';
  readonly x: number;
  readonly y: number;
  readonly width?: number;
  readonly align: 'left' | 'right' | 'middle';
  readonly title?: {
    readonly name: string;
    readonly note?: string;
    readonly noteRole?: Role;
    readonly noteKey?: string;
    readonly pass?: Pass;
  };
  readonly rows: readonly LabelRow[];
  /** On a filled disc. */
  readonly onDisc?: boolean;
}

/** A whole net, laid out: plain data, drawn by `NetDiagram`. */
export interface NetMark {
  readonly width: number;
  readonly height: number;
  readonly upright: boolean;
  /** Grows with every step, so that movements start anew. */
  readonly moment: number;
  readonly description: string;
  readonly dials: readonly DialMark[];
  readonly biases: readonly BiasMark[];
  readonly connections: readonly ConnectionMark[];
  readonly labels: readonly LabelMark[];
}
