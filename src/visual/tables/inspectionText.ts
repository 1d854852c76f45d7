/** Whether a case teaches, for people: what was found, and what to change. */
import type { Inspection } from '../../classroom/inspection/inspect.ts';
import type { WayToPlay } from '../../classroom/inspection/waysToPlay.ts';
import { SIDES } from '../../domain/side.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import type { Block } from '../page/block.ts';
import { formatCount, percent, twoDecimals } from '../words/formatNumber.ts';
import { labelOf, nameOf, styledName } from '../words/naming.ts';
import type { Style } from '../page/style.ts';
import { headedColumns, heading, wrapText } from '../page/wrapText.ts';
import { amountText, gainText, meanWorth } from '../words/worthText.ts';

/** The fewest variants of twenty in which an effect must hold for the case not to stand on a knife's edge. */
const STEADY = 18;
/** Below this potential a case is one of dividing alone, in words; above the second one of trading, too. */
const [LITTLE, MUCH] = [0.1, 0.3];
/** Deal rates of variants that lie further apart hang on the numbers. */
const WIDE = 0.5;
/** A smaller difference between the best and the worst way to play teaches nobody. */
const LEAST_SPREAD = 0.05;

/** What was found, in sections of lines. */
export function inspectionText(scenario: Scenario, found: Inspection, style: Style): Block[] {
  const { zone, integrative, dealRate, stock, ways, levers, variants, held } = found;
  const count = (packages: number | null): string => (packages === null ? 'too many to count' : formatCount(packages));
  const rates = variants.map((variant) => variant.dealRate);
  const [first] = levers;
  const trading = integrative < LITTLE ? 'a case of dividing' : integrative < MUCH ? 'some trading' : 'much trading';
  return [
    heading('What there is to agree on', 2),
    ...wrapText(
      `Of ${count(zone.packages)} packages ${count(zone.worthIt)} are worth more than no deal to both, and of these ` +
        `${count(zone.unrefused)} cross no break point.`,
      4,
    ),
    ...wrapText(
      `Trading across issues is worth ${twoDecimals(integrative)} (0: every gain is the loss of the other; 1: both ` +
        `want the same): ${trading}.`,
      4,
    ),
    ...found.breakPoints.flatMap(({ side, issue, rigidity }) =>
      wrapText(
        `The break point of ${styledName(scenario, side, style)} on ${labelOf(scenario, issue)} ` +
          (rigidity === null
            ? 'costs nothing: no package that crosses it alone would be taken.'
            : rigidity > 0
              ? 'is not justified: beyond it lies a deal worth ' +
                `${amountText(scenario, side, rigidity, style)} more than none.`
              : 'is justified: nothing beyond it is better than no deal.'),
        4,
        2,
      ),
    ),
    '',
    heading('How often they settle', 2),
    ...headedColumns(
      ['both sides play', 'deals', '95 % interval'],
      [{ policies: 'as the case says', dealRate }, ...stock].map((row) => [
        row.policies,
        percent(row.dealRate.estimate),
        `${percent(row.dealRate.low)} to ${percent(row.dealRate.high)}`,
      ]),
      4,
      [1],
    ),
    '',
    heading('What playing well is worth', 2),
    ...SIDES.flatMap((side) => {
      const [best, worst] = [ways[side][0]!, ways[side].at(-1)!];
      const ends = ({ payoff }: WayToPlay): string => meanWorth(scenario, side, payoff, style, twoDecimals);
      return wrapText(
        `${styledName(scenario, side, style)}: ${best.policies} ends with ${ends(best)}, ` +
          `${worst.policies} with ${ends(worst)}.`,
        4,
        2,
      );
    }),
    '',
    heading('What it hangs on', 2),
    ...headedColumns(
      ['lever', 'from – to', 'change of the deals', '95 % interval'],
      levers
        .slice(0, 5)
        .map(({ lever, from, to, dealRate: effect }) => [
          lever,
          `${from} – ${to}`,
          signed(effect.estimate),
          `${signed(effect.low)} to ${signed(effect.high)}`,
        ]),
      4,
    ),
    ...wrapText(
      `Of ${variants.length} variants, every number moved by up to a tenth, deals happen in ` +
        `${percent(Math.min(...rates))} to ${percent(Math.max(...rates))}; ` +
        `the effect of ${first!.lever} holds in ${held}.`,
      4,
    ),
    '',
    heading('What to change', 2),
    ...advice(scenario, found, style).flatMap((line) => wrapText(`– ${line}`, 4, 2)),
  ];
}

const signed = (x: number): string => `${x < 0 ? '−' : '+'}${percent(Math.abs(x))}`;

/** What to change, the gravest first; a sentence that says so where nothing stands out. */
export function advice(scenario: Scenario, found: Inspection, style: Style): string[] {
  const { zone, integrative, dealRate, ways, levers, held, missing } = found;
  const [first] = levers;
  const spreads = SIDES.map((side) => ways[side][0]!.payoff.estimate - ways[side].at(-1)!.payoff.estimate);
  const lines: string[] = [];
  if (zone.worthIt === 0)
    lines.push('No package is worth more than no deal to both: lower a walk-away value, or let it teach leaving.');
  else if (zone.unrefused === 0)
    lines.push('The break points leave no package: somebody must bend. Move a limit, or give one some flexibility.');
  if (dealRate.low > 0.95) lines.push('Nearly all settle: raise a walk-away value, or add a rival or a break point.');
  if (dealRate.high < 0.05 && zone.unrefused !== 0)
    lines.push('Hardly any settle though there are deals: add rounds, or lower what the sides open at.');
  if (integrative < LITTLE)
    lines.push(
      'There is little to trade. For a case that rewards asking, let the sides weigh the issues unlike each other.',
    );
  for (const { side, issue, rigidity } of found.breakPoints)
    if (rigidity === null)
      lines.push(
        `Nobody misses what lies beyond the break point of ${nameOf(scenario, side)} on ${labelOf(scenario, issue)}: ` +
          'move its limit, or leave it out.',
      );
  for (const [n, side] of SIDES.entries())
    if (spreads[n]! < LEAST_SPREAD)
      lines.push(
        `How the seat of ${nameOf(scenario, side)} is played hardly matters ` +
          `(${gainText(scenario, side, spreads[n]!, style)}).`,
      );
  if (levers.every((lever) => lever.dealRate.low <= 0 && lever.dealRate.high >= 0))
    lines.push('No human lever has an effect that can be told from chance: inspect it with more --runs.');
  else if (held < STEADY)
    lines.push(
      `It stands on a knife's edge: with numbers moved by a tenth the effect of ${first!.lever} holds in ${held} of ` +
        `${found.variants.length} variants. Move the rivals, the walk-away values or the openings apart.`,
    );
  const rates = found.variants.map((variant) => variant.dealRate);
  if (Math.max(...rates) - Math.min(...rates) > WIDE)
    lines.push('How often they settle hangs on the numbers: let the class see the effect of a lever, not the rate.');
  if (missing.length > 0) lines.push(`Still to write: ${missing.map(({ path }) => path).join(', ')}.`);
  return lines.length > 0 ? lines : ['Nothing stands out.'];
}
