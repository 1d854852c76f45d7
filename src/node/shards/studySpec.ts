/**
 * The spec of a study over many machines: everything that its rows depend on, under one hash, in a file beside the
 * shards.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DealSweepPlan } from '../../dealings/sweeps/dealSweep.ts';
import type { SweepOptions, SweepPlan } from '../../experiments/sweepPlan.ts';
import { asObject } from '../../kernel/guards.ts';
import { parseJson } from '../../kernel/parseJson.ts';
import { ScenarioError } from '../../kernel/problems.ts';
import { sha256 } from '../../kernel/sha256.ts';
import { VERSION } from '../../kernel/version.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import { makeFolder } from '../files/makeFolder.ts';
import { writeWhole } from '../files/writeWhole.ts';
import type { DealBlocksPlan } from './dealBlocks.ts';
import { dealBlocksPlan } from './dealBlocks.ts';
import type { StudyPlan } from './studyPlan.ts';
import { planOf } from './studyPlan.ts';

export interface StudySpec {
  /** The SHA-256 of the other fields; the scenario enters with its own hash. */
  readonly hash: string;
  readonly version: string;
  readonly scenario: Scenario;
  /** Absent where nothing varies: in a study of relationships. */
  readonly vary?: SweepOptions['vary'];
  readonly runs: number;
  readonly seed: string;
  /** Absent as `vary` is. */
  readonly replicates?: number;
  /** The number of deals of each run; absent where a run is one negotiation. */
  readonly deals?: number;
  /**
   * The policies that replace the scenario's own, by side; a module by its name and the SHA-256 of its file. Empty for
   * none.
   */
  readonly seats: Readonly<Record<string, string>>;
}

/** The name of its file. */
export const SPEC_FILE = 'spec.json';

/** Returns the spec of a plan that was made with these settings. */
export function specOf(
  plan: SweepPlan | DealSweepPlan,
  vary: SweepOptions['vary'],
  seats: Readonly<Record<string, string>>,
): StudySpec {
  const { runs, seed, replicates, scenario } = plan;
  const deals = 'deals' in plan ? { deals: plan.deals } : {};
  const all = [VERSION, plan.hash, vary, runs, seed, replicates, seats, ...Object.values(deals)];
  return {
    hash: sha256(JSON.stringify(all)),
    version: VERSION,
    scenario,
    vary,
    runs,
    seed,
    replicates,
    ...deals,
    seats,
  };
}

/** Returns the spec of a study of relationships. */
export const dealBlocksSpec = (
  { scenario, hash, runs, seed, deals }: DealBlocksPlan,
  seats: StudySpec['seats'],
): StudySpec => ({
  hash: sha256(JSON.stringify([VERSION, hash, 'relationships', runs, seed, deals, seats])),
  version: VERSION,
  scenario,
  runs,
  seed,
  deals,
  seats,
});

/** Writes the spec into the directory, and makes the directory. Throws ScenarioError where another spec is there. */
export function writeSpec(directory: string, spec: StudySpec): void {
  const path = join(directory, SPEC_FILE);
  makeFolder(directory);
  // Parts that begin at the same time write the same spec.
  if (!existsSync(path)) writeWhole(path, true, (write) => write(`${JSON.stringify(spec, null, 1)}\n`));
  const there = readSpec(directory).spec;
  if (there.hash !== spec.hash)
    throw new ScenarioError([{ path, what: difference(there, spec), mend: 'use another directory for another study' }]);
}

/**
 * Reads the spec of a directory and makes its plan. Throws ScenarioError where there is no spec, where it was changed,
 * and where another version wrote it.
 */
export function readSpec(directory: string): { spec: StudySpec; plan: StudyPlan } {
  const path = join(directory, SPEC_FILE);
  if (!existsSync(path))
    throw new ScenarioError([
      {
        path,
        what: 'there is no such file',
        mend: 'name a directory that `dealbreaker sweep … --resume` or `dealings … --resume` has written to',
      },
    ]);
  const spec = asObject(parseJson(readFileSync(path), path)) as unknown as StudySpec;
  if (spec.version !== VERSION)
    throw new ScenarioError([
      {
        path,
        what: `it was written by version ${String(spec.version)}, and this is ${VERSION}`,
        mend: 'use that version, or play anew: results are promised for one version',
      },
    ]);
  const [plan, again] = planned(spec);
  if (again.hash !== spec.hash)
    throw new ScenarioError([
      { path, what: 'it was changed after it was written', mend: 'restore it, or play anew in another directory' },
    ]);
  return { spec, plan };
}

/** The plan of a spec, and the spec of that plan. */
function planned({ scenario, vary, runs, seed, replicates, deals, seats }: StudySpec): [StudyPlan, StudySpec] {
  const many = deals === undefined ? {} : { deals };
  if (vary === undefined) {
    const plan = dealBlocksPlan(scenario, { runs, seed, ...many });
    return [plan, dealBlocksSpec(plan, seats)];
  }
  const plan = planOf(scenario, { vary, runs, seed, ...(replicates === undefined ? {} : { replicates }), ...many });
  return [plan, specOf(plan, vary, seats)];
}

function difference(there: StudySpec, here: StudySpec): string {
  const parts = (['version', 'runs', 'seed', 'replicates', 'deals', 'vary', 'seats', 'scenario'] as const).filter(
    (key) => JSON.stringify(there[key]) !== JSON.stringify(here[key]),
  );
  const isSweep = (spec: StudySpec): boolean => spec.vary !== undefined;
  const study = isSweep(here) ? 'sweep' : 'study of relationships';
  if (isSweep(there) !== isSweep(here))
    return `the directory holds a ${isSweep(there) ? 'sweep' : 'study of relationships'}, and this is a ${study}`;
  return `the directory holds another ${study} (it differs in: ${parts.join(', ')})`;
}
