/**
 * Drafts of scenario files hold whole numbers on a grid, so that people can read a file after shrinking. A list entry
 * holds an issue with the stances of both sides, because shrinking first tries to drop entries.
 */
import type { LeverEntry } from '../../domain/levers/leverEntry.ts';
import { SIDE_LEVER_ENTRIES } from '../../domain/levers/sideLevers.ts';
import type { ReasonKind } from '../../domain/reason.ts';
import type { Side } from '../../domain/side.ts';
import type { ScenarioFile } from '../situation.ts';
import type { EndsDraft } from './ends.ts';
import { endsFile, horizonFile } from './ends.ts';
import type { AdviserDraft, BeforeDraft, StrangerDraft } from './beforeTheTable.ts';
import { adviserFile, strangerFile } from './beforeTheTable.ts';
import { OPTION_LISTS } from './optionLists.ts';

/** The number of steps from 0 to 1: twentieths, or ten-thousandths. */
export type Grid = 20 | 10_000;

/** The values, the weight and the limits of a side for an issue. */
export interface Stance {
  /** A whole number from 0; `fileOf` converts weights to steps that sum to the grid. */
  readonly weight: number;
  /** One value for each option or more, in steps of the grid. */
  readonly values: readonly number[];
  /** The place of the break point's option; there is no break point where the place is null or beyond the options. */
  readonly limit: number | null;
  /** In steps of the grid. */
  readonly flexibility: number;
  /** The kind of the break point's reason; null for a plain text. */
  readonly kind: ReasonKind | null;
  /** Whether the side's mandate ends at the break point. */
  readonly mandated: boolean;
  /** In steps of the grid; null for no assumption. */
  readonly assumes: number | null;
}

/** An issue with the stances of both sides. */
export interface IssueDraft {
  /** The number of options, 1 to 12. */
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
  /** Two utilities in steps of the grid: the smaller one is `walkAway`, the larger one `opensAt`. */
  readonly bounds: readonly [number, number];
  /** By name, in steps of the grid: all steps are the range of a linear lever, or five times a logarithmic default. */
  readonly levers: Readonly<Record<string, number>>;
  /** The utility of a package that is worth 1 on every issue; null for 1. */
  readonly scale: number | null;
  /** Flexibility, care and understanding of its manager, in steps of the grid, and its turns; null for no manager. */
  readonly manager: readonly [number, number, number, number] | null;
  /** Used where there are meetings. */
  readonly stranger: StrangerDraft;
  readonly policies: Readonly<Record<string, unknown>>;
}

/** A rival; `fit` and `trust` are in steps of the grid. */
export interface RivalDraft {
  readonly fit: number;
  readonly trust: number;
  readonly courts: Side;
}

/** The numbers of a scenario file. */
export interface ScenarioDraft {
  readonly grid: Grid;
  readonly issues: readonly IssueDraft[];
  readonly rounds: number;
  readonly vendor: SideDraft;
  readonly client: SideDraft;
  readonly rivals: readonly RivalDraft[];
  /** Null for none. */
  readonly adviser: AdviserDraft | null;
  /** Null for none. */
  readonly before: BeforeDraft | null;
  /** When the talks end beside the last round; null for nothing. */
  readonly ends: EndsDraft | null;
}

const RIVALS = ['Borealis', 'Ember', 'Fathom'];

/** Converts weights to whole steps that sum to the grid, by largest remainder; weights that are all 0 become equal. */
export function sharesOf(weights: readonly number[], grid: Grid): number[] {
  const given = weights.some((weight) => weight > 0) ? weights : weights.map(() => 1);
  const sum = given.reduce((a, b) => a + b, 0);
  const exact = given.map((weight) => (weight * grid) / sum);
  const whole = exact.map(Math.floor);
  const order = exact.map((x, k) => [x - whole[k]!, k] as const).sort(([a, i], [b, j]) => b - a || i - j);
  for (let n = 0, left = grid - whole.reduce((a, b) => a + b, 0); n < left; n++) whole[order[n]![1]]! += 1;
  return whole;
}

/** The key of a mandate; none for an empty one. */
const mandateOf = (mandate: Readonly<Record<string, unknown>>): object =>
  Object.keys(mandate).length === 0 ? {} : { mandate };

/** Writes a draft as a scenario file. */
export function fileOf(draft: ScenarioDraft, title = 'arbitrary'): ScenarioFile {
  const unit = (steps: number): number => steps / draft.grid;
  const leverValue = ({ min, max, scale, default: usual }: LeverEntry, steps: number): number =>
    scale === 'logarithmic' ? Math.min(max, (usual as number) * 5 * unit(steps)) : min + (max - min) * unit(steps);
  const named = draft.issues.map((issue, k) => ({
    issue,
    key: OPTION_LISTS[k]![0],
    options: OPTION_LISTS[k]![1].slice(0, issue.size),
  }));
  const side = (name: Side): ScenarioFile => {
    const { bounds, levers, scale, manager, stranger, policies } = draft[name];
    const weights = sharesOf(
      draft.issues.map((issue) => issue[name].weight),
      draft.grid,
    );
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
      ...(scale !== null && { scale }),
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
      breakPoints: some(({ limit, flexibility, kind }, options) =>
        limit === null || limit >= options.length
          ? null
          : {
              limit: options[limit]!,
              because: kind === null ? 'policy' : { kind, text: 'policy' },
              flexibility: unit(flexibility),
            },
      ),
      ...mandateOf(
        some(({ limit, mandated }, options) =>
          mandated && limit !== null && limit < options.length ? options[limit]! : null,
        ),
      ),
      ...(manager !== null && {
        manager: {
          flexibility: unit(manager[0]),
          care: unit(manager[1]),
          understanding: unit(manager[2]),
          answersIn: manager[3],
        },
      }),
      ...(draft.before !== null && strangerFile(stranger, unit)),
      ...horizonFile(draft.ends, name),
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
    ...(draft.adviser !== null && { adviser: adviserFile(draft.adviser, unit) }),
    ...endsFile(draft.ends, unit),
    ...(draft.before !== null && {
      before: {
        ...draft.before,
        yields: { vendor: draft.vendor.stranger.yields, client: draft.client.stranger.yields },
      },
    }),
  };
}
