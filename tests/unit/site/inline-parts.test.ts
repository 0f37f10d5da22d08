import { expect, it } from 'vitest';
import { withInlineParts } from '@/lib/site/inline-parts';

const shared = '<link rel="stylesheet" href="/base/_next/static/chunks/all.css" data-precedence="next"/>';
const part = '<link rel="stylesheet" href="/base/_next/static/chunks/chain.abc.css"/>';

it('puts the sheets of a page’s parts into the page, where they were named, and leaves the shared one a file', () => {
  const read = (path: string) => (path === '_next/static/chunks/chain.abc.css' ? '.chain{color:red}' : 'another');
  expect(withInlineParts(`<head>${shared}${part}<title/></head>`, read)).toBe(`<head>${shared}<style>.chain{color:red}</style><title/></head>`);
});

it('refuses a sheet that would mean something else there', () => {
  for (const css of ['.a{background:url(a.svg)}', '.a::after{content:"</style>"}']) {
    expect(() => withInlineParts(part, () => css)).toThrow('chain.abc.css names a file or ends an element');
  }
});
