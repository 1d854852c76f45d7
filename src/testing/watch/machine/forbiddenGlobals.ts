/**
 * The globals that a policy must not use: clocks, chance and deferred functions. During a call each use is recorded,
 * and the clock may be shifted. This is the only file outside `node` and `cli` that names them; every replaced global
 * is restored.
 */

import { noteBuiltIns } from './changedBuiltIn.ts';
import { CHANNELS, DATED, GLOBAL_DEFERRED, LOCALE_ARGUMENT } from './forbiddenNames.ts';
import { watchModules } from './moduleFunctions.ts';
import type { Undo } from './replaced.ts';
import { replace, watchedEnvironment, watchedMembers, watchedProperty, watchedStack } from './replaced.ts';
import { watchDates } from './watchedDate.ts';

/** The global object. */
const globalObject = globalThis as unknown as Record<string, Record<string, unknown> | undefined>;

/** The call that is running: the globals it used, and by how many milliseconds its clock is shifted. */
let currentCall: { readonly globalsUsed: Set<string>; readonly shift: number } | null = null;
let depth = 0;

type ModuleOf = Parameters<typeof watchModules>[0];
/** Gives a module of the runtime by its name; undefined where the runtime has no such function. */
export const builtInModule = globalObject['process']?.['getBuiltinModule'] as ModuleOf;

const recordUse = (name: string): void => void currentCall?.globalsUsed.add(name);

const watchedCall = (
  name: string,
  owner: object | undefined,
  key: string,
  after = (value: unknown): unknown => value,
  counts = (_given: readonly unknown[]): boolean => true,
): Undo | null =>
  replace(owner, key, (before) =>
    Object.assign(function (this: unknown, ...given: unknown[]) {
      if (counts(given)) recordUse(name);
      return after(Reflect.apply(before, this === undefined ? owner : this, given));
    }, before),
  );

const shifted = (value: unknown): unknown => (typeof value === 'number' ? value + (currentCall?.shift ?? 0) : value);

const prototypeOf = (name: string): object | undefined => globalObject[name]?.['prototype'] as object | undefined;

/** Runs what is not the policy's own within a call: nothing that it uses is recorded. */
export function unrecorded<T>(run: () => T): T {
  const call = currentCall;
  currentCall = null;
  try {
    return run();
  } finally {
    currentCall = call;
  }
}

/** Printing is no fault of a policy, and the runtime defers work for it. */
const unwatchedCall = (owner: object | undefined, key: string): Undo | null =>
  replace(
    owner,
    key,
    (before) =>
      function (this: unknown, ...given: unknown[]) {
        return unrecorded(() => Reflect.apply(before, this, given));
      },
  );

/** A constructor or class whose use is recorded, by the name that `named` returns for the arguments; null for none. */
const watchedClass = (
  owner: object | undefined,
  key: string,
  named: (given: readonly unknown[]) => string | null,
): Undo | null => {
  const note = (given: readonly unknown[]): void => {
    const name = named(given);
    if (name !== null) recordUse(name);
  };
  return replace(
    owner,
    key,
    (before) =>
      new Proxy(before, {
        construct: (target, given, as) => (note(given), Reflect.construct(target, given, as) as object),
        apply: (target, self, given) => (note(given), Reflect.apply(target, self, given) as unknown),
      }),
  );
};

/** A constructor of `Intl`: a date format reads the clock and the time zone, the others the locale if none is given. */
const watchedIntl = (key: string): Undo | null =>
  watchedClass(globalObject['Intl'], key, (given) =>
    key === 'DateTimeFormat' || given[0] === undefined ? `the locale (Intl.${key})` : null,
  );

/** Watches all that an object has, as `name.key`. */
const watchedWhole = (name: string, owner: object | undefined, except: readonly string[]): (Undo | null)[] =>
  watchedMembers(
    owner,
    except,
    (key) => watchedCall(`${name}.${key}`, owner, key),
    (key) => watchedProperty(owner, key, () => recordUse(`${name}.${key}`)),
  );

function install(): Undo[] {
  const { Math: chance, crypto, performance, process } = globalObject;
  const calls = [
    watchedCall('Math.random', chance, 'random'),
    watchedCall('crypto.getRandomValues', crypto, 'getRandomValues'),
    watchedCall('crypto.randomUUID', crypto, 'randomUUID'),
    watchedCall('URL.createObjectURL', globalObject['URL'], 'createObjectURL'),
    watchedCall('performance.now', performance, 'now', shifted),
    ...watchedWhole('performance', performance, ['now']),
    watchedCall('process.hrtime.bigint', process?.['hrtime'] as object | undefined, 'bigint'),
    watchedCall('process.memoryUsage.rss', process?.['memoryUsage'] as object | undefined, 'rss'),
    ...watchedWhole('process', process, ['env']),
    watchedProperty(globalObject, 'navigator', () => recordUse('navigator')),
    watchedProperty(globalObject, 'localStorage', () => recordUse('localStorage')),
    watchedProperty(prototypeOf('Event'), 'timeStamp', () => recordUse('timeStamp of an event')),
    ...DATED.map((key) => watchedClass(globalObject, key, () => key)),
    ...CHANNELS.map((key) => watchedClass(globalObject, key, () => key)),
    ...['WeakRef', 'FinalizationRegistry'].map((key) => watchedClass(globalObject, key, () => key)),
    watchedCall('gc', globalObject, 'gc'),
    watchedCall('Atomics.wait', globalObject['Atomics'], 'wait'),
    watchedCall('AbortSignal.timeout', globalObject['AbortSignal'], 'timeout'),
    ...GLOBAL_DEFERRED.map((name) => watchedCall(name, globalObject, name)),
    watchedCall('Promise.then', prototypeOf('Promise'), 'then'),
    ...watchDates(globalObject, recordUse, watchedCall, shifted),
    ...LOCALE_ARGUMENT.map(([owner, key, place]) =>
      watchedCall(`the locale (${key})`, prototypeOf(owner), key, undefined, (given) => given[place] === undefined),
    ),
    watchedCall(
      'the locale (toLocaleString)',
      Object.getPrototypeOf(prototypeOf('Uint8Array')) as object,
      'toLocaleString',
    ),
    ...Object.getOwnPropertyNames(globalObject['Intl'] ?? {}).map((key) => watchedIntl(key)),
    ...['log', 'info', 'warn', 'error', 'debug', 'dir'].map((key) => unwatchedCall(globalObject['console'], key)),
    watchedEnvironment(process, () => recordUse('process.env')),
    watchedStack(() => recordUse('the stack')),
  ];
  return [...watchModules(builtInModule, watchedCall), ...calls.filter((undo): undo is Undo => undo !== null)];
}

/** Runs a function with the forbidden globals watched, and restores them. Nested calls share one installation. */
export function withForbiddenGlobalsWatched<T>(run: () => T): T {
  if (depth > 0) return run();
  const undo = install();
  noteBuiltIns(globalObject);
  depth += 1;
  try {
    return run();
  } finally {
    depth -= 1;
    for (const one of undo.reverse()) one();
  }
}

/** Watches the forbidden globals permanently, for a thread that loads a policy's module after this. */
export function watchPermanently(): void {
  if (depth > 0) return;
  install();
  noteBuiltIns(globalObject);
  depth += 1;
}

/** Runs one call: the globals it uses are added to `globalsUsed`; its clocks are shifted by `shift` milliseconds. */
export function recordGlobals<T>(globalsUsed: Set<string>, shift: number, run: () => T): T {
  const before = currentCall;
  currentCall = { globalsUsed, shift };
  try {
    return run();
  } finally {
    currentCall = before;
  }
}
