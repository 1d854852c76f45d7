/** Tests the card's claim `usesBeliefs: false`. */
import type { Beliefs } from '../../../agents/beliefs.ts';
import { changedView } from '../../watch/inputs.ts';
import { claim } from './claim.ts';

const flipped = ({ importance, limit, known, value }: Beliefs): Beliefs => {
  const flip = (table: Float64Array): Float64Array => table.map((x) => 1 - x);
  return { importance: flip(importance), limit: flip(limit), known: flip(known), value: flip(value) };
};
const all = (beliefs: Beliefs, x: number): Beliefs => ({
  importance: beliefs.importance.map(() => x),
  limit: beliefs.limit.map(() => x),
  known: beliefs.known.map(() => x),
  value: beliefs.value.map(() => x),
});

/** A learning rule is left out: its output is beliefs, which differ where its input beliefs differ. */
export const looksAtNoBeliefs = claim({
  name: 'looksAtNoBeliefs',
  says: 'A policy whose card says that it uses no beliefs does the same with any beliefs about the other side.',
  otherwise: 'its card says that it uses beliefs',
  claims: (card) => !card.usesBeliefs,
  changes: (inputs, _card, { search }) =>
    inputs.chance === null
      ? []
      : [flipped(inputs.view.beliefs), all(inputs.view.beliefs, 0), all(inputs.view.beliefs, 1)].map((beliefs) => ({
          view: changedView(inputs.view, search, { beliefs }),
        })),
  when: 'believing otherwise',
});
