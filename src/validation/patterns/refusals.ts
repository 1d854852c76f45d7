/** Row 10: how much trust a flat refusal costs. */
import { otherSide } from '../../domain/side.ts';
import { meanEstimate } from '../../statistics/mean.ts';
import type { Pattern, Reading } from '../pattern.ts';
import { comparison, intervalIn } from '../pattern.ts';
import type { PopulationName, ValidationContext } from '../validationContext.ts';

/** The trust that the other side lost at the first flat refusal of each pair that had one. */
function lossesAtFirstRefusal(context: ValidationContext, name: PopulationName): number[] {
  return context.scenarios(name).flatMap((scenario, run) => {
    const refusal = context.eventsOf(scenario, run).find(({ kind }) => kind === 'refuse');
    return refusal === undefined ? [] : [-refusal[otherSide(refusal.by)].trustChange];
  });
}

const readings = (context: ValidationContext): Reading[] => [
  intervalIn(
    'trust lost by the first flat refusal, where the point is believed cheap (smallPoint)',
    meanEstimate(lossesAtFirstRefusal(context, 'smallPoint'), 0, 1),
    0.15,
    0.19,
    '0.15–0.19',
  ),
  comparison('the same on any point (market)', meanEstimate(lossesAtFirstRefusal(context, 'market'), 0, 1)),
];

export const refusals: Pattern = {
  row: 10,
  name: 'a refusal costs liking',
  basis: 'emerged',
  source: 'CaSiNo (small n)',
  readings,
  note:
    'People refused a formal offer, ours a request on a break point; the scale is trust, not liking. Where the asker ' +
    'believes that yielding is dear, a refusal costs less: the number hangs on λ and on the history behind trust ' +
    '(depth 4), both assumptions.',
};
