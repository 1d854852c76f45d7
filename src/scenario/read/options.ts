/** The options of an issue, written out. */
import { isObject } from '../../kernel/guards.ts';
import type { Option } from './scenario.ts';
import { MAX_OPTIONS } from './limits.ts';

/**
 * A list as it is; a range `{from, to, step}` as the list from `from` up to `to`, in decimals as they are written (0.1,
 * 0.2, 0.3); null where there is no list of at most 10,000 to be had.
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

/** The option that somebody wrote, whether as a number or as text; undefined where there is none. */
export const findOption = (options: readonly Option[], written: unknown): Option | undefined =>
  options.find((option) => String(option) === String(written));
