/**
 * Scenario files while they are being made up: few numbers, all of them round, so that what is left after shrinking can
 * be read. An issue with all that both sides think of it is one entry of a list: dropping an entry is the first thing
 * that shrinking tries.
 */
import type { LeverEntry } from '../../domain/levers.ts';
import { SIDE_LEVER_ENTRIES } from '../../domain/levers.ts';
import type { Side } from '../../domain/side.ts';
import type { ScenarioFile } from '../situation.ts';

/** What a side thinks of an issue. */
export interface Stance {
  /** A whole number from 0; weights are taken in twentieths of their sum. */
  readonly weight: number;
  /** For up to four options, each in twentieths, 0 to 20. */
  readonly values: readonly number[];
  /** Option of the break point, as far as there are so many; null for none. */
  readonly limit: number | null;
  /** In twentieths. */
  readonly flexibility: number;
  /** In twentieths; null for nothing special. */
  readonly assumes: number | null;
}

export interface IssueDraft {
  /** 1 to 4. */
  readonly size: number;
  readonly vendor: Stance;
  readonly client: Stance;
}

/** The levers of a side that are drawn one by one; `walkAway` and `opensAt` are drawn together, as `bounds`. */
export const DRAWN_LEVERS = SIDE_LEVER_ENTRIES.filter(
  ([name, { default: usual }]) => typeof usual === 'number' && name !== 'opensAt',
);

/** The least number of steps that gives a lever a value within its range. */
export const leastSteps = ({ scale, minOpen }: LeverEntry): number =>
  scale === 'logarithmic' || minOpen === true ? 1 : 0;

/** A side's levers. */
export interface SideDraft {
  /** In twentieths. */
  readonly bounds: readonly [number, number];
  /** By name, in steps up to 20: twentieths of the range of a linear lever, quarters of a logarithmic one's default. */
  readonly levers: Readonly<Record<string, number>>;
  readonly policies: Readonly<Record<string, unknown>>;
}

export interface RivalDraft {
  readonly fit: number;
  readonly trust: number;
  readonly courts: Side;
}

export interface ScenarioDraft {
  readonly issues: readonly IssueDraft[];
  readonly rounds: number;
  readonly vendor: SideDraft;
  readonly client: SideDraft;
  readonly rivals: readonly RivalDraft[];
}

/** Keys and options by place. */
const DRAFT_ISSUES: readonly (readonly [key: string, options: readonly (string | number)[]])[] = [
  ['price', [40, 45, 50, 55]],
  ['exit', ['none', '12 months', '6 months', '1 month']],
  ['support', ['1 hour', '8 hours', 'next day', 'best effort']],
  ['rollout', [20, 10, 5, 0]],
];
const RIVALS = ['Borealis', 'Ember'];
const TWENTIETH = 20;

/** Weights in twentieths, by largest remainder; equal where all are 0. */
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

/** The file that a draft stands for. */
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
