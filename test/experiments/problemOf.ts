/** Calls a function with options, and returns what its error says. */
import { DealbreakerError } from '../../src/kernel/problems.ts';

export type Call = (options: never) => unknown;

/** The message of the library's error; "" where the function takes the options. */
export async function problemOf(call: Call, options: unknown): Promise<string> {
  try {
    await call(options as never);
  } catch (error) {
    if (error instanceof DealbreakerError) return error.message;
    throw error;
  }
  return '';
}
