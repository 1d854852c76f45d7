/**
 * Sweep rows as a map needs them: which levers vary, and one point for each setting of two of them, replicates pooled.
 */
import type { FlatRow } from '../../words/csv.ts';
import { satisfactionColumns } from '../../../experiments/runs/satisfactionColumns.ts';
import { dealMeasureTitles } from './dealMeasureTitles.ts';
import { wilson } from '../../../statistics/wilson.ts';

export type SweepValue = string | number;

export interface MapPoint {
  readonly x: SweepValue;
  /** Null where only one lever varies. */
  readonly y: SweepValue | null;
  /** The setting of the third lever; null where there is none. */
  readonly z: SweepValue | null;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly runs: number;
}

const RESULT_COLUMNS = new Set([
  'point',
  'replicate',
  'runs',
  'seed',
  'firstRun',
  'deals',
  'tables',
  'agreement',
  'walk-away',
  'deadline',
  'scenario',
  'faults',
  'version',
  'type',
]);
const SATISFIED = Object.keys(satisfactionColumns(() => null))
  .join('|')
  .replaceAll('.', '\\.');
const MEASURE = new RegExp(
  `^(dealRate|roundsPlayed|(payoff|utility|trust)\\.(vendor|client)|${SATISFIED}|` +
    `${Object.keys(dealMeasureTitles({})).join('|')})(\\.low|\\.high)?$`,
);

/** The columns that hold settings of levers, those that vary only. */
export function variedLevers(rows: readonly FlatRow[]): string[] {
  const columns = Object.keys(rows[0] ?? {}).filter((key) => !RESULT_COLUMNS.has(key) && !MEASURE.test(key));
  return columns.filter((key) => rows.some((row) => row[key] !== rows[0]![key]));
}

/** The measures that rows have. */
export const measureColumns = (rows: readonly FlatRow[]): string[] =>
  Object.keys(rows[0] ?? {}).filter((key) => MEASURE.test(key) && !key.endsWith('.low') && !key.endsWith('.high'));

/**
 * One point for each setting of the levers (at most three), in the order of the rows. Points without a value are left
 * out.
 */
export function mapPoints(rows: readonly FlatRow[], of: string, levers: readonly string[]): MapPoint[] {
  const groups = new Map<string, FlatRow[]>();
  for (const row of rows) {
    if (row[of] === null || row[of] === undefined) continue;
    const key = JSON.stringify(levers.map((lever) => row[lever]));
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const at = (row: FlatRow, n: number): SweepValue | null =>
    levers[n] === undefined ? null : (row[levers[n]] as SweepValue);
  return [...groups.values()].map((group) => ({
    x: at(group[0]!, 0)!,
    y: at(group[0]!, 1),
    z: at(group[0]!, 2),
    ...poolReplicates(group, of),
  }));
}

function poolReplicates(group: readonly FlatRow[], of: string): Pick<MapPoint, 'value' | 'low' | 'high' | 'runs'> {
  const number = (row: FlatRow, key: string): number => Number(row[key]);
  // An end is empty where there is none.
  const end = (row: FlatRow, side: 'low' | 'high'): number => Number(row[`${of}.${side}`] ?? row[of]);
  const runs = group.reduce((sum, row) => sum + number(row, 'runs'), 0);
  if (group.length === 1)
    return {
      value: number(group[0]!, of),
      low: end(group[0]!, 'low'),
      high: end(group[0]!, 'high'),
      runs,
    };
  // The runs of a sweep over deals have several tables each, so that their rates are means over runs.
  if (of === 'dealRate' && group.every((row) => row['agreement'] !== undefined)) {
    const rate = wilson(
      group.reduce((sum, row) => sum + number(row, 'agreement'), 0),
      runs,
    );
    return { value: rate.estimate, low: rate.low, high: rate.high, runs };
  }
  // Replicates of equal size are independent, so the half-widths of their means add up in squares.
  const mean = group.reduce((sum, row) => sum + number(row, of), 0) / group.length;
  const half = (side: 'low' | 'high'): number =>
    Math.sqrt(
      group.map((row) => end(row, side) - number(row, of)).reduce((sum, distance) => sum + distance * distance, 0),
    ) / group.length;
  return { value: mean, low: mean - half('low'), high: mean + half('high'), runs };
}
