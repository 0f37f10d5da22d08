import type { LayerRuleMark } from './types';

/** The drawn part of the layer rule: the line, a stroke per layer, and the stretch now in play. */
export function LayerRule({ mark }: { readonly mark: LayerRuleMark }) {
  const { y, play } = mark;
  const way = play ? Math.sign(play.to - play.from) : 0;
  return (
    <g className={`layer-rule pass-${mark.pass}`}>
      <path className="layer-rule-line" d={`M${mark.from} ${y}H${mark.to}`} />
      {play && (
        <g className="layer-rule-play">
          <path className="layer-rule-stretch" d={`M${play.from + way * 6} ${y}H${play.to - way * (play.arrow ? 14 : 6)}`} />
          {play.arrow && <path className="layer-rule-head" d={`M${play.to - way * 2} ${y}l${-way * 14} -6.5v13z`} />}
        </g>
      )}
      <path className="layer-rule-ticks" d={mark.layers.map(({ x }) => `M${x} ${y - 5}v10`).join('')} />
    </g>
  );
}

/** Its words, as real text below the line. */
export function LayerRuleWords({ mark, width, height }: { readonly mark: LayerRuleMark; readonly width: number; readonly height: number }) {
  const at = (x: number) => ({ left: `${(x / width) * 100}%`, top: `${((mark.y + 21) / height) * 100}%` });
  return (
    <>
      {mark.layers.map(({ x, name, lit }) => (
        <span key={name} className={`layer-word pass-${mark.pass}${lit ? ' is-lit' : ''}`} style={at(x)} data-label={`layer ${name}`}>
          {name}
        </span>
      ))}
      {mark.play && (
        <span className={`layer-word is-play pass-${mark.pass}`} style={at((mark.play.from + mark.play.to) / 2)} data-label="direction">
          {mark.play.words}
        </span>
      )}
    </>
  );
}
