/**
 * The learning rule `frequencySmith` is the frequency model of AgentSmith (van Galen Last 2012). The weight of an
 * issue, before scaling, is the share of the other side's offers that had the most frequent option of the issue. The
 * value of an option is how often it was offered, over the count of the most frequent option of its issue.
 */
import { card, parameterValues } from '../../domain/card.ts';
import { BID_START } from '../history.ts';
import type { LearningEntry } from '../learningRule.ts';
import { PACE_PARAMETER, blendBeliefs } from '../blendBeliefs.ts';
import { relativeCounts } from '../relativeCounts.ts';

const facts = card({
  name: 'frequencySmith',
  summary: 'What the other keeps to most matters to it; what it often offers it likes.',
  source: 'van Galen Last 2012 (AgentSmith, ANAC 2010)',
  convention: 'GENIUS opponent model library: no smoothing',
  usesBeliefs: true,
  historyNeeded: 1,
  remembers: true,
  parameters: { pace: PACE_PARAMETER },
});

export const frequencySmith: LearningEntry = {
  kind: 'learning',
  card: facts,
  make: (parameters, { space }) => {
    const { pace: share } = parameterValues(facts, parameters);
    const { count, offsets } = space;
    const value = new Float64Array(offsets[count]!);
    const weight = new Float64Array(count);
    return (view, memory) => {
      const times = (memory['times'] ??= new Array<number>(value.length).fill(0)) as number[];
      const { entries, length, stride } = view.history;
      const latest = length - stride + BID_START;
      for (let k = 0; k < count; k++) {
        times[offsets[k]! + entries[latest + k]!]! += 1;
        // `blendBeliefs` scales the weights, so the number of offers cancels out.
        weight[k] = relativeCounts(times, offsets[k]!, offsets[k + 1]!, value);
      }
      blendBeliefs(view.beliefs, weight, value, share);
    };
  },
};
