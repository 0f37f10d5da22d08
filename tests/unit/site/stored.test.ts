import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromFile, keptNames, toFile } from '@/lib/site/stored/file';
import { storedKeys } from '@/lib/site/stored/keys';
import { canGoOn, isLater, noPlaces, placed, readPlaces, shareInWords } from '@/lib/site/stored/places';
import { scrollFor, shareRead } from '@/components/site/behaviour/reading';

const sound: Readonly<Record<string, string>> = {
  theme: 'dark',
  notation: 'modern',
  reading: JSON.stringify(placed(noPlaces, 'how-it-works', { share: 0.46, id: 'a', heading: 'A' })),
  'self-test': '[0,null,2]',
  discussion: 'click',
  offline: 'off',
};
const tell = (key: string, text: string) => storedKeys.find((one) => one.key === key)!.tell(text);

describe('what the site keeps', () => {
  it('tells every key in words, and says of anything else why it cannot be read', () => {
    for (const { key } of storedKeys) {
      expect(tell(key, sound[key]!)).toHaveProperty('words');
      for (const text of [
        '',
        '{',
        'null',
        '{"version":1}',
        '[1.5]',
        '{"version":1,"keep":true,"last":"","chapters":{"a":3}}',
        'constructor',
      ]) {
        expect(tell(key, text), `${key}: ${text}`).toHaveProperty('unread');
      }
    }
    expect(tell('reading', sound.reading!)).toEqual({ words: 'How it works: 46 % read.' });
    expect(tell('self-test', sound['self-test']!)).toEqual({ words: 'The first answers to 2 of 3 questions.' });
  });

  it('is all that any file of the site writes', () => {
    const writes = ['app', 'components', 'lib']
      .flatMap((top) => readdirSync(top, { recursive: true, encoding: 'utf8' }).map((file) => join(top, file)))
      .filter((file) => /\.tsx?$/.test(file) && /localStorage|sessionStorage|indexedDB|document\.cookie/.test(readFileSync(file, 'utf8')));
    expect(writes.sort()).toEqual([
      'components/site/settings-script.ts',
      'lib/site/late-scripts.ts',
      'lib/site/stored/across.ts',
      'lib/site/stored/store.ts',
    ]);
  });
});

describe('places', () => {
  it('remember the furthest, and leave other chapters alone', () => {
    const first = placed(noPlaces, 'one', { share: 0.8, id: 'x', heading: 'X' });
    const second = placed(placed(first, 'two', { share: 0.1, id: '', heading: '' }), 'one', { share: 0.2, id: '', heading: '' });
    expect(second).toEqual({
      ...noPlaces,
      last: 'one',
      chapters: { one: { share: 0.2, furthest: 0.8, id: '', heading: '' }, two: { share: 0.1, furthest: 0.1, id: '', heading: '' } },
    });
    expect(readPlaces(JSON.stringify(second))).toEqual(second);
  });

  it('of a later version are known as such', () => {
    expect(readPlaces('{"version":2}')).toBe('a later version of this site wrote it');
    expect([isLater('{"version":2}'), isLater('{"version":1}'), isLater('{'), isLater('null')]).toEqual([true, false, false, false]);
  });

  it('are offered between the beginning and the end', () => {
    const at = (share: number) => canGoOn({ share, furthest: 1, id: '', heading: '' });
    expect([at(0), at(0.5), at(1), canGoOn(undefined)]).toEqual([false, true, false, false]);
    expect([shareInWords(0), shareInWords(0.456), shareInWords(1)]).toEqual(['begun', '46 % read', 'read']);
  });

  it('are found again by scrolling as far as is said', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: -4000, max: 900 }), (share, top) => {
        expect(shareRead(top - scrollFor(share, top, 5000, 650), 5000, 650)).toBeCloseTo(share, 9);
      }),
    );
  });
});

describe('the file', () => {
  it('gives back what it was made of', () => {
    expect(fromFile(toFile(sound, 'a-paper'), 'a-paper')).toEqual({ kept: sound, refused: [] });
    const aside = { 'reading.unread': '{' };
    expect(fromFile(toFile(aside, 'a-paper'), 'a-paper')).toEqual({ kept: aside, refused: [] });
    expect(keptNames).toContain('reading.unread');
  });

  it.each([
    ['{', 'cut off'],
    ['[]', 'not one that this page wrote'],
    [toFile(sound, 'a-paper').replace('a-paper', 'another'), 'not one that this page wrote'],
    [toFile(sound, 'a-paper').replace('"version": 1', '"version": 2'), 'A later version'],
  ])('that is none changes nothing: %#', (text, why) => {
    const opened = fromFile(text, 'a-paper');
    expect(opened.kept).toEqual({});
    expect(opened.refused.join()).toContain(why);
  });

  it('is taken as far as it is sound', () => {
    const opened = fromFile(toFile({ theme: 'dark', notation: 'greek', other: 'x' }, 'a-paper'), 'a-paper');
    expect(opened.kept).toEqual({ theme: 'dark' });
    expect(opened.refused).toHaveLength(2);
    expect(opened.refused[0]).toContain('“Letters” in this file was left out');
  });
});
