/** `dealbreaker play`: a person takes a seat at the terminal. */
import { cardOf } from '../../classroom/handLine/card.ts';
import { resumeTable } from '../../engine/table.ts';
import { inputError, ScenarioError } from '../../kernel/problems.ts';
import { parseJson } from '../../kernel/parseJson.ts';
import { DEFAULT_SEED } from '../../kernel/stream.ts';
import { asObject } from '../../kernel/guards.ts';
import { readTextFile } from '../../node/files/readTextFile.ts';
import { STANDARD_INPUT, withFileName } from '../../node/files/withFileName.ts';
import type { Arguments, CommandWork } from '../options/command.ts';
import * as flags from '../options/flags.ts';
import { pageAddress, pageFlag } from '../options/pageAddress.ts';
import type { SavedSeat, PlayedSeat } from '../../classroom/seat/playedSeat.ts';
import { resumeSeat, takeSeat, UNDOS } from '../../classroom/seat/playedSeat.ts';
import { readCardFile } from '../play/preparation.ts';
import { playSeat } from '../play/playSeat.ts';
import type { Io } from '../options/io.ts';
import { isGeniusDomain, readScenarioOption } from '../options/readFlags.ts';
import { readSide, sidesMend } from '../options/readSide.ts';
import { roleOf } from '../../visual/words/roleText.ts';
import { styleOf } from '../options/styleOf.ts';

export const play: CommandWork = {
  flags: {
    as: { value: '<vendor|client>', what: "whose seat you take, or the scenario's own word for it" },
    seed: flags.seed,
    run: flags.run,
    undos: { value: '<n>', what: `how many turns you may take back; default ${UNDOS}` },
    card: { value: '<card.json>', what: 'what you noted before: target, worst, trades, findOut; asked at a terminal' },
    'no-card': { value: null, what: 'do not ask for a card before the talks' },
    page: pageFlag,
    points: flags.points,
    steps: flags.steps,
    set: flags.set,
  },
  run: async (given, io) => {
    const seat = openSeat(given, io);
    const page = pageAddress(given, !isGeniusDomain(given) && readSavedSeat(given.words[0]!) === null);
    if (io.ask === undefined)
      throw inputError('play', 'there is nobody to ask', 'use a terminal, or give lines on standard input');
    const style = styleOf(given, io);
    const { scenario } = seat.table.toJSON();
    if (given.has('card')) seat.card = readCardFile(given.text('card')!, scenario, seat.side, style);
    const asks = io.isTerminal === true && !given.has('no-card') && seat.card === null && seat.before.length === 0;
    await playSeat(seat, { ...io, style }, io.ask, asks, page);
  },
};

function openSeat(given: Arguments, io: Io): PlayedSeat {
  const saved = isGeniusDomain(given) ? null : readSavedSeat(given.words[0]!);
  const as = given.text('as');
  if (saved !== null) {
    const { scenario } = saved.table;
    if (as !== null && readSide(scenario, given) !== saved.side)
      throw new ScenarioError([
        { path: '--as', what: `the saved game is the ${roleOf(scenario, saved.side)}'s`, mend: 'leave it out' },
      ]);
    return resumeSeat(saved);
  }
  const scenario = readScenarioOption(given, io);
  const side = readSide(scenario, given);
  if (side === null) throw new ScenarioError([{ path: '--as', what: 'it is missing', mend: sidesMend(scenario) }]);
  return takeSeat(scenario, side, {
    seed: given.text('seed') ?? DEFAULT_SEED,
    run: given.whole('run', 0),
    undos: given.whole('undos', UNDOS),
  });
}

/**
 * Reads the saved game in a file; null where it is something else, which the reader of scenarios then reads.
 *
 * @throws ScenarioError for a saved game that is damaged.
 */
function readSavedSeat(path: string): SavedSeat | null {
  if (path === STANDARD_INPUT)
    throw new ScenarioError([
      { path, what: 'the words that you play with come from standard input', mend: 'give a file' },
    ]);
  const text = readTextFile(path, 'a scenario or a saved game', ['.json']);
  if (/^\s*</.test(text)) return null;
  const data = withFileName(path, () => parseJson(text));
  const seat = asObject(data) as unknown as Partial<SavedSeat>;
  if (seat.dealbreaker !== 'a seat in play') return null;
  return withFileName(path, () => {
    if (seat.card !== undefined) cardOf(seat.card);
    if ((seat.side !== 'vendor' && seat.side !== 'client') || !Array.isArray(seat.before))
      throw new ScenarioError([
        { path: '', what: 'it is a saved game in which parts are missing', mend: 'save it anew, with this version' },
      ]);
    for (const table of [seat.table!, ...seat.before]) resumeTable(table);
    return seat as SavedSeat;
  });
}
