/**
 * State ↔ a short text for an address, e.g. `cursor.14~chosen.3`. Only letters, digits and `- . _ ~ !` occur,
 * so that no mail program or chat breaks the link. Fields are joined by `~`; a field is its name, a dot and
 * its value; the parts of a list are joined by `_`.
 */

/** One value as text. `read` gives a sentence about what is wrong instead of throwing. */
export interface Codec<T> {
  readonly write: (value: T) => string;
  readonly read: (text: string) => ReadInPart<T>;
}

export type Read<T> = { readonly value: T } | { readonly problem: string };

/** With both, the value is what is sound, and the problem says what was not. */
export type ReadInPart<T> = Read<T> | { readonly value: T; readonly problem: string };

/** What of a state goes into a link: fields of the state, each with its codec. */
export type LinkSchema<State> = { readonly [Key in keyof State]?: Codec<State[Key]> };

const problem = (sentence: string) => ({ problem: sentence });
const brief = (text: string) => (text.length > 24 ? `${text.slice(0, 24)}…` : text);

/** A whole number from `least` to `most`. */
export function whole(least: number, most: number): Codec<number> {
  return {
    write: String,
    read: (text) => {
      if (!/^-?\d{1,15}$/.test(text)) return problem(`“${brief(text)}” is no whole number`);
      const value = Number(text) + 0; // no −0
      return value < least || value > most ? problem(`${brief(text)} is not between ${least} and ${most}`) : { value };
    },
  };
}

/** A finite number, in full precision; perhaps within limits. */
export function real(least = -Infinity, most = Infinity): Codec<number> {
  return {
    // A plus sign would be read as a space.
    write: (value) => String(value).replace('+', ''),
    read: (text) => {
      // + 0: a number too small to tell from 0 must not come back as −0, which no link can say.
      const value = /^-?\d+(\.\d+)?(e-?\d+)?$/.test(text) ? Number(text) + 0 : NaN;
      if (!Number.isFinite(value)) return problem(`“${brief(text)}” is no number`);
      return value < least || value > most ? problem(`${brief(text)} is not between ${least} and ${most}`) : { value };
    },
  };
}

/** A finite number to its last bit: unlike `real` it tells −0 from 0. For files; a link needs no such care. */
export function exact(): Codec<number> {
  const each = real();
  return {
    write: (value) => (Object.is(value, -0) ? '-0' : each.write(value)),
    read: (text) => (text === '-0' ? { value: -0 } : each.read(text)),
  };
}

/** Yes or no. */
export const flag: Codec<boolean> = {
  write: (value) => (value ? '1' : '0'),
  read: (text) => (text === '1' || text === '0' ? { value: text === '1' } : problem(`“${brief(text)}” is neither 1 nor 0`)),
};

/** One of a few words; these become part of every link, so choose short ones and keep them. */
export function oneOf<const Word extends string>(...words: readonly Word[]): Codec<Word> {
  const each = text();
  return {
    write: each.write,
    read: (written) => {
      const found = words.find((word) => each.write(word) === written);
      return found === undefined ? problem(`“${brief(written)}” is none of ${words.join(', ')}`) : { value: found };
    },
  };
}

/** Any text of at most `most` characters (UTF-16 units). */
export function text(most = 200): Codec<string> {
  return {
    write: (value) => value.replace(/[^A-Za-z0-9.-]/g, (one) => `!${one.charCodeAt(0).toString(16)}!`),
    read: (written) => {
      if (!/^(?:[A-Za-z0-9.-]|![0-9a-f]{1,4}!)*$/.test(written)) return problem(`“${brief(written)}” is damaged`);
      const value = written.replace(/!([0-9a-f]{1,4})!/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
      return value.length > most ? problem(`a text is longer than ${most} characters`) : { value };
    },
  };
}

/** A value that may be absent (null). */
export function maybe<T>(codec: Codec<T>): Codec<T | null> {
  return {
    write: (value) => (value === null ? '' : `!${codec.write(value)}`),
    read: (written) => {
      if (written === '') return { value: null };
      return written.startsWith('!') ? codec.read(written.slice(1)) : problem(`“${brief(written)}” is damaged`);
    },
  };
}

/** A list of numbers, words or flags; not of lists. `least` and `most` limit its length. */
export function list<T>(codec: Codec<T>, least = 0, most = 1000): Codec<readonly T[]> {
  return {
    // The empty list and the list of one empty text must differ.
    write: (values) =>
      values
        .map((value) => `_${codec.write(value)}`)
        .join('')
        .slice(values.length > 0 && codec.write(values[0]!) !== '' ? 1 : 0),
    read: (written) => {
      const parts = written === '' ? [] : (written.startsWith('_') ? written.slice(1) : written).split('_');
      if (parts.length < least || parts.length > most)
        return problem(`${parts.length} values are given where ${least === most ? least : `${least} to ${most}`} belong`);
      const values: T[] = [];
      for (const [k, part] of parts.entries()) {
        const read = codec.read(part);
        // A list is a whole: with one value left out, all that follow would be another's.
        if ('problem' in read) return problem(parts.length > 1 ? `${read.problem} (value ${k + 1} of ${parts.length})` : read.problem);
        values.push(read.value);
      }
      return { value: values };
    },
  };
}

/** Named values, e.g. edited weights `{ 'w.5.4': 0.3 }`. */
export function record<T>(codec: Codec<T>, most = 400): Codec<Readonly<Record<string, T>>> {
  const names = text(100);
  return {
    write: (values) =>
      Object.keys(values)
        .sort()
        .map((name) => `${names.write(name)}_${codec.write(values[name]!)}`)
        .join('_'),
    read: (written) => {
      const parts = written === '' ? [] : written.split('_');
      if (parts.length > 2 * most) return problem('its list of values is damaged');
      const values = new Map<string, T>();
      const wrong: string[] = [];
      for (let at = 0; at < parts.length; at += 2) {
        const name = names.read(parts[at]!);
        const value = at + 1 < parts.length ? codec.read(parts[at + 1]!) : problem('its list of values is damaged');
        if ('problem' in name) wrong.push(name.problem);
        else if ('problem' in value) wrong.push(value.problem);
        else if (values.has(name.value)) wrong.push(`it says “${brief(name.value)}” twice`);
        else values.set(name.value, value.value);
      }
      // Object.fromEntries makes own properties even of names like `__proto__`.
      const value = Object.fromEntries(values);
      if (wrong.length === 0) return { value };
      return values.size > 0 ? { value, problem: wrong.join(', ') } : problem(wrong.join(', '));
    },
  };
}

/** The linked fields of a state as one text; '' when the schema has none. */
export function encode<State extends object>(schema: LinkSchema<State>, state: State): string {
  const fields = Object.keys(schema) as (keyof State & string)[];
  return fields.map((name) => `${name}.${schema[name]!.write(state[name])}`).join('~');
}

/** A link longer than this was not made here. */
const LONGEST = 8000;

/** What of a link could be read, field by field. */
export interface Fields<State> {
  /** Each field that was read, at least in part. */
  readonly sound: Partial<State>;
  /** What is wrong, a sentence fragment for each. */
  readonly wrong: readonly string[];
}

/** Reads what `encode` wrote, each field by itself. A field that is given twice is given by neither. */
export function decodeFields<State extends object>(schema: LinkSchema<State>, written: string): Fields<State> {
  if (written.length > LONGEST) return { sound: {}, wrong: ['it is longer than any link made here'] };
  const sound: Partial<State> = {};
  const wrong: string[] = [];
  const seen = new Map<string, number>();
  for (const field of written === '' ? [] : written.split('~')) {
    const dot = field.indexOf('.');
    const name = field.slice(0, dot) as keyof State & string;
    const codec = dot > 0 && Object.hasOwn(schema, name) ? schema[name] : undefined;
    if (!codec) {
      wrong.push(`it says “${brief(field)}”, which this figure does not know`);
      continue;
    }
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    if (times > 1) {
      if (times === 2) wrong.push(`it says “${name}” twice`);
      delete sound[name];
      continue;
    }
    const read = codec.read(field.slice(dot + 1));
    if ('problem' in read) wrong.push(`${name}: ${read.problem}`);
    if ('value' in read) sound[name] = read.value;
  }
  return { sound, wrong };
}

/**
 * Reads what `encode` wrote. Fields that are missing or damaged keep the value of `first`.
 * @returns the state; beside it, or when nothing of it is sound instead of it, a fragment that says what is wrong
 */
export function decode<State extends object>(schema: LinkSchema<State>, written: string, first: State): ReadInPart<State> {
  const { sound, wrong } = decodeFields(schema, written);
  const value = { ...first, ...sound };
  if (wrong.length === 0) return { value };
  return Object.keys(sound).length > 0 ? { value, problem: listed(wrong) } : problem(listed(wrong));
}

/** A few fragments as one; a link that is nothing but damage need not be told in full. */
export function listed(fragments: readonly string[]): string {
  const rest = fragments.length - 4;
  return fragments.slice(0, 4).join('; ') + (rest > 0 ? `; and ${rest} more` : '');
}
