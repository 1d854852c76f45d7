/** Names the act of the person that lost the deal, and what another one would have done. */
import { otherSide } from '../../domain/side.ts';
import type { Side } from '../../domain/side.ts';
import { isAnswer, isTalk } from '../../domain/talk.ts';
import type { Event } from '../../engine/record/event.ts';
import type { Negotiation } from '../../engine/record/negotiation.ts';
import type { SavingMove } from '../../postmortem/rescues/lastChances.ts';
import type { TurningPoint } from '../../postmortem/turning/turningPoint.ts';
import { actText, eventNoun } from '../../visual/postmortem/actText.ts';
import type { Block } from '../../visual/page/block.ts';
import { twoDecimals } from '../../visual/words/formatNumber.ts';
import { nameOf } from '../../visual/words/naming.ts';
import { packageText } from '../../visual/words/packageText.ts';
import type { Style } from '../../visual/page/style.ts';
import { wrapText } from '../../visual/page/wrapText.ts';
import { worthText } from '../../visual/words/worthText.ts';

/** The most turns that are told. */
const MAX_TURNS = 3;

/**
 * For talks without a deal: the act that ended them or took the other side's trust too low, where it was the person's;
 * then the person's last turns in which another act leads to a deal, the last first.
 */
export function lostBy(negotiation: Negotiation, side: Side, turn: TurningPoint | null, style: Style): Block[] {
  const { scenario, ending } = negotiation;
  const own = (turn?.turns ?? []).flatMap(({ by, saving }) => (by === side && saving !== null ? [saving] : []));
  const lead: string[] = [];
  if (ending.kind === 'walk-away' && ending.by === side)
    lead.push(`You left in round ${ending.round + 1}, and that ended the talks.`);
  if (turn !== null && !turn.outOfBids && turn.act !== null && turn.act.by === side)
    lead.push(
      `${style.bad('What lost it')}: ${eventNoun(scenario, turn.act)}, yours, in round ${turn.act.round + 1}. ` +
        `It took the trust of ${nameOf(scenario, otherSide(side))} below the point where leaving looks better.`,
    );
  if (own.length === 0) lead.push('No other single act of yours that was tried leads to a deal.');
  return [
    ...wrapText(lead.join(' '), 2, 2),
    ...own
      .slice(-MAX_TURNS)
      .reverse()
      .flatMap((saving, n) => wrapText(chanceText(negotiation, side, saving, n === 0, style), 2, 2)),
  ];
}

function chanceText(
  { scenario, events }: Negotiation,
  side: Side,
  { act, made, round, ending, satisfaction }: SavingMove,
  last: boolean,
  style: Style,
): string {
  const done = events.filter((event) => event.by === side && event.round === round);
  const worth = worthText(scenario, side, ending.utility[side], style);
  return (
    `${last ? 'The last turn that could have saved it' : 'Before that'}, round ${round + 1}: ` +
    `${doneText(scenario, done, act.kind)}. With ${actText(scenario, act, made)} instead there is ` +
    `${style.good('a deal')} in round ${ending.round + 1}, worth ${worth} to you ` +
    `(satisfied ${twoDecimals(satisfaction[side].whole)} of 5), where both seats' own policies play on.`
  );
}

/** What the person did in a turn, of the kind that another act would have replaced. */
function doneText(scenario: Negotiation['scenario'], done: readonly Event[], kind: SavingMove['act']['kind']): string {
  if (kind === 'accept') return 'you did not take the offer on the table';
  const offer = done.find((event) => event.kind === 'offer');
  if (kind === 'bid')
    return offer === undefined ? 'you made no bid' : `you bid ${packageText(scenario, offer.package!)}`;
  const answers = !isTalk(kind) && kind !== 'silence';
  const said = done.find((event) => (answers ? isAnswer(event.kind) && event.isRelayed !== true : isTalk(event.kind)));
  if (said === undefined) return answers ? 'you gave no answer' : 'you asked and pressed for nothing';
  return `you chose ${actText(scenario, { ...said, kind: said.kind as SavingMove['act']['kind'] })}`;
}
