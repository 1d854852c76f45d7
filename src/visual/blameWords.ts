/** How the causes share it, what would have been but for each, and whether trust takes two. */
import type { Blame } from '../postmortem/blame.ts';
import type { ButFor } from '../postmortem/butFor.ts';
import type { Cause } from '../postmortem/causes.ts';
import { CAUSES } from '../postmortem/causes.ts';
import type { PostMortem } from '../postmortem/postMortem.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Estimate } from '../experiments/estimate.ts';
import { columns, listed, wrap } from './lines.ts';
import { labelOf, nameOf, painted, possessive } from './naming.ts';
import { bar, counted } from './number.ts';
import type { Paint } from './paint.ts';

/** What is missing, where the cause is at work. */
function causeInWords(scenario: Scenario, cause: ButFor['cause']): string {
  const [vendor, client] = [possessive(nameOf(scenario, 'vendor')), possessive(nameOf(scenario, 'client'))];
  const words: Readonly<Record<ButFor['cause'], string>> = {
    vendorUnderstanding: `${vendor} lack of understanding`, clientUnderstanding: `${client} lack of understanding`, vendorTrust: `${vendor} lack of trust`, clientTrust: `${client} lack of trust`,
    flexibility: 'the lack of flexibility', rival: scenario.rivals.length > 1 ? 'the rivals' : 'the rival', breakPoints: 'the break points', trustAtAll: 'trust playing a part at all',
  };
  return words[cause];
}

const hundred = (x: number): string => String(Math.round(x * 100)).replace('-', '−').replace(/^−0$/, '0');
const interval = ({ low, high }: Estimate): string => `${hundred(low)} to ${hundred(high)}`;

/** The lines about many runs; none where they were not played. */
export function blameInLines({ scenario, blame }: PostMortem, paint: Paint): string[] {
  if (blame === null) return [];
  const { dealRate, effect, shares, runs } = blame;
  const lead = `Of 100 talks like these, ${hundred(dealRate.asItIs.estimate)} close as things are and ${hundred(dealRate.best.estimate)} with full understanding, trust and flexibility and no rival. How the ${hundred(effect)} between are shared (${counted(runs)} runs of each of the 64 combinations; 95 % intervals):`;
  const rows = [...CAUSES].sort((a, b) => shares[b].estimate - shares[a].estimate).map((cause) => row(scenario, cause, shares[cause]));
  return [...wrap(lead, 2), ...columns(rows, 4, [1]), ...wrap(two(blame, scenario, paint), 2)];
}

const row = (scenario: Scenario, cause: Cause, share: Estimate): string[] => [causeInWords(scenario, cause), hundred(share.estimate), `(${interval(share)})`, share.estimate > 0 ? bar(share.estimate, 40) : ''];

function two({ takesTwo }: Blame, scenario: Scenario, paint: Paint): string {
  const { estimate, low, high } = takesTwo;
  const figure = `${hundred(estimate)} of 100 (${interval(takesTwo)})`;
  const [vendor, client] = [painted(scenario, 'vendor', paint), painted(scenario, 'client', paint)];
  if (low > 0) return `Trust takes two here: that of ${vendor} and of ${client} together bring ${figure} more deals than the sum of what each brings alone.`;
  if (high < 0) return `One side's trust does most of the work of both: ${vendor} and ${client} together bring ${figure} against the sum of what each brings alone.`;
  return `Whether trust takes two: together the two bring ${figure} more than the sum of each alone, which is not to be told from nothing.`;
}

/** One paragraph: without which cause this very run would have closed, and what would have ended it otherwise. */
export function butForInWords({ scenario, butFor, ending }: PostMortem, paint: Paint): string {
  if (butFor.length === 0) return '';
  const closed = ending.kind === 'agreement';
  const [lived, died] = [butFor.filter(({ deal }) => deal), butFor.filter(({ deal }) => !deal)];
  const names = (list: readonly ButFor[]): string => listed(list.map(({ cause }) => causeInWords(scenario, cause)));
  const groups = new Map<string, ButFor[]>();
  for (const one of died) groups.set(endOf(scenario, one, paint), [...(groups.get(endOf(scenario, one, paint)) ?? []), one]);
  return [
    lived.length === 0 ? '' : `But for ${names(lived)} (each alone), this run ${closed ? 'closes just the same' : paint.good('closes')}.`,
    ...[...groups].map(([how, list]) => `But for ${names(list)}, ${how}.`),
  ].filter((text) => text !== '').join(' ');
}

function endOf(scenario: Scenario, { ending, roundsLater }: ButFor, paint: Paint): string {
  const when = roundsLater === null ? `in round ${ending.round + 1}` : roundsLater === 0 ? 'in the same round anyway' : `${Math.abs(roundsLater)} round${Math.abs(roundsLater) === 1 ? '' : 's'} ${roundsLater > 0 ? 'later anyway' : 'sooner'}`;
  if (ending.kind !== 'walk-away') return 'time runs out without a deal';
  return `${painted(scenario, ending.by, paint)} walks away ${when}, ${ending.over === null ? 'over no single point' : `over the ${labelOf(scenario, ending.over)}`}`;
}
