/**
 * The trajectory of a trust edge under a trust rule: a random sequence of good and bad evidence of several weights, and
 * of lies found out. The rule is called on copies, and every step is recorded.
 */
import type { Edge } from '../../../relationship/edge.ts';
import { initialEdge } from '../../../relationship/edge.ts';
import type { TrustRule } from '../../../relationship/trustRule.ts';
import { openStream } from '../../../kernel/stream.ts';
import type { TestSituation } from '../../situation.ts';
import type { Subject } from '../../subject.ts';
import { preparedFor } from '../../watch/play.ts';
import { withForbiddenGlobalsWatched, recordGlobals } from '../../watch/machine/forbiddenGlobals.ts';
import { isIgnored } from '../../watch/returnedData.ts';
import { copied, thrownMessage } from '../../watch/plain.ts';

/** One piece of evidence and its effect. */
export interface TrustStep {
  readonly act: 'praise' | 'blame' | 'betray';
  readonly weight: number;
  readonly before: Readonly<Edge>;
  readonly after: Readonly<Edge>;
  /** Trust before and after the evidence, as the rule reads it. */
  readonly trustBefore: number;
  readonly trustAfter: number;
  readonly globalsUsed: ReadonlySet<string>;
}

/** All steps of one sequence of evidence. */
export interface TrustTrajectory {
  readonly steps: readonly TrustStep[];
  /** What the rule threw; null where it threw nothing. */
  readonly threw: string | null;
  /** Whether reading changed the edge. */
  readonly read: boolean;
  /** The first function that returned an object of its own, which does nothing; null for none. */
  readonly ignored: TrustStep['act'] | null;
}

const WEIGHTS = [0, 0.05, 0.25, 0.5, 1, 4];
/**
 * The kinds of sequence, each with its share of all: the number of steps, and the probabilities of a lie found out and,
 * else, of good evidence.
 */
const SEQUENCES = [
  { share: 0.7, steps: 60, lies: 0.03, good: 0.53 },
  { share: 0.1, steps: 300, lies: 0, good: 1 },
  { share: 0.1, steps: 300, lies: 0, good: 0 },
  { share: 0.1, steps: 60, lies: 0.3, good: 0.5 },
] as const;

export const ruleOf = (subject: Subject, situation: TestSituation): TrustRule => {
  const { entry, parameters } = subject.choice.trustRule!;
  return entry.make({ ...parameters, ...situation.parameters.trustRule });
};

const known = new WeakMap<TestSituation, { readonly subject: Subject; readonly trajectory: TrustTrajectory }>();

/** The trajectory of the subject's rule from the situation's initial edge; computed once for all laws. */
export function trajectoryOf(subject: Subject, situation: TestSituation): TrustTrajectory {
  const before = known.get(situation);
  if (before?.subject === subject) return before.trajectory;
  const trajectory = trustTrajectory(ruleOf(subject, situation), situation);
  known.set(situation, { subject, trajectory });
  return trajectory;
}

/** The initial edge of the situation's side. */
export const initialEdgeOf = ({ scenario, side }: TestSituation): Edge => {
  const { trust, depth } = preparedFor(scenario).scenario[side];
  return initialEdge(trust, depth);
};

/** Applies a random sequence of evidence, named by the situation's seed, run and side. */
export function trustTrajectory(
  rule: TrustRule,
  situation: TestSituation,
  start: Edge = initialEdgeOf(situation),
): TrustTrajectory {
  const { next } = openStream(situation.seed, situation.run, situation.side, 'evidence');
  let share = next();
  const sequence = SEQUENCES.find((one) => (share -= one.share) < 0) ?? SEQUENCES[0];
  const steps: TrustStep[] = [];
  let edge = { ...start };
  let read = false;
  let ignored: TrustStep['act'] | null = null;
  const reading = (of: Edge): number => {
    const frozen = Object.freeze({ ...of });
    const copy = { ...of };
    const trust = copied(rule.read(frozen)) as number; // It may be anything.
    rule.read(copy);
    read ||= copy.r !== of.r || copy.s !== of.s || copy.ceiling !== of.ceiling;
    return trust;
  };
  try {
    for (let n = 0; n < sequence.steps; n++) {
      const [lie, which, how] = [next(), next(), next()];
      const act = lie < sequence.lies ? 'betray' : which < sequence.good ? 'praise' : 'blame';
      // Half of the weights are those of the list, the others are any from 0 to 2.
      const weight = act === 'betray' ? 0 : how < 0.5 ? WEIGHTS[Math.floor(how * 2 * WEIGHTS.length)]! : 4 * how - 2;
      const after = { ...edge };
      const globalsUsed = new Set<string>();
      const [trustBefore, is, trustAfter] = withForbiddenGlobalsWatched(() =>
        recordGlobals(globalsUsed, 0, () => {
          const trust = reading(edge);
          const returned: unknown = act === 'betray' ? rule.betray(after) : rule[act](after, weight);
          if (isIgnored(returned, [after])) ignored ??= act;
          const data = copied(after) as Edge; // The rule may have put anything into it.
          return [trust, data, reading(data)] as const;
        }),
      );
      steps.push({ act, weight, before: edge, after: is, trustBefore, trustAfter, globalsUsed });
      if (typeof trustAfter !== 'number') break; // Nothing can be compared with it.
      edge = is;
    }
  } catch (error) {
    return { steps, threw: thrownMessage(error), read, ignored };
  }
  return { steps, threw: null, read, ignored };
}
