import { notations, type Notation } from '@/lib/notation/quantities';
import { listed, type Codec } from './codec';
import { atRest, fileSchema, type FigureDefinition } from './definition';

/** Marks a file as one of this site's figures, and its form. */
const SITE = 'backprop-1986';
const VERSION = 1;

/** In characters; the largest state of any figure takes a tenth of it. */
export const LARGEST_FILE = 2_000_000;

type Field = Codec<unknown>;
type Known = Pick<FigureDefinition<object, never>, 'name' | 'link' | 'file' | 'initial' | 'check'>;
const fieldsOf = (definition: Known) => Object.entries(fileSchema(definition)) as readonly (readonly [string, Field])[];

/** A state as the text of a file: all that a link carries and all that it has no room for, each field in its own codec. */
export function toFile<State extends object>(definition: FigureDefinition<State, never>, state: State, notation: Notation): string {
  const fields = fieldsOf(definition as unknown as Known).map(([name, codec]) => [name, codec.write(state[name as keyof State])]);
  return `${JSON.stringify({ site: SITE, version: VERSION, figure: definition.name, notation, state: Object.fromEntries(fields) }, null, 2)}\n`;
}

/** What a file says, or what is wrong with it in a whole sentence; of a file that is wrong anywhere nothing is taken. */
export type OpenedFile<State> = { readonly state: State; readonly notation: Notation } | { readonly problem: string };

const refused = (why: string) => ({ problem: `${why} The figure stands as it was.` });
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const brief = (text: string) => (text.length > 24 ? `${text.slice(0, 24)}…` : text);

/** Reads what `toFile` wrote. A field that an older file does not have is as at the beginning. */
export function fromFile<State extends object>(definition: FigureDefinition<State, never>, text: string): OpenedFile<State> {
  if (text.length > LARGEST_FILE) return refused('This file is too large to be one of a figure.');
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    return refused(`This file is cut off or damaged${whereOf(text, String(error))}.`);
  }
  if (!isObject(data) || data.site !== SITE) return refused('This file is not one that a figure of this site wrote.');
  if ('kept' in data) return refused('This file is of the page that tells what the site keeps in your browser; it is opened there.');
  if (typeof data.figure !== 'string' || !isObject(data.state)) return refused('This file is not one that a figure of this site wrote.');
  if (data.figure !== definition.name)
    return refused(`This file belongs to another figure, “${brief(data.figure)}”; this one is “${definition.name}”.`);
  if (data.version !== VERSION) return refused('A later version of this site wrote this file.');
  const schema = new Map(fieldsOf(definition as unknown as Known));
  const read = new Map<string, unknown>();
  const wrong: string[] = [];
  for (const [name, written] of Object.entries(data.state)) {
    const codec = schema.get(name);
    if (!codec) wrong.push(`it says “${brief(name)}”, which this figure does not know`);
    else if (typeof written !== 'string') wrong.push(`${name}: that is no text`);
    else {
      const one = codec.read(written);
      if ('problem' in one) wrong.push(`${name}: ${one.problem}`);
      else read.set(name, one.value);
    }
  }
  if (schema.size > 0 && Object.keys(data.state).length === 0) wrong.push('there is no state in it');
  const notation = notations.find((one) => one === data.notation);
  if (notation === undefined) wrong.push(`notation: “${brief(String(data.notation))}” is neither paper nor modern`);
  const state = atRest({ ...definition.initial, ...Object.fromEntries(read) });
  const fault = wrong.length === 0 ? definition.check?.(state) : undefined;
  if (fault !== undefined) wrong.push(fault);
  return wrong.length > 0 || notation === undefined ? refused(`This file is damaged: ${listed(wrong)}.`) : { state, notation };
}

/** Where a text stops to be JSON, as far as the browser's complaint tells. */
function whereOf(text: string, complaint: string): string {
  const lineAndColumn = /line (\d+) column (\d+)/.exec(complaint);
  if (lineAndColumn) return ` at line ${lineAndColumn[1]}, character ${lineAndColumn[2]}`;
  const position = /position (\d+)/.exec(complaint)?.[1] ?? (/\bend\b/i.test(complaint) ? text.length : undefined);
  if (position === undefined) return '';
  const before = text.slice(0, Number(position)).split('\n');
  return ` at line ${before.length}, character ${before.at(-1)!.length + 1}`;
}
