/**
 * Which part of the essay's loss goes through what: each part knocked out alone, and the bare break point. Nobody
 * understands unless it is said; all arms on the same luck.
 */
import { difference, failed, failures } from '../estimators.ts';
import type { ValidationContext, LeverSettings } from '../validationContext.ts';
import type { Reading } from '../pattern.ts';
import { beside } from '../pattern.ts';

const NOBODY = { 'vendor.understanding': 0, 'client.understanding': 0 };
const FULL = { 'vendor.understanding': 1, 'client.understanding': 1 };
const NO_POINT = { 'vendor.breakPoints.exit': 'none' };
const FROZEN = { 'vendor.trustRule': 'frozen', 'client.trustRule': 'frozen' };
const OFF = { 'vendor.trustRule': 'off', 'client.trustRule': 'off' };

/** Failures that go when something is taken away; each in shares of all talks. */
export function parts(context: ValidationContext): Reading[] {
  const play = (levers: LeverSettings) => context.play('smallPoint', levers);
  const all = play(NOBODY);
  const without = (what: string, levers: LeverSettings): Reading =>
    beside(`failures that go with ${what}`, difference(play(levers), all, failed));
  return [
    beside('failures, nobody understands', failures(all)),
    without('the break point', { ...NOBODY, ...NO_POINT }),
    without('the misunderstanding on both sides', FULL),
    without("the client's misunderstanding", { ...NOBODY, 'client.understanding': 1 }),
    without("the vendor's misunderstanding", { ...NOBODY, 'vendor.understanding': 1 }),
    without('the assumption that the point costs nothing', { ...NOBODY, 'client.assumes.exit': 'none' }),
    without('trust being able to fall (frozen)', { ...NOBODY, ...FROZEN }),
    without('trust altogether (null model)', { ...NOBODY, ...OFF }),
    without('talk', { ...NOBODY, 'vendor.talk': 'silent', 'client.talk': 'silent' }),
    without('the rival', { ...NOBODY, 'rivals.0': 'none' }),
    beside(
      'failures by the bare break point, where both understand fully',
      difference(play({ ...FULL, ...NO_POINT }), play(FULL), failed),
    ),
    beside(
      'failures by the break point in the null model',
      difference(play({ ...NOBODY, ...OFF, ...NO_POINT }), play({ ...NOBODY, ...OFF }), failed),
    ),
  ];
}
