/** Plays the talks at the terminal: reads a line, changes or plays the turn, prints what happened. */
import type { SideView } from '../../engine/turns/sideView.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import { DealbreakerError } from '../../kernel/problems.ts';
import { seenEvents } from '../../postmortem/record/sideRecord.ts';
import type { SeenEvent } from '../../postmortem/record/sideRecord.ts';
import { columns, wrapText } from '../../visual/page/wrapText.ts';
import type { Style } from '../../visual/page/style.ts';
import type { Io } from '../options/io.ts';
import { printable } from '../options/io.ts';
import { section } from '../output/page.ts';
import { playDebrief } from './playDebrief.ts';
import { incomingEvents } from './incomingEvents.ts';
import { roleSheet } from '../../visual/story/roleSheet.ts';
import type { PlayedSeat } from '../../classroom/seat/playedSeat.ts';
import type { MoveDraft } from '../../classroom/seat/draft.ts';
import { firstDraft, closingMove, draftMove } from '../../classroom/seat/draft.ts';
import { addToDraft } from './addToDraft.ts';
import { askCard, cardBlocks } from './preparation.ts';
import { counted } from '../../visual/words/plural.ts';
import { storyText } from '../../visual/story/storyText.ts';
import { typedMove, readWord } from './readWords.ts';
import { askWhatIf } from './askWhatIf.ts';
import type { Say } from './askWhatIf.ts';
import { notSo } from './notSo.ts';
import { saveGame } from './saveGame.ts';
import { tableText } from './tableText.ts';
import { writeCard } from '../../classroom/handLine/card.ts';
import { writeHand } from '../../classroom/handLine/writeHand.ts';
import type { PageAddress } from '../../page/link/handLink.ts';
import { handLink } from '../../page/link/handLink.ts';
import type { Block } from '../../visual/page/block.ts';

/**
 * Plays the seat to the end of the talks, one typed line at a time, then prints the debrief and answers "what if";
 * "undo" there takes the last turn back and goes on. It returns where the input ends or the person quits.
 *
 * @param asksCard - Whether the person is asked for a card first.
 * @param page - Where the page is, to which a hand of the client's seat has a link.
 */
export async function playSeat(
  seat: PlayedSeat,
  io: Io,
  ask: NonNullable<Io['ask']>,
  asksCard = false,
  page: PageAddress | null = null,
): Promise<void> {
  const { style } = io;
  const { scenario, seed, run } = seat.table.toJSON();
  const say: Say = (blocks) => io.out(printable(blocks, io.width));
  say([
    '',
    ...section(scenario.title, wrapText(storyText(scenario), 2), style, `(seed ${seed}, run ${run})`),
    ...section('Your role', roleSheet(scenario, seat.side, style), style),
  ]);
  if (asksCard) seat.card = await askCard(io, scenario, seat.side);
  say([...wrapText('Type help for the words, hint for advice; an empty line plays the turn as it stands.', 2), '']);
  let told = 0;
  do {
    const reached = await playToEnd(seat, ask, say, style, told);
    if (reached === null) return say(['', 'The talks are left open here.']);
    say([
      ...incomingEvents(scenario, seat.side, seenBy(seat), reached, style),
      '',
      ...cardBlocks(scenario, seat.side, seat.card, seat.table.ending!.utility[seat.side], style),
      ...playDebrief(seat, style),
      '',
      ...(await handBlocks(seat, page)),
    ]);
    told = seenBy(seat).length;
  } while (await askWhatIf(seat, ask, say, style));
}

/** The hand as a line of text, for the debrief of a class, and as a link of the page, in which the client is played. */
async function handBlocks(seat: PlayedSeat, page: PageAddress | null): Promise<Block[]> {
  const talks = seat.table.negotiation();
  const card = seat.card === null ? [] : [writeCard(seat.card)];
  const inPage =
    page === null
      ? []
      : seat.side === 'client'
        ? [...wrapText('And in the page:', 2), [await handLink(talks, page), ...card].join(' ')]
        : wrapText('In the page the seat of the client is played: this hand has no link there.', 2);
  return [
    ...wrapText('This hand as one line, for dealbreaker debrief:', 2),
    [writeHand(talks, seat.side), ...card].join(' '),
    ...(inPage.length === 0 ? [] : ['', ...inPage]),
    '',
  ];
}

const seenBy = (seat: PlayedSeat): SeenEvent[] => seenEvents(seat.table.toJSON().events ?? [], seat.side);

/** Plays to the end. Returns how many events were told; null where the input ended or the person quit. */
async function playToEnd(
  seat: PlayedSeat,
  ask: NonNullable<Io['ask']>,
  say: Say,
  style: Style,
  from: number,
): Promise<number | null> {
  const { scenario } = seat.table.toJSON();
  let told = Math.min(from, seenBy(seat).length);
  let draft: MoveDraft | null = null;
  while (seat.table.ending === null) {
    if (draft === null) {
      draft = firstDraft(seat);
      say([...incomingEvents(scenario, seat.side, seenBy(seat), told, style), ...tableText(seat, draft, style)]);
      told = seenBy(seat).length;
    }
    const line = await ask(promptFor(seat.table.view(seat.side), scenario));
    if (line === null) return null;
    try {
      const next = playLine(seat, draft, line, style, say);
      if (next === 'quit') return null;
      if (next === null) told = Math.min(told, seenBy(seat).length);
      draft = next;
    } catch (error) {
      if (!(error instanceof DealbreakerError)) throw error;
      say(notSo(error, style));
    }
  }
  return told;
}

function promptFor({ meeting, side, round, rounds }: SideView, scenario: Scenario): string {
  if (meeting !== undefined) return `meeting ${meeting + 1} of ${scenario.before!.meetings}> `;
  const { horizon } = scenario[side];
  return horizon === undefined
    ? `round ${round + 1} of ${rounds}> `
    : `round ${round + 1}, you count on ${counted(horizon, 'round')}> `;
}

/** The draft after a line; null where a turn was played or taken back. */
function playLine(seat: PlayedSeat, draft: MoveDraft, line: string, style: Style, say: Say): MoveDraft | null | 'quit' {
  if (line.trim() === '') {
    seat.act(draftMove(draft));
    return null;
  }
  const { word, rest } = readWord(line);
  const { scenario } = seat.table.toJSON();
  const view = seat.table.view(seat.side);
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
      say(tableText(seat, draft, style));
      return draft;
    case 'go':
      seat.act(draftMove(draft));
      return null;
    case 'accept':
    case 'leave':
      seat.act(closingMove(draft, word));
      return null;
    case 'undo':
      seat.undo();
      say(['  Your last turn is taken back.']);
      return null;
    case 'hint': {
      const who = rest === '' ? "The seat's own policy" : rest;
      say(wrapText(`${who} would: ${typedMove(view, seat.hint(rest === '' ? null : rest))}.`, 2, 2));
      return draft;
    }
    case 'save':
      say(saveGame(seat, draft, rest));
      return draft;
    default: {
      const next = addToDraft(seat, view, draft, word, rest);
      say(tableText(seat, next, style));
      return next;
    }
  }
}

const HELP = columns(
  [
    ['bid price 50, exit 12 months', 'your offer; issues that are left out stay as they are'],
    ['press exit [option]', 'press for the point, as your bid has it'],
    ['ask exit', 'ask how much it matters to them'],
    ['disclose exit', 'tell unasked how much it matters to you, and your limit'],
    ['grant | explain | refuse | hear', 'answer a wish'],
    ['refer', 'answer that you have to ask your manager, where you have one; it takes the turn'],
    ['tell | decline', 'answer a question'],
    ['go (or an empty line)', 'play the turn as it stands'],
    ['accept | leave', 'take their offer, or leave the table'],
    ['hint [candid | silent | …]', 'what a policy would do in your seat'],
    ['undo', 'take your last turn back'],
    ['show | sheet', 'the table again | your role again'],
    ['save game.json', 'save what is played; dealbreaker play game.json goes on; save game.json! replaces a file'],
    ['quit', 'stop'],
  ],
  2,
);
