/** The words with which a side speaks of itself and of the other side: at the table and in its account. */
import type { Side } from '../../domain/side.ts';
import { otherSide } from '../../domain/side.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import { pronounOf, selfOf } from './pronoun.ts';

/** A company says "we" and "they"; a person says "I", and is spoken of as "she" or "he". */
export interface Voice {
  readonly we: string;
  readonly us: string;
  readonly our: string;
  readonly weAre: string;
  readonly they: string;
  readonly them: string;
  readonly their: string;
  readonly theyDo: string;
  readonly theyWere: string;
  readonly theyLook: string;
}

const WE = { we: 'we', us: 'us', our: 'our', weAre: 'are' } as const;
const I = { we: 'I', us: 'me', our: 'my', weAre: 'am' } as const;

/** Whether a side is spoken of as one person. */
const isPerson = (scenario: Scenario, side: Side): boolean => ['she', 'he'].includes(pronounOf(scenario, side).subject);

/** The words of a side. */
export function voiceOf(scenario: Scenario, side: Side): Voice {
  const self = isPerson(scenario, side) ? I : WE;
  const other = otherSide(side);
  if (!isPerson(scenario, other))
    return {
      ...self,
      they: 'they',
      them: 'them',
      their: 'their',
      theyDo: 'do',
      theyWere: 'were',
      theyLook: 'look after themselves',
    };
  const { subject, object, own } = pronounOf(scenario, other);
  return {
    ...self,
    they: subject,
    them: object,
    their: own,
    theyDo: 'does',
    theyWere: 'was',
    theyLook: `looks after ${selfOf(pronounOf(scenario, other))}`,
  };
}
