/** Where targets lie: between the walk-away value and the utility at which a side opens. */
import type { View } from '../../agents/view.ts';

/** The target at a share of the way from the opening (0) down to the walk-away value (1). */
export const concededTarget = (view: View, share: number): number =>
  view.goals.walkAway + (view.goals.opensAt - view.goals.walkAway) * (1 - share);

/** The nearest that lies between them. */
export const clampTarget = (view: View, target: number): number =>
  Math.min(view.goals.opensAt, Math.max(view.goals.walkAway, target));
