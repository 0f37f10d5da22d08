import type { BiasMark } from './types';
import { memoPlain } from './memo-plain';

/** The unit fixed at 1, whose weights are the biases: a square marked 1. */
export const BiasSquare = memoPlain(function BiasSquare({ mark }: { readonly mark: BiasMark }) {
  return (
    <g className={`bias role-${mark.role} pass-${mark.pass}`} data-bias={mark.of}>
      <rect className="bias-box" x={mark.x - 8} y={mark.y - 8} width="16" height="16" />
      <text className="bias-one" x={mark.x} y={mark.y + 4.2} textAnchor="middle">
        1
      </text>
    </g>
  );
});
