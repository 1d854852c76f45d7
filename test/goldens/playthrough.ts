/**
 * A negotiation as readable text: before every turn what that side sees, then what it says and does. Stepped through
 * the table, so that what is shown is what the side was shown.
 */
import type { Side } from '../../src/domain/side.ts';
import type { Event } from '../../src/engine/record/event.ts';
import type { SeatsInput } from '../../src/engine/preparation/seats.ts';
import type { SideView } from '../../src/engine/turns/sideView.ts';
import { openTable } from '../../src/engine/table.ts';
import type { Scenario } from '../../src/scenario/read/scenario.ts';

const two = (x: number): string => x.toFixed(2);
const words = (chosen: Readonly<Record<string, string | number>> | null): string =>
  chosen === null ? 'nothing' : Object.values(chosen).join(' · ');

function sees(view: SideView): string[] {
  const said =
    view.said === null
      ? ''
      : view.said.kind === 'ask'
        ? `, asks about ${view.said.issue}`
        : `, presses for ${view.said.issue}: ${String(view.said.option)}`;
  const beliefs = Object.entries(view.beliefs)
    .map(([issue, { importance, limit }]) => `${issue} ${two(importance)}/${two(limit)}`)
    .join(', ');
  return [
    `  on the table: ${words(view.theirs)}${said}`,
    `  trust ${two(view.trust)}; believes (importance/limit): ${beliefs}`,
  ];
}

const each = (vendor: number, client: number): string => `${two(vendor)} to the vendor, ${two(client)} to the client`;

function does(event: Event, by: Side): string {
  const { kind, issue, option, limit, because, importance, worth } = event;
  const trust = (side: Side): string =>
    Math.abs(event[side].trustChange) < 5e-5 ? '' : ` [the ${side}'s trust ${two(event[side].trust)}]`;
  const about =
    kind === 'offer' || kind === 'accept'
      ? ` ${words(event.package)} (${each(event.vendor.utility!, event.client.utility!)})`
      : issue === null
        ? ''
        : ` ${issue}${option === null ? '' : `: ${String(option)}`}`;
  const more = [
    limit === null ? '' : `limit ${String(limit)}`,
    because,
    importance === null ? '' : `importance ${two(importance)}`,
    worth === null ? '' : `worth ${two(worth)}`,
  ]
    .filter((text) => text !== '')
    .join(', ');
  const who = event.by === by ? '' : `(${event.by}) `;
  return `  → ${who}${kind}${about}${more === '' ? '' : ` (${more})`}${trust('vendor')}${trust('client')}`;
}

/** The whole negotiation with seed "golden". */
export function playthrough(scenario: Scenario, head: readonly string[], seats: SeatsInput): string {
  const table = openTable(scenario, { seed: 'golden', seats });
  const lines = [...head, ''];
  let known = 0;
  while (table.ending === null) {
    const side = table.turn;
    const view = table.view(side);
    table.step();
    const events = table.toJSON().events!.slice(known);
    known += events.length;
    lines.push(
      `round ${view.round + 1} of ${view.rounds}, the ${side}`,
      ...sees(view),
      ...events.map((event) => does(event, side)),
      '',
    );
  }
  const { ending, trust } = table.negotiation();
  lines.push(
    `${ending.kind} in round ${ending.round + 1}: ${each(ending.utility.vendor, ending.utility.client)}; ` +
      `trust ${two(trust.vendor)} and ${two(trust.client)}`,
    '',
  );
  return lines.join('\n');
}
