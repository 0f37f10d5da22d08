import { describe, expect, it } from 'vitest';
import { isSoundMessage, tallest } from '@/components/site/behaviour/discussion-messages';

describe('a message of the discussion', () => {
  it.each([
    [{ giscus: { resizeHeight: 480 } }],
    [{ giscus: { signOut: true } }],
    [{ giscus: { error: 'Discussion not found' } }],
    [{ giscus: { discussion: { id: 'x' }, viewer: null } }],
  ])('is heard: %j', (data) => {
    expect(isSoundMessage(data)).toBe(true);
  });

  it.each([
    [null],
    ['giscus'],
    [{}],
    [{ giscus: null }],
    [{ giscus: [] }],
    [{ giscus: {} }],
    [{ giscus: 'x' }],
    [{ giscus: { resizeHeight: tallest + 1 } }],
    [{ giscus: { resizeHeight: Number.NaN } }],
    [{ giscus: { resizeHeight: Infinity } }],
    [{ giscus: { resizeHeight: -1 } }],
    [{ giscus: { resizeHeight: '1px;position:fixed' } }],
    [{ giscus: { resizeHeight: [9] } }],
    [{ giscus: { error: { includes: 'x' } } }],
    [{ giscus: { error: 'x'.repeat(501) } }],
    [{ giscus: { signOut: 'yes' } }],
    [{ giscus: { resizeHeight: 480, html: '<script>alert(1)</script>' } }],
    [{ giscus: { constructor: 1 } }],
    [{ giscus: { __proto__: null, toString: 'x' } }],
  ])('is not heard: %j', (data) => {
    expect(isSoundMessage(data)).toBe(false);
  });
});
