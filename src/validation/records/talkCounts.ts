/** Counts what the two sides of a record asked of each other and told each other about what matters to them. */
import type { PerSide } from '../../domain/side.ts';
import { otherSide, perSide } from '../../domain/side.ts';
import type { Event } from '../../engine/record/event.ts';

/** What one side asked and told. */
export interface TalkCounts {
  /** The questions that it asked. */
  readonly asked: number;
  /** How often it told what an issue is worth to it, in answer to a question about that issue. */
  readonly answered: number;
  /** How often it told that unasked. */
  readonly unasked: number;
}

/**
 * Counts by side. A `tell` is an answer where the other side has asked about that issue and this side has neither told
 * nor declined since; every other `tell`, and every `disclose`, is unasked.
 */
export function talkCounts(events: readonly Pick<Event, 'kind' | 'by' | 'issue'>[]): PerSide<TalkCounts> {
  const counts = perSide(() => ({ asked: 0, answered: 0, unasked: 0 }));
  /** The issue about which each side was asked; null where no question stands. */
  const open: PerSide<string | null> = { vendor: null, client: null };
  for (const { kind, by, issue } of events) {
    if (kind === 'ask') {
      counts[by].asked += 1;
      open[otherSide(by)] = issue;
    } else if (kind === 'tell') {
      counts[by][open[by] === issue ? 'answered' : 'unasked'] += 1;
      if (open[by] === issue) open[by] = null;
    } else if (kind === 'disclose') counts[by].unasked += 1;
    else if (kind === 'decline') open[by] = null;
  }
  return counts;
}
