/** Trust round by round, one row of small bars for each side, from 0 to 1. */
import { SIDES, otherSide } from '../../domain/side.ts';
import type { Negotiation } from '../../engine/negotiation.ts';
import type { Block } from '../words/block.ts';
import { columns } from '../words/wrapText.ts';
import { styledName } from '../words/naming.ts';
import { twoDecimals } from '../words/formatNumber.ts';
import type { Style } from '../words/style.ts';
import { sparkline } from './sparkline.ts';

/** The largest number of bars; longer talks are sampled at evenly spaced moments. */
const MAX_POINTS = 60;

export function smallTrust(negotiation: Negotiation, style: Style): Block[] {
  const { scenario, events } = negotiation;
  if (events.length === 0) return [];
  return columns(
    SIDES.map((side) => {
      const first = events[0]![side].trust - events[0]![side].trustChange;
      const after = Array.from(
        { length: negotiation.rounds },
        (_, round) => events.filter((event) => event.round <= round).at(-1)![side].trust,
      );
      const all = [first, ...after];
      const shown =
        all.length <= MAX_POINTS
          ? all
          : Array.from({ length: MAX_POINTS }, (_, n) => all[Math.round((n * (all.length - 1)) / (MAX_POINTS - 1))]!);
      return [
        `${styledName(scenario, side, style)} trusts ${styledName(scenario, otherSide(side), style)}`,
        style[side](sparkline(shown)),
        `${twoDecimals(first)} → ${twoDecimals(all.at(-1)!)}`,
      ];
    }),
    2,
  );
}
