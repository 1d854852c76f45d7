/** What the manager behind a side would have said, had it been asked. */
import type { PostMortem } from '../../postmortem/postMortemReport.ts';
import { issueText, styledName } from '../words/naming.ts';
import { pronounOf } from '../words/pronoun.ts';
import type { Style } from '../page/style.ts';

const SAID = {
  grant: (style: Style): string => style.good('allowed it'),
  explain: (): string => 'said no, with a reason,',
  refuse: (): string => 'been silent',
} as const;

/** One paragraph; none where nobody could have asked, or somebody did. */
export function managerText({ scenario, manager }: PostMortem, style: Style): string[] {
  if (manager === undefined) return [];
  const { side, issue, asked, answer, answered, ending } = manager;
  const name = styledName(scenario, side, style);
  const { subject, own } = pronounOf(scenario, side);
  const heard =
    answer === null
      ? `the talks would have been over before ${own} manager answered`
      : `${own} manager would have ${SAID[answer](style)} in round ${answered! + 1}`;
  const end = ending.kind === 'agreement' ? style.good('with a deal') : 'without a deal';
  return [
    `${name} could not make an exception on ${issueText(scenario, issue)} alone, and did not ask. ` +
      `Had ${subject} asked in round ${asked + 1}, ${heard}. With that the talks would have ended ${end} in round ` +
      `${ending.round + 1}, on the same luck, where both policies play on.`,
  ];
}
