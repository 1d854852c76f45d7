/** A move of a hand as a link has it. */
import type { Move } from '../../engine/turns/move.ts';
import type { Option, Scenario } from '../../scenario/read/scenario.ts';
import type { HandAct } from './pageState.ts';

/** The option numbers of a bid, in issue order. */
const bidNumbers = ({ issues }: Scenario, bid: NonNullable<Move['bid']>): readonly number[] =>
  Array.isArray(bid)
    ? (bid as readonly number[])
    : Object.entries(issues).map(([key, { options }]) =>
        options.indexOf((bid as Readonly<Record<string, Option>>)[key]!),
      );

export const handAct = (scenario: Scenario, { answer, accept, leave, bid, talk }: Move): HandAct => ({
  ...(answer === undefined ? {} : { answer }),
  ...(accept === true ? { accept } : {}),
  ...(leave === true ? { leave } : {}),
  ...(bid === undefined ? {} : { bid: bidNumbers(scenario, bid) }),
  ...(talk === undefined ? {} : { talk: { kind: talk.kind, issue: talk.issue } }),
});
