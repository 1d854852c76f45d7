/**
 * The table of levers describes every number that a scenario gives to a side, an issue, a rival, the talks, and the
 * time before and after them. The library derives from it: the scenario schema, the defaults, the types, the view, the
 * rows of the briefing, the moves of a post-mortem, the arbitraries of the testing kit, the ranges of the sensitivity
 * analysis, and the table in MODEL.md. The table belongs to this floor because `agents/view.ts` and `policies/sandbox`
 * import it.
 */
import { ADVISER_LEVERS } from './adviserLevers.ts';
import { AFTER_LEVERS } from './afterLevers.ts';
import { BEFORE_LEVERS } from './beforeLevers.ts';
import { ENDS_LEVERS } from './endsLevers.ts';
import { ISSUE_LEVERS } from './issueLevers.ts';
import { MANAGER_LEVERS } from './managerLevers.ts';
import { MARKET_LEVERS } from './marketLevers.ts';
import { RIVAL_LEVERS } from './rivalLevers.ts';
import { SIDE_LEVERS } from './sideLevers.ts';
import { TALK_LEVERS } from './talkLevers.ts';

/** The parts of the table, in the order in which they are printed. */
export const LEVERS = {
  side: SIDE_LEVERS,
  issue: ISSUE_LEVERS,
  manager: MANAGER_LEVERS,
  rival: RIVAL_LEVERS,
  adviser: ADVISER_LEVERS,
  talk: TALK_LEVERS,
  ends: ENDS_LEVERS,
  before: BEFORE_LEVERS,
  after: AFTER_LEVERS,
  market: MARKET_LEVERS,
} as const;

/** The parts of the table, as a type. */
export type LeverTables = typeof LEVERS;
