/** The post-mortem of a later deal: what is carried into it is carried into every replay. */
import { describe, expect, it } from 'vitest';
import { dealings } from '../../src/dealings/dealings.ts';
import type { Negotiation } from '../../src/engine/record/negotiation.ts';
import { negotiate } from '../../src/engine/negotiate.ts';
import { postMortem } from '../../src/postmortem/postMortem.ts';
import { readScenario } from '../../src/scenario/read/read.ts';
import type { LeverSettings } from '../../src/scenario/levers/leverSettings.ts';
import { withLevers } from '../../src/scenario/levers/withLevers.ts';
import { scenarioFile } from '../examples/scenarioFiles.ts';
import { FULL } from '../profile.ts';

const scenario = readScenario(scenarioFile('next-deal'));

/** Later talks that failed, with what was carried into them. */
function lostLater(count: number): Negotiation[] {
  const found: Negotiation[] = [];
  for (let run = 0; found.length < count && run < 100; run++)
    for (const { negotiation, deal } of dealings(scenario, { deals: 6, run }).deals)
      if (deal > 1 && negotiation?.carried?.sides != null && negotiation.ending.kind !== 'agreement')
        found.push(negotiation);
  return found.slice(0, count);
}

describe('the post-mortem of a later deal', () => {
  const lost = lostLater(FULL ? 8 : 1);
  const again = ({ scenario: at, seed, run, carried }: Negotiation, levers: LeverSettings) =>
    negotiate(withLevers(at, levers), { seed, run, ...(carried === undefined ? {} : { carried }) }).ending;

  it('has rescues that save it on what was carried into it, and none that moves what is brought to it', () => {
    expect(lost.length).toBeGreaterThan(0);
    let saved = 0;
    for (const negotiation of lost) {
      for (const rescue of postMortem(negotiation, { runs: 0, others: 0 }).rescues) {
        if (!('path' in rescue)) continue;
        expect(rescue.path).not.toMatch(/^(?:vendor|client)\.(?:trust|depth|understanding)$/);
        expect(again(negotiation, { [rescue.path]: rescue.to } as LeverSettings).kind).toBe('agreement');
        saved += 1;
      }
    }
    expect(saved).toBeGreaterThan(0);
  });

  it('blames on the same start: with no cause taken away the talks end as they did', () => {
    for (const negotiation of lost.slice(0, FULL ? 4 : 1)) {
      const { blame, butFor } = postMortem(negotiation, { runs: 2, others: 0 });
      const shares = Object.values(blame!.here).reduce((a, b) => a + b, 0);
      const best = again(negotiation, {}).kind === 'agreement' ? 1 : 0;
      expect(best).toBe(0);
      // The shares of this run sum to what taking every cause away changes: 1 or 0, and never −1, as it failed.
      expect([0, 1]).toContain(Math.round(shares * 1e9) / 1e9);
      for (const { levers, deal } of butFor) {
        const isStart = Object.keys(levers).some((path) => /^(?:vendor|client)\.(?:trust|understanding)$/.test(path));
        if (!isStart) expect(deal).toBe(again(negotiation, levers as LeverSettings).kind === 'agreement');
      }
    }
  });

  it('takes full trust for what the side starts with, and not what it carries', () => {
    const negotiation = lost[0]!;
    const { butFor } = postMortem(negotiation, { runs: 0, others: 0 });
    const full = butFor.find(({ cause }) => cause === 'clientTrust')!;
    const { sides } = negotiation.carried!;
    const client = { ...sides!.client, edge: { r: negotiation.scenario.client.depth, s: 0, ceiling: 1 } };
    const by = negotiate(negotiation.scenario, {
      seed: negotiation.seed,
      run: negotiation.run,
      carried: { ...negotiation.carried!, sides: { ...sides!, client } },
    });
    expect(full.deal).toBe(by.ending.kind === 'agreement');
  });
});
