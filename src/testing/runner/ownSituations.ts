/** Situations at scenarios of one's own. */
import { SIDES } from '../../domain/side.ts';
import { isOwn } from '../../engine/preparation/seats.ts';
import type { Problem } from '../../kernel/problems.ts';
import { ScenarioError } from '../../kernel/problems.ts';
import { readScenario } from '../../scenario/read/read.ts';
import type { ScenarioFile, TestSituation } from '../situation.ts';
import { COUNTERPARTS } from '../situation.ts';
import type { Subject } from '../subject.ts';

/**
 * Every scenario from both sides and against every counterpart. The file names the watched policy where it is of the
 * catalogue.
 *
 * @throws ScenarioError with the problems of every bad scenario.
 */
export function ownSituations(subject: Subject, scenarios: readonly object[], seed: string): TestSituation[] {
  const files = scenarios as readonly ScenarioFile[];
  const problems = files.flatMap((file, n): Problem[] => {
    try {
      readScenario(file);
      return [];
    } catch (error) {
      if (!(error instanceof ScenarioError)) throw error;
      return error.problems.map((problem) => ({ ...problem, path: `scenarios.${n}.${problem.path}` }));
    }
  });
  if (problems.length > 0) throw new ScenarioError(problems);
  const named = Object.fromEntries(
    subject.kinds.flatMap((kind) => {
      const { entry, parameters } = subject.choice[kind]!;
      return kind !== 'seat' && isOwn(entry) ? [[kind, { name: entry.card.name, ...parameters }]] : [];
    }),
  );
  return files.flatMap((file) =>
    COUNTERPARTS.flatMap((counterpart, run) =>
      SIDES.map((side): TestSituation => ({
        scenario: { ...file, [side]: { ...(file[side] as object), ...named } },
        side,
        seed,
        run,
        counterpart,
        parameters: {},
      })),
    ),
  );
}
