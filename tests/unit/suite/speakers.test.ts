import { expect, test } from 'vitest';
import { speakers } from '../../support/speakers';

test('one is heard at a time, in the order in which they began; nothing is lost', () => {
  let heard = '';
  const speaker = speakers((text) => {
    heard += text;
  });
  const [first, second, third] = [speaker(), speaker(), speaker()];
  first.say('a');
  second.say('B');
  third.say('c');
  expect(heard).toBe('a');
  third.end();
  first.say('a');
  expect(heard).toBe('aa');
  first.end();
  expect(heard).toBe('aaB');
  second.say('B');
  expect(heard).toBe('aaBB');
  second.end();
  expect(heard).toBe('aaBBc');
  const late = speaker();
  late.say('d');
  expect(heard).toBe('aaBBcd');
});
