import type { Mistakes } from './content-error';

/** `name = value` in an entry, with its places in the file (offsets). */
export interface BibField {
  readonly name: string;
  /** As written, without the outer braces or quotes. */
  readonly value: string;
  readonly at: number;
}

/** `@type{key, …}` in the file. */
export interface BibEntry {
  readonly type: string;
  readonly key: string;
  readonly at: number;
  readonly keyAt: number;
  readonly fields: readonly BibField[];
  /** The whole entry as written. */
  readonly text: string;
}

/** What reading stopped at. */
class Fault extends Error {
  constructor(
    readonly at: number,
    message: string,
  ) {
    super(message);
  }
}

const months = new Set('jan feb mar apr may jun jul aug sep oct nov dec'.split(' '));
const entryStart = /(?<=(?:^|\n)[ \t]*)@[ \t]*[A-Za-z]+[ \t]*[{(]/g;
/** A field within the text of another: that one lacks its last brace. */
const fieldWithin = /,\s*(author|booktitle|doi|editor|journal|note|number|pages|publisher|title|volume|year)\s*=\s*["{\d]/i;
const lineOf = (source: string, at: number) => source.slice(0, at).split('\n').length;

/**
 * The entries of a BibTeX file with their places: those the citation library does not keep, and a fault of the
 * form (a brace, a comma) at the place where an author can mend it. What values mean is the library's business.
 */
export function readEntries(source: string, mistakes: Mistakes): BibEntry[] {
  return new Reader(source, mistakes).entries();
}

class Reader {
  private at = 0;
  private readonly macros = new Set(months);

  constructor(
    private readonly source: string,
    private readonly mistakes: Mistakes,
  ) {}

  entries(): BibEntry[] {
    const found: BibEntry[] = [];
    while (this.at < this.source.length) {
      const next = this.source.indexOf('@', this.at);
      this.outside(this.at, next < 0 ? this.source.length : next);
      if (next < 0) break;
      this.at = next;
      try {
        const entry = this.entry();
        if (entry) found.push(entry);
      } catch (fault) {
        if (!(fault instanceof Fault)) throw fault;
        this.mistakes.add(fault.at, fault.message);
        this.at = this.nextEntry(Math.max(next + 1, this.at)) ?? this.source.length;
      }
    }
    return found;
  }

  /** BibTeX takes text between entries for a comment; what looks like a piece of an entry is none. */
  private outside(from: number, to: number): void {
    const piece = /[{}]|=\s*["\d]/.exec(this.source.slice(from, to));
    if (!piece) return;
    this.mistakes.add(
      from + piece.index,
      'This stands outside of every entry and would be lost. Remove a brace too many before it, or write the @ of its entry.',
    );
  }

  private nextEntry(from: number): number | undefined {
    entryStart.lastIndex = from;
    return entryStart.exec(this.source)?.index;
  }

  private take(pattern: RegExp): string | undefined {
    const sticky = new RegExp(pattern.source, 'y');
    sticky.lastIndex = this.at;
    const match = sticky.exec(this.source)?.[0];
    if (match !== undefined) this.at += match.length;
    return match;
  }

  private space(): void {
    this.take(/(?:\s+|%.*)*/);
  }

  private entry(): BibEntry | undefined {
    const at = this.at++;
    this.space();
    const type = this.take(/[A-Za-z]+/)?.toLowerCase();
    if (type === 'comment') {
      this.take(/.*/);
      return undefined;
    }
    this.space();
    const open = this.take(/[{(]/);
    if (!type || !open)
      throw new Fault(at, 'An entry begins like @article{key, with its kind, a brace and a key. Write that, or remove the @.');
    if (open === '(') throw new Fault(this.at - 1, `The entry begins with a bracket. Write @${type}{ and a brace at its end.`);
    const what = type === 'string' || type === 'preamble' ? `@${type}` : '';
    const keyAt = (this.space(), this.at);
    const key = what || (this.take(/[^,\s{}()="#%]*/) ?? '');
    const fields: BibField[] = [];
    if (type === 'preamble') this.value('preamble');
    else if (type === 'string') this.macros.add(this.field(key, fields).name);
    else if ((this.space(), !this.take(/,/))) {
      if (!this.take(/\}/))
        throw new Fault(this.at, `A comma is missing after the key “${key}”. Write @${type}{${key || 'key'}, and then the fields.`);
      throw new Fault(at, `The entry “${key}” says nothing. Write its fields, as title={…}, or remove it.`);
    } else this.fields(key, fields);
    this.close(at, key);
    return what ? undefined : { type, key, at, keyAt, fields, text: this.source.slice(at, this.at) };
  }

  private fields(key: string, fields: BibField[]): void {
    for (;;) {
      this.space();
      if (!/[A-Za-z_]/.test(this.source[this.at] ?? '')) return;
      this.field(key, fields);
      this.space();
      if (this.take(/,/)) continue;
      if (/[A-Za-z_]/.test(this.source[this.at] ?? '')) {
        throw new Fault(this.at, `A comma is missing before this, after “${fields.at(-1)!.name}” of the entry “${key}”. Write one.`);
      }
      return;
    }
  }

  private field(key: string, fields: BibField[]): BibField {
    const at = this.at;
    const name = this.take(/[A-Za-z_][\w:+-]*/)?.toLowerCase() ?? '';
    this.space();
    if (!this.take(/=/)) throw new Fault(at, `I cannot read this in “${key}”. Write a field as name={text}, with a comma between two.`);
    const valueAt = (this.space(), this.at);
    const value = this.value(name);
    const within = fieldWithin.exec(value)?.[1];
    if (within)
      throw new Fault(valueAt, `The text of “${name}” has no last brace: it runs on over “${within}”. Close it, as in ${name}={…}.`);
    if (fields.some((field) => field.name === name)) {
      this.mistakes.add(at, `The entry “${key}” has “${name}” twice, and one would be lost. Remove one, or join their texts.`);
    }
    fields.push({ name, value, at });
    return fields.at(-1)!;
  }

  private value(name: string): string {
    let text = '';
    do {
      this.space();
      const at = this.at;
      const opener = this.source[at];
      if (opener === '{' || opener === '"') text += this.delimited(name, opener);
      else {
        const word = this.take(/[^\s,#{}()"=@]+/);
        if (!word) throw new Fault(at, `“${name}” has no text. Write ${name}={…}.`);
        if (!/^\d+$/.test(word) && !this.macros.has(word.toLowerCase())) {
          this.mistakes.add(
            at,
            `“${word}” is neither a number nor defined by @string, and would be lost. Put the text of “${name}” in braces.`,
          );
        }
        text += word;
      }
      this.space();
    } while (this.take(/#/));
    return text;
  }

  /** A text in braces or quotes; braces within it are balanced. */
  private delimited(name: string, opener: string): string {
    const from = this.at++;
    let depth = 0;
    const begun = this.nextEntry(from);
    for (; this.at < this.source.length; this.at++) {
      const c = this.source[this.at];
      if (c === '\\') this.at++;
      else if (c === '{') depth++;
      else if (opener === '"' ? c === '"' && depth === 0 : c === '}' && depth === 0) break;
      else if (c === '}') depth--;
    }
    const end = opener === '"' ? 'quotation mark' : 'brace';
    if (this.at >= this.source.length || (begun !== undefined && begun < this.at)) {
      this.at = from + 1;
      const into = begun === undefined ? 'the end of the file' : `the entry in line ${lineOf(this.source, begun)}`;
      throw new Fault(from, `The text of “${name}” has no last ${end}: it runs into ${into}. Close it, as in ${name}={…}.`);
    }
    return this.source.slice(from + 1, this.at++);
  }

  private close(at: number, key: string): void {
    this.space();
    const here = this.source[this.at];
    if (here === '}') {
      this.at++;
      return;
    }
    if (here === undefined || here === '@') throw new Fault(at, `The entry “${key}” has no last brace. Write } at its end.`);
    throw new Fault(this.at, `I cannot read this in “${key}”. Write a field as name={text}, with a comma between two, and } at the end.`);
  }
}
