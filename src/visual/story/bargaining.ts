/** The bids of some rounds, merged: what each side moved, and what its offer is worth to the other now. */
import type { Event } from '../../engine/event.ts';
import { otherSide } from '../../domain/side.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import { changes } from '../words/bid.ts';
import { listed } from '../words/wrapText.ts';
import { painted } from '../words/naming.ts';
import { two } from '../words/formatNumber.ts';
import type { Style } from '../words/style.ts';

/** A side's way from one offer to a later one, in two short sentences; "" where it did not move. */
export function bargaining(scenario: Scenario, before: Event, after: Event, paint: Style): string {
  const other = otherSide(after.by);
  const moved = changes(scenario, before.package ?? {}, after.package ?? {});
  if (moved.length === 0) return '';
  const [was, now] = [two(before[other].utility ?? 0), two(after[other].utility ?? 0)];
  const reader = painted(scenario, other, paint);
  const verdict =
    was === now
      ? `Its offer is still worth ${now} to ${reader}.`
      : `Its offer is worth ${Number(now) > Number(was) ? 'more' : 'less'} to ${reader}: ${was} → ${now}.`;
  return `${painted(scenario, after.by, paint)} moves: ${listed(moved)}. ${verdict}`;
}
