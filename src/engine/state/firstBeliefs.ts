/** Sets what a side believes to what it believes before anything is said. */
import type { Beliefs } from '../../agents/beliefs.ts';
import { blurImportance, setBeliefs } from '../../agents/beliefs.ts';
import type { Side } from '../../domain/side.ts';
import { sideOf } from '../../domain/side.ts';
import type { Stream } from '../../kernel/stream.ts';
import { openStream } from '../../kernel/stream.ts';
import type { SideState, State } from './state.ts';
import { NO_STREAM } from './state.ts';

/**
 * Copies beliefs and blurs what is assumed in them. The chance is the same whatever the beliefs.
 *
 * @param state - The state, whose seed and run are set.
 * @param name - The side.
 * @param from - The beliefs before the assumptions are blurred.
 * @param assumedImportance - The assumed part of each importance; null where nothing is blurred.
 */
export function setFirstBeliefs(state: State, name: Side, from: Beliefs, assumedImportance: Float64Array | null): void {
  const side = sideOf(state, name);
  const { beliefs } = side.view;
  setBeliefs(beliefs, from);
  const { blur } = state.prepared.assumed;
  if (blur > 0 && assumedImportance !== null)
    blurImportance(beliefs.importance, assumedImportance, blur, blurStream(state, side, name));
}

/** The chance of the blur. Before meetings it is kept, because the table may need it again and streams open slowly. */
function blurStream(state: State, side: SideState, name: Side): Stream {
  if (!state.prepared.hasBefore) return openStream(state.seed, state.run, name, 'beliefs');
  const { blurs } = side;
  if (Number.isNaN(blurs[0]!)) {
    const stream = openStream(state.seed, state.run, name, 'beliefs');
    for (let k = 0; k < blurs.length; k++) blurs[k] = stream.next();
  }
  let k = 0;
  return { ...NO_STREAM, next: () => blurs[k++]! };
}
