/** Puts the hands of several files together, whatever names they have for the issues. */
import type { Problem } from '../kernel/problems.ts';
import { problem, throwProblems } from '../kernel/problems.ts';
import { asScenario } from '../scenario/read/read.ts';
import type { Scenario } from '../scenario/read/scenario.ts';
import { readDeals } from './readDeals.ts';
import type { HandRow } from './readHands.ts';

/**
 * Puts lists of hands together: in every row the column of an issue is `package.` and its key, and the column of the
 * hand's name is `hand`.
 *
 * @param scenario - The scenario that was played.
 * @param files - The name of each file, and its hands as `readClass` or `readHandLines` returns them.
 * @returns The rows of all lists, in their order.
 * @throws ScenarioError with every problem of a list, and with every hand that has the name of one in another file:
 * they may be one hand or two.
 */
export function mergeHands(
  scenario: Scenario,
  files: readonly { readonly file: string; readonly hands: readonly HandRow[] }[],
): HandRow[] {
  const { issues } = asScenario(scenario);
  const problems: Problem[] = [];
  let unnamed = 0;
  const fileOf = new Map<string, string>();
  const rows = files.flatMap(({ file, hands }) => {
    const read = readDeals(asScenario(scenario), hands, problems);
    if (read === null) return [];
    const taken = new Set([...read.columns.values(), read.nameColumn]);
    return read.hands.map(({ row, name, deal }): HandRow => {
      unnamed += 1;
      const hand = name ?? unnamed;
      const first = fileOf.get(String(hand));
      if (first === undefined) fileOf.set(String(hand), file);
      else problems.push(problem(file, `a hand of ${first} is called "${hand}", too`, 'rename one'));
      return {
        hand,
        ...Object.fromEntries(Object.keys(issues).map((key) => [`package.${key}`, deal?.[key] ?? null])),
        ...Object.fromEntries(Object.entries(row).filter(([column]) => !taken.has(column))),
      };
    });
  });
  throwProblems(problems);
  return rows;
}
