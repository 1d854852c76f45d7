/** Defines what a listener is told of a turn. */
import type { Side } from '../../domain/side.ts';
import type { Answer, Talk } from '../../domain/talk.ts';

/**
 * Called after each event has taken effect. `by` is the side that acted; of `relay`, the side whose limit or wish it
 * is. `issue` and `option` are numbers; −1 where there is none. A listener may read the state and must not change it.
 */
export type Listener = (
  kind:
    Answer | Talk['kind'] | 'call' | 'pass' | 'open' | 'offer' | 'relay' | 'caught' | 'accept' | 'leave' | 'deadline',
  by: Side,
  issue: number,
  option: number,
  /** Whether the side relays an answer of its manager; absent for no. */
  isRelayed?: boolean,
) => void;
