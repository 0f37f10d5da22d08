import data from '@/content/code/replay/xor.json';
import type { Replay } from './types';

/** The first two sweeps of content/code/xor.py, as recorded from Python. */
export const xorReplay = data as unknown as Replay;
