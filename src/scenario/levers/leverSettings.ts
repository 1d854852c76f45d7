/** The paths of levers and what they are set to, as types: a path that no lever has is an error of the compiler. */
import type { RIVAL_LEVERS, SideLever, TALK_LEVERS } from '../../domain/levers.ts';
import type { Side } from '../../domain/side.ts';
import type { ComponentKind } from '../../policies/contracts/registryTypes.ts';
import type { PolicyInput } from '../read/policySpec.ts';

/** The paths of numbers: `vendor.trust`, `client.flexibility`, `rounds`. */
export type NumberPath = `${Side}.${SideLever | 'flexibility'}` | keyof typeof TALK_LEVERS;

/** The paths of texts. */
export type TextPath = 'title' | 'story' | `${Side}.name` | `adviser.${'name' | 'brief'}`;

/** The paths below a key that the scenario chooses: an issue, a rival's place, a parameter of a policy. */
export type OpenPath =
  | `${Side}.${'breakPoints' | 'assumes' | 'goals' | 'brief' | ComponentKind}.${string}`
  | `rivals.${number}`
  | `rivals.${number}.${keyof typeof RIVAL_LEVERS | 'name' | 'courts'}`
  | `issues.${string}`;

/**
 * Values by lever path: the keys of the scenario file with dots between them. Where the paths are written out, a wrong
 * one (`roundz`, `vendor.carre`) or a wrong name of a policy is an error of the compiler. A record with arbitrary texts
 * as keys (`Record<string, unknown>`, as it comes from JSON or a command line) is accepted as it is; its paths are
 * checked when they are set.
 *
 * @example
 * ```ts
 * import type { LeverSettings } from 'dealbreaker';
 *
 * const levers: LeverSettings = { 'vendor.care': 1, 'client.talk': 'silent', 'vendor.breakPoints.exit': 'none' };
 * console.log(Object.keys(levers).length); // 3
 * ```
 */
export type LeverSettings = { readonly [P in NumberPath]?: number } & { readonly [P in TextPath]?: string } & {
  readonly [K in ComponentKind as `${Side}.${K}`]?: PolicyInput<K>;
} & { readonly [P in OpenPath]: unknown };

/** A lever's path. */
export type LeverPath = keyof LeverSettings & string;
