import { useMemo, useRef, type KeyboardEvent, type MouseEvent } from 'react';
import { Tool } from '@/components/controls/Tool';
import type { SetAction } from '@/components/figure/definition';
import { FigureControls } from '@/components/figure/FigureControls';
import { FigureFrame } from '@/components/figure/FigureFrame';
import type { FigureProps } from '@/components/figure/props';
import { useFigure } from '@/components/figure/use-figure';
import { Card } from './Card';
import { Sheet } from './Sheet';
import { nineEquations, type NineEquationsAction, type NineEquationsState } from './state';
import { Threads } from './Threads';
import { view as viewOf } from './view';
import { said } from './words';

const moves: Readonly<Record<string, NineEquationsAction | SetAction<NineEquationsState>>> = {
  ArrowRight: { type: 'along', by: 1 },
  ArrowLeft: { type: 'along', by: -1 },
  ArrowDown: { type: 'line', by: 1 },
  ArrowUp: { type: 'line', by: -1 },
  Enter: { type: 'follow' },
  Escape: { type: 'set', to: { place: null } },
};

/** Prints this sheet and nothing else of the page. */
function printSheet() {
  const root = document.documentElement;
  root.setAttribute('data-print', 'nine-equations');
  addEventListener('afterprint', () => root.removeAttribute('data-print'), { once: true });
  print();
}

const printKey = (
  <Tool className="nine-print" onPress={printSheet}>
    Print this sheet
  </Tool>
);

const caption = (
  <>
    <strong>Every line feeds the next, and two loops close the sheet.</strong> (7) hands (5) the next blame, layer by layer; (8) or (9) hand
    (1) a changed weight, sweep by sweep. Nothing else is needed to learn. On paper the sheet stands in both notations.
  </>
);

const howToRead = (
  <p>
    A solid mark: the equation makes the symbol, for it stands left of the sign of equality. An outlined one: the equation uses it. Threads
    lead from the chosen place to all its others. Blue is the forward pass, orange the backward pass, green the change of the weights. A
    letter inside a derivative or below a sum is part of that sign and no place of its own. The letters i and j of an index say which unit,
    so one symbol may speak of a sender here and of a receiver there.
  </p>
);

/** All nine equations, and the way of each symbol through them. */
export default function NineEquations(props: FigureProps<NineEquationsState>) {
  const figure = useFigure(nineEquations, props);
  const { state, dispatch } = figure;
  const view = useMemo(() => viewOf(state), [state]);
  const sheet = useRef<HTMLDivElement>(null);
  const choose = (place: number | null) => figure.set({ place });

  const onClick = ({ target }: MouseEvent) => {
    const part = target instanceof Element ? target.closest<HTMLElement>('[data-at]') : null;
    choose(part ? Number(part.dataset.at) : null);
  };
  // These keys belong to the sheet while it has the focus.
  const onKeyDown = (event: KeyboardEvent) => {
    const move = moves[event.key];
    if (!move || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    dispatch(move);
  };

  return (
    <FigureFrame
      figure={figure}
      title="All nine equations on one sheet"
      instruction="Choose a symbol: where does it come from, where does it go?"
      caption={caption}
      reading={howToRead}
      say={view.say}
      hint="on the sheet: arrows from symbol to symbol, Enter to its next place, Esc to put it away"
      keys={{ ArrowLeft: () => dispatch(moves.ArrowLeft!), ArrowRight: () => dispatch(moves.ArrowRight!), r: figure.reset }}
      controls={<FigureControls onReset={figure.reset} changed={figure.resets} atStart selector={printKey} />}
    >
      <div className="nine" data-place={state.place ?? 'none'}>
        <div className="heard">
          {said.map((text, k) => (
            <span key={text}>{`Equation ${k + 1}: ${text} `}</span>
          ))}
        </div>
        <div
          ref={sheet}
          className={`nine-sheet pass-${view.asked?.pass ?? 'ink'}`}
          role="application"
          tabIndex={0}
          aria-label={`The nine equations. Arrow keys go from symbol to symbol, Enter to the next place of the same one. ${view.say}`}
          onClick={onClick}
          onKeyDown={onKeyDown}
        >
          <Sheet sheet={sheet} view={view} />
          {/* After the sheet, so that it measures marks that have moved. */}
          <Threads sheet={sheet} place={state.place} />
        </div>
        <Card asked={view.asked} onGo={choose} />
      </div>
    </FigureFrame>
  );
}
