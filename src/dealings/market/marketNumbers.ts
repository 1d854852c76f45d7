/** What the levers that the market moves are worth at a point of it. */
import { marketEntry, marketLever, sumOf } from '../../scenario/read/market.ts';
import type { Option, Scenario } from '../../scenario/read/scenario.ts';
import type { MarketPoint } from './marketState.ts';
import { noisyLevers } from './marketState.ts';

/** The digits after the point that a sum keeps, so that 0.3 − 0.02 is 0.28. */
const DIGITS = 12;

/** The levers that a market moves, each once, in the order of the file. */
export function movedLevers({ market = [] }: Scenario): string[] {
  return [...new Set(market.flatMap(({ set = {}, noise = {} }) => [...Object.keys(set), ...Object.keys(noise)]))];
}

/**
 * The value of a lever at a point of the market: its value in the file, then the steps up to that point in the order of
 * their deals, then the noise; cut to the range of the lever.
 */
export function marketValue(scenario: Scenario, path: string, point: MarketPoint): Option {
  const lever = marketLever(path)!;
  const entry = marketEntry(lever);
  const steps = (scenario.market ?? []).filter(({ at }) => at !== undefined && at <= point.deal);
  let value = valueIn(scenario, path);
  for (const { set } of steps.sort((a, b) => a.at! - b.at!)) {
    const to = set![path];
    if (to === undefined) continue;
    const sum = sumOf(to);
    value = sum === null || typeof value !== 'number' ? to : value + sum;
  }
  if (entry === null || typeof value !== 'number') return value;
  noisyLevers(scenario).forEach(([noisy, size], i) => {
    if (noisy === path) value = (value as number) + size * point.ups[i]!;
  });
  return Math.min(entry.max, Math.max(entry.min, Number(value.toFixed(DIGITS))));
}

/** The value of a lever as the file has it. A break point as a whole has its limit. */
function valueIn(scenario: Scenario, path: string): Option {
  const { side, rival, issue, of } = marketLever(path)!;
  if (side === null) return scenario.rivals[rival]![of as 'fit' | 'trust'];
  if (issue === null) return scenario[side][of as 'walkAway' | 'opensAt'];
  const point = scenario[side].breakPoints[issue]!;
  return of === 'flexibility' ? point.flexibility : point.limit;
}
