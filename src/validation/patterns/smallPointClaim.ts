/** Row 4: the essay's cell, the claim under test. An unjustified break point on a point that is small to the other. */
import { difference, failed, failures, timesAsOften } from '../estimators.ts';
import type { ValidationContext, LeverSettings } from '../validationContext.ts';
import type { Pattern, Reading } from '../pattern.ts';
import { above, below, beside } from '../pattern.ts';

const understanding = (u: number): LeverSettings => ({ 'vendor.understanding': u, 'client.understanding': u });

function readings(context: ValidationContext): Reading[] {
  const play = (levers: LeverSettings) => context.play('smallPoint', { ...understanding(0), ...levers });
  const [none, full] = [play({}), context.play('smallPoint', understanding(1))];
  const [explained, distrust] = [play({ 'vendor.care': 1 }), play({ 'client.trust': 0.2 })];
  const notBelieved = play({ 'client.trust': 0.2, 'vendor.care': 1 });
  return [
    beside('failures, nobody understands', failures(none)),
    beside('failures, both understand fully', failures(full)),
    above('how many times as often, without understanding', timesAsOften(none, full), 3, 'at least 3'),
    beside('failures, nobody understands, the limit explained', failures(explained)),
    below('explained, less not explained', difference(none, explained, failed), 0, 'fewer'),
    beside('how many times as often, not explained', timesAsOften(none, explained)),
    beside('the same where the client hardly trusts (0.2)', timesAsOften(distrust, notBelieved)),
    beside('failures, the client hardly trusts', failures(distrust)),
    beside('… and the limit explained', failures(notBelieved)),
    beside('… and no break point at all', failures(play({ 'client.trust': 0.2, 'vendor.breakPoints.exit': 'none' }))),
    beside('failures, no break point', failures(play({ 'vendor.breakPoints.exit': 'none' }))),
    beside('failures, nothing special assumed', failures(play({ 'client.assumes.exit': 'none' }))),
    beside('failures, nobody presses or asks', failures(play({ 'vendor.talk': 'silent', 'client.talk': 'silent' }))),
    beside('failures, trust plays no part', failures(play({ 'vendor.trustRule': 'off', 'client.trustRule': 'off' }))),
    beside(
      'failures, no break point, trust plays no part',
      failures(play({ 'vendor.breakPoints.exit': 'none', 'vendor.trustRule': 'off', 'client.trustRule': 'off' })),
    ),
  ];
}

export const smallPointClaim: Pattern = {
  row: 4,
  name: 'a break point without reason on a point small to the other: understanding decides',
  basis: 'built in',
  source: 'the claim under test; nearest: Trötschel 2011; Polzer & Neale 1995; De Dreu 2009',
  readings,
  note: 'Rule 4 says that a refusal believed cheap costs trust, so the direction is built in; that explaining is enough where it is believed, and of little use where it is not, is not written anywhere. Where the client hardly trusts, most talks fail without any break point too.',
};
