/** Shapes of scenarios. Each shape is a change of an arbitrary draft, so that every shrunk draft keeps the shape. */
import type { Side } from '../../domain/side.ts';
import type { ScenarioDraft, IssueDraft, SideDraft, Stance } from './draft.ts';
import { twentieths } from './draft.ts';

/** A property of a scenario; see `ScenarioOptions`. */
export type Shape =
  | 'zone'
  | 'no zone'
  | 'small point'
  | 'compatible issue'
  | 'one issue'
  | 'one option'
  | 'equal utilities'
  | 'zero weights';

const FULL = 20;
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

/** Lists the utilities of every package to both sides, in four-hundredths. */
function utilityPairs({ issues }: ScenarioDraft): (readonly [vendor: number, client: number])[] {
  const weights = {
    vendor: twentieths(issues.map((issue) => issue.vendor.weight)),
    client: twentieths(issues.map((issue) => issue.client.weight)),
  };
  let found: (readonly [number, number])[] = [[0, 0]];
  issues.forEach((issue, k) => {
    const options = Array.from(
      { length: issue.size },
      (_, o) => [weights.vendor[k]! * issue.vendor.values[o]!, weights.client[k]! * issue.client.values[o]!] as const,
    );
    found = found.flatMap(([v, c]) => options.map(([dv, dc]) => [v + dv, c + dc] as const));
  });
  return found;
}

const withoutLimits = (draft: ScenarioDraft): ScenarioDraft => ({
  ...draft,
  issues: draft.issues.map((issue) => both(issue, (stance) => ({ ...stance, limit: null }))),
});
const opposed = (issue: IssueDraft): IssueDraft => {
  const size = Math.max(2, issue.size);
  const rising = [0, 1, 2, 3].map((o) => Math.round((FULL * Math.min(o, size - 1)) / (size - 1)));
  return {
    ...issue,
    size,
    vendor: { ...issue.vendor, weight: Math.max(5, issue.vendor.weight), values: rising },
    client: { ...issue.client, weight: Math.max(5, issue.client.weight), values: rising.map((v) => FULL - v) },
  };
};

export const shapes: Readonly<Record<Shape, (draft: ScenarioDraft) => ScenarioDraft>> = {
  zone: (draft) => {
    const free = withoutLimits(draft);
    const [vendor, client] = utilityPairs(free).reduce((best, one) =>
      one[0] * one[1] > best[0] * best[1] ? one : best,
    );
    // The walk-away values lie strictly below the utilities of the best package, so that rounding keeps the zone open.
    const lower = (side: SideDraft, most: number): SideDraft =>
      bounded(side, Math.min(...side.bounds, Math.max(0, Math.ceil(most / FULL) - 1)));
    return { ...free, vendor: lower(free.vendor, vendor), client: lower(free.client, client) };
  },
  'no zone': (draft) => {
    // The sides are opposed on the first issue. The vendor accepts only its best; the client wants more than it leaves.
    const free = withoutLimits({ ...draft, issues: first(draft.issues, opposed) });
    const all = utilityPairs(free);
    const best = all.reduce((most, [vendor]) => Math.max(most, vendor), 0);
    const vendor = Math.ceil(best / FULL);
    const left = all.filter(([v]) => v >= vendor * FULL).reduce((most, [, client]) => Math.max(most, client), 0);
    return {
      ...free,
      vendor: bounded(free.vendor, vendor),
      client: bounded(free.client, Math.min(FULL, Math.floor(left / FULL) + 1)),
    };
  },
  'small point': (draft) => {
    const owner: Side = draft.rounds % 2 === 0 ? 'vendor' : 'client';
    const other: Side = owner === 'vendor' ? 'client' : 'vendor';
    const point = (issue: IssueDraft): IssueDraft => {
      const ends = opposed(issue);
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
};

export const SHAPES = Object.keys(shapes) as Shape[];
