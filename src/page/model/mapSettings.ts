/** The levers of the map, and its points. */
import type { LeverSettings } from '../../scenario/levers/leverSettings.ts';
import { leverList } from '../../scenario/levers/leverList.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';

/** Moves the trust of both sides at once: the map is of the relationship. */
export const BOTH_TRUST = 'trust';

const NAMES = ['flexibility', 'care', 'understanding', 'trust'];

/** The levers that a map can have across and upward, those of an opening map first. */
export function mapLevers(scenario: Scenario): string[] {
  const paths = new Set(leverList(scenario).map(({ path }) => path));
  const own = NAMES.flatMap((name) => [`vendor.${name}`, `client.${name}`]).filter((path) => paths.has(path));
  return [...own.slice(0, 1), BOTH_TRUST, ...own.slice(1)];
}

/** The levers across and upward: those that were chosen, or the first two. */
export const mapAxes = (scenario: Scenario, chosen: readonly [string, string] | null): readonly [string, string] =>
  chosen ?? (mapLevers(scenario).slice(0, 2) as [string, string]);

/** The column of the rows that has a lever's value. */
export const columnOf = (path: string): string => (path === BOTH_TRUST ? 'client.trust' : path);

const ACROSS = [0, 0.25, 0.5, 0.75, 1];
const UPWARD = [0, 0.2, 0.4, 0.6, 0.8, 1];

/** Every pair of values of both levers. */
export const mapSettings = ([across, upward]: readonly [string, string]): LeverSettings[] =>
  ACROSS.flatMap((x) => UPWARD.map((y) => ({ ...settings(across, x), ...settings(upward, y) })));

const settings = (path: string, value: number): LeverSettings =>
  path === BOTH_TRUST ? { 'vendor.trust': value, 'client.trust': value } : ({ [path]: value } as LeverSettings);
