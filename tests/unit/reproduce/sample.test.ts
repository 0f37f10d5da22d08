import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { experiments } from '@/lib/reproduce';
import type { Outcomes, Reading } from '@/lib/reproduce/experiment';
import { summarise, type Summary } from '@/lib/reproduce/report';

const read = <T>(name: string): T => JSON.parse(readFileSync(`content/results/${name}.json`, 'utf8')) as T;
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe.each(experiments.map((experiment) => [experiment.id, experiment] as const))('the recorded runs of %s', (id, experiment) => {
  const { readings } = read<{ readings: Outcomes[] }>(id);

  it('are of the experiment as it stands, all seeds of it', () => {
    const fixed = (reading: Reading) => plain({ ...reading, columns: undefined, rows: undefined });
    expect(readings.map(fixed)).toEqual(experiment.readings.map(fixed));
    for (const { rows, columns } of readings) {
      expect(columns).toEqual(experiment.columns);
      expect(rows).toHaveLength(experiment.seeds);
    }
  });

  it('come out again to the last bit', () => {
    experiment.readings.forEach((reading, k) => {
      // A different seed for each reading; the mark of the final weights is part of the row.
      const seed = 1 + ((7 * k) % experiment.seeds);
      expect(plain(experiment.run(reading, seed)), `${reading.name}, seed ${seed}`).toEqual(readings[k]?.rows[seed - 1]);
    });
  });

  it('give the tables of the summary', () => {
    expect(plain(summarise(experiment, readings))).toEqual(read<Summary[]>('summary').find((each) => each.id === id));
  });
});
