/** Makes the design that combines every value of a lever with every value of the others. */
import type { Problem } from '../../kernel/problems.ts';
import { problem } from '../../kernel/problems.ts';
import type { Design } from './design.ts';
import type { LeverValue, ReadLevels } from './levels.ts';

/**
 * @returns The grid, in which the last path changes fastest; null where a range lacks a step, which is added to
 *   `problems`.
 */
export function grid(levels: ReadonlyMap<string, ReadLevels>, problems: Problem[]): Design | null {
  const paths = [...levels.keys()];
  const lists: (readonly LeverValue[])[] = [];
  for (const [path, one] of levels) {
    if ('list' in one) lists.push(one.list);
    else {
      const step = one.to > one.from ? (one.to - one.from) / 4 : 1;
      problems.push(
        problem(
          path,
          'the range lacks a step',
          `write ${one.from}:${one.to}:${step}, or sample points instead of a grid`,
        ),
      );
    }
  }
  if (problems.length > 0) return null;
  return {
    paths,
    count: lists.reduce((product, list) => product * list.length, 1),
    at: (i) => {
      const point: Record<string, LeverValue> = {};
      let rest = i;
      for (let k = paths.length - 1; k >= 0; k--) {
        point[paths[k]!] = lists[k]![rest % lists[k]!.length]!;
        rest = Math.floor(rest / lists[k]!.length);
      }
      return Object.fromEntries(paths.map((path) => [path, point[path]!]));
    },
  };
}
