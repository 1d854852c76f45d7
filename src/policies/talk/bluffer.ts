/**
 * The talk policy `bluffer` claims limits that it does not have: pressed where no break point stands, it explains with
 * probability `nerve` that its standing bid is its limit. The other side believes it as far as it trusts it. If the
 * bluffer later bids or accepts beyond the claimed limit, the table counts it as caught, and part of the other side's
 * trust never recovers (Schweitzer, Hershey & Bradlow 2006). Otherwise it talks as `byTheBook`.
 */
import { card, parameterValues } from '../../domain/card.ts';
import { canBluff, flatAnswer } from '../toolkit/answering.ts';
import { bestPress, speaksNow } from '../toolkit/speaking.ts';
import type { TalkEntry } from '../contracts/components.ts';

const facts = card({
  name: 'bluffer',
  summary: 'Claims limits that it does not have.',
  source: 'assumption; what being caught does: Schweitzer, Hershey & Bradlow 2006',
  draws: true,
  usesBeliefs: true,
  bluffs: true,
  parameters: { nerve: { min: 0, max: 1, default: 0.5, what: 'how likely it is to claim one' } },
});

export const bluffer: TalkEntry = {
  kind: 'talk',
  card: facts,
  make: (parameters) => {
    const { nerve } = parameterValues(facts, parameters);
    return {
      answer: (view, said, _memory, draws) => {
        if (said.kind === 'press' && canBluff(view, said.issue, said.option))
          return draws.explain < nerve ? 'explain' : 'hear';
        return flatAnswer(view, said);
      },
      speak: (view, bid, _memory, draws) => (speaksNow(view, draws.speak) ? bestPress(view, bid, draws.ask) : null),
      meet: { answer: flatAnswer, speak: () => null },
    };
  },
};
