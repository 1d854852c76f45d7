/** Divides the path of a lever into its keys. */
import { VALUES_PATH } from './parseLever.ts';

/**
 * The keys of a path. Dots divide them; the option at the end of `vendor.goals.exit.values.OPTION` may hold dots.
 */
export function leverKeys(path: string): string[] {
  const [, values, option] = VALUES_PATH.exec(path) ?? [];
  return values === undefined ? path.split('.') : [...values.split('.'), option!];
}
