import type { ComponentType } from 'react';
import { widgets } from '@/components/recorded';
import { catalogue } from '@/components/recorded/catalogue';
import type { CatalogueEntry } from '@/components/widgets/catalogue';
import { anchor } from './anchor';
import { Entry } from './Entry';

type Name = keyof typeof catalogue;

/** The figures that have states worth knowing. */
export const catalogued = Object.keys(catalogue) as Name[];

/** Figures in the states worth knowing. Each state has a number of its own, its anchor. */
export function FigureExamples({ figures }: { readonly figures: readonly Name[] }) {
  let next = 1;
  return figures.map((component) => {
    const { shown }: CatalogueEntry = catalogue[component];
    const Figure = widgets[component] as ComponentType<{ number: string; start: object }>;
    return (
      <section key={component}>
        <h2 id={anchor(component)}>{component}</h2>
        {shown.map(({ name, note, start }) => (
          <Entry key={name} id={anchor(component, name)} name={name} note={note} source={`<${component} />`}>
            <Figure number={`G.${next++}`} start={start} />
          </Entry>
        ))}
      </section>
    );
  });
}
