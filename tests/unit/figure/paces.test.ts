import { describe, expect, it } from 'vitest';
import { nextTick } from '@/components/figure/paces';

describe('the next tick of what plays', () => {
  it('keeps time where a tick takes little', () => {
    expect(nextTick(1000, 50, 1001, 1007)).toBe(1050);
    expect(nextTick(1050, 50, 1050, 1060)).toBe(1100);
  });

  it('comes late where a tick takes long, so that a press finds room, and does not hurry after it', () => {
    const late = nextTick(1000, 50, 1000, 1030);
    expect(late).toBe(1120);
    expect(nextTick(late, 50, late, late + 2)).toBe(late + 50);
  });

  it('does not make up for a time in which the page slept', () => {
    expect(nextTick(1000, 50, 60_000, 60_005)).toBe(60_020);
  });
});
