/**
 * Where only offers are exchanged, many runs are played on package numbers. The oracle is the same batch played turn by
 * turn, as a table plays it: every number of every row must be the same to the last bit.
 */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prepare } from '../../src/engine/preparation/prepare.ts';
import type { SeatInput } from '../../src/engine/preparation/seats.ts';
import { readSeats } from '../../src/engine/preparation/seats.ts';
import { makeState } from '../../src/engine/state/makeState.ts';
import { offersPlayer } from '../../src/engine/turns/offersOnly.ts';
import type { Watch } from '../../src/experiments/runs/runBatch.ts';
import { batchPlayer } from '../../src/experiments/runs/runBatch.ts';
import { AT } from '../../src/experiments/runs/outcome.ts';
import { playGame } from '../../src/experiments/tournament/game.ts';
import { policies } from '../../src/policies/catalogue.ts';
import { SATISFACTION } from '../../src/relationship/satisfaction.ts';
import { readScenario } from '../../src/scenario/read/read.ts';
import { scenarios } from '../../src/testing/arbitraries/scenarios.ts';
import { FULL } from '../profile.ts';

const RUNS = 3;
/** With a watch a batch is played turn by turn. */
const watch: Watch = { before: () => undefined };

const trustRule = fc.constantFrom('beta', 'inertia', 'constant', 'frozen', 'off');
const silent = fc.record({
  bid: fc.constantFrom(...(Object.keys(policies.bid) as (keyof typeof policies.bid)[])),
  accept: fc.constantFrom(...(Object.keys(policies.accept) as (keyof typeof policies.accept)[])),
  talk: fc.constant('silent' as const),
});
const whole = fc.constantFrom(
  { seat: 'negmasMicro' },
  { seat: { name: 'negmasTimeBased', exponent: 4 } },
  { seat: { name: 'negmasTimeBased', exponent: 0.25 } },
);
const seat = fc
  .tuple(fc.oneof(silent, whole), trustRule)
  .map(([parts, rule]) => ({ ...parts, learning: 'none', trustRule: rule }) as SeatInput);
const seats = fc.record({ vendor: seat, client: seat });

/** A scenario in which nobody met before and no adviser speaks. */
const plain = scenarios().map((file) => {
  const { before: _before, adviser: _adviser, ...rest } = file as Record<string, unknown>;
  return rest;
});

/** Goals that have nothing to do with each other, so that the blur of a belief often decides what looks best. */
const unlike = fc
  .noBias(
    fc.record({
      weights: fc.array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 })), {
        minLength: 4,
        maxLength: 4,
      }),
      values: fc.array(fc.tuple(fc.nat(1000), fc.nat(1000)), { minLength: 16, maxLength: 16 }),
      rounds: fc.integer({ min: 20, max: 60 }),
    }),
  )
  .map(({ weights, values, rounds }) => {
    const keys = weights.map((_, k) => `issue${k}`);
    const names = ['a', 'b', 'c', 'd'];
    const side = (s: 0 | 1): object => ({
      name: `side${s}`,
      opensAt: 1,
      walkAway: 0,
      understanding: 0.5,
      goals: Object.fromEntries(
        keys.map((key, k) => [
          key,
          {
            weight: weights[k]![s] / weights.reduce((sum, pair) => sum + pair[s], 0),
            values: Object.fromEntries(names.map((name, o) => [name, values[4 * k + o]![s] / 1000])),
          },
        ]),
      ),
    });
    const issues = Object.fromEntries(keys.map((key) => [key, { options: names }]));
    return { schemaVersion: 1, title: 'unlike', rounds, issues, vendor: side(0), client: side(1) };
  });

const isPlayedOnNumbers = (file: unknown, choice: object): boolean =>
  offersPlayer(makeState(prepare(readScenario(file), readSeats(choice)))) !== null;

describe('talks in which only offers are exchanged', () => {
  it('end on package numbers as turn by turn, to the last bit', () => {
    const endings = new Set<number>();
    fc.assert(
      fc.property(plain, seats, fc.nat(1000), (file, choice, from) => {
        expect(isPlayedOnNumbers(file, choice)).toBe(true);
        const scenario = readScenario(file);
        const numbers = batchPlayer(scenario, 'x', choice)(from, from + RUNS);
        const byTurns = batchPlayer(scenario, 'x', choice, watch)(from, from + RUNS);
        expect(numbers).toEqual(byTurns);
        for (let n = 0; n < RUNS; n++) endings.add(numbers.numbers[n * numbers.stride]!);
      }),
      { numRuns: FULL ? 5000 : 50 },
    );
    expect([...endings].sort((a, b) => a - b)).toEqual([0, 1, 2]);
  });

  it('choose in many runs as by the beliefs of each, whether a blur can change the choice or not', () => {
    const many = 12;
    let differ = 0;
    fc.assert(
      fc.property(unlike, silent, fc.nat(1000), (file, client, from) => {
        const scenario = readScenario(file);
        const choice = { vendor: { seat: { name: 'negmasTimeBased', exponent: 4 } }, client } as const;
        const { numbers, stride } = batchPlayer(scenario, 'x', choice)(from, from + many);
        expect(numbers).toEqual(batchPlayer(scenario, 'x', choice, watch)(from, from + many).numbers);
        const ends = Array.from({ length: many }, (_, n) => numbers.slice(n * stride, (n + 1) * stride).join());
        if (new Set(ends).size > 1) differ += 1;
      }),
      { numRuns: FULL ? 5000 : 70 },
    );
    expect(differ).toBeGreaterThan(0);
  });

  it("are those of a tournament's pairs, too, with the numbers of play turn by turn", () => {
    fc.assert(
      fc.property(plain, seats, (file, choice) => {
        const scenario = readScenario(file);
        const game = playGame(scenario, choice, 'x', RUNS);
        const { numbers, stride } = batchPlayer(scenario, 'x', choice, watch)(0, RUNS);
        const column = (place: number): Float64Array =>
          Float64Array.from({ length: RUNS }, (_, run) => numbers[run * stride + place]!);
        const { payoff, trust, satisfaction } = game;
        expect([payoff.vendor, payoff.client]).toEqual([column(AT.vendorUtility), column(AT.clientUtility)]);
        expect([trust.vendor, trust.client]).toEqual([column(AT.vendorTrust), column(AT.clientTrust)]);
        const whole = [AT.satisfaction, AT.satisfaction + SATISFACTION.length].map(column);
        expect([satisfaction.vendor, satisfaction.client]).toEqual(whole);
        expect([...game.deal]).toEqual([...column(AT.kind)].map((kind) => (kind === 0 ? 1 : 0)));
      }),
      { numRuns: FULL ? 2000 : 50 },
    );
  });

  it.each([
    ['a side may speak', { vendor: { talk: 'candid' } }],
    ['a side learns from offers', { client: { learning: 'bayesian' } }],
  ])('are no such talks where %s', (_why, change: Record<string, object>) => {
    fc.assert(
      fc.property(plain, seats, (file, choice) => {
        const changed = {
          vendor: { ...choice.vendor, seat: undefined, ...change['vendor'] },
          client: { ...choice.client, seat: undefined, ...change['client'] },
        };
        expect(isPlayedOnNumbers(file, changed)).toBe(false);
      }),
      { numRuns: 20 },
    );
  });
});
