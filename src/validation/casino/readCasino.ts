/** Reads and checks a file of human pairs (CaSiNo). */
import type { Problem } from '../../kernel/problems.ts';
import { parseJson } from '../../kernel/parseJson.ts';
import { ScenarioError } from '../../kernel/problems.ts';
import { LONGEST_FILE } from '../../scenario/read/limits.ts';
import type { Dyad } from './format.ts';
import { dyadSchema, fileSchema } from './format.ts';

/** The pairs of a file, in its order, from its text. Throws a ScenarioError that names every bad row. */
export function readCasino(text: string): Dyad[] {
  if (text.length > LONGEST_FILE)
    throw new ScenarioError([
      { path: '', what: `the text has ${text.length} characters`, mend: `use at most ${LONGEST_FILE}` },
    ]);
  const file = fileSchema.safeParse(parseJson(text));
  if (!file.success)
    throw new ScenarioError([
      { path: 'dyads', what: 'it is not a list of pairs', mend: 'give { "dyads": [ … ] } with at least one pair' },
    ]);
  const problems: Problem[] = [];
  const dyads = file.data.dyads.flatMap((row, n) => {
    const dyad = dyadSchema.safeParse(row);
    if (dyad.success) return [dyad.data];
    for (const { path, message } of dyad.error.issues) {
      const [what, mend] = message.split('; ') as [string, string?];
      problems.push({ path: ['dyads', n, ...path].join('.'), what, mend: mend ?? 'mend the row, or take it out' });
    }
    return [];
  });
  if (problems.length > 0) throw new ScenarioError(problems);
  return dyads;
}
