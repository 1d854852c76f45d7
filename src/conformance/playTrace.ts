/**
 * Plays a trace's match on this engine with the same policies over the same lists, and reports the first difference.
 */
import type { Side } from '../domain/side.ts';
import { spaceOf } from '../domain/space.ts';
import { packageNumber, writePackage } from '../bargaining/frontier/packageRanking.ts';
import { negotiate } from '../engine/negotiate.ts';
import type { SeatEntry } from '../policies/contracts/components.ts';
import type { Option } from '../scenario/read/scenario.ts';
import type { ConformanceDomain } from './conformanceDomain.ts';
import { NEAR } from './conformanceDomain.ts';
import type { Trace } from './trace.ts';
import { TRACE_POLICIES } from './tracePolicies.ts';

/** The first difference of a trace and the match played here. */
interface Divergence {
  readonly what: 'offer' | 'decision' | 'ending' | 'utilities';
  /** The number of equal offers before it. */
  readonly offers: number;
  /** The step, from 0. */
  readonly step: number;
  /** The side whose turn it is there; null at the end. */
  readonly side: 0 | 1 | null;
  /** The value in the trace, as text. */
  readonly trace: string;
  /** The value in the match played here, as text. */
  readonly played: string;
}

/** The comparison of a trace with the match played here. */
export interface TraceVerdict {
  readonly same: boolean;
  /** The number of offers that were played. */
  readonly offers: number;
  readonly divergence: Divergence | null;
}

/** Plays the match of a trace without problems. */
export function playTrace(trace: Trace, { scenario, utility }: ConformanceDomain): TraceVerdict {
  const keys = Object.keys(scenario.issues);
  const options = keys.map((key) => scenario.issues[key]!.options);
  const space = spaceOf(options.map((list) => list.length));
  const names = trace.case.split('_vs_');
  const [vendor, client] = ([0, 1] as const).map((side) =>
    TRACE_POLICIES[names[side]!]!({ order: Int32Array.from(trace.orders_ascending[side]), utility: utility[side] }),
  ) as [SeatEntry, SeatEntry];
  const { events, ending } = negotiate(scenario, { seats: { vendor, client } });
  const sideOf = (side: Side): 0 | 1 => (side === 'vendor' ? 0 : 1);
  const words = (number: number): string => {
    if (number >= utility[0].length) return `${number} (there is no such package)`;
    const chosen = new Int32Array(space.count);
    writePackage(space, number, chosen);
    return `${number} (${options.map((list, k) => String(list[chosen[k]!])).join(', ')})`;
  };
  const numberIn = (chosen: Readonly<Record<string, Option>>): number =>
    packageNumber(
      space,
      keys.map((key, k) => options[k]!.indexOf(chosen[key]!)),
    );
  const utilities = (number: number): readonly number[] => [utility[0][number]!, utility[1][number]!];
  const apart = (told: readonly number[] | null | undefined, number: number): boolean =>
    told != null && told.some((u, side) => !(Math.abs(u - utility[side as 0 | 1][number]!) <= NEAR));

  const played = events
    .filter(({ kind }) => kind === 'offer')
    .map((event) => ({ step: event.round, side: sideOf(event.by), number: numberIn(event.package!) }));
  const part = (
    what: Divergence['what'],
    offers: number,
    step: number,
    side: 0 | 1 | null,
    told: string,
    here: string,
  ): TraceVerdict => ({
    same: false,
    offers: played.length,
    divergence: { what, offers, step, side, trace: told, played: here },
  });
  const { result } = trace;
  const endTold =
    result.agreement_index === null
      ? result.timedout
        ? 'time runs out'
        : 'the talks end without an agreement'
      : `side ${result.accepted_by!} accepts ${words(result.agreement_index)} in step ${result.accepted_at_step!}`;
  const endHere =
    ending.kind !== 'agreement'
      ? ending.kind === 'deadline'
        ? 'time runs out'
        : `side ${sideOf(ending.by)} leaves in step ${ending.round}`
      : `side ${sideOf(ending.by)} accepts ${words(numberIn(ending.package))} in step ${ending.round}`;

  for (let n = 0; n < Math.max(trace.offers.length, played.length); n++) {
    const [told, here] = [trace.offers[n], played[n]];
    if (told === undefined)
      return part(
        'decision',
        n,
        here!.step,
        here!.side,
        `no further offer: ${endTold}`,
        `side ${here!.side} offers ${words(here!.number)}`,
      );
    if (here === undefined)
      return part(
        'decision',
        n,
        told.step,
        told.proposer,
        `side ${told.proposer} offers ${words(told.outcome_index)}`,
        `no further offer: ${endHere}`,
      );
    if (told.step !== here.step || told.proposer !== here.side || told.outcome_index !== here.number) {
      return part(
        'offer',
        n,
        told.step,
        told.proposer,
        `side ${told.proposer} offers ${words(told.outcome_index)} in step ${told.step}`,
        `side ${here.side} offers ${words(here.number)} in step ${here.step}`,
      );
    }
    if (apart(told.utils, here.number))
      return part(
        'utilities',
        n,
        told.step,
        told.proposer,
        `package ${here.number} is worth ${told.utils!.join(' and ')}`,
        `it is worth ${utilities(here.number).join(' and ')}`,
      );
  }
  const deal = ending.kind === 'agreement' ? ending : null;
  const agreed = deal === null ? null : numberIn(deal.package);
  const last = (what: Divergence['what'], told: string, here: string): TraceVerdict =>
    part(what, played.length, deal?.round ?? ending.round, deal === null ? null : sideOf(deal.by), told, here);
  if (
    result.agreement_index !== agreed ||
    result.timedout !== (ending.kind === 'deadline') ||
    (deal !== null && (result.accepted_at_step !== deal.round || result.accepted_by !== sideOf(deal.by)))
  )
    return last('ending', endTold, endHere);
  const inWords = agreed === null ? null : keys.map((key) => String(deal!.package[key]!));
  const toldWords = result.agreement?.map(String) ?? null;
  if (toldWords !== null && toldWords.join('\n') !== inWords?.join('\n'))
    return last(
      'ending',
      `agreement on ${toldWords.join(', ')}`,
      inWords === null ? 'no agreement' : `agreement on ${inWords.join(', ')}`,
    );
  if (agreed !== null && apart(result.utils, agreed))
    return last(
      'utilities',
      `the agreement is worth ${result.utils!.join(' and ')}`,
      `it is worth ${utilities(agreed).join(' and ')}`,
    );
  return { same: true, offers: played.length, divergence: null };
}
