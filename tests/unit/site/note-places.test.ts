import { expect, test } from 'vitest';
import { notePlaces } from '@/components/site/behaviour/note-places';

test('a note stands beside its number where nothing is in the way', () => {
  expect(
    notePlaces(
      [
        { wanted: 100, height: 40 },
        { wanted: 300, height: 40 },
      ],
      [],
      12,
    ),
  ).toEqual([100, 300]);
});

test('a note that would collide moves below the one before it', () => {
  expect(
    notePlaces(
      [
        { wanted: 100, height: 40 },
        { wanted: 120, height: 40 },
        { wanted: 130, height: 10 },
      ],
      [],
      12,
    ),
  ).toEqual([100, 152, 204]);
});

test('a note keeps off a wide figure: above it while it fits there, else below', () => {
  const figure = [{ top: 200, bottom: 600 }];
  expect(notePlaces([{ wanted: 180, height: 60 }], figure, 12)).toEqual([128]);
  expect(
    notePlaces(
      [
        { wanted: 90, height: 60 },
        { wanted: 180, height: 60 },
      ],
      figure,
      12,
    ),
  ).toEqual([90, 612]);
});

test('no note overlaps another or a figure, whatever is wanted', () => {
  const figures = [
    { top: 200, bottom: 500 },
    { top: 900, bottom: 1200 },
  ];
  const notes = Array.from({ length: 12 }, (_, i) => ({ wanted: (i * 97) % 1000, height: 30 + ((i * 53) % 90) })).sort(
    (a, b) => a.wanted - b.wanted,
  );
  const boxes = notePlaces(notes, figures, 12).map((top, i) => ({ top, bottom: top + notes[i]!.height }));
  boxes.forEach((box, i) => {
    for (const other of [...figures, ...boxes.slice(0, i)]) expect(box.bottom <= other.top || box.top >= other.bottom).toBe(true);
  });
});
