/** What to talk about with a class: the best and the worst hand, the first bids, and the hand that teaches most. */
import type { GhostPoint } from '../../analysis/ghostDeal.ts';
import { ghostDeal } from '../../analysis/ghostDeal.ts';
import type { Debrief } from '../../classroom/debrief.ts';
import type { HandRow } from '../../classroom/readHands.ts';
import type { Side } from '../../domain/side.ts';
import { SIDES } from '../../domain/side.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import type { Block } from '../page/block.ts';
import { styledName } from '../words/naming.ts';
import { roleOf } from '../words/roleText.ts';
import type { Style } from '../page/style.ts';
import { wrapText } from '../page/wrapText.ts';
import { gainText, worthText } from '../words/worthText.ts';

const utilityOf = (side: Side, row: HandRow): number => Number(row[`utility.${side}`]);

/** The highest and the lowest of the hands by a number; null where they do not differ. */
function ends(hands: readonly HandRow[], of: (row: HandRow) => number): { best: HandRow; worst: HandRow } | null {
  if (hands.length === 0) return null;
  const ranked = [...hands].sort((a, b) => of(b) - of(a));
  const [best, worst] = [ranked[0]!, ranked.at(-1)!];
  return of(best) === of(worst) ? null : { best, worst };
}

/** The best and the worst hand of each side, and the hand most worth talking about. */
export function classTalk(scenario: Scenario, found: Debrief, style: Style): Block[] {
  const lines = SIDES.flatMap((side) => {
    const worth = (row: HandRow): string => worthText(scenario, side, utilityOf(side, row), style);
    const two = ends(found.hands, (row) => utilityOf(side, row));
    if (two === null) return [];
    return wrapText(
      `${styledName(scenario, side, style)}: hand ${two.best['hand']!} ended best with ${worth(two.best)}, ` +
        `hand ${two.worst['hand']!} worst with ${worth(two.worst)}.`,
      2,
      2,
    );
  });
  return [...lines, ...wrapText(handToDiscuss(scenario, found, style) ?? 'No hand left anything on the table.', 2, 2)];
}

/** A smaller amount left on the table is rounding. */
const LEAST = 0.005;

/**
 * The hand most worth talking about, with the reason: the one that left most. A deal leaves what one side could have
 * gained without harm to the other, an impasse what a side could have gained by the ghost deal, in utilities; where
 * nothing was left, a hand without a deal; null where there is neither.
 */
function handToDiscuss(scenario: Scenario, { hands }: Debrief, style: Style): string | null {
  const { kept } = ghostDeal(scenario);
  const gain = (side: Side, row: HandRow): number => gainOf(side, row, kept);
  const left = (row: HandRow): number => Math.max(...SIDES.map((side) => gain(side, row)));
  const [most] = [...hands].sort((a, b) => left(b) - left(a));
  if (most !== undefined && left(most) > LEAST) {
    const told = (side: Side): string =>
      `${gainText(scenario, side, gain(side, most), style)} for the ${roleOf(scenario, side)}`;
    const lead = `Most worth talking about is hand ${most['hand']!}: it`;
    return most['kind'] === 'agreement'
      ? `${lead} left the most on the table, ${told('vendor')} or ${told('client')} without harm to the other.`
      : `${lead} ended without a deal, and the fair deal was worth more: ${told('vendor')} and ${told('client')}.`;
  }
  const failed = hands.find(({ kind }) => kind === 'impasse');
  return failed === undefined ? null : `Most worth talking about is hand ${failed['hand']!}: it ended without a deal.`;
}

/** What a side could have had more: without harm to the other, or of the ghost deal where there was no deal. */
const gainOf = (side: Side, row: HandRow, kept: GhostPoint | null): number =>
  row['kind'] === 'agreement'
    ? Number(row[`left.${side}`] ?? 0)
    : kept === null
      ? 0
      : Math.max(0, kept.utility[side] - utilityOf(side, row));

/** The first bids of each side, where hands have them: the highest and the lowest, and what each ended with. */
export function openingLines(scenario: Scenario, { hands }: Debrief, style: Style): Block[] {
  return SIDES.flatMap((side) => {
    const column = `opening.${side}`;
    const opened = hands.filter((row) => typeof row[column] === 'number');
    const two = ends(opened, (row) => Number(row[column]));
    const told = (row: HandRow): string => {
      const ended = row['kind'] === 'agreement' ? 'ended with' : 'found no deal and was left with';
      return (
        `${worthText(scenario, side, Number(row[column]), style)} (hand ${row['hand']!}, which ${ended} ` +
        `${worthText(scenario, side, utilityOf(side, row), style)})`
      );
    };
    const name = styledName(scenario, side, style);
    if (opened.length === 0) return [];
    if (two === null)
      return wrapText(`${name} asked for ${worthText(scenario, side, Number(opened[0]![column]), style)} first.`, 2, 2);
    return wrapText(`${name} asked for most at first with ${told(two.best)}, for least with ${told(two.worst)}.`, 2, 2);
  });
}
