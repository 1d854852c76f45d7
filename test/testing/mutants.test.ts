/**
 * Every wrong policy is caught by the law named for it, at the default strength, for ten seeds out of ten; and so it is
 * when the same fault is put into the seats of the catalogue.
 */
import { describe, expect, it } from 'vitest';
import { policies } from '../../src/policies/catalogue.ts';
import { seat } from '../../src/policies/seat.ts';
import type { SeatEntry } from '../../src/policies/contracts/components.ts';
import { checkPolicy } from '../../src/testing/runner/checkPolicy.ts';
import { replayCounterexample } from '../../src/testing/runner/counterexample.ts';
import { FULL, FUZZ } from '../profile.ts';
import { mutants, seatWith, sound } from './mutants.ts';

const SEEDS = Array.from({ length: FULL ? 10 : 1 }, (_, n) => `seed ${n}`);
/** What was kept outside the table stays kept: such a fault need not show again in the same way. */
const STAYS = ['keepsNothing', 'dependsOnlyOnItsView'];

/** `npm test` tries every third wrong policy. */
describe.each(Object.entries(mutants).filter((_, n) => FULL || n % 12 === 0))(
  'a policy that %s',
  (name, { law, wrong, card }) => {
    it(`breaks ${law}, for ${SEEDS.length} seeds of ${SEEDS.length}`, () => {
      const missed = SEEDS.filter((seed) => {
        const policy = seatWith(name, () => wrong(sound), card);
        const { broken, verdicts } = checkPolicy(policy, { seed, laws: [law], shrinks: 0 });
        const { counterexample } = verdicts[0]!;
        return (
          broken.length === 0 ||
          verdicts[0]!.exercised === 0 ||
          counterexample === null ||
          (!STAYS.includes(law) &&
            replayCounterexample(
              seatWith(name, () => wrong(sound), card),
              counterexample,
            ) === null)
        );
      });
      expect(missed).toEqual([]);
    });
  },
);

/**
 * Every seat of the catalogue, as a whole seat: each bid, acceptance and way of talking, with the default for the rest;
 * and the whole seats.
 */
const wholes: (readonly [string, SeatEntry['make']])[] = [
  ...Object.values(policies.bid).map(
    (bid) => [bid.card.name, { bid, accept: policies.accept.acNext, talk: policies.talk.candid }] as const,
  ),
  ...Object.values(policies.accept).map(
    (accept) => [accept.card.name, { bid: policies.bid.timeDependent, accept, talk: policies.talk.silent }] as const,
  ),
  ...Object.values(policies.talk).map(
    (talk) => [talk.card.name, { bid: policies.bid.timeDependent, accept: policies.accept.acNext, talk }] as const,
  ),
].map(
  ([name, { bid, accept, talk }]) =>
    [
      name,
      (_parameters, setting) =>
        seat(setting, {
          bid: bid.make({}, setting),
          accept: accept.make({}, setting),
          talk: talk.make({}, setting),
          remembers: true,
        }) as ReturnType<SeatEntry['make']>,
    ] as const,
);
const seats: (readonly [string, SeatEntry['make']])[] = [
  ...wholes,
  ...Object.values(policies.seat).map(
    (entry) =>
      [
        entry.card.name,
        (parameters: Parameters<SeatEntry['make']>[0], setting: Parameters<SeatEntry['make']>[1]) =>
          entry.make(parameters, setting),
      ] as const,
  ),
];

/**
 * With `npm run fuzz` every fault in every seat, for ten seeds. With `npm run test:full` every fourth fault in each
 * seat, for one seed, and with `npm test` every sixteenth; which ones differs from seat to seat.
 */
const EACH = FUZZ !== undefined ? 1 : FULL ? 4 : 32;
describe.each(seats.map(([name, make], at) => [name, make, at] as const))('put into %s', (_name, make, at) => {
  it(`one fault of ${EACH} is caught`, () => {
    const missed = Object.entries(mutants).flatMap(([name, { law, wrong, card }], n) => {
      if ((n + at) % EACH !== 0) return [];
      // What a fault does to a card shows only on a card that is otherwise true.
      const policy = (): SeatEntry => seatWith(name, (parameters, setting) => wrong(make(parameters, setting)), card);
      return (FUZZ !== undefined ? SEEDS : [SEEDS[n % SEEDS.length]!])
        .filter((seed) => checkPolicy(policy(), { seed, laws: [law], shrinks: 0 }).broken.length === 0)
        .map((seed) => `${name} (${seed})`);
    });
    expect(missed).toEqual([]);
  });
});
