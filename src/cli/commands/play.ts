/** `dealbreaker play`: a person takes a seat at the terminal. */
import { readFileSync, statSync } from 'node:fs';
import { resumeTable } from '../../engine/table.ts';
import { inputError, ScenarioError } from '../../kernel/problems.ts';
import { DEFAULT_SEED } from '../../kernel/stream.ts';
import { MAX_FILE_BYTES } from '../../node/files/readFileBytes.ts';
import type { Arguments, Command } from '../options/command.ts';
import * as flags from '../options/flags.ts';
import type { SavedSeat, PlayedSeat } from '../play/playedSeat.ts';
import { resumeSeat, takeSeat } from '../play/playedSeat.ts';
import { playSeat } from '../play/playSeat.ts';
import { readScenarioOption } from '../options/readFlags.ts';

export const play: Command = {
  name: 'play',
  takes: ['scenario'],
  what: 'Takes a seat at the table: you bid, press, ask, explain. Give a saved game instead of a scenario to go on.',
  flags: {
    as: { value: '<vendor|client>', what: 'whose seat you take' },
    seed: flags.seed,
    run: flags.run,
    steps: flags.steps,
    set: flags.set,
  },
  run: async (given, io) => {
    const seat = openSeat(given);
    if (io.ask === undefined)
      throw inputError('play', 'there is nobody to ask', 'use a terminal, or give lines on standard input');
    await playSeat(seat, io, io.ask);
  },
};

function openSeat(given: Arguments): PlayedSeat {
  const saved = readSavedSeat(given.words[0]!);
  const as = given.text('as');
  if (saved !== null) {
    if (as !== null && as !== saved.side)
      throw new ScenarioError([{ path: '--as', what: `the saved game is the ${saved.side}'s`, mend: 'leave it out' }]);
    return resumeSeat(saved);
  }
  if (as !== 'vendor' && as !== 'client')
    throw new ScenarioError([
      {
        path: '--as',
        what: as === null ? 'it is missing' : `there is no side "${as}"`,
        mend: 'write --as vendor or --as client',
      },
    ]);
  return takeSeat(readScenarioOption(given), as, {
    seed: given.text('seed') ?? DEFAULT_SEED,
    run: given.whole('run', 0),
  });
}

/**
 * The saved game in a file; null where it is something else (and whatever is wrong with it then is told by whoever
 * reads scenarios). Throws ScenarioError for one that is damaged.
 */
function readSavedSeat(path: string): SavedSeat | null {
  let data: Partial<SavedSeat> | null;
  try {
    if (statSync(path).size > MAX_FILE_BYTES) return null;
    data = JSON.parse(readFileSync(path, 'utf8')) as Partial<SavedSeat> | null;
  } catch {
    return null;
  }
  if (typeof data !== 'object' || data === null || data.dealbreaker !== 'a seat in play') return null;
  try {
    if ((data.side !== 'vendor' && data.side !== 'client') || !Array.isArray(data.before))
      throw new Error('parts are missing');
    for (const table of [data.table!, ...data.before]) resumeTable(table);
    return data as SavedSeat;
  } catch (error) {
    throw new ScenarioError([
      {
        path,
        what:
          'it is a saved game that cannot be read ' +
          `(${error instanceof Error ? error.message.split('\n')[0]! : 'unknown reason'})`,
        mend: 'save it anew, with this version',
      },
    ]);
  }
}
