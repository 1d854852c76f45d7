/** What the essay's table must show, and where the claim is false. The bounds are the brief's. */
import { describe, expect, it } from 'vitest';
// @ts-expect-error: plain JavaScript, shared with the example that plays the variants.
import { rows } from '../../examples/jitter/table.mjs';
import { negotiate } from '../../src/engine/negotiate.ts';
import { compare } from '../../src/experiments/compare.ts';
import { simulate } from '../../src/experiments/simulate.ts';
import { total } from '../../src/domain/space.ts';
import { prepare } from '../../src/engine/preparation/prepare.ts';
import { vetoedIssue } from '../../src/domain/breakPoints.ts';
import { readScenario } from '../../src/scenario/read/read.ts';
import { withLevers } from '../../src/scenario/levers/withLevers.ts';
import { scenarioFile } from './scenarioFiles.ts';
import { FULL } from '../profile.ts';

interface Row {
  readonly name: string;
  readonly levers: Readonly<Record<string, unknown>>;
  readonly says: string;
  holds(rates: Readonly<Record<string, number>>, rate: number, slack: number): boolean;
}

const scenario = readScenario(scenarioFile('small-point'));
const RUNS = FULL ? 2000 : 500;

describe('the small point', () => {
  it(`dies and lives as the table says, ${RUNS} runs a row`, () => {
    const rates: Record<string, number> = {};
    for (const row of rows('exit', 'vendor', 'client') as Row[]) {
      const rate = (rates[row.name] = simulate(withLevers(scenario, row.levers), { runs: RUNS }).dealRate.estimate);
      expect(row.holds(rates, rate, 0), `${row.name}: ${rate}, must be ${row.says}`).toBe(true);
    }
  });

  it('loses its deals to the rival, most of them over the small point', () => {
    const { endings, leftFor, over } = simulate(scenario, { runs: RUNS });
    const away = endings['walk-away'];
    expect(leftFor['Borealis']).toBe(away);
    expect(over['exit']!).toBeGreaterThan(away / 2);
    expect(scenario.client.goals['exit']!.weight).toBeLessThanOrEqual(0.15);
    expect(scenario.vendor.goals['exit']!.weight).toBeLessThanOrEqual(0.1);
  });

  // With the break points kept, in at least half of the failures.
  it('leaves both worse off: a package was there that both would have preferred', () => {
    const { space, vendor, client } = prepare(scenario);
    const allowed = Uint8Array.from(vendor.goals.value, (v, i) =>
      i >= space.offsets[4]! && v < vendor.breakPoints.limit[4]! ? 0 : 1,
    );
    const utilities: [number, number][] = [];
    for (let n = 0; n < 5 * 5 * 5 * 5 * 5; n++) {
      const chosen = [
        n % 5,
        Math.floor(n / 5) % 5,
        Math.floor(n / 25) % 5,
        Math.floor(n / 125) % 5,
        Math.floor(n / 625),
      ];
      if (vetoedIssue(space, allowed, chosen) < 0)
        utilities.push([total(space, vendor.goals.worth, chosen), total(space, client.goals.worth, chosen)]);
    }
    const failures = Array.from({ length: 300 }, (_, run) => negotiate(scenario, { run, record: false }).ending).filter(
      ({ kind }) => kind !== 'agreement',
    );
    const wasteful = failures.filter(({ utility }) =>
      utilities.some(([v, c]) => v > utility.vendor && c > utility.client),
    );
    expect(failures.length).toBeGreaterThan(100);
    expect(wasteful.length).toBeGreaterThanOrEqual(failures.length / 2);
  });
});

describe('firm and right', () => {
  // In expectation, failures counted, by an interval that excludes 0.
  it('pays: a boulware vendor earns more than a conceding one', () => {
    const firm = readScenario(scenarioFile('firm-and-right'));
    const { payoff } = compare(
      withLevers(firm, { 'vendor.bid.exponent': 2 }),
      withLevers(firm, { 'vendor.bid.exponent': 0.2 }),
      { runs: RUNS },
    );
    expect(payoff.vendor.low).toBeGreaterThan(0);
  });
});
