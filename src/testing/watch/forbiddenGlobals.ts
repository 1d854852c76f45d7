/**
 * The world around a policy: clocks, chance and whatever runs later. While a policy thinks, each touch of them is
 * written down, and the clock may be moved. The only file outside `node` and `cli` that names these things, because it
 * takes them away: everything is put back as it was found.
 */

/** The language's own global object. */
const everything = globalThis as unknown as Record<string, Record<string, unknown> | undefined>;

/** Set while a policy thinks: what it touches, and by how many milliseconds its clock is off. */
let thinking: { readonly touched: Set<string>; readonly shift: number } | null = null;
let depth = 0;

/** Everything that is touched and is no clock: the rest are clocks. */
export const CHANCE: readonly string[] = ['Math.random', 'crypto.getRandomValues', 'crypto.randomUUID'];
export const LATER: readonly string[] = ['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'fetch'];

type Undo = () => void;
type Anything = (...given: unknown[]) => unknown;

/** Puts something else in a place; returns how to undo it, or null where the place cannot be changed. */
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

const touch = (name: string): void => void thinking?.touched.add(name);

const watchedCall = (
  name: string,
  owner: object | undefined,
  key: string,
  after = (value: unknown): unknown => value,
): Undo | null =>
  replace(owner, key, (before) =>
    Object.assign(function (this: unknown, ...given: unknown[]) {
      touch(name);
      return after(Reflect.apply(before, this === undefined ? owner : this, given));
    }, before),
  );

const moved = (value: unknown): unknown => (typeof value === 'number' ? value + (thinking?.shift ?? 0) : value);

function install(): Undo[] {
  const { Math: chance, crypto, performance, process } = everything;
  const calls = [
    watchedCall('Math.random', chance, 'random'),
    watchedCall('crypto.getRandomValues', crypto, 'getRandomValues'),
    watchedCall('crypto.randomUUID', crypto, 'randomUUID'),
    watchedCall('performance.now', performance, 'now', moved),
    watchedCall('process.hrtime.bigint', process?.['hrtime'] as object | undefined, 'bigint'),
    watchedCall('process.hrtime', process, 'hrtime'),
    ...LATER.map((name) => watchedCall(name, everything, name)),
    watchedCall('Date.now', everything['Date'], 'now', moved),
    replace(
      everything,
      'Date',
      (date) =>
        new Proxy(date, {
          construct: (target, given, as) => {
            if (given.length > 0) return Reflect.construct(target, given, as) as object;
            touch('new Date()');
            const now = (Reflect.construct(target, [], target) as { getTime(): number }).getTime();
            return Reflect.construct(target, [now + (thinking?.shift ?? 0)], as) as object;
          },
          apply: (target, self, given) => {
            touch('Date()');
            return Reflect.apply(target, self, given) as unknown;
          },
        }),
    ),
  ];
  return calls.filter((undo): undo is Undo => undo !== null);
}

/** Runs something in a watched world; nested calls share it. What was replaced is put back, whatever happens. */
export function withForbiddenGlobalsWatched<T>(run: () => T): T {
  if (depth > 0) return run();
  const undo = install();
  baseline = language();
  depth += 1;
  try {
    return run();
  } finally {
    depth -= 1;
    for (const one of undo.reverse()) one();
  }
}

/**
 * Watches the world for good: for a thread that exists only to watch a policy, before the policy's module is loaded.
 */
export function watchForGood(): void {
  if (depth > 0) return;
  install();
  baseline = language();
  depth += 1;
}

/** One thought: what it touches is added to `touched`; its clocks are `shift` milliseconds off. */
export function think<T>(touched: Set<string>, shift: number, run: () => T): T {
  const before = thinking;
  thinking = { touched, shift };
  try {
    return run();
  } finally {
    thinking = before;
  }
}

const SHARED = [
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

/** What the language's own objects hold, to be compared. */
function language(): ReadonlyMap<string, unknown> {
  const found = new Map<string, unknown>();
  for (const name of SHARED) {
    const one = everything[name] as object | undefined;
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
  for (const key of Reflect.ownKeys(everything)) found.set(`the global "${String(key)}"`, null);
  return found;
}

/** As it was when the world began to be watched. */
let baseline: ReadonlyMap<string, unknown> | null = null;

/** What changed there since the world began to be watched; null for nothing. In a watched world. */
export function changedLanguage(): string | null {
  const before = baseline;
  if (before === null) return null;
  const now = language();
  for (const [name, value] of now) {
    if (!before.has(name)) return name;
    if (!Object.is(before.get(name), value)) return name;
  }
  for (const name of before.keys()) if (!now.has(name)) return name;
  return null;
}
