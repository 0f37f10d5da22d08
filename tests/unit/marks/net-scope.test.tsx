import { readdirSync, readFileSync } from 'node:fs';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { NetScope } from '@/components/marks/net-scope';
import { NumberChip } from '@/components/marks/NumberChip';
import { Tables } from '@/components/widgets/one-case/Tables';
import { Picture } from '@/components/widgets/one-case/Picture';
import { choiceOf, netNames } from '@/components/widgets/one-case/nets';
import { firstState } from '@/components/widgets/one-case/state';
import { stateData } from '@/components/widgets/one-case/case-data';
import { view } from '@/components/widgets/one-case/view';
import { hasQuantity } from '@/lib/notation/has-quantity';
import { quantityOf } from '@/lib/notation/quantities';
import { readScoped } from '@/lib/notation/scoped';
import { expectNone } from '../../support/expect-none';

const chip = <NumberChip mark={{ key: 'w.5.4', text: '0.84', decimals: 2, role: 'known', pass: 'forward' }} />;

it('a mark carries the key of its number with the net around it, and none where there is none', () => {
  expect(renderToStaticMarkup(<NetScope value="xor">{chip}</NetScope>)).toContain(' data-quantity="xor:w.5.4"');
  expect(renderToStaticMarkup(chip)).not.toContain('data-quantity');
});

it.each(netNames)('every line, dial and number drawn of %s is one of that net, and can be pointed at', (net) => {
  const choice = choiceOf(net);
  const state = { ...firstState, net, chosen: 0 };
  const [data, layouts] = [stateData(state), { wide: choice.wide, upright: choice.upright }];
  const shown = (pointed: string | null) => view(data, choice.steps, pointed, layouts);
  const html = renderToStaticMarkup(
    <NetScope value={net}>
      <Picture view={shown(null)} large={choice.large} layouts={['wide']} />
      <Tables view={shown(null)} />
    </NetScope>,
  );
  const keys = new Set([...html.matchAll(/ data-quantity="([^"]+)"/g)].map(([, text]) => text!));
  expect(keys.size).toBeGreaterThan(10);
  for (const text of keys) {
    const scoped = readScoped(text);
    expect(scoped?.net, text).toBe(net);
    expect(hasQuantity(choice.net, quantityOf(scoped!.key)!), text).toBe(true);
  }
  const drawn = choice.large
    ? []
    : [...html.matchAll(/class="(?:wire|dial) [^"]*" data-quantity="[^":]+:([^"]+)"/g)].map(([, key]) => key!);
  expect(drawn.length > 0).toBe(!choice.large);
  for (const key of drawn) {
    expect(shown(key).say, key).not.toBe('');
    expect(shown(`${key}>`).say, key).not.toBe('');
  }
});

it('a quantity has one attribute', () => {
  const others = /\bdata-(?:q|connection|unit)\b/;
  const files = ['app', 'components', 'content', 'lib']
    .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`))
    .filter((file) => /\.(?:tsx?|css|mdx|md)$/.test(file));
  expect(files.length).toBeGreaterThan(500);
  expectNone(files.filter((file) => others.test(readFileSync(file, 'utf8'))));
});
