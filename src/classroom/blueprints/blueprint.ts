/** What a blueprint of a case is: a score sheet with what a sheet has no place for. */
import type { PerSide } from '../../domain/side.ts';
import type { RivalInput, SideInput } from '../../scenario/read/scenarioInput.ts';

/** An option with its points to the vendor and to the client. */
type OptionPoints = readonly [option: string | number, vendor: number, client: number];

export interface Blueprint {
  readonly name: string;
  /** What a class learns from it, in one sentence. */
  readonly what: string;
  readonly rounds: number;
  /** The issues with their options and points. */
  readonly issues: readonly (readonly [label: string, options: readonly OptionPoints[]])[];
  /** The points of each side without a deal. */
  readonly walkAway: PerSide<number>;
  /** The limit of a side, by the number of the issue, from 0. */
  readonly limits?: Partial<PerSide<Readonly<Record<number, string | number>>>>;
  /** The levers and policies of each side. Assumptions stand by the number of the issue. */
  readonly sides?: Partial<
    PerSide<Partial<Omit<SideInput, 'assumes'>> & { readonly assumes?: Readonly<Record<number, number>> }>
  >;
  readonly rivals?: readonly RivalInput[];
}
