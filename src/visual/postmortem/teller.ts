/** Who tells an account, and how a wish is named in it. */
import type { Account, Wish } from '../../postmortem/accounts/claim.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import { labelOf, optionText } from '../words/naming.ts';
import type { Voice } from '../words/voice.ts';
import type { Style } from '../page/style.ts';

/** An account, and the words with which its side speaks. */
export interface Teller {
  readonly scenario: Scenario;
  readonly account: Account;
  readonly voice: Voice;
  /** Whether worths are in points. */
  readonly style: Pick<Style, 'points'>;
}

/** "exit clause 9 months". */
export const wishText = (scenario: Scenario, { issue, option }: Wish): string =>
  `${labelOf(scenario, issue)} ${optionText(scenario, issue, option)}`;
