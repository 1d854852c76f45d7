/**
 * The learning rule `frequencyHardHeaded` is the frequency model of the agent HardHeaded (van Krimpen, Looije &
 * Hajizadeh 2013): an issue on which the other side keeps its option from one offer to the next gains weight, and an
 * option that it offers often gains value. With n issues and g = ε/n, the weights start at 1/n. After an offer that
 * keeps the options of c issues, the weight of each of these becomes (w + g)/(1 + g·c) if w is below 1 − n·g/(1 +
 * g·c), and every other weight becomes w/(1 + g·c). The value of an option is how often it was offered, counted from
 * 1, over the count of the most frequent option of its issue.
 */
import { card, parameterValues } from '../../domain/card.ts';
import { BID_START } from '../history.ts';
import type { LearningEntry } from '../learningRule.ts';
import { PACE_PARAMETER, blendBeliefs } from '../blendBeliefs.ts';
import { relativeCounts } from '../relativeCounts.ts';

const facts = card({
  name: 'frequencyHardHeaded',
  summary: 'What the other seldom moves matters to it; what it often offers it likes.',
  source: 'van Krimpen, Looije & Hajizadeh 2013 (HardHeaded, ANAC 2011)',
  convention: 'GENIUS: ε = 0.2, a value counts 1 for each offer',
  usesBeliefs: true,
  historyNeeded: 3,
  remembers: true,
  parameters: {
    epsilon: { min: 0, max: 1, default: 0.2, what: 'how much an unmoved issue gains' },
    pace: PACE_PARAMETER,
  },
});

export const frequencyHardHeaded: LearningEntry = {
  kind: 'learning',
  card: facts,
  make: (parameters, { space }) => {
    const { epsilon, pace: share } = parameterValues(facts, parameters);
    const { count, offsets } = space;
    const value = new Float64Array(offsets[count]!);
    return (view, memory) => {
      const weight = (memory['weight'] ??= new Array<number>(count).fill(1 / count)) as number[];
      const times = (memory['times'] ??= new Array<number>(value.length).fill(1)) as number[];
      const { entries, length, stride } = view.history;
      const latest = length - stride + BID_START;
      const before = latest - 2 * stride;
      for (let k = 0; k < count; k++) times[offsets[k]! + entries[latest + k]!]! += 1;
      if (before >= 0) {
        const gain = epsilon / count;
        let unmoved = 0;
        for (let k = 0; k < count; k++) if (entries[latest + k] === entries[before + k]) unmoved += 1;
        const sum = 1 + gain * unmoved;
        const maxWeight = 1 - (count * gain) / sum;
        for (let k = 0; k < count; k++)
          weight[k] =
            (weight[k]! + (entries[latest + k] === entries[before + k] && weight[k]! < maxWeight ? gain : 0)) / sum;
      }
      for (let k = 0; k < count; k++) relativeCounts(times, offsets[k]!, offsets[k + 1]!, value);
      blendBeliefs(view.beliefs, weight, value, share);
    };
  },
};
