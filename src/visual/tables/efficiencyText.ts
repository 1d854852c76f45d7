/**
 * How good the deal could have been, for people: a plot of the frontier with the numbers beside it, and what the break
 * points cost.
 */
import type { PerSide, Side } from '../../domain/side.ts';
import { SIDES } from '../../domain/side.ts';
import type { Efficiency } from '../../analysis/efficiency.ts';
import type { EfficiencyPoint, EfficiencySummary } from '../../analysis/efficiencySummary.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import type { Block } from '../page/block.ts';
import { columns, wrapText } from '../page/wrapText.ts';
import { labelOf, optionText, styledName } from '../words/naming.ts';
import { pronounOf } from '../words/pronoun.ts';
import { formatCount, threeDecimals } from '../words/formatNumber.ts';
import { counted } from '../words/plural.ts';
import type { Style } from '../page/style.ts';
import { visibleLength } from '../page/width.ts';
import { layout, pad } from '../page/layout.ts';
import type { PlotAxis, PlotMark } from '../words/plot.ts';
import { plot } from '../words/plot.ts';
import { roleOf } from '../words/roleText.ts';
import { gainText, worthNumber, worthText, worthWriter } from '../words/worthText.ts';

const SOLUTION_SIGNS = [
  ['utilitarian', 'U', 'Utilitarian'],
  ['egalitarian', 'E', 'Egalitarian'],
  ['kalaiSmorodinsky', 'K', 'Kalai–Smorodinsky'],
  ['nash', 'N', 'Nash'],
] as const;
/** Utilities of both sides as two cells. */
const utilityPair = (scenario: Scenario, utility: PerSide<number>, style: Style): string[] =>
  SIDES.map((side) => worthNumber(scenario, side, utility[side], style, threeDecimals));

/** Plot and numbers, side by side where there is room. */
export function efficiencyText(scenario: Scenario, found: Efficiency, style: Style): Block[] {
  return [
    { kind: 'picture', draw: (width) => plotBesideFacts(scenario, found, style, width) },
    ...wrapText(
      `Across: what a package is worth to ${styledName(scenario, 'vendor', style)}; up: to ` +
        `${styledName(scenario, 'client', style)}. The dotted lines are the walk-away values.`,
      2,
    ),
  ];
}

/** Columns of the widest plot. */
const PLOT_WIDTH = 44;

function plotBesideFacts(scenario: Scenario, found: Efficiency, style: Style, width: number): string[] {
  const lines = frontierPlot(scenario, found, style, Math.min(PLOT_WIDTH, width - 9));
  const facts = layout(factLines(scenario, found, found.walkAway, style), width - 2);
  const wide = Math.max(...lines.map(visibleLength));
  if (wide + 5 + Math.max(...facts.map(visibleLength)) > width)
    return [...lines, '', ...facts].map((line) => `  ${line}`);
  return Array.from({ length: Math.max(lines.length, facts.length) }, (_, n) =>
    `  ${pad(lines[n] ?? '', wide)}   ${facts[n] ?? ''}`.trimEnd(),
  );
}

function frontierPlot(
  scenario: Scenario,
  { pareto, walkAway, ...found }: Efficiency,
  style: Style,
  width: number,
): string[] {
  const marks: PlotMark[] = pareto.map(({ utility }) => ({ x: utility.vendor, y: utility.client, sign: '·' }));
  for (const [solution, sign] of SOLUTION_SIGNS) {
    const point = found[solution];
    if (point === null) continue;
    const { vendor: x, client: y } = point.utility;
    const there = marks.some((mark) => mark.sign !== '·' && mark.x === x && mark.y === y);
    marks.push({ x, y, sign: there ? '*' : sign });
  }
  const axis = (side: Side): PlotAxis => {
    const values = [walkAway[side], ...pareto.map(({ utility }) => utility[side])];
    const low = values.reduce((a, b) => Math.min(a, b));
    const high = Math.max(found.ranges.best[side], walkAway[side]);
    const room = (high - low || 1) * 0.04;
    return {
      low: Math.max(0, low - room),
      high: high + room,
      line: walkAway[side],
      write: worthWriter(scenario, side, style),
    };
  };
  return plot(marks, axis('vendor'), axis('client'), width);
}

function factLines(scenario: Scenario, found: Efficiency, walkAway: PerSide<number>, style: Style): Block[] {
  const { pareto, outcomes, opposition } = found;
  const pair = (utility: PerSide<number>): string[] => utilityPair(scenario, utility, style);
  const rows = [...SOLUTION_SIGNS].reverse().map(([solution, sign, name]) => {
    const point = found[solution];
    const others = (found.ties[solution]?.length ?? 1) - 1;
    if (point === null) return [`${sign} ${name}`, 'none'];
    return [`${sign} ${name}`, ...pair(point.utility), ...(others > 0 ? [`(+${formatCount(others)})`] : [])];
  });
  const packages = outcomes < 1e15 ? formatCount(outcomes) : outcomes.toPrecision(3);
  const thinned = found.within > 0 ? ` (thinned; within ${found.within.toPrecision(2)})` : '';
  return [
    ...columns([
      ['', ...SIDES.map((side) => style[side](roleOf(scenario, side)))],
      ...rows,
      ['┊ walk-away', ...pair(walkAway)],
      ['  best', ...pair(found.ranges.best)],
      ['  worst', ...pair(found.ranges.worst)],
    ]),
    '',
    ...columns([
      ['packages', packages],
      ...refusalRows(found),
      ['· on the frontier', `${formatCount(pareto.length)}${thinned}`],
      ['opposition', threeDecimals(opposition)],
    ]),
  ];
}

/** How many packages nobody refuses: neither for their worth nor, where there are break points, for crossing one. */
function refusalRows({ zopa, kept, rigidity }: Efficiency): string[][] {
  const count = (packages: number | null): string => (packages === null ? 'too many to count' : formatCount(packages));
  if (SIDES.every((side) => Object.keys(rigidity[side]).length === 0))
    return [['nobody refuses', count(zopa.packages)]];
  return [
    ['worth it to both', count(zopa.packages)],
    ['nobody refuses', kept === null ? '0' : count(kept.zopa.packages)],
  ];
}

/** The four solutions as packages, one line each. */
export function solutionPackages(scenario: Scenario, found: EfficiencySummary): Block[] {
  const told = (point: EfficiencyPoint): string =>
    Object.entries(point.package)
      .map(([key, option]) => `${labelOf(scenario, key)}: ${optionText(scenario, key, option)}`)
      .join('; ');
  if (found.nash === null) return wrapText('There is no package that neither side would refuse.', 2);
  return [...SOLUTION_SIGNS]
    .reverse()
    .flatMap(([solution, , name]) => wrapText(`${name}: ${told(found[solution]!)}.`, 2, 2));
}

/** What the break points leave, and how rigid each is; none where nobody has one. */
export function breakPointLines(scenario: Scenario, found: Efficiency, style: Style): Block[] {
  const points = SIDES.flatMap((side) =>
    Object.entries(found.rigidity[side]).map(([key, rigidity]) => ({ side, key, rigidity })),
  );
  if (points.length === 0) return [];
  return [
    ...wrapText(keptPackagesText(scenario, found.kept, style), 2),
    ...points.flatMap(({ side, key, rigidity }) =>
      wrapText(
        `${styledName(scenario, side, style)}, ${labelOf(scenario, key)}: ` +
          rigidityText(scenario, side, rigidity, style),
        2,
        2,
      ),
    ),
  ];
}

/** What the break points leave where all are kept. */
function keptPackagesText(scenario: Scenario, kept: EfficiencySummary | null, style: Style): string {
  if (kept === null) return 'Kept, they leave no package at all.';
  if (kept.nash === null) return 'Kept, they leave no package that neither side would refuse.';
  const worth = SIDES.map((side) => worthText(scenario, side, kept.nash!.utility[side], style, threeDecimals));
  return (
    `Kept, they leave ${kept.zopa.packages === null ? 'many packages' : counted(kept.zopa.packages, 'package')} that ` +
    `neither side would refuse, ${formatCount(kept.pareto.length)} of them on their frontier; ` +
    `the ghost deal (the Nash point) is then worth ${worth.join(' and ')}.`
  );
}

/** How much more than its walk-away value a side could have beyond one of its break points. */
function rigidityText(scenario: Scenario, side: Side, rigidity: number | null, style: Style): string {
  const { own, object } = pronounOf(scenario, side);
  if (rigidity === null) return 'no package crosses this point alone that the other side would not refuse.';
  const more =
    rigidity > 0
      ? `the best package that crosses this point alone is worth that much more than ${own} walk-away value.`
      : `no package that crosses this point alone is better for ${object} than no deal.`;
  return `rigidity ${gainText(scenario, side, rigidity, style, threeDecimals)}: ${more}`;
}

/** A deal measured; none where none was given. */
export function dealLines(scenario: Scenario, { deal }: Efficiency, style: Style): Block[] {
  if (deal === undefined) return [];
  const { leftOnTable } = deal;
  const alone = (side: Side): string =>
    `${gainText(scenario, side, leftOnTable[side], style, threeDecimals)} for the ${roleOf(scenario, side)} alone`;
  // The scales of two sides have no sum and no distance: these stay utilities.
  const unit = style.points === true ? ' (in utilities)' : '';
  const far = (x: number | null): string => (x === null ? 'none' : threeDecimals(x));
  const worth = SIDES.map(
    (side) =>
      `${worthText(scenario, side, deal.utility[side], style, threeDecimals)} to ${styledName(scenario, side, style)}`,
  ).join(' and ');
  return [
    ...wrapText(`The deal is worth ${worth}.`, 2),
    ...wrapText(
      `Its distance from the frontier${unit}: ${far(deal.pareto)}; ` +
        `from the ghost deal (the Nash point): ${far(deal.nash)}; ` +
        `Kalai–Smorodinsky: ${far(deal.kalaiSmorodinsky)}; egalitarian: ${far(deal.egalitarian)}; ` +
        `utilitarian: ${far(deal.utilitarian)}.`,
      2,
    ),
    ...wrapText(
      `Left on the table: ${alone('vendor')}, ${alone('client')} (without harm to the other), ` +
        `${threeDecimals(leftOnTable.joint)} together${unit}.`,
      2,
    ),
  ];
}
