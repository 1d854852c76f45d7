/**
 * Drafts of scenario files hold few, round numbers, so that people can read a file after shrinking. A list entry holds
 * an issue with the stances of both sides, because shrinking first tries to drop entries.
 */
import type { LeverEntry } from '../../domain/leverEntry.ts';
import { SIDE_LEVER_ENTRIES } from '../../domain/levers.ts';
import type { Side } from '../../domain/side.ts';
import type { ScenarioFile } from '../situation.ts';

/** The values, the weight and the limits of a side for an issue. */
export interface Stance {
  /** A whole number from 0; `fileOf` converts weights to twentieths of their sum. */
  readonly weight: number;
  /** One value for each of four options, in twentieths, 0 to 20. */
  readonly values: readonly number[];
  /** The place of the break point's option; there is no break point where the place is null or beyond the options. */
  readonly limit: number | null;
  /** In twentieths, 0 to 20. */
  readonly flexibility: number;
  /** In twentieths, 0 to 20; null for no assumption. */
  readonly assumes: number | null;
}

/** An issue with the stances of both sides. */
export interface IssueDraft {
  /** The number of options, 1 to 4. */
  readonly size: number;
  readonly vendor: Stance;
  readonly client: Stance;
}

/** The levers of a side that are drawn separately; `bounds` draws `walkAway` and `opensAt` together. */
export const DRAWN_LEVERS = SIDE_LEVER_ENTRIES.filter(
  ([name, { default: usual }]) => typeof usual === 'number' && name !== 'opensAt',
);

/** Returns the least number of steps that gives a lever a value within its range: 0 or 1. */
export const leastSteps = ({ scale, minOpen }: LeverEntry): number =>
  scale === 'logarithmic' || minOpen === true ? 1 : 0;

/** The levers and policies of a side. */
export interface SideDraft {
  /** Two utilities in twentieths, 0 to 20: the smaller one is `walkAway`, the larger one `opensAt`. */
  readonly bounds: readonly [number, number];
  /** By name, up to 20 steps: twentieths of a linear lever's range, quarters of a logarithmic lever's default. */
  readonly levers: Readonly<Record<string, number>>;
  readonly policies: Readonly<Record<string, unknown>>;
}

/** A rival; `fit` and `trust` are in twentieths, 0 to 20. */
export interface RivalDraft {
  readonly fit: number;
  readonly trust: number;
  readonly courts: Side;
}

/** The numbers of a scenario file. */
export interface ScenarioDraft {
  readonly issues: readonly IssueDraft[];
  readonly rounds: number;
  readonly vendor: SideDraft;
  readonly client: SideDraft;
  readonly rivals: readonly RivalDraft[];
}

/** The key and the options of the issue at each place. */
const DRAFT_ISSUES: readonly (readonly [key: string, options: readonly (string | number)[]])[] = [
  ['price', [40, 45, 50, 55]],
  ['exit', ['none', '12 months', '6 months', '1 month']],
  ['support', ['1 hour', '8 hours', 'next day', 'best effort']],
  ['rollout', [20, 10, 5, 0]],
];
const RIVALS = ['Borealis', 'Ember'];
const TWENTIETH = 20;

/** Converts weights to twentieths that sum to 20, by largest remainder; weights that are all 0 become equal. */
export function twentieths(weights: readonly number[]): number[] {
  const given = weights.some((weight) => weight > 0) ? weights : weights.map(() => 1);
  const sum = given.reduce((a, b) => a + b, 0);
  const exact = given.map((weight) => (weight * TWENTIETH) / sum);
  const whole = exact.map(Math.floor);
  const order = exact.map((x, k) => [x - whole[k]!, k] as const).sort(([a, i], [b, j]) => b - a || i - j);
  for (let n = 0, left = TWENTIETH - whole.reduce((a, b) => a + b, 0); n < left; n++) whole[order[n]![1]]! += 1;
  return whole;
}

const unit = (n: number): number => n / TWENTIETH;

const leverValue = ({ min, max, scale, default: usual }: LeverEntry, steps: number): number =>
  scale === 'logarithmic' ? Math.min(max, ((usual as number) * steps) / 4) : min + (max - min) * unit(steps);

/** Writes a draft as a scenario file. */
export function fileOf(draft: ScenarioDraft, title = 'arbitrary'): ScenarioFile {
  const named = draft.issues.map((issue, k) => ({
    issue,
    key: DRAFT_ISSUES[k]![0],
    options: DRAFT_ISSUES[k]![1].slice(0, issue.size),
  }));
  const side = (name: Side): ScenarioFile => {
    const { bounds, levers, policies } = draft[name];
    const weights = twentieths(draft.issues.map((issue) => issue[name].weight));
    const some = <T>(pick: (stance: Stance, options: readonly (string | number)[]) => T | null): Record<string, T> =>
      Object.fromEntries(
        named.flatMap(({ issue, key, options }) => {
          const one = pick(issue[name], options);
          return one === null ? [] : [[key, one]];
        }),
      );
    return {
      name: name === 'vendor' ? 'Acme' : 'Birch',
      walkAway: unit(Math.min(...bounds)),
      opensAt: unit(Math.max(...bounds)),
      ...Object.fromEntries(DRAWN_LEVERS.map(([lever, entry]) => [lever, leverValue(entry, levers[lever]!)])),
      goals: Object.fromEntries(
        named.map(({ issue, key, options }, k) => [
          key,
          {
            weight: unit(weights[k]!),
            values: Object.fromEntries(options.map((option, o) => [String(option), unit(issue[name].values[o]!)])),
          },
        ]),
      ),
      breakPoints: some(({ limit, flexibility }, options) =>
        limit === null || limit >= options.length
          ? null
          : { limit: options[limit]!, because: 'policy', flexibility: unit(flexibility) },
      ),
      assumes: some(({ assumes }) => (assumes === null ? null : unit(assumes))),
      ...policies,
    };
  };
  return {
    schemaVersion: 1,
    title,
    rounds: draft.rounds,
    issues: Object.fromEntries(named.map(({ key, options }) => [key, { options }])),
    vendor: side('vendor'),
    client: side('client'),
    rivals: draft.rivals.map(({ fit, trust, courts }, i) => ({
      name: RIVALS[i]!,
      fit: unit(fit),
      trust: unit(trust),
      courts,
    })),
  };
}
