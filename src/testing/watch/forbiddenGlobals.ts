/**
 * The globals that a policy must not use: clocks, chance and deferred functions. During a call each use is recorded,
 * and the clock may be shifted. This is the only file outside `node` and `cli` that names them; every replaced global
 * is restored.
 */

import { noteBuiltIns } from './changedBuiltIn.ts';
import type { Undo } from './replaced.ts';
import { replace, watchedEnvironment, watchedStack } from './replaced.ts';

/** The global object. */
const globalObject = globalThis as unknown as Record<string, Record<string, unknown> | undefined>;

/** The call that is running: the globals it used, and by how many milliseconds its clock is shifted. */
let currentCall: { readonly globalsUsed: Set<string>; readonly shift: number } | null = null;
let depth = 0;

/** The sources of chance; what is in no list is a clock, or tells of the machine: its environment, locale or stack. */
export const RANDOMNESS: readonly string[] = ['Math.random', 'crypto.getRandomValues', 'crypto.randomUUID'];
const GLOBAL_DEFERRED = ['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'fetch'] as const;
/** The functions that defer work. The jobs of an async function call none of them, and are not seen. */
export const DEFERRED: readonly string[] = [
  ...GLOBAL_DEFERRED,
  'process.nextTick',
  'Promise.then', // `catch` and `finally` call it
];
/** The functions on files that are watched, where the runtime has them. */
const FILE_FUNCTIONS = ['readFile', 'writeFile', 'appendFile', 'open', 'stat', 'exists', 'access', 'readdir', 'mkdir'];
export const FILES: readonly string[] = FILE_FUNCTIONS.flatMap((name) => [
  `fs.${name}Sync`,
  `fs.${name}`,
  `fs.promises.${name}`,
]);

/** The functions that read the machine's locale or time zone whatever they are given. */
const LOCAL_DATE = [
  ...['getTimezoneOffset', 'getFullYear', 'getMonth', 'getDate', 'getDay', 'getHours', 'getMinutes'],
  ...['toString', 'toDateString', 'toTimeString'],
];
/** The functions that read the machine's locale where their argument at this place is left out. */
const LOCALE_ARGUMENT: readonly (readonly [owner: string, key: string, place: number])[] = [
  ['String', 'localeCompare', 1],
  ['String', 'toLocaleUpperCase', 0],
  ['String', 'toLocaleLowerCase', 0],
  ['Number', 'toLocaleString', 0],
  ['Array', 'toLocaleString', 0],
  ['Date', 'toLocaleString', 0],
  ['Date', 'toLocaleDateString', 0],
  ['Date', 'toLocaleTimeString', 0],
];

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

/** Printing is no fault of a policy, and the runtime defers work for it. */
const unwatchedCall = (owner: object | undefined, key: string): Undo | null =>
  replace(
    owner,
    key,
    (before) =>
      function (this: unknown, ...given: unknown[]) {
        const call = currentCall;
        currentCall = null;
        try {
          return Reflect.apply(before, this, given);
        } finally {
          currentCall = call;
        }
      },
  );

/** A constructor of `Intl`: a date format reads the clock and the time zone, the others the locale if none is given. */
const watchedIntl = (key: string): Undo | null => {
  const note = (given: readonly unknown[]): void => {
    if (key === 'DateTimeFormat' || given[0] === undefined) recordUse(`the locale (Intl.${key})`);
  };
  return replace(
    globalObject['Intl'],
    key,
    (before) =>
      new Proxy(before, {
        construct: (target, given, as) => (note(given), Reflect.construct(target, given, as) as object),
        apply: (target, self, given) => (note(given), Reflect.apply(target, self, given) as unknown),
      }),
  );
};
/**
 * Watches the functions on files, where the runtime has them. Modules that import them by name see the change, and its
 * end, after `syncBuiltinESMExports`.
 */
function watchFiles(): Undo[] {
  const builtIn = globalObject['process']?.['getBuiltinModule'] as ((name: string) => unknown) | undefined;
  if (builtIn === undefined) return [];
  const files = builtIn('fs') as Record<string, object>;
  const { syncBuiltinESMExports: sync } = builtIn('module') as { syncBuiltinESMExports(): void };
  const undo = FILES.map((name) => {
    const owner = name.startsWith('fs.promises.') ? files['promises'] : files;
    return watchedCall(name, owner, name.slice(name.lastIndexOf('.') + 1));
  }).filter((one) => one !== null);
  sync();
  // The undoing is done in the opposite order: the first one is the last to be done.
  return [sync, ...undo];
}

function install(): Undo[] {
  const { Math: chance, crypto, performance, process } = globalObject;
  const calls = [
    watchedCall('Math.random', chance, 'random'),
    watchedCall('crypto.getRandomValues', crypto, 'getRandomValues'),
    watchedCall('crypto.randomUUID', crypto, 'randomUUID'),
    watchedCall('performance.now', performance, 'now', shifted),
    watchedCall('process.hrtime.bigint', process?.['hrtime'] as object | undefined, 'bigint'),
    watchedCall('process.hrtime', process, 'hrtime'),
    watchedCall('process.uptime', process, 'uptime'),
    watchedCall('process.cpuUsage', process, 'cpuUsage'),
    watchedCall('process.memoryUsage', process, 'memoryUsage'),
    watchedCall('process.cwd', process, 'cwd'),
    watchedCall('process.nextTick', process, 'nextTick'),
    ...GLOBAL_DEFERRED.map((name) => watchedCall(name, globalObject, name)),
    watchedCall('Promise.then', prototypeOf('Promise'), 'then'),
    ...LOCAL_DATE.map((key) => watchedCall(`the time zone (Date.${key})`, prototypeOf('Date'), key)),
    ...LOCALE_ARGUMENT.map(([owner, key, place]) =>
      watchedCall(`the locale (${key})`, prototypeOf(owner), key, undefined, (given) => given[place] === undefined),
    ),
    ...Object.getOwnPropertyNames(globalObject['Intl'] ?? {}).map((key) => watchedIntl(key)),
    ...['log', 'info', 'warn', 'error', 'debug', 'dir'].map((key) => unwatchedCall(globalObject['console'], key)),
    watchedEnvironment(process, () => recordUse('process.env')),
    watchedStack(() => recordUse('the stack')),
    watchedCall('Date.now', globalObject['Date'], 'now', shifted),
    replace(
      globalObject,
      'Date',
      (date) =>
        new Proxy(date, {
          construct: (target, given, as) => {
            if (given.length > 0) return Reflect.construct(target, given, as) as object;
            recordUse('new Date()');
            const now = (Reflect.construct(target, [], target) as { getTime(): number }).getTime();
            return Reflect.construct(target, [now + (currentCall?.shift ?? 0)], as) as object;
          },
          apply: (target, self, given) => {
            recordUse('Date()');
            return Reflect.apply(target, self, given) as unknown;
          },
        }),
    ),
  ];
  return [...watchFiles(), ...calls.filter((undo): undo is Undo => undo !== null)];
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
