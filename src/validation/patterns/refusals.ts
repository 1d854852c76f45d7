/** Row 10: what a refusal costs. */
import type { Side } from '../../domain/side.ts';
import { otherSide } from '../../domain/side.ts';
import { negotiate } from '../../engine/negotiate.ts';
import type { ValidationContext, PopulationName } from '../validationContext.ts';
import { meanEstimate } from '../../statistics/mean.ts';
import type { Pattern, Reading } from '../pattern.ts';
import { beside, within } from '../pattern.ts';

/** What the first flat refusal of each pair took from the other's trust. */
function losses(context: ValidationContext, name: PopulationName): number[] {
  return context.scenarios(name).flatMap((scenario, run) => {
    const refusal = negotiate(scenario, { seed: context.seed, run }).events.find(({ kind }) => kind === 'refuse');
    if (refusal === undefined) return [];
    const asker: Side = otherSide(refusal.by);
    return [-refusal[asker].trustChange];
  });
}

function readings(context: ValidationContext): Reading[] {
  return [
    within(
      'trust lost by the first flat refusal, where the point is believed cheap (smallPoint)',
      meanEstimate(losses(context, 'smallPoint'), 0, 1),
      0.15,
      0.19,
      '0.15–0.19',
    ),
    beside('the same on any point (market)', meanEstimate(losses(context, 'market'), 0, 1)),
  ];
}

export const refusals: Pattern = {
  row: 10,
  name: 'a refusal costs liking',
  basis: 'emerged',
  source: 'CaSiNo (small n)',
  readings,
  note: 'People refused a formal offer, ours a request on a break point; the scale is trust, not liking. Where the asker believes that yielding is dear, a refusal costs less: the number hangs on λ and on the history behind trust (depth 4), both assumptions.',
};
