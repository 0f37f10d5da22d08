import 'server-only';
import { stuckMap, TRIED } from '@/components/widgets/stuck-map/state';
import { column } from '@/lib/reproduce/experiment';
import { readingWhere } from '@/lib/reproduce/records';

/**
 * How the recorded runs of XOR ended that the map of stuck runs begins with, from seed 1 on: a letter a case, r(ight), h(alf) or
 * w(rong).
 */
export function stuckRecord(): string {
  const { hidden, epsilon, alpha, range } = stuckMap.initial;
  const found = readingWhere(
    'stuck-xor',
    ({ settings, model }) =>
      model?.['hidden'] === hidden &&
      settings.range === range &&
      settings.schedule[0]!.epsilon === epsilon &&
      settings.schedule[0]!.alpha === alpha,
    'with which the map of stuck runs begins',
  );
  return column(found, 'cases')
    .slice(0, TRIED)
    .map((cases) =>
      String(cases)
        .split(' ')
        .map((verdict) => verdict[0])
        .join(''),
    )
    .join(' ');
}
