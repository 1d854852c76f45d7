/** Learns nothing from offers; only what is said moves beliefs. */
import type { LearningEntry } from '../learningRule.ts';

export const none: LearningEntry = {
  card: { name: 'none', summary: 'Offers teach nothing; only what is said moves beliefs.', source: 'control', parameters: {} },
  make: () => null,
};
