/** Says of a study, which keeps no record, that the searches in it were limited. */
import { triesAll } from '../../bargaining/search/packageSearch.ts';
import { spaceOf } from '../../domain/space.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import type { Block } from '../page/block.ts';
import { wrapText } from '../page/wrapText.ts';

/** One paragraph below a blank line, with the titles where there are several; none where every search is exact. */
export function limitedSearchLines(...scenarios: readonly Scenario[]): Block[] {
  const limited = scenarios.filter(
    ({ issues }) => !triesAll(spaceOf(Object.values(issues).map(({ options }) => options.length))),
  );
  if (limited.length === 0) return [];
  const where = scenarios.length > 1 ? `${limited.map(({ title }) => title).join(', ')}: the` : 'The';
  return [
    '',
    ...wrapText(
      `${where} space of packages is so large that the searches of the seats are limited: what a side finds may lack ` +
        'something of the best. A study does not count how much; the story of one negotiation tells it ' +
        '(dealbreaker tell).',
      2,
    ),
  ];
}
