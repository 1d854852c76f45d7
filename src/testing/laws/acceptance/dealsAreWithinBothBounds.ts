/** A deal is within the bounds of both sides. */
import { SIDES } from '../../../domain/side.ts';
import { vetoedIssue, markAllowed } from '../../../domain/breakPoints.ts';
import { UTILITY_TOLERANCE } from '../../../kernel/rounding.ts';
import type { Law } from '../../law.ts';
import { evidenceOf } from '../../watch/evidence.ts';
import { appliesTo } from '../appliesTo.ts';
import { deals } from '../exercised.ts';

export const dealsAreWithinBothBounds: Law = {
  name: 'dealsAreWithinBothBounds',
  contract: 'acceptance',
  kind: 'universal',
  says:
    "A deal with a side of the same policy is worth both sides' walk-away values and crosses no break point " +
    'that its owner has not waived.',
  excuses: appliesTo('seat', 'bid', 'accept', 'talk'),
  exercised: deals,
  broken: (subject, situation) => {
    // Who follows a script offers what it likes: only its own policy answers for it.
    const { play } = evidenceOf(subject, situation);
    const { ending, prepared, turns } = play;
    if (ending?.kind !== 'agreement') return null;
    const chosen = prepared.keys.map((key, k) => prepared.issues[k]!.options.indexOf(ending.package[key]!));
    for (const side of SIDES) {
      if (situation.counterpart !== 'itself' && side !== situation.side) continue;
      const own = prepared[side];
      if (ending.utility[side] < own.goals.walkAway - UTILITY_TOLERANCE)
        return {
          what:
            `the deal is worth ${ending.utility[side]} to the ${side}, below its walk-away value ` +
            `${own.goals.walkAway}`,
          round: ending.round,
        };
      const waived = new Uint8Array(prepared.space.count);
      for (const { side: by, view, action } of turns)
        if (by === side && action.answer === 'grant') waived[view.said!.issue] = 1;
      const allowed = new Uint8Array(own.goals.value.length);
      markAllowed(prepared.space, own.breakPoints, own.goals.value, waived, allowed);
      const k = vetoedIssue(prepared.space, allowed, chosen);
      if (k >= 0)
        return { what: `the deal crosses the ${side}'s break point on "${prepared.keys[k]!}"`, round: ending.round };
    }
    return null;
  },
};
