/**
 * How a negotiation ended, with whom the client signed, and what each ended with beside the ghost deal, and how
 * satisfied it is.
 */
import { SIDES, otherSide } from '../../domain/side.ts';
import type { Negotiation } from '../../engine/record/negotiation.ts';
import type { GhostDeal, GhostPoint } from '../../analysis/ghostDeal.ts';
import { packageText, packageColumns } from '../words/packageText.ts';
import type { Block } from '../page/block.ts';
import { columns, wrapText } from '../page/wrapText.ts';
import { GHOST_DEAL, GHOST_DEAL_FIRST, ghostDealMeaning } from '../words/ghostDealName.ts';
import { issueText, nameOf, styledName } from '../words/naming.ts';
import { capitalized, clause, pronounOf, verb } from '../words/pronoun.ts';
import { formatCount } from '../words/formatNumber.ts';
import type { EndedNegotiation } from './endsText.ts';
import { endedByChance } from './endsText.ts';
import { satisfactionText } from './satisfactionText.ts';
import { weightTexts } from '../words/weights.ts';
import type { Style } from '../page/style.ts';
import { worthNumber } from '../words/worthText.ts';

/** What the page holds beside the ending. */
export interface EndingContext {
  /** The negotiation that this one is told beside. */
  readonly before?: Negotiation;
  /** Whether the page has explained the ghost deal before; default false. */
  readonly explained?: boolean;
  /** Whether it is told how satisfied both sides are; default true. */
  readonly satisfied?: boolean;
}

/** The lines of the ending. `ghost` is the ghost deal of the scenario (`ghostDeal`). */
export function endingText(
  negotiation: Negotiation,
  ghost: GhostDeal,
  style: Style,
  { before, explained = false, satisfied = true }: EndingContext = {},
): Block[] {
  const { scenario, ending: end } = negotiation;
  const lines = wrapText(headline(negotiation, style), 2);
  if (end.kind === 'agreement') lines.push(...packageColumns(scenario, [''], [end.package], 4).slice(1));
  const beside = ghost.kept ?? ghost.setAside;
  const what = ghost.kept !== null ? `the ${GHOST_DEAL}` : 'without break points';
  const head = [
    '',
    'ended with',
    ...(before === undefined ? [] : ['the first time']),
    ...(beside === null ? [] : [what]),
  ];
  const rows = SIDES.map((side) => [
    styledName(scenario, side, style),
    ...[end, ...(before === undefined ? [] : [before.ending]), ...(beside === null ? [] : [beside])].map(
      ({ utility }) => worthNumber(scenario, side, utility[side], style),
    ),
  ]);
  const meaning = explained || ghost.kept === null ? '' : ghostDealMeaning(GHOST_DEAL_FIRST);
  const words = [...wrapText(meaning, 2), ...wrapText(comparisonText(negotiation, ghost, style), 2)];
  return [
    ...lines,
    '',
    ...columns([head, ...rows], 4, [1, 2, 3]),
    ...(words.length === 0 ? [] : ['', ...words]),
    ...(satisfied ? ['', ...satisfactionText(negotiation, style, before)] : []),
  ];
}

/** How it ended, in a sentence or two. */
export function headline(negotiation: EndedNegotiation, style: Style): string {
  const { scenario, ending: end } = negotiation;
  const round = `round ${end.round + 1} of ${formatCount(scenario.rounds)}`;
  const [vendor, client] = SIDES.map((side) => styledName(scenario, side, style)) as [string, string];
  if (end.kind === 'agreement')
    return (
      `${style.good('A deal')} in ${round}: ` + `${client} ${verb(scenario, 'client', 'signs', 'sign')} with ${vendor}.`
    );
  if (end.kind === 'deadline') {
    const out = endedByChance(negotiation)
      ? `The talks ended by chance after ${round}.`
      : `The time ran out after round ${end.round + 1}.`;
    return `${style.bad('No deal.')} ${out} ${otherContract(negotiation, style)}`;
  }
  const over = end.over === null ? 'not over any single point' : `over ${issueText(scenario, end.over)}`;
  const pronoun = pronounOf(scenario, end.by);
  const to =
    end.to === null
      ? `${capitalized(pronoun.subject)} would rather have no deal at all.`
      : end.by === 'client'
        ? `${capitalized(clause(pronoun, 'signs', 'sign'))} with ${end.to.trim()}.`
        : `${capitalized(clause(pronoun, 'turns', 'turn'))} to ${end.to.trim()} instead.`;
  const left = end.by === 'vendor' ? ` ${otherContract(negotiation, style)}` : '';
  return `${style.bad('No deal.')} ${styledName(scenario, end.by, style)} left in ${round}, ${over}. ${to}${left}`;
}

/**
 * With whom the client signs where the talks end and the client did not leave: its best rival, if that is worth more
 * than no deal.
 */
function otherContract({ scenario }: EndedNegotiation, style: Style): string {
  const best = scenario.rivals.filter((rival) => rival.courts === 'client').sort((a, b) => b.fit - a.fit)[0];
  const client = styledName(scenario, 'client', style);
  const signs = verb(scenario, 'client', 'signs', 'sign');
  return best !== undefined && best.fit > scenario.client.walkAway
    ? `${client} ${signs} with ${best.name.trim()}.`
    : `${client} ${signs} with nobody.`;
}

function comparisonText({ scenario, ending: end }: Negotiation, ghost: GhostDeal, style: Style): string {
  if (end.kind === 'agreement') return '';
  const { kept, setAside } = ghost;
  const better = (point: GhostPoint | null): boolean =>
    point !== null && SIDES.every((side) => point.utility[side] > end.utility[side]);
  if (better(kept)) {
    const over = end.kind === 'walk-away' ? end.over : null;
    const small = over === null ? '' : ` ${weights(scenario, over)}`;
    const more = 'Both could have had more, and nobody would have had to cross a break point';
    return `${more}: ${packageText(scenario, kept!.package)}.${small}`;
  }
  if (better(setAside)) {
    const more = packageText(scenario, setAside!.package);
    return `Both could have had more, had the break points been set aside: ${more}.`;
  }
  if (kept === null) {
    const standing = setAside === null ? 'No deal' : 'While all break points stand, no deal';
    return `${standing} was better than none for both: to part was no loss.`;
  }
  const loser = SIDES.find((side) => kept.utility[side] > end.utility[side]);
  if (loser === undefined) return `Neither would have had more from the ${GHOST_DEAL}: to part was no loss.`;
  const fared = styledName(scenario, otherSide(loser), style);
  return `${styledName(scenario, loser, style)} would have had more from the ${GHOST_DEAL}; ${fared} would not.`;
}

function weights(scenario: Negotiation['scenario'], key: string): string {
  const [first, second] = SIDES.map(
    (side) => `${weightTexts(scenario, side)[key]!} of what a deal is worth to ${nameOf(scenario, side)}`,
  );
  return `${capitalized(issueText(scenario, key))} is ${first!} and ${second!}.`;
}
