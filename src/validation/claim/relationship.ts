/** Whether it takes two: both sides' trust, and who maintains the relationship. */
import type { Side } from '../../domain/side.ts';
import { meanEstimate } from '../../statistics/mean.ts';
import { failed, failureRate, meanDifference, moreFailures, vendorUtility } from '../estimators.ts';
import type { LeverSettings } from '../../scenario/levers/leverSettings.ts';
import { trust, understanding } from '../sharedSettings.ts';
import type { Reading } from '../pattern.ts';
import { comparison } from '../pattern.ts';
import type { PlayedPair } from '../populations/playPairs.ts';
import type { ValidationContext } from '../validationContext.ts';

const LOW = 0.4;
const HIGH = 0.7;
const BASE = { ...understanding(0), 'vendor.care': 0.1, 'client.care': 0.1 };
/** A side that maintains the relationship explains, answers and asks, and its trust has a longer history. */
const maintaining = (side: Side): LeverSettings => ({
  [`${side}.care`]: 1,
  [`${side}.trust`]: HIGH,
  [`${side}.depth`]: 12,
});

/** Failure rates and their differences, and the vendor's mean utility with failures counted. */
export function relationship(context: ValidationContext): Reading[] {
  const play = (levers: LeverSettings) => context.play('smallPoint', { ...BASE, ...levers });
  const [low, vendor, client, high] = [
    play(trust(LOW, LOW)),
    play(trust(HIGH, LOW)),
    play(trust(LOW, HIGH)),
    play(trust(HIGH, HIGH)),
  ];
  const maintainers: readonly (readonly [string, LeverSettings])[] = [
    ['nobody', {}],
    ['the vendor alone', maintaining('vendor')],
    ['the client alone', maintaining('client')],
    ['both', { ...maintaining('vendor'), ...maintaining('client') }],
  ];
  const nobody = play({});
  return [
    comparison(`failures, both trust ${LOW}`, failureRate(low)),
    comparison(`failures, the vendor trusts ${HIGH}`, failureRate(vendor)),
    comparison(`failures, the client trusts ${HIGH}`, failureRate(client)),
    comparison(`failures, both trust ${HIGH}`, failureRate(high)),
    comparison(
      'interaction: what both save beyond what each saves alone',
      meanDifference(interaction(low, vendor, client, high)),
    ),
    ...maintainers.map(([name, levers]) => comparison(`failures, ${name} maintains`, failureRate(play(levers)))),
    ...maintainers
      .slice(1)
      .map(([name, levers]) => comparison(`what it saves that ${name} maintains`, moreFailures(play(levers), nobody))),
    ...maintainers.map(([name, levers]) =>
      comparison(
        `what the vendor has in the end, ${name} maintains`,
        meanEstimate(play(levers).map(vendorUtility), 0, 1),
      ),
    ),
  ];
}

/** −[(high − vendor) − (client − low)] in failures, pair by pair. */
const interaction = (
  low: readonly PlayedPair[],
  vendor: readonly PlayedPair[],
  client: readonly PlayedPair[],
  high: readonly PlayedPair[],
): number[] => low.map((_, n) => failed(vendor[n]!) + failed(client[n]!) - failed(high[n]!) - failed(low[n]!));
