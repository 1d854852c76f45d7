/** The names of what a policy must not use: clocks, chance, deferred work, files, and what tells of the machine. */
import { isOnFiles, MODULE_CHANCE, MODULE_TIMERS } from './moduleFunctions.ts';

const CHANCE: readonly string[] = [
  ...['Math.random', 'crypto.getRandomValues', 'crypto.randomUUID', 'URL.createObjectURL'],
  ...['WeakRef', 'FinalizationRegistry', 'gc'],
  ...MODULE_CHANCE,
];
export const GLOBAL_DEFERRED = ['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'fetch'] as const;
export const CHANNELS = ['MessageChannel', 'BroadcastChannel'] as const;
/** The functions that defer work. The jobs of an async function call none of them, and are not seen. */
const DEFERRED: readonly string[] = [
  ...GLOBAL_DEFERRED,
  ...CHANNELS,
  ...MODULE_TIMERS,
  'process.nextTick',
  'Atomics.wait',
  'AbortSignal.timeout',
  'Promise.then', // `catch` and `finally` call it
];
/** Whether what is watched, by its name, is chance. */
export const isChance = (name: string): boolean => CHANCE.includes(name);
/** Whether it defers work. */
export const isDeferred = (name: string): boolean => DEFERRED.includes(name);
/** Whether it is a clock, or tells of the machine: its environment, locale or stack. All that is nothing else is. */
export const isOfTheMachine = (name: string): boolean => !isChance(name) && !isDeferred(name) && !isOnFiles(name);

/** The classes whose objects hold the time at which they were made. */
export const DATED = ['PerformanceMark', 'File'] as const;
/** The functions that read the machine's locale or time zone whatever they are given. */
export const LOCAL_DATE = [
  ...['getTimezoneOffset', 'getFullYear', 'getMonth', 'getDate', 'getDay', 'getHours', 'getMinutes'],
  ...['getYear', 'setFullYear', 'setMonth', 'setDate', 'setHours', 'setMinutes', 'setYear'],
  ...['toString', 'toDateString', 'toTimeString'],
];
/** The functions that read the time zone where their second argument names none. */
export const ZONE_OPTION = ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString'];
/** The functions that read the machine's locale where their argument at this place is left out. */
export const LOCALE_ARGUMENT: readonly (readonly [owner: string, key: string, place: number])[] = [
  ['String', 'localeCompare', 1],
  ['String', 'toLocaleUpperCase', 0],
  ['String', 'toLocaleLowerCase', 0],
  ['Number', 'toLocaleString', 0],
  ['BigInt', 'toLocaleString', 0],
  ['Array', 'toLocaleString', 0],
];
