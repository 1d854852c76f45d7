/**
 * Makes the policies of a side: those that the scenario names, or those that replace them. Own code is wrapped in the
 * sandbox.
 */
import type { Learn } from '../agents/learningRule.ts';
import type { PolicyContext } from '../agents/policyContext.ts';
import { policies } from '../policies/catalogue.ts';
import type { PolicyEntries, ComponentKind } from '../policies/contracts/registryTypes.ts';
import { contextCopy } from '../policies/sandbox/contextCopy.ts';
import {
  sandboxedAccept,
  sandboxedBid,
  sandboxedLearning,
  sandboxedTalk,
  sandboxedTrustRule,
} from '../policies/sandbox/sandbox.ts';
import type { Policy } from '../policies/contracts/policy.ts';
import { seat } from '../policies/seat.ts';
import type { TrustRule } from '../relationship/trustRule.ts';
import type { SideSpec } from '../scenario/read/scenario.ts';
import type { SeatComponent, SeatChoice } from './seats.ts';
import { isOwn } from './seats.ts';

/** See `PreparedSide` for the meaning of the fields. */
export interface SeatComponents {
  readonly policy: Policy;
  /** Whether the policy may read what its side believes. Components do: a composed seat hopes by its beliefs. */
  readonly usesBeliefs: boolean;
  readonly draws: boolean;
  readonly sandboxed: boolean;
  readonly learn: Learn | null;
  readonly trustRule: TrustRule;
}

/**
 * @param spec - The side as the scenario has it.
 * @param choice - The components that replace the scenario's own.
 * @param context - What a policy is given when it is made.
 */
export function seatComponents(spec: SideSpec, choice: SeatChoice, context: PolicyContext): SeatComponents {
  const part = <K extends ComponentKind>(kind: K): SeatComponent<K> =>
    (choice[kind] as SeatComponent<K> | undefined) ?? {
      entry: (policies[kind] as unknown as Readonly<Record<string, PolicyEntries[K]>>)[spec[kind].name]!,
      parameters: spec[kind],
    };
  const [learning, trust] = [part('learning'), part('trustRule')];
  const rest = {
    learn: isOwn(learning.entry)
      ? learning.entry.make(learning.parameters, context)
      : sandboxedLearning(learning.entry, learning.parameters, contextCopy(context)),
    trustRule: isOwn(trust.entry)
      ? trust.entry.make(trust.parameters)
      : sandboxedTrustRule(trust.entry, trust.parameters, context.side),
  };
  if (choice.seat !== undefined) {
    const { entry, parameters } = choice.seat;
    const own = isOwn(entry);
    return {
      ...rest,
      policy: entry.make(parameters, own ? context : contextCopy(context)),
      usesBeliefs: entry.card.usesBeliefs || !own,
      draws: entry.card.draws || !own,
      sandboxed: !own,
    };
  }
  const [bid, accept, talk] = [part('bid'), part('accept'), part('talk')];
  const made = {
    bid: isOwn(bid.entry)
      ? bid.entry.make(bid.parameters, context)
      : sandboxedBid(bid.entry, bid.parameters, contextCopy(context)),
    accept: isOwn(accept.entry)
      ? accept.entry.make(accept.parameters, context)
      : sandboxedAccept(accept.entry, accept.parameters, contextCopy(context)),
    talk: isOwn(talk.entry)
      ? talk.entry.make(talk.parameters, context)
      : sandboxedTalk(talk.entry, talk.parameters, contextCopy(context)),
  };
  const remembers = [bid, accept, talk].some(({ entry }) => entry.card.remembers || !isOwn(entry));
  return {
    ...rest,
    policy: seat(context, { ...made, remembers }) as Policy,
    usesBeliefs: true,
    draws: true,
    sandboxed: false,
  };
}
