/** Reads `--as`: a side by its key, or by the scenario's own word for it. */
import type { Side } from '../../domain/side.ts';
import { SIDES } from '../../domain/side.ts';
import { ScenarioError } from '../../kernel/problems.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import { roleOf } from '../../visual/words/roleText.ts';
import type { Arguments } from './command.ts';

/** The side that is named; null where none is. Throws ScenarioError for a word that is no side. */
export function readSide(scenario: Scenario, given: Arguments): Side | null {
  const as = given.text('as');
  if (as === null) return null;
  const words = (side: Side): string[] => [side, roleOf(scenario, side)].map((word) => word.toLowerCase());
  const typed = as.trim().toLowerCase();
  const side =
    SIDES.find((one) => roleOf(scenario, one).toLowerCase() === typed) ??
    SIDES.find((one) => words(one).includes(typed));
  if (side !== undefined) return side;
  throw new ScenarioError([{ path: '--as', what: `there is no side "${as}"`, mend: sidesMend(scenario) }]);
}

/** "write --as vendor or --as client": with the words of the scenario, in quotes where they have blanks. */
export const sidesMend = (scenario: Scenario): string =>
  `write ${SIDES.map((side) => `--as ${quotedWord(roleOf(scenario, side))}`).join(' or ')}`;

const quotedWord = (word: string): string => (/^[\p{L}\p{N}-]+$/u.test(word) ? word : `"${word}"`);
