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
import { policies } from '../../src/policies/catalogue.ts';
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
      { numRuns: FULL ? 5000 : 100 },
    );
    expect([...endings].sort((a, b) => a - b)).toEqual([0, 1, 2]);
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
