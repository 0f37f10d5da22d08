import { TREE } from './view';

/** Where a person stands in a tree: across in per cent, and the row. */
export interface Place {
  readonly x: number;
  readonly row: 0 | 1 | 2;
}

/** The twelve of one tree in the order of Fig. 4; couples and their children stand as in Fig. 2. */
const places: readonly Place[] = [
  { x: 14, row: 0 },
  { x: 60, row: 0 },
  { x: 25, row: 1 },
  { x: 58.5, row: 1 },
  { x: 92, row: 1 },
  { x: 41.5, row: 2 },
  { x: 37, row: 0 },
  { x: 83, row: 0 },
  { x: 41.5, row: 1 },
  { x: 75.5, row: 1 },
  { x: 8, row: 1 },
  { x: 58.5, row: 2 },
];
export const placeOf = (person: number): Place => places[person % TREE]!;

/** Husband and wife, by their places. */
export const couples: readonly (readonly [number, number])[] = [
  [0, 6],
  [1, 7],
  [10, 2],
  [8, 3],
  [9, 4],
];
/** A couple and its children. */
export const families: readonly { readonly couple: readonly [number, number]; readonly children: readonly [number, number] }[] = [
  { couple: [0, 6], children: [2, 8] },
  { couple: [1, 7], children: [3, 9] },
  { couple: [8, 3], children: [5, 11] },
];

/** In px: side of a box, from the top of one row to the next, height of a tree. */
export const BOX = 18;
export const PITCH = 47;
export const HEIGHT = 2 * PITCH + BOX + 18;
export const topOf = (row: number): number => row * PITCH + 1;
