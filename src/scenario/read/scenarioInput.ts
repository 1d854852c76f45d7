/** The types of a scenario file as its author writes it: a scenario in which keys with a default are optional. */
import type {
  AfterNumbersInput,
  BeforeNumbersInput,
  EndsNumbersInput,
  ManagerNumbersInput,
  RivalNumbersInput,
  SideNumbersInput,
} from '../../domain/leverNumbers.ts';
import type { PerSide, Side } from '../../domain/side.ts';
import type { PointsSpec } from './pointsScale.ts';
import type { Reason } from '../../domain/reason.ts';
import type { PolicyInput } from './policySpec.ts';
import type {
  AdviserSpec,
  BreakPointSpec,
  GoalSpec,
  MarketTurn,
  Option,
  RivalSpec,
  Scenario,
  SideSpec,
  StartNumber,
} from './scenario.ts';

/** The type `T` with the keys `K` optional; a key that is undefined counts as absent. */
export type Optional<T, K extends keyof T> = Readonly<Omit<T, K>> & { readonly [P in K]?: T[P] | undefined };

/** An issue of a scenario file. */
export interface IssueInput {
  /** The name that people read; default: the key. */
  readonly label?: string | undefined;
  /** The unit of numeric options ("USD per seat and month"); default "". */
  readonly unit?: string | undefined;
  /** 1 to 10,000 options that differ when written as text; or a range that includes both ends. */
  readonly options: readonly Option[] | { readonly from: number; readonly to: number; readonly step: number };
}

/** A break point of a scenario file. */
export interface BreakPointInput extends Optional<Omit<BreakPointSpec, 'because'>, 'flexibility' | 'reviewed'> {
  /** The reason, as a text or with its kind; default "". */
  readonly because?: string | Optional<Reason, 'text'> | undefined;
}

/** One side of a scenario file. */
export interface SideInput extends SideNumbersInput {
  readonly name: SideSpec['name'];
  /** The word that texts use for the side after its name; default `it`. */
  readonly pronoun?: SideSpec['pronoun'] | undefined;
  /** The text that everybody may read about this side, and the text that only its player may read. Default "" each. */
  readonly brief?: { readonly shared?: string | undefined; readonly confidential?: string | undefined } | undefined;
  /** The points of a score sheet behind the utilities, as `fromScoreSheet` writes them; default: there is none. */
  readonly points?: Optional<PointsSpec, 'least'> | undefined;
  /** By issue: one goal for every issue; the weights sum to 1, within 1e-6. */
  readonly goals: Readonly<Record<string, GoalSpec>>;
  /** By issue; default: no break points. */
  readonly breakPoints?: Readonly<Record<string, BreakPointInput>> | undefined;
  /** By issue; default: no assumptions (the fixed pie). */
  readonly assumes?: SideSpec['assumes'] | undefined;
  /** By issue: the option up to which it may go alone, at its break point; default: it decides alone. */
  readonly mandate?: SideSpec['mandate'] | undefined;
  /** Default: no manager. */
  readonly manager?: ManagerNumbersInput | undefined;
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
  /** The side that it courts; default `client`. */
  readonly courts?: RivalSpec['courts'] | undefined;
}

/** The time before the table in a scenario file. */
export interface BeforeInput extends BeforeNumbersInput {
  /** The numbers that come out of the meetings, by side; default: those that the file does not give. */
  readonly yields?: { readonly [S in Side]?: readonly StartNumber[] | undefined } | undefined;
}

/**
 * A scenario file as an object. `readScenario` reads it, and it also reads the same file as JSON text.
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
  /** The address of the JSON Schema, by which editors find it. Reading leaves it out. */
  readonly $schema?: string | undefined;
  readonly schemaVersion: 1;
  readonly title: string;
  /** Default "". */
  readonly story?: string | undefined;
  /** The words for the two sides in all that is told; default: `vendor` and `client`. */
  readonly roles?: Scenario['roles'] | undefined;
  /** The number of rounds, a whole number from 1 to 100,000. */
  readonly rounds: Scenario['rounds'];
  readonly issues: Readonly<Record<string, IssueInput>>;
  /** 0 to 100 rivals; default: none. */
  readonly rivals?: readonly RivalInput[] | undefined;
  /** Default: no adviser. */
  readonly adviser?: Optional<AdviserSpec, 'brief'> | undefined;
  /** A deadline that comes by chance; default: the talks end with the last round, and not before. */
  readonly ends?: EndsNumbersInput | undefined;
  /** Default: no meetings before the table. */
  readonly before?: BeforeInput | undefined;
  /** Default: every later deal starts as the first one does. */
  readonly after?: AfterNumbersInput | undefined;
  /** Default: the market does not turn. */
  readonly market?: readonly MarketTurn[] | undefined;
}
