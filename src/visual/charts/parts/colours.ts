/**
 * Colours that stay apart for colour-blind eyes and in greyscale: dark blue and orange differ in lightness as well (L*
 * 33 and 61). The vendor and the client have the same ones everywhere; and nothing is told by colour alone: the
 * vendor's lines are whole and its marks round, the client's are dashed and square.
 */
import type { PerSide } from '../../../domain/side.ts';
import { SIDES } from '../../../domain/side.ts';
import type { Scenario } from '../../../scenario/read/scenario.ts';
import { nameOf } from '../../words/naming.ts';
import type { SpecFragment } from './chartSpec.ts';
import { legendColumns } from './chartSpec.ts';
import { roleOf } from '../../words/roleText.ts';

export const SIDE_COLOUR: PerSide<string> = { vendor: '#1b4f8f', client: '#d9730d' };
export const SIDE_SHAPE: PerSide<string> = { vendor: 'circle', client: 'square' };
const SIDE_DASH: PerSide<readonly number[]> = { vendor: [1, 0], client: [6, 3] };

/** For what belongs to neither side. */
export const NEUTRAL_DARK = '#222';

/** What a side is called in a legend: "Acme (vendor)". */
export const sideName = (scenario: Scenario, side: keyof PerSide<unknown>): string => {
  const name = nameOf(scenario, side);
  const role = roleOf(scenario, side);
  return name.endsWith(`(the ${role})`) ? name : `${name} (${role})`;
};

/** An encoding by side, for data with `side` as `sideName` has it. */
function bySide(scenario: Scenario, range: PerSide<unknown>, title: string | null): SpecFragment {
  const names = SIDES.map((side) => sideName(scenario, side));
  return {
    field: 'side',
    type: 'nominal',
    title,
    scale: { domain: names, range: SIDES.map((side) => range[side]) },
    legend: { columns: legendColumns(names, 2) },
  };
}

export const colourBySide = (scenario: Scenario, title: string | null = null): SpecFragment =>
  bySide(scenario, SIDE_COLOUR, title);
export const shapeBySide = (scenario: Scenario, title: string | null = null): SpecFragment =>
  bySide(scenario, SIDE_SHAPE, title);
export const dashBySide = (scenario: Scenario, title: string | null = null): SpecFragment =>
  bySide(scenario, SIDE_DASH, title);
