import { stages, type Stage } from '@/lib/code/listings';
import { CodeBlock } from './CodeBlock';
import { Output } from './Output';

const lines = (count: number) => `${count} ${count === 1 ? 'line' : 'lines'}`;
const fileName = (path: string) => path.replace(/^.*\//, '');

/** What a stage adds to the one before, counted. */
function difference({ number, fresh, changes, lines: all }: Stage): string {
  if (number === 1) return lines(all.length);
  const gone = changes.filter(({ kind, text }) => kind === 'removed' && text.trim() !== '').length;
  return `${lines(fresh.length)} new, ${gone} gone`;
}

const titles: Readonly<Record<number, string>> = { 5: 'The whole program: random starting weights, momentum, and the loop over sweeps' };

/** The stages that lead to backprop.py, each whole, with what is new in it marked and with what it prints. */
export function Stages() {
  return (
    <div className="stages">
      {stages().map((stage) => (
        <details key={stage.file} className="fold stage" open={stage.number === 1}>
          <summary className="fold-label">
            <span>
              <strong>Stage {stage.number}</strong> {titles[stage.number] ?? stage.title}
            </span>
          </summary>
          <div className="stage-body">
            <CodeBlock
              name={fileName(stage.file)}
              spoken={fileName(stage.file)}
              lines={stage.lines.map(({ text }) => text)}
              lang="python"
              fresh={stage.number === 1 ? [] : stage.fresh}
              download={stage.file}
              note={difference(stage)}
              {...(stage.file === 'backprop.py' && { anchor: 'backprop' })}
            />
            <Output text={stage.output} />
          </div>
        </details>
      ))}
    </div>
  );
}
