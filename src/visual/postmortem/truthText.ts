/** Where the stories are wrong, and by how much, in sentences. */
import { otherSide } from '../../domain/side.ts';
import type { PostMortem } from '../../postmortem/postMortem.ts';
import type { Correction } from '../../postmortem/accounts/truth.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import { costWords } from '../words/adverbs.ts';
import { labelOf, optionText, styledName, possessive } from '../words/naming.ts';
import { timesText, twoDecimals } from '../words/formatNumber.ts';
import type { Style } from '../words/style.ts';

/** The largest number of sentences. */
const MAX_CLAIMS = 4;

/** Errors below this are left out of the text; the data has them. In [0, 1]. */
const MIN_ERROR = 0.15;

/**
 * One sentence for each correction that is worth the reader's time: break points first, then the greatest errors. What
 * is told elsewhere on the page (how it might have ended) is left out.
 */
export function truthText({ scenario, accounts, fatalIssue }: PostMortem, style: Style): string[] {
  const { corrections } = accounts.truth;
  const told = corrections.filter(
    (one) =>
      one.kind !== 'better' &&
      one.kind !== 'doubt' &&
      (one.kind === 'hidden' || one.worth !== null || one.by >= MIN_ERROR),
  );
  const rank = (one: Correction): number =>
    (one.issue !== null && one.issue === fatalIssue ? 3 : 0) +
    (one.worth !== null ? 2 : 0) +
    (one.kind === 'hidden' ? 0.5 : one.by);
  const chosen = [...told].sort((a, b) => rank(b) - rank(a)).slice(0, MAX_CLAIMS);
  return chosen.map((one) => correctionText(scenario, one, corrections, style)).filter((text) => text !== '');
}

function correctionText(scenario: Scenario, one: Correction, all: readonly Correction[], style: Style): string {
  const { issue, option, believed, truth, worth, because, of } = one;
  const me = styledName(scenario, of, style);
  const other = styledName(scenario, otherSide(of), style);
  const label = issue === null ? '' : labelOf(scenario, issue);
  const wish = issue === null || option === null ? '' : optionText(scenario, issue, option);
  const reasonToldBelow = all.some(
    (another) => another.kind === 'reason' && another.issue === issue && another.of === of,
  );
  switch (one.kind) {
    case 'price':
      return `${me} believed that the ${label} would cost ${other} ${costWords(believed)} (${twoDecimals(believed)}). ${worth === null ? `In truth: ${costWords(truth)} (${twoDecimals(truth)}).` : `It was a break point, a line that ${other} does not cross${because === '' || reasonToldBelow ? '' : ` (${because})`}; to yield ${wish} would have cost it ${twoDecimals(worth)}.`}`;
    case 'reason':
      return `What ${me} took for indifference had a reason${because === '' ? ', a break point,' : ''} that nobody gave${because === '' ? '' : `: ${because}`}.`;
    case 'unfelt':
      return `${me} did not see what its no${one.events.length > 1 ? `, said ${timesText(one.events.length)},` : ''} did: it took ${possessive(other)} trust in it from ${twoDecimals(believed)} to ${twoDecimals(truth)}.`;
    case 'flow':
      return `What ${believed > 0 ? `brought ${me} ${twoDecimals(believed)}` : `brought ${me} nothing`} ${truth > 0 ? `cost ${other} ${twoDecimals(truth)} of its own` : `cost ${other} nothing`}.`;
    case 'hidden':
      return `${me} would have taken an offer of ${possessive(other)}${one.events.length > 1 ? ` (${timesText(one.events.length)})` : ''}, were it not for its own break point on the ${label}; to yield would have cost it ${twoDecimals(worth ?? 0)}. Only ${me} knew.`;
    default:
      return '';
  }
}

/** How far the stories lie apart, in a sentence; "" where nothing was talked of. */
export function distanceText({ scenario, distance }: PostMortem): string {
  if (distance.value === null) return '';
  const worst = [...distance.points].sort((a, b) => Math.abs(b.believes - b.says) - Math.abs(a.believes - a.says))[0]!;
  const gap = Math.abs(worst.believes - worst.says);
  const where = gap < 0.05 ? '' : `; on the ${labelOf(scenario, worst.issue)} ${twoDecimals(gap)}`;
  return `On costs, the stories lie ${twoDecimals(distance.value)} apart (0 agree, 1 opposite)${where}.`;
}
