/** The talks at the terminal: reads a line, changes or plays the turn, prints what happened. */
import { DealbreakerError, problemLine, ScenarioError } from '../../kernel/problems.ts';
import { writeWhole } from '../../node/files/writeWhole.ts';
import { packageText } from '../../visual/words/packageText.ts';
import type { Block } from '../../visual/words/block.ts';
import { columns, wrapText } from '../../visual/words/wrapText.ts';
import { nameOf } from '../../visual/words/naming.ts';
import { twoDecimals } from '../../visual/words/formatNumber.ts';
import type { Style } from '../../visual/words/style.ts';
import type { Io } from '../options/io.ts';
import { printable } from '../options/io.ts';
import { seenEvents } from '../../postmortem/record/sideRecord.ts';
import { section } from '../options/page.ts';
import { playDebrief } from './playDebrief.ts';
import { incomingEvents } from './incomingEvents.ts';
import { roleSheet } from './roleSheet.ts';
import type { PlayedSeat } from './playedSeat.ts';
import type { MoveDraft } from './draft.ts';
import { addToDraft, firstDraft, closingMove, draftMove } from './draft.ts';
import { typedMove, readWord } from './readWords.ts';
import { askWhatIf } from './askWhatIf.ts';
import type { Say } from './askWhatIf.ts';

/**
 * Plays the seat to the end of the talks, one typed line at a time, then prints the debrief and answers "what if".
 * It returns early where the input ends or the person quits.
 */
export async function playSeat(seat: PlayedSeat, io: Io, ask: NonNullable<Io['ask']>): Promise<void> {
  const { style } = io;
  const { scenario, seed, run } = seat.table.toJSON();
  const say: Say = (lines) => io.out(printable(lines, io.width));
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
    const events = seenEvents(seat.table.toJSON().events ?? [], seat.side);
    if (draft === null) {
      draft = firstDraft(seat);
      say([...incomingEvents(scenario, seat.side, events, told, style), ...tableLines(seat, draft, style)]);
      told = events.length;
    }
    const line = await ask(`round ${seat.table.view(seat.side).round + 1} of ${scenario.rounds}> `);
    if (line === null) return say(['', 'The talks are left open here.']);
    try {
      const next = playLine(seat, draft, line, style, say);
      if (next === 'quit') return say(['The talks are left open here.']);
      if (next === null) told = Math.min(told, seenEvents(seat.table.toJSON().events ?? [], seat.side).length);
      draft = next;
    } catch (error) {
      if (!(error instanceof DealbreakerError)) throw error;
      say(error.problems.map((problem) => `  ${style.bad('Not so:')} ${problemLine(problem)}`));
    }
  }
  say([
    ...incomingEvents(scenario, seat.side, seenEvents(seat.table.toJSON().events ?? [], seat.side), told, style),
    '',
    ...playDebrief(seat, style),
    '',
  ]);
  await askWhatIf(seat, ask, say, style);
}

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
      writeWhole(rest, (write) => write(`${JSON.stringify(seat.save())}\n`));
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
function tableLines(seat: PlayedSeat, draft: MoveDraft, style: Style): Block[] {
  const { scenario } = seat.table.toJSON();
  const view = seat.table.view(seat.side);
  const move = draftMove(draft);
  const answers = seat.answers();
  return [
    ...(view.theirs === null
      ? []
      : wrapText(
          `On the table from ${nameOf(scenario, seat.side === 'vendor' ? 'client' : 'vendor')}: ` +
            `${packageText(scenario, view.theirs)}.`,
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
