/**
 * Every kind of sentence of a post-mortem and of a story, held against the record: what a sentence says is looked for
 * among the events, which this file reads by itself.
 */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reasonWords } from '../../src/domain/reason.ts';
import type { Side } from '../../src/domain/side.ts';
import { SIDES, otherSide } from '../../src/domain/side.ts';
import type { Event } from '../../src/engine/record/event.ts';
import { negotiate } from '../../src/engine/negotiate.ts';
import type { Claim } from '../../src/postmortem/accounts/claim.ts';
import { readScenario } from '../../src/scenario/read/read.ts';
import type { LeverSettings } from '../../src/scenario/levers/leverSettings.ts';
import { withLevers } from '../../src/scenario/levers/withLevers.ts';
import { accountText } from '../../src/visual/postmortem/accountText.ts';
import { dealReviewText } from '../../src/visual/postmortem/dealReviewText.ts';
import { truthText } from '../../src/visual/postmortem/truthText.ts';
import { turningPointText } from '../../src/visual/postmortem/turningPointText.ts';
import { eventText } from '../../src/visual/story/eventText.ts';
import { plainStyle } from '../../src/visual/page/style.ts';
import { scenarioFile } from '../examples/scenarioFiles.ts';
import { FULL } from '../profile.ts';
import type { Played } from './playedByPeople.ts';
import { negotiations } from './playedByPeople.ts';
import { withoutRescues } from './withoutRescues.ts';

const essay = readScenario(scenarioFile('small-point'));

const of = (events: readonly Event[], by: Side, kind: Event['kind'], issue: string): Event[] =>
  events.filter((event) => event.by === by && event.kind === kind && event.issue === issue);
const sum = (events: readonly Event[], side: Side): number =>
  events.reduce((total, event) => total + event[side].trustChange, 0);

/** Whether a claim says what the record holds. */
function holds(claim: Claim, side: Side, { negotiation: { events, ending, scenario } }: Played): boolean {
  const them = otherSide(side);
  const theirs = (kind: Event['kind'], issue: string): Event[] => of(events, them, kind, issue);
  const mine = (kind: Event['kind'], issue: string): Event[] => of(events, side, kind, issue);
  const moved = (list: readonly Event[], move: { trustBefore: number; trustAfter: number; trustChange: number }) =>
    Math.abs(move.trustChange - sum(list, side)) < 1e-12 && move.trustAfter === list.at(-1)![side].trust;
  const bids = (by: Side): Event[] => events.filter((event) => event.kind === 'offer' && event.by === by);
  switch (claim.kind) {
    case 'wanted':
      return Object.values(scenario[side].goals).every(({ weight }) => weight <= claim.weight);
    case 'asked':
      return (
        mine('press', claim.issue).length === claim.times &&
        mine('press', claim.issue).at(-1)!.option === claim.option &&
        claim.varied === mine('press', claim.issue).some(({ option }) => option !== claim.option)
      );
    case 'refused':
      return theirs('refuse', claim.issue).length === claim.times && moved(theirs('refuse', claim.issue), claim);
    case 'explained':
      return (
        theirs('explain', claim.issue).at(-1)!.limit === claim.limit &&
        claim.varied === new Set(theirs('explain', claim.issue).map(({ limit }) => limit)).size > 1
      );
    case 'granted':
      return theirs('grant', claim.issue).at(-1)!.option === claim.option && moved(theirs('grant', claim.issue), claim);
    case 'caught':
      return (
        theirs('caught', claim.issue).at(-1)!.option === claim.option &&
        theirs('caught', claim.issue).at(-1)!.limit === claim.limit &&
        moved(theirs('caught', claim.issue), claim)
      );
    case 'kept': {
      const { limit, because: given } = scenario[side].breakPoints[claim.issue]!;
      const because = reasonWords(given);
      const honest = mine('explain', claim.issue).filter((event) => event.limit === limit && event.because === because);
      const kept = [...mine('refuse', claim.issue), ...honest];
      return (
        kept.length === claim.times &&
        claim.told === honest.length > 0 &&
        claim.varied === new Set(kept.map(({ option }) => option)).size > 1
      );
    }
    case 'vetoed':
      return mine('veto', claim.issue).length === claim.times;
    case 'yielded':
      return mine('grant', claim.issue).length === claim.times;
    case 'exposed':
      return mine('caught', claim.issue).length === claim.times;
    case 'gave':
      return (
        claim.firstUtility === bids(side)[0]![side].utility &&
        claim.lastUtility === bids(side).at(-1)![side].utility &&
        claim.same === (new Set(bids(side).map((bid) => JSON.stringify(bid.package))).size === 1)
      );
    case 'got':
      return claim.lastUtility === bids(them).at(-1)![side].utility;
    case 'ended':
      return claim.utility === ending.utility[side];
  }
}

/** What is wrong with the post-mortem of these talks; empty where every sentence holds. */
function untrue(talks: Played): string[] {
  const result = withoutRescues(talks.negotiation);
  const { events, ending, scenario } = talks.negotiation;
  const found: string[] = [];
  const say = (wrong: boolean, what: string): void => void (wrong && found.push(what));
  const truths = truthText(result, plainStyle).join(' ');
  const turned =
    result.turningPoint === null ? '' : turningPointText(result, result.turningPoint, plainStyle).join(' ');
  const review = result.closed === null ? '' : dealReviewText(result, result.closed, plainStyle).join(' ');
  for (const side of SIDES) {
    const them = otherSide(side);
    const { claims } = result.accounts[side];
    for (const claim of claims) say(!holds(claim, side, talks), `${side}: ${JSON.stringify(claim)}`);
    const text = accountText(scenario, result.accounts[side], plainStyle);
    for (const issue of Object.keys(scenario.issues)) {
      const lies = of(events, them, 'caught', issue);
      say(
        lies.length > 0 !== claims.some((claim) => claim.kind === 'caught' && claim.issue === issue),
        `${side} does not tell the lie on ${issue}`,
      );
      say(
        lies.length > 0 !==
          result.accounts[them].claims.some((claim) => claim.kind === 'exposed' && claim.issue === issue),
        `${them} does not tell its lie on ${issue}`,
      );
      const lie = result.accounts.truth.corrections.find(
        (one) => one.kind === 'lie' && one.of === side && one.issue === issue,
      );
      say(lies.length > 0 !== (lie !== undefined), `the truth does not tell the lie on ${issue}`);
      if (lie !== undefined)
        say(Math.abs(lie.truth - lie.believed - sum(lies, side)) > 1e-12, `the lie on ${issue} cost something else`);
      const point = scenario[them].breakPoints[issue];
      const reason = result.accounts.truth.corrections.find(
        (one) => one.kind === 'reason' && one.of === side && one.issue === issue,
      );
      if (reason !== undefined) {
        const given = of(events, them, 'explain', issue).filter(
          (event) => event.limit === point!.limit && event.because === reasonWords(point!.because),
        );
        say(
          reasonWords(point!.because) !== '' && (reason.told !== null) !== given.length > 0,
          `the reason on ${issue}`,
        );
      }
      const explained = of(events, them, 'explain', issue).length > 0;
      const refused = of(events, them, 'refuse', issue).length > 0;
      const alone = Object.keys(scenario.issues).length === 1;
      say(alone && refused && explained && text.includes('gave no reason'), 'no reason, though one was given');
    }
  }
  say(
    events.some(({ kind }) => kind === 'caught') && !/that was not true|that was its break point/.test(truths),
    'the truth hides a lie',
  );
  const person = talks.person;
  if (ending.kind === 'walk-away' && result.byHand && person === ending.by)
    say(turned.includes('chance that') || !turned.includes('own decision'), "a person's leaving is called chance");
  const { leaving, atFirst } = result.turningPoint ?? { leaving: null, atFirst: null };
  if (leaving !== null && leaving.trust > atFirst!.trust + 0.005)
    say(/less than \d|took it there|from the start \(/.test(turned), 'trust is the reason though it rose');
  if (result.closed?.savedBy?.ending.kind === 'walk-away')
    say(review.includes('Nobody came near'), 'nobody near leaving beside an act that kept somebody');
  if (result.closed !== null && /^.*Close to leaving: /.test(review))
    say(result.closed.closeToLeaving.length === 0, 'somebody close to leaving who was not');
  for (const event of events) {
    if (event.kind !== 'leave') continue;
    const sentence = eventText(scenario, event, 1, plainStyle);
    // What the failure itself costs its trust is no reason to leave: the event before has the trust as it left.
    const asItLeft = events[event.index - 1]?.[event.by].trust ?? event[event.by].trust - event[event.by].trustChange;
    say(
      sentence.includes('By now') !== asItLeft < scenario[event.by].trust - 1e-12,
      'trust beside a leaving although it did not fall',
    );
  }
  return found;
}

describe('every sentence holds against the record', () => {
  it('in talks of any scenario, seats of people included', () => {
    fc.assert(
      fc.property(negotiations(), (talks) => {
        expect(untrue(talks)).toEqual([]);
      }),
      { numRuns: FULL ? 3000 : 25, seed: 15 },
    );
  });

  it('where limits are explained late, or are lies', () => {
    const settings: LeverSettings[] = [
      { 'vendor.care': 0.3 },
      { 'vendor.talk': 'bluffer', 'vendor.care': 1 },
      { 'client.talk': 'bluffer', 'client.care': 0.6 },
    ];
    for (const levers of settings)
      for (let run = 0; run < (FULL ? 60 : 3); run++) {
        const negotiation = negotiate(withLevers(essay, levers), { run });
        expect(untrue({ negotiation, person: null, hands: new Set() })).toEqual([]);
      }
  });
});
