import { NumberField } from '@/components/controls/NumberField';
import { SeedField } from '@/components/controls/SeedField';
import { Tool } from '@/components/controls/Tool';
import { Sym } from '@/components/marks/Sym';
import { numbersOf } from './edits';
import { stepsOf, type OneCaseProps } from './state';

/** Seed, step size and decay factor, each to be typed; and jumps from pass to pass. */
export function Settings({ state, dispatch, set }: OneCaseProps) {
  const { epsilon, alpha } = numbersOf(state);
  return (
    <div className="one-case-settings">
      <SeedField label="Seed of the starting weights" seed={state.seed} onSeed={(seed) => set({ seed })} />
      <NumberField
        label={<Sym mark={{ of: { q: 'epsilon' }, tone: 'ink' }} silent />}
        name="step size"
        value={epsilon}
        step={0.1}
        least={0}
        most={100}
        onValue={(to) => set({ epsilon: to })}
      />
      <NumberField
        label={<Sym mark={{ of: { q: 'alpha' }, tone: 'ink' }} silent />}
        name="part of the last change"
        value={alpha}
        step={0.1}
        least={0}
        most={1}
        onValue={(to) => set({ alpha: to })}
      />
      <div className="one-case-jumps" role="group" aria-label="Jumps">
        <Tool title="," off={state.cursor === 0} onPress={() => dispatch({ type: 'pass back' })}>
          ‹ Start of the pass
        </Tool>
        <Tool title="." off={state.cursor === stepsOf(state)} onPress={() => dispatch({ type: 'pass' })}>
          End of the pass ›
        </Tool>
      </div>
      <p>Another seed begins anew. With α = 0 each change is equation (8), else (9).</p>
    </div>
  );
}
