/** "what if 2 explain": after the talks, replays them with one turn changed. */
import type { Side } from '../../domain/side.ts';
import { isAnswer } from '../../domain/talk.ts';
import type { Move } from '../../engine/turns/move.ts';
import { restoreTable } from '../../engine/table.ts';
import { DealbreakerError, ScenarioError } from '../../kernel/problems.ts';
import { smallLetters } from '../../scenario/read/options.ts';
import type { Block } from '../../visual/page/block.ts';
import { wrapText } from '../../visual/page/wrapText.ts';
import type { Style } from '../../visual/page/style.ts';
import type { Io } from '../options/io.ts';
import { whatIfText } from './playDebrief.ts';
import type { PlayedSeat } from '../../classroom/seat/playedSeat.ts';
import type { MoveDraft } from '../../classroom/seat/draft.ts';
import { draftMove } from '../../classroom/seat/draft.ts';
import { addToDraft } from './addToDraft.ts';
import { notSo } from './notSo.ts';
import { readWord } from './readWords.ts';

/** Prints lines for the person. */
export type Say = (lines: readonly Block[]) => void;

/**
 * After the debrief: replays the talks with one turn changed, for each line that the person types. Returns true where
 * the person takes the last turn back, to go on from there.
 */
export async function askWhatIf(
  seat: PlayedSeat,
  ask: NonNullable<Io['ask']>,
  say: Say,
  style: Style,
): Promise<boolean> {
  if (seat.before.length === 0) return false;
  say(
    wrapText(
      'Try another word: what if 2 explain; what if 3 ask exit; what if 3 bid price 50; what if 4 accept. ' +
        '"undo" takes your last turn back and goes on from there. An empty line ends.',
      2,
    ),
  );
  for (
    let line = await ask('what if> ');
    line !== null && !'quit'.startsWith(smallLetters(line.trim()));
    line = await ask('what if> ')
  ) {
    try {
      if ('undo'.startsWith(smallLetters(line.trim()))) {
        seat.undo();
        say(['  Your last turn is taken back.']);
        return true;
      }
      say(whatIfLines(seat, line, style));
    } catch (error) {
      if (!(error instanceof DealbreakerError)) throw error;
      say(notSo(error, style));
    }
  }
  return false;
}

function whatIfLines(seat: PlayedSeat, line: string, style: Style): Block[] {
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
      const there = { ...seat, table: restoreTable(before) };
      const old: MoveDraft = {
        answer: move.answer ?? null,
        bid: (move.bid as NonNullable<MoveDraft['bid']> | undefined) ?? lastOwnBid(seat.side, before),
        talk: move.talk ?? null,
      };
      return draftMove(addToDraft(there, there.table.view(seat.side), old, word, rest));
    },
    style,
  );
}

const lastOwnBid = (side: Side, before: PlayedSeat['before'][number]): NonNullable<MoveDraft['bid']> =>
  restoreTable(before).view(side).mine ?? {};
