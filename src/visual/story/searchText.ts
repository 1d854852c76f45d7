/** What a side's search for packages may have passed over, told after the talks. */
import type { Side } from '../../domain/side.ts';
import { SIDES } from '../../domain/side.ts';
import type { Event } from '../../engine/record/event.ts';
import { endsTurn } from '../../engine/record/event.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import type { Style } from '../page/style.ts';
import { styledName } from '../words/naming.ts';
import { pronounOf } from '../words/pronoun.ts';

/**
 * A sentence for each side whose search ended in some turn before it had ruled out that there is a better package than
 * the one that it found; "" if none did.
 */
export function searchText(scenario: Scenario, events: readonly Event[], style: Style): string {
  return SIDES.map((side) => sentence(scenario, events, side, style))
    .filter((text) => text !== '')
    .join(' ');
}

function sentence(scenario: Scenario, events: readonly Event[], side: Side, style: Style): string {
  const turns = events.filter(({ by, kind }) => by === side && endsTurn(kind));
  const shares = turns.flatMap((event) => event[side].shortfall ?? []);
  if (shares.length === 0) return '';
  const { own, subject } = pronounOf(scenario, side);
  const found = `what ${subject} found is, by ${own} own reckoning, at most`;
  const when =
    shares.length === turns.length ? `in each of ${own} turns` : `in ${shares.length} of ${own} ${turns.length} turns`;
  const name = styledName(scenario, side, style);
  const most = ceiling(Math.max(...shares));
  return `${name} did not rule out every other package ${when}: ${found} ${most} % short of the best.`;
}

/** A share as the next greater tenth of a hundredth: "1.8". */
const ceiling = (share: number): string => (Math.max(1, Math.ceil(share * 1000 - 1e-9)) / 10).toString();
