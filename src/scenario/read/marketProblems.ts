/** Checks the turns of the market: that each has a deal and something to set, or a noise, and moves what can move. */
import { inMessage, isRecord } from '../../kernel/guards.ts';
import type { UnknownRecord } from '../../kernel/guards.ts';
import { suggest } from '../../kernel/nearest.ts';
import type { PathReporter } from '../../kernel/problems.ts';
import type { MarketLever } from './market.ts';
import { MARKET_PATHS, marketEntry, marketLever, sumOf } from './market.ts';
import { findOption } from './options.ts';
import type { Option } from './scenario.ts';

/**
 * Reports the problems of `market`.
 *
 * @param input - The raw scenario; its shape may be wrong.
 * @param issues - The options by issue; null where they are wrong.
 * @param report - Takes each problem.
 */
export function marketProblems(
  input: unknown,
  issues: ReadonlyMap<string, Option[] | null>,
  report: PathReporter,
): void {
  const turns = isRecord(input) ? input['market'] : undefined;
  if (!isRecord(input) || !Array.isArray(turns)) return;
  turns.forEach((turn: unknown, n) => {
    if (!isRecord(turn)) return;
    const path = `market.${n}`;
    const { at, set, noise } = turn;
    if (noise === undefined && (at === undefined || set === undefined))
      report(path, 'it is no turn of the market', 'write { "at": 3, "set": { … } } or { "noise": { … } }');
    if (noise !== undefined && (at !== undefined || set !== undefined))
      report(path, 'it is a step and a noise at once', 'write two turns, one with "at" and "set", one with "noise"');
    for (const [lever, value] of Object.entries(isRecord(set) ? set : {}))
      settingProblem(input, lever, value, `${path}.set.${lever}`, issues, report);
    for (const lever of Object.keys(isRecord(noise) ? noise : {})) {
      const at = `${path}.noise.${lever}`;
      const found = moved(input, lever, at, report);
      if (found !== null && marketEntry(found) === null)
        report(at, 'it is no number', 'give a noise to a number, such as rivals.0.fit');
    }
  });
}

function settingProblem(
  input: UnknownRecord,
  lever: string,
  value: unknown,
  path: string,
  issues: ReadonlyMap<string, Option[] | null>,
  report: PathReporter,
): void {
  const found = moved(input, lever, path, report);
  if (found === null) return;
  const entry = marketEntry(found);
  if (entry === null) {
    const options = issues.get(found.issue!);
    const isNone = found.of === 'breakPoint' && value === 'none';
    if (!isNone && found.of === 'breakPoint')
      report(path, `"${inMessage(value)}" is no break point`, 'write "none", or set its limit');
    else if (!isNone && options && findOption(options, value) === undefined)
      report(path, `"${inMessage(value)}" is not an option`, suggest(inMessage(value), options.map(String)));
    return;
  }
  if (sumOf(value) !== null) return;
  if (typeof value !== 'number')
    report(path, `"${inMessage(value)}" is no number`, 'write a number, or a sum such as "+0.08"');
  else if (!(value >= entry.min && value <= entry.max))
    report(path, `${value} is out of its range`, `use ${entry.min} to ${entry.max}`);
}

/** The lever at a path that the market may move; null, with a problem, where there is none. */
function moved(input: UnknownRecord, lever: string, path: string, report: PathReporter): MarketLever | null {
  const found = marketLever(lever);
  if (found === null) {
    report(path, 'the market does not move that', `use ${MARKET_PATHS}`);
    return null;
  }
  const { rivals } = input;
  const count = Array.isArray(rivals) ? rivals.length : 0;
  if (found.rival >= count) {
    report(path, 'there is no such rival', count === 0 ? 'add a rival' : `use rivals.0 to rivals.${count - 1}`);
    return null;
  }
  const rival = (rivals as UnknownRecord | undefined)?.[found.rival];
  if (found.of === 'fit' && isRecord(rival) && Object.hasOwn(rival, 'flexibility')) {
    const mend = `leave out rivals.${found.rival}.flexibility, or move its trust`;
    report(path, 'this rival has a table of its own, where its deal is made', mend);
    return null;
  }
  if (found.issue === null) return found;
  const side = input[found.side!];
  const points = isRecord(side) && isRecord(side['breakPoints']) ? side['breakPoints'] : {};
  if (Object.hasOwn(points, found.issue)) return found;
  report(path, 'there is no such break point', suggest(found.issue, Object.keys(points)));
  return null;
}
