/** Finds the problems of a value that should be a finished negotiation. Reading checks its scenario. */
import { areEvents } from './movesOf.ts';
import { areSeatNames } from './seatNames.ts';
import type { Problem } from '../kernel/problems.ts';
import { problem } from '../kernel/problems.ts';
import { VERSION } from '../kernel/version.ts';

/** @returns Every problem, with its path. */
export function negotiationProblems(given: unknown): Problem[] {
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    return [
      problem('', 'it is not a negotiation', 'give what negotiate returns, or what "dealbreaker run --json" prints'),
    ];
  const { seed, run, version, scenario, seats, ending, events } = given as Readonly<Record<string, unknown>>;
  const problems: Problem[] = [];
  const report = (path: string, what: string, mend: string): void => void problems.push(problem(path, what, mend));
  if (typeof seed !== 'string') report('seed', 'it is not a text', 'give the seed as the negotiation has it');
  if (!Number.isSafeInteger(run) || (run as number) < 0)
    report('run', 'it is not a whole number from 0', 'give the run as the negotiation has it');
  if (version !== VERSION)
    report(
      'version',
      `it is ${String(version)}; this is version ${VERSION}, and results are promised per version`,
      'negotiate again with this version',
    );
  if (typeof scenario !== 'object' || scenario === null)
    report('scenario', 'it is missing', 'give the whole negotiation');
  if (seats !== undefined && !areSeatNames(seats))
    report('seats', 'it does not name who sat there', 'give the seats as the negotiation has them');
  if (typeof ending !== 'object' || ending === null)
    report('ending', 'it is missing', 'let the talks come to an end first');
  if (!areEvents(events))
    report('events', 'it is not a list of events', 'give the record, or an empty list where there is none');
  return problems;
}
