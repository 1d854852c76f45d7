/** The steps by number, as the words name them. */
import type { StepNumber } from '../link/pageState.ts';

export const LESSON_STEPS = {
  1: 'one',
  2: 'two',
  3: 'three',
  4: 'four',
  5: 'five',
  6: 'six',
  7: 'seven',
} as const satisfies Readonly<Record<StepNumber, string>>;

export const STEP_NUMBERS: readonly StepNumber[] = [1, 2, 3, 4, 5, 6, 7];
