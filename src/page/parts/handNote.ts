/** Where the computer plays in the reader's seat; "" where the reader has played to the end. */
import type { Model } from '../model/model.ts';
import type { PageWords } from '../words/pageWords.ts';

export const handNote = ({ hand }: Model, { two }: PageWords): string =>
  hand.fitting === 0 ? two.noHand : hand.seat.table.ending === null ? two.unfinished : '';
