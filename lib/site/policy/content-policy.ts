import { createHash } from 'node:crypto';
import { changeFiles } from '../change-files';

// A page may run and load only what the site itself wrote. The policy stands in each page, because the simplest hosts send
// no headers of a site's own; `_headers` says it again, and more, to hosts that read it.

/** A rule: its name and what it allows. */
export type Rule = readonly [name: string, ...allowed: string[]];

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Types of script elements that a browser runs or obeys; all others only hold data, and need no leave. */
const runs = /^(|text\/javascript|module|speculationrules)$/;

/** The texts of a page's own inline elements of a name, with their attributes. */
function inline(html: string, name: 'script' | 'style'): { readonly attributes: string; readonly text: string }[] {
  return [...html.matchAll(new RegExp(`<${name}\\b([^>]*)>([\\s\\S]*?)</${name}>`, 'g'))].map(([, attributes, text]) => ({
    attributes: attributes!,
    text: text!,
  }));
}

const typeOf = (attributes: string): string => /\stype="([^"]*)"/.exec(attributes)?.[1] ?? '';
const unique = (all: readonly string[]): string[] => [...new Set(all)];

/** The origin of the page's discussion, which stands in a frame; none where none is set up. */
function discussionHost(html: string): string[] {
  const data = /\sdata-discussion="([^"]*)"/.exec(html)?.[1]?.replaceAll('&quot;', '"');
  if (data === undefined) return [];
  return [new URL((JSON.parse(data.replaceAll('&amp;', '&')) as { host: string }).host).origin];
}

/**
 * What a page may do.
 *
 * Styles in attributes are allowed whatever they say: React and KaTeX write hundreds of different ones into a page, and a list of
 * their hashes would be longer than the text. They can change looks only; scripts and style sheets are allowed one by one.
 * `wasm-unsafe-eval` lets the search run (WebAssembly of the site's own); it does not allow `eval`.
 *
 * @param html a finished page: every later change of a script in it would make the browser refuse that script
 */
export function policyOf(html: string): Rule[] {
  const scripts = inline(html, 'script').filter(({ attributes }) => !/\ssrc=/.test(attributes) && runs.test(typeOf(attributes)));
  const hosts = discussionHost(html);
  return [
    ['default-src', "'none'"],
    ['script-src', "'self'", "'wasm-unsafe-eval'", ...unique(scripts.map(({ text }) => hashOf(text)))],
    ['style-src-elem', "'self'", ...unique(inline(html, 'style').map(({ text }) => hashOf(text)))],
    ['style-src-attr', "'unsafe-inline'"],
    ['img-src', "'self'", 'data:'],
    ['font-src', "'self'"],
    ['connect-src', "'self'"],
    ['worker-src', "'self'", 'blob:'],
    ['manifest-src', "'self'"],
    ['frame-src', ...(hosts.length > 0 ? hosts : ["'none'"])],
    ['base-uri', "'none'"],
    ['form-action', "'self'"],
  ];
}

export const asText = (policy: readonly Rule[]): string => policy.map((rule) => rule.join(' ')).join('; ');

const meta = /<meta http-equiv="Content-Security-Policy" content="[^"]*"\/>/;
/** Browsers look for it in the first kilobyte only, so the policy stands behind it; before it nothing is loaded or run. */
const charset = '<meta charSet="utf-8"/>';

/**
 * A page with its policy, in place of one that it has.
 * @throws Error when the page does not begin as expected, or has a handler in an attribute, which the policy would refuse
 */
export function withPolicy(html: string): string {
  const bare = html.replace(meta, '');
  const at = bare.indexOf(`<head>${charset}`);
  if (at < 0) throw new Error('An exported page does not begin with its encoding; there is no place for its policy.');
  const handler = /<[a-z][^<>"]*(?:"[^"]*"[^<>"]*)*\son[a-z]+="/i.exec(bare.replace(/<script\b[\s\S]*?<\/script>/g, ''));
  if (handler) throw new Error(`An exported page has a script in an attribute, which its policy would refuse: ${handler[0].slice(-120)}`);
  const place = at + '<head>'.length + charset.length;
  return `${bare.slice(0, place)}<meta http-equiv="Content-Security-Policy" content="${asText(policyOf(bare))}"/>${bare.slice(place)}`;
}

/** The policy that stands in a page. */
export const policyIn = (html: string): string | undefined =>
  /<meta http-equiv="Content-Security-Policy" content="([^"]*)"\/>/.exec(html)?.[1];

/** Does this to every page of the site; after every step that changes a page. */
export const writePolicies = (dir: string): void => changeFiles(dir, /\.html$/, withPolicy);
