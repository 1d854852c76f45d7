/**
 * The output of `analyse --json`: an efficiency with every pair of utilities as a list, first the utility of the vendor
 * or of the first profile.
 */
import type { Efficiency } from '../../analysis/efficiency.ts';
import type { EfficiencyPoint, EfficiencySummary } from '../../analysis/efficiencySummary.ts';
import type { PerSide } from '../../domain/side.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';

type Names = Readonly<Record<string, string>> | null;

/** Returns the domain's own names of the issues by key; null where two names are equal, so that only keys differ. */
export function issueNames({ issues }: Scenario): Names {
  const labels = Object.values(issues).map(({ label }) => label);
  if (new Set(labels).size < labels.length || labels.includes('__proto__')) return null;
  return Object.fromEntries(Object.entries(issues).map(([key, { label }]) => [key, label]));
}

/** Returns the object to print; `names` renames the issues of packages. */
export const efficiencyJson = (found: Efficiency, names: Names): unknown => ({
  ...found,
  ...summaryJson(found, names),
  walkAway: pair(found.walkAway),
  kept: found.kept === null ? null : summaryJson(found.kept, names),
  ...(found.deal === undefined ? {} : { deal: { ...found.deal, utility: pair(found.deal.utility) } }),
});

const pair = ({ vendor, client }: PerSide<number>): readonly [number, number] => [vendor, client];

const pointJson = ({ package: chosen, utility }: EfficiencyPoint, names: Names): unknown => ({
  package:
    names === null ? chosen : Object.fromEntries(Object.entries(chosen).map(([key, option]) => [names[key]!, option])),
  utility: pair(utility),
});

function summaryJson(found: EfficiencySummary, names: Names): object {
  const { ties, zopa, ranges } = found;
  const point = (one: EfficiencyPoint | null): unknown => (one === null ? null : pointJson(one, names));
  const list = (points: readonly EfficiencyPoint[]): unknown => points.map(point);
  return {
    ...found,
    pareto: list(found.pareto),
    nash: point(found.nash),
    kalaiSmorodinsky: point(found.kalaiSmorodinsky),
    egalitarian: point(found.egalitarian),
    utilitarian: point(found.utilitarian),
    ties: Object.fromEntries(Object.entries(ties).map(([solution, points]) => [solution, list(points)])),
    zopa: {
      ...zopa,
      utility:
        zopa.utility === null ? null : { least: pair(zopa.utility.least), greatest: pair(zopa.utility.greatest) },
    },
    ranges: { worst: pair(ranges.worst), best: pair(ranges.best) },
    disagreement: pair(found.disagreement),
  };
}
