/** How laws look through what was written down: the first thing that is wrong, in order. */
import type { PolicyKind } from '../../policies/contracts/registryTypes.ts';
import type { BrokenLaw } from '../law.ts';
import type { TestSituation } from '../situation.ts';
import type { Subject } from '../subject.ts';
import { watches } from '../subject.ts';
import { evidenceOf } from '../watch/evidence.ts';
import type { WatchFault } from '../watch/faults.ts';
import type { OwnTurn, Thought } from '../watch/callLog.ts';

const NAMES: Readonly<Record<PolicyKind, string>> = {
  seat: 'whole seats',
  bid: 'bidding tactics',
  accept: 'acceptance rules',
  talk: 'ways of talking',
  learning: 'learning rules',
  trustRule: 'trust rules',
};

/** Excuses whoever is of none of these kinds. */
export const only =
  (...kinds: PolicyKind[]) =>
  (subject: Subject): string | null =>
    watches(subject, ...kinds) ? null : `it is about ${kinds.map((kind) => NAMES[kind]).join(', ')}`;

/** Kinds that think with a view; a trust rule has none. */
export const thinks = only('seat', 'bid', 'accept', 'talk', 'learning');

/** The first watched thought of which `find` says something. */
export function firstThought(
  subject: Subject,
  situation: TestSituation,
  find: (thought: Thought) => string | null,
): BrokenLaw | null {
  for (const thought of evidenceOf(subject, situation).play.thoughts) {
    const what = find(thought);
    if (what !== null) return { what, round: thought.inputs.view.round };
  }
  return null;
}

/** The first turn of the watched seat of which `find` says something. */
export function firstTurn(
  subject: Subject,
  situation: TestSituation,
  find: (turn: OwnTurn) => string | null,
): BrokenLaw | null {
  for (const turn of evidenceOf(subject, situation).play.turns) {
    const what = find(turn);
    if (what !== null) return { what, round: turn.view.round };
  }
  return null;
}

/** The first fault of a kind. */
export const firstFault = (
  subject: Subject,
  situation: TestSituation,
  of: WatchFault['of'],
  units: readonly Thought['unit'][],
): BrokenLaw | null =>
  firstThought(subject, situation, ({ unit, faults }) =>
    units.includes(unit) ? (faults.find((fault) => fault.of === of)?.what ?? null) : null,
  );
