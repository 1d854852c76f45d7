/** The words under the table of satisfaction: they say what the numbers are, which must be those of the talks. */
import { isDeepStrictEqual } from 'node:util';
import type { PostMortem } from '../../src/postmortem/postMortem.ts';
import { SATISFACTION_MEANING } from '../../src/visual/words/satisfactionMeaning.ts';
import type { Kind } from './sentenceKinds.ts';

export const satisfactionKinds = (result: PostMortem): readonly Kind[] => [
  {
    pattern: SATISFACTION_MEANING.replace(/[.()]/g, '\\$&'),
    holds: (_, { talks }) => isDeepStrictEqual(result.satisfaction, talks.satisfaction),
  },
];
