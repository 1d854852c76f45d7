/** Reads the values of the shared options from the parsed command line. */
import { existsSync } from 'node:fs';
import type { SeatsInput } from '../../engine/preparation/seats.ts';
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
import { mostWorkers } from '../../node/threads/play.ts';
import { loadSeats, modulePath, sendable } from '../../node/threads/seats.ts';
import type { LeverSettings } from '../../scenario/levers/leverSettings.ts';
import { leverValue } from '../../scenario/levers/leverValue.ts';
import { parseLever, splitLever } from '../../scenario/levers/parseLever.ts';
import { withLevers } from '../../scenario/levers/withLevers.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import { discountLines } from '../../visual/story/discountText.ts';
import type { Block } from '../../visual/page/block.ts';
import type { Arguments } from './command.ts';
import type { Io } from './io.ts';
import { printable } from './io.ts';
import { weightNotes } from './weightNotes.ts';

/**
 * Reads the scenario file, or the domain and its two profiles (first the vendor's), and sets the levers of every
 * `--set`. Tells on standard error which weights a `--set` moved along, and what a result for machines does not tell.
 * Throws ScenarioError with every problem of the files; where they have none, with those of the levers.
 */
export function readScenarioOption(given: Arguments, io: Io): Scenario {
  const [first, vendor, client] = given.words as [string, string, string];
  if (given.has('steps') && !isGeniusDomain(given))
    throw new ScenarioError([
      {
        path: '--steps',
        what: 'it belongs to a GENIUS domain',
        mend: 'leave it out, or give a domain and two profiles',
      },
    ]);
  const steps = given.has('steps') ? { steps: given.whole('steps', 1) } : {};
  const scenario = isGeniusDomain(given) ? readGeniusFiles(first, vendor, client, steps) : readScenarioFile(first);
  const levers = readLevers(scenario, given, 'set');
  const set = given.has('set') ? withLevers(scenario, levers) : scenario;
  printNotes(weightNotes(scenario, set, levers), io);
  tellMachines([set], given, io);
  return set;
}

/** Tells on standard error the discounts, which a result for machines does not tell. */
export function tellMachines(scenarios: readonly Scenario[], given: Arguments, io: Io): void {
  if ((given.has('json') || given.has('csv')) && !given.has('discount-at')) printNotes(discountLines(...scenarios), io);
}

/** The number of --workers; tells on standard error where no more threads than the most will play. */
export function readWorkers(given: Arguments, io: Io): number {
  const [workers, most] = [given.whole('workers', 1), mostWorkers()];
  if (workers > most) printNotes([`At most ${most} threads play on this machine, 4 for each core.`], io);
  return workers;
}

/** Prints notes on standard error; nothing where there are none. */
export function printNotes(notes: readonly Block[], io: Io): void {
  if (notes.length > 0) io.err(printable(notes));
}

/** The levers of an option such as --set, by path. Throws ScenarioError where one is malformed or given twice. */
export function readLevers(scenario: Scenario, given: Arguments, flag: 'set' | 'lever'): LeverSettings {
  const found = new Map<string, unknown>();
  for (const text of given.texts(flag)) {
    const [path] = parseLever(text);
    if (found.has(path)) throw new ScenarioError([{ path, what: 'it is set more than once', mend: 'set it once' }]);
    found.set(path, leverValue(scenario, path, splitLever(text)[1]));
  }
  return Object.fromEntries(found);
}

/** Tells whether the line names a GENIUS domain with two profiles instead of a scenario. */
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
    if (!existsSync(modulePath(module)[0]))
      throw new ScenarioError([{ path: module, what: 'there is no such file', mend: 'check the path' }]);
    seats[side as 'vendor'] = module;
  }
  return Object.keys(seats).length === 0 ? {} : { seats };
}

/** The same with the modules loaded, for functions that play in this thread. */
export async function seatCodeFromFlags(given: Arguments): Promise<{ seats?: SeatsInput }> {
  const { seats } = seatsFromFlags(given);
  return seats === undefined ? {} : { seats: await loadSeats(sendable(seats)!) };
}

/** The largest number of parts of a sweep. */
const MAX_SHARDS = 10_000_000;

/**
 * The part that --shard names: "3/8"; or "auto/8", "/8" or "8" for the part that the scheduler says. Without --shard it
 * is the whole. Throws ScenarioError for every other text, and where --resume is missing.
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

/** The levels of every --vary. Throws ScenarioError where one is malformed or given twice, and where there is none. */
export function readVaryFlags(given: Arguments): Readonly<Record<string, Levels>> {
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

/** The points of --rows; without it those of --vary: a grid, or with --points a Latin hypercube. */
export function readVary(scenario: Scenario, given: Arguments): Vary {
  const file = given.text('rows');
  if (file !== null) {
    for (const flag of ['vary', 'points'])
      if (given.has(flag))
        throw new ScenarioError([{ path: `--${flag}`, what: 'it stands beside --rows', mend: 'give one of the two' }]);
    return readPoints(scenario, file);
  }
  const levels = readVaryFlags(given);
  return given.has('points') ? { latinHypercube: levels, points: given.whole('points', 1) } : levels;
}
