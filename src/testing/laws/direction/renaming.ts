/** Scenarios with other issue keys or another order of options, and comparisons of their negotiations. */
import type { Side } from '../../../domain/side.ts';
import type { Negotiation } from '../../../engine/record/negotiation.ts';
import { policies } from '../../../policies/catalogue.ts';
import type { BidEntry } from '../../../policies/contracts/components.ts';
import { DEFAULT_POLICIES } from '../../../scenario/read/policySpec.ts';
import type { TestSituation } from '../../situation.ts';
import type { Subject } from '../../subject.ts';
import { negotiated } from '../../watch/evidence.ts';
import { differencePath } from '../../watch/plain.ts';

type Json = Record<string, unknown>;

/** A copy of the file with every issue's key changed. */
export function relabelled(file: Readonly<Json>): Json {
  const keys = (part: unknown): Json =>
    Object.fromEntries(Object.entries((part ?? {}) as Json).map(([key, value]) => [`${key}-renamed`, value]));
  const side = (name: string): Json => {
    const one = file[name] as Json;
    const mandate = one['mandate'] === undefined ? {} : { mandate: keys(one['mandate']) };
    return {
      ...one,
      goals: keys(one['goals']),
      breakPoints: keys(one['breakPoints']),
      assumes: keys(one['assumes']),
      ...mandate,
    };
  };
  return { ...file, issues: keys(file['issues']), vendor: side('vendor'), client: side('client') };
}

/** The policy, or the default where it draws: it may draw an option by its number. */
function withoutDraws(bid: unknown): unknown {
  const name = String((bid as { name?: unknown } | undefined)?.name ?? bid ?? DEFAULT_POLICIES.bid);
  const entries: Readonly<Record<string, BidEntry>> = policies.bid;
  return entries[name]?.card.draws === true ? DEFAULT_POLICIES.bid : bid;
}

/** A copy of the file in which no side bids at random. */
export function withoutRandomBids(file: Readonly<Json>): Json {
  const side = (name: Side): Json => {
    const { bid, ...rest } = file[name] as Json;
    const kept = withoutDraws(bid);
    return kept === undefined ? rest : { ...rest, bid: kept };
  };
  return { ...file, vendor: side('vendor'), client: side('client') };
}

/** A copy of the file with every issue's options in the opposite order. */
export const reordered = (file: Readonly<Json>): Json => ({
  ...file,
  issues: Object.fromEntries(
    Object.entries(file['issues'] as Record<string, { options: unknown[] }>).map(([key, issue]) => [
      key,
      { ...issue, options: [...issue.options].reverse() },
    ]),
  ),
});

/** The first difference of the two negotiations in bids and talk; null for none, or where one cannot be played. */
export function goesOtherwise(subject: Subject, situation: TestSituation, changed: Json): string | null {
  const told = (negotiation: Negotiation | null): unknown =>
    negotiation?.events.map(({ kind, by, issue, option, package: bid }) => [
      kind,
      by,
      issue?.replace('-renamed', '') ?? null,
      option,
      bid === null ? null : Object.values(bid),
    ]);
  const [one, other] = [negotiated(subject, situation), negotiated(subject, { ...situation, scenario: changed })];
  return one === null || other === null ? null : differencePath(told(one), told(other));
}
