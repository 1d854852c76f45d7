/** The inputs of one call of a policy, as data that can be kept, changed and given again. */
import { believedCompromise } from '../../agents/compromise.ts';
import type { View } from '../../agents/view.ts';
import type { TalkRequest } from '../../domain/talk.ts';
import type { PackageSearch } from '../../bargaining/search/packageSearch.ts';
import type { Draws } from '../../policies/contracts/policy.ts';
import type { Offer } from '../../policies/contracts/components.ts';
import { viewCopy } from '../../policies/sandbox/viewCopy.ts';

/** The chance of one turn: the engine's five numbers in [0, 1), and those drawn from the policy's own stream. */
export interface TurnChance {
  readonly answer: number;
  readonly explain: number;
  readonly leave: number;
  readonly speak: number;
  readonly ask: number;
  readonly drawn: readonly number[];
}

/** The inputs of one call. */
export interface CallInputs {
  readonly view: View;
  /** Plain data. */
  readonly memory: unknown;
  /** Null for a learning rule, which is given none. */
  readonly chance: TurnChance | null;
  /** For an acceptance rule. */
  readonly offer?: Offer;
  /** For an answer. */
  readonly said?: TalkRequest;
  /** For talk: the bid that it goes with. */
  readonly bid?: readonly number[];
}

/** A copy of a view that shares nothing with the table. */
export function ownView(view: View): View {
  const compromise = view.compromise();
  return { ...viewCopy(view), compromise: () => compromise };
}

/** A copy of a view with some fields changed; its compromise is computed from the changed fields. */
export function changedView(view: View, search: PackageSearch, change: Partial<View>): View {
  const copy: View = { ...viewCopy(view), ...change };
  copy.compromise = () =>
    believedCompromise(search, copy, new Float64Array(copy.beliefs.value.length), new Int32Array(copy.space.count));
  return copy;
}

/** Draws for one call. */
export interface RecordedDraws {
  readonly draws: Draws;
  /** The numbers drawn from the policy's own stream, in order. */
  readonly drawn: number[];
  /** Ends the call: later draws are reported. */
  close(): void;
}

/**
 * Draws for one call: first the numbers of `chance.drawn`, then those of `more`. A draw after `close` is reported to
 * `onLateDraw`.
 */
export function recordedDraws(chance: TurnChance, more: () => number, onLateDraw: () => void): RecordedDraws {
  const drawn: number[] = [];
  let open = true;
  const next = (): number => {
    if (!open) onLateDraw();
    const number = chance.drawn[drawn.length] ?? more();
    drawn.push(number);
    return number;
  };
  const { answer, explain, leave, speak, ask } = chance;
  return { draws: { answer, explain, leave, speak, ask, next }, drawn, close: () => void (open = false) };
}
