/** The types of lever paths and of their values. The compiler refuses a path that no lever has. */
import type { LEVERS } from '../../domain/levers/levers.ts';
import type { SideLever } from '../../domain/levers/sideLevers.ts';
import type { AfterNumbersInput, EndsNumbersInput, ManagerNumbersInput } from '../../domain/leverNumbers.ts';
import type { Side } from '../../domain/side.ts';
import type { ComponentKind } from '../../policies/contracts/registryTypes.ts';
import type { PolicyInput } from '../read/policySpec.ts';
import type { MarketTurn, StartNumber } from '../read/scenario.ts';

/** The paths whose value is a number: `vendor.trust`, `client.flexibility`, `rounds`, `before.meetings`. */
export type NumberPath =
  | `${Side}.${SideLever | 'flexibility'}`
  | `${Side}.manager.${keyof (typeof LEVERS)['manager']}`
  | `adviser.${keyof (typeof LEVERS)['adviser']}`
  | keyof (typeof LEVERS)['talk']
  | `ends.${keyof (typeof LEVERS)['ends']}`
  | `before.${keyof (typeof LEVERS)['before']}`
  | `after.${keyof (typeof LEVERS)['after']}`;

/** The paths whose value is a text. */
export type TextPath = 'title' | 'story' | `${Side}.${'name' | 'pronoun'}` | `adviser.${'name' | 'brief'}`;

/** The paths with a part that depends on the scenario: an issue, the place of a rival, a parameter of a policy. */
export type OpenPath =
  | `${Side}.${'breakPoints' | 'assumes' | 'goals' | 'brief' | ComponentKind}.${string}`
  | `${Side}.mandate.${string}`
  | `rivals.${number}`
  | `rivals.${number}.${keyof (typeof LEVERS)['rival'] | 'name' | 'courts'}`
  | `issues.${string}`
  | `market.${number}.${string}`;

/**
 * Values by lever path. A path joins keys of the scenario file by dots. The compiler refuses a literal path that no
 * lever has (`roundz`, `vendor.carre`) and a policy name that the catalogue does not have. It accepts a
 * `Record<string, unknown>`, such as data from JSON or a command line; `withLevers` checks those paths.
 *
 * @example
 * ```ts
 * import type { LeverSettings } from 'dealbreaker';
 *
 * const levers: LeverSettings = { 'vendor.care': 1, 'client.talk': 'silent', 'vendor.breakPoints.exit': 'none' };
 * console.log(Object.keys(levers).length); // 3
 * ```
 */
export type LeverSettings = {
  // `none` takes a number back: it comes out of the meetings, or has its default.
  readonly [P in NumberPath]?: P extends
    | `${Side}.${StartNumber | 'propensity' | 'effort' | 'horizon' | 'alert' | 'lossAversion'}`
    | `rivals.${number}.${'prior' | 'flexibility'}`
    | `${'adviser' | 'after'}.${string}`
    ? number | 'none'
    : number;
} & {
  readonly [P in TextPath]?: string;
} & {
  readonly [K in ComponentKind as `${Side}.${K}`]?: PolicyInput<K>;
} & { readonly [P in `${Side}.manager`]?: ManagerNumbersInput | 'none' } & {
  readonly ends?: EndsNumbersInput | 'none';
  readonly after?: AfterNumbersInput | 'none';
  readonly market?: readonly MarketTurn[] | 'none';
} & { readonly [P in OpenPath]: unknown };

/** The path of a lever. */
export type LeverPath = keyof LeverSettings & string;
