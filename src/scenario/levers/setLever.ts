/** Sets one lever in the copy of a scenario; the copy is read anew afterwards. */
import type { LeverTables } from '../../domain/levers/levers.ts';
import { LEVERS } from '../../domain/levers/levers.ts';
import type { Side } from '../../domain/side.ts';
import { inMessage, isObject } from '../../kernel/guards.ts';
import type { Problem } from '../../kernel/problems.ts';
import { problem } from '../../kernel/problems.ts';
import { START_NUMBERS } from '../read/before.ts';
import type { StartNumber } from '../read/scenario.ts';
import { leverAt } from './leverAt.ts';
import { leverKeys } from './leverKeys.ts';
import { removePointFromMarket } from './removedFromMarket.ts';
import { unknownLever } from './unknownLever.ts';

/** The copy of a scenario, or a part of it. */
export type Json = { [key: string]: unknown };

/**
 * Sets one lever.
 *
 * @param copy - The copy, which is changed.
 * @param path - The path of the lever.
 * @param value - Its value; `none` removes what can be absent.
 * @returns What stood in the way; values are checked when the copy is read.
 */
export function setLever(copy: Json, path: string, value: unknown): Problem[] {
  const keys = leverKeys(path);
  const [first, second, third, fourth] = keys as [string, string?, string?, string?];
  const isSide = first === 'vendor' || first === 'client';
  if (isSide && second === 'flexibility' && keys.length === 2) return bendAll(copy[first] as Json, path, value);
  if (isSide && (second === 'breakPoints' || second === 'assumes') && third !== undefined && keys.length === 3) {
    if (second === 'breakPoints' && value === 'none') {
      delete (copy[first] as { mandate?: Json }).mandate?.[third];
      removePointFromMarket(copy, first, third);
    }
    return setEntry(copy, (copy[first] as Json)[second] as Json, third, path, value);
  }
  if (isSide && second === 'mandate' && third !== undefined && keys.length === 3)
    return setMandate(copy, copy[first] as Json, third, path, value);
  if (isSide && second === 'manager' && keys.length === 2) return setManager(copy[first] as Json, path, value);
  if (isSide && second === 'goals' && fourth === 'weight' && keys.length === 4)
    return setWeight((copy[first] as Json)['goals'] as Json, third!, path, value);
  if (first === 'before' && keys.length === 2 && Object.hasOwn(LEVERS.before, second!)) {
    beforeOf(copy)[second!] = value;
    return [];
  }
  if (first === 'ends' && keys.length === 2 && Object.hasOwn(LEVERS.ends, second!)) {
    ((copy['ends'] ??= {}) as Json)[second!] = value;
    return [];
  }
  if (first === 'after' && keys.length === 2 && Object.hasOwn(LEVERS.after, second!))
    return setAfter(copy, second!, value);
  if ((first === 'after' || first === 'market' || first === 'ends') && keys.length === 1)
    return setWhole(copy, first, value);
  if (isSide && keys.length === 2 && (OPTIONAL.includes(second!) || isStartNumber(second!)))
    return setNumber(copy, first, second!, value);
  let place: unknown = copy;
  for (const key of keys.slice(0, -1)) place = isObject(place) && Object.hasOwn(place, key) ? place[key] : undefined;
  const last = keys.at(-1)!;
  const mayBeAbsent = ABSENT_AT_FIRST.test(path) && leverAt(path)?.default === 'absent';
  const isKnown = isParameter(keys) || mayBeAbsent || MARKET_SETTING.test(path);
  if (!isObject(place) || !(Object.hasOwn(place, last) || isKnown)) return [unknownLever(copy, path)];
  if (mayBeAbsent && value === 'none') delete (place as Json)[last];
  else (place as Json)[last] = value;
  return [];
}

/** A side's numbers that are absent unless they are set. */
const OPTIONAL = [
  'propensity',
  'effort',
  'horizon',
  'alert',
  'lossAversion',
] satisfies (keyof LeverTables['side'])[] as readonly string[];

const isStartNumber = (name: string): name is StartNumber => (START_NUMBERS as readonly string[]).includes(name);

/** The time before the table; where the scenario says nothing of it, all numbers of its sides count as given. */
const beforeOf = (copy: Json): Json & { yields: Record<Side, StartNumber[]> } =>
  (copy['before'] ??= { yields: { vendor: [], client: [] } }) as Json & { yields: Record<Side, StartNumber[]> };

/** Sets a number that may come out of the meetings or be absent; `none` takes it back. */
function setNumber(copy: Json, side: Side, name: string, value: unknown): Problem[] {
  const spec = copy[side] as Json;
  if (value === 'none') delete spec[name];
  else spec[name] = value;
  if (!isStartNumber(name) || (copy['before'] === undefined && value !== 'none')) return [];
  const { yields } = beforeOf(copy);
  yields[side] = START_NUMBERS.filter((one) => (one === name ? value === 'none' : yields[side].includes(one)));
  return [];
}

/** A part of a turn of the market, and the switch of a break point; `readScenario` checks what they name. */
const MARKET_SETTING = /^(?:market\.\d+\.(?:set|noise)\.|(?:vendor|client)\.breakPoints\.[^.]+\.reviewed$)/;

/** The levers of an adviser and of a rival that a scenario need not have to be set. */
const ABSENT_AT_FIRST = /^(?:adviser|rivals\.\d+)\./;

/** Sets a number of the time after the table; `none` takes it back. */
function setAfter(copy: Json, name: string, value: unknown): Problem[] {
  const after = (copy['after'] ??= {}) as Json;
  if (value === 'none') delete after[name];
  else after[name] = value;
  return [];
}

/** Sets or removes all that is said of the time after the table, of the market, or of an end by chance. */
function setWhole(copy: Json, name: string, value: unknown): Problem[] {
  if (value === 'none') delete copy[name];
  else copy[name] = value;
  return [];
}

/** Whether the path addresses a parameter of a policy. `readScenario` checks it against the policy's card. */
const isParameter = (keys: readonly string[]): boolean =>
  keys.length === 3 && ['bid', 'accept', 'talk', 'learning', 'trustRule'].includes(keys[1]!);

function bendAll(side: Json, path: string, value: unknown): Problem[] {
  const points = Object.values(side['breakPoints'] as Json);
  if (points.length === 0)
    return [problem(path, 'this side has no break points', 'leave the lever out, or give the side a break point')];
  for (const point of points) if (isObject(point)) (point as Json)['flexibility'] = value;
  return [];
}

function setEntry(copy: Json, entries: Json, key: string, path: string, value: unknown): Problem[] {
  if (value !== 'none') {
    if (!Object.hasOwn(copy['issues'] as Json, key)) return [unknownLever(copy, path)];
    entries[key] = value;
    return [];
  }
  if (!Object.hasOwn(entries, key))
    return [
      problem(
        path,
        'there is none to remove',
        Object.keys(entries).length === 0 ? 'leave the lever out' : `there is: ${Object.keys(entries).join(', ')}`,
      ),
    ];
  delete entries[key];
  return [];
}

/** Sets or removes a mandate; a break point that the mandate alone had made goes with it. */
function setMandate(copy: Json, side: Json, key: string, path: string, value: unknown): Problem[] {
  const points = side['breakPoints'] as Json;
  const because = (points[key] as Json | undefined)?.['because'];
  const had = (side['mandate'] ??= {}) as Json;
  if (Object.hasOwn(had, key) && JSON.stringify(because) === MADE_BY_MANDATE) delete points[key];
  return setEntry(copy, had, key, path, value);
}

/** JSON of the reason of a break point that a mandate has made. */
const MADE_BY_MANDATE = JSON.stringify({ text: '', kind: 'authority' });

function setManager(side: Json, path: string, value: unknown): Problem[] {
  if (value === 'none' && side['manager'] === undefined)
    return [problem(path, 'there is none to remove', 'leave the lever out')];
  if (value === 'none') delete side['manager'];
  else side['manager'] = value;
  return [];
}

function setWeight(goals: Json, key: string, path: string, value: unknown): Problem[] {
  if (!Object.hasOwn(goals, key))
    return [problem(path, `there is no issue "${key}"`, `use one of: ${Object.keys(goals).join(', ')}`)];
  if (typeof value !== 'number' || !(value >= 0 && value <= 1))
    return [problem(path, `${inMessage(value)} is not a weight`, 'use a number from 0 to 1')];
  const others = Object.keys(goals)
    .filter((other) => other !== key)
    .map((other) => goals[other] as { weight: number });
  const sum = others.reduce((total, goal) => total + goal.weight, 0);
  if (sum === 0 && value < 1)
    return [problem(path, 'the other weights are all 0, so they cannot make up the rest', 'set another weight first')];
  (goals[key] as { weight: number }).weight = value;
  for (const goal of others) goal.weight = sum === 0 ? 0 : (goal.weight * (1 - value)) / sum;
  return [];
}
