/** What a policy is given for one thought, as data that can be kept, changed and given again. */
import { believedCompromise } from '../../agents/compromise.ts';
import type { View } from '../../agents/view.ts';
import type { Talk } from '../../domain/talk.ts';
import type { PackageSearch } from '../../bargaining/search/packageSearch.ts';
import type { Draws } from '../../policies/contracts/policy.ts';
import type { Offer } from '../../policies/contracts/components.ts';
import { viewCopy } from '../../policies/sandbox/viewCopy.ts';

/** One turn's chance: the engine's five numbers, and what was drawn from the policy's own stream. */
export interface Chance {
  readonly answer: number;
  readonly explain: number;
  readonly leave: number;
  readonly speak: number;
  readonly ask: number;
  readonly drawn: readonly number[];
}

export interface Inputs {
  readonly view: View;
  /** Plain data. */
  readonly memory: unknown;
  /** Null for who is given none: a learning rule. */
  readonly chance: Chance | null;
  /** For an acceptance rule. */
  readonly offer?: Offer;
  /** For an answer. */
  readonly said?: Talk;
  /** For who speaks after its bid. */
  readonly bid?: readonly number[];
}

/** A view of its own: nothing in it belongs to a table. */
export function ownView(view: View): View {
  const compromise = view.compromise();
  return { ...viewCopy(view), compromise: () => compromise };
}

/** The view with something changed; whatever depends on it is worked out anew. */
export function changedView(view: View, search: PackageSearch, change: Partial<View>): View {
  const copy: View = { ...viewCopy(view), ...change };
  copy.compromise = () =>
    believedCompromise(
      search,
      copy.space,
      copy.goals,
      copy.beliefs,
      copy.allowed,
      new Float64Array(copy.beliefs.value.length),
      new Int32Array(copy.space.count),
    );
  return copy;
}

export interface Handed {
  readonly draws: Draws;
  /** What was drawn from the policy's own stream, in order. */
  readonly drawn: number[];
  /** From now on nobody may draw. */
  close(): void;
}

/**
 * Numbers for one thought: first those that were drawn before, then from `more`. Who draws after `close` is reported to
 * `stale`.
 */
export function handedDraws(chance: Chance, more: () => number, stale: () => void): Handed {
  const drawn: number[] = [];
  let open = true;
  const next = (): number => {
    if (!open) stale();
    const number = chance.drawn[drawn.length] ?? more();
    drawn.push(number);
    return number;
  };
  const { answer, explain, leave, speak, ask } = chance;
  return { draws: { answer, explain, leave, speak, ask, next }, drawn, close: () => void (open = false) };
}
