/** Says how many of all were finished: "the first of 10 patterns", "the first 3 of 10 patterns". */
import { formatCount } from '../../visual/words/formatNumber.ts';
import { counted } from '../../visual/words/plural.ts';

export const theFirst = (finished: number, total: number, noun: string, plural?: string): string =>
  `the first ${finished === 1 ? '' : `${formatCount(finished)} `}of ${counted(total, noun, plural)}`;
