/** Watches the dates of the language: what reads the clock or the time zone, but nothing that is given and in UTC. */
import { LOCAL_DATE, ZONE_OPTION } from './forbiddenNames.ts';
import type { AnyFunction, Undo } from './replaced.ts';
import { replace } from './replaced.ts';

/** A text of only a year, a month or a day is read in UTC. */
const DAY = /^\s*(?:[+-]\d{6}|\d{4})(?:-\d\d(?:-\d\d)?)?\s*$/;
const ZONE = /\d\s*Z\s*$|\b(?:GMT|UTC?)\b|:\d\d(?:\.\d+)?\s*[+-]\d\d(?::?\d\d)?/i;

/** Whether these arguments name a moment by the machine's time zone: several numbers, or a text without a zone. */
function isLocal(given: readonly unknown[]): boolean {
  const [text] = given;
  return given.length > 1 || (typeof text === 'string' && !DAY.test(text) && !ZONE.test(text));
}

const namesNoZone = ([, options]: readonly unknown[]): boolean =>
  (options as { timeZone?: unknown } | undefined)?.timeZone === undefined;

/** What watches one function: it is recorded where `counts` holds for the arguments, and `after` changes its result. */
type WatchFunction = (
  name: string,
  owner: object | undefined,
  key: string,
  after?: (value: unknown) => unknown,
  counts?: (given: readonly unknown[]) => boolean,
) => Undo | null;

/**
 * Watches the constructor of dates, its functions, and the methods of dates.
 *
 * @param globalObject - The object that has the constructor; it is replaced there and as the constructor of dates.
 * @param recordUse - Records what is used, by its name.
 * @param shifted - Shifts a time in milliseconds.
 */
export function watchDates(
  globalObject: Readonly<Record<string, object | undefined>>,
  recordUse: (name: string) => void,
  watchFunction: WatchFunction,
  shifted: (value: unknown) => unknown,
): (Undo | null)[] {
  const dates = globalObject['Date'] as { readonly prototype: object } | undefined;
  const watchedConstructor = (date: AnyFunction): AnyFunction =>
    new Proxy(date, {
      construct: (target, given, as) => {
        if (given.length > 0) {
          if (isLocal(given)) recordUse('the time zone (new Date)');
          return Reflect.construct(target, given, as) as object;
        }
        recordUse('new Date()');
        const now = (Reflect.construct(target, [], target) as { getTime(): number }).getTime();
        return Reflect.construct(target, [shifted(now)], as) as object;
      },
      apply: (target, self, given) => {
        recordUse('Date()');
        return Reflect.apply(target, self, given) as unknown;
      },
    });
  return [
    watchFunction('Date.now', dates, 'now', shifted),
    watchFunction('the time zone (Date.parse)', dates, 'parse', undefined, isLocal),
    ...LOCAL_DATE.map((key) => watchFunction(`the time zone (${key})`, dates?.prototype, key)),
    ...ZONE_OPTION.map((key) => watchFunction(`the time zone (${key})`, dates?.prototype, key, undefined, namesNoZone)),
    ...ZONE_OPTION.map((key) =>
      watchFunction(`the locale (${key})`, dates?.prototype, key, undefined, ([locale]) => locale === undefined),
    ),
    replace(dates?.prototype, 'constructor', watchedConstructor),
    replace(globalObject, 'Date', watchedConstructor),
  ];
}
