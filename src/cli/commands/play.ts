/** `dealbreaker play`: a person takes a seat at the terminal. */
import { readFileSync, statSync } from 'node:fs';
import type { Side } from '../../domain/side.ts';
import { isAnswer } from '../../domain/talk.ts';
import type { Move } from '../../engine/move.ts';
import { resumeTable } from '../../engine/table.ts';
import { problemLine, ScenarioError } from '../../kernel/problems.ts';
import { DEFAULT_SEED } from '../../kernel/stream.ts';
import { MAX_FILE_BYTES } from '../../node/files/readFileBytes.ts';
import { writeWhole } from '../../node/files/writeWhole.ts';
import { packageText } from '../../visual/words/packageText.ts';
import { columns, wrapText } from '../../visual/words/wrapText.ts';
import { nameOf } from '../../visual/words/naming.ts';
import { twoDecimals } from '../../visual/words/formatNumber.ts';
import type { Style } from '../../visual/words/style.ts';
import { ansi, plain } from '../../visual/words/style.ts';
import type { Arguments, Command } from '../options/command.ts';
import * as flags from '../options/flags.ts';
import type { Io } from '../options/io.ts';
import { printable } from '../options/io.ts';
import { section } from '../options/page.ts';
import { playDebrief, whatIfText } from '../play/playDebrief.ts';
import { incomingEvents } from '../play/incomingEvents.ts';
import { roleSheet } from '../play/roleSheet.ts';
import type { SavedSeat, PlayedSeat } from '../play/playedSeat.ts';
import { resumeSeat, takeSeat } from '../play/playedSeat.ts';
import type { MoveDraft } from '../play/draft.ts';
import { addToDraft, firstDraft, closingMove, draftMove } from '../play/draft.ts';
import { typedMove, readWord } from '../play/readWords.ts';
import { scenarioFor } from '../options/scenarioFor.ts';

export const play: Command = {
  name: 'play',
  takes: ['scenario'],
  what: 'Takes a seat at the table: you bid, press, ask, explain. Give a saved game instead of a scenario to go on.',
  flags: {
    as: { value: '<vendor|client>', what: 'whose seat you take' },
    seed: flags.seed,
    run: flags.run,
    set: flags.set,
  },
  run: async (given, io) => {
    const seat = openSeat(given);
    if (io.ask === undefined)
      throw new Error('There is nobody to ask: play needs a terminal, or lines on standard input.');
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
  return takeSeat(scenarioFor(given), as, { seed: given.text('seed') ?? DEFAULT_SEED, run: given.whole('run', 0) });
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
        what: `it is a saved game that cannot be read (${error instanceof Error ? error.message.split('\n')[0]! : 'unknown reason'})`,
        mend: 'save it anew, with this version',
      },
    ]);
  }
}

type Ask = (prompt: string) => Promise<string | null>;

async function playSeat(seat: PlayedSeat, io: Io, ask: Ask): Promise<void> {
  const style = io.colour ? ansi : plain;
  const { scenario, seed, run } = seat.table.toJSON();
  const say = (lines: readonly string[]): void => io.out(printable(lines));
  say([
    '',
    ...section(scenario.title, wrapText(scenario.story, 2), style, `(seed ${seed}, run ${run})`),
    ...section('Your role', roleSheet(scenario, seat.side, style), style),
    ...wrapText('Type help for the words, hint for advice; an empty line plays the turn as it stands.', 2),
    '',
  ]);
  let told = 0;
  let draft: MoveDraft | null = null;
  while (seat.table.ending === null) {
    const events = seat.table.toJSON().events ?? [];
    if (draft === null) {
      draft = firstDraft(seat);
      say([
        ...incomingEvents(scenario, seat.side, events, told, style).flatMap((line) => wrapText(line, 2, 2)),
        ...tableLines(seat, draft, style),
      ]);
      told = events.length;
    }
    const line = await ask(`round ${seat.table.view(seat.side).round + 1} of ${scenario.rounds}> `);
    if (line === null) return say(['', 'The talks are left open here.']);
    try {
      const next = playLine(seat, draft, line, style, say);
      if (next === 'quit') return say(['The talks are left open here.']);
      if (next === null) told = Math.min(told, (seat.table.toJSON().events ?? []).length);
      draft = next;
    } catch (error) {
      if (!(error instanceof ScenarioError)) throw error;
      say(error.problems.map((problem) => `  ${style.bad('Not so:')} ${problemLine(problem)}`));
    }
  }
  say([
    ...incomingEvents(scenario, seat.side, seat.table.toJSON().events ?? [], told, style).flatMap((line) =>
      wrapText(line, 2, 2),
    ),
    '',
    ...playDebrief(seat, style),
    '',
  ]);
  await askWhatIf(seat, ask, say, style);
}

type Say = (lines: readonly string[]) => void;

/** The draft after a line; null where a turn was played or taken back. */
function playLine(seat: PlayedSeat, draft: MoveDraft, line: string, style: Style, say: Say): MoveDraft | null | 'quit' {
  if (line.trim() === '') {
    seat.act(draftMove(draft));
    return null;
  }
  const { word, rest } = readWord(line);
  const { scenario } = seat.table.toJSON();
  switch (word) {
    case 'quit':
      return 'quit';
    case 'help':
      say(HELP);
      return draft;
    case 'sheet':
      say(roleSheet(scenario, seat.side, style));
      return draft;
    case 'show':
      say(tableLines(seat, draft, style));
      return draft;
    case 'go':
      seat.act(draftMove(draft));
      return null;
    case 'accept':
    case 'leave':
      seat.act(closingMove(draft, word));
      return null;
    case 'undo':
      if (!seat.undo())
        throw new ScenarioError([{ path: 'undo', what: 'there is no turn to take back', mend: 'play one first' }]);
      say(['  Your last turn is taken back.']);
      return null;
    case 'hint':
      say(
        wrapText(
          `${rest === '' ? "The seat's own policy" : rest} would: ${typedMove(seat.hint(rest === '' ? null : rest))}.`,
          2,
          2,
        ),
      );
      return draft;
    case 'save':
      if (rest === '')
        throw new ScenarioError([{ path: 'save', what: 'it names no file', mend: 'write save game.json' }]);
      try {
        writeWhole(rest, (write) => write(`${JSON.stringify(seat.save())}\n`));
      } catch (error) {
        throw new ScenarioError([
          {
            path: rest,
            what: `it cannot be written (${(error as NodeJS.ErrnoException).code ?? 'unknown reason'})`,
            mend: 'give another file',
          },
        ]);
      }
      say([`  Saved. To go on: dealbreaker play ${rest}`]);
      return draft;
    default: {
      const next = addToDraft(seat, seat.table.view(seat.side), draft, word, rest);
      say(tableLines(seat, next, style));
      return next;
    }
  }
}

/** What lies on the table, and the turn as it stands. */
function tableLines(seat: PlayedSeat, draft: MoveDraft, style: Style): string[] {
  const { scenario } = seat.table.toJSON();
  const view = seat.table.view(seat.side);
  const move = draftMove(draft);
  const answers = seat.answers();
  return [
    ...(view.theirs === null
      ? []
      : wrapText(
          `On the table from ${nameOf(scenario, seat.side === 'vendor' ? 'client' : 'vendor')}: ${packageText(scenario, view.theirs)}.`,
          2,
          2,
        )),
    ...(answers.length < 2 ? [] : wrapText(`You are expected to answer: ${answers.join(', ')}.`, 2, 2)),
    ...wrapText(style.title(`Your turn as it stands: ${typedMove(move)}.`), 2, 2),
    ...wrapText(style.faint(`You trust them ${twoDecimals(view.trust)}.`), 2),
  ];
}

const HELP = columns(
  [
    ['bid price 50, exit 12 months', 'your offer; issues that are left out stay as they are'],
    ['press exit [option]', 'press for the point, as your bid has it'],
    ['ask exit', 'ask how much it matters to them'],
    ['grant | explain | refuse | hear', 'answer a wish'],
    ['tell | decline', 'answer a question'],
    ['go (or an empty line)', 'play the turn as it stands'],
    ['accept | leave', 'take their offer, or leave the table'],
    ['hint [candid | silent | …]', 'what a policy would do in your seat'],
    ['undo', 'take your last turn back'],
    ['show | sheet', 'the table again | your role again'],
    ['save game.json', 'save; dealbreaker play game.json goes on'],
    ['quit', 'stop'],
  ],
  2,
);

/** After the debrief: one turn done otherwise, and what comes of it. */
async function askWhatIf(seat: PlayedSeat, ask: Ask, say: Say, style: Style): Promise<void> {
  if (seat.before.length === 0) return;
  say(
    wrapText(
      'Try another word: what if 2 explain; what if 3 ask exit; what if 3 bid price 50; what if 4 accept. An empty line ends.',
      2,
    ),
  );
  for (
    let line = await ask('what if> ');
    line !== null && line.trim() !== '' && line.trim() !== 'quit';
    line = await ask('what if> ')
  ) {
    try {
      say(whatIfLines(seat, line, style));
    } catch (error) {
      if (!(error instanceof ScenarioError)) throw error;
      say(error.problems.map((problem) => `  ${style.bad('Not so:')} ${problemLine(problem)}`));
    }
  }
}

function whatIfLines(seat: PlayedSeat, line: string, style: Style): string[] {
  const found = /^\s*(?:what\s+if\s+)?(?:round\s+)?(\d+)\s+(.+)$/i.exec(line);
  if (found === null)
    throw new ScenarioError([
      {
        path: line.trim().slice(0, 40),
        what: 'it names no round and word',
        mend: 'write, for example: what if 2 explain',
      },
    ]);
  const { word, rest } = readWord(found[2]!);
  return whatIfText(
    seat,
    Number(found[1]),
    (move: Move, before): Move => {
      if (word === 'accept' || word === 'leave')
        return { ...(move.answer === undefined ? {} : { answer: move.answer }), [word]: true };
      if (isAnswer(word))
        return { bid: lastOwnBid(seat.side, before), ...move, answer: word as NonNullable<Move['answer']> };
      const there = { ...seat, table: resumeTable(before) };
      const old: MoveDraft = {
        answer: move.answer ?? null,
        bid: (move.bid as MoveDraft['bid'] | undefined) ?? lastOwnBid(seat.side, before),
        talk: move.talk ?? null,
      };
      return draftMove(addToDraft(there, there.table.view(seat.side), old, word, rest));
    },
    style,
  );
}

const lastOwnBid = (side: Side, before: PlayedSeat['before'][number]): MoveDraft['bid'] =>
  resumeTable(before).view(side).mine ?? {};
