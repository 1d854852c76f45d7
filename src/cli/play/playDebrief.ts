/**
 * After the talks: both scorecards side by side, the ghost deal, the three accounts, and what another word
 * would have done.
 */
import type { Side } from '../../domain/side.ts';
import { SIDES } from '../../domain/side.ts';
import { prepare } from '../../engine/preparation/prepare.ts';
import { movesOf } from '../../engine/record/movesOf.ts';
import type { Move } from '../../engine/turns/move.ts';
import { ScenarioError } from '../../kernel/problems.ts';
import { ghostDeal } from '../../analysis/ghostDeal.ts';
import { postMortem } from '../../postmortem/postMortem.ts';
import { asScenario } from '../../scenario/read/read.ts';
import type { Negotiation } from '../../engine/record/negotiation.ts';
import { endingText, headline } from '../../visual/story/endingText.ts';
import { satisfactionText } from '../../visual/story/satisfactionText.ts';
import type { Block } from '../../visual/page/block.ts';
import { headedColumns, heading, wrapText } from '../../visual/page/wrapText.ts';
import { labelOf, styledName } from '../../visual/words/naming.ts';
import { percent, twoDecimals } from '../../visual/words/formatNumber.ts';
import { capitalized } from '../../visual/words/pronoun.ts';
import type { Style } from '../../visual/page/style.ts';
import { smallTrust } from '../../visual/terminal/smallTrust.ts';
import { postMortemPage } from '../../visual/postmortem/postMortemPage.ts';
import type { PlayedSeat } from '../../classroom/seat/playedSeat.ts';
import { lostBy } from './lostBy.ts';
import { replayFrom } from '../../classroom/seat/playedSeat.ts';
import { roleOf } from '../../visual/words/roleText.ts';
import { optionWorth, worthText } from '../../visual/words/worthText.ts';

/** The lines of the debrief. The talks must be over. */
export function playDebrief(seat: PlayedSeat, style: Style): Block[] {
  const negotiation = seat.table.negotiation();
  const { scenario } = negotiation;
  const result = postMortem(negotiation, { runs: 0, others: 0 });
  return [
    heading(style.title('HOW IT ENDED')),
    ...endingText(negotiation, ghostDeal(scenario), style, { satisfied: false }),
    '',
    heading(style.title('BOTH SCORECARDS')),
    ...scorecards(negotiation, style),
    '',
    ...satisfactionText(negotiation, style),
    '',
    ...smallTrust(negotiation, style),
    '',
    ...postMortemPage(result, style, false),
    '',
    ...(negotiation.ending.kind === 'agreement'
      ? []
      : [
          heading(style.title('THE ACT THAT LOST IT, AND WHAT ANOTHER WORD OF YOURS WOULD HAVE DONE')),
          ...lostBy(negotiation, seat.side, result.turningPoint, style),
        ]),
  ];
}

/** Every issue with its weight to each side, what was agreed (or last on the table) and what that was worth to each. */
function scorecards({ scenario, ending: end, events }: Negotiation, style: Style): Block[] {
  const { keys, space, issues, ...sides } = prepare(asScenario(scenario));
  const last = (side: Side): Readonly<Record<string, string | number>> | null =>
    events.filter((event) => event.kind === 'offer' && event.by === side).at(-1)?.package ?? null;
  const taken =
    end.kind === 'agreement'
      ? [['agreed', end.package] as const]
      : SIDES.map((side) => [`last bid of ${styledName(scenario, side, style)}`, last(side)] as const);
  const points = (side: Side, k: number, option: string | number): string =>
    optionWorth(
      scenario,
      side,
      keys[k]!,
      sides[side].goals.worth[space.offsets[k]! + issues[k]!.options.indexOf(option)]!,
      style,
    );
  const head = [
    '',
    ...SIDES.map((side) => `weight to ${styledName(scenario, side, style)}`),
    ...taken.flatMap(([what]) => [what, ...SIDES.map((side) => `to ${styledName(scenario, side, style)}`)]),
  ];
  const rows = keys.map((key, k) => [
    labelOf(scenario, key),
    ...SIDES.map((side) => percent(sides[side].goals.weight[k]!)),
    ...taken.flatMap(([, bid]) =>
      bid === null ? ['', '', ''] : [String(bid[key]!), ...SIDES.map((side) => points(side, k, bid[key]!))],
    ),
  ]);
  return headedColumns(head, rows, 2, [1, 2]);
}

/**
 * "what if 5 explain": replays the talks with another word in one of the person's turns (round from 1). `change` makes
 * the new move of the old one. Throws ScenarioError where there is no such turn or the move cannot be made.
 */
export function whatIfText(
  seat: PlayedSeat,
  round: number,
  change: (move: Move, standing: PlayedSeat['before'][number]) => Move,
  style: Style,
): Block[] {
  const atTable = seat.before.filter(
    ({ before, scenario }) => (before?.meeting ?? 0) >= (scenario.before?.meetings ?? 0),
  );
  const standing = atTable.find((table) => table.round === round - 1);
  if (standing === undefined)
    throw new ScenarioError([
      { path: `round ${round}`, what: 'you had no turn in it', mend: `use a round from 1 to ${atTable.length}` },
    ]);
  const mine = movesOf(seat.table.toJSON().events ?? []).filter(({ by }) => by === seat.side);
  const table = replayFrom(standing, seat.side, change(mine[seat.before.indexOf(standing)]!.move, standing));
  const negotiation = table.negotiation();
  const { scenario, ending, satisfaction } = negotiation;
  const had = SIDES.map((side) => {
    const satisfied = `satisfied ${twoDecimals(satisfaction[side].whole)} of 5`;
    return `${roleOf(scenario, side)} ${worthText(scenario, side, ending.utility[side], style)}, ${satisfied}`;
  });
  return [
    ...wrapText(`${headline(negotiation, style)} ${capitalized(had.join('; '))}.`, 2),
    ...wrapText('(After that turn both seats were played by their own policies.)', 2),
  ];
}
