/** An act at the table, in words: "granting an exception on the exit clause (6 months)". */
import type { AlternativeAct } from '../../postmortem/rescues/alternativeMoves.ts';
import type { Event } from '../../engine/record/event.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import { packageText, packageChanges } from '../words/packageText.ts';
import { listed } from '../page/wrapText.ts';
import { issueText, optionText } from '../words/naming.ts';

/** What the side does. A bid is told by what it changes of the one that was made, where that is known. */
export function actText(
  scenario: Scenario,
  { kind, issue, option, package: bid }: AlternativeAct,
  made: AlternativeAct['package'] = null,
): string {
  const about = issue === null ? '' : issueText(scenario, issue);
  const wish = issue === null || option === null ? '' : ` (${optionText(scenario, issue, option)})`;
  switch (kind) {
    case 'grant':
      return `granting an exception on ${about}${wish}`;
    case 'explain':
      return `explaining the limit on ${about}`;
    case 'refer':
      return `asking the own manager about ${about}`;
    case 'refuse':
      return `refusing ${about} flatly`;
    case 'tell':
      return `answering the question about ${about}`;
    case 'decline':
      return `leaving the question about ${about} unanswered`;
    case 'hear':
      return `hearing the wish for ${about}`;
    case 'ask':
      return `asking what ${about} means to the other side`;
    case 'disclose':
      return `telling unasked what ${about} means`;
    case 'press':
      return `pressing for ${about}${wish}`;
    case 'silence':
      return 'asking and pressing for nothing';
    case 'accept':
      return 'taking the standing offer';
    case 'bid':
      return made === null
        ? `bidding ${packageText(scenario, bid!)}`
        : `another bid (${listed(packageChanges(scenario, made, bid!))})`;
  }
}

/** What was done, as a noun: "the flat no on the exit clause". */
export function eventNoun(scenario: Scenario, { kind, issue }: Event): string {
  const about = issue === null ? '' : ` on ${issueText(scenario, issue)}`;
  if (kind === 'refuse') return `the flat no${about}`;
  if (kind === 'explain') return `the explanation${about}`;
  if (kind === 'caught') return `the untrue limit${about} that was found out`;
  if (kind === 'offer') return 'the bid';
  return `what was said${about}`;
}
