/**
 * Arbitrary situations for a policy: the scenario, the seat, the seed and run, the counterpart, and parameters within
 * the ranges of its card.
 */
import * as fc from 'fast-check';
import type { SeatInput } from '../../engine/preparation/seats.ts';
import { isOwn } from '../../engine/preparation/seats.ts';
import type { Card } from '../../domain/card.ts';
import type { Side } from '../../domain/side.ts';
import type { Counterpart, TestSituation } from '../situation.ts';
import { COUNTERPARTS } from '../situation.ts';
import { subjectOf } from '../subject.ts';
import type { ScenarioDraft } from './draft.ts';
import { fileOf } from './draft.ts';
import { parametersOf } from './parts.ts';
import { drafts } from './scenarios.ts';
import { shapes } from './shapes.ts';

/** The lengths of talks in rounds, ends included, and how often each is drawn. Rare faults show only in long talks. */
const LENGTHS = [
  { weight: 30, from: 1, to: 12 },
  { weight: 4, from: 13, to: 60 },
  { weight: 2, from: 61, to: 99 },
  { weight: 2, from: 100, to: 120 },
  { weight: 1, from: 121, to: 240 },
  { weight: 1, from: 241, to: 300 },
] as const;
const SHORT = 12;

/**
 * Arbitrary situations for a policy. Of forty, 30 have 1 to 12 rounds, 4 have 13 to 60, 2 have 61 to 99, 2 have 100 to
 * 120, one has 121 to 240, and one has 241 to 300. Every third scenario is large (see `ScenarioOptions`), and in every
 * sixth situation many random numbers are 0 or the largest number below 1 that a stream gives. Half of the counterparts
 * that press meet break points on every issue. Situations shrink toward short talks over one plain issue, with the
 * watched side as the vendor and its parameters at the defaults. The scenario file names a policy of the catalogue.
 *
 * @param policy - A function, a policy, or components by kind.
 * @returns A fast-check arbitrary.
 * @throws ScenarioError where `policy` is no policy.
 *
 * @example
 * ```ts
 * import * as fc from 'fast-check';
 * import { policies } from 'dealbreaker';
 * import { laws, situations, subjectOf } from 'dealbreaker/testing';
 *
 * const subject = subjectOf(policies.bid.micro);
 * fc.assert(
 *   fc.property(situations(policies.bid.micro), (situation) => laws.neverThrows.broken(subject, situation) === null),
 *   { numRuns: 10, seed: 7 },
 * );
 * ```
 */
export function situations(policy: SeatInput): fc.Arbitrary<TestSituation> {
  const { choice, kinds } = subjectOf(policy);
  const open = kinds.filter(
    (kind) =>
      Object.keys(choice[kind]!.parameters).filter((key) => key !== 'name').length === 0 &&
      Object.keys(choice[kind]!.entry.card.parameters).length > 0,
  );
  return fc
    .record({
      rounds: fc.oneof(
        { withCrossShrink: true },
        ...LENGTHS.map(({ weight, from, to }) => ({ weight, arbitrary: fc.integer({ min: from, max: to }) })),
      ),
      draft: drafts({ large: true, rounds: SHORT }),
      side: fc.constantFrom('vendor', 'client'),
      seed: fc.integer({ min: 0, max: 999 }).map(String),
      run: fc.integer({ min: 0, max: 9 }),
      counterpart: fc.constantFrom(...COUNTERPARTS, 'pressing'),
      parameters: fc.record(
        Object.fromEntries(open.map((kind) => [kind, parametersOf(choice[kind]!.entry.card as Card)])),
      ),
      edges: fc.integer({ min: 0, max: 5 }),
    })
    .map(({ draft, rounds, edges, side, seed, run, counterpart, parameters }): TestSituation => {
      const lasting = rounds > SHORT;
      const drawn = { ...draft, rounds };
      // Break points that are pressed on: rare, as two things that must meet.
      const pressed = counterpart === 'pressing' && run % 2 === 0 ? shapes['several points'](drawn) : drawn;
      const file = fileOf(lasting ? longer(pressed, side as Side) : pressed);
      const named = Object.fromEntries(
        kinds
          .filter((kind) => kind !== 'seat' && isOwn(choice[kind]!.entry))
          .map((kind) => [
            kind,
            { name: choice[kind]!.entry.card.name, ...withoutName(choice[kind]!.parameters), ...parameters[kind] },
          ]),
      );
      return {
        scenario: { ...file, [side]: { ...(file[side] as object), ...named } },
        side: side as Side,
        seed,
        run,
        counterpart: lasting && !STAYING.includes(counterpart) ? 'stingy' : counterpart,
        parameters: parameters as TestSituation['parameters'],
        ...(edges === 5 && { draws: 'edges' }),
      };
    });
}

/**
 * Removes the reasons to end the talks early: they do not end by chance, rivals fit badly, the watched side has a small
 * stake and no scale below 1, an option of each issue is worth 0 to it and one of its heaviest issue 1, its walk-away
 * value lies in [0.25, 0.4], and it opens at 0.6 or more.
 */
const longer = (draft: ScenarioDraft, side: Side): ScenarioDraft => {
  const { grid } = draft;
  const { bounds, scale } = draft[side];
  const weights = draft.issues.map((issue) => issue[side].weight);
  const heaviest = weights.indexOf(Math.max(...weights));
  const issues = draft.issues.map((issue, k) => {
    const size = k === heaviest ? Math.max(2, issue.size) : issue.size;
    const given = issue[side].values;
    const worst = given.indexOf(Math.min(...given.slice(0, size)));
    const top = k === heaviest ? (worst + 1) % size : -1;
    const values = given.map((value, o) => (o === worst ? 0 : o === top ? grid : value));
    return { ...issue, size, [side]: { ...issue[side], values } };
  });
  return {
    ...draft,
    issues,
    ends: null,
    rivals: draft.rivals.map((rival) => ({ ...rival, fit: Math.min(rival.fit, 0.2 * grid) })),
    [side]: {
      ...draft[side],
      scale: scale !== null && scale < 1 ? 1.5 : scale,
      levers: { ...draft[side].levers, stake: Math.min(draft[side].levers['stake']!, 0.05 * grid) },
      bounds: [Math.min(0.4 * grid, Math.max(0.25 * grid, Math.min(...bounds))), Math.max(0.6 * grid, ...bounds)],
    },
  };
};
/** The counterparts that negotiate until the last round. */
const STAYING: readonly Counterpart[] = ['stingy', 'pressing', 'curious'];

const withoutName = (parameters: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(parameters).filter(([key]) => key !== 'name'));
