/** What the page tells of talks that were examined, in one of its languages. */
import type { Account } from '../../postmortem/accounts/claim.ts';
import type { Change } from '../../postmortem/changes/lever.ts';
import type { PostMortem } from '../../postmortem/postMortemReport.ts';
import type { TurningPoint } from '../../postmortem/turning/turningPoint.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';

export interface TellWords {
  /** A side's account, in one paragraph. */
  readonly account: (scenario: Scenario, account: Account) => string;
  /** Where the accounts are wrong, in sentences. */
  readonly truth: (result: PostMortem) => readonly string[];
  /** Why a side left, and which other act leads to a deal. */
  readonly turned: (result: PostMortem, turn: TurningPoint) => readonly string[];
  /** A lever that was moved. */
  readonly change: (scenario: Scenario, change: Change) => string;
}
