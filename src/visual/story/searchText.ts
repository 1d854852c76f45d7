/** What a side's search for packages may have passed over, told after the talks. */
import type { PerSide, Side } from '../../domain/side.ts';
import { SIDES } from '../../domain/side.ts';
import type { SearchShortfall } from '../../engine/record/searchShortfall.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import type { Style } from '../page/style.ts';
import { styledName } from '../words/naming.ts';
import { pronounOf } from '../words/pronoun.ts';

/**
 * A sentence for each side whose search ended in some turn before it had ruled out that there is a better package than
 * the one that it found; "" if none did.
 */
export function searchText(
  scenario: Scenario,
  shortfall: PerSide<SearchShortfall | null> | null | undefined,
  style: Style,
): string {
  return SIDES.flatMap((side) => {
    const found = shortfall?.[side] ?? null;
    return found === null ? [] : sentence(scenario, found, side, style);
  }).join(' ');
}

function sentence(scenario: Scenario, { turns, lacking, most }: SearchShortfall, side: Side, style: Style): string {
  const { own, subject } = pronounOf(scenario, side);
  const found = `what ${subject} found is, by ${own} own reckoning, at most`;
  const when = lacking === turns ? `in each of ${own} turns` : `in ${lacking} of ${own} ${turns} turns`;
  const name = styledName(scenario, side, style);
  return `${name} did not rule out every other package ${when}: ${found} ${ceiling(most)} % short of the best.`;
}

/** A share as the next greater tenth of a hundredth: "1.8". */
const ceiling = (share: number): string => (Math.max(1, Math.ceil(share * 1000 - 1e-9)) / 10).toString();
