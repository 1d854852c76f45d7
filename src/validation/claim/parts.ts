/**
 * How many failures each part of the mechanism accounts for: each part is taken away alone, and the break point is left
 * as the only part. Nobody understands unless the row says so; all rows use the same streams of chance.
 */
import { failureRate, moreFailures } from '../estimators.ts';
import type { LeverSettings } from '../../scenario/levers/leverSettings.ts';
import { NO_BREAK_POINT, SILENT, trustRule, understanding } from '../sharedSettings.ts';
import type { Reading } from '../pattern.ts';
import { comparison } from '../pattern.ts';
import type { ValidationContext } from '../validationContext.ts';

const NO_UNDERSTANDING = understanding(0);
const FULL_UNDERSTANDING = understanding(1);
const NO_TRUST = trustRule('off');

/** Differences of failure rates, each a share of all negotiations. */
export function parts(context: ValidationContext): Reading[] {
  const play = (levers: LeverSettings) => context.play('smallPoint', levers);
  const all = play(NO_UNDERSTANDING);
  const without = (what: string, levers: LeverSettings): Reading =>
    comparison(`failures that go with ${what}`, moreFailures(play(levers), all));
  return [
    comparison('failures, nobody understands', failureRate(all)),
    without('the break point', { ...NO_UNDERSTANDING, ...NO_BREAK_POINT }),
    without('the misunderstanding on both sides', FULL_UNDERSTANDING),
    without("the client's misunderstanding", understanding(0, 1)),
    without("the vendor's misunderstanding", understanding(1, 0)),
    without('the assumption that the point costs nothing', { ...NO_UNDERSTANDING, 'client.assumes.exit': 'none' }),
    without('trust being able to fall (frozen)', { ...NO_UNDERSTANDING, ...trustRule('frozen') }),
    without('trust altogether (null model)', { ...NO_UNDERSTANDING, ...NO_TRUST }),
    without('talk', { ...NO_UNDERSTANDING, ...SILENT }),
    without('the rival', { ...NO_UNDERSTANDING, 'rivals.0': 'none' }),
    comparison(
      'failures by the bare break point, where both understand fully',
      moreFailures(play({ ...FULL_UNDERSTANDING, ...NO_BREAK_POINT }), play(FULL_UNDERSTANDING)),
    ),
    comparison(
      'failures by the break point in the null model',
      moreFailures(
        play({ ...NO_UNDERSTANDING, ...NO_TRUST, ...NO_BREAK_POINT }),
        play({ ...NO_UNDERSTANDING, ...NO_TRUST }),
      ),
    ),
  ];
}
