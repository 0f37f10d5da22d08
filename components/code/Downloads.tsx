import { programs, type Program } from '@/lib/code/files';
import { listing } from '@/lib/code/listings';
import { href } from '@/lib/site/paths';
import { CodeBlock } from './CodeBlock';
import { Output } from './Output';

const notebook = 'backprop.ipynb';

const titles: Readonly<Record<Program, string>> = {
  'backprop.py': 'Equations (1) to (9) for a net of any layers',
  'xor.py': 'XOR, learned by two hidden units',
  'symmetry.py': 'Fig. 1 of the paper: mirror symmetry, twenty times',
  'family_trees.py': 'Figs 2 to 4 of the paper: two family trees',
  'any_net.py': 'The same for nets that skip layers or share weights',
  'gradient_check.py': 'The gradient check, for every weight and bias',
  'backprop_plain.py': 'The first again in plain Python, one number at a time',
};

/** The program that the stepper shows a line of where backprop.py has none; it stands here so that a line can be led to. */
const anyNet = 'any_net.py';

/** Every program to take away, and the notebook made of them. */
export function Downloads() {
  return (
    <>
      <ul className="downloads">
        {programs.map((file) => (
          <li key={file}>
            <a href={href(`/code/${file}`)} download>
              {file}
            </a>
            <span>{titles[file]}</span>
            <span>{listing(file).lines.length} lines</span>
          </li>
        ))}
        <li>
          <a href={href(`/code/${notebook}`)} download>
            {notebook}
          </a>
          <span>All of it as a Jupyter notebook, stages included</span>
          <span>notebook</span>
        </li>
      </ul>
      <details className="fold">
        <summary className="fold-label">
          <span>
            <code>{anyNet}</code>, all of it
          </span>
        </summary>
        <div className="stage-body">
          <CodeBlock
            name={anyNet}
            spoken={anyNet}
            lines={listing(anyNet).lines.map(({ text }) => text)}
            lang="python"
            download={anyNet}
            anchor="any_net"
          />
          <Output text={listing(anyNet).output} />
        </div>
      </details>
    </>
  );
}
