/** How much of a run is done, as a bar. The words beside it say the same. */
export function SweepBar({ done, of }: { readonly done: number; readonly of: number }) {
  return (
    <div className="sweep-bar">
      <span style={{ inlineSize: `${(100 * done) / Math.max(1, of)}%` }} />
    </div>
  );
}
