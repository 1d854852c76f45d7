/** The learning rule `none` is a control: offers teach nothing, and only what is said moves beliefs. */
import { card } from '../../domain/card.ts';
import type { LearningEntry } from '../learningRule.ts';

export const none: LearningEntry = {
  kind: 'learning',
  card: card({ name: 'none', summary: 'Offers teach nothing; only what is said moves beliefs.', source: 'control' }),
  make: () => null,
};
