import { programs, readCode, stageFiles } from './files';
import { notebookText } from './notebook';

/** A file that readers can take with them, at /code/<path> of the site. */
export interface Download {
  readonly path: string;
  readonly type: string;
  text(): string;
}

/** Every program, every stage, and the notebook made of them. */
export function downloads(): Download[] {
  const files = [...new Set<string>([...programs, ...stageFiles])];
  return [
    ...files.map((path) => ({ path, type: 'text/x-python; charset=utf-8', text: () => readCode(path) })),
    { path: 'backprop.ipynb', type: 'application/x-ipynb+json; charset=utf-8', text: notebookText },
  ];
}
