import { expect, it } from 'vitest';
import { withoutPreconnect } from '@/lib/site/no-preconnect';

it('takes out the advice to connect to the own host, in the head and in what React reads, and nothing else', () => {
  const flight = (rows: string) => `<script>self.__next_f.push([1,"${rows}"])</script>`;
  const hint = ':HC[\\"/\\",\\"\\"]\\n';
  expect(withoutPreconnect(`<head><link rel="preconnect" href="/" crossorigin=""/><meta/></head>${flight(`a\\n${hint}7:X\\n`)}`)).toBe(
    `<head><meta/></head>${flight('a\\n7:X\\n')}`,
  );
  const other = '<link rel="preconnect" href="https://example.org/" crossorigin=""/>';
  expect(withoutPreconnect(other)).toBe(other);
});
