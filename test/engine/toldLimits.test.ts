/** A limit that was stated suffices: nobody bids beyond it what costs the bidder something. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countedValue } from '../../src/agents/believedWorth.ts';
import type { Side } from '../../src/domain/side.ts';
import { otherSide } from '../../src/domain/side.ts';
import { negotiate } from '../../src/engine/negotiate.ts';
import type { Negotiation } from '../../src/engine/record/negotiation.ts';
import { prepare } from '../../src/engine/preparation/prepare.ts';
import { openTable } from '../../src/engine/table.ts';
import { withLevers } from '../../src/scenario/levers/withLevers.ts';
import { readScenario } from '../../src/scenario/read/read.ts';
import { randomScenario } from '../determinism/randomScenarios.ts';
import { scenarioFile } from '../examples/scenarioFiles.ts';
import { FULL } from '../profile.ts';

/**
 * Two issues of three options. The client aims at 0.55, takes the price to have importance 0.5 for the vendor and the
 * exit 0.02, and trusts with T = 0.8. Its utilities of 0.55 or more, of nine packages:
 *
 *   price 1: none 0.6, late 0.8, soon 1.0;   price 2: soon 0.7.
 *
 * Once the vendor has stated "late" as its limit, ℓ = 0.8, so that the exit counts 0.85 and the price 0.55. Without the
 * rule, (1, none) is believed worth 0.85 to the vendor, (1, late) 0.425 and (2, soon) 0.275: the client gives way
 * beyond what was asked for. With the rule, (1, none) is worth no more than (1, late), which costs the client less.
 */
const scenario = readScenario({
  schemaVersion: 1,
  title: 'told',
  rounds: 10,
  issues: { price: { options: [1, 2, 3] }, exit: { options: ['none', 'late', 'soon'] } },
  vendor: {
    name: 'V',
    walkAway: 0,
    goals: {
      price: { weight: 0.5, values: 'more is better' },
      exit: { weight: 0.5, values: { none: 1, late: 0.5, soon: 0 } },
    },
    breakPoints: { exit: { limit: 'late', because: 'policy' } },
  },
  client: {
    name: 'C',
    walkAway: 0,
    opensAt: 0.55,
    bid: 'hardliner',
    talk: 'silent',
    trust: 0.8,
    depth: 4,
    understanding: 0,
    goals: {
      price: { weight: 0.6, values: 'less is better' },
      exit: { weight: 0.4, values: { none: 0, late: 0.5, soon: 1 } },
    },
    assumes: { price: 0.5, exit: 0.02 },
  },
});

/** The exit in the client's bid after the vendor gave this answer to its press or its question. */
function exitAfter(kind: 'press' | 'ask', answer: 'explain' | 'refuse' | 'tell' | 'decline'): unknown {
  const table = openTable(scenario);
  table.act('vendor', { bid: { price: 3, exit: 'none' } });
  table.act('client', { bid: { price: 1, exit: 'soon' }, talk: { kind, issue: 'exit' } });
  table.act('vendor', { answer, bid: { price: 3, exit: 'none' } });
  table.step();
  return table.view('client').mine!['exit'];
}

/**
 * The bids beyond a limit that the other had stated, on issues where that costs the bidder and where the limit is
 * within its own break points. Without learning, the believed values are those of the start.
 */
function bidsBeyond({ scenario: played, events }: Negotiation): string[] {
  const prepared = prepare(played);
  const { space, keys, issues } = prepared;
  const told: Record<Side, Map<number, number>> = { vendor: new Map(), client: new Map() };
  const waived: Record<Side, Set<number>> = { vendor: new Set(), client: new Set() };
  const found: string[] = [];
  for (const { kind, by, issue, limit, package: words, round } of events) {
    const k = issue === null ? -1 : keys.indexOf(issue);
    const listener = otherSide(by);
    if ((kind === 'explain' || kind === 'tell') && limit !== null)
      told[listener].set(k, issues[k]!.options.indexOf(limit));
    if (kind === 'grant' || kind === 'caught') told[listener].delete(k);
    if (kind === 'grant') waived[by].add(k);
    if (kind !== 'offer') continue;
    const { goals, firstBeliefs, breakPoints } = prepared[by];
    for (const [at, stated] of told[by]) {
      const bid = space.offsets[at]! + issues[at]!.options.indexOf(words![keys[at]!]!);
      const enough = space.offsets[at]! + stated;
      if (goals.value[enough]! < breakPoints.limit[at]! && !waived[by].has(at)) continue;
      if (
        firstBeliefs.value[bid]! > firstBeliefs.value[enough]! + 1e-9 &&
        goals.worth[bid]! < goals.worth[enough]! - 1e-9
      )
        found.push(`round ${round}: the ${by} bids beyond the limit on "${keys[at]!}"`);
    }
  }
  return found;
}

describe('a limit that was stated', () => {
  it('is not overshot, whether it was explained or told; a flat refusal and silence state none', () => {
    expect(exitAfter('press', 'explain')).toBe('late');
    expect(exitAfter('ask', 'tell')).toBe('late');
    expect(exitAfter('press', 'refuse')).toBe('none');
  });

  it('leaves the share `beyond` of what exceeds it: none by the model, all of it at 1', () => {
    expect(countedValue(0.8, 0.5, 0)).toBe(0.5);
    expect(countedValue(0.8, 0.5, 0.5)).toBeCloseTo(0.65, 12);
    for (const value of [0, 0.1, 0.3, 0.7, 1]) expect(countedValue(value, 0.3, 1)).toBe(value);
    expect(countedValue(0.8, Infinity, 0)).toBe(0.8);
  });

  it("is where the essay's deals end, once the vendor explains", () => {
    const explaining = withLevers(readScenario(scenarioFile('small-point')), { 'vendor.care': 1 });
    const exits = new Set<unknown>();
    for (let run = 0; run < 300; run++) {
      const { ending, events } = negotiate(explaining, { run });
      const told = events.findIndex(({ kind }) => kind === 'explain');
      const bidAfter = events.some(({ kind, by }, i) => i > told && kind === 'offer' && by === 'client');
      if (ending.kind === 'agreement' && told >= 0 && bidAfter) exits.add(ending.package['exit']);
    }
    expect([...exits]).toEqual(['12 months']);
  });

  it('is not overshot in random scenarios', () => {
    fc.assert(
      fc.property(fc.nat(1e6), fc.nat(20), (n, run) => {
        const file = randomScenario(n) as { vendor: object; client: object };
        const talking = { bid: 'timeDependent', talk: 'openBook', learning: 'none', care: 0.6 };
        const open = readScenario({
          ...file,
          vendor: { ...file.vendor, ...talking },
          client: { ...file.client, ...talking },
        });
        expect(bidsBeyond(negotiate(open, { run }))).toEqual([]);
      }),
      { numRuns: FULL ? 3000 : 150 },
    );
  });
});
