/** Describes what is wrong with an input, and the error that carries it. */
import { inMessage, isReadable, isRecord } from './guards.ts';

export interface Problem {
  /** Where, in dots: `vendor.goals.exit.weight`; "" for the whole. */
  readonly path: string;
  readonly what: string;
  readonly mend: string;
}

/**
 * The base of every error that dealbreaker throws on purpose. Its message has one line for each problem, and nothing
 * was changed when it is thrown.
 *
 * @example
 * ```ts
 * import { DealbreakerError, readScenario } from 'dealbreaker';
 *
 * try {
 *   readScenario('{ "vendor": {} }');
 * } catch (error) {
 *   if (!(error instanceof DealbreakerError)) throw error;
 *   for (const { path, what, mend } of error.problems) console.log(`${path}: ${what}; ${mend}`);
 * }
 * ```
 */
export class DealbreakerError extends Error {
  readonly problems: readonly Problem[];

  /**
   * @param problems - At least one problem.
   * @param message - The message; default one line for each problem.
   * @param cause - What was thrown first, where something was.
   */
  constructor(problems: readonly Problem[], message = problems.map(problemLine).join('\n'), cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'DealbreakerError';
    this.problems = problems;
  }
}

/** Thrown for a bad scenario, and for bad files, levers and packages that belong to one. */
export class ScenarioError extends DealbreakerError {
  /** @param problems - At least one problem. */
  constructor(problems: readonly Problem[]) {
    super(problems);
    this.name = 'ScenarioError';
  }
}

/** Records a problem. */
export type PathReporter = (path: string, what: string, mend: string) => void;

/** Makes a problem. */
export const problem = (path: string, what: string, mend: string): Problem => ({ path, what, mend });

/** Throws ScenarioError with these problems; does nothing where there are none. */
export function throwProblems(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new ScenarioError(problems);
}

/** `path: what; mend`. */
export const problemLine = ({ path, what, mend }: Problem): string =>
  `${path === '' ? '(all)' : path}: ${what}; ${mend}`;

/** A DealbreakerError with one problem. */
export const inputError = (path: string, what: string, mend: string): DealbreakerError =>
  new DealbreakerError([problem(path, what, mend)]);

/** Throws DealbreakerError unless `value` is an object and no list. `path` names it. */
export function checkObject(path: string, value: unknown, mend = 'give an object, or leave it out'): void {
  if (!isRecord(value)) throw inputError(path, 'it is not an object', mend);
}

/** Throws DealbreakerError unless `value` is a whole number from `least`. `path` is the option's name. */
export function checkWhole(path: string, value: unknown, least: number): void {
  if (!Number.isSafeInteger(value) || (value as number) < least)
    throw inputError(
      path,
      `${inMessage(value)} is not a whole number from ${least}`,
      `use a whole number from ${least}`,
    );
}

/** Throws DealbreakerError where a value cannot be read to the end. `path` names it. */
export function checkReadable(path: string, value: unknown): void {
  if (!isReadable(value)) throw inputError(path, 'it cannot be read', 'give plain data, without cycles');
}
