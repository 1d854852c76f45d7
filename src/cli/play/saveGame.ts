/** "save game.json": writes the turns that were played, and says what of a turn is not in the file. */
import type { MoveDraft } from '../../classroom/seat/draft.ts';
import { draftMove, firstDraft } from '../../classroom/seat/draft.ts';
import type { PlayedSeat } from '../../classroom/seat/playedSeat.ts';
import { ScenarioError } from '../../kernel/problems.ts';
import { checkTarget } from '../../node/files/temporary.ts';
import { writeWhole } from '../../node/files/writeWhole.ts';
import type { Block } from '../../visual/page/block.ts';
import { wrapText } from '../../visual/page/wrapText.ts';
import { typedMove } from './readWords.ts';

/**
 * Saves the game in the file that `rest` names; a "!" at its end replaces one that is there.
 *
 * @returns What to say: how to go on, and which turn was typed but not played, and so is not in the file.
 * @throws ScenarioError where no file is named, or it cannot be written.
 */
export function saveGame(seat: PlayedSeat, draft: MoveDraft, rest: string): Block[] {
  const [, file = '', mark] = /^(.*?)\s*(!?)$/.exec(rest)!;
  if (file === '') throw new ScenarioError([{ path: 'save', what: 'it names no file', mend: 'write save game.json' }]);
  checkTarget(file, mark === '!', `name another file, or write save ${file}! to replace it`);
  writeWhole(file, mark === '!', (write) => write(`${JSON.stringify(seat.save())}\n`));
  const said = [`Saved. To go on: dealbreaker play ${file}`, unplayedText(seat, draft, file)];
  return said.flatMap((text) => wrapText(text, 2, 2));
}

/** Says which turn is not in the file; "" where it is the one that the game goes on with. */
function unplayedText(seat: PlayedSeat, draft: MoveDraft, file: string): string {
  const view = seat.table.view(seat.side);
  const [typed, first] = [draft, firstDraft(seat)].map((one) => typedMove(view, draftMove(one)));
  if (typed === first) return '';
  return (
    `The file holds the turns that are played, not this one as it stands (${typed}): to keep it, play it with go, ` +
    `then save ${file}!`
  );
}
