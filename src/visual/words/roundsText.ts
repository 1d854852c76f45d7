/** The rounds of several events in words, counted from 1. */
import { listed } from '../page/wrapText.ts';

/** "round 3", "rounds 3, 5 and 9": each round once, in the order of the events (at least one). */
export function roundsText(events: readonly { readonly round: number }[]): string {
  const rounds = [...new Set(events.map(({ round }) => String(round + 1)))];
  return `${rounds.length === 1 ? 'round' : 'rounds'} ${listed(rounds)}`;
}
