/** Lists and finds the options of an issue. */
import type { UnknownRecord } from '../../kernel/guards.ts';
import { isObject } from '../../kernel/guards.ts';
import type { Option } from './scenario.ts';
import { MAX_OPTIONS } from './limits.ts';

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
 * The ways in which a person writes an option: as it is, in quotes, and a number with separated thousands or a decimal
 * comma.
 */
function optionForms(option: Option): string[] {
  const text = String(option);
  const quoted = [text, `"${text}"`, `'${text}'`];
  if (typeof option !== 'number') return quoted;
  const [whole = '', part] = text.split('.');
  const thousands = (mark: string, point: string): string =>
    whole.replace(/\B(?=(\d{3})+$)/g, mark) + (part === undefined ? '' : point + part);
  return [
    ...quoted,
    thousands(',', '.'),
    thousands('.', ','),
    thousands(' ', '.'),
    thousands("'", '.'),
    thousands('', ','),
  ];
}

/**
 * Reads the option that a text begins with: the longest that fits, so that an option may hold commas, spaces and
 * anything else. Upper and lower case are the same, unless two options differ in nothing else. It ends where the text
 * ends, or before a space, a comma or a semicolon.
 *
 * @param options - The options of an issue.
 * @param text - For example `$38,500, car yes`.
 * @returns The option, and the text after it; null where no option fits.
 */
export function takeOption(
  options: readonly Option[],
  text: string,
): { readonly option: Option; readonly rest: string } | null {
  const small = smallLetters(text);
  let found: { readonly option: Option; readonly length: number; readonly exact: boolean } | null = null;
  for (const option of options)
    for (const form of optionForms(option)) {
      const { length } = form;
      const exact = text.startsWith(form);
      const ends = small.length === length || /[\s,;]/.test(small.charAt(length));
      if (!ends || !(exact || small.startsWith(smallLetters(form)))) continue;
      if (found === null || length > found.length || (length === found.length && exact && !found.exact))
        found = { option, length, exact };
    }
  return found === null ? null : { option: found.option, rest: text.slice(found.length) };
}

/** The same text in small letters; a letter whose small form is longer stays, so that places in the text are kept. */
export const smallLetters = (text: string): string =>
  text.replace(/\p{Lu}/gu, (letter) => (letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter));

/** Reads a text that is an option and nothing more; undefined where it is none. */
export function wholeOption(options: readonly Option[], text: string): Option | undefined {
  const taken = takeOption(options, text);
  return findOption(options, text) ?? (taken?.rest === '' ? taken.option : undefined);
}
