import type { Notation } from '@/lib/notation/quantities';
import type { Asked } from './view';

/** What is said of a symbol: its names, what it means, where it comes from and where it goes. */
export function Card({ asked, onGo }: { readonly asked: Asked | null; readonly onGo: (at: number) => void }) {
  if (!asked)
    return (
      <div className="nine-card">
        <p className="nine-means">Nine lines. Choose a symbol, and it says where it comes from and where it goes.</p>
      </div>
    );
  const { name, means, from, to, stands, html } = asked;
  // In one notation, whatever the reader has chosen; its name stands beside it.
  const written = (notation: Notation) => (
    <span className="sym katex" aria-hidden="true" dangerouslySetInnerHTML={{ __html: html[notation] }} />
  );
  return (
    <div className={`nine-card pass-${asked.pass}`}>
      <p className="nine-name">
        {written('paper')} <strong>{name.paper}</strong>
      </p>
      <p className="nine-today">
        today {written('modern')} {name.modern}
      </p>
      <p className="nine-means">{means}</p>
      <Way title="Comes from" {...from} does="made in" onGo={onGo} />
      <Way title="Goes to" {...to} does="used in" onGo={onGo} />
      <Way title="Stands in" stops={stands} does="stands in" onGo={onGo} />
    </div>
  );
}

interface WayProps {
  readonly title: string;
  readonly stops: Asked['stands'];
  readonly does: string;
  readonly text?: string;
  readonly onGo: (at: number) => void;
}

function Way({ title, stops, does, text = '', onGo }: WayProps) {
  if (stops.length === 0 && text === '') return null;
  return (
    <div className="nine-way">
      <p className="nine-way-title">{title}</p>
      {stops.length > 0 && (
        <p className="nine-stops">
          {stops.map(({ at, equation, now }) => (
            <button
              key={at}
              type="button"
              className="nine-stop"
              aria-pressed={now}
              aria-label={`${does} equation ${equation}`}
              onClick={() => onGo(at)}
            >
              ({equation})
            </button>
          ))}
        </p>
      )}
      {text !== '' && <p className="nine-way-text">{text}</p>}
    </div>
  );
}
