/** The share of each cause, how the run ends without each cause, and whether trust takes two. */
import type { Blame } from '../../postmortem/blame/blame.ts';
import { BLAME_RUNS, blameRuns } from '../../postmortem/blame/blameRuns.ts';
import type { ButFor } from '../../postmortem/blame/butFor.ts';
import { causesOf } from '../../postmortem/blame/causes.ts';
import type { PostMortem } from '../../postmortem/postMortemReport.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import type { Block } from '../page/block.ts';
import { columns, listed, wrapText } from '../page/wrapText.ts';
import { issueText, nameOf, styledName, possessive } from '../words/naming.ts';
import { counted } from '../words/plural.ts';
import { verb } from '../words/pronoun.ts';
import type { Style } from '../page/style.ts';
import { ofHundred } from '../words/formatNumber.ts';

/** A cause as a noun phrase: what is missing where the cause is at work. */
export function causeText(scenario: Scenario, cause: ButFor['cause']): string {
  const [vendor, client] = [possessive(nameOf(scenario, 'vendor')), possessive(nameOf(scenario, 'client'))];
  const words: Readonly<Record<ButFor['cause'], string>> = {
    vendorUnderstanding: `${vendor} lack of understanding`,
    clientUnderstanding: `${client} lack of understanding`,
    vendorTrust: `${vendor} lack of trust`,
    clientTrust: `${client} lack of trust`,
    flexibility: 'the lack of flexibility',
    rule: 'the rule',
    rival: scenario.rivals.length > 1 ? 'the rivals' : 'the rival',
    breakPoints: 'the break points',
    trustAtAll: 'trust playing a part at all',
  };
  return words[cause];
}

const signedPerHundred = (x: number): string =>
  String(Math.round(x * 100))
    .replace('-', '−')
    .replace(/^−0$/, '0');

/**
 * A table of the causes (the share of each over many runs, and whether this run closes without it), then how the
 * run ends otherwise, and whether trust takes two. Empty where nothing was replayed.
 */
export function blameText({ scenario, blame, butFor, ending, leftOut }: PostMortem, style: Style): Block[] {
  const note = 'How the causes share it was left out, because the talks are long. --runs 10 works it out all the same.';
  if (butFor.length === 0 && blame === null && !leftOut.blame) return [];
  return [
    ...(leftOut.blame ? wrapText(note, 2) : []),
    ...(blame === null ? [] : sharesTable(scenario, blame, butFor, style)),
    ...wrapText(butForText(scenario, butFor, ending.kind === 'agreement', style), 2),
    ...wrapText(blame === null ? '' : takesTwoText(blame), 2),
  ];
}

function sharesTable(
  scenario: Scenario,
  { dealRate, effect, shares, runs, within }: Blame,
  butFor: readonly ButFor[],
  style: Style,
): Block[] {
  const [now, best] = [ofHundred(dealRate.asItIs.estimate), ofHundred(dealRate.best.estimate)];
  const causes = causesOf(scenario);
  const away = causes.includes('rule') ? 'and no rival or rule' : 'and no rival';
  const rates = `Of 100 such talks ${now} close; with full understanding, trust and flexibility ${away}, ${best}.`;
  if (Object.values(shares).every(({ low, high }) => low === 0 && high === 0)) {
    const many = causes.length === 6 ? 'six' : 'seven';
    return wrapText(`${rates} None of these ${many} makes a difference, so there is nothing to share.`, 2);
  }
  const fewer =
    within !== null
      ? `, until every interval reached at most ${ofHundred(within)} either way`
      : runs < BLAME_RUNS && runs === blameRuns(scenario)
        ? `, fewer than ${BLAME_RUNS} because there are many options`
        : '';
  const lead =
    `${rates} What each cause has of the ${signedPerHundred(effect)} between ` +
    `(${counted(runs, 'run')} of all ${1 << causes.length} combinations${fewer}; 95 % interval):`;
  const rows = [...causes]
    .sort((a, b) => shares[b]!.estimate - shares[a]!.estimate)
    .map((cause) => {
      const share = shares[cause]!;
      const alone = butFor.find((one) => one.cause === cause);
      const verdict =
        alone === undefined
          ? ''
          : alone.deal
            ? style.good('without it: a deal')
            : style.bad(`without it: no deal${alone.roundsLater === 0 ? ', same round' : ''}`);
      return [
        causeText(scenario, cause),
        signedPerHundred(share.estimate),
        `(${signedPerHundred(share.low)} to ${signedPerHundred(share.high)})`,
        verdict,
      ];
    });
  return [...wrapText(lead, 2), ...columns(rows, 4, [1])];
}

/** What would have ended the run without a cause, where it still fails; and the two controls. */
function butForText(scenario: Scenario, butFor: readonly ButFor[], closed: boolean, style: Style): string {
  const isCause = (name: ButFor['cause']): boolean => causesOf(scenario).some((one) => one === name);
  const groups = new Map<string, ButFor[]>();
  for (const one of butFor.filter(
    ({ cause, deal, roundsLater }) => !deal && (closed || roundsLater !== 0 || !isCause(cause)),
  ))
    groups.set(endingWithout(scenario, one, style), [...(groups.get(endingWithout(scenario, one, style)) ?? []), one]);
  const names = (list: readonly ButFor[]): string => listed(list.map(({ cause }) => causeText(scenario, cause)));
  const controls = butFor.filter(({ cause, deal }) => deal && !closed && !isCause(cause));
  return [
    ...[...groups].map(([how, list]) => `Without ${names(list)}, ${how}.`),
    controls.length === 0
      ? ''
      : `Without ${listed(
          controls.map(({ cause }) => causeText(scenario, cause)),
          'or without',
        )}, it closes.`,
    closed && groups.size === 0 ? 'Take away any one cause, and this run closes just the same.' : '',
  ]
    .filter((text) => text !== '')
    .join(' ');
}

function takesTwoText({ takesTwo }: Blame): string {
  const { estimate, low, high } = takesTwo;
  if (low === 0 && high === 0) return '';
  const verdict = low > 0 ? 'it does' : high < 0 ? "no, one side's does most of the work" : 'it cannot be told';
  const interval = `${signedPerHundred(low)} to ${signedPerHundred(high)}`;
  return (
    `Does trust take two? Both beside the sum of each: ${signedPerHundred(estimate)} of 100 ` +
    `(${interval}); ${verdict}.`
  );
}

function endingWithout(scenario: Scenario, { ending, roundsLater }: ButFor, style: Style): string {
  const when =
    roundsLater === null
      ? `in round ${ending.round + 1}`
      : roundsLater === 0
        ? 'then anyway'
        : `${counted(Math.abs(roundsLater), 'round')} ${roundsLater > 0 ? 'later anyway' : 'sooner'}`;
  if (ending.kind !== 'walk-away') return 'time runs out without a deal';
  const over = ending.over === null ? 'over no one point' : `over ${issueText(scenario, ending.over)}`;
  return `${styledName(scenario, ending.by, style)} ${verb(scenario, ending.by, 'leaves', 'leave')} ${when}, ${over}`;
}
