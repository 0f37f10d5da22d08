import { Component, type ComponentType, type ErrorInfo, type ReactNode } from 'react';
import { FreshStart } from './fresh-start';
import { figureId } from './id';

export interface GuardProps {
  /** "4.1", when the guarded thing is a numbered figure. */
  readonly number: string | undefined;
  readonly children: ReactNode;
}

interface GuardState {
  readonly error: Error | null;
  /** How often the reader has started again. */
  readonly starts: number;
}

/** Keeps an error inside its figure: says what happened, and starts the figure again from its first state. */
export class Guard extends Component<GuardProps, GuardState> {
  override state: GuardState = { error: null, starts: 0 };

  static getDerivedStateFromError(thrown: unknown): Partial<GuardState> {
    return { error: thrown instanceof Error ? thrown : new Error(String(thrown)) };
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    console.error('A figure has stopped.', error, info.componentStack);
  }

  private readonly again = (): void => {
    this.setState(({ starts }) => ({ error: null, starts: starts + 1 }));
  };

  override render(): ReactNode {
    const { error, starts } = this.state;
    const { number, children } = this.props;
    if (error) return <Stopped number={number} error={error} onAgain={this.again} />;
    return (
      <FreshStart key={starts} value={starts > 0}>
        {children}
      </FreshStart>
    );
  }
}

/** What stands in the place of a figure that has stopped. Keeps its anchor. */
function Stopped({ number, error, onAgain }: { readonly number: string | undefined; readonly error: Error; readonly onAgain: () => void }) {
  return (
    <figure
      className="figure figure-stopped"
      id={number === undefined ? undefined : figureId(number)}
      aria-label={number === undefined ? 'A figure that has stopped' : `Figure ${number}, which has stopped`}
    >
      <div role="alert">
        <p className="figure-title">{number !== undefined && <strong className="figure-number">Figure {number}</strong>} has stopped.</p>
        <p className="figure-stopped-why">
          Something went wrong inside it: <q>{error.message}</q> The rest of the page is not affected.
        </p>
      </div>
      <button type="button" className="key" onClick={onAgain}>
        Start again
      </button>
    </figure>
  );
}

/** A widget that keeps its errors to itself; the file of widgets wraps each of them in one. */
export function guarded<Props extends object>(Widget: ComponentType<Props>): ComponentType<Props> {
  return function Guarded(props: Props) {
    return (
      <Guard number={'number' in props ? String(props.number) : undefined}>
        <Widget {...props} />
      </Guard>
    );
  };
}
