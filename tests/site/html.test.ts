import { readFileSync } from 'node:fs';
import { HtmlValidate, StaticConfigLoader, type ConfigData } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { fileOf, htmlOf, notFound, pages } from '../support/site';
import { expectNone } from '../support/expect-none';

// Rules that are off judge only how markup is written, which React decides (`<br/>` or `<br>`, quotes,
// white space, `style` attributes, which KaTeX needs) or they overlap axe's (native elements).
const config = JSON.parse(readFileSync(new URL('../htmlvalidate.json', import.meta.url), 'utf8')) as ConfigData;
const validator = new HtmlValidate(new StaticConfigLoader(config));

describe.each([...pages(), notFound])('%s', (path) => {
  const html = htmlOf(path);

  test('is valid HTML', async () => {
    const { results } = await validator.validateString(html, fileOf(path));
    const messages = results.flatMap((result) =>
      result.messages.map((one) => `${one.line}:${one.column} ${one.ruleId}: ${one.message} ${one.selector ?? ''}`),
    );
    expectNone(messages);
  });

  test('says its language, title and description', () => {
    expect(html).toMatch(/^<!DOCTYPE html>/i);
    expect(html).toMatch(/<html[^>]* lang="en-GB"/);
    expect(html.match(/<title>/g)).toHaveLength(1);
    expect(/<title>([^<]+)<\/title>/.exec(html)?.[1]?.length ?? 0).toBeGreaterThan(8);
    if (path !== notFound) expect(/<meta name="description" content="([^"]+)"/.exec(html)?.[1]?.length ?? 0).toBeGreaterThan(40);
  });

  test('keeps formulas and figures from being translated', () => {
    expectNone(untranslatable(html));
  });

  test('is indexed unless it is the gallery, a figure alone, what the reader’s browser keeps, or an error', () => {
    const hidden = /^\/(gallery|figures|stored)\//.test(path) || path === notFound;
    expect(/<meta name="robots" content="[^"]*noindex/.test(html)).toBe(hidden);
  });

  test('has a canonical address only when the site knows its own', () => {
    const canonical = /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1];
    if (!process.env.SITE_URL) expect(canonical).toBeUndefined();
    else if (path !== notFound) expect(canonical).toMatch(new RegExp(`^${process.env.SITE_URL.replace(/\/$/, '')}/`));
  });
});

/** Formulas and words in pictures that no element around them marks with translate="no". */
function untranslatable(html: string): string[] {
  const body = html.replace(/<script\b[\s\S]*?<\/script>/g, '');
  const open: { tag: string; kept: boolean }[] = [];
  const faults: string[] = [];
  for (const match of body.matchAll(/<(\/?)([a-zA-Z][\w-]*)([^<>]*?)(\/?)>/g)) {
    const [whole, closing, tag = '', attributes = '', selfClosing] = match;
    if (closing) {
      while (open.length > 0 && open.pop()?.tag !== tag);
      continue;
    }
    const kept = (open.at(-1)?.kept ?? false) || / translate="no"/.test(attributes);
    if (!kept && (/ class="katex[ "]/.test(attributes) || tag === 'text' || tag === 'math')) faults.push(whole.slice(0, 120));
    if (!selfClosing && !/^(area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/i.test(tag)) open.push({ tag, kept });
  }
  return faults;
}
