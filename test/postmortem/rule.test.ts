/** The rule as a cause of its own, beside the lack of flexibility, and the kind that killed. */
import { describe, expect, it } from 'vitest';
import { negotiate } from '../../src/engine/negotiate.ts';
import { simulate } from '../../src/experiments/simulate.ts';
import { postMortem } from '../../src/postmortem/postMortem.ts';
import { readScenario } from '../../src/scenario/read/read.ts';
import { withLevers } from '../../src/scenario/levers/withLevers.ts';
import { tellPostMortem } from '../../src/visual/postmortem/postMortemPage.ts';
import { scenarioFile } from '../examples/scenarioFiles.ts';
import { FULL } from '../profile.ts';

const essay = scenarioFile('small-point') as unknown as { vendor: { breakPoints: { exit: { because: unknown } } } };
const withKind = (kind: string) => {
  const file = structuredClone(essay);
  file.vendor.breakPoints.exit.because = { kind, text: file.vendor.breakPoints.exit.because };
  return readScenario(file);
};
const RUNS = 12;
const plain = readScenario(essay);
const report = (scenario: typeof plain) => postMortem(negotiate(scenario, { seed: 12 }), { runs: RUNS, others: 0 });

describe('the rule', () => {
  const unkind = report(plain);
  const before = unkind.blame!;
  const priced = report(withKind('pricing'));
  const { shares, here, arms, effect } = priced.blame!;

  it('is a cause where the reason has a kind alone, and leaves the arms of the six as they are', () => {
    expect(before.shares).not.toHaveProperty('rule');
    expect(before.arms).toHaveLength(64);
    expect(arms).toHaveLength(128);
    // Pricing has no rule in the model, so the arms in which the break point stands are those of the plain text.
    expect(arms.slice(0, 64)).toEqual(before.arms);
  });

  it('taken away alone is the table without the break point', () => {
    const free = simulate(withLevers(plain, { 'vendor.breakPoints.exit': 'none' }), { seed: '12', runs: RUNS });
    expect(arms[64]).toBeCloseTo(free.dealRate.estimate, 12);
    const alone = priced.butFor.find(({ cause }) => cause === 'rule')!;
    expect(alone.levers).toEqual({ 'vendor.breakPoints.exit': 'none' });
    expect(alone.deal).toBe(true);
  });

  it('shares the effect with the other causes: the shares add up, over many runs and in this one', () => {
    const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
    expect(sum(Object.values(shares).map(({ estimate }) => estimate))).toBeCloseTo(effect, 12);
    expect(effect).toBeCloseTo(arms[127]! - arms[0]!, 12);
    expect(sum(Object.values(here))).toBeCloseTo(1, 12); // this run fails, and closes with all causes away
    expect(shares.rule!.estimate).toBeGreaterThan(0);
  });

  it('makes flexibility a dummy where only a manager may grant: its share is exactly nothing', () => {
    const { shares: bound } = report(withKind('authority')).blame!;
    expect(bound.flexibility.estimate).toBe(0);
    expect(bound.rule!.estimate).toBeGreaterThan(0);
  });

  it.runIf(FULL)(
    'is authority where a mandate ends at a break point with a plain text: the manager binds, not the will',
    () => {
      const { vendor } = essay as unknown as { vendor: object };
      const mandated = readScenario({ ...essay, vendor: { ...vendor, mandate: { exit: '12 months' } } });
      const found = report(mandated);
      expect(found.blame!.shares.flexibility.estimate).toBe(0);
      // Only the manager may grant, so that the arms are those of a reason of the kind.
      expect(found.blame!.arms).toEqual(report(withKind('authority')).blame!.arms);
      expect(found.fatalReason).toEqual({ side: 'vendor', kind: 'authority' });
      expect(tellPostMortem(found).replace(/\s+/g, ' ')).toContain(
        "Acme's limit there is a matter of authority. Only a manager may make an exception here",
      );
    },
  );

  it('is named as what killed, with its rule or with that there is none yet', () => {
    expect(priced.fatalReason).toEqual({ side: 'vendor', kind: 'pricing' });
    const page = (found: typeof priced): string => tellPostMortem(found).replace(/\s+/g, ' ');
    expect(page(priced)).toContain(
      "It died over the exit clause: Acme's limit there is a matter of pricing. The model has no rule for this kind",
    );
    expect(page(report(withKind('pride')))).toContain('a matter of pride. Care does not count here');
    expect(unkind).not.toHaveProperty('fatalReason');
    expect(page(unkind)).not.toContain('a matter of');
  });
});
