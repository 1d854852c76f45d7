/** What an act is told with, in any language: one sentence for each kind of event. */
import type { EventKind } from '../../engine/record/event.ts';

/** The parts of such a sentence; "" where the event has none of a kind. */
export interface Act {
  /** The name of the side that acted. */
  readonly by: string;
  /** The label of the issue. */
  readonly about: string;
  readonly option: string;
  readonly limit: string;
  readonly because: string;
  /** The importance that was told, as a number. */
  readonly importance: string;
  /** The package, or what an offer changed of it. */
  readonly what: string;
}

/** An offer has a sentence for the first one, one for a move and one where nothing moves. */
export type ActWords = Readonly<Record<EventKind | 'move' | 'repeat', (act: Act) => string>>;
