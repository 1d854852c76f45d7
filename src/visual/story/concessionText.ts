/** The change from one offer to a later one, and what the later one is worth to the other side. */
import type { Event } from '../../engine/record/event.ts';
import { otherSide } from '../../domain/side.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import { packageChanges } from '../words/packageText.ts';
import { listed } from '../page/wrapText.ts';
import { styledName } from '../words/naming.ts';
import { capitalized, pronounOf, verb } from '../words/pronoun.ts';
import type { Style } from '../page/style.ts';
import { worthArrow, worthText } from '../words/worthText.ts';

/** Two sentences; "" where the package is the same. */
export function concessionText(scenario: Scenario, before: Event, after: Event, style: Style): string {
  const other = otherSide(after.by);
  const moved = packageChanges(scenario, before.package ?? {}, after.package ?? {});
  if (moved.length === 0) return '';
  const [was, now] = [before[other].utility ?? 0, after[other].utility ?? 0];
  const move = worthArrow(scenario, other, was, now, style);
  const own = capitalized(pronounOf(scenario, after.by).own);
  const reader = styledName(scenario, other, style);
  const verdict =
    move === null
      ? `${own} offer is still worth ${worthText(scenario, other, now, style)} to ${reader}.`
      : `${own} offer is worth ${now > was ? 'more' : 'less'} to ${reader}: ${move}.`;
  const moves = verb(scenario, after.by, 'moves', 'move');
  return `${styledName(scenario, after.by, style)} ${moves}: ${listed(moved)}. ${verdict}`;
}
