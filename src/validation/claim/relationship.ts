/** It takes two: both sides' trust, and who maintains the relationship. */
import type { PlayedPair } from '../populations/playPairs.ts';
import { difference, failed, failures } from '../estimators.ts';
import { meanEstimate } from '../../statistics/mean.ts';
import type { ValidationContext, LeverSettings } from '../validationContext.ts';
import type { Reading } from '../pattern.ts';
import { beside } from '../pattern.ts';

const LOW = 0.4;
const HIGH = 0.7;
const BASE = { 'vendor.understanding': 0, 'client.understanding': 0, 'vendor.care': 0.1, 'client.care': 0.1 };
/** Somebody who maintains: explains, answers and asks, and trusts on a longer history. */
const maintains = (side: string): LeverSettings => ({
  [`${side}.care`]: 1,
  [`${side}.trust`]: 0.7,
  [`${side}.depth`]: 12,
});

export function relationship(context: ValidationContext): Reading[] {
  const play = (levers: LeverSettings) => context.play('smallPoint', { ...BASE, ...levers });
  const trust = (vendor: number, client: number) => play({ 'vendor.trust': vendor, 'client.trust': client });
  const [low, vendor, client, high] = [trust(LOW, LOW), trust(HIGH, LOW), trust(LOW, HIGH), trust(HIGH, HIGH)];
  const who: readonly (readonly [string, LeverSettings])[] = [
    ['nobody', {}],
    ['the vendor alone', maintains('vendor')],
    ['the client alone', maintains('client')],
    ['both', { ...maintains('vendor'), ...maintains('client') }],
  ];
  const nobody = play({});
  return [
    beside(`failures, both trust ${LOW}`, failures(low)),
    beside(`failures, the vendor trusts ${HIGH}`, failures(vendor)),
    beside(`failures, the client trusts ${HIGH}`, failures(client)),
    beside(`failures, both trust ${HIGH}`, failures(high)),
    beside(
      'interaction: what both save beyond what each saves alone',
      meanEstimate(interaction(low, vendor, client, high)),
    ),
    ...who.map(([name, levers]) => beside(`failures, ${name} maintains`, failures(play(levers)))),
    ...who
      .slice(1)
      .map(([name, levers]) =>
        beside(`what it saves that ${name} maintains`, difference(play(levers), nobody, failed)),
      ),
    ...who.map(([name, levers]) =>
      beside(
        `what the vendor has in the end, ${name} maintains`,
        meanEstimate(
          play(levers).map(({ utility }) => utility.vendor),
          0,
          1,
        ),
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
