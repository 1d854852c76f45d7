/** How trust, and where it is recorded the understanding, of each side changed over some events. */
import { otherSide, SIDES } from '../../domain/side.ts';
import type { Event } from '../../engine/record/event.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import { twoDecimals } from '../words/formatNumber.ts';
import { styledName } from '../words/naming.ts';
import { verb } from '../words/pronoun.ts';
import type { Style } from '../page/style.ts';

/** One sentence for each side whose trust changed in two decimals; "" if none did. */
export function driftText(scenario: Scenario, events: readonly Event[], style: Style): string {
  return SIDES.map((side) => {
    const before = events[0]![side].trust - events[0]![side].trustChange;
    const after = events.at(-1)![side].trust;
    if (twoDecimals(before) === twoDecimals(after)) return '';
    const text = `${twoDecimals(before)} → ${twoDecimals(after)}`;
    const move = after > before ? `more: ${style.good(text)}` : `less: ${style.bad(text)}`;
    const other = styledName(scenario, otherSide(side), style);
    const comes = verb(scenario, side, 'comes', 'come');
    return `${styledName(scenario, side, style)} ${comes} to trust ${other} ${move}.`;
  })
    .filter((text) => text !== '')
    .join(' ');
}
