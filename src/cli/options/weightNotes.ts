/** Says what setting a weight did to the other weights of its side. */
import { SIDES } from '../../domain/side.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import type { Block } from '../../visual/page/block.ts';
import { listed, wrapText } from '../../visual/page/wrapText.ts';

/**
 * One paragraph for each side whose weights were set, with every weight that is not what it was or was set to; none
 * where there is no such weight.
 */
export const weightNotes = (before: Scenario, after: Scenario, levers: Readonly<Record<string, unknown>>): Block[] =>
  SIDES.flatMap((side) => {
    const path = (issue: string): string => `${side}.goals.${issue}.weight`;
    const weights = (scenario: Scenario): [string, number][] =>
      Object.entries(scenario[side].goals).map(([issue, { weight }]) => [issue, weight]);
    const set = weights(before).filter(([issue]) => Object.hasOwn(levers, path(issue)));
    const now = new Map(weights(after));
    const moved = weights(before).flatMap(([issue, weight]) => {
      const due = Number(levers[path(issue)] ?? weight);
      return Math.abs(now.get(issue)! - due) < 1e-9
        ? []
        : [`${issue} from ${digits(due)} to ${digits(now.get(issue)!)}`];
    });
    return set.length === 0 || moved.length === 0
      ? []
      : wrapText(
          `To keep the sum, ${listed(set.map(([issue]) => path(issue)))} moved other weights: ${listed(moved)}.`,
        );
  });

/** A number with at most four decimals. */
const digits = (x: number): string => String(Number(x.toFixed(4)));
