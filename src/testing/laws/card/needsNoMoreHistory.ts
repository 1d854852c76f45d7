/** Tests the card's claim `historyNeeded`. */
import { changedView } from '../../watch/inputs.ts';
import { claim } from './claim.ts';

export const needsNoMoreHistory = claim({
  name: 'needsNoMoreHistory',
  says:
    'It does the same when the history is cut to the turns that its card says it needs, and when the turns ' +
    'before them are changed.',
  otherwise: 'its card says that it needs all of it',
  claims: (card) => card.historyNeeded !== Infinity,
  changes: ({ view }, { historyNeeded }, { search }) => {
    const { stride, length } = view.history;
    const entries = view.history.entries.slice(0, length);
    const from = Math.max(0, entries.length - historyNeeded * stride);
    if (from === 0) return [];
    const cut = entries.slice(from);
    // Before them as many turns of something else: everybody's first options, silently.
    const other = entries.map((entry, i) => (i >= from ? entry : i % stride < 4 ? -1 : 0));
    const turned = entries.map((entry, i) =>
      i >= from || i % stride < 4 ? entry : view.space.sizes[(i % stride) - 4]! - 1 - entry,
    );
    return [cut, other, turned].map((changed) => ({
      view: {
        ...changedView(view, search, { history: { stride, length: changed.length, entries: changed } }),
        compromise: view.compromise,
      },
    }));
  },
  when: 'with other history before what its card says it needs',
});
