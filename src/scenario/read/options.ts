/** Lists and finds the options of an issue. */
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

function decimals(x: number): number {
  const [mantissa, exponent] = String(x).split('e') as [string, string?];
  return Math.max(0, (mantissa.split('.')[1]?.length ?? 0) - Number(exponent ?? 0));
}

/** Finds the option that equals `written` when both are text; undefined where no option does. */
export const findOption = (options: readonly Option[], written: unknown): Option | undefined =>
  options.find((option) => String(option) === String(written));
