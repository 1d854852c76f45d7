/** Trust from the first meeting before the table on, round by round: one row of small bars a side, from 0 to 1. */
import type { Side } from '../../domain/side.ts';
import { SIDES, otherSide } from '../../domain/side.ts';
import type { Negotiation } from '../../engine/record/negotiation.ts';
import type { Block } from '../page/block.ts';
import { columns } from '../page/wrapText.ts';
import { styledName } from '../words/naming.ts';
import { verb } from '../words/pronoun.ts';
import { twoDecimals } from '../words/formatNumber.ts';
import type { Style } from '../page/style.ts';
import { sparkline } from './sparkline.ts';

/** The largest number of bars; longer talks are sampled at evenly spaced moments. */
const MAX_POINTS = 60;

export function smallTrust(negotiation: Negotiation, style: Style): Block[] {
  const { scenario, events } = negotiation;
  if (events.length === 0) return [];
  return columns(
    SIDES.map((side) => {
      const first = events[0]![side].trust - events[0]![side].trustChange;
      const all = [first, ...trustAfterRounds(negotiation, side)];
      const shown =
        all.length <= MAX_POINTS
          ? all
          : Array.from({ length: MAX_POINTS }, (_, n) => all[Math.round((n * (all.length - 1)) / (MAX_POINTS - 1))]!);
      return [
        [
          styledName(scenario, side, style),
          verb(scenario, side, 'trusts', 'trust'),
          styledName(scenario, otherSide(side), style),
        ].join(' '),
        style[side](sparkline(shown)),
        `${twoDecimals(first)} → ${twoDecimals(all.at(-1)!)}`,
      ];
    }),
    2,
  );
}

/** The trust of a side at the end of each meeting and round; one without an event keeps that of the one before. */
function trustAfterRounds({ events, rounds }: Negotiation, side: Side): number[] {
  let next = 0;
  const first = events[0]!.round;
  return Array.from({ length: rounds - first }, (_, n) => {
    while (next + 1 < events.length && events[next + 1]!.round <= first + n) next += 1;
    return events[next]![side].trust;
  });
}
