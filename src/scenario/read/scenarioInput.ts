/** A scenario file as its author writes it: the shape of a scenario with the defaulted keys optional. */
import type { RivalNumbersInput, SideNumbersInput } from '../../domain/levers.ts';
import type { PerSide } from '../../domain/side.ts';
import type { PolicyInput } from './policySpec.ts';
import type { AdviserSpec, BreakPointSpec, GoalSpec, Option, RivalSpec, Scenario, SideSpec } from './scenario.ts';

/** The same with some keys optional; undefined counts as left out. */
export type Optional<T, K extends keyof T> = Readonly<Omit<T, K>> & { readonly [P in K]?: T[P] | undefined };

/** An issue of a scenario file. */
export interface IssueInput {
  /** How people name it; default: the key. */
  readonly label?: string | undefined;
  /** What a number counts ("USD per seat and month"); default "". */
  readonly unit?: string | undefined;
  /** At least one, no two alike when written as text; or a range with both ends included. */
  readonly options: readonly Option[] | { readonly from: number; readonly to: number; readonly step: number };
}

/** One side of a scenario file. */
export interface SideInput extends SideNumbersInput {
  readonly name: SideSpec['name'];
  /** What everybody may know of this side, and what only its player may. Default "" each. */
  readonly brief?: { readonly shared?: string | undefined; readonly confidential?: string | undefined } | undefined;
  /** A goal for every issue; the weights sum to 1. */
  readonly goals: Readonly<Record<string, GoalSpec>>;
  /** By issue; default none. */
  readonly breakPoints?: Readonly<Record<string, Optional<BreakPointSpec, 'because' | 'flexibility'>>> | undefined;
  /** By issue; default none (the fixed pie). */
  readonly assumes?: SideSpec['assumes'] | undefined;
  /** Default `timeDependent`. */
  readonly bid?: PolicyInput<'bid'> | undefined;
  /** Default `acNext`. */
  readonly accept?: PolicyInput<'accept'> | undefined;
  /** Default `candid`. */
  readonly talk?: PolicyInput<'talk'> | undefined;
  /** Default `none`. */
  readonly learning?: PolicyInput<'learning'> | undefined;
  /** Default `beta`. */
  readonly trustRule?: PolicyInput<'trustRule'> | undefined;
}

/** A rival of a scenario file. */
export interface RivalInput extends RivalNumbersInput {
  readonly name: RivalSpec['name'];
  /** Whom it courts; default `client`. */
  readonly courts?: RivalSpec['courts'] | undefined;
}

/**
 * A scenario file. `readScenario` takes it, as it takes the same as JSON text.
 *
 * @example
 * ```ts
 * import { readScenario } from 'dealbreaker';
 * import type { ScenarioInput } from 'dealbreaker';
 *
 * const file: ScenarioInput = {
 *   schemaVersion: 1,
 *   title: 'A fee',
 *   rounds: 8,
 *   issues: { fee: { options: { from: 40, to: 60, step: 5 } } },
 *   vendor: { name: 'Acme', walkAway: 0.2, goals: { fee: { weight: 1, values: 'more is better' } } },
 *   client: { name: 'Birch', walkAway: 0.2, goals: { fee: { weight: 1, values: 'less is better' } }, talk: 'silent' },
 * };
 * console.log(readScenario(file).rounds); // 8
 * ```
 */
export interface ScenarioInput extends PerSide<SideInput> {
  readonly schemaVersion: 1;
  readonly title: string;
  /** Default "". */
  readonly story?: string | undefined;
  /** How many rounds there are to talk; a whole number from 1 to 100,000. */
  readonly rounds: Scenario['rounds'];
  readonly issues: Readonly<Record<string, IssueInput>>;
  /** Default none. */
  readonly rivals?: readonly RivalInput[] | undefined;
  /** Default none. */
  readonly adviser?: Optional<AdviserSpec, 'brief'> | undefined;
}
