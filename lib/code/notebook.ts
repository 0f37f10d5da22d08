import { readCode, stageFiles } from './files';

/** A cell of a notebook (nbformat 4.5). */
interface CodeCell {
  readonly cell_type: 'code';
  readonly id: string;
  readonly metadata: object;
  readonly execution_count: null;
  readonly outputs: readonly [];
  readonly source: string[];
}
interface TextCell {
  readonly cell_type: 'markdown';
  readonly id: string;
  readonly metadata: object;
  readonly source: string[];
}

export interface Notebook {
  readonly nbformat: 4;
  readonly nbformat_minor: 5;
  readonly metadata: object;
  readonly cells: readonly (CodeCell | TextCell)[];
}

/** What stands above each program. */
const sections: readonly { readonly file: string; readonly heading: string; readonly text: string }[] = [
  {
    file: stageFiles[0],
    heading: 'One case forward, in loops',
    text: 'One multiplication at a time. For the inputs 1 and 1 the net answers 0.4449.',
  },
  {
    file: stageFiles[1],
    heading: 'The same with matrices',
    text: 'Row $j$ of `w` holds the weights into unit $j$, so equation (1) for a whole layer is `w @ y + b`.',
  },
  {
    file: stageFiles[2],
    heading: 'The error comes back',
    text: 'Equations (4) to (7), from the last layer to the first. `w.T` takes the slopes down the connections that `w` took the outputs up.',
  },
  {
    file: stageFiles[3],
    heading: 'All cases at once',
    text: 'A column for each case. The matrix product in equation (6) adds the slopes up over the cases, as the paper does: a sum, not a mean.',
  },
  {
    file: 'backprop.py',
    heading: 'The whole program',
    text: 'Random starting weights, equation (9), and the loop over sweeps. Four patterns must pass through two hidden units, which find a code for them.',
  },
  { file: 'xor.py', heading: 'XOR', text: 'The net of the chapter *How It Works*, taught all four cases.' },
  {
    file: 'gradient_check.py',
    heading: 'Is the gradient right?',
    text: 'Nudge every weight a little up and down, and compare the slope of the error with what `backward` says.',
  },
  { file: 'symmetry.py', heading: 'Mirror symmetry', text: 'Fig. 1 of the paper. Not every start succeeds.' },
  { file: 'family_trees.py', heading: 'Family trees', text: 'Figs 2 to 4 of the paper. This takes some seconds.' },
  { file: 'backprop_plain.py', heading: 'Without NumPy', text: 'The same algorithm in lists and loops, with the run of `xor.py`.' },
];

const opening = `# The 1986 paper, running: the code

The programs of the chapter *The Code*, in its order, made from the same files. They follow Rumelhart, Hinton & Williams,
"Learning representations by back-propagating errors", *Nature* 323, 533–536 (1986); a number such as \`# (1)\` names an equation
of the paper. Run the cells from the top: later ones use what earlier ones define.`;

/** The chapter's programs as a notebook. The same files give the same text. */
export function notebook(): Notebook {
  const cells = sections.flatMap(({ file, heading, text }, k) => {
    const name = file.replace(/^.*\/|\.py$/g, '').replaceAll('_', '-');
    return [markdown(`${k + 1}-about-${name}`, `## ${heading}\n\n${text}`), code(`${k + 1}-${name}`, inNotebook(file))];
  });
  return {
    nbformat: 4,
    nbformat_minor: 5,
    metadata: {
      kernelspec: { display_name: 'Python 3', language: 'python', name: 'python3' },
      language_info: { name: 'python', file_extension: '.py', mimetype: 'text/x-python' },
      title: 'The 1986 paper, running: the code',
    },
    cells: [markdown('about', opening), ...cells],
  };
}

/** The notebook as a file. */
export function notebookText(): string {
  return `${JSON.stringify(notebook(), null, 1)}\n`;
}

/**
 * A program as a cell. In a notebook the names of backprop.py are simply there, so nothing is imported from it;
 * backprop_plain.py, which has functions of the same names, comes last for that reason.
 */
function inNotebook(file: string): string {
  return readCode(file)
    .replaceAll(/^from backprop import .*\n\n?/gm, '')
    .replaceAll(/ ?Needs backprop\.py(?: beside it)?\.(?: (?=\S))?/g, '')
    .trimEnd();
}

const markdown = (id: string, text: string): TextCell => ({ cell_type: 'markdown', id, metadata: {}, source: lines(text) });

const code = (id: string, text: string): CodeCell => ({
  cell_type: 'code',
  id,
  metadata: {},
  execution_count: null,
  outputs: [],
  source: lines(text),
});

/** Lines that keep their ends, as nbformat has them. */
function lines(text: string): string[] {
  return text.split(/(?<=\n)/);
}
