/**
 * Makes one side's account of the talks from what it saw, did and believed. People explain their own firmness by
 * circumstances and the other's by its character (Ross 1977, the fundamental attribution error).
 */
import { reasonWords } from '../../domain/reason.ts';
import { otherSide } from '../../domain/side.ts';
import type { EventKind } from '../../engine/record/event.ts';
import type { Account, Claim, PriceTag, TrustMove, Varied, Wish } from './claim.ts';
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

/** What every claim about these events has; at least one event. */
const about = (events: readonly SeenEvent[]): Pick<Claim, 'times' | 'events'> => ({
  times: events.length,
  events: events.map(refTo),
});

const first = <T>(list: readonly T[]): T => list[0]!;
const last = <T>(list: readonly T[]): T => list.at(-1)!;
const trustMove = (events: readonly SeenEvent[]): TrustMove => ({
  trustBefore: first(events).mine.trust - first(events).mine.trustChange,
  trustAfter: last(events).mine.trust,
  trustChange: events.reduce((sum, { mine }) => sum + mine.trustChange, 0),
});

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
    : [{ kind: 'wanted', ...about(opening), issue, option: first(opening).package![issue]!, weight: goal.weight }];
}

/** The issue of these events, with the option of the last one. */
const wish = (issue: string, events: readonly SeenEvent[]): Wish => ({ issue, option: last(events).option! });

const varied = (events: readonly SeenEvent[], named: (event: SeenEvent) => unknown): Varied => ({
  varied: events.some((event) => named(event) !== named(last(events))),
});
const optionOf = ({ option }: SeenEvent): unknown => option;
const limitOf = ({ limit }: SeenEvent): unknown => limit;

/** I pressed for a point; they granted, explained or refused it, or went beyond a limit that they had claimed. */
function aboutTheirPoint(seen: SideRecord, issue: string): Claim[] {
  const claims: Claim[] = [];
  const asked = of(seen, 'me', 'press', issue);
  const [refused, explained, granted, caught] = (['refuse', 'explain', 'grant', 'caught'] as const).map((kind) =>
    of(seen, 'them', kind, issue),
  ) as [SeenEvent[], SeenEvent[], SeenEvent[], SeenEvent[]];
  if (asked.length > 0)
    claims.push({
      kind: 'asked',
      ...about(asked),
      ...wish(issue, asked),
      ...varied(asked, optionOf),
      costBefore: first(asked).mine.believedCost!,
      costAfter: last(asked).mine.believedCost!,
    });
  if (refused.length > 0)
    claims.push({
      kind: 'refused',
      ...about(refused),
      ...wish(issue, refused),
      ...trustMove(refused),
      blames: 'character',
    });
  if (explained.length > 0) {
    const { limit, because, mine } = last(explained);
    claims.push({
      kind: 'explained',
      ...about(explained),
      issue,
      limit,
      ...varied(explained, limitOf),
      costBefore: first(asked).mine.believedCost!,
      costAfter: mine.believedCost!,
      because,
    });
  }
  if (granted.length > 0)
    claims.push({ kind: 'granted', ...about(granted), ...wish(issue, granted), ...trustMove(granted) });
  if (caught.length > 0) {
    const limit = last(caught).limit!;
    claims.push({ kind: 'caught', ...about(caught), ...wish(issue, caught), limit, ...trustMove(caught) });
  }
  return claims;
}

/** They pressed me on my break point, or it stood in the way of their offer; they found out a limit that was none. */
function aboutMyPoint(seen: SideRecord, issue: string): Claim[] {
  return [...aboutMyBreakPoint(seen, issue), ...exposed(of(seen, 'me', 'caught', issue), issue)];
}

const exposed = (caught: readonly SeenEvent[], issue: string): Claim[] =>
  caught.length === 0
    ? []
    : [{ kind: 'exposed', ...about(caught), ...wish(issue, caught), limit: last(caught).limit! }];

function aboutMyBreakPoint(seen: SideRecord, issue: string): Claim[] {
  const point = seen.own.breakPoints[issue];
  if (point === undefined) return [];
  // An explanation that names another limit is a bluff: the wish did not lie beyond the break point.
  const explained = of(seen, 'me', 'explain', issue).filter(
    ({ limit, because }) => limit === point.limit && because === reasonWords(point.because),
  );
  const kept = [...of(seen, 'me', 'refuse', issue), ...explained].sort((a, b) => a.round - b.round);
  const vetoed = of(seen, 'me', 'veto', issue);
  const granted = of(seen, 'me', 'grant', issue);
  const reason = { blames: 'circumstances', because: reasonWords(point.because) } as const;
  const claims: Claim[] = [];
  if (kept.length > 0)
    claims.push({
      kind: 'kept',
      ...about(kept),
      ...wish(issue, kept),
      ...varied(kept, optionOf),
      told: explained.length > 0,
      ...reason,
    });
  if (vetoed.length > 0) {
    const { package: offer, worth } = last(vetoed);
    claims.push({ kind: 'vetoed', ...about(vetoed), issue, option: offer![issue]!, cost: worth!, ...reason });
  }
  if (granted.length > 0) claims.push({ kind: 'yielded', ...about(granted), ...wish(issue, granted) });
  return claims;
}

/** A smaller gain of own utility is not noticed as a concession. An assumption. */
const MIN_NOTICED_GAIN = 0.1;

function bids(seen: SideRecord): Claim[] {
  const claims: Claim[] = [];
  const [mine, theirs] = [of(seen, 'me', 'offer'), of(seen, 'them', 'offer')];
  const move = (offers: readonly SeenEvent[]) => ({
    ...about([first(offers), last(offers)]),
    times: offers.length,
    firstUtility: first(offers).mine.utility!,
    lastUtility: last(offers).mine.utility!,
  });
  if (mine.length > 1) {
    const packages = new Set(mine.map((offer) => JSON.stringify(offer.package)));
    claims.push({ kind: 'gave', ...move(mine), same: packages.size === 1 });
  }
  if (theirs.length > 1) {
    const got = move(theirs);
    const little = got.lastUtility - got.firstUtility < MIN_NOTICED_GAIN;
    claims.push({ kind: 'got', ...got, blames: little ? 'character' : null });
  }
  return claims;
}

function ended(seen: SideRecord): Claim {
  const { kind, by, utility, over, to } = seen.ending;
  const closing = last(seen.events);
  const blames = kind !== 'walk-away' ? null : by === seen.side ? 'circumstances' : 'character';
  return { kind: 'ended', ...about([closing]), utility, trust: closing.mine.trust, over, to, blames };
}

/** In [0, 1]; the last belief that this side had about the issue when it came up. */
function priceTag(seen: SideRecord, issue: string): PriceTag {
  const largest = Math.max(...Object.values(seen.own.goals).map(({ weight }) => weight));
  const me = seen.own.breakPoints[issue] === undefined ? seen.own.goals[issue]!.weight / largest : 1;
  return { issue, me, them: last(seen.events.filter((event) => event.issue === issue)).mine.believedCost! };
}
