/**
 * A policy that reads the machine, defers work or looks at the stack is caught by name; one that does the same with
 * what does not depend on the machine is let through.
 */
import { describe, expect, it } from 'vitest';
import type { SeatInput } from '../../src/engine/preparation/seats.ts';
import { checkPolicy } from '../../src/testing/runner/checkPolicy.ts';
import { sound } from './mutants.ts';

/** What the check says of a sound policy that also does this on each turn; the text of the broken law, or null. */
function toldOf(act: () => unknown): string | null {
  const policy: SeatInput = (view, memory, draws) => {
    act();
    return sound(view, memory as never, draws);
  };
  const { verdicts } = checkPolicy(policy, {
    seed: 'machine',
    runs: 1,
    shrinks: 0,
    laws: ['readsNoClock', 'returnsPlainData', 'drawsOnlyFromItsStream', 'neverThrows'],
  });
  return verdicts.find(({ verdict }) => verdict === 'broken')?.counterexample?.what ?? null;
}

describe('is caught', () => {
  it.each<readonly [string, () => unknown]>([
    ['process.env', () => process.env['HOME']],
    ['process.env', () => 'CI' in process.env],
    ['process.env', () => Object.keys(process.env)],
    ['process.uptime', () => process.uptime()],
    ['process.cpuUsage', () => process.cpuUsage()],
    ['Intl.DateTimeFormat', () => new Intl.DateTimeFormat('en').format()],
    ['Intl.NumberFormat', () => Intl.NumberFormat()],
    ['Intl.Collator', () => new Intl.Collator().compare('a', 'b')],
    ['localeCompare', () => 'a'.localeCompare('b')],
    ['toLocaleString', () => (0.5).toLocaleString()],
    ['toLocaleUpperCase', () => 'i'.toLocaleUpperCase()],
    ['getTimezoneOffset', () => new Date(0).getTimezoneOffset()],
    ['getHours', () => new Date(0).getHours()],
    ['Promise.then', () => Promise.resolve(1).then(() => undefined)],
    ['Promise.then', () => Promise.resolve(1).finally(() => undefined)],
    ['process.nextTick', () => process.nextTick(() => undefined)],
    ['the stack', () => new Error('where').stack],
    ['process.emit', () => process.emit('kit' as never)],
    ['process.on', () => process.off('kit', process.on('kit', () => undefined).emit)],
    ['process.report', () => process.report],
    ['process.release', () => process.release.name],
    ['process.stdout', () => process.stdout.columns],
    ['process.binding', () => (process as unknown as { binding: (name: string) => unknown }).binding('util')],
    ['performance.nodeTiming', () => performance.nodeTiming.duration],
    ['PerformanceMark', () => Reflect.construct(PerformanceMark as never, ['mark'])],
    ['File', () => new File([], 'name').lastModified],
    ['timeStamp', () => new Event('any').timeStamp],
    ['AbortSignal.timeout', () => AbortSignal.timeout(1)],
    ['URL.createObjectURL', () => URL.createObjectURL(new Blob([]))],
    ['new Date()', () => Reflect.construct(new Date(0).constructor, [])],
    ['the time zone', () => new Date(2020, 5, 1).getTime()],
    ['the time zone', () => new Date('2020-06-01T00:00').getTime()],
    ['the time zone', () => Date.parse('1 June 2020')],
    ['the time zone', () => new Date(0).setHours(3)],
    ['the time zone', () => new Date(0).toLocaleDateString('en')],
  ])('%s', (name, act) => expect(toldOf(act)).toContain(name));
});

describe('is let through', () => {
  it.each<readonly [string, () => unknown]>([
    ['a number in a named language', () => new Intl.NumberFormat('en').format(0.5)],
    ['a comparison in a named language', () => 'a'.localeCompare('b', 'en')],
    ['letters without a language', () => 'i'.toUpperCase()],
    ['a day', () => Date.parse('2020-06-01') + new Date('2020').getTime()],
    ['moments with a zone', () => Date.parse('2020-06-01T00:00Z') + Date.parse('1 June 2020 00:00 GMT')],
    ['a moment with an offset', () => Date.parse('2020-06-01T00:00+02:00')],
    ['a day in a named language and zone', () => new Date(0).toLocaleDateString('en', { timeZone: 'UTC' })],
    ['a copy of data', () => structuredClone({ a: [1] })],
    ['memory that is shared', () => new Int32Array(new SharedArrayBuffer(8)).fill(1)],
    ['a date that is given, in UTC', () => new Date(0).getUTCHours() + Date.UTC(2020, 1)],
    ['an error that is caught, and its message', () => new Error('where').message],
    ['a promise that nobody waits for', () => Promise.resolve(1)],
    ['printing', () => console.debug('')],
  ])('%s', (_name, act) => expect(toldOf(act)).toBeNull());
});
