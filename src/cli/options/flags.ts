/**
 * The options that several commands share: their help texts, and functions that read their values from the parsed
 * command line.
 */
import { existsSync } from 'node:fs';
import process from 'node:process';
import type { LeverEntry } from '../../domain/leverEntry.ts';
import { ISSUE_LEVERS, SIDE_LEVERS } from '../../domain/levers.ts';
import { parseLevels } from '../../experiments/design/levels.ts';
import type { Levels } from '../../experiments/design/levels.ts';
import type { Vary } from '../../experiments/design/vary.ts';
import { ScenarioError } from '../../kernel/problems.ts';
import { readGeniusFiles } from '../../node/files/readGeniusFiles.ts';
import { readPoints } from '../../node/files/readPoints.ts';
import { readScenarioFile } from '../../node/files/readScenarioFile.ts';
import { arrayIndex } from '../../node/shards/arrayIndex.ts';
import type { Shard } from '../../node/shards/shard.ts';
import type { NodeSeats } from '../../node/threads/seats.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import { applyLevers } from './applyLevers.ts';
import type { Arguments, Flag } from './command.ts';
import type { Format } from './sweepOutput.ts';

export const seed: Flag = {
  value: '<seed>',
  what: 'text or a whole number that names the chance; default "dealbreaker"',
};
export const run: Flag = { value: '<n>', what: 'which negotiation of that seed, from 0; default 0' };
export const runs: Flag = { value: '<n>', what: 'how many negotiations; default 1000' };

const humanLevers = Object.entries<LeverEntry>({ ...SIDE_LEVERS, ...ISSUE_LEVERS })
  .filter(([, { human }]) => human === true)
  .map(([name]) => name);
/** Names the human levers of a side, and the command that lists every key. */
export const levers = `human levers of a side: ${humanLevers.join(', ')}; \`dealbreaker schema\` lists all keys`;

export const set: Flag = {
  value: '<path=value>',
  many: true,
  what: `pull a lever, such as vendor.care=1; can be repeated; ${levers}`,
};
export const json: Flag = { value: null, what: 'print JSON for machines' };
export const workers: Flag = {
  value: '<n>',
  what: 'how many threads play; default 1; the result is the same for any number',
};
export const seat: Flag = {
  value: '<side=module>',
  many: true,
  what: "a policy of one's own in a seat, from a module's default export: vendor=./policy.mjs, or vendor=./policy.mjs#name",
};
export const vary: Flag = {
  value: '<path=from:to:step>',
  many: true,
  what: `a lever that varies: both ends included, or path=one,other; can be repeated; ${levers}`,
};
export const csv: Flag = { value: null, what: 'print CSV' };
export const html: Flag = {
  value: '<file.html>',
  what: 'write a report to hand out: one page that stands alone (charts need the packages vega and vega-lite)',
};

/**
 * Reads the scenario file, or the domain and its two profiles (vendor's, client's), and pulls every `--set`. Throws
 * ScenarioError with every problem of the files, or else of the levers.
 */
export const readScenarioOption = (given: Arguments): Scenario =>
  applyLevers(
    isGeniusDomain(given)
      ? readGeniusFiles(given.words[0]!, given.words[1]!, given.words[2]!)
      : readScenarioFile(given.words[0]!),
    given.texts('set'),
  );

/** Whether the line names a GENIUS domain with two profiles instead of a scenario. */
export const isGeniusDomain = (given: Arguments): boolean => given.words.length === 3;

/**
 * The seats of every --seat, as an option to play with; empty for none. Throws ScenarioError where one is written
 * wrongly, given twice, or its file is not there.
 */
export function seatsFromFlags(given: Arguments): { seats?: NodeSeats } {
  const seats: { vendor?: string; client?: string } = {};
  for (const text of given.texts('seat')) {
    const [, side, module] = /^(vendor|client)=(.+)$/.exec(text) ?? [];
    if (side === undefined || module === undefined)
      throw new ScenarioError([
        { path: `--seat ${text}`, what: 'it names no seat and module', mend: 'write --seat vendor=./policy.mjs' },
      ]);
    if (seats[side as 'vendor'] !== undefined)
      throw new ScenarioError([{ path: `--seat ${text}`, what: 'the seat is taken', mend: 'give each side once' }]);
    if (!existsSync(module.split('#')[0]!))
      throw new ScenarioError([{ path: module, what: 'there is no such file', mend: 'check the path' }]);
    seats[side as 'vendor'] = module;
  }
  return Object.keys(seats).length === 0 ? {} : { seats };
}

const MAX_SHARDS = 10_000_000;

/**
 * "3/8"; "auto/8", "/8" or "8" for what the scheduler says. Without --shard it is the whole. Throws ScenarioError for
 * anything else, and where there is no --resume.
 */
export function readShard(given: Arguments): Shard {
  const text = given.text('shard');
  if (text === null) return { index: 1, of: 1 };
  const found = /^(?:(\d+|auto)?\/)?(\d+)$/.exec(text);
  const of = Number(found?.[2] ?? NaN);
  if (!(of >= 1 && of <= MAX_SHARDS))
    throw new ScenarioError([
      { path: '--shard', what: `"${text}" is not a part`, mend: 'write --shard 3/8, or --shard auto/8' },
    ]);
  if (!given.has('resume'))
    throw new ScenarioError([{ path: '--shard', what: 'it needs a directory', mend: 'add --resume DIR' }]);
  const part = found![1];
  const index = part === undefined || part === 'auto' ? arrayIndex(process.env, of) : Number(part);
  if (!(index >= 1 && index <= of))
    throw new ScenarioError([
      { path: '--shard', what: `there is no part ${index} of ${of}`, mend: `parts are counted from 1 to ${of}` },
    ]);
  return { index, of };
}

/**
 * The levels of every --vary. Throws ScenarioError where one is written wrongly or given twice, and where there is
 * none.
 */
export function readLevels(given: Arguments): Readonly<Record<string, Levels>> {
  const found = new Map<string, Levels>();
  for (const text of given.texts('vary')) {
    const [path, levels] = parseLevels(text);
    if (found.has(path))
      throw new ScenarioError([{ path, what: 'it varies more than once', mend: 'give all of its settings at once' }]);
    found.set(path, levels);
  }
  if (found.size === 0)
    throw new ScenarioError([{ path: '--vary', what: 'nothing varies', mend: 'write --vary vendor.care=0:1:0.25' }]);
  return Object.fromEntries(found);
}

/** The points of --rows; else those of --vary: a grid, or with --points a Latin hypercube. */
export function readVary(given: Arguments): Vary {
  const file = given.text('rows');
  if (file !== null) {
    for (const flag of ['vary', 'points'])
      if (given.has(flag))
        throw new ScenarioError([{ path: `--${flag}`, what: 'it stands beside --rows', mend: 'give one of the two' }]);
    return readPoints(file);
  }
  const levels = readLevels(given);
  return given.has('points') ? { latinHypercube: levels, points: given.whole('points', 1) } : levels;
}

/** Text where neither --csv nor --json is given; throws ScenarioError where both are. */
export function readFormat(given: Arguments): Format {
  if (given.has('csv') && given.has('json'))
    throw new ScenarioError([{ path: '--csv', what: 'it stands beside --json', mend: 'give one of the two' }]);
  return given.has('csv') ? 'csv' : given.has('json') ? 'json' : 'text';
}
