/** What people bring to the table after some meetings. */
import type { PerSide } from '../../domain/side.ts';
import type { TableStart } from '../../engine/state/startNow.ts';
import { afterMeetings } from '../strangers.ts';
import type { PopulationName, ValidationContext } from '../validationContext.ts';

/** How many meetings the rows of meetings have. */
export const MEETINGS = 4;

/** What both sides of each pair of a population bring after `meetings` meetings; played once for several rows. */
export const startsAfter = (
  context: ValidationContext,
  name: PopulationName,
  meetings: number,
): readonly PerSide<TableStart>[] =>
  context.shared(`starts ${name} ${meetings}`, () =>
    context.readList(afterMeetings(context.scenarios(name), meetings), ({ start }) => start!),
  );
