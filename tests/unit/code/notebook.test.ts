import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readCode } from '@/lib/code/files';
import { notebook, notebookText } from '@/lib/code/notebook';
import { outputOf, sameOutput } from '@/lib/code/outputs';
import { findPython, runPython } from '@/lib/code/python';

const run = `
import json, sys, nbclient, nbformat
book = nbformat.read(sys.argv[1], as_version=4)
nbformat.validate(book)
nbclient.NotebookClient(book, timeout=300, kernel_name="python3").execute()
print(json.dumps({cell.id: "".join(o.get("text", "") for o in cell.outputs if o.get("name") == "stdout") for cell in book.cells if cell.cell_type == "code"}))
`;

test('the notebook is valid, runs from top to bottom and prints what the programs print', () => {
  const folder = mkdtempSync(join(tmpdir(), 'notebook-'));
  try {
    const file = join(folder, 'backprop.ipynb');
    writeFileSync(file, notebookText());
    const python = findPython(['nbformat', 'nbclient', 'ipykernel', 'numpy']);
    const printed = JSON.parse(runPython(python, ['-c', run, file])) as Record<string, string>;
    const outputOfCell = (name: string) => Object.entries(printed).find(([id]) => id.endsWith(name))?.[1] ?? '';
    for (const program of ['backprop', 'xor', 'gradient-check', 'symmetry', 'backprop-plain', '1-loops', '4-all-cases']) {
      const kept = outputOf(`${program.replaceAll('-', '_')}.py`);
      expect(sameOutput(kept, outputOfCell(program)), `${program}:\n${outputOfCell(program)}`).toBe(true);
    }
    expect(outputOfCell('family-trees')).toMatch(/seed 5: \d+ of 100 learned questions right/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('its cells are the files, but for the import of what is there already', () => {
  const { cells } = notebook();
  const whole = cells.find((cell) => cell.cell_type === 'code' && cell.id.endsWith('-backprop'))!;
  expect(`${whole.source.join('')}\n`).toBe(readCode('backprop.py'));
  for (const cell of cells) {
    expect(cell.id).toMatch(/^[\w-]{1,64}$/);
    expect(cell.source.join('')).not.toMatch(/from backprop import|Needs backprop/);
  }
  expect(new Set(cells.map(({ id }) => id)).size).toBe(cells.length);
});
