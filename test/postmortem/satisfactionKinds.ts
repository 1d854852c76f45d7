/** How satisfied both sides are, in a sentence. */
import { SATISFACTION } from '../../src/relationship/satisfaction.ts';
import type { Kind } from './sentenceKinds.ts';
import { is } from './sentenceKinds.ts';

const numbers = (name: string, side: string): string =>
  `${name} <${side}whole:x> \\(outcome <${side}outcome:x>, self <${side}self:x>, process <${side}process:x>, ` +
  `relationship <${side}relationship:x>\\)`;

export const SATISFACTION_KINDS: readonly Kind[] = [
  {
    pattern: `Satisfied, from 1 to 5: ${numbers('Ash', 'vendor')}; ${numbers('Elms', 'client')}\\.`,
    holds: (m, { talks: { satisfaction } }) =>
      (['vendor', 'client'] as const).every((side) =>
        SATISFACTION.every((name) => is(m[`${side}${name}`]!, satisfaction[side][name])),
      ),
  },
];
