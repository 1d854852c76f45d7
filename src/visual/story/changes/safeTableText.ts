/** What is said of a table on which every deal was signed, and of the levers that would change that. */
import type { LeverSettings } from '../../../scenario/levers/leverSettings.ts';
import type { Scenario } from '../../../scenario/read/scenario.ts';
import type { Block } from '../../page/block.ts';
import { percent } from '../../words/formatNumber.ts';
import type { Style } from '../../page/style.ts';
import { listed, wrapText } from '../../page/wrapText.ts';
import { leverWords } from './leverWords.ts';
import { counted } from '../../words/plural.ts';

/** The largest number of levers that are told. */
const MAX_TOLD = 6;

/**
 * The text. `runs` is the number of talks that were all signed; `deadly` holds the levers with which some of `tried`
 * talks fail, and the share of these, in (0, 1].
 */
export function safeTableText(
  scenario: Scenario,
  runs: number,
  deadly: readonly { readonly levers: LeverSettings; readonly failures: number }[],
  tried: number,
  style: Style,
): Block[] {
  const all = runs === 1 ? 'the only talk ends' : `all of the ${counted(runs, 'talk')} end`;
  const safe = `Nothing can go wrong at this table as it is: ${all} in a deal.`;
  if (deadly.length === 0)
    return wrapText(
      `${safe} No lever that was tried changes that: a deal can die only where there is a break point, a rival, ` +
        'or a walk-away value that is hard to reach.',
      2,
    );
  const words = (levers: LeverSettings): string =>
    listed(Object.entries(levers).map(([path, value]) => leverWords(scenario, path, value)));
  return [
    ...wrapText(
      `${safe} A deal can die (share of ${counted(tried, 'talk')} that ${tried === 1 ? 'fails' : 'fail'}) where`,
      2,
    ),
    ...deadly
      .slice(0, MAX_TOLD)
      .flatMap(({ levers, failures }) => wrapText(`${style.bad(percent(failures))}  ${words(levers)}`, 4, 6)),
  ];
}
