import type { ComponentType } from 'react';
import { Claim, Hindsight, Saw } from './Claim';
import { SelfTest } from './SelfTest';

/** What the pages at the end of the book may name beside the vocabulary of the chapters. */
export const ending = { Claim, Hindsight, Saw, SelfTest } satisfies Record<string, ComponentType<any>>;

/** Their attributes. */
export const endingAttributes: Readonly<Record<keyof typeof ending, Readonly<Record<string, 'text' | 'bare'>>>> = {
  Claim: { title: 'text', page: 'text' },
  Hindsight: {},
  Saw: {},
  SelfTest: {},
};
