/** Puts the shards of a directory together: the rows are the same as those of one process. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DealSweepPlan, DealSweepRow } from '../../dealings/sweeps/dealSweep.ts';
import type { SweepPlan } from '../../experiments/sweepPlan.ts';
import type { SweepRow } from '../../experiments/sweepRow.ts';
import type { Problem } from '../../kernel/problems.ts';
import { ScenarioError } from '../../kernel/problems.ts';
import type { Manifest } from './manifest.ts';
import { digestOf, readManifest } from './manifest.ts';
import { shardName, unitAt, unitCount } from './shard.ts';
import { readSpec, SPEC_FILE } from './studySpec.ts';
import { counted } from '../../visual/words/plural.ts';

/** The rows of a whole sweep. */
export interface Merged {
  readonly plan: SweepPlan | DealSweepPlan;
  /** In the order of points and replicates. */
  readonly rows: readonly (SweepRow | DealSweepRow)[];
}

/**
 * Reads the rows of all parts of a sweep. They are the same as those of one process.
 *
 * @param directory - The directory that the parts were played into.
 * @returns The plan of the sweep, and its rows in the order of points and replicates.
 * @throws ScenarioError for parts of another sweep, and for rows that exist twice, were changed, or are missing: by
 * part and by point.
 *
 * @example
 * ```ts
 * import { mkdtempSync, rmSync } from 'node:fs';
 * import { tmpdir } from 'node:os';
 * import { join } from 'node:path';
 * import { mergeShards, readScenarioFile, sweepShard } from 'dealbreaker/node';
 *
 * const scenario = readScenarioFile('examples/scenarios/small-point.json');
 * const directory = mkdtempSync(join(tmpdir(), 'sweep-'));
 * const options = { vary: { 'vendor.care': [0, 1] }, runs: 20, directory };
 * for (const index of [1, 2]) await sweepShard(scenario, { ...options, shard: { index, of: 2 } });
 * console.log(mergeShards(directory).rows.map((row) => row['vendor.care'])); // [ 0, 1 ]
 * rmSync(directory, { recursive: true });
 * ```
 */
export function mergeShards(directory: string): Merged {
  const { spec, plan } = readSpec(directory);
  const problems: Problem[] = [];
  const rows = new Array<SweepRow | undefined>(plan.units);
  const from = new Array<string | undefined>(plan.units);
  const counts = new Set<number>();
  for (const name of readdirSync(directory)
    .filter((entry) => entry.endsWith('.json') && entry !== SPEC_FILE)
    .sort()) {
    const path = join(directory, name);
    const manifest = readManifest(path);
    if (manifest === null) {
      problems.push({ path, what: 'it is not the manifest of a shard', mend: 'take it out of the directory' });
    } else if (manifest.spec !== spec.hash) {
      problems.push({
        path,
        what: `it belongs to another sweep (${manifest.spec.slice(0, 12)}…, not ${spec.hash.slice(0, 12)}…)`,
        mend: 'merge each sweep from a directory of its own',
      });
    } else {
      counts.add(manifest.shard.of);
      readRows(directory, manifest, plan, rows, from, problems);
    }
  }
  if (problems.length === 0) problems.push(...missing(directory, plan, rows, counts));
  if (problems.length > 0) throw new ScenarioError(problems);
  return { plan, rows: rows as SweepRow[] };
}

function readRows(
  directory: string,
  { file, digest, shard, rows: count }: Manifest,
  plan: SweepPlan,
  rows: (SweepRow | undefined)[],
  from: (string | undefined)[],
  problems: Problem[],
): void {
  const path = join(directory, file);
  let text: string;
  try {
    if (digestOf(path) !== digest)
      return void problems.push({
        path,
        what: 'it was changed after it was written',
        mend: `take ${shardName(shard)} out of the directory and run that shard again`,
      });
    text = readFileSync(path, 'utf8');
  } catch {
    return void problems.push({ path, what: 'it is not there, though its manifest is', mend: 'run that shard again' });
  }
  const lines = text.split('\n').slice(0, -1);
  if (lines.length !== count || count !== unitCount(shard, plan.units))
    return void problems.push({
      path,
      what: `it has ${counted(lines.length, 'row')} instead of ${unitCount(shard, plan.units)}`,
      mend: 'run that shard again',
    });
  for (const [n, line] of lines.entries()) {
    const row = JSON.parse(line) as SweepRow;
    const unit = Number(row['point']) * plan.replicates + Number(row['replicate']);
    if (unit !== unitAt(shard, n))
      return void problems.push({
        path,
        what: `row ${n + 1} is not the one that is due there`,
        mend: 'run that shard again',
      });
    if (rows[unit] !== undefined)
      return void problems.push({
        path,
        what: `its row of point ${row['point']}, replicate ${row['replicate']} is in ${from[unit]!}, too`,
        mend: 'take one of the two out of the directory',
      });
    rows[unit] = row;
    from[unit] = file;
  }
}

/** The number of missing points or shards that a problem lists. */
const MAX_LISTED = 20;

function missing(
  directory: string,
  plan: SweepPlan,
  rows: readonly (SweepRow | undefined)[],
  counts: ReadonlySet<number>,
): Problem[] {
  const units: number[] = [];
  for (let unit = 0; unit < plan.units; unit++) if (rows[unit] === undefined) units.push(unit);
  if (units.length === 0) return [];
  const list = (numbers: readonly number[], word: string): string =>
    `${word}${numbers.length === 1 ? '' : 's'} ${numbers.slice(0, MAX_LISTED).join(', ')}` +
    (numbers.length > MAX_LISTED ? ` and ${numbers.length - MAX_LISTED} more` : '');
  const points = [...new Set(units.map((unit) => Math.floor(unit / plan.replicates)))];
  const [of] = counts;
  const what =
    `${units.length} of ${counted(plan.units, 'row')} ${units.length === 1 ? 'is' : 'are'} missing ` +
    `(${list(points, 'point')}), ` +
    `that is ${counted(units.length * plan.runs, 'deals' in plan ? 'relationship' : 'negotiation')}`;
  if (counts.size !== 1 || of === undefined)
    return [{ path: directory, what, mend: 'run the shards that have not finished' }];
  const shards = [...new Set(units.map((unit) => (unit % of) + 1))].sort((a, b) => a - b);
  return [
    {
      path: directory,
      what: `${what}: ${list(shards, 'shard')} of ${of}`,
      mend:
        `run ${shards.length === 1 ? 'it' : 'each'} again, ` +
        `with --shard ${shards[0]!}/${of}${shards.length === 1 ? '' : ' and so on'}`,
    },
  ];
}
