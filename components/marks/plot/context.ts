import { createContext, useContext } from 'react';
import type { Place } from './decimate';
import { round, type Scale } from './scale';

/** What the marks of a plot need to know of it. The same object for as long as neither axis changes. */
export interface Plane {
  readonly x: Scale;
  readonly y: Scale;
  /** The plane's height in px where it is lowest; names keep their distance by it. */
  readonly height: number;
}

export const PlaneContext = createContext<Plane | null>(null);

export function usePlane(): Plane {
  const plane = useContext(PlaneContext);
  if (!plane) throw new Error('A mark of components/marks/plot stands outside of a Plot.');
  return plane;
}

/** Where a point lies, in per cent from the plane's left and top; NaN for what has no place. */
export const placeOf = ({ x, y }: Plane, [px, py]: readonly [number, number]): Place => [x.to(px), round(100 - y.to(py))];

/** Whether a place can be drawn. */
export const isPlaced = ([x, y]: Place): boolean => Number.isFinite(x) && Number.isFinite(y);

/** Whether a place lies in the plane. */
export const isInside = ([x, y]: Place): boolean => x >= 0 && x <= 100 && y >= 0 && y <= 100;

export const percent = (place: number): string => `${place}%`;
