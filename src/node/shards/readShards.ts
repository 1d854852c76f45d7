/** Reads the finished parts of a directory: checks every line, and says all that is wrong or missing. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../../kernel/problems.ts';
import { ScenarioError } from '../../kernel/problems.ts';
import { counted } from '../../visual/words/plural.ts';
import { readLines } from '../files/readLines.ts';
import type { Manifest } from './manifest.ts';
import { digestOf, readManifest } from './manifest.ts';
import { missingUnits } from './missingUnits.ts';
import { shardName, unitAt, unitCount } from './shard.ts';
import type { StudyPlan, UnitLine } from './studyPlan.ts';
import { unitOf, wordsOf } from './studyPlan.ts';
import type { StudySpec } from './studySpec.ts';
import { SPEC_FILE } from './studySpec.ts';

/** The file of each unit. */
export type UnitFiles = readonly (string | undefined)[];

/**
 * Visits the line of every unit, part by part.
 *
 * @param directory - The directory of the parts.
 * @param spec - The spec of the study.
 * @param plan - The study.
 * @param visit - Is called with every sound line.
 * @returns The file of each unit.
 * @throws ScenarioError with all that is wrong: parts of another study, and lines that exist twice, were changed, or
 * are missing.
 */
export function visitLines(
  directory: string,
  spec: StudySpec,
  plan: StudyPlan,
  visit: (unit: number, line: UnitLine) => void,
): UnitFiles {
  const problems: Problem[] = [];
  const files = new Array<string | undefined>(plan.units);
  const counts = new Set<number>();
  const { study } = wordsOf(plan);
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
        what: `it belongs to another ${study} (${manifest.spec.slice(0, 12)}…, not ${spec.hash.slice(0, 12)}…)`,
        mend: `merge each ${study} from a directory of its own`,
      });
    } else {
      counts.add(manifest.shard.of);
      const problem = visitPart(directory, manifest, plan, files, visit);
      if (problem !== null) problems.push(problem);
    }
  }
  if (problems.length === 0) problems.push(...missingUnits(directory, plan, files, counts));
  if (problems.length > 0) throw new ScenarioError(problems);
  return files;
}

/** Visits the lines of a part up to its first problem, which it returns; null for none. */
function visitPart(
  directory: string,
  { file, digest, shard, rows: count }: Manifest,
  plan: StudyPlan,
  files: (string | undefined)[],
  visit: (unit: number, line: UnitLine) => void,
): Problem | null {
  const path = join(directory, file);
  const { unit: word, name } = wordsOf(plan);
  let found: string;
  try {
    found = digestOf(path);
  } catch {
    return { path, what: 'it is not there, though its manifest is', mend: 'run that shard again' };
  }
  if (found !== digest)
    return {
      path,
      what: 'it was changed after it was written',
      mend: `take ${shardName(shard)} out of the directory and run that shard again`,
    };
  const due = unitCount(shard, plan.units);
  let lines = 0;
  for (const _ of readLines(path)) lines += 1;
  if (lines !== count || count !== due)
    return { path, what: `it has ${counted(lines, word)} instead of ${due}`, mend: 'run that shard again' };
  let n = 0;
  for (const { text } of readLines(path)) {
    const line = JSON.parse(text) as UnitLine;
    const unit = unitOf(plan, line);
    if (unit !== unitAt(shard, n))
      return { path, what: `${word} ${n + 1} is not the one that is due there`, mend: 'run that shard again' };
    if (files[unit] !== undefined)
      return {
        path,
        what: `its ${name(unit)} is in ${files[unit]}, too`,
        mend: 'take one of the two out of the directory',
      };
    files[unit] = file;
    visit(unit, line);
    n += 1;
  }
  return null;
}

/** Yields the line of every unit in order, after `visitLines` has found nothing wrong. No file stays open. */
export function* linesInOrder(directory: string, plan: StudyPlan, files: UnitFiles): Generator<UnitLine> {
  const ends = new Map<string, number>();
  for (let unit = 0; unit < plan.units; unit++) {
    const file = files[unit]!;
    // The lines of a part stand in the order of their units.
    for (const { text, end } of readLines(join(directory, file), ends.get(file) ?? 0)) {
      ends.set(file, end);
      yield JSON.parse(text) as UnitLine;
      break;
    }
  }
}
