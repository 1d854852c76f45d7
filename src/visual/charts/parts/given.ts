/** Checks what a chart is given, so that nonsense is answered with every problem instead of an empty picture. */
import { negotiationProblems } from '../../../engine/record/negotiationProblems.ts';
import { isRecord } from '../../../kernel/guards.ts';
import type { Problem } from '../../../kernel/problems.ts';
import { DealbreakerError, problem } from '../../../kernel/problems.ts';
import { asScenario } from '../../../scenario/read/read.ts';
import type { Scenario } from '../../../scenario/read/scenario.ts';

/** The most problems of a list of rows that are named. */
const MAX_PROBLEMS = 5;

/** A part of what was given: where it stands, and what is wrong with it where it is not sound. */
export type Check = readonly [path: string, isSound: boolean, what: string];

/** Throws DealbreakerError with a problem for every check that is not sound. */
export function demand(checks: readonly Check[], mend: string): void {
  refuse(checks.filter(([, isSound]) => !isSound).map(([path, , what]) => problem(path, what, mend)));
}

function refuse(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new DealbreakerError(problems.slice(0, MAX_PROBLEMS));
}

/** Whether a value is a finite number, or a text of one, as rows of a file have it. */
export const isNumeric = (value: unknown): boolean =>
  typeof value === 'string' ? value.trim() !== '' && Number.isFinite(Number(value)) : Number.isFinite(value);

const hasPair = (value: unknown): boolean =>
  isRecord(value) && Number.isFinite(value['vendor']) && Number.isFinite(value['client']);

/** Whether a value is an estimate with its interval. */
export const isEstimate = (value: unknown): boolean =>
  isRecord(value) && ['estimate', 'low', 'high'].every((key) => Number.isFinite(value[key]));

/** Throws where the value is no negotiation with its record; a negotiation of another version is drawn. */
export function demandNegotiation(given: unknown): void {
  refuse(negotiationProblems(given).filter(({ path }) => path !== 'version'));
  const { scenario, events, rounds, ending, trust } = given as Readonly<Record<string, unknown>>;
  demand([['negotiation', (events as unknown[]).length > 0, 'it was not recorded']], 'negotiate with record: true');
  const utility = (ending as Record<string, unknown>)['utility'];
  demand(
    [
      ['rounds', Number.isSafeInteger(rounds), 'it is not a whole number'],
      ['ending.utility', hasPair(utility), 'it has no number for each side'],
      ['trust', hasPair(trust), 'it has no number for each side'],
    ],
    'give the whole of what negotiate returns',
  );
  asScenario(scenario as Scenario);
}

/** Throws where the value is not a list of at least one row, or a check of a row fails. */
export function demandRows(
  given: unknown,
  path: string,
  what: string,
  mend: string,
  rowChecks: (row: Readonly<Record<string, unknown>>) => readonly Check[],
): void {
  const isList = Array.isArray(given);
  demand([[path, isList && given.length > 0, isList ? what : 'it is not a list of rows']], mend);
  const rows = given as readonly unknown[];
  const checks = rows.flatMap((row, n): readonly Check[] =>
    isRecord(row)
      ? rowChecks(row)
          .filter(([, isSound]) => !isSound)
          .map(([key, isSound, wrong]) => [`${path}.${n}.${key}`, isSound, wrong])
      : [[`${path}.${n}`, false, 'it is not a row']],
  );
  demand(checks, mend);
}

/** The checks of a row that says what each side ended with. */
export const endingChecks = (row: Readonly<Record<string, unknown>>): readonly Check[] => [
  ['kind', typeof row['kind'] === 'string', 'it is not the kind of an ending'],
  ...['utility.vendor', 'utility.client'].map((key): Check => [
    key,
    isNumeric(row[key]) && Number(row[key]) >= 0,
    'it is not a number from 0',
  ]),
];

/** Throws where the value is no post-mortem. */
export function demandPostMortem(given: unknown): void {
  const mend = 'give what postMortem returns';
  demand([['postMortem', isRecord(given), 'it is not a post-mortem']], mend);
  const { scenario, seed } = given as Readonly<Record<string, unknown>>;
  demand(
    [
      ['scenario', isRecord(scenario), 'it is missing'],
      ['seed', typeof seed === 'string', 'it is not a text'],
    ],
    mend,
  );
  asScenario(scenario as Scenario);
}
