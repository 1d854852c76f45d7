/** A policy whose calls are observed, at a watched play and at a real table alike. */
import type { SeatInput } from '../../engine/preparation/seats.ts';
import { isOwn } from '../../engine/preparation/seats.ts';
import { isObject } from '../../kernel/guards.ts';
import type { PolicyEntry } from '../../policies/contracts/registryTypes.ts';
import { unrecorded } from './machine/forbiddenGlobals.ts';
import { silence } from './silence.ts';

/** Notified when a call of a policy begins and when it has ended, whatever it returned or threw. */
export interface CallObserver {
  readonly begin: () => void;
  readonly end: () => void;
}

type AnyFunction = (...given: unknown[]) => unknown;
type AnyEntry = Readonly<Record<string, unknown>> & { readonly make: AnyFunction };

/** The same policy with its calls observed. Policies of the catalogue, and what is no policy, stay as they are. */
export function observed(input: SeatInput, observer: CallObserver): SeatInput {
  const given: unknown = input;
  if (typeof given === 'function') return observedFunction(given as AnyFunction, undefined, observer) as SeatInput;
  if (!isObject(given)) return input;
  if (typeof given['make'] === 'function') return observedEntry(given as AnyEntry, observer) as unknown as SeatInput;
  return Object.fromEntries(
    Object.entries(given).map(([kind, part]) => [
      kind,
      typeof part === 'function' || (isObject(part) && typeof part['make'] === 'function')
        ? observed(part as SeatInput, observer)
        : part,
    ]),
  ) as SeatInput;
}

function observedEntry(entry: AnyEntry, observer: CallObserver): unknown {
  if (isOwn(entry as unknown as PolicyEntry)) return entry;
  const make = observedFunction(entry.make, entry, observer);
  return { ...entry, make: (...given: unknown[]) => observedMade(make(...given), observer) };
}

/** What `make` returned: a function, or an object with the functions of a way of talking or of a trust rule. */
function observedMade(made: unknown, observer: CallObserver): unknown {
  if (typeof made === 'function') return observedFunction(made as AnyFunction, undefined, observer);
  if (!isObject(made)) return made;
  const functions = new Map<unknown, AnyFunction>();
  return new Proxy(
    {},
    {
      get: (_, key) => {
        const value: unknown = Reflect.get(made, key);
        if (typeof value !== 'function') return value;
        const call = functions.get(value) ?? observedFunction(value as AnyFunction, made, observer);
        functions.set(value, call);
        return call;
      },
      has: (_, key) => Reflect.has(made, key),
    },
  );
}

function observedFunction(fn: AnyFunction, self: unknown, { begin, end }: CallObserver): AnyFunction {
  const call = (...given: unknown[]): unknown => {
    unrecorded(begin);
    try {
      const returned: unknown = Reflect.apply(fn, self, given);
      silence(returned);
      return returned;
    } finally {
      unrecorded(end);
    }
  };
  return Object.defineProperty(call, 'name', { value: fn.name });
}
