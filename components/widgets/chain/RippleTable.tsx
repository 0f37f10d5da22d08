import { Sym } from '@/components/marks/Sym';
import { Values } from '@/components/marks/Values';
import { Digits } from './Digits';
import type { ChainView, SpineMark } from './view';

const heard = (text: string) => <span className="heard">{text}</span>;
const tones = ['is-forward', 'is-true', 'is-backward', 'is-product'];

/** The ripple in numbers, each column below its place. */
export function RippleTable({ spine }: Pick<ChainView, 'spine'>) {
  return (
    <Values
      className="chain-ripple-table"
      caption="What the nudge does to each place"
      heads={[heard('place'), ...spine.map(({ key, of }) => <Sym key={key} mark={{ of, tone: key === 'E' ? 'ink' : 'forward' }} />)]}
      rows={[
        ['with the nudge', ...spine.map(({ ripple }) => ripple?.text ?? heard('unchanged'))],
        ['true change', ...spine.map(({ ripple }) => ripple?.change ?? heard('none'))],
        ['rates promise', ...spine.map(({ ripple }) => ripple?.predicted ?? heard('none'))],
        ['rate to the error', ...spine.map((mark) => <RateCell key={mark.key} mark={mark} />)],
      ]}
      rowClass={(row) => tones[row]}
    />
  );
}

/** ∂E/∂ of a place: a dot where the walk back has not come, solid where it stands. */
export function RateCell({ mark: { key, rate, part } }: { readonly mark: SpineMark }) {
  if (key === 'E') return heard('none');
  if (rate !== null) return <Digits look={`chip role-${part === 'nudged' ? 'result' : 'known'} pass-backward`} text={rate} />;
  return <span className="chain-unknown">·{heard(' not known yet')}</span>;
}
