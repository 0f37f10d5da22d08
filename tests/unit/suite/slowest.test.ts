import { expect, test } from 'vitest';
import { slowest, type Report } from '../../support/slowest';

const report = (name: string, ...tests: [string, number | undefined][]): Report => ({
  numPassedTests: tests.length,
  numFailedTests: 0,
  testResults: [
    { name, assertionResults: tests.map(([fullName, duration]) => ({ fullName, ...(duration === undefined ? {} : { duration }) })) },
  ],
});

test('the slowest of all reports come first, with their file', () => {
  const reports = [
    report('/a folder/tests/site/pages.test.ts', [' / is sound', 12_340], ['quick', 5]),
    report('/a folder/tests/unit/engine/tanh.test.ts', ['odd', 2000], ['not timed', undefined]),
  ];
  expect(slowest(reports, '/a folder/', 3)).toEqual([
    '  12.3 s  site/pages  / is sound',
    '   2.0 s  unit/engine/tanh  odd',
    '   0.0 s  site/pages  quick',
  ]);
  expect(slowest(reports, 'C:\\else', 1)).toEqual(['  12.3 s  /a folder/tests/site/pages  / is sound']);
});
