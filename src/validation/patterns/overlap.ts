/** Row 2: the more the priorities overlap, the more talks fail. */
import { prepare } from '../../engine/prepare.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import type { PlayedPair } from '../populations/playPairs.ts';
import { differenceOfMeans } from '../../statistics/differenceOfMeans.ts';
import { failures } from '../estimators.ts';
import { meanEstimate } from '../../statistics/mean.ts';
import type { ValidationContext } from '../validationContext.ts';
import type { Pattern, Reading } from '../pattern.ts';
import { above, within } from '../pattern.ts';
import { settledPairs } from '../populations/playPairs.ts';

/** Σ_k min(w_k, w′_k): 1 where both want the same, 0 where nothing matters to both. */
export function overlapOf(scenario: Scenario): number {
  const { vendor, client } = prepare(scenario);
  return vendor.goals.weight.reduce((sum, w, k) => sum + Math.min(w, client.goals.weight[k]!), 0);
}

/** Upper ends of the bins, and how often people failed in each. */
const BINS = [
  [0.3, 0.08],
  [0.5, 0.12],
  [0.7, 0.26],
  [0.9, 0.35],
  [Infinity, 0.46],
] as const;
/** How far a bin may lie from people's. */
const SLACK = 0.1;
const ROUNDING = 1e-9;

function readings(context: ValidationContext): Reading[] {
  const played = context.play('dealOrNoDeal');
  const binOf = context
    .scenarios('dealOrNoDeal')
    .map((scenario) => BINS.findIndex(([end]) => overlapOf(scenario) < end - ROUNDING));
  const bins = BINS.map((_, bin) => played.filter(({ pair }) => binOf[pair] === bin));
  const rates = BINS.map(([end, human], bin): Reading => {
    const name =
      bin === 0
        ? `below ${end}`
        : bin === BINS.length - 1
          ? `from ${BINS[bin - 1]![0]}`
          : `${BINS[bin - 1]![0]} to ${end}`;
    const list = bins[bin]!;
    return within(
      `failures where the overlap is ${name}`,
      list.length === 0 ? null : failures(list),
      human - SLACK,
      human + SLACK,
      `${human.toFixed(2)} ± ${SLACK.toFixed(2)}`,
    );
  });
  const steps = bins
    .slice(1)
    .map((list, n) =>
      above(
        `${n === 0 ? 'second' : ['', 'third', 'fourth', 'fifth'][n]!} bin less the one before`,
        step(bins[n]!, list),
        n === bins.length - 2 ? -SLACK : 0,
        'more',
      ),
    );
  return [...rates, ...steps];
}

/** Difference of two bins' rates of failure. */
const step = (a: readonly PlayedPair[], b: readonly PlayedPair[]): Reading['ours'] =>
  differenceOfMeans(rate(a), rate(b));
const rate = (list: readonly PlayedPair[]): Reading['ours'] =>
  meanEstimate(list.map((played) => (settledPairs(played) ? 0 : 1)));

export const overlap: Pattern = {
  row: 2,
  name: 'impasse rises with the overlap of priorities',
  basis: 'calibrated',
  source: 'DealOrNoDeal, 5,916 pairs',
  readings,
  note: 'The slope comes from the geometry alone: two people who hold out need a package that is good enough for both, and there is none where both want the same thing. Where little overlaps, people fail more often than ours do (8 against under 1 in a hundred): in the original both had to fill in the same deal, and slips count as failures; the model makes no slips. The last step is held only not to fall clearly: the bin is small.',
};
