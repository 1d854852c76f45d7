/** The adviser in sentences: what it recommended, why the client did not follow, what it relayed, its standing. */
import { prepare } from '../../engine/preparation/prepare.ts';
import type { Negotiation } from '../../engine/record/negotiation.ts';
import type { AdviserReport } from '../../postmortem/adviser/adviserReport.ts';
import { asScenario } from '../../scenario/read/read.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import { percent, twoDecimals } from '../words/formatNumber.ts';
import { styledName } from '../words/naming.ts';
import { counted } from '../words/plural.ts';
import { capitalized, clause, pronounOf } from '../words/pronoun.ts';
import type { Style } from '../page/style.ts';
import { listed } from '../page/wrapText.ts';
import { worthText } from '../words/worthText.ts';

/** One text for each thing that there is to say; none where the scenario has no adviser. */
export function adviserText(
  { scenario, ending }: Pick<Negotiation, 'scenario' | 'ending'>,
  report: AdviserReport | null,
  style: Style,
): string[] {
  if (report === null) return [];
  const name = report.name.trim();
  return [
    `${recommendedText(scenario, report, style)} ${followedText({ scenario, ending }, report, style)}`.trim(),
    relayedText(name, report),
    standingText(scenario, name, report, style),
  ].filter((text) => text !== '');
}

/** "Northlight recommended Acme.": the recommendation alone. */
export function adviceInShort(scenario: Scenario, { name, recommended }: AdviserReport, style: Style): string {
  if (recommended === null) return `${name.trim()} had nothing to recommend.`;
  const what = recommended === scenario.vendor.name ? styledName(scenario, 'vendor', style) : recommended.trim();
  return `${name.trim()} recommended ${what}.`;
}

function recommendedText(scenario: Scenario, { name, products, recommended }: AdviserReport, style: Style): string {
  const [client, vendor] = [styledName(scenario, 'client', style), styledName(scenario, 'vendor', style)];
  const [own, ...rivals] = products;
  const worth = (utility: number): string => worthText(scenario, 'client', utility, style);
  if (own === undefined)
    return `${name.trim()} had nothing to recommend: no deal with ${vendor} is better than none for both.`;
  const fit = (product: AdviserReport['products'][number]): string =>
    `${worth(product.fit)} of ${product === own ? vendor : product.name.trim()}`;
  const best = products.find((product) => product.name === recommended)!;
  const others = products.filter((product) => product !== best).map(fit);
  const beside = rivals.length === 0 ? 'with no rival beside it' : `beside ${listed(others)}`;
  const what = best === own ? vendor : best.name.trim();
  return `${name.trim()} recommended ${what}, worth ${worth(best.fit)} to ${client}, ${beside}.`;
}

function followedText(
  { scenario, ending }: Pick<Negotiation, 'scenario' | 'ending'>,
  report: AdviserReport,
  style: Style,
): string {
  const [client, vendor] = [styledName(scenario, 'client', style), styledName(scenario, 'vendor', style)];
  if (report.followed === null) return '';
  if (report.followed) return `${client} followed the advice.`;
  if (report.left !== null) return leftText(scenario, report.left, style);
  if (ending.kind === 'agreement') return `${client} signed with ${vendor} all the same.`;
  if (ending.kind === 'walk-away' && ending.by === 'vendor') return `${client} could not follow: ${vendor} left.`;
  return ending.kind === 'deadline' ? `${client} did not follow: the time ran out.` : `${client} did not follow.`;
}

/** What the client compared when it left, seen as it saw it. */
function leftText(scenario: Scenario, look: NonNullable<AdviserReport['left']>, style: Style): string {
  const { client } = prepare(asScenario(scenario));
  const { own, subject } = pronounOf(scenario, 'client');
  const [me, vendor] = [styledName(scenario, 'client', style), styledName(scenario, 'vendor', style)];
  const { to } = client.outside;
  const worth = (utility: number): string => worthText(scenario, 'client', utility, style);
  const rival = scenario.rivals.find(({ name, courts }) => name === to && courts === 'client');
  const trusted = client.trustRule.ignoresTrust === true ? 0.5 : (rival?.trust ?? 0.5);
  const hopes = clause(pronounOf(scenario, 'client'), 'hoped', 'hoped');
  const odds =
    look.chance === null
      ? `${capitalized(subject)} left by a decision of ${own} own.`
      : `The chance that ${subject} left then was ${percent(look.chance)}.`;
  return (
    `Why ${me} did not follow: in round ${look.round + 1} ${hopes} for ${worth(look.hope)} at best with ` +
    `${vendor}. Seen through ${own} trust of ${twoDecimals(look.trust)}, with a stake of ` +
    `${twoDecimals(scenario.client.stake)} in working together, that looked like ${worth(look.perceivedHope)}; ` +
    `${to === null ? 'no deal at all' : to.trim()}, through a trust of ${twoDecimals(trusted)}, like ` +
    `${worth(look.outside)}. ${odds}`
  );
}

function relayedText(name: string, { relays, outcome }: AdviserReport): string {
  if (outcome === null || relays.length === 0) return '';
  const limits = relays.filter(({ limit }) => limit !== null).length;
  const wishes = relays.length - limits;
  const what = [
    ...(limits === 0 ? [] : [counted(limits, 'limit')]),
    ...(wishes === 0 ? [] : [counted(wishes, 'wish', 'wishes')]),
  ];
  return `${name} relayed ${what.join(' and ')} between the two; that took ${counted(outcome.rounds, 'round')}.`;
}

function standingText(scenario: Scenario, name: string, { outcome }: AdviserReport, style: Style): string {
  if (outcome === null || outcome.standing === null) return '';
  const [before, after] = [outcome.standing.before, outcome.standing.after].map(twoDecimals) as [string, string];
  const client = styledName(scenario, 'client', style);
  if (before === after) return `The standing of ${name} with ${client} stayed at ${after}.`;
  const moved = outcome.standing.after > outcome.standing.before ? style.good('rose') : style.bad('fell');
  return `The standing of ${name} with ${client} ${moved}: ${before} → ${after}.`;
}
