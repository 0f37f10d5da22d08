import type { HandBackState } from './state';

/** States worth showing: an entry of the gallery, a test and documentation at once. */
export const handBackExamples: readonly { readonly name: string; readonly note: string; readonly start: Partial<HandBackState> }[] = [
  { name: 'Before the first step', note: 'Every unit has said its number; all trays are empty.', start: {} },
  {
    name: 'A message through a negative weight',
    note: 'One product drops into a tray, and its unit waits for the other.',
    start: { cursor: 6 },
  },
  { name: 'Two messages that nearly cancel', note: 'Unit 5 adds up what it received, and little is left.', start: { cursor: 15 } },
  {
    name: 'A weight and its two ends',
    note: 'What the sender said and what the receiver is blamed for are lit, and nothing else.',
    start: { cursor: 33, chosen: '3.1' },
  },
  {
    name: 'Impatient units',
    note: 'Six slopes are wrong: their units handed on after one message.',
    start: { mood: 'impatient', cursor: 33, chosen: '5.1' },
  },
];
