/**
 * Retention that differences between clients alone make: the shifted-beta-geometric model (Fader & Hardie 2007). Each
 * client leaves after a period with a probability θ that never changes; θ is beta(α, β) among the clients. Then
 * S(t) = B(α, β + t)/B(α, β), and of those who are left after t − 1 periods a share h(t) = α/(α + β + t − 1) leaves in
 * period t, so that retention rises although no client ever changes. With the churn of the first period p = α/(α + β)
 * and g = 1/(α + β) it is h(t) = p/(1 + (t − 1)g). At g = 0 all clients are alike, and the model is the geometric one.
 */
import { ln } from '../../kernel/math.ts';

/** The clients of a cohort in one period. */
export interface PeriodCounts {
  /** How many stayed. */
  readonly kept: number;
  /** How many left. */
  readonly lost: number;
}

/** Clients that differ and never change, fitted to a cohort by maximum likelihood. */
export interface ShiftedBetaGeometric {
  /** The share that leaves in the first period, α/(α + β), in [0, 1]. */
  readonly churn: number;
  /** How much the clients differ, 1/(α + β + 1), in [0, 1): 0 where all are alike (the index of polarization). */
  readonly polarization: number;
  /** α, above 0; null where the clients are alike or nobody leaves. */
  readonly alpha: number | null;
  /** β, above 0; null where the clients are alike or nobody leaves. */
  readonly beta: number | null;
  /** The log likelihood of the cohort, at most 0. */
  readonly logLikelihood: number;
}

/** The share that leaves in period t, from 1. */
const hazard = (churn: number, g: number, t: number): number => churn / (1 + (t - 1) * g);

/** The share of a cohort that is left after t periods, in [0, 1]; t a whole number from 0. */
export function survivors({ churn, polarization }: ShiftedBetaGeometric, t: number): number {
  const g = polarization / (1 - polarization);
  let left = 1;
  for (let s = 1; s <= t; s++) left *= 1 - hazard(churn, g, s);
  return left;
}

/** n·ln p, and 0 for no cases. */
const weighed = (n: number, p: number): number => (n === 0 ? 0 : n * ln(p));

function logLikelihood(counts: readonly PeriodCounts[], churn: number, g: number): number {
  let sum = 0;
  counts.forEach(({ kept, lost }, t) => {
    const h = hazard(churn, g, t + 1);
    sum += weighed(lost, h) + weighed(kept, 1 - h);
  });
  return sum;
}

/** Bisections: each halves the interval, so that 60 leave nothing of it. */
const HALVINGS = 60;

/**
 * The churn of the first period that is likeliest for a g. The log likelihood is concave in it, so that its derivative
 * Σ lost/p − Σ kept/(1 + (t − 1)g − p) has one root.
 */
function likeliestChurn(counts: readonly PeriodCounts[], g: number): number {
  const lost = counts.reduce((sum, period) => sum + period.lost, 0);
  if (lost === 0) return 0;
  let low = 0;
  let high = 1;
  for (let n = 0; n < HALVINGS; n++) {
    const p = (low + high) / 2;
    let slope = lost / p;
    counts.forEach(({ kept }, t) => {
      slope -= kept / (1 + t * g - p);
    });
    if (slope > 0) low = p;
    else high = p;
  }
  return (low + high) / 2;
}

/** The golden section of the interval in which the maximum lies. */
const GOLDEN = (Math.sqrt(5) - 1) / 2;
/** Sections: each leaves 0.618 of the interval, so that 50 leave 4·10⁻¹¹ of it. */
const SECTIONS = 50;
/** The starting points from 0 of the search for the best polarization: it finds the highest of several peaks. */
const STARTS = 64;

/**
 * Fits clients that differ and never change to a cohort.
 *
 * @param counts - For each period, in order, how many clients stayed and how many left.
 */
export function fitShiftedBetaGeometric(counts: readonly PeriodCounts[]): ShiftedBetaGeometric {
  const at = (polarization: number): number => {
    const g = polarization / (1 - polarization);
    return logLikelihood(counts, likeliestChurn(counts, g), g);
  };
  let best = 0;
  let most = at(0);
  for (let n = 1; n < STARTS; n++) {
    const found = at(n / STARTS);
    if (found <= most) continue;
    best = n;
    most = found;
  }
  let low = Math.max(0, best - 1) / STARTS;
  let high = best + 1 === STARTS ? 1 - 1e-9 : (best + 1) / STARTS;
  for (let n = 0; n < SECTIONS; n++) {
    const cut = GOLDEN * (high - low);
    if (at(high - cut) >= at(low + cut)) high = low + cut;
    else low = high - cut;
  }
  const middle = (low + high) / 2;
  return fitted(counts, at(0) >= at(middle) ? 0 : middle);
}

/** Fits clients that are alike and never change: the geometric model. */
export const fitGeometric = (counts: readonly PeriodCounts[]): ShiftedBetaGeometric => fitted(counts, 0);

function fitted(counts: readonly PeriodCounts[], polarization: number): ShiftedBetaGeometric {
  const g = polarization / (1 - polarization);
  const churn = likeliestChurn(counts, g);
  const differ = polarization > 0 && churn > 0;
  return {
    churn,
    polarization,
    alpha: differ ? churn / g : null,
    beta: differ ? (1 - churn) / g : null,
    logLikelihood: logLikelihood(counts, churn, g),
  };
}
