/** Which part of a sweep, as a command line or else a scheduler says it. */
import process from 'node:process';
import { ScenarioError } from '../../kernel/problems.ts';
import { arrayIndex } from '../../node/shards/arrayIndex.ts';
import type { Shard } from '../../node/shards/shard.ts';
import type { Arguments } from './command.ts';

const MAX_SHARDS = 10_000_000;

/**
 * "3/8"; "auto/8", "/8" or "8" for what the scheduler says. Without --shard it is the whole. Throws ScenarioError for
 * anything else, and where there is no --resume.
 */
export function shardIn(given: Arguments): Shard {
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
  const said = found![1];
  const index = said === undefined || said === 'auto' ? arrayIndex(process.env, of) : Number(said);
  if (!(index >= 1 && index <= of))
    throw new ScenarioError([
      { path: '--shard', what: `there is no part ${index} of ${of}`, mend: `parts are counted from 1 to ${of}` },
    ]);
  return { index, of };
}
