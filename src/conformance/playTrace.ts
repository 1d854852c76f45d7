/**
 * Plays a trace's match on this engine with the same policies over the same lists, and reports the first difference.
 */
import type { Side } from '../domain/side.ts';
import { SIDES } from '../domain/side.ts';
import { spaceOf } from '../domain/space.ts';
import type { PackageRanking } from '../bargaining/frontier/packageRanking.ts';
import { packageNumber, writePackage, packageUtilities } from '../bargaining/frontier/packageRanking.ts';
import { negotiate } from '../engine/negotiate.ts';
import { suggest } from '../kernel/nearest.ts';
import type { Problem } from '../kernel/problems.ts';
import { negmasMicro } from '../policies/seats/negmasMicro.ts';
import { negmasTimeBased } from '../policies/seats/negmasTimeBased.ts';
import type { SeatEntry } from '../policies/contracts/components.ts';
import type { GeniusProfile } from '../scenario/genius/domain.ts';
import type { GeniusParts } from '../scenario/genius/readGenius.ts';
import type { Option, Scenario } from '../scenario/read/scenario.ts';
import type { Trace } from './trace.ts';

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

const POLICIES: Readonly<Record<string, (list: PackageRanking) => SeatEntry>> = {
  boulware: (list) => negmasTimeBased.over(list, { exponent: 4 }),
  linear: (list) => negmasTimeBased.over(list, { exponent: 1 }),
  conceder: (list) => negmasTimeBased.over(list, { exponent: 0.25 }),
  micro: (list) => negmasMicro.over(list),
};

/** The greatest difference of utilities that counts as equal: traces are written in decimals. */
const NEAR = 1e-9;

/** A domain ready for a trace: its scenario, and both sides' utilities by package number, weights as in the files. */
export interface ConformanceDomain {
  readonly scenario: Scenario;
  readonly utility: readonly [Float64Array, Float64Array];
}

/** Utilities by package number of a domain's profile: weights as in the file, added up in issue order. */
export function fileUtilities({ domain }: GeniusParts, { weights, values }: GeniusProfile): Float64Array {
  return packageUtilities(
    spaceOf(domain.issues.map(({ options }) => options.length)),
    values.flatMap((list, k) => list.map((value) => weights[k]! * value)),
  );
}

/** The problems of a trace of this domain that can be found before it is played. */
export function traceProblems(trace: Trace, { scenario, utility }: ConformanceDomain, path: string): Problem[] {
  const problems: Problem[] = [];
  const report = (at: string, what: string, mend: string): void =>
    void problems.push({ path: `${path}: ${at}`, what, mend });
  const names = trace.case.split('_vs_');
  if (names.length !== 2)
    report('case', `"${trace.case}" does not name two policies`, 'write them as in boulware_vs_linear');
  else
    for (const name of names)
      if (!Object.hasOwn(POLICIES, name))
        report('case', `there is no policy "${name}"`, suggest(name, Object.keys(POLICIES)));
  const count = utility[0].length;
  trace.orders_ascending.forEach((order, side) => {
    const at = `orders_ascending.${side}`;
    const own = utility[side]!;
    const least = scenario[SIDES[side]!].walkAway;
    const stray = order.find((number) => number >= count);
    if (stray !== undefined) return report(at, `there is no package ${stray}`, `use 0 to ${count - 1}`);
    if (new Set(order).size < order.length) return report(at, 'a package is there twice', 'leave one out');
    const down = order.findIndex((number, n) => n > 0 && own[number]! < own[order[n - 1]!]! - NEAR);
    if (down >= 0)
      return report(
        at,
        `place ${down} is worth less than the one before it`,
        'give the packages in rising utility of the profile',
      );
    const missing = own.filter((u) => u >= least + NEAR).length;
    if (order.filter((number) => own[number]! >= least + NEAR).length < missing)
      report(at, 'packages that are worth the reservation are missing', 'list all of them');
  });
  return problems;
}

/** Plays the match of a trace without problems. */
export function playTrace(trace: Trace, { scenario, utility }: ConformanceDomain): TraceVerdict {
  const keys = Object.keys(scenario.issues);
  const options = keys.map((key) => scenario.issues[key]!.options);
  const space = spaceOf(options.map((list) => list.length));
  const names = trace.case.split('_vs_');
  const [vendor, client] = ([0, 1] as const).map((side) =>
    POLICIES[names[side]!]!({ order: Int32Array.from(trace.orders_ascending[side]), utility: utility[side] }),
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
