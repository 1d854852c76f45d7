/** Divides the path of a lever into its keys. */
import { VALUES_PATH } from './parseLever.ts';

/** The path of what the market sets, whose last key is the path of a lever. */
const MARKET_PATH = /^(market\.\d+\.(?:set|noise))\.(.+)$/s;

/**
 * The keys of a path. Dots divide them; the option at the end of `vendor.goals.exit.values.OPTION` may hold dots.
 */
export function leverKeys(path: string): string[] {
  const [, market, lever] = MARKET_PATH.exec(path) ?? [];
  if (market !== undefined) return [...market.split('.'), lever!];
  const [, values, option] = VALUES_PATH.exec(path) ?? [];
  return values === undefined ? path.split('.') : [...values.split('.'), option!];
}
