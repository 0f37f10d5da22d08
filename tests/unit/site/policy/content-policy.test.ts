import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { policyIn, policyOf, withPolicy } from '@/lib/site/policy/content-policy';
import { headersFile } from '@/lib/site/policy/headers';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const page = (body: string) =>
  `<!DOCTYPE html><html lang="en-GB"><head><meta charSet="utf-8"/><style>a{b:c}</style></head><body>${body}</body></html>`;
const rule = (html: string, name: string) =>
  policyOf(html)
    .find(([each]) => each === name)
    ?.slice(1);

describe('a page’s policy', () => {
  it('names the scripts and sheets that stand in it, and no other', () => {
    const html = page(
      '<script>one()</script><script src="/a.js"></script><script type="application/ld+json">{}</script><script type="speculationrules">{"prefetch":[]}</script><script>one()</script>',
    );
    expect(rule(html, 'script-src')).toEqual(["'self'", "'wasm-unsafe-eval'", hash('one()'), hash('{"prefetch":[]}')]);
    expect(rule(html, 'style-src-elem')).toEqual(["'self'", hash('a{b:c}')]);
    const text = policyIn(withPolicy(html))!;
    expect(text).not.toMatch(/script-src[^;]*'unsafe-/);
    expect(text).not.toMatch(/ 'unsafe-eval'/);
  });

  it('lets in a frame of the discussion’s host, where one is set up', () => {
    expect(rule(page(''), 'frame-src')).toEqual(["'none'"]);
    expect(
      rule(
        page('<div data-discussion="{&quot;host&quot;:&quot;https://giscus.app&quot;,&quot;term&quot;:&quot;a&amp;b&quot;}"></div>'),
        'frame-src',
      ),
    ).toEqual(['https://giscus.app']);
  });

  it('stands behind the encoding, once, however often it is written', () => {
    const once = withPolicy(page('<script>a</script>'));
    expect(once).toContain('<head><meta charSet="utf-8"/><meta http-equiv="Content-Security-Policy"');
    expect(withPolicy(once)).toBe(once);
    expect(withPolicy(once.replace('<script>a</script>', '<script>b</script>'))).toBe(withPolicy(page('<script>b</script>')));
  });

  it('is not written where it would break the page', () => {
    expect(() => withPolicy('<html><head><title>x</title></head></html>')).toThrow('no place for its policy');
    expect(() => withPolicy(page('<a href="#" onclick="go()">x</a>'))).toThrow('a script in an attribute');
    expect(withPolicy(page('<p title="a" data-once="x">turn on="y"</p>'))).toContain('default-src');
  });
});

it('the file of headers says each page’s policy again, and who may frame it', () => {
  const text = headersFile(
    [
      { path: '/a/', policy: "default-src 'none'" },
      { path: '/figures/b/', policy: "default-src 'none'" },
    ],
    '/base',
  );
  expect(text).toContain("/base/a/\n  Content-Security-Policy: default-src 'none'; frame-ancestors 'self'\n");
  expect(text).toContain("/base/figures/b/\n  Content-Security-Policy: default-src 'none'\n");
  expect(text).toMatch(/^\/base\/\*\n {2}X-Content-Type-Options: nosniff\n {2}Referrer-Policy: .+\n {2}Permissions-Policy: .+\n/);
  expect(text).toContain('/base/_next/static/*\n  Cache-Control: public, max-age=31536000, immutable');
});
