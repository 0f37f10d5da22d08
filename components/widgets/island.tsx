'use client';

import { Suspense, lazy, useEffect, useRef, useSyncExternalStore } from 'react';
import type { ComponentType, LazyExoticComponent, RefObject } from 'react';
import { doEarlyActs, onFirstAct } from '@/lib/site/early-acts';
import { kebab } from '@/lib/site/kebab';
import { reloadWithStates } from '@/lib/site/reload';

/** How far ahead of the viewport an island wakes. */
const AHEAD = '300px';

interface Gate {
  readonly opened: Promise<void>;
  readonly open: () => void;
}

function makeGate(): Gate {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

/** Whether a widget's script could not be fetched. */
interface Failure {
  readonly get: () => boolean;
  readonly set: () => void;
  readonly subscribe: (listener: () => void) => () => void;
}

function makeFailure(): Failure {
  let failed = false;
  const listeners = new Set<() => void>();
  return {
    get: () => failed,
    set: () => {
      failed = true;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

const never = () => false;

/**
 * Said when the script did not come. A component of its own, so that only it renders anew: a change around a
 * boundary that still waits would make React throw the server's picture away.
 */
function Missing({ failure }: { readonly failure: Failure }) {
  const failed = useSyncExternalStore(failure.subscribe, failure.get, never);
  return (
    <div role="status" className="island-missing">
      {failed && (
        <p>
          This figure shows its first state only: its script could not be fetched.{' '}
          <button
            type="button"
            onClick={({ currentTarget }) => reloadWithStates(currentTarget.closest('.island')?.querySelector('figure')?.id ?? '')}
          >
            Reload the page
          </button>{' '}
          The other figures come back as they are now.
        </p>
      )}
    </div>
  );
}

/** Whether the address carries a state of this widget, as `?one-case=…`. */
function isAskedFor(name: string): boolean {
  return location.search.includes(`${kebab(name)}=`);
}

/**
 * Hydrates with the widget, in the same boundary: from then on presses reach it, and those from before are made up for.
 */
function Awake({ place }: { readonly place: RefObject<HTMLElement | null> }) {
  useEffect(() => {
    if (place.current) doEarlyActs(place.current);
  }, [place]);
  return null;
}

/**
 * A widget whose script is fetched only when it is near the viewport and the reader has done something on the
 * page, if only moved the pointer. Until then its HTML from the server stands: React keeps the markup of a boundary
 * that waits while it hydrates, so the reader never sees a skeleton. If the script never comes, that HTML stays for good and a note
 * below it offers a reload. An error
 * inside the widget stays inside it (components/figure/Guard).
 *
 * @param name for the attribute `data-island`; one gate for all uses of the widget on a page
 * @param load a literal `() => import('./folder/Name')`, whose default export is the widget
 */
export function island<Props extends object>(name: string, load: () => Promise<{ default: ComponentType<Props> }>): ComponentType<Props> {
  const gate = makeGate();
  const failure = makeFailure();
  // The server needs no guard: there an error ought to stop the build.
  const Inner: LazyExoticComponent<ComponentType<Props>> = lazy(() => (typeof window === 'undefined' ? load() : gate.opened.then(fetched)));

  /** The widget inside its guard. Waits for ever when it cannot be had, so that the server's HTML stays. */
  async function fetched(): Promise<{ default: ComponentType<Props> }> {
    try {
      const [widget, { guarded }] = await Promise.all([load(), import('../figure/Guard')]);
      return { default: guarded(widget.default) };
    } catch {
      failure.set();
      return new Promise(() => {});
    }
  }

  return function Island(props: Props) {
    const place = useRef<HTMLDivElement>(null);
    useEffect(() => {
      if (isAskedFor(name)) gate.open();
      let stopWaiting = () => {};
      const watch = new IntersectionObserver(
        (entries) => {
          if (!entries.some((entry) => entry.isIntersecting)) return;
          watch.disconnect();
          stopWaiting = onFirstAct(gate.open);
        },
        { rootMargin: AHEAD },
      );
      if (place.current) watch.observe(place.current);
      return () => {
        watch.disconnect();
        stopWaiting();
      };
    }, []);
    return (
      <div ref={place} className="island" data-island={name}>
        <Suspense fallback={null}>
          <Inner {...props} />
          <Awake place={place} />
        </Suspense>
        <Missing failure={failure} />
      </div>
    );
  };
}
