/** Tests the card's claim `usesTrust: false`. */
import { changedView } from '../../watch/inputs.ts';
import { claim } from './claim.ts';

export const looksAtNoTrust = claim({
  name: 'looksAtNoTrust',
  says: 'A policy whose card says that it uses no trust does the same at any trust.',
  otherwise: 'its card says that it uses trust',
  claims: (card) => !card.usesTrust,
  changes: ({ view }, _card, { search }) =>
    [0.02, 0.5, 0.98].map((trust) => ({
      view: { ...changedView(view, search, { trust }), compromise: view.compromise },
    })),
  when: 'with another trust',
});
