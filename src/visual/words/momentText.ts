/** When something was: the round, or the meeting before the table. */
import type { Scenario } from '../../scenario/read/scenario.ts';

/** "round 3", "meeting 2 before the table": counted from 1; `round` is that of an event, below 0 in meetings. */
export const momentText = ({ before }: Scenario, round: number): string =>
  round < 0 ? `meeting ${round + before!.meetings + 1} before the table` : `round ${round + 1}`;
