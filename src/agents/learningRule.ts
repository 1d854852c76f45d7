/** The contract of a learning rule: what an offer of the other side teaches. It moves the view's beliefs; null where offers teach nothing. */
import type { Card } from '../kernel/card.ts';
import type { View } from './view.ts';

export interface LearningEntry {
  readonly card: Card;
  make(parameters: Readonly<Record<string, string | number>>): ((view: View) => void) | null;
}
