/**
 * The globals that a policy must not use: clocks, chance and deferred functions. During a call each use is recorded,
 * and the clock may be shifted. This is the only file outside `node` and `cli` that names them; every replaced global
 * is restored.
 */

/** The global object. */
const globalObject = globalThis as unknown as Record<string, Record<string, unknown> | undefined>;

/** The call that is running: the globals it used, and by how many milliseconds its clock is shifted. */
let currentCall: { readonly globalsUsed: Set<string>; readonly shift: number } | null = null;
let depth = 0;

/** The sources of chance and the deferred functions; every other recorded global is a clock. */
export const RANDOMNESS: readonly string[] = ['Math.random', 'crypto.getRandomValues', 'crypto.randomUUID'];
export const DEFERRED: readonly string[] = ['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'fetch'];

type Undo = () => void;
type Anything = (...given: unknown[]) => unknown;

/** Replaces a function of an object; returns how to undo it, or null where it cannot be replaced. */
function replace(owner: object | undefined, key: string, make: (before: Anything) => unknown): Undo | null {
  if (owner === undefined || owner === null) return null;
  const before = (owner as Record<string, unknown>)[key];
  if (typeof before !== 'function') return null;
  const own = Object.getOwnPropertyDescriptor(owner, key);
  try {
    Object.defineProperty(owner, key, {
      value: make(before as Anything),
      configurable: true,
      writable: true,
      enumerable: own?.enumerable ?? false,
    });
  } catch {
    return null;
  }
  return () => void (own === undefined ? Reflect.deleteProperty(owner, key) : Object.defineProperty(owner, key, own));
}

const recordUse = (name: string): void => void currentCall?.globalsUsed.add(name);

const watchedCall = (
  name: string,
  owner: object | undefined,
  key: string,
  after = (value: unknown): unknown => value,
): Undo | null =>
  replace(owner, key, (before) =>
    Object.assign(function (this: unknown, ...given: unknown[]) {
      recordUse(name);
      return after(Reflect.apply(before, this === undefined ? owner : this, given));
    }, before),
  );

const shifted = (value: unknown): unknown => (typeof value === 'number' ? value + (currentCall?.shift ?? 0) : value);

function install(): Undo[] {
  const { Math: chance, crypto, performance, process } = globalObject;
  const calls = [
    watchedCall('Math.random', chance, 'random'),
    watchedCall('crypto.getRandomValues', crypto, 'getRandomValues'),
    watchedCall('crypto.randomUUID', crypto, 'randomUUID'),
    watchedCall('performance.now', performance, 'now', shifted),
    watchedCall('process.hrtime.bigint', process?.['hrtime'] as object | undefined, 'bigint'),
    watchedCall('process.hrtime', process, 'hrtime'),
    ...DEFERRED.map((name) => watchedCall(name, globalObject, name)),
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
  return calls.filter((undo): undo is Undo => undo !== null);
}

/** Runs a function with the forbidden globals watched, and restores them. Nested calls share one installation. */
export function withForbiddenGlobalsWatched<T>(run: () => T): T {
  if (depth > 0) return run();
  const undo = install();
  baseline = builtIns();
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
  baseline = builtIns();
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

const WATCHED_BUILT_INS = [
  'Object',
  'Array',
  'Function',
  'Number',
  'String',
  'Boolean',
  'Math',
  'JSON',
  'Promise',
  'Map',
  'Set',
  'Float64Array',
  'Int32Array',
  'Uint8Array',
  'Reflect',
  'Symbol',
  'Error',
];

/** The properties of the language's built-in objects, for comparison. */
function builtIns(): ReadonlyMap<string, unknown> {
  const found = new Map<string, unknown>();
  for (const name of WATCHED_BUILT_INS) {
    const one = globalObject[name] as object | undefined;
    if (one === undefined) continue;
    for (const [where, owner] of [
      [name, one],
      [`${name}.prototype`, (one as { prototype?: object }).prototype],
    ] as const) {
      if (owner === undefined) continue;
      for (const key of Reflect.ownKeys(owner)) {
        const property = Object.getOwnPropertyDescriptor(owner, key)!;
        found.set(`${where}.${String(key)}`, 'value' in property ? property.value : property.get);
      }
    }
  }
  for (const key of Reflect.ownKeys(globalObject)) found.set(`the global "${String(key)}"`, null);
  return found;
}

/** The built-ins when watching began. */
let baseline: ReadonlyMap<string, unknown> | null = null;

/** The first built-in that changed since watching began; null for none. */
export function changedBuiltIn(): string | null {
  const before = baseline;
  if (before === null) return null;
  const now = builtIns();
  for (const [name, value] of now) {
    if (!before.has(name)) return name;
    if (!Object.is(before.get(name), value)) return name;
  }
  for (const name of before.keys()) if (!now.has(name)) return name;
  return null;
}
