import type { ComponentType } from 'react';
import { Downloads } from './Downloads';
import { EngineSource } from './EngineSource';
import { Listing } from './Listing';
import { Stages } from './Stages';

/** What a chapter may name to show the programs of content/code and the site's own engine. */
export const codeVocabulary = {
  Downloads,
  EngineSource,
  Listing,
  Stages,
} satisfies Record<string, ComponentType<any>>;

/** Their attributes, each a text. */
export const codeAttributes = {
  Downloads: {},
  EngineSource: { file: 'text', name: 'text' },
  Listing: { file: 'text', part: 'text' },
  Stages: {},
} as const satisfies Record<keyof typeof codeVocabulary, object>;
