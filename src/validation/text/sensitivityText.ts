/** What the conclusions depend on, as text: the claim at each assumption's ends, and the Sobol' indices. */
import type { ClaimAtAssumption } from '../claim/assumptionEnds.ts';
import type { Validation } from '../validation.ts';
import type { Block } from '../../visual/page/block.ts';
import { headedColumns, listed, wrapText } from '../../visual/page/wrapText.ts';
import type { Style } from '../../visual/page/style.ts';
import { formatCount } from '../../visual/words/formatNumber.ts';
import { sobolTable } from '../../visual/tables/sobolTable.ts';
import { numberText, estimateText, notCorrected } from './readings.ts';

type Sensitivity = NonNullable<Validation['sensitivity']>;
/** The claim: without understanding, failures are at least this many times as frequent. */
const CLAIM = 3;
/** The most open cases that are listed by name. */
const MAX_LISTED = 6;

/**
 * A few sentences on where the conclusions fail: first the assumptions at whose ends they are lost, then those at whose
 * ends the numbers leave them open.
 */
export function turnsOn({ turns }: Sensitivity): string {
  const names = (list: readonly ClaimAtAssumption[]): string =>
    listed(list.map(({ name, value }) => (value === null ? 'everything as it is' : `${name} at ${value}`)));
  const verdict = (what: string, lost: readonly ClaimAtAssumption[], open: readonly ClaimAtAssumption[]): string =>
    [
      lost.length === 0
        ? `${what} is lost at no end of any assumption${open.length === 0 ? ', and nothing is left open.' : '.'}`
        : `${what} turns on an assumption: it is lost with ${names(lost)}.`,
      ...(open.length === 0
        ? []
        : [
            open.length > MAX_LISTED
              ? `There are too few pairs to be sure with ${open.length} others.`
              : `It is left open with ${names(open)}.`,
          ]),
    ].join(' ');
  return [
    verdict(
      `The claim (without understanding talks fail at least ${CLAIM} times as often)`,
      turns.filter(({ times }) => times.estimate < CLAIM),
      turns.filter(({ times }) => times.estimate >= CLAIM && times.low < CLAIM),
    ),
    verdict(
      'That the break point makes failures',
      turns.filter(({ breakPoint }) => breakPoint.estimate <= 0),
      turns.filter(({ breakPoint }) => breakPoint.estimate > 0 && breakPoint.low <= 0),
    ),
  ].join(' ');
}

/** Two tables: the claim at each assumption's ends, and the Sobol' indices. */
export function sensitivityText({ turns, influences }: Sensitivity, style: Style): Block[] {
  const rows = turns.map(({ name, value, times, breakPoint }) => [
    name,
    value === null ? '' : String(value),
    estimateText(times),
    estimateText(breakPoint),
  ]);
  const factors = influences.factors.map(({ name, kind, from, to, ...indices }) => ({
    cells: [name, kind, `${from} to ${to}`],
    ...indices,
  }));
  return [
    `  ${style.title('Each assumption, and each parameter of people, at its ends')}`,
    ...headedColumns(['', 'at', 'times as often without understanding', 'failures by the break point'], rows, 4),
    ...notCorrected(2 * rows.length, style),
    '',
    `  ${style.title("Sobol' indices of the deal rate, all ranging freely")}`,
    ...sobolTable(['', '', 'range'], factors, influences.samples, 4),
    ...wrapText(
      style.faint(
        `Of the variance (${numberText(influences.variance)}; mean deal rate ` +
          `${numberText(influences.mean)}) of ` +
          `the deal rate over ${formatCount(influences.pairs)} pairs; ` +
          `${formatCount(influences.samples * (influences.factors.length + 2))} points, all on the same luck.`,
      ),
      4,
    ),
    '',
  ];
}
