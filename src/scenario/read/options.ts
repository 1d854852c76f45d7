/** Lists and finds the options of an issue. */
import type { UnknownRecord } from '../../kernel/guards.ts';
import { isObject } from '../../kernel/guards.ts';
import type { Option } from './scenario.ts';
import { MAX_OPTIONS } from './limits.ts';
import type { IssueOptions } from './optionReader.ts';
import { optionReader } from './optionReader.ts';

/**
 * Lists the options of an issue.
 *
 * @param options - A list, or a range `{from, to, step}` that includes both ends.
 * @returns The list itself, or the numbers of the range, rounded to the decimals that the range is written with (0.1,
 * 0.2, 0.3). Null where the input is neither, or where it gives more than 10,000 options.
 */
export function optionsOf(options: unknown): Option[] | null {
  if (Array.isArray(options)) return options.length <= MAX_OPTIONS ? (options as Option[]) : null;
  if (!isObject(options)) return null;
  const { from, to, step } = options;
  if (typeof from !== 'number' || typeof to !== 'number' || typeof step !== 'number') return null;
  const steps = Math.floor((to - from) / step + 1e-9);
  if (!(step > 0) || !(steps >= 0) || steps >= MAX_OPTIONS) return null;
  const digits = Math.min(15, Math.max(decimals(from), decimals(step)));
  return Array.from({ length: steps + 1 }, (_, i) => Number((from + i * step).toFixed(digits)));
}

/**
 * Says what is wrong with a range that makes no list, and how to write it. A negotiation costs time in proportion to
 * the options: some 0.1 s at the limit, ten times as much at ten times as many.
 */
export function rangeProblem({ from, to, step }: UnknownRecord): { readonly what: string; readonly mend: string } {
  const numbers = Math.floor((Number(to) - Number(from)) / Number(step) + 1e-9) + 1;
  if (!(Number(step) > 0 && numbers > MAX_OPTIONS && Number.isFinite(numbers)))
    return { what: 'the range makes no list', mend: 'let "step" be above 0, and "to" not below "from"' };
  const coarser = coarserStep(Number(from), Number(to));
  return {
    what: `the range has ${inThousands(numbers)} numbers, and an issue at most ${inThousands(MAX_OPTIONS)} options`,
    mend:
      (coarser === null ? 'write a larger "step"' : `write a "step" of ${coarser}`) +
      ', or list the numbers that matter, close together where a deal is likely',
  };
}

/** "10,000". */
const inThousands = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');

/** The smallest step of 1, 2 or 5 times a power of ten that reaches the end of a range in few enough options. */
function coarserStep(from: number, to: number): number | null {
  const least = (to - from) / (MAX_OPTIONS - 1);
  for (let power = -15; power <= 15; power++)
    for (const digit of [1, 2, 5]) {
      const step = Number(`${digit}e${power}`);
      const steps = (to - from) / step;
      if (step >= least && step <= to - from && Math.abs(steps - Math.round(steps)) < 1e-9) return step;
    }
  return null;
}

/** Returns the last number of a range that misses its end; null where it does not. */
export function endBefore({ to, step }: UnknownRecord, options: readonly Option[]): number | null {
  const last = Number(options.at(-1));
  return Math.abs(last - Number(to)) > 1e-6 * Number(step) ? last : null;
}

function decimals(x: number): number {
  const [mantissa, exponent] = String(x).split('e') as [string, string?];
  return Math.max(0, (mantissa.split('.')[1]?.length ?? 0) - Number(exponent ?? 0));
}

/** Finds the option that equals `written` when both are text; undefined where no option does. */
export const findOption = (options: readonly Option[], written: unknown): Option | undefined =>
  options.find((option) => String(option) === String(written));

/**
 * Reads the option that a text begins with: the longest beginning that means one, so that an option may hold commas,
 * spaces and anything else (see `optionReader`). It ends where the text ends, or before a space, a comma or a
 * semicolon.
 *
 * @param issue - The options and the unit of an issue.
 * @param text - For example `$38,500, car yes`.
 * @returns The options that the beginning may mean, at least one, and the text after it; null where no option fits.
 */
export function takeOptions(
  issue: IssueOptions,
  text: string,
): { readonly meant: readonly Option[]; readonly rest: string } | null {
  const read = optionReader(issue);
  const ends = [text.length, ...[...text.matchAll(/[\s,;]/g)].map(({ index }) => index).reverse()];
  for (const end of ends) {
    const meant = end > 0 && /\S$/.test(text.slice(0, end)) ? read(text.slice(0, end)) : [];
    if (meant.length > 0) return { meant, rest: text.slice(end) };
  }
  return null;
}

/** Reads the option that a text begins with, as `takeOptions`; of several that it may mean, the largest number. */
export function takeOption(
  options: readonly Option[],
  text: string,
): { readonly option: Option; readonly rest: string } | null {
  const taken = takeOptions({ options, unit: '' }, text);
  return taken && { option: taken.meant[0]!, rest: taken.rest };
}

/** The same text in small letters; a letter whose small form is longer stays, so that places in the text are kept. */
export const smallLetters = (text: string): string =>
  text.replace(/\p{Lu}/gu, (letter) => (letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter));
