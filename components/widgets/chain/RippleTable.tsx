import { Raised } from '@/components/marks/Raised';
import { Sym } from '@/components/marks/Sym';
import type { ChainView, SpineMark } from './view';

const rows: readonly {
  readonly name: string;
  readonly of: (mark: SpineMark) => string | null;
  readonly tone: string;
  readonly empty: string;
}[] = [
  { name: 'with the nudge', of: (mark) => mark.newText, tone: 'is-forward', empty: 'unchanged' },
  { name: 'true change', of: (mark) => mark.change, tone: 'is-true', empty: 'none' },
  { name: 'rates promise', of: (mark) => mark.predicted, tone: 'is-backward', empty: 'none' },
];

/** The ripple in numbers, each column below its place. */
export function RippleTable({ view }: { readonly view: ChainView }) {
  return (
    <table className="values chain-ripple-table">
      <caption className="heard">What the nudge does to each place</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="heard">place</span>
          </th>
          {view.spine.map(({ key, of, part }) => (
            <th key={key} scope="col" className={`is-${part}`}>
              <Sym mark={{ of, tone: of.q === 'E' ? 'ink' : 'forward' }} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, of, tone, empty }) => (
          <tr key={name} className={tone}>
            <th scope="row">{name}</th>
            {view.spine.map((mark) => {
              const text = of(mark);
              return <td key={mark.key}>{text === null ? <span className="heard">{empty}</span> : <Raised text={text} />}</td>;
            })}
          </tr>
        ))}
        <tr className="is-product">
          <th scope="row">rate to the error</th>
          {view.spine.map((mark) => (
            <td key={mark.key}>
              <RateCell mark={mark} picked={mark.key === view.place} />
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}

/** ∂E/∂ of a place: a dot where the walk back has not come, solid where it stands. */
export function RateCell({ mark, picked }: { readonly mark: SpineMark; readonly picked: boolean }) {
  if (mark.key === 'E') return <span className="heard">none</span>;
  if (mark.rate === null)
    return (
      <span className="chain-unknown">
        ·<span className="heard"> not known yet</span>
      </span>
    );
  return (
    <span className={`chip role-${picked ? 'result' : 'known'} pass-backward`}>
      <Raised text={mark.rate} />
    </span>
  );
}
