/**
 * Row 4, the claim under test: a vendor's break point, without a reason given, on a point that is small to the client.
 */
import { failureRate, failureRatio, moreFailures } from '../estimators.ts';
import type { LeverSettings } from '../../scenario/levers/leverSettings.ts';
import { NO_BREAK_POINT, SILENT, trustRule, understanding } from '../sharedSettings.ts';
import type { Pattern, Reading } from '../pattern.ts';
import { comparison, intervalAbove, intervalBelow } from '../pattern.ts';
import type { ValidationContext } from '../validationContext.ts';

function readings(context: ValidationContext): Reading[] {
  const play = (levers: LeverSettings) => context.play('smallPoint', { ...understanding(0), ...levers });
  const [none, full] = [play({}), context.play('smallPoint', understanding(1))];
  const [explained, distrust] = [play({ 'vendor.care': 1 }), play({ 'client.trust': 0.2 })];
  const notBelieved = play({ 'client.trust': 0.2, 'vendor.care': 1 });
  const rate = (what: string, levers: LeverSettings): Reading => comparison(what, failureRate(play(levers)));
  return [
    comparison('failures, nobody understands', failureRate(none)),
    comparison('failures, both understand fully', failureRate(full)),
    intervalAbove('how many times as often, without understanding', failureRatio(none, full), 3, 'at least 3'),
    comparison('failures, nobody understands, the limit explained', failureRate(explained)),
    intervalBelow('explained, less not explained', moreFailures(none, explained), 0, 'fewer'),
    comparison('how many times as often, not explained', failureRatio(none, explained)),
    comparison('the same where the client hardly trusts (0.2)', failureRatio(distrust, notBelieved)),
    comparison('failures, the client hardly trusts', failureRate(distrust)),
    comparison('… and the limit explained', failureRate(notBelieved)),
    rate('… and no break point at all', { 'client.trust': 0.2, ...NO_BREAK_POINT }),
    rate('failures, no break point', NO_BREAK_POINT),
    rate('failures, nothing special assumed', { 'client.assumes.exit': 'none' }),
    rate('failures, nobody presses or asks', SILENT),
    rate('failures, trust plays no part', trustRule('off')),
    rate('failures, no break point, trust plays no part', { ...NO_BREAK_POINT, ...trustRule('off') }),
  ];
}

export const smallPointClaim: Pattern = {
  row: 4,
  name: 'a break point without reason on a point small to the other: understanding decides',
  basis: 'built in',
  source: 'the claim under test; nearest: Trötschel 2011; Polzer & Neale 1995; De Dreu 2009',
  readings,
  note:
    'Rule 4 says that a refusal believed cheap costs trust, so the direction is built in. With these people to ' +
    'explain the limit saves hardly anything, and most of the failures are there without the break point, too: ' +
    'what decides is what the client believes. Where the client hardly trusts, most talks fail without any break ' +
    'point.',
};
