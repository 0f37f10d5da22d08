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

type Pair = readonly [number, number];
/** A couple and its children, by their places. */
export const families: readonly { readonly couple: Pair; readonly children: Pair }[] = [
  { couple: [0, 6], children: [2, 8] },
  { couple: [1, 7], children: [3, 9] },
  { couple: [8, 3], children: [5, 11] },
];
/** Husband and wife, or wife and husband. */
export const couples: readonly Pair[] = [...families.map(({ couple }) => couple), [10, 2], [9, 4]];

/** In px: side of a box, from the top of one row to the next, height of a tree. */
export const BOX = 18;
export const PITCH = 47;
export const HEIGHT = 2 * PITCH + BOX + 18;
export const topOf = (row: number): number => row * PITCH + 1;
