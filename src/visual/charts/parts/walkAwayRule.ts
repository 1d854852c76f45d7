/** The line of a side's walk-away value in the plane of the two utilities, with its name. */
import type { Scenario } from '../../../scenario/read/scenario.ts';
import { verb } from '../../words/pronoun.ts';
import type { WorthOptions } from './axes.ts';
import { tooltipNumber, tooltipText, utilityEnd, worthOf } from './axes.ts';
import { roleOf } from '../../words/roleText.ts';
import type { SpecFragment } from './chartSpec.ts';
import { CHART_WIDTH } from './chartSpec.ts';
import { SIDE_COLOUR, sideName } from './colours.ts';

/**
 * The line below (or left of) which a side would rather have no deal. Its name stands outside the plot, the vendor's
 * above it and the client's along its right edge, where nothing runs through it.
 */
export function walkAwayRule(
  scenario: Scenario,
  side: 'vendor' | 'client',
  axis: SpecFragment,
  unit: WorthOptions,
): SpecFragment {
  const { walkAway } = scenario[side];
  const share = walkAway / utilityEnd(scenario, side);
  const align = share < 0.3 ? 'left' : share > 0.7 ? 'right' : 'center';
  const mark =
    side === 'vendor'
      ? { align, baseline: 'bottom', dy: -4 }
      : {
          align: align === 'left' ? 'right' : align === 'right' ? 'left' : 'center',
          baseline: 'bottom',
          dy: -4,
          angle: 90,
        };
  const place = side === 'vendor' ? { x: axis, y: { value: 0 } } : { y: axis, x: { value: CHART_WIDTH } };
  return {
    data: {
      values: [
        {
          [side]: worthOf(scenario, side, walkAway, unit),
          what: `${sideName(scenario, side)} ${verb(scenario, side, 'walks', 'walk')} away`,
        },
      ],
    },
    layer: [
      {
        mark: { type: 'rule', strokeDash: [3, 3], color: SIDE_COLOUR[side] },
        encoding: {
          [side === 'vendor' ? 'x' : 'y']: axis,
          tooltip: [tooltipText('what', 'line'), tooltipNumber(side, `worth to the ${roleOf(scenario, side)}`)],
        },
      },
      {
        mark: { type: 'text', ...mark, color: SIDE_COLOUR[side], fontSize: 11 },
        encoding: { ...place, text: { field: 'what' } },
      },
    ],
  };
}
