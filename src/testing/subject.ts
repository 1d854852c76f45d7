/** The policy that is checked: a whole seat or components of one, with its cards. */
import type { SeatChoice, SeatInput } from '../engine/preparation/seats.ts';
import { readSeat } from '../engine/preparation/seats.ts';
import type { Card } from '../domain/card.ts';
import type { Problem } from '../kernel/problems.ts';
import { ScenarioError } from '../kernel/problems.ts';
import type { PolicyKind } from '../policies/contracts/registryTypes.ts';
import { POLICY_KINDS } from '../policies/contracts/registryTypes.ts';

/** A policy that is checked. */
export interface Subject {
  readonly name: string;
  /** The policy as it was given; tables are opened with it. */
  readonly input: SeatInput;
  readonly choice: SeatChoice;
  /** The kinds of its policies, in the order of the catalogue. */
  readonly kinds: readonly PolicyKind[];
  /** The card of each kind; null for a function, which has none. */
  readonly cards: Readonly<Partial<Record<PolicyKind, Card>>> | null;
}

const known = new WeakMap<object, Subject>();

/**
 * Reads a policy with its cards, for the laws.
 *
 * @param input - A function, a policy, or components by kind.
 * @returns A subject; the same object gives the same subject.
 * @throws ScenarioError where it is no policy.
 *
 * @example
 * ```ts
 * import { policies } from 'dealbreaker';
 * import { subjectOf } from 'dealbreaker/testing';
 *
 * const { name, kinds } = subjectOf(policies.bid.micro);
 * console.log(name, kinds); // micro [ 'bid' ]
 * ```
 */
export function subjectOf(input: SeatInput): Subject {
  const before = known.get(input);
  if (before !== undefined) return before;
  const problems: Problem[] = [];
  const choice = readSeat(input, 'policy', problems);
  const kinds = POLICY_KINDS.filter((kind) => choice[kind] !== undefined);
  if (problems.length === 0 && kinds.length === 0)
    problems.push({
      path: 'policy',
      what: 'it has no parts',
      mend: 'give a function, a policy from definePolicy, or parts: { bid: …, talk: … }',
    });
  if (problems.length > 0) throw new ScenarioError(problems);
  const subject: Subject = {
    name: kinds.map((kind) => choice[kind]!.entry.card.name).join(' + '),
    input,
    choice,
    kinds,
    cards:
      typeof input === 'function' ? null : Object.fromEntries(kinds.map((kind) => [kind, choice[kind]!.entry.card])),
  };
  known.set(input, subject);
  return subject;
}

/** Whether the subject has a policy of any of these kinds. */
export const watches = (subject: Subject, ...kinds: PolicyKind[]): boolean =>
  kinds.some((kind) => subject.kinds.includes(kind));

/** Whether one of its cards says that it may claim a limit that it does not have. */
export const bluffs = (subject: Subject): boolean => Object.values(subject.cards ?? {}).some((card) => card.bluffs);
