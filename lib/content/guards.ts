import type { Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { Mistakes } from './content-error';
import { checkTex } from './formulas';
import type { Ids } from './ids';
import { literal } from './literals';
import { didYouMean } from './nearest';
import type { Attributes, ReadQuantity } from './types';
import { isBraces, isJsx, type Braces, type Jsx } from './nodes';

/** HTML an author may write as it is; everything else has a Markdown form or a component. */
const tags = new Set('abbr b br cite dd dfn div dl dt em i kbd q small span strong sub sup var wbr'.split(' '));
const tagAttributes = new Set(['className', 'id', 'lang', 'title', 'translate']);

/**
 * Remark plugin: a chapter is text, formulas and known components. No imports, no exports, no programs.
 * Keys of numbers get their nets.
 * @param ids gets the addresses that authors give: `id="…"`, and the number of an `Equation`
 */
export function guards(known: ReadonlySet<string>, mistakes: Mistakes, ids: Ids, attributes: Attributes = {}, readQuantity?: ReadQuantity) {
  return () => (tree: Root) => {
    visit(tree, (node, index, parent) => {
      // Nodes without a position are the bundler's own (the front matter as an export).
      if (node.type === 'mdxjsEsm' && node.position) {
        mistakes.add(
          node,
          'A chapter neither imports nor exports. Remove this line: components are known by their names. (A paragraph cannot begin with the word “import” or “export”.)',
        );
        parent?.children.splice(index!, 1);
        return [SKIP, index!];
      }
      if (isBraces(node)) {
        if (!isTextOrComment(node)) {
          const what = node.value.trim() === '' ? 'Braces vanish from a text' : 'Braces hold a program here';
          mistakes.add(node, `${what}. Write the text itself; for a brace in the text write \\{, for TeX write $…$.`);
          parent?.children.splice(index!, 1);
          return [SKIP, index!];
        }
      }
      if (node.type === 'footnoteReference' || node.type === 'footnoteDefinition') {
        mistakes.add(node, 'Footnotes are written as <Sidenote>…</Sidenote>, right after the word concerned.');
      }
      if (isJsx(node)) {
        const own = Object.hasOwn(attributes, node.name ?? '') ? attributes[node.name!] : undefined;
        if (own) checkAttributes(node, own, mistakes, readQuantity);
        checkJsx(node, known, mistakes, ids, readQuantity);
      }
      return undefined;
    });
  };
}

/** An attribute that a component does not have would be lost without a word, and a bare one with a value mean nothing else. */
function checkAttributes(node: Jsx, own: Attributes[string], mistakes: Mistakes, readQuantity?: ReadQuantity): void {
  const names = Object.keys(own);
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute') continue;
    const at = attribute.position ? attribute : node;
    const { name, value } = attribute;
    // A figure's number is refused elsewhere, with its own sentence.
    if (name === 'number' && !own.number) continue;
    const written = Object.hasOwn(own, name) ? own[name] : undefined;
    const known = names.length > 0 ? `Known are ${names.join(', ')}.` : 'It has none.';
    if (!written) mistakes.add(at, `<${node.name}> has no attribute “${name}”, which would be lost.${didYouMean(name, names)} ${known}`);
    else if (written === 'bare' && value != null)
      mistakes.add(at, `“${name}” of <${node.name}> is written without a value. Leave it out where it does not hold.`);
    else if (written !== 'bare' && value == null) mistakes.add(at, `“${name}” of <${node.name}> says nothing. Write ${name}="…".`);
    else if (written === 'quantity' && readQuantity) {
      const key = typeof value === 'object' ? literal(value?.data?.estree)?.value : value;
      const read =
        typeof key === 'string'
          ? readQuantity(key)
          : { fault: `“${name}” of <${node.name}> is the key of a number. Write it like ${name}="y.5".` };
      if ('fault' in read) mistakes.add(at, read.fault);
      else attribute.value = read.key;
    }
  }
}

/** `{"<"}` and `{/* not shown *\/}`; anything else in braces is, or looks like, a program. */
function isTextOrComment(node: Braces): boolean {
  const held = literal(node.data?.estree);
  return typeof held?.value === 'string' || (held !== undefined && held.value === undefined && node.value.includes('/*'));
}

function checkJsx(node: Jsx, known: ReadonlySet<string>, mistakes: Mistakes, ids: Ids, readQuantity?: ReadQuantity): void {
  const name = node.name ?? '';
  if (/^[a-z]/.test(name)) {
    if (!tags.has(name)) mistakes.add(node, `The HTML tag <${name}> is not used in chapters. Write Markdown or a component instead.`);
  } else if (name !== 'Sidenote' && !known.has(name)) {
    mistakes.add(
      node,
      `There is no component <${name}>.${didYouMean(name, [...known, 'Sidenote'], (n) => `<${n}>`)} Known are ${[...known].sort().join(', ')}.`,
    );
  }
  const seen = new Set<string>();
  node.attributes = node.attributes.filter((attribute) => {
    const at = attribute.position ? attribute : node;
    if (attribute.type === 'mdxJsxExpressionAttribute') {
      mistakes.add(at, `Attributes of <${name}> are written out. Replace {…} by name="value".`);
      return false;
    }
    if (seen.has(attribute.name)) mistakes.add(at, `“${attribute.name}” stands twice in <${name}>, and one would be lost. Remove one.`);
    seen.add(attribute.name);
    const value =
      attribute.value && typeof attribute.value === 'object' ? literal(attribute.value.data?.estree) : { value: attribute.value };
    if (value === undefined) {
      mistakes.add(
        at,
        `The value of “${attribute.name}” of <${name}> is a program. Write a text in quotes, a number or list in braces, or TeX as {String.raw\`…\`}.`,
      );
      return false;
    }
    if (/^[a-z]/.test(name) && !tagAttributes.has(attribute.name)) {
      mistakes.add(
        at,
        `The attribute “${attribute.name}” is not used on <${name}>. Remove it; allowed are ${[...tagAttributes].join(', ')}.`,
      );
      return false;
    }
    if (typeof value.value === 'string') {
      if (attribute.name === 'tex') checkTex(value.value, at, mistakes, readQuantity);
      if (attribute.name === 'id') ids.claim(value.value, node, mistakes, 'Choose another id.');
      if (/\[[^\]]*@\w+[^\]]*\]/.test(value.value)) {
        mistakes.add(at, `Citations are not read in attributes. Move the citation out of “${attribute.name}” into the text of <${name}>.`);
      }
    }
    return true;
  });
  if (name === 'Equation') claimEquation(node, mistakes, ids);
}

/** An equation with a number can be linked to as `#equation-7`; shown `again`, it is not the target. */
function claimEquation(node: Jsx, mistakes: Mistakes, ids: Ids): void {
  const value = (name: string) => node.attributes.find((a) => a.type === 'mdxJsxAttribute' && a.name === name)?.value;
  const number = value('number');
  if (typeof number !== 'string' || value('again') !== undefined) return;
  ids.claim(`equation-${number}`, node, mistakes, 'Write “again” into this <Equation>, or correct its number.');
}
