/** The essay's chain as text: failures by meetings, what goes through what, and one-sided maintenance. */
import type { Chain, ChainClamp, ChainPoint } from '../chain/chainResult.ts';
import type { Estimate } from '../../statistics/estimate.ts';
import type { Block } from '../../visual/page/block.ts';
import { formatCount, plusMinus, twoDecimals } from '../../visual/words/formatNumber.ts';
import type { Style } from '../../visual/page/style.ts';
import { headedColumns, wrapText } from '../../visual/page/wrapText.ts';
import { pText } from './takesTwoTables.ts';

const CLAMPS: Readonly<Record<ChainClamp, string>> = {
  nothing: 'nothing clamped',
  understanding: 'understanding clamped',
  trust: 'trust clamped',
  both: 'both clamped',
  flexibility: 'flexibility clamped',
};

/** Four tables, each under its title. */
export const chainPages = (found: Chain, style: Style): Block[] => [
  ...title('Failures by the number of meetings before the table', style),
  ...wrapText(
    `${formatCount(found.runs)} negotiations a cell, on the same luck; ${found.weeks} weeks pass after each meeting. ` +
      'Clamped: both sides start the table with the understanding, or the trust and its depth, that they had before ' +
      "the first meeting; flexibility: the vendor's break points never bend and it foresees nothing.",
    4,
  ),
  ...headedColumns(
    ['', ...found.meetings.map(String)],
    lines(found).map(([name, points]) => [name, ...points.map(({ failures }) => plusMinus(failures, twoDecimals))]),
    4,
  ),
  '',
  ...title('How much of what the meetings save goes through what', style),
  ...wrapText(
    'Saved without a clamp, and the share of it that is gone with each clamp, with its 95 % interval (bootstrap over ' +
      'the runs). Shares need not sum to 1: where either way is enough, neither has much of a share alone. –: the ' +
      'meetings are not found to save anything.',
    4,
  ),
  ...headedColumns(
    ['', ...found.meetings.slice(1).map(String)],
    [
      ['saved', ...of(found, 'nothing').map(({ saved }) => plusMinus(saved, twoDecimals))],
      ...(['understanding', 'trust', 'both', 'flexibility'] as const).map((clamp) => [
        `through ${clamp}`,
        ...of(found, clamp).map(throughText),
      ]),
    ],
    4,
  ),
  '',
  ...title('What they bring to the table', style),
  ...headedColumns(
    ['', ...found.meetings.map(String)],
    (['vendor', 'client'] as const).flatMap((side) =>
      (['trust', 'depth', 'understanding'] as const).map((name) => [
        `${side}'s ${name}`,
        ...lines(found)[0]![1].map(({ start }) => twoDecimals(start[side][name])),
      ]),
    ),
    4,
  ),
  '',
  ...title('Who maintains the relationship: who calls the meetings, and works in them', style),
  ...wrapText(
    'Failures where nobody, the vendor, the client and both do; then what both do beyond the sum of each, on the ' +
      'log-odds of a deal (half a case added to each count), with its own 95 % interval; p is corrected for all ' +
      `${found.efforts.length} (Holm). +: it takes two, −: it does not, ?: undecided.`,
    4,
  ),
  ...headedColumns(
    ['', 'meetings', 'rule', 'nobody', 'vendor', 'client', 'both', 'log-odds', 'p'],
    found.efforts.map(({ rule, meetings, failures, logOdds, p, verdict }) => [
      verdict === 'supported' ? style.good('+') : verdict === 'contradicted' ? style.bad('−') : style.faint('?'),
      String(meetings),
      rule,
      ...(['nobody', 'vendor', 'client', 'both'] as const).map((who) => twoDecimals(failures[who].estimate)),
      plusMinus(logOdds, twoDecimals),
      pText(p),
    ]),
    4,
    [1],
  ),
];

const title = (text: string, style: Style): Block[] => [`  ${style.title(text)}`];

/** The points of each clamp and each null model, by name. */
function lines({ points }: Chain): (readonly [string, readonly ChainPoint[]])[] {
  const names = new Map<string, ChainPoint[]>();
  for (const point of points) {
    const name = point.rule === 'as it is' ? CLAMPS[point.clamp] : point.rule;
    names.set(name, [...(names.get(name) ?? []), point]);
  }
  return [...names];
}

/** The points of a clamp with at least one meeting. */
const of = ({ points }: Chain, clamp: ChainClamp): ChainPoint[] =>
  points.filter((one) => one.rule === 'as it is' && one.clamp === clamp && one.meetings > 0);

const throughText = ({ through, idle }: ChainPoint): string =>
  idle ? 'changes nothing' : through === null ? '–' : sharesText(through);

/** A share with its interval; one that is the same in every resample is so in every run. */
const sharesText = ({ estimate, low, high }: Estimate): string =>
  low < high
    ? `${twoDecimals(estimate)} (${twoDecimals(low)} to ${twoDecimals(high)})`
    : `${twoDecimals(estimate)} in every run`;
