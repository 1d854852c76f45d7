/** How a negotiation ended, with whom the client signed, and what each ended with beside the deal that was there. */
import { SIDES, otherSide } from '../../domain/side.ts';
import type { Negotiation } from '../../engine/negotiation.ts';
import type { GhostDeal, GhostPoint } from '../../analysis/ghostDeal.ts';
import { bidInLine, bidsInColumns } from '../words/bid.ts';
import { columns, wrapText } from '../words/wrapText.ts';
import { labelOf, nameOf, painted } from '../words/naming.ts';
import { two } from '../words/formatNumber.ts';
import type { Style } from '../words/style.ts';

/**
 * The lines of the ending. `ghost` is the scenario's own (`ghostDeal`); `before` is the negotiation that this one is
 * told beside.
 */
export function ending(
  negotiation: Negotiation,
  ghost: GhostDeal,
  paint: Style,
  before: Negotiation | null = null,
): string[] {
  const { scenario, ending: end } = negotiation;
  const lines = wrapText(headline(negotiation, paint), 2);
  if (end.kind === 'agreement') lines.push(...bidsInColumns(scenario, [''], [end.package], 4).slice(1));
  const beside = ghost.kept ?? ghost.setAside;
  const what = ghost.kept !== null ? 'the balanced deal' : 'without break points';
  const head = ['', 'ended with', ...(before === null ? [] : ['the first time']), ...(beside === null ? [] : [what])];
  const rows = SIDES.map((side) => [
    painted(scenario, side, paint),
    two(end.utility[side]),
    ...(before === null ? [] : [two(before.ending.utility[side])]),
    ...(beside === null ? [] : [two(beside.utility[side])]),
  ]);
  const words = wrapText(verdict(negotiation, ghost, paint), 2);
  return [...lines, '', ...columns([head, ...rows], 4, [1, 2, 3]), ...(words.length === 0 ? [] : ['', ...words])];
}

/** As much of a negotiation as tells how it ended. */
export type Ended = Pick<Negotiation, 'scenario' | 'ending'>;

/** How it ended, in a sentence or two. */
export function headline(negotiation: Ended, paint: Style): string {
  const { scenario, ending: end } = negotiation;
  const round = `round ${end.round + 1} of ${scenario.rounds}`;
  if (end.kind === 'agreement')
    return `${paint.good('A deal')} in ${round}: ${painted(scenario, 'client', paint)} signs with ${painted(scenario, 'vendor', paint)}.`;
  if (end.kind === 'deadline')
    return `${paint.bad('No deal.')} The time ran out after round ${end.round + 1}. ${instead(negotiation, paint)}`;
  const over = end.over === null ? 'not over any single point' : `over the ${labelOf(scenario, end.over)}`;
  const to =
    end.to === null
      ? 'It would rather have no deal at all.'
      : end.by === 'client'
        ? `It signs with ${end.to}.`
        : `It turns to ${end.to} instead.`;
  const left = end.by === 'vendor' ? ` ${instead(negotiation, paint)}` : '';
  return `${paint.bad('No deal.')} ${painted(scenario, end.by, paint)} left in ${round}, ${over}. ${to}${left}`;
}

/**
 * With whom the client signs when the talks end without its having left: its best rival, where that is better than
 * nothing.
 */
function instead({ scenario }: Ended, paint: Style): string {
  const best = scenario.rivals.filter((rival) => rival.courts === 'client').sort((a, b) => b.fit - a.fit)[0];
  const client = painted(scenario, 'client', paint);
  return best !== undefined && best.fit > scenario.client.walkAway
    ? `${client} signs with ${best.name}.`
    : `${client} signs with nobody.`;
}

function verdict({ scenario, ending: end }: Negotiation, ghost: GhostDeal, paint: Style): string {
  if (end.kind === 'agreement') return '';
  const { kept, setAside } = ghost;
  const better = (point: GhostPoint | null): boolean =>
    point !== null && SIDES.every((side) => point.utility[side] > end.utility[side]);
  if (better(kept)) {
    const over = end.kind === 'walk-away' ? end.over : null;
    const small = over === null ? '' : ` ${weights(scenario, over)}`;
    return `Both could have had more, and nobody would have had to cross a break point: ${bidInLine(scenario, kept!.package)}.${small}`;
  }
  if (better(setAside))
    return `Both could have had more, had the break points been set aside: ${bidInLine(scenario, setAside!.package)}.`;
  const loser = SIDES.find((side) => kept !== null && kept.utility[side] > end.utility[side]);
  if (loser === undefined) return 'Neither would have had more from the balanced deal: to part was no loss.';
  const fared = painted(scenario, otherSide(loser), paint);
  return `${painted(scenario, loser, paint)} would have had more from the balanced deal; ${fared} would not.`;
}

function weights(scenario: Negotiation['scenario'], key: string): string {
  const [first, second] = SIDES.map(
    (side) =>
      `${Math.round(scenario[side].goals[key]!.weight * 100)} % of what a deal is worth to ${nameOf(scenario, side)}`,
  );
  return `The ${labelOf(scenario, key)} is ${first!} and ${second!}.`;
}
