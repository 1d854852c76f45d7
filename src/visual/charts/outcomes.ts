/** Many hands at one table: where each ended in the plane of the two utilities, beside the frontier and what theory picks out. */
import type { Scenario } from '../../scenario/scenario.ts';
import type { Datum, Spec } from './spec.ts';
import { chart, CHART_WIDTH } from './spec.ts';
import { tip, tipNumber, utilityAxis } from './axes.ts';
import { INK } from './colours.ts';
import { plane } from './plane.ts';

/** A hand: `kind` of ending, and what each side ended with. Other columns are left alone. */
export type Hand = Readonly<Record<string, string | number | null>>;

/** The chart of rows as `debrief` or `runs` give them. Throws RangeError for none at all. */
export function outcomes(scenario: Scenario, hands: readonly Hand[], options: { readonly title?: string } = {}): Spec {
  if (hands.length === 0) throw new RangeError('There are no hands to draw.');
  const { layers, named } = plane(scenario);
  const values = hands.map((hand): Datum => ({
    hand: String(hand['hand'] ?? hand['run'] ?? ''), vendor: Number(hand['utility.vendor']), client: Number(hand['utility.client']), ending: hand['kind'] === 'agreement' ? 'deal' : 'no deal',
  }));
  const deals = values.filter(({ ending }) => ending === 'deal').length;
  const [x, y] = [utilityAxis(scenario, 'vendor'), utilityAxis(scenario, 'client')];
  const ending = { field: 'ending', type: 'nominal', title: null, scale: { domain: ['deal', 'no deal'] } };
  return chart(
    options.title ?? `${scenario.title}: where every hand ended`, `${hands.length} hands, ${deals} deals. A hand without a deal stands at what each side was left with.`,
    `${hands.length} hands in the plane of the two utilities, ${deals} of them deals. ${named.join('; ')}.`,
    {
      width: CHART_WIDTH, height: 420,
      layer: [
        ...layers,
        {
          data: { values }, mark: { type: 'point', filled: true, size: 90, opacity: 0.75, stroke: 'white', strokeWidth: 0.7 },
          encoding: {
            x, y, shape: { ...ending, scale: { ...ending.scale, range: ['circle', 'cross'] } }, fill: { ...ending, scale: { ...ending.scale, range: ['#0f8a6b', INK] } },
            tooltip: [tip('hand', 'hand'), tip('ending', 'ending'), tipNumber('vendor', 'vendor'), tipNumber('client', 'client')],
          },
        },
      ],
      resolve: { scale: { shape: 'independent' } },
    },
  );
}

