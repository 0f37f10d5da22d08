import type { ReactNode } from 'react';

/**
 * A layer of paths whose coordinates are per cent of the plane. It stretches with the plane; strokes, dashes and round dots do
 * not, so one drawing serves every width without being measured.
 * @param clip whether what lies outside the plane is cut off
 */
export function Sheet({ clip = false, children }: { readonly clip?: boolean; readonly children: ReactNode }) {
  return (
    <svg className={clip ? 'plot-sheet is-clipped' : 'plot-sheet'} viewBox="0 0 100 100" preserveAspectRatio="none">
      {children}
    </svg>
  );
}
