/** Reads the values that an experiment gives a lever: a list, a range with a step, or a range without one. */
import { isObject } from '../../kernel/guards.ts';
import type { Problem } from '../../kernel/problems.ts';
import { ScenarioError, problem } from '../../kernel/problems.ts';
import { parseLever, splitLever } from '../../scenario/levers/parseLever.ts';
import { MAX_OPTIONS } from '../../scenario/read/limits.ts';
import { endBefore, optionsOf, takeOption } from '../../scenario/read/options.ts';
import type { Option } from '../../scenario/read/scenario.ts';

/** A value of a lever: a number, a word ("none", a policy's name), or a policy with its parameters. */
export type LeverValue = string | number | Readonly<Record<string, string | number>>;

/**
 * The values from `from` to `to`, both included. With a step it is the list `from`, `from + step`, …, rounded to the
 * decimals that are written; without one it is the interval.
 */
export interface LeverRange {
  readonly from: number;
  readonly to: number;
  /** The step, above 0. */
  readonly step?: number;
}

/** A list of values, a range, or either as text: "0:1:0.25", "candid,silent". */
export type Levels<V = LeverValue> = readonly V[] | LeverRange | string;

/** Levels after reading: a list, or an interval. */
export type ReadLevels = { readonly list: readonly LeverValue[] } | { readonly from: number; readonly to: number };

const NUMBER = '[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?';
const RANGE = new RegExp(`^(${NUMBER}):(${NUMBER})(?::(${NUMBER}))?$`);

/**
 * Reads the levels of a lever.
 *
 * @param path - The path of the lever.
 * @param levels - The levels as they are given.
 * @param options - The options that the lever takes; null where it takes another kind of value.
 * @param problems - What is wrong is added here.
 * @returns The levels; null where they are wrong.
 */
export function readLevels(
  path: string,
  levels: unknown,
  options: readonly Option[] | null,
  problems: Problem[],
): ReadLevels | null {
  const wrong = (what: string, mend: string): null => {
    problems.push(problem(path, what, mend));
    return null;
  };
  if (typeof levels === 'string')
    return readLevels(path, (options && optionList(options, levels)) ?? written(levels), options, problems);
  if (Array.isArray(levels)) {
    if (levels.length === 0) return wrong('it has no settings', 'give at least one');
    if (levels.includes(undefined)) return wrong('a setting is missing', 'give a value');
    return { list: levels as LeverValue[] };
  }
  if (!isObject(levels)) return wrong('these are no settings', 'give a list, or { from, to, step }');
  const { from, to, step } = levels;
  if (!Number.isFinite(from) || !Number.isFinite(to) || (step !== undefined && !Number.isFinite(step)))
    return wrong('the range lacks its ends', 'give { from, to } or { from, to, step }, which are numbers');
  if (step === undefined)
    return (from as number) <= (to as number)
      ? { from: from as number, to: to as number }
      : wrong('the range runs backward', 'let "to" not be below "from"');
  const list = optionsOf({ from, to, step });
  if (list === null)
    return wrong(
      'the range makes no list',
      `let the step be above 0, the end not below the start, and use at most ${MAX_OPTIONS} settings`,
    );
  const end = endBefore({ from, to, step }, list);
  return end === null
    ? { list }
    : wrong(
        `the steps of ${String(step)} end at ${end} and miss ${String(to)}`,
        `let the range end at ${end}, or change the step`,
      );
}

/** Reads options between commas, each the longest that fits or in quotes; null where the text is no such list. */
function optionList(options: readonly Option[], text: string): Option[] | null {
  const list: Option[] = [];
  for (let left = text.trim(); ;) {
    const taken = takeOption(options, left);
    if (taken === null) return null;
    list.push(taken.option);
    const [, comma, rest = ''] = /^\s*(,?)\s*(.*)$/s.exec(taken.rest)!;
    if (comma === '') return rest === '' ? list : null;
    left = rest;
  }
}

/** Reads levels as text: "0:1:0.25", "0:1", or words and numbers between commas. */
function written(text: string): unknown {
  const range = RANGE.exec(text.trim());
  if (range !== null)
    return {
      from: Number(range[1]),
      to: Number(range[2]),
      ...(range[3] === undefined ? {} : { step: Number(range[3]) }),
    };
  try {
    return JSON.parse(`[${text}]`) as unknown;
  } catch {
    return [...`${text},`.matchAll(PIECE)].map(([, word]) => parseLever(`x=${word}`)[1]);
  }
}

/** A text in quotes, an object, or what stands before the next comma. */
const PIECE = /(\s*(?:"(?:[^"\\]|\\.)*"|\{[^{}]*\})\s*|[^,]*),/gs;

/**
 * Divides a text such as "vendor.care=0:1:0.25" into a path and its levels.
 *
 * @throws ScenarioError where the path or the levels are missing.
 */
export function parseLevels(text: string): [path: string, levels: string] {
  const [path, levels] = splitLever(text);
  if (levels === '')
    throw new ScenarioError([
      problem(
        text,
        'it does not say what varies',
        'write path=from:to:step, or path=one,other, as in vendor.care=0:1:0.25',
      ),
    ]);
  return [path, levels];
}

/** Returns the value at `share`, in [0, 1), of the way through the list or the interval. */
export const settingAt = (levels: ReadLevels, share: number): LeverValue =>
  'list' in levels
    ? levels.list[Math.floor(share * levels.list.length)]!
    : levels.from + share * (levels.to - levels.from);
