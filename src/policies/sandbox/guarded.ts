/** Runs code from outside, and makes every error of it and every result that breaks the contract a PolicyFault. */
import type { View } from '../../agents/view.ts';
import { isObject } from '../../kernel/guards.ts';
import { PolicyFault } from '../contracts/policyFault.ts';

/** Whose code runs, and when. */
export type At = Pick<View, 'side' | 'round'>;

/** The greatest length of a value in a message, in characters. */
const MAX_TOLD = 200;

/** A value from outside in a message. An object is not read: to do so can throw, or take without end. */
export const told = (value: unknown): string =>
  isObject(value) || typeof value === 'function' ? `a value of type ${typeof value}` : String(value).slice(0, MAX_TOLD);

function thrown(error: unknown): string {
  try {
    return isObject(error) && 'message' in error ? `"${told(error['message'])}"` : told(error);
  } catch {
    return told(error);
  }
}

/** The fault of a component: what is wrong with what it returned. */
export const brokenContract = (policy: string, { side, round }: At, what: string, mend: string): PolicyFault =>
  new PolicyFault(policy, side, round, [{ path: '', what, mend }]);

/**
 * Runs code from outside, or code that reads what it returned.
 *
 * @throws PolicyFault with the cause, if the code throws; a PolicyFault is thrown on.
 */
export function guarded<T>(policy: string, { side, round }: At, run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (error instanceof PolicyFault) throw error;
    const problem = { path: '', what: `it threw ${thrown(error)}`, mend: 'see the cause' };
    throw new PolicyFault(policy, side, round, [problem], error);
  }
}
