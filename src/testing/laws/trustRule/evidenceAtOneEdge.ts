/**
 * Compares different evidence at the same edge. A rule may forget, so that time alone moves trust; then every piece of
 * evidence moves it by that much, and only the comparison shows what the evidence itself does.
 */
import type { Edge } from '../../../relationship/edge.ts';
import { openStream } from '../../../kernel/stream.ts';
import type { TrustRule } from '../../../relationship/trustRule.ts';
import type { Subject } from '../../subject.ts';
import type { TestSituation } from '../../situation.ts';
import { recordGlobals } from '../../watch/machine/forbiddenGlobals.ts';
import { ruleOf, trajectoryOf } from './trustTrajectories.ts';

/** The weight that shows what time alone does: so small that the evidence itself moves trust by next to nothing. */
const LEAST_WEIGHT = 1e-12;
/** Weights in rising order: none, the least, those of the model, and large ones. */
const RISING_WEIGHTS: readonly number[] = [0, LEAST_WEIGHT, 0.01, 0.05, 0.1, 0.25, 1 / 3, 0.5, 0.75, 1, 1.7, 4, 25];

/** The trust after each piece of evidence at one edge, by weight as in `weights`. */
export interface EdgeEvidence {
  readonly edge: Readonly<Edge>;
  /** Weights in rising order, beginning with 0 and the least. */
  readonly weights: readonly number[];
  /** The trust before any evidence. */
  readonly before: number;
  readonly good: readonly number[];
  readonly bad: readonly number[];
  /** The trust after a lie was found out. */
  readonly betrayed: number;
}

/** Edges that no sequence of random evidence may reach: no good or no bad evidence, little or much of both, a lie. */
const EDGES: readonly Edge[] = [
  { r: 0, s: 1, ceiling: 1 },
  { r: 1, s: 0, ceiling: 1 },
  { r: 0.001, s: 0.001, ceiling: 1 },
  { r: 0.5, s: 0.5, ceiling: 1 },
  { r: 3, s: 1, ceiling: 0.6 },
  { r: 1, s: 3, ceiling: 0.216 },
  { r: 90, s: 10, ceiling: 1 },
  { r: 10, s: 90, ceiling: 0.36 },
  { r: 700, s: 300, ceiling: 1 },
  { r: 1e6, s: 1, ceiling: 1 },
];

/** Every how many steps of the trajectory its edge is taken. */
const EVERY = 7;

/** The ranges from 0 of the weights that are drawn for a situation beside those of the list. */
const DRAWN_WEIGHTS = [0.1, 4, 4, 4, 40, 400];
/** The ranges from 0 of the depths of the edges that are drawn for a situation. */
const DRAWN_DEPTHS = [2, 20, 200, 2e3, 2e4, 2e5];

function evidenceAt(rule: TrustRule, edge: Readonly<Edge>, weights: readonly number[]): EdgeEvidence {
  /** NaN for what is no number, which the law trustStaysInRange reports. */
  const read = (of: Edge): number => {
    const trust: unknown = rule.read(of);
    return typeof trust === 'number' ? trust : NaN;
  };
  const after = (change: (copy: Edge) => void): number => {
    const copy = { ...edge };
    change(copy);
    return read(copy);
  };
  return {
    edge,
    weights,
    before: read({ ...edge }),
    good: weights.map((weight) => after((copy) => rule.praise(copy, weight))),
    bad: weights.map((weight) => after((copy) => rule.blame(copy, weight))),
    betrayed: after((copy) => rule.betray(copy)),
  };
}

/** The comparisons at edges of the situation's trajectory and at edges far from it; stops where the rule throws. */
export function edgeEvidence(subject: Subject, situation: TestSituation): readonly EdgeEvidence[] {
  const rule = ruleOf(subject, situation);
  const reached = trajectoryOf(subject, situation)
    .steps.filter((_, n) => n % EVERY === 0)
    .map(({ before }) => before)
    .filter((edge) => Object.values(edge).every(Number.isFinite));
  const { next } = openStream(situation.seed, situation.run, situation.side, 'edges of trust');
  const weights = [...RISING_WEIGHTS, ...DRAWN_WEIGHTS.map((most) => most * next())].sort((a, b) => a - b);
  const drawn = DRAWN_DEPTHS.map((most): Edge => {
    const [depth, share, lies] = [most * next(), next(), Math.floor(4 * next())];
    return { r: depth * share, s: depth * (1 - share), ceiling: [1, 0.6, 0.36, 0.216][lies]! };
  });
  const found: EdgeEvidence[] = [];
  try {
    // Use of a forbidden global is reported by the law sameEdgeSameTrust.
    recordGlobals(new Set(), 0, () => {
      for (const edge of [...reached, ...EDGES, ...drawn]) found.push(evidenceAt(rule, edge, weights));
    });
  } catch {
    return found; // The law sameEdgeSameTrust reports what the rule throws.
  }
  return found;
}
