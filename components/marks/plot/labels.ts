/**
 * Moves names apart along one direction, as little as may be: each stands at least `gap` from its neighbours and inside
 * `low … high`, in the order of what it names. Where there is no room for all, they share what there is.
 * @param wanted where each would like to stand
 * @returns where each stands, in the order given
 */
export function separate(wanted: readonly number[], gap: number, low = 0, high = 100): number[] {
  const order = wanted.map((_, k) => k).sort((a, b) => wanted[a]! - wanted[b]! || a - b);
  const step = wanted.length > 1 ? Math.min(gap, (high - low) / (wanted.length - 1)) : gap;
  // Clusters of names that touch move as one, so that none is pushed far while its neighbour stays.
  const clusters: { members: number[]; middle: number }[] = [];
  const span = (members: readonly number[]) => ((members.length - 1) * step) / 2;
  const settle = (members: number[]) => {
    const mean = members.reduce((sum, k) => sum + wanted[k]!, 0) / members.length;
    return { members, middle: Math.min(high - span(members), Math.max(low + span(members), mean)) };
  };
  for (const k of order) {
    let cluster = settle([k]);
    for (let before = clusters.at(-1); before; before = clusters.at(-1)) {
      if (before.middle + span(before.members) + step <= cluster.middle - span(cluster.members) + 1e-9) break;
      clusters.pop();
      cluster = settle([...before.members, ...cluster.members]);
    }
    clusters.push(cluster);
  }
  const places = Array.from({ length: wanted.length }, () => 0);
  for (const { members, middle } of clusters) members.forEach((k, i) => (places[k] = middle - span(members) + i * step));
  return places;
}

/** A name on a line, that others may not touch. In px. */
export interface Wish {
  readonly at: number;
  readonly width: number;
}

/**
 * Which of several names side by side there is room for; first come, first served.
 * @param room the whole length
 * @returns one truth for each
 */
export function whatFits(wishes: readonly Wish[], room: number, gap = 6): boolean[] {
  const taken: { at: number; half: number }[] = [];
  return wishes.map(({ at, width }) => {
    const half = width / 2;
    const held = Math.min(room - half, Math.max(half, at));
    if (taken.some((one) => Math.abs(one.at - held) < one.half + half + gap)) return false;
    taken.push({ at: held, half });
    return true;
  });
}
