/**
 * The learning rule `bayesian` weighs hypotheses about the ranks of the weights and the shapes of the values: P(h |
 * bid) ∝ P(h) · N(u_h(bid); u′(t), σ), with σ = 0.25 by default, where u′(t) = 1 − 0.3·t, t in [0, 1], is
 * the utility at which the other side is assumed to aim (Hindriks & Tykhonov 2008). Hypotheses are independent for each
 * issue (the scalable form). The weight of an issue is one of 2ρ/(n(n + 1)) for a rank ρ from 1 to n. The values of
 * an issue rise, fall, or rise to one option and fall after it, in the order of its options. A hypothesis about one
 * issue is evaluated with everything else at its expected value.
 */
import { card, parameterValues } from '../../domain/card.ts';
import { exp } from '../../kernel/math.ts';
import type { LearningEntry } from '../learningRule.ts';
import { PACE_PARAMETER, blendBeliefs } from '../blendBeliefs.ts';

/** How far the other side's target is assumed to fall from its best utility by the end. */
const CONCESSION = 0.3;

const facts = card({
  name: 'bayesian',
  summary: "Weighs guesses about the other's weights and values by how well they explain its offers.",
  source: 'Hindriks & Tykhonov 2008',
  convention: 'scalable form, issues apart; the other goes linearly from 1 to 0.7; uniform priors',
  usesBeliefs: true,
  remembers: true,
  parameters: {
    sigma: { min: 0, minOpen: true, max: 10, default: 0.25, what: 'how loosely the other keeps to its target' },
    pace: PACE_PARAMETER,
  },
});

export const bayesian: LearningEntry = {
  kind: 'learning',
  card: facts,
  make: (parameters, { space }) => {
    const { sigma, pace: share } = parameterValues(facts, parameters);
    const { count, offsets, sizes } = space;
    /**
     * The value of option `o` of an issue with `size` options under the hypothesis that option `peak` is the best: 1 at
     * the peak, falling linearly to 0 at the end that is further away.
     */
    const shape = (size: number, peak: number, o: number): number =>
      size === 1 ? 1 : 1 - Math.abs(o - peak) / Math.max(peak, size - 1 - peak);
    const rankWeight = (rank: number): number => (2 * rank) / (count * (count + 1));
    const weight = new Float64Array(count);
    const value = new Float64Array(offsets[count]!);
    const likely = (utility: number, aim: number): number =>
      exp(-((utility - aim) * (utility - aim)) / (2 * sigma * sigma));

    /** Computes the expected weights, scaled to sum to 1, and the expected values under the current probabilities. */
    const expect = (ranks: readonly number[][], peaks: readonly number[][]): void => {
      let sum = 0;
      for (let k = 0; k < count; k++) {
        weight[k] = ranks[k]!.reduce((mean, p, rank) => mean + p * rankWeight(rank + 1), 0);
        sum += weight[k]!;
        for (let o = 0; o < sizes[k]!; o++)
          value[offsets[k]! + o] = peaks[k]!.reduce((mean, p, peak) => mean + p * shape(sizes[k]!, peak, o), 0);
      }
      for (let k = 0; k < count; k++) weight[k] = weight[k]! / sum;
    };

    return (view, memory) => {
      const ranks = (memory['ranks'] ??= Array.from({ length: count }, () =>
        new Array<number>(count).fill(1 / count),
      )) as number[][];
      const peaks = (memory['peaks'] ??= Array.from({ length: count }, (_, k) =>
        new Array<number>(sizes[k]!).fill(1 / sizes[k]!),
      )) as number[][];
      const bid = view.theirs!;
      const aim = 1 - CONCESSION * view.time;
      expect(ranks, peaks);
      let utility = 0;
      for (let k = 0; k < count; k++) utility += weight[k]! * value[offsets[k]! + bid[k]!]!;
      for (let k = 0; k < count; k++) {
        const mine = value[offsets[k]! + bid[k]!]!;
        const rest = utility - weight[k]! * mine;
        // A hypothesis about this weight leaves the rest of the weight to the other issues.
        const others = weight[k]! < 1 ? rest / (1 - weight[k]!) : 0;
        update(ranks[k]!, (rank) => likely(rankWeight(rank + 1) * mine + (1 - rankWeight(rank + 1)) * others, aim));
        update(peaks[k]!, (peak) => likely(rest + weight[k]! * shape(sizes[k]!, peak, bid[k]!), aim));
      }
      expect(ranks, peaks);
      blendBeliefs(view.beliefs, weight, value, share);
    };
  },
};

/** Applies Bayes' rule to the probabilities; leaves them unchanged if every hypothesis has the likelihood 0. */
function update(probabilities: number[], likelihood: (hypothesis: number) => number): void {
  let sum = 0;
  const next = probabilities.map((p, h) => {
    const q = p * likelihood(h);
    sum += q;
    return q;
  });
  if (sum > 0) next.forEach((q, h) => (probabilities[h] = q / sum));
}
