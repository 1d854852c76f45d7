/** Sets what a side believes to what it believes before anything is said. */
import type { Beliefs } from '../agents/beliefs.ts';
import { blurImportance, setBeliefs } from '../agents/beliefs.ts';
import type { Side } from '../domain/side.ts';
import { sideOf } from '../domain/side.ts';
import { openStream } from '../kernel/stream.ts';
import type { State } from './state.ts';

/**
 * Copies beliefs and blurs what is assumed in them. The chance is the same whatever the beliefs.
 *
 * @param state - The state, whose seed and run are set.
 * @param name - The side.
 * @param from - The beliefs before the assumptions are blurred.
 * @param assumedImportance - The assumed part of each importance; null where nothing is blurred.
 */
export function setFirstBeliefs(state: State, name: Side, from: Beliefs, assumedImportance: Float64Array | null): void {
  const { beliefs } = sideOf(state, name).view;
  setBeliefs(beliefs, from);
  const { blur } = state.prepared.assumed;
  if (blur > 0 && assumedImportance !== null) {
    const stream = openStream(state.seed, state.run, name, 'beliefs');
    blurImportance(beliefs.importance, assumedImportance, blur, stream);
  }
}
