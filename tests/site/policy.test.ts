import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { policyIn, withPolicy } from '@/lib/site/policy/content-policy';
import { open } from '../support/browser';
import { expectNone } from '../support/expect-none';
import { builtBasePath, htmlOf, notFound, outDir, pages } from '../support/site';

const all = [...pages(), notFound];

describe('every page', () => {
  test('carries the policy of exactly what stands in it, before anything that runs', () => {
    expectNone(all.filter((path) => withPolicy(htmlOf(path)) !== htmlOf(path)));
    expectNone(
      all.filter((path) => {
        const html = htmlOf(path);
        return !(html.indexOf('Content-Security-Policy') < html.indexOf('<script'));
      }),
    );
  });

  test('is told again to hosts that read a file of headers, in lines that they take', () => {
    const base = builtBasePath();
    const text = readFileSync(join(outDir, '_headers'), 'utf8');
    expectNone(
      pages().filter(
        (path) =>
          !text.includes(
            `\n${base}${path}\n  Content-Security-Policy: ${policyIn(htmlOf(path))}${path.startsWith('/figures/') ? '\n' : "; frame-ancestors 'self'\n"}`,
          ),
      ),
    );
    // The narrowest known limits: 100 rules, 2000 characters a line.
    expect(text.split('\n\n').length).toBeLessThanOrEqual(100);
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(2000);
  });
});

test('what a page does not have in it is refused: scripts, handlers, eval, frames, other sites', async () => {
  const { page } = await open('/how-it-works/');
  const refused = await page.evaluate(async () => {
    const found: string[] = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => void found.push(effectiveDirective));
    const add = <Name extends keyof HTMLElementTagNameMap>(name: Name, attributes: Record<string, string>, text = '') => {
      const made = document.createElement(name);
      for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
      made.textContent = text;
      document.body.append(made);
    };
    add('script', {}, 'window.ran = 1');
    add('script', { src: 'https://example.org/x.js' });
    add('p', { onclick: 'window.ran = 2' });
    document.querySelector<HTMLElement>('p[onclick]')!.click();
    add('iframe', { src: 'https://example.org/' });
    add('img', { src: 'https://example.org/x.png' });
    await fetch('https://example.org/').catch(() => {});
    await new Promise((done) => setTimeout(done, 300));
    return { found: [...new Set(found)].toSorted(), ran: (window as { ran?: number }).ran ?? 0 };
  });
  expect(refused.ran).toBe(0);
  expect(refused.found).toEqual(['connect-src', 'frame-src', 'img-src', 'script-src-attr', 'script-src-elem']);
  // Asked inside a script of the page: what the test's own protocol runs is let through.
  expect(policyIn(htmlOf('/how-it-works/'))).not.toContain("'unsafe-eval'");
});
