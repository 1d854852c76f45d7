/** Leaving follows one formula, at the table (`leavesNow`) and in the post-mortem (`temptation`). */
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { View } from '../../src/agents/view.ts';
import { ASSUMED } from '../../src/domain/assumed.ts';
import { leavesNow, temptation } from '../../src/policies/toolkit/leaving.ts';

const share = fc.double({ min: 0, max: 1, noNaN: true });

/** One issue with one option: the standing offer is worth `offer`, where there is one. */
const views = fc
  .record({
    offer: fc.option(share),
    compromise: fc.double({ min: -1, max: 1, noNaN: true }),
    outside: fc.oneof(fc.constant(0), share),
    stake: share,
    trust: share,
    time: fc.oneof(fc.constant(ASSUMED.graceTime), share),
    rounds: fc.integer({ min: 1, max: 40 }),
  })
  .map(
    ({ offer, compromise, ...rest }): View =>
      ({
        ...rest,
        assumed: ASSUMED,
        space: { count: 1, sizes: [1], offsets: [0, 1] },
        goals: { worth: [offer ?? 0] },
        allowed: [1],
        theirs: offer === null ? null : [0],
        compromise: () => compromise,
      }) as unknown as View,
  );

/**
 * MODEL.md: after 15 % of the time, min(1, 8/rounds) · logistic(ln(outside/hope)/0.03), with hope seen through trust.
 */
function expected({ time, rounds, outside, stake, trust, goals, theirs, compromise }: View): number {
  if (time <= 0.15 || outside === 0) return 0;
  const utility = Math.max(theirs === null ? 0 : goals.worth[0]!, compromise());
  const hope = utility * (1 - stake * (1 - trust));
  const odds = hope <= 0 ? 1 : 1 / (1 + Math.exp(-Math.log(outside / hope) / 0.03));
  return Math.min(1, 8 / rounds) * odds;
}

it('is the formula of MODEL.md', () => {
  fc.assert(fc.property(views, (view) => void expect(temptation(view).chance).toBeCloseTo(expected(view), 9)));
});

it('happens exactly where the draw is below the chance', () => {
  fc.assert(
    fc.property(views, share, (view, any) => {
      const { chance } = temptation(view);
      for (const draw of [any, chance / 2, chance, Math.min(chance * 1.01, 1)].filter((x) => x < 1))
        expect(leavesNow(view, draw)).toBe(draw < chance);
    }),
  );
});
