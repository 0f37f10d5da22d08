import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { vocabulary } from '@/components/prose';
import { ChapterBody } from '@/components/prose/ChapterBody';
import { proseExamples } from '@/components/prose/examples';
import { References } from '@/components/site/References';
import { OneUnit } from '@/components/widgets/gallery-islands';
import { href } from '@/lib/site/paths';
import { anchor } from './anchor';
import { compileExamples, WRAPPER } from './compile';
import { Entry } from './Entry';

export const metadata: Metadata = {
  title: 'Gallery',
  description: 'Every component an author can use, with what the author writes.',
  robots: { index: false },
};

const components = [...new Set(proseExamples.map((example) => example.component))];

/** One example of the compiled text, with its heading and source; the first of a component opens it. */
function Example({ n, children }: { readonly n: string; readonly children: ReactNode }) {
  const index = Number(n);
  const example = proseExamples[index];
  if (!example) return null;
  const { component, name, note, mdx } = example;
  const opens = proseExamples[index - 1]?.component !== component;
  return (
    <>
      {opens && <h2 id={anchor(component)}>{component}</h2>}
      <Entry id={anchor(component, name)} name={name} note={note} source={mdx}>
        {children}
      </Entry>
    </>
  );
}

/** Examples of everything: the gallery is the documentation, and the tests read it. */
export default async function GalleryPage() {
  const { code, references } = await compileExamples(proseExamples);
  return (
    <div className="chapter gallery">
      <article className="chapter-text">
        <header className="chapter-head">
          <h1>Gallery</h1>
          <p className="gallery-lead">
            Everything an author can use in a chapter, as it looks and as it is written. The tests read this page too.
          </p>
          <nav aria-label="Components">
            <ul className="gallery-contents">
              {components.map((component) => (
                <li key={component}>
                  <a href={`#${anchor(component)}`}>{component}</a>
                </li>
              ))}
              <li>
                <a href="#frame">The frame</a>
              </li>
              <li>
                <a href={href('/gallery/figures/')}>The figures</a>
              </li>
              <li>
                <a href={href('/gallery/plots/')}>The plots</a>
              </li>
            </ul>
          </nav>
        </header>
        <div className="prose" data-prose="">
          <ChapterBody code={code} components={{ ...vocabulary, [WRAPPER]: Example }} />
          <h2 id="frame">The frame of a figure that moves</h2>
          <Entry
            id="frame-example"
            name="Everything it can do"
            note="A link to a state, undo, a table, settings, and an error on purpose. How to write one: `components/figure/README.md`."
            source="<OneUnit />"
          >
            <OneUnit number="G.1" />
          </Entry>
          <Entry
            id="frame-start"
            name="The same figure, begun elsewhere"
            note="Two uses on one page have a state each; a number pointed at in one lights up in the other."
            source="<OneUnit start={{ cursor: 5, target: 0 }} />"
          >
            <OneUnit number="G.2" start={{ cursor: 5, target: 0 }} />
          </Entry>
        </div>
        {references.length > 0 && (
          <section className="chapter-references" aria-labelledby="references">
            <h2 id="references">References</h2>
            <References entries={references} />
          </section>
        )}
      </article>
    </div>
  );
}
