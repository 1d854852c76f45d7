/**
 * Compares the claims of the two accounts with the whole record, secrets included: by how much each claim is wrong, and
 * what neither account holds.
 */
import { reasonWords } from '../../domain/reason.ts';
import type { Side } from '../../domain/side.ts';
import { SIDES, otherSide } from '../../domain/side.ts';
import { isTelling } from '../../domain/talk.ts';
import type { Event } from '../../engine/record/event.ts';
import type { Negotiation } from '../../engine/record/negotiation.ts';
import type { Account, Claim, EventRef } from './claim.ts';
import type { Correction, TruthKind } from './correction.ts';
import type { GhostDealReport } from './ghostDealReport.ts';
import { trueCost, trueWorth } from './ghostDealReport.ts';
import type { TurningPoint } from '../turning/turningPoint.ts';

export interface Truth {
  readonly corrections: readonly Correction[];
}

/** A smaller difference between account and truth is not reported. An assumption. */
const MIN_REPORTED_ERROR = 0.05;

export function truth(
  negotiation: Negotiation,
  stories: readonly Account[],
  ghost: GhostDealReport,
  turn: TurningPoint | null,
): Truth {
  const corrections = stories.flatMap((story) =>
    story.claims.flatMap((claim, n) => correct(negotiation, story.side, claim, n, ghost, turn)),
  );
  return {
    corrections: [...corrections, ...SIDES.flatMap((side) => hidden(negotiation, side))].filter(
      ({ kind, by }) => kind === 'hidden' || kind === 'lie' || by >= MIN_REPORTED_ERROR,
    ),
  };
}

function correct(
  negotiation: Negotiation,
  side: Side,
  claim: Claim,
  n: number,
  ghost: GhostDealReport,
  turn: TurningPoint | null,
): Correction[] {
  const { scenario, ending } = negotiation;
  const other = otherSide(side);
  const issue = claim.kind === 'ended' ? claim.over : 'issue' in claim ? claim.issue : null;
  const option = claim.kind === 'explained' ? claim.limit : 'option' in claim ? claim.option : null;
  const events = claim.events.flatMap((ref) => indexOf(negotiation.events, ref));
  const is = (kind: TruthKind, believed: number, truth: number, more: Partial<Correction> = {}): Correction[] => [
    {
      kind,
      of: side,
      claim: n,
      issue,
      option,
      limit: null,
      told: null,
      believed,
      truth,
      by: Math.abs(truth - believed),
      worth: null,
      because: '',
      events,
      ...more,
    },
  ];
  const point = issue === null ? undefined : scenario[other].breakPoints[issue];
  switch (claim.kind) {
    case 'asked':
      return is('price', claim.costBefore, trueCost(scenario, other, claim.issue), {
        worth: trueWorth(scenario, other, claim.issue, claim.option),
        because: reasonWords(point?.because ?? ''),
      });
    case 'refused':
      return point === undefined
        ? []
        : is('reason', claim.trustBefore, claim.trustAfter, {
            worth: trueWorth(scenario, other, claim.issue, claim.option),
            because: reasonWords(point.because),
            told: roundOfReason(negotiation, other, claim.issue),
          });
    case 'caught':
      return is('lie', claim.trustBefore, claim.trustBefore + claim.trustChange, { limit: claim.limit });
    case 'kept': {
      const noes = negotiation.events.filter(
        (event) => event.by === side && event.kind === 'refuse' && event.issue === claim.issue,
      );
      const change = noes.reduce((sum, event) => sum + event[other].trustChange, 0);
      if (change >= 0) return [];
      const before = noes[0]![other].trust - noes[0]![other].trustChange;
      return is('unfelt', before, before + change, { events: noes.map(({ index }) => index) });
    }
    case 'got': {
      const [first, last] = events.map((index) => negotiation.events[index]!) as [Event, Event];
      return is('flow', claim.lastUtility - claim.firstUtility, first[other].utility! - last[other].utility!);
    }
    case 'ended': {
      if (ending.kind !== 'walk-away') return [];
      if (ending.by === side)
        return ghost.kept === null || ghost.kept.utility[side] <= ending.utility[side]
          ? []
          : is('better', ending.utility[side], ghost.kept.utility[side]);
      const leaving = turn?.leaving ?? null;
      return leaving === null || leaving.tippingPoint === null || leaving.trust >= leaving.tippingPoint
        ? []
        : is('doubt', leaving.tippingPoint, leaving.trust, { issue: ending.over });
    }
    default:
      return [];
  }
}

/**
 * The round in which a side gave the reason of its break point; where it has no reason, the round in which it named the
 * limit. Null where it did neither.
 */
function roundOfReason({ scenario, events }: Negotiation, side: Side, issue: string): number | null {
  const { because: given, limit } = scenario[side].breakPoints[issue]!;
  const because = reasonWords(given);
  const gave = events.find(
    (event) =>
      event.by === side &&
      event.issue === issue &&
      event.limit === limit &&
      (event.kind === 'explain' ? event.because === because : isTelling(event.kind) && because === ''),
  );
  return gave?.round ?? null;
}

/** Whether a side spoke of a limit, a true one or not. */
const isClaim = ({ kind, limit }: Event): boolean => kind === 'explain' || (isTelling(kind) && limit !== null);

const indexOf = (events: readonly Event[], ref: EventRef): number[] => {
  const found = events.find(
    ({ round, by, kind, issue }) => round === ref.round && by === ref.by && kind === ref.kind && issue === ref.issue,
  );
  return found === undefined ? [] : [found.index];
};

/** The veto of an offer: in no account, and known to the other side only where the side spoke of a limit there. */
function hidden({ events }: Negotiation, side: Side): Correction[] {
  const vetoes = events.filter((event) => event.kind === 'veto' && event.by === side);
  const issues = [...new Set(vetoes.map(({ issue }) => issue!))];
  return issues.map((issue) => {
    const these = vetoes.filter((event) => event.issue === issue);
    const { package: offer, worth, [side]: mine } = these.at(-1)!;
    const named = events.find((event) => event.by === side && event.issue === issue && isClaim(event));
    return {
      kind: 'hidden',
      of: side,
      claim: -1,
      issue,
      option: offer![issue]!,
      limit: null,
      told: named?.round ?? null,
      believed: mine.utility!,
      truth: mine.utility!,
      by: 0,
      worth,
      because: '',
      events: these.map(({ index }) => index),
    };
  });
}
