/** Long work of the page, slice by slice: what comes of it is what the library gives in one go. */
import { describe, expect, it } from 'vitest';
import { negotiate } from '../../src/engine/negotiate.ts';
import { simulate } from '../../src/experiments/simulate.ts';
import { sliced } from '../../src/page/work/sliced.ts';
import type { Job, Step } from '../../src/page/work/job.ts';
import { postMortem } from '../../src/postmortem/postMortem.ts';
import type { PostMortem } from '../../src/postmortem/postMortemReport.ts';
import { withLevers } from '../../src/scenario/levers/withLevers.ts';
import type { LeverSettings } from '../../src/scenario/levers/leverSettings.ts';
import { readScenario } from '../../src/scenario/read/read.ts';
import { scenarioFile } from '../examples/scenarioFiles.ts';

const scenario = readScenario(scenarioFile('small-point'));

function done(job: Job): { readonly steps: readonly Step<unknown>[]; readonly found: unknown } {
  const steps: Step<unknown>[] = [];
  const work = sliced(job);
  for (;;) {
    const { done: ended, value } = work.next();
    if (ended === true) return { steps, found: value };
    steps.push(value as Step<unknown>);
  }
}

describe('work in slices', () => {
  it('counts what simulate counts', () => {
    const { found } = done({ kind: 'simulate', scenario, seed: '7', runs: 230 });
    expect(found).toEqual(simulate(scenario, { seed: '7', runs: 230 }));
  });

  it.each([
    ['single levers', {}],
    // A client that wants seven tenths of everything is not won by one lever, nor by two.
    ['nothing', { 'client.walkAway': 0.7 }],
  ] as const)('finds the rescues of the post-mortem (%s), and its pairs in slices too', (what, set) => {
    const negotiation = negotiate(withLevers(scenario, set as LeverSettings), { seed: 'dealbreaker' });
    const { steps, found } = done({ kind: 'examine', negotiation });
    const { rescues } = postMortem(negotiation);
    const saving = ({ path, to }: { path?: string; to?: unknown }): unknown => [path, to];
    const own = (found as PostMortem).rescues;
    expect(own.map(saving as never)).toEqual(expect.arrayContaining(rescues.map(saving as never)));
    expect(own.length > 0).toBe(what === 'single levers');
    const [first, ...later] = steps;
    expect((first!.part as PostMortem).accounts).toEqual((found as PostMortem).accounts);
    // One slice a lever, and one more for the pairs of each number where no lever is enough.
    const levers = first!.total;
    if (what === 'nothing') expect(later.length).toBeGreaterThan(levers + 10);
    else expect(later).toHaveLength(levers);
    for (const [n, { done: at, total }] of steps.entries()) {
      expect(at).toBeLessThanOrEqual(total);
      expect(at / total).toBeGreaterThanOrEqual(
        n === 0 || total > steps[n - 1]!.total ? 0 : steps[n - 1]!.done / total,
      );
    }
  });
});
