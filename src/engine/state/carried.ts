/** What two sides bring from earlier tables to a later one. Without it a table starts as the scenario says. */
import type { Beliefs } from '../../agents/beliefs.ts';
import type { PerSide } from '../../domain/side.ts';
import type { Edge } from '../../relationship/edge.ts';

/** What a side brings from earlier tables with the same other side. */
export interface CarriedSide {
  /** Its trust in the other, as evidence. */
  readonly edge: Readonly<Edge>;
  /** What it believes of the other, by issue; `value` by option, flat. Each in [0, 1]. */
  readonly beliefs: { readonly [Table in keyof Beliefs]: ArrayLike<number> };
  /** What its last deal with the other was worth to it, in [0, 1]; null where it had none. */
  readonly reference: number | null;
  /** How much lower it opens to return favours, in its own utility, at least 0. */
  readonly returns: number;
}

/** What a table starts with beside the scenario. */
export interface Carried {
  /** What both sides bring from earlier tables; null at the first table of a client. */
  readonly sides: Readonly<PerSide<CarriedSide>> | null;
  /** The evidence about the vendor that a new client has from hearsay; null for none. */
  readonly heard: { readonly r: number; readonly s: number } | null;
}
