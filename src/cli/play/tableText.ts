/** Tells what lies on the table, what each word would do, and the turn as it stands. */
import { otherSide } from '../../domain/side.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import type { Block } from '../../visual/page/block.ts';
import { packageText } from '../../visual/words/packageText.ts';
import { columns, listed, wrapText } from '../../visual/page/wrapText.ts';
import { issueText, nameOf } from '../../visual/words/naming.ts';
import { twoDecimals } from '../../visual/words/formatNumber.ts';
import type { Style } from '../../visual/page/style.ts';
import type { OwnWorth } from '../../classroom/seat/ownWorth.ts';
import { ownWorth } from '../../classroom/seat/ownWorth.ts';
import type { PlayedSeat } from '../../classroom/seat/playedSeat.ts';
import type { MoveDraft } from '../../classroom/seat/draft.ts';
import { draftMove } from '../../classroom/seat/draft.ts';
import { typedMove } from './readWords.ts';
import { answerEffect } from './wordEffects.ts';
import { worthText } from '../../visual/words/worthText.ts';

/** The lines that a person reads before typing. Worths are the person's own. */
export function tableText(seat: PlayedSeat, draft: MoveDraft, style: Style): Block[] {
  const { scenario } = seat.table.toJSON();
  const view = seat.table.view(seat.side);
  const worth = ownWorth(seat, view);
  const told = (utility: number): string => worthText(scenario, seat.side, utility, style);
  const answers = seat.answers();
  const { bid } = draft;
  const trust = `You trust them ${twoDecimals(view.trust)}.`;
  return [
    ...(view.theirs === null
      ? []
      : wrapText(
          `On the table from ${nameOf(scenario, otherSide(seat.side))}: ${packageText(scenario, view.theirs)}. ` +
            `It is worth ${told(worth.of(view.theirs))} to you, if you accept, and leaving is worth ` +
            `${told(worth.leaving)}.${beyondText(scenario, worth.beyond(view.theirs))}`,
          2,
          2,
        )),
    ...(answers.length === 0 ? [] : wrapText('You are expected to answer:', 2)),
    ...columns(
      answers.map((answer) => [answer, answerEffect(scenario, view, answer, answers.includes('hear'))]),
      4,
    ),
    ...wrapText(style.title(`Your turn as it stands: ${typedMove(view, draftMove(draft))}.`), 2, 2),
    ...wrapText(style.faint(bid === null ? trust : `Your bid is worth ${told(worth.of(bid))} to you. ${trust}`), 2),
    ...(bid !== null && worth.isTrap(bid) ? wrapText(style.bad(trapText(scenario, worth, bid, told)), 2) : []),
  ];
}

/** Says on which issues a package lies beyond the person's own break points; "" for none. */
function beyondText(scenario: Scenario, issues: readonly string[]): string {
  if (issues.length === 0) return '';
  const points = issues.length === 1 ? 'break point' : 'break points';
  return ` It lies beyond your own ${points} on ${listed(issues.map((issue) => issueText(scenario, issue)))}.`;
}

/** Says why the own bid is a trap for the person. */
function trapText(
  scenario: Scenario,
  worth: OwnWorth,
  bid: NonNullable<MoveDraft['bid']>,
  told: (utility: number) => string,
): string {
  const less = worth.of(bid) < worth.leaving ? ` It is worth less to you than leaving (${told(worth.leaving)}).` : '';
  return `Careful with your bid, which they may take.${beyondText(scenario, worth.beyond(bid))}${less}`;
}
