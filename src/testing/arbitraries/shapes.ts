/** Shapes of scenarios. Each shape is a change of an arbitrary draft, so that every shrunk draft keeps the shape. */
import type { Side } from '../../domain/side.ts';
import type { Grid, IssueDraft, ScenarioDraft, SideDraft, Stance } from './draft.ts';
import { sharesOf } from './draft.ts';

/** A property of a scenario; see `ScenarioOptions`. */
export type Shape =
  | 'zone'
  | 'no zone'
  | 'small point'
  | 'compatible issue'
  | 'one issue'
  | 'one option'
  | 'equal utilities'
  | 'zero weights'
  | 'several points';

const first = (issues: readonly IssueDraft[], change: (issue: IssueDraft) => IssueDraft): readonly IssueDraft[] => [
  change(issues[0]!),
  ...issues.slice(1),
];
const last = (issues: readonly IssueDraft[], change: (issue: IssueDraft) => IssueDraft): readonly IssueDraft[] => [
  ...issues.slice(0, -1),
  change(issues.at(-1)!),
];
const both = (issue: IssueDraft, change: (stance: Stance) => Stance): IssueDraft => ({
  ...issue,
  vendor: change(issue.vendor),
  client: change(issue.client),
});
const bounded = (side: SideDraft, walkAway: number): SideDraft => ({
  ...side,
  bounds: [walkAway, Math.max(walkAway, ...side.bounds)],
});

/** What each option of each issue is worth to both sides, in steps of the grid squared. */
function worths({ grid, issues }: ScenarioDraft): (readonly (readonly [vendor: number, client: number])[])[] {
  const weights = (side: Side): number[] =>
    sharesOf(
      issues.map((issue) => issue[side].weight),
      grid,
    );
  const [vendor, client] = [weights('vendor'), weights('client')];
  return issues.map((issue, k) =>
    Array.from(
      { length: issue.size },
      (_, o) => [vendor[k]! * issue.vendor.values[o]!, client[k]! * issue.client.values[o]!] as const,
    ),
  );
}

const withoutLimits = (draft: ScenarioDraft): ScenarioDraft => ({
  ...draft,
  vendor: { ...draft.vendor, scale: null },
  client: { ...draft.client, scale: null },
  issues: draft.issues.map((issue) => both(issue, (stance) => ({ ...stance, limit: null }))),
});
const opposed = (issue: IssueDraft, grid: Grid): IssueDraft => {
  const size = Math.max(2, issue.size);
  const rising = Array.from({ length: Math.max(size, issue.vendor.values.length) }, (_, o) =>
    Math.round((grid * Math.min(o, size - 1)) / (size - 1)),
  );
  return {
    ...issue,
    size,
    vendor: { ...issue.vendor, weight: Math.max(5, issue.vendor.weight), values: rising },
    client: { ...issue.client, weight: Math.max(5, issue.client.weight), values: rising.map((v) => grid - v) },
  };
};

export const shapes: Readonly<Record<Shape, (draft: ScenarioDraft) => ScenarioDraft>> = {
  zone: (draft) => {
    const free = withoutLimits(draft);
    // A package of a large product: issue by issue the option that makes the product of what is gathered largest.
    const [vendor, client] = worths(free).reduce<readonly [number, number]>(
      ([v, c], options) =>
        options
          .map(([dv, dc]) => [v + dv, c + dc] as const)
          .reduce((best, one) => ((one[0] + 1) * (one[1] + 1) > (best[0] + 1) * (best[1] + 1) ? one : best)),
      [0, 0],
    );
    // The walk-away values lie strictly below the utilities of the package, so that rounding keeps the zone open.
    const lower = (side: SideDraft, most: number): SideDraft =>
      bounded(side, Math.min(...side.bounds, Math.max(0, Math.ceil(most / draft.grid) - 1)));
    return { ...free, vendor: lower(free.vendor, vendor), client: lower(free.client, client) };
  },
  'no zone': (draft) => {
    // The sides are opposed on the first issue. The vendor accepts only its best; the client wants more than it leaves.
    const { grid } = draft;
    const free = withoutLimits({ ...draft, issues: first(draft.issues, (issue) => opposed(issue, grid)) });
    const [best, left] = worths(free).reduce<readonly [number, number]>(
      ([v, c], options) => {
        const most = Math.max(...options.map(([vendor]) => vendor));
        return [v + most, c + Math.max(...options.filter(([vendor]) => vendor === most).map(([, client]) => client))];
      },
      [0, 0],
    );
    return {
      ...free,
      vendor: bounded(free.vendor, Math.ceil(best / grid)),
      client: bounded(free.client, Math.min(grid, Math.floor(left / grid) + 1)),
    };
  },
  'small point': (draft) => {
    const owner: Side = draft.rounds % 2 === 0 ? 'vendor' : 'client';
    const other: Side = owner === 'vendor' ? 'client' : 'vendor';
    const point = (issue: IssueDraft): IssueDraft => {
      const ends = opposed(issue, draft.grid);
      // The owner's break point is its second-best option, on an issue of the least weight to the other side.
      const limit = owner === 'vendor' ? Math.max(1, ends.size - 2) : Math.min(ends.size - 2, 1);
      return { ...ends, [owner]: { ...ends[owner], limit }, [other]: { ...ends[other], weight: 2, limit: null } };
    };
    const issues = draft.issues.map((issue, k) =>
      k === draft.issues.length - 1
        ? point(issue)
        : { ...issue, [other]: { ...issue[other], weight: Math.max(3, issue[other].weight) } },
    );
    return { ...draft, issues };
  },
  'compatible issue': (draft) => ({
    ...draft,
    issues: first(draft.issues, (issue) => ({ ...issue, client: { ...issue.client, values: issue.vendor.values } })),
  }),
  'one issue': (draft) => ({ ...draft, issues: draft.issues.slice(0, 1) }),
  'one option': (draft) => ({ ...draft, issues: last(draft.issues, (issue) => ({ ...issue, size: 1 })) }),
  'equal utilities': (draft) => ({
    ...draft,
    issues: last(draft.issues, (issue) =>
      both(issue, (stance) => ({ ...stance, values: stance.values.map(() => stance.values[0]!) })),
    ),
  }),
  'zero weights': (draft) => ({
    ...draft,
    issues: last(draft.issues, (issue) => both(issue, (stance) => ({ ...stance, weight: 0 }))),
  }),
  'several points': (draft) => ({
    ...draft,
    issues: draft.issues.map((issue) => {
      const size = Math.max(2, issue.size);
      return both({ ...issue, size }, (stance) => ({
        ...stance,
        limit: (stance.limit ?? 0) % size,
        flexibility: draft.grid,
        kind: null,
        mandated: false,
      }));
    }),
  }),
};

export const SHAPES = Object.keys(shapes) as Shape[];
