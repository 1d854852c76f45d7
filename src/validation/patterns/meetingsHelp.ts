/** Row 23: meetings before the table save deals. */
import type { Pattern } from '../pattern.ts';
import { comparison, positive } from '../pattern.ts';
import { moreFailures } from '../estimators.ts';
import { trustRule } from '../sharedSettings.ts';
import { afterMeetings } from '../strangers.ts';
import type { PopulationName, ValidationContext } from '../validationContext.ts';
import { withLevers } from '../../scenario/levers/withLevers.ts';
import type { LeverSettings } from '../../scenario/levers/leverSettings.ts';

/** How many meetings the sides have had. */
const MEETINGS = 8;
/** A smaller share of all talks counts as none. */
const NEGLIGIBLE = 0.01;

/** Failures of strangers less those of the same people after eight meetings. */
function saved(context: ValidationContext, name: PopulationName, levers: LeverSettings = {}) {
  const people = context.scenarios(name).map((scenario) => withLevers(scenario, levers));
  const [strangers, met] = [0, MEETINGS].map((meetings) =>
    context.playList(afterMeetings(people, meetings), false),
  ) as [ReturnType<ValidationContext['playList']>, ReturnType<ValidationContext['playList']>];
  return moreFailures(met, strangers);
}

export const meetingsHelp: Pattern = {
  row: 23,
  name: 'meetings before the table save deals',
  basis: 'emerged',
  source: "the essay's chain (sign)",
  readings: (context) => [
    positive(`failures that ${MEETINGS} meetings save, smallPoint`, saved(context, 'smallPoint'), NEGLIGIBLE, 'fewer'),
    positive('the same, market', saved(context, 'market'), NEGLIGIBLE, 'fewer'),
    comparison('the same where trust plays no part, smallPoint', saved(context, 'smallPoint', trustRule('off'))),
    comparison('the same where trust plays no part, market', saved(context, 'market', trustRule('off'))),
  ],
  note:
    'No rule says that meetings save deals: what is told in them moves trust and beliefs by the rules of the table, ' +
    'and evidence fades in between.',
};
