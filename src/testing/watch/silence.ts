/** Handles the rejection of a promise, which would else end the program that runs the check. */
import { isObject } from '../../kernel/guards.ts';
import { isProxy } from './machine/isProxy.ts';

const { then } = Promise.prototype;
const ignore = (): undefined => undefined;

/** Handles a rejection of the value, where it is a promise. The value may be anything, such as a revoked Proxy. */
export function silence(value: unknown): void {
  try {
    if (isObject(value) && !isProxy(value) && 'then' in value) void Reflect.apply(then, value, [ignore, ignore]);
  } catch {
    // It is no promise.
  }
}
