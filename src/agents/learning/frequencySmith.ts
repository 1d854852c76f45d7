/**
 * The frequency model of the Smith agent: how often the other's most frequent option of an issue came, over all its
 * offers, is the weight (before scaling); how often an option came, over the most frequent one of its issue, is
 * the option's value.
 */
import { card, parameterValues } from '../../domain/card.ts';
import { BID_START } from '../history.ts';
import type { LearningEntry } from '../learningRule.ts';
import { PACE_PARAMETER, blendBeliefs } from '../blendBeliefs.ts';

const facts = card({
  name: 'frequencySmith',
  summary: 'What the other keeps to in most of its offers matters to it; what it often offers it likes.',
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
        let most = 0;
        for (let i = offsets[k]!; i < offsets[k + 1]!; i++) most = Math.max(most, times[i]!);
        for (let i = offsets[k]!; i < offsets[k + 1]!; i++) value[i] = times[i]! / most;
        weight[k] = most; // the number of offers is the same for every issue and falls out
      }
      blendBeliefs(view.beliefs, weight, value, share);
    };
  },
};
