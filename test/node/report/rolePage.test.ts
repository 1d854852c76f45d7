/** The page of a role: what its player needs, and nothing of the other side's secrets. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromScoreSheet } from '../../../src/classroom/scoreSheet/fromScoreSheet.ts';
import type { Side } from '../../../src/domain/side.ts';
import { otherSide } from '../../../src/domain/side.ts';
import { rolePage } from '../../../src/node/report/rolePage.ts';
import { readScenario } from '../../../src/scenario/read/read.ts';
import type { Scenario } from '../../../src/scenario/read/scenario.ts';
import { scenarios } from '../../../src/testing/arbitraries/scenarios.ts';

/** The same scenario in which everything that a side keeps to itself is another. */
function withOtherSecrets(scenario: Scenario, side: Side): Scenario {
  const spec = scenario[side];
  const weights = Object.values(spec.goals).map(({ weight }) => weight);
  const goals = Object.entries(spec.goals).map(([key], k) => [
    key,
    {
      weight: weights[(k + 1) % weights.length],
      values: Object.fromEntries(scenario.issues[key]!.options.map((option, o) => [String(option), o % 2])),
    },
  ]);
  return readScenario({
    ...scenario,
    [side]: {
      ...spec,
      brief: { ...spec.brief, confidential: 'Another secret.' },
      goals: Object.fromEntries(goals),
      points: { total: 7, least: {} },
      walkAway: spec.walkAway / 2,
      opensAt: Math.max(spec.walkAway / 2, spec.opensAt * 0.9),
      breakPoints: {},
      assumes: {},
      care: 1 - spec.care,
      understanding: 1 - spec.understanding,
      trust: 1 - spec.trust,
      stake: 1 - spec.stake,
      discount: 0.5,
      bid: 'hardliner',
      talk: 'silent',
    },
    rivals: scenario.rivals.map((rival) => (rival.courts === side ? { ...rival, name: 'Other', fit: 0.5 } : rival)),
  });
}

describe('a role page', () => {
  it('is the same text whatever the other side wants, has as limits, knows and is', () => {
    fc.assert(
      fc.property(scenarios(), fc.constantFrom<Side>('vendor', 'client'), (input, side) => {
        const scenario = readScenario(input);
        expect(rolePage(withOtherSecrets(scenario, otherSide(side)), side)).toBe(rolePage(scenario, side));
      }),
      { numRuns: 100 },
    );
  });

  it('has the points, the limit and what no deal is worth of its own side', () => {
    const scenario = fromScoreSheet(
      'issue,option,vendor points,client points,vendor limit,client limit,because\n' +
        'fee,40,-5,61,,,\nfee,50,21,30,x,,the price list\nfee,60,43,0,,x,the budget\nwalk away,,17,19\n',
    );
    const [vendor, client] = [rolePage(scenario, 'vendor'), rolePage(scenario, 'client')];
    for (const text of ['−5 points', '21 points', '43 points', '17 points', 'your limit', 'the price list'])
      expect(vendor).toContain(text);
    for (const text of ['61 points', '30 points', '19 points', 'the budget']) expect(vendor).not.toContain(text);
    for (const text of ['61 points', '30 points', '0 points', '19 points', 'the budget'])
      expect(client).toContain(text);
    expect(client).not.toContain('the price list');
  });

  it('escapes what a case brings', () => {
    const scenario = fromScoreSheet(
      'issue,option,vendor points,client points\n<b>x</b>,1,0,1\n<b>x</b>,2,1,0\nwalk away,,0,0\n' +
        'title,,<script>alert(1)</script>,\n',
    );
    expect(rolePage(scenario, 'vendor')).not.toContain('<script>');
    expect(rolePage(scenario, 'vendor')).not.toContain('<b>');
  });
});
