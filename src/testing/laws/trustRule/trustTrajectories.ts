/**
 * The life of a trust edge, made up from a situation: evidence of many weights, good and bad, and a lie now and then;
 * the rule called on copies, everything written down.
 */
import type { Edge } from '../../../relationship/edge.ts';
import { initialEdge } from '../../../relationship/edge.ts';
import type { TrustRule } from '../../../relationship/trustRule.ts';
import { openStream } from '../../../kernel/stream.ts';
import type { TestSituation } from '../../situation.ts';
import type { Subject } from '../../subject.ts';
import { watching } from '../../watch/invoke.ts';
import { preparedFor } from '../../watch/play.ts';
import { withForbiddenGlobalsWatched, think } from '../../watch/forbiddenGlobals.ts';

export interface Moment {
  readonly act: 'praise' | 'blame' | 'betray';
  readonly weight: number;
  readonly before: Readonly<Edge>;
  readonly after: Readonly<Edge>;
  /** Trust as it is read before and after. */
  readonly was: number;
  readonly is: number;
  readonly touched: ReadonlySet<string>;
}

export interface Life {
  readonly moments: readonly Moment[];
  /** What it threw; null for nothing. */
  readonly threw: string | null;
  /** Whether reading changed the edge that was read. */
  readonly read: boolean;
}

/** So many pieces of evidence. */
const LONG = 60;
const WEIGHTS = [0, 0.05, 0.25, 0.5, 1, 4];

export const ruleOf = (subject: Subject, situation: TestSituation): TrustRule => {
  const { entry, parameters } = subject.choice.trustRule!;
  return entry.make({ ...parameters, ...situation.parameters.trustRule });
};

/** The edge that the situation's side starts with. */
export const firstEdge = ({ scenario, side }: TestSituation): Edge => {
  const { trust, depth } = preparedFor(scenario).scenario[side];
  return initialEdge(trust, depth);
};

/** Lives one life with a rule made for it. */
export function live(rule: TrustRule, situation: TestSituation, start: Edge = firstEdge(situation)): Life {
  const { next } = openStream(situation.seed, situation.run, situation.side, 'evidence');
  const moments: Moment[] = [];
  let edge = { ...start };
  let read = false;
  const reading = (of: Edge): number => {
    const frozen = Object.freeze({ ...of });
    const copy = { ...of };
    const trust = rule.read(frozen);
    rule.read(copy);
    read ||= copy.r !== of.r || copy.s !== of.s || copy.ceiling !== of.ceiling;
    return trust;
  };
  try {
    for (let n = 0; n < LONG; n++) {
      const [which, how] = [next(), next()];
      const act = which < 0.03 ? 'betray' : which < 0.55 ? 'praise' : 'blame';
      const weight = act === 'betray' ? 0 : WEIGHTS[Math.floor(how * WEIGHTS.length)]!;
      const after = { ...edge };
      const touched = new Set<string>();
      watching.pulse();
      const [was, is] = withForbiddenGlobalsWatched(() =>
        think(touched, 0, () => {
          const trust = reading(edge);
          if (act === 'betray') rule.betray(after);
          else rule[act](after, weight);
          return [trust, reading(after)] as const;
        }),
      );
      moments.push({ act, weight, before: { ...edge }, after: { ...after }, was, is, touched });
      edge = after;
    }
  } catch (error) {
    return { moments, threw: error instanceof Error ? error.message : String(error), read };
  }
  return { moments, threw: null, read };
}
