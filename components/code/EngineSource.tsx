import { sourceOf } from '@/lib/code/source-of';
import { CodeBlock } from './CodeBlock';

export interface EngineSourceProps {
  /** Path from the top of the project, e.g. `lib/engine/backward.ts`. */
  readonly file: string;
  /** One function of it, with its comment; or several, parted by spaces. */
  readonly name: string;
}

/** Functions of the site's own engine, taken from the file when the site is built, folded. */
export function EngineSource({ file, name }: EngineSourceProps) {
  const names = name.split(' ');
  return (
    <details className="fold">
      <summary className="fold-label">
        <span>
          The engine’s <code>{names[0]}</code>, from {file}
        </span>
      </summary>
      <div className="stage-body">
        {names.map((each) => {
          const { text, first, last } = sourceOf(file, each);
          return (
            <CodeBlock
              key={each}
              name={
                <>
                  {file}{' '}
                  <span>
                    lines {first} to {last}
                  </span>
                </>
              }
              spoken={`${each} of ${file}`}
              lines={text.split('\n')}
              lang="typescript"
              first={first}
            />
          );
        })}
      </div>
    </details>
  );
}
