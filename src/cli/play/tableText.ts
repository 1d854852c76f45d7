/** Tells what lies on the table, what each word would do, and the turn as it stands. */
import { otherSide } from '../../domain/side.ts';
import { prepare } from '../../engine/prepare.ts';
import type { PackageInWords } from '../../engine/sideView.ts';
import { asScenario } from '../../scenario/read/read.ts';
import type { Block } from '../../visual/words/block.ts';
import { packageText } from '../../visual/words/packageText.ts';
import { columns, wrapText } from '../../visual/words/wrapText.ts';
import { nameOf } from '../../visual/words/naming.ts';
import { twoDecimals } from '../../visual/words/formatNumber.ts';
import type { Style } from '../../visual/words/style.ts';
import type { PlayedSeat } from './playedSeat.ts';
import type { MoveDraft } from './draft.ts';
import { draftMove } from './draft.ts';
import { typedMove } from './readWords.ts';
import { answerEffect } from './wordEffects.ts';

/** The lines that a person reads before typing. Worths are the person's own, in [0, 1]. */
export function tableText(seat: PlayedSeat, draft: MoveDraft, style: Style): Block[] {
  const { scenario } = seat.table.toJSON();
  const view = seat.table.view(seat.side);
  const worth = ownWorth(seat);
  const answers = seat.answers();
  return [
    ...(view.theirs === null
      ? []
      : wrapText(
          `On the table from ${nameOf(scenario, otherSide(seat.side))}: ${packageText(scenario, view.theirs)}. ` +
            `It is worth ${twoDecimals(worth(view.theirs))} to you, if you accept; what waits outside looks worth ` +
            `${twoDecimals(view.outside)}, if you leave.`,
          2,
          2,
        )),
    ...(answers.length === 0 ? [] : wrapText('You are expected to answer:', 2)),
    ...columns(
      answers.map((answer) => [answer, answerEffect(scenario, view, answer, answers.includes('hear'))]),
      4,
    ),
    ...wrapText(style.title(`Your turn as it stands: ${typedMove(view, draftMove(draft))}.`), 2, 2),
    ...wrapText(
      style.faint(
        `Your bid is worth ${twoDecimals(worth(draft.bid))} to you. You trust them ${twoDecimals(view.trust)}.`,
      ),
      2,
    ),
  ];
}

/** The person's own true utility of a package. */
function ownWorth(seat: PlayedSeat): (bid: PackageInWords) => number {
  const { keys, space, issues, [seat.side]: own } = prepare(asScenario(seat.table.toJSON().scenario));
  return (bid) =>
    keys.reduce((sum, key, k) => sum + own.goals.worth[space.offsets[k]! + issues[k]!.options.indexOf(bid[key]!)]!, 0);
}
