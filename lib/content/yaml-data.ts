import { isMap, isNode, isPair, isScalar, type Document } from 'yaml';
import { z } from 'zod';
import type { Mistakes } from './content-error';
import { markup, readAs, sentence } from './front-matter';
import { didYouMean } from './nearest';
import { readYaml } from './plain-yaml';

export const inOneLine = sentence.refine((text) => !text.includes('\n'), {
  message: 'is one line of text, and this has several. Join them.',
});
/** A text without markup: it also stands in titles, cards and descriptions. */
export const plain = inOneLine.refine((text) => !markup.test(text), {
  message: 'is plain text, and its signs would be shown as they are written. Say it in words.',
});
export const year = z.int().min(1000).max(9999);
export const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

type Path = readonly PropertyKey[];

/** What a file of content says, as its schema has it. */
export interface Data<Schema extends z.ZodObject> {
  readonly data: z.output<Schema>;
  /** Where in the file a value stands, or the innermost that holds it: for mistakes that the schema cannot tell. */
  readonly offsetOf: (...path: Path) => number;
}

/**
 * Reads a file of YAML by its schema. Mistakes are noted at their places.
 * @param purposes what each key should hold, for the mistakes that the schema's own sentences do not tell
 */
export function readData<Schema extends z.ZodObject>(
  source: string,
  mistakes: Mistakes,
  schema: Schema,
  purposes: Readonly<Record<string, string>>,
): Data<Schema> | undefined {
  const document = readYaml(source, mistakes, { what: 'This file', above: 0 });
  if (!document) return undefined;
  const result = schema.safeParse(document.toJS());
  if (result.success) return { data: result.data, offsetOf: (...path) => offsetIn(document, path) };
  for (const issue of result.error.issues) note(issue, document, mistakes, schema, purposes);
  return undefined;
}

function offsetIn(document: Document.Parsed, path: Path): number {
  for (let length = path.length; length > 0; length--) {
    const holder = document.getIn(path.slice(0, length - 1), true);
    if (isMap(holder)) {
      const key = path[length - 1];
      const pair = holder.items.find((one) => isPair(one) && isScalar(one.key) && one.key.value === key);
      if (pair && isScalar(pair.key) && pair.key.range) return pair.key.range[0];
    }
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

/** The keys that a place may have. */
function keysAt(schema: z.core.$ZodType, path: Path): readonly string[] {
  const [step, ...rest] = path;
  if (schema instanceof z.ZodOptional) return keysAt(schema.unwrap(), path);
  if (schema instanceof z.ZodArray) return keysAt(schema.element, rest);
  if (!(schema instanceof z.ZodObject)) return [];
  return step === undefined ? Object.keys(schema.shape) : keysAt(schema.shape[String(step)]!, rest);
}

function note(
  issue: z.core.$ZodIssue,
  document: Document.Parsed,
  mistakes: Mistakes,
  schema: z.ZodObject,
  purposes: Readonly<Record<string, string>>,
): void {
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, issue.path);
    for (const key of issue.keys)
      mistakes.add(offsetIn(document, [...issue.path, key]), `There is no key “${key}” here.${didYouMean(key, known) || ' Remove it.'}`);
    return;
  }
  const name = String(issue.path.findLast((one) => typeof one === 'string') ?? 'file');
  const at = offsetIn(document, issue.path);
  const value: unknown = document.hasIn(issue.path) ? document.getIn(issue.path) : undefined;
  if (value === undefined)
    mistakes.add(at, `“${issue.path.join('.')}” is missing. Add “${name}:”, ${purposes[name] ?? 'one line of text'}.`);
  else if (issue.code === 'custom') mistakes.add(at, `“${name}” ${issue.message}`);
  else {
    const why = issue.code === 'invalid_type' && issue.expected === 'string' ? (readAs[typeof value] ?? '') : '';
    mistakes.add(at, `“${name}” is not as it should be. Write ${purposes[name] ?? 'one line of text'}.${why && ` ${why}`}`);
  }
}
