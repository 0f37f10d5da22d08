import type { Example } from '@/components/figure/examples';
import type { BlameState } from './state';

export const blameGameExamples: readonly Example<BlameState>[] = [
  { name: 'Before the first turn', note: 'Nine knobs, and nothing that tells which would help.', start: {} },
  {
    name: 'A turn that helped, until it harmed',
    note: 'The output’s bias turned down five times: four times E fell, then it rose.',
    start: { moves: 'iiiii' },
  },
  { name: 'Dead knobs', note: 'Unit 3 hardly reaches the output, so its knobs do next to nothing.', start: { moves: 'iaBC' } },
  { name: 'A plateau', note: 'Three steps along the slopes: every answer is near 0.5.', start: { moves: 'sss', shown: true } },
  { name: 'The slopes arrive', note: '89 steps, each as long as one turn.', start: { moves: 's'.repeat(89), shown: true } },
  { name: 'The machine gives up', note: '600 blind tries, and E is still far from the goal.', start: { moves: 't'.repeat(600) } },
];
