/** The functions of the runtime's modules that are watched, where the runtime gives them. */
import type { Undo } from './replaced.ts';

/** The functions on files; each has a variant that ends in `Sync`, and one of `fs.promises`. */
const ON_FILES = [
  ...[
    'readFile',
    'writeFile',
    'appendFile',
    'open',
    'stat',
    'lstat',
    'exists',
    'access',
    'readdir',
    'mkdir',
    'opendir',
  ],
  ...[
    'realpath',
    'readlink',
    'rm',
    'rmdir',
    'unlink',
    'rename',
    'copyFile',
    'cp',
    'symlink',
    'link',
    'utimes',
    'chmod',
  ],
  ...['truncate', 'mkdtemp', 'statfs'],
];
const fileFunctions = [
  ...ON_FILES.flatMap((name) => [`${name}Sync`, name, `promises.${name}`]),
  ...['createReadStream', 'createWriteStream', 'watch', 'watchFile'],
];
const CHANCE = ['randomBytes', 'randomInt', 'randomUUID', 'randomFill', 'randomFillSync', 'getRandomValues'];
const TIMERS = ['setTimeout', 'setInterval', 'setImmediate'];
const PROGRAMS = ['exec', 'execFile', 'fork', 'spawn', 'execSync', 'execFileSync', 'spawnSync'];
const MACHINE = [
  ...['hostname', 'uptime', 'freemem', 'totalmem', 'loadavg', 'cpus', 'userInfo', 'homedir', 'tmpdir', 'platform'],
  ...['arch', 'release', 'type', 'version', 'machine', 'endianness', 'networkInterfaces', 'availableParallelism'],
];

const named = (module: string, functions: readonly string[]): string[] => functions.map((name) => `${module}.${name}`);

export const FILE_FUNCTIONS: readonly string[] = [...named('fs', fileFunctions), ...named('child_process', PROGRAMS)];
export const MODULE_CHANCE: readonly string[] = named('crypto', CHANCE);
export const MODULE_TIMERS: readonly string[] = named('timers', TIMERS);
const WATCHED = [...FILE_FUNCTIONS, ...MODULE_CHANCE, ...MODULE_TIMERS, ...named('os', MACHINE)];

/**
 * Watches the functions. Modules that import them by name see the change, and its end, after
 * `syncBuiltinESMExports`.
 *
 * @param builtIn - Gives a module of the runtime by its name; undefined where the runtime has no such function.
 * @param watch - Watches one function of an object; null where it cannot.
 * @returns How to undo it; the first one is the last to be done.
 */
export function watchModules(
  builtIn: ((name: string) => Record<string, object>) | undefined,
  watch: (name: string, owner: object | undefined, key: string) => Undo | null,
): Undo[] {
  if (builtIn === undefined) return [];
  const { syncBuiltinESMExports: sync } = builtIn('module') as unknown as { syncBuiltinESMExports(): void };
  const undo = WATCHED.map((name) => {
    const [module, ...path] = name.split('.');
    const key = path.pop()!;
    const owner = builtIn(module!);
    return watch(name, path.length === 0 ? owner : owner[path[0]!], key);
  });
  sync();
  return [sync, ...undo.filter((one) => one !== null)];
}
