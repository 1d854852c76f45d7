/** The laws of trust rules that compare evidence at the same edge: one table, by name. */
import type { EdgeEvidence } from './evidenceAtOneEdge.ts';
import { edgeEvidence } from './evidenceAtOneEdge.ts';
import { lawsOf } from './lawsOf.ts';

/** The greatest difference of trust that rounding explains. */
const TRUST_ROUNDING = 1e-12;
/** The greatest difference of trust that the least weight of evidence explains. */
const LEAST_MOVE = 1e-6;
/** The place of the least weight above 0 in `weights`. */
const LEAST = 1;

/** Whether time alone moves trust at this edge: the least good and the least bad evidence move it to the same place. */
const forgets = ({ good, bad }: EdgeEvidence): boolean => Math.abs(good[LEAST]! - bad[LEAST]!) <= LEAST_MOVE;

/** What is wrong with evidence of one kind; `sign` is 1 for good evidence and −1 for bad evidence. */
function wrongEvidence(at: EdgeEvidence, trusts: readonly number[], sign: 1 | -1): string | null {
  const kind = sign === 1 ? 'good' : 'bad';
  const isWrongWay = (from: number, to: number): boolean => sign * (to - from) < -TRUST_ROUNDING;
  for (let n = LEAST + 1; n < trusts.length; n++) {
    const [lighter, heavier] = [trusts[n - 1]!, trusts[n]!];
    if (isWrongWay(lighter, heavier))
      return (
        `${kind} evidence of weight ${at.weights[n]!} leads to a trust of ${heavier}, and of weight ` +
        `${at.weights[n - 1]!} to ${lighter}`
      );
  }
  if (!forgets(at) && isWrongWay(at.before, trusts[LEAST]!))
    return `trust goes from ${at.before} to ${trusts[LEAST]!} on ${kind} evidence of weight ${at.weights[LEAST]!}`;
  const unchanged = Math.abs(trusts[0]! - at.before) <= TRUST_ROUNDING;
  const forgotten = forgets(at) && Math.abs(trusts[0]! - trusts[LEAST]!) <= LEAST_MOVE;
  return unchanged || forgotten
    ? null
    : `trust goes from ${at.before} to ${trusts[0]!} on ${kind} evidence of weight 0`;
}

export const evidenceLaws = lawsOf(
  {
    badNewsNeverHelps: {
      says:
        'At the same edge, bad evidence and a lie that is found out never raise trust, and bad evidence of more ' +
        'weight never leads to more trust. Trust may move with time, by as much whatever the evidence is.',
      wrong: (at: EdgeEvidence) => {
        const highest = forgets(at) ? Math.max(at.before, at.bad[LEAST]!) : at.before;
        return at.betrayed > highest + TRUST_ROUNDING
          ? `trust goes from ${at.before} to ${at.betrayed} when a lie is found out`
          : wrongEvidence(at, at.bad, -1);
      },
    },
    goodNewsNeverHurts: {
      says:
        'At the same edge, good evidence never lowers trust, and good evidence of more weight never leads to less ' +
        'trust. Trust may move with time, by as much whatever the evidence is.',
      wrong: (at: EdgeEvidence) => wrongEvidence(at, at.good, 1),
    },
  },
  edgeEvidence,
  ({ edge: { r, s, ceiling } }: EdgeEvidence) => `edge: r ${r}, s ${s}, ceiling ${ceiling}`,
);
