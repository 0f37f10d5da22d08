import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { quantityOf } from '@/lib/notation/quantities';
import { format } from '@/lib/notation/format';
import { choiceOf } from '@/components/widgets/one-case/nets';
import { firstState } from '@/components/widgets/one-case/state';
import { stateData } from '@/components/widgets/one-case/case-data';
import { hasQuantity } from '@/lib/notation/has-quantity';

const text = readFileSync('content/04-how-it-works.mdx', 'utf8');
const data = stateData(firstState);
const marked = [...text.matchAll(/ of="([^"]+)">([^<]+)<|\\of\{([^{}]+)\}\{([^{}]+)\}/g)].map(
  ([, a, b, c, d]) => [a ?? c!, (b ?? d!).replace('-', '−')] as const,
);

it('every number of How It Works that is said to be one of the figure is that number of its first state', () => {
  expect(marked.length).toBeGreaterThan(25);
  for (const [key, written] of marked) {
    expect(hasQuantity(choiceOf('xor').net, quantityOf(key)!), key).toBe(true);
    const value = (data.made.get(key)?.result ?? data.given.get(key))!.value;
    expect(written, key).toBe(format(value, written.split('.')[1]!.length));
  }
});
