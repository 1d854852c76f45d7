/** Takes out of the market what a lever has removed: a break point, or a rival. */
import { isObject } from '../../kernel/guards.ts';

type Json = { [key: string]: unknown };

/**
 * Renames or drops the levers that a market moves. A turn that has nothing left is dropped.
 *
 * @param copy - The scenario, which is changed.
 * @param rename - The new path of a lever; null where it is gone.
 */
function renameInMarket(copy: Json, rename: (path: string) => string | null): void {
  const turns = copy['market'];
  if (!Array.isArray(turns)) return;
  const left = (turns as Json[]).flatMap((turn) => {
    const kept = Object.entries(turn).map(([key, part]): [string, unknown] => [
      key,
      !isObject(part)
        ? part
        : Object.fromEntries(
            Object.entries(part).flatMap(([path, value]) => {
              const name = rename(path);
              return name === null ? [] : [[name, value]];
            }),
          ),
    ]);
    const isEmpty = kept.every(([, part]) => !isObject(part) || Object.keys(part).length === 0);
    return isEmpty ? [] : [Object.fromEntries(kept)];
  });
  copy['market'] = left;
}

/** Takes a break point out of the market. */
export function removePointFromMarket(copy: Json, side: string, issue: string): void {
  const point = `${side}.breakPoints.${issue}`;
  renameInMarket(copy, (path) => (path === point || path.startsWith(`${point}.`) ? null : path));
}

/** Takes a rival out of the market; the rivals after it have moved up. */
export function removeRivalFromMarket(copy: Json, rival: number): void {
  renameInMarket(copy, (path) => {
    const [, place, rest] = /^rivals\.(\d+)(\..*)$/.exec(path) ?? [];
    if (place === undefined || Number(place) < rival) return path;
    return Number(place) === rival ? null : `rivals.${Number(place) - 1}${rest!}`;
  });
}
