/** Finds the problems of a value that should be a finished negotiation. Reading checks its scenario. */
import { inMessage, isObject, isReadable, isRecord } from '../../kernel/guards.ts';
import { areEvents } from './movesOf.ts';
import { areSeatNames } from '../preparation/seatNames.ts';
import type { Problem } from '../../kernel/problems.ts';
import { problem } from '../../kernel/problems.ts';
import { VERSION } from '../../kernel/version.ts';

const WHOLE = 'give the whole of what negotiate returns, or of what "dealbreaker run --json" prints';

/** @returns Every problem, with its path. */
export function negotiationProblems(given: unknown): Problem[] {
  if (!isReadable(given) || !isRecord(given)) return [problem('', 'it is not a negotiation', WHOLE)];
  const { seed, run, version, scenario, seats, ending, events } = given;
  const checks: readonly [path: string, isSound: boolean, what: string][] = [
    ['seed', typeof seed === 'string', 'it is not a text'],
    ['run', Number.isSafeInteger(run) && (run as number) >= 0, 'it is not a whole number from 0'],
    ['scenario', isObject(scenario), 'it is missing'],
    ['seats', seats === undefined || areSeatNames(seats), 'it does not name who sat there'],
    ['ending', isObject(ending), 'it is missing'],
    ['events', areEvents(events), 'it is not a list of events'],
  ];
  const problems = checks.filter(([, isSound]) => !isSound).map(([path, , what]) => problem(path, what, WHOLE));
  if (version !== VERSION)
    problems.push(
      problem(
        'version',
        `it is ${inMessage(version)}; this is version ${VERSION}, and results are promised per version`,
        'negotiate again with this version',
      ),
    );
  return problems;
}
