/**
 * The negotiation dance in letters: offers in the plane of the two true utilities, the vendor's to the right, the
 * client's upward.
 */
import type { Negotiation } from '../../engine/record/negotiation.ts';
import { bestUtility } from '../../analysis/bestUtility.ts';
import { ghostDeal } from '../../analysis/ghostDeal.ts';
import type { Block } from '../page/block.ts';
import { wrapText } from '../page/wrapText.ts';
import { styledName } from '../words/naming.ts';
import type { PlotMark } from '../words/plot.ts';
import { plot } from '../words/plot.ts';
import type { Style } from '../page/style.ts';
import { worthWriter } from '../words/worthText.ts';

/** Columns and lines of the largest plot. */
const [PLOT_WIDTH, PLOT_LINES] = [61, 16];
/** Columns beside the plot: the indent and the numbers of its axis. */
const MARGIN = 8;

/**
 * Draws the offers of a negotiation.
 *
 * @param negotiation - With its record.
 * @param style - How the names of the sides are styled.
 * @returns The plot and its legend.
 */
export function smallDance(negotiation: Negotiation, style: Style): Block[] {
  const { scenario, events, ending } = negotiation;
  const ghost = ghostDeal(scenario).kept;
  const deal = ending.kind === 'agreement';
  const marks: PlotMark[] = events
    .filter(({ kind }) => kind === 'offer')
    .map(({ by, vendor, client }) => ({
      x: vendor.utility!,
      y: client.utility!,
      sign: style[by](by === 'vendor' ? 'o' : 'x'),
    }));
  if (ghost !== null) marks.push({ x: ghost.utility.vendor, y: ghost.utility.client, sign: style.title('*') });
  marks.push({ x: ending.utility.vendor, y: ending.utility.client, sign: deal ? style.good('@') : style.bad('#') });
  const [vendor, client] = [styledName(scenario, 'vendor', style), styledName(scenario, 'client', style)];
  const axis = (side: 'vendor' | 'client') => ({
    low: 0,
    high: Math.max(1, bestUtility(scenario, side)),
    line: scenario[side].walkAway,
    write: worthWriter(scenario, side, style),
  });
  return [
    {
      kind: 'picture',
      draw: (width) =>
        plot(marks, axis('vendor'), axis('client'), Math.min(PLOT_WIDTH, width - MARGIN), PLOT_LINES).map(
          (line) => `  ${line}`,
        ),
    },
    ...wrapText(
      `Across: worth to ${vendor}; up: worth to ${client}. o offers of ${vendor}, x of ${client}; ` +
        `${ghost === null ? '' : '* the ghost deal; '}${deal ? '@ the deal' : '# what each ended with'}; ` +
        'dotted lines: below (left of) them a side would rather have no deal.',
      2,
    ),
  ];
}
