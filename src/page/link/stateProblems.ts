/** Checks what is to be the state of the page, or says it is. */
import { ANSWERS, TALK_KINDS } from '../../domain/talk.ts';
import { isRecord } from '../../kernel/guards.ts';
import type { Problem } from '../../kernel/problems.ts';
import { problem } from '../../kernel/problems.ts';
import { MAX_ACTS } from './actCode.ts';
import { LANGUAGE_CODES } from './pageState.ts';

/** The steps of the lesson. */
const LESSON_STEPS = [1, 2, 3, 4, 5, 6, 7] as const;

const isOneOf = (list: readonly unknown[], value: unknown): boolean => list.includes(value);
const isOption = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0;

/** What is wrong with a state; empty for a sound one. */
export function stateProblems(state: unknown): Problem[] {
  if (!isRecord(state)) return [problem('', 'it is no state of the page', 'give an object')];
  const { version, scenario, seed, run, set, acts, step, language } = state;
  const isMark = (mark: unknown): boolean => mark === undefined || typeof mark === 'string';
  const names =
    isRecord(scenario) && ('file' in scenario || (typeof scenario['preset'] === 'string' && isMark(scenario['mark'])));
  const checks: readonly (readonly [path: string, isSound: boolean, what: string, mend: string])[] = [
    ['version', version === 1, 'it is not 1', 'give 1'],
    ['scenario', names, 'it names no scenario', 'give { preset } or { file }'],
    ['seed', typeof seed === 'string', 'it is no text', 'give a text'],
    ['run', isOption(run), 'it is no whole number from 0', 'give the number of a run'],
    ['set', isRecord(set), 'it is no object', 'give levers by their paths'],
    ['step', isOneOf(LESSON_STEPS, step), 'there is no such step', 'give a number from 1 to 7'],
    [
      'language',
      isOneOf(LANGUAGE_CODES, language),
      'there is no such language',
      `give one of: ${LANGUAGE_CODES.join(', ')}`,
    ],
    ['acts', Array.isArray(acts) && acts.length <= MAX_ACTS, `it is no list of at most ${MAX_ACTS}`, 'give a list'],
  ];
  const found = checks.flatMap(([path, isSound, what, mend]) => (isSound ? [] : [problem(path, what, mend)]));
  return found.length > 0 ? found : actProblems(acts as readonly unknown[]);
}

function actProblems(acts: readonly unknown[]): Problem[] {
  const length = acts.flatMap((act) => (isRecord(act) && Array.isArray(act['bid']) ? [act['bid'].length] : []))[0];
  return acts.flatMap((act, n) => {
    if (!isRecord(act)) return [problem(`acts.${n}`, 'it is no act', 'give a move of the hand')];
    const { answer, accept, leave, bid, talk } = act;
    const isTalk = isRecord(talk) && isOneOf(TALK_KINDS, talk['kind']) && typeof talk['issue'] === 'string';
    const isBid = Array.isArray(bid) && bid.length === length && bid.every(isOption);
    const checks: readonly (readonly [key: string, isSound: boolean])[] = [
      ['answer', answer === undefined || isOneOf(ANSWERS, answer)],
      ['accept', isOneOf([undefined, true], accept)],
      ['leave', isOneOf([undefined, true], leave)],
      ['bid', bid === undefined || isBid],
      ['talk', talk === undefined || isTalk],
    ];
    return checks.flatMap(([key, isSound]) =>
      isSound ? [] : [problem(`acts.${n}.${key}`, 'it is none of a move', 'give option numbers, and words of a move')],
    );
  });
}
