import { UNKNOWN } from '@/lib/notation/format';
import { spokenPowers } from '@/lib/notation/magnitude';

const parts = (text: string) => text.split(/\^(−?\d+)/);

/**
 * Text in which powers are written with `^`, as lib/notation/magnitude does: raised for the eye, said for the ear. So is the
 * dot that stands for a number which is not there yet: a listener would hear nothing, or "middle dot".
 */
export function Raised({ text }: { readonly text: string }) {
  if (text === UNKNOWN)
    return (
      <>
        <span aria-hidden="true">{UNKNOWN}</span>
        <span className="heard">not known yet</span>
      </>
    );
  if (!text.includes('^')) return text;
  return (
    <>
      <span aria-hidden="true">{parts(text).map((part, k) => (k % 2 === 0 ? part : <sup key={k}>{part}</sup>))}</span>
      <span className="heard">{spokenPowers(text)}</span>
    </>
  );
}

/** The same inside an SVG `text`. */
export function RaisedSpans({ text }: { readonly text: string }) {
  return parts(text).map((part, k) => {
    if (k % 2 === 1)
      return (
        <tspan key={k} className="raised" dy="-0.38em">
          {part}
        </tspan>
      );
    // What follows comes down again, by the same length in its own, larger type.
    return k === 0 || part === '' ? (
      part
    ) : (
      <tspan key={k} dy="0.3em">
        {part}
      </tspan>
    );
  });
}
