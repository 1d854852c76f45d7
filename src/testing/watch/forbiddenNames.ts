/** The names of what a policy must not use: clocks, chance, deferred work, files, and what tells of the machine. */
import { FILE_FUNCTIONS, MODULE_CHANCE, MODULE_TIMERS } from './moduleFunctions.ts';

/** The sources of chance; what is in no list is a clock, or tells of the machine: its environment, locale or stack. */
export const RANDOMNESS: readonly string[] = [
  ...['Math.random', 'crypto.getRandomValues', 'crypto.randomUUID', 'WeakRef', 'FinalizationRegistry'],
  ...MODULE_CHANCE,
];
export const GLOBAL_DEFERRED = ['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'fetch'] as const;
export const CHANNELS = ['MessageChannel', 'BroadcastChannel'] as const;
/** The functions that defer work. The jobs of an async function call none of them, and are not seen. */
export const DEFERRED: readonly string[] = [
  ...GLOBAL_DEFERRED,
  ...CHANNELS,
  ...MODULE_TIMERS,
  'process.nextTick',
  'Atomics.wait',
  'Promise.then', // `catch` and `finally` call it
];
/** The functions on files that are watched, where the runtime has them. */
export const FILES: readonly string[] = FILE_FUNCTIONS;

export const PROCESS_CALLS = [
  'hrtime',
  'uptime',
  'cpuUsage',
  'memoryUsage',
  'resourceUsage',
  'cwd',
  'nextTick',
  'umask',
];
export const PROCESS_FACTS = [
  'pid',
  'ppid',
  'platform',
  'arch',
  'argv',
  'execArgv',
  'execPath',
  'version',
  'versions',
  'title',
];
export const PERFORMANCE_CALLS = ['mark', 'measure', 'toJSON', 'getEntries', 'eventLoopUtilization'];
/** The functions that read the machine's locale or time zone whatever they are given. */
export const LOCAL_DATE = [
  ...['getTimezoneOffset', 'getFullYear', 'getMonth', 'getDate', 'getDay', 'getHours', 'getMinutes'],
  ...['toString', 'toDateString', 'toTimeString'],
];
/** The functions that read the machine's locale where their argument at this place is left out. */
export const LOCALE_ARGUMENT: readonly (readonly [owner: string, key: string, place: number])[] = [
  ['String', 'localeCompare', 1],
  ['String', 'toLocaleUpperCase', 0],
  ['String', 'toLocaleLowerCase', 0],
  ['Number', 'toLocaleString', 0],
  ['BigInt', 'toLocaleString', 0],
  ['Array', 'toLocaleString', 0],
  ['Date', 'toLocaleString', 0],
  ['Date', 'toLocaleDateString', 0],
  ['Date', 'toLocaleTimeString', 0],
];
