/** Checks what a scenario can hold of a profile, whatever the format of its file. */
import { SIDE_LEVERS } from '../../domain/levers/sideLevers.ts';
import type { GeniusProfile } from './domain.ts';
import type { ProblemReporter } from './report.ts';

/** Reports weights that are all 0 or sum to more than a scenario's `scale` may be. */
export function checkWeights({ weights }: GeniusProfile, report: ProblemReporter): void {
  const sum = weights.reduce((a, b) => a + b, 0);
  const { max } = SIDE_LEVERS.scale;
  if (sum === 0) report(null, 'no issue has a weight above 0', 'give at least one a weight');
  else if (sum > max) report(null, `its weights sum to ${sum}`, `let them sum to at most ${max}, as in 60 and 40`);
}
