/** Checks what a table is said to start with, which may come from a file. */
import { SIDES } from '../../domain/side.ts';
import type { Space } from '../../domain/space.ts';
import { asObject } from '../../kernel/guards.ts';
import type { Problem } from '../../kernel/problems.ts';
import { DealbreakerError, problem } from '../../kernel/problems.ts';

const isAtLeast = (value: unknown, least: number): boolean =>
  typeof value === 'number' && Number.isFinite(value) && value >= least;
const isShare = (value: unknown): boolean => isAtLeast(value, 0) && (value as number) <= 1;

/** @throws DealbreakerError with every problem of what is carried. */
export function checkCarried(carried: unknown, { count, offsets }: Space): void {
  const problems: Problem[] = [];
  const check = (isRight: boolean, path: string, what: string): void => {
    if (!isRight) problems.push(problem(`carried.${path}`, what, 'give the carried of a negotiation of this scenario'));
  };
  const { sides, heard } = asObject(carried);
  check(sides !== undefined && heard !== undefined, 'sides', 'it does not say what both sides bring');
  if (heard !== null) {
    const { r, s } = asObject(heard);
    check(isAtLeast(r, 0) && isAtLeast(s, 0), 'heard', 'it is no evidence, two numbers r and s from 0');
  }
  for (const side of sides === null ? [] : SIDES) {
    const { edge, beliefs, reference, returns } = asObject(asObject(sides)[side]);
    const { r, s, ceiling } = asObject(edge);
    const isEdge = isAtLeast(r, 0) && isAtLeast(s, 0) && (r as number) + (s as number) > 0 && isShare(ceiling);
    check(isEdge, `${side}.edge`, 'it is no edge, with r and s from 0 and a ceiling in [0, 1]');
    for (const name of ['importance', 'limit', 'known', 'value'] as const) {
      const list = asObject(beliefs)[name] as ArrayLike<unknown> | undefined;
      const length = name === 'value' ? offsets[count]! : count;
      const isList = list?.length === length && Array.from(list).every(isShare);
      check(isList, `${side}.beliefs.${name}`, `it is no list of ${length} numbers in [0, 1]`);
    }
    check(reference === null || isAtLeast(reference, 0), `${side}.reference`, 'it is no utility');
    check(isAtLeast(returns, 0), `${side}.returns`, 'it is no number from 0');
  }
  if (problems.length > 0) throw new DealbreakerError(problems);
}
