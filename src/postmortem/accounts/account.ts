/**
 * One side's story, from what it saw, did and believed and nothing else. People explain their own firmness by
 * circumstances and the other's by its character (Ross 1977, the fundamental attribution error).
 */
import { otherSide } from '../../domain/side.ts';
import type { EventKind } from '../../engine/event.ts';
import type { Account, Claim, PriceTag } from './claim.ts';
import { refTo } from './claim.ts';
import type { SideRecord, SeenEvent } from '../record/sideRecord.ts';

/** The claims in the order in which they are told. */
export function account(seen: SideRecord): Account {
  const talked = Object.keys(seen.issues).filter((key) => seen.events.some(({ issue }) => issue === key));
  return {
    side: seen.side,
    claims: [
      ...wanted(seen),
      ...talked.flatMap((key) => aboutTheirPoint(seen, key)),
      ...talked.flatMap((key) => aboutMyPoint(seen, key)),
      ...bids(seen),
      ended(seen),
    ],
    prices: talked.map((key) => priceTag(seen, key)),
  };
}

const NOTHING = { issue: null, option: null, from: null, to: null, times: 1, blames: null, because: '' } as const;

/** The claim about events, at least one. */
const claim = (kind: Claim['kind'], events: readonly SeenEvent[], more: Partial<Claim>): Claim => ({
  ...NOTHING,
  kind,
  times: events.length,
  events: events.map(refTo),
  ...more,
});

const first = <T>(list: readonly T[]): T => list[0]!;
const last = <T>(list: readonly T[]): T => list.at(-1)!;
const before = ({ mine }: SeenEvent): number => mine.trust - mine.trustChange;

const of = (seen: SideRecord, by: 'me' | 'them', kind: EventKind, issue: string | null = null): SeenEvent[] => {
  const side = by === 'me' ? seen.side : otherSide(seen.side);
  return seen.events.filter(
    (event) => event.by === side && event.kind === kind && (issue === null || event.issue === issue),
  );
};

function wanted(seen: SideRecord): Claim[] {
  const goals = Object.entries(seen.own.goals);
  const [issue, goal] = goals.reduce((a, b) => (b[1].weight > a[1].weight ? b : a));
  const opening = of(seen, 'me', 'offer').slice(0, 1);
  return opening.length === 0
    ? []
    : [claim('wanted', opening, { issue, option: first(opening).package![issue]!, from: goal.weight })];
}

/** I pressed for a point; they granted, explained or refused it. */
function aboutTheirPoint(seen: SideRecord, issue: string): Claim[] {
  const claims: Claim[] = [];
  const asked = of(seen, 'me', 'press', issue);
  const [refused, explained, granted] = (['refuse', 'explain', 'grant'] as const).map((kind) =>
    of(seen, 'them', kind, issue),
  ) as [SeenEvent[], SeenEvent[], SeenEvent[]];
  if (asked.length > 0)
    claims.push(
      claim('asked', asked, {
        issue,
        option: last(asked).option,
        from: first(asked).mine.believedCost,
        to: last(asked).mine.believedCost,
      }),
    );
  if (refused.length > 0)
    claims.push(
      claim('refused', refused, {
        issue,
        option: last(refused).option,
        from: before(first(refused)),
        to: last(refused).mine.trust,
        blames: 'character',
      }),
    );
  if (explained.length > 0) {
    const told = last(explained);
    claims.push(
      claim('explained', explained, {
        issue,
        option: told.limit,
        from: first(asked).mine.believedCost,
        to: told.mine.believedCost,
        because: told.because,
      }),
    );
  }
  if (granted.length > 0)
    claims.push(
      claim('granted', granted, {
        issue,
        option: last(granted).option,
        from: before(first(granted)),
        to: last(granted).mine.trust,
      }),
    );
  return claims;
}

/** They pressed me on my break point, or it stood in the way of their offer. */
function aboutMyPoint(seen: SideRecord, issue: string): Claim[] {
  const point = seen.own.breakPoints[issue];
  if (point === undefined) return [];
  const kept = [...of(seen, 'me', 'refuse', issue), ...of(seen, 'me', 'explain', issue)].sort(
    (a, b) => a.round - b.round,
  );
  const vetoed = of(seen, 'me', 'veto', issue);
  const claims: Claim[] = [];
  if (kept.length > 0)
    claims.push(
      claim('kept', kept, { issue, option: last(kept).option, blames: 'circumstances', because: point.because }),
    );
  if (vetoed.length > 0)
    claims.push(
      claim('vetoed', vetoed, {
        issue,
        option: last(vetoed).package![issue]!,
        to: last(vetoed).worth,
        blames: 'circumstances',
        because: point.because,
      }),
    );
  return claims;
}

/** Smaller gains are not felt as giving way. An assumption. */
const FELT = 0.1;

function bids(seen: SideRecord): Claim[] {
  const [mine, theirs] = [of(seen, 'me', 'offer'), of(seen, 'them', 'offer')];
  const ends = (offers: readonly SeenEvent[]): SeenEvent[] => (offers.length < 2 ? [] : [first(offers), last(offers)]);
  const worth = (offers: readonly SeenEvent[]): Partial<Claim> => ({
    from: first(offers).mine.utility,
    to: last(offers).mine.utility,
    times: offers.length,
  });
  const [given, gotten] = [ends(mine), ends(theirs)];
  const little = gotten.length > 0 && last(gotten).mine.utility! - first(gotten).mine.utility! < FELT;
  return [
    ...(given.length > 0 ? [claim('gave', given, worth(mine))] : []),
    ...(gotten.length > 0 ? [claim('got', gotten, { ...worth(theirs), blames: little ? 'character' : null })] : []),
  ];
}

function ended(seen: SideRecord): Claim {
  const { ending } = seen;
  const closing = last(seen.events);
  const blames = ending.kind !== 'walk-away' ? null : ending.by === seen.side ? 'circumstances' : 'character';
  return claim('ended', [closing], {
    issue: ending.over,
    from: ending.utility,
    to: closing.mine.trust,
    blames,
    because: ending.to ?? '',
  });
}

/** In [0, 1]; the last belief that this side had about the issue when it came up. */
function priceTag(seen: SideRecord, issue: string): PriceTag {
  const largest = Math.max(...Object.values(seen.own.goals).map(({ weight }) => weight));
  const me = seen.own.breakPoints[issue] === undefined ? seen.own.goals[issue]!.weight / largest : 1;
  return { issue, me, them: last(seen.events.filter((event) => event.issue === issue)).mine.believedCost! };
}
