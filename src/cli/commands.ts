/** The commands, in the order of the help: each as it is listed, with its options and its work. */
import { LISTING } from './listing.ts';
import type { Command, CommandWork } from './options/command.ts';
import { analyse } from './commands/analyse.ts';
import { chain } from './commands/chain.ts';
import { check } from './commands/check.ts';
import { completion } from './commands/completion.ts';
import { conformance } from './commands/conformance.ts';
import { dealings } from './commands/dealings.ts';
import { debrief } from './commands/debrief.ts';
import { exportSheet } from './commands/export.ts';
import { importSheet } from './commands/import.ts';
import { inspect } from './commands/inspect.ts';
import { levers } from './commands/levers.ts';
import { merge } from './commands/merge.ts';
import { newCase } from './commands/new.ts';
import { page } from './commands/page.ts';
import { play } from './commands/play.ts';
import { policies } from './commands/policies.ts';
import { postmortem } from './commands/postmortem.ts';
import { run } from './commands/run.ts';
import { schema } from './commands/schema.ts';
import { sensitivity } from './commands/sensitivity.ts';
import { sheets } from './commands/sheets.ts';
import { simulate } from './commands/simulate.ts';
import { sweep } from './commands/sweep.ts';
import { tell } from './commands/tell.ts';
import { tournament } from './commands/tournament.ts';
import { validate } from './commands/validate.ts';

const WORK: Readonly<Record<keyof typeof LISTING, CommandWork>> = {
  tell,
  run,
  postmortem,
  play,
  page,
  dealings,
  simulate,
  sweep,
  sensitivity,
  chain,
  merge,
  tournament,
  analyse,
  new: newCase,
  inspect,
  sheets,
  debrief,
  levers,
  policies,
  import: importSheet,
  export: exportSheet,
  check,
  validate,
  schema,
  conformance,
  completion,
};

export const commands: readonly Command[] = Object.entries(LISTING).map(([name, listing]) => ({
  name,
  ...listing,
  ...WORK[name as keyof typeof LISTING],
}));
