/**
 * How many failures each part of the mechanism accounts for: each part is taken away alone, and the break point is left
 * as the only part. Nobody understands unless the row says so; all rows use the same streams of chance.
 */
import { failed, failureRate, pairedDifference } from '../estimators.ts';
import type { LeverSettings } from '../../scenario/levers/leverSettings.ts';
import { NO_BREAK_POINT, SILENT, trustRule, understanding } from '../sharedSettings.ts';
import type { Reading } from '../pattern.ts';
import { comparison } from '../pattern.ts';
import type { ValidationContext } from '../validationContext.ts';

const NOBODY = understanding(0);
const FULL = understanding(1);
const NO_TRUST = trustRule('off');

/** Differences of failure rates, each a share of all negotiations. */
export function parts(context: ValidationContext): Reading[] {
  const play = (levers: LeverSettings) => context.play('smallPoint', levers);
  const all = play(NOBODY);
  const without = (what: string, levers: LeverSettings): Reading =>
    comparison(`failures that go with ${what}`, pairedDifference(play(levers), all, failed));
  return [
    comparison('failures, nobody understands', failureRate(all)),
    without('the break point', { ...NOBODY, ...NO_BREAK_POINT }),
    without('the misunderstanding on both sides', FULL),
    without("the client's misunderstanding", understanding(0, 1)),
    without("the vendor's misunderstanding", understanding(1, 0)),
    without('the assumption that the point costs nothing', { ...NOBODY, 'client.assumes.exit': 'none' }),
    without('trust being able to fall (frozen)', { ...NOBODY, ...trustRule('frozen') }),
    without('trust altogether (null model)', { ...NOBODY, ...NO_TRUST }),
    without('talk', { ...NOBODY, ...SILENT }),
    without('the rival', { ...NOBODY, 'rivals.0': 'none' }),
    comparison(
      'failures by the bare break point, where both understand fully',
      pairedDifference(play({ ...FULL, ...NO_BREAK_POINT }), play(FULL), failed),
    ),
    comparison(
      'failures by the break point in the null model',
      pairedDifference(play({ ...NOBODY, ...NO_TRUST, ...NO_BREAK_POINT }), play({ ...NOBODY, ...NO_TRUST }), failed),
    ),
  ];
}
