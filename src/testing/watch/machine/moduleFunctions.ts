/** The functions of the runtime's modules that are watched, where the runtime gives them. */
import type { Undo } from './replaced.ts';

const named = (module: string, functions: readonly string[]): string[] => functions.map((name) => `${module}.${name}`);

export const MODULE_CHANCE: readonly string[] = named('crypto', [
  ...['randomBytes', 'randomInt', 'randomUUID', 'randomFill', 'randomFillSync', 'getRandomValues'],
]);
export const MODULE_TIMERS: readonly string[] = named('timers', ['setTimeout', 'setInterval', 'setImmediate']);
/** The objects whose functions are watched, all of them: on files, on other programs, and on the machine. */
const WHOLE = ['fs', 'fs.promises', 'child_process', 'os'];

/** Whether a watched function, by its name, is one on files or on other programs. */
export const isOnFiles = (name: string): boolean => /^(?:fs|child_process)\./.test(name);

type BuiltIn = (name: string) => Record<string, object>;

/** The object that a name such as `fs.promises` names. */
function objectNamed(builtIn: BuiltIn, name: string): object {
  const [module, key] = name.split('.') as [string, string | undefined];
  return key === undefined ? builtIn(module) : builtIn(module)[key]!;
}

/** The names of the functions of an object that are no classes. */
const functionsOf = (owner: object): string[] =>
  Object.entries(Object.getOwnPropertyDescriptors(owner))
    .filter(([key, { value }]) => typeof value === 'function' && /^[a-z]/.test(key))
    .map(([key]) => key);

/**
 * Watches the functions. Modules that import them by name see the change, and its end, after
 * `syncBuiltinESMExports`.
 *
 * @param builtIn - Gives a module of the runtime by its name; undefined where the runtime has no such function.
 * @param watch - Watches one function of an object; null where it cannot.
 * @returns How to undo it; the first one is the last to be done.
 */
export function watchModules(
  builtIn: BuiltIn | undefined,
  watch: (name: string, owner: object | undefined, key: string) => Undo | null,
): Undo[] {
  if (builtIn === undefined) return [];
  const { syncBuiltinESMExports: sync } = builtIn('module') as unknown as { syncBuiltinESMExports(): void };
  const names = [
    ...MODULE_CHANCE,
    ...MODULE_TIMERS,
    ...WHOLE.flatMap((name) => named(name, functionsOf(objectNamed(builtIn, name)))),
  ];
  const undo = names.map((name) => {
    const place = name.lastIndexOf('.');
    return watch(name, objectNamed(builtIn, name.slice(0, place)), name.slice(place + 1));
  });
  sync();
  return [sync, ...undo.filter((one) => one !== null)];
}
