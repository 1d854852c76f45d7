/** What a lever is called where its path alone would not be understood. */
import { leverAt } from '../../scenario/levers/leverAt.ts';

/** "vendor.care: How likely it is to explain and to ask"; the path alone where the table has no such lever. */
export function leverTitle(path: string): string {
  const what = leverAt(path)?.what;
  return `${path}${what === undefined ? '' : `: ${what}`}`;
}
