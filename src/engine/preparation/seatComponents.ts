/**
 * Makes the policies of a side: those that the scenario names, or those that replace them. Own code is wrapped in the
 * sandbox.
 */
import type { Learn } from '../../agents/learningRule.ts';
import type { Parameters, PolicyContext } from '../../agents/policyContext.ts';
import { policies } from '../../policies/catalogue.ts';
import type { PolicyEntries, ComponentKind } from '../../policies/contracts/registryTypes.ts';
import { COMPONENT_KINDS } from '../../policies/contracts/registryTypes.ts';
import { lastMade } from '../../kernel/lastMade.ts';
import { contextCopy } from '../../policies/sandbox/contextCopy.ts';
import { sandboxedAccept, sandboxedBid, sandboxedLearning, sandboxedTalk } from '../../policies/sandbox/sandbox.ts';
import { sandboxedTrustRule } from '../../policies/sandbox/sandboxedTrustRule.ts';
import type { OfferPlay, OfferSeat } from '../../policies/contracts/offerPlay.ts';
import { saysNothing } from '../../policies/contracts/offerPlay.ts';
import type { Policy } from '../../policies/contracts/policy.ts';
import { usualMeeting } from '../../policies/toolkit/meetingTalk.ts';
import type { MeetingSpeech } from '../../policies/contracts/components.ts';
import type { offersSeat, OfferTable } from '../../policies/offersSeat.ts';
import { seat } from '../../policies/seat.ts';
import type { TrustRule } from '../../relationship/trustRule.ts';
import type { PolicySpec, SideSpec } from '../../scenario/read/scenario.ts';
import type { SeatComponent, SeatChoice } from './seats.ts';
import { isOwn } from './seats.ts';

/** What the entry of a kind makes. */
type Made<K extends ComponentKind> = ReturnType<PolicyEntries[K]['make']>;

/** Makes components that come from outside, by kind. */
const SANDBOXED: {
  readonly [K in ComponentKind]: (entry: PolicyEntries[K], parameters: Parameters, context: PolicyContext) => Made<K>;
} = {
  bid: sandboxedBid,
  accept: sandboxedAccept,
  talk: sandboxedTalk,
  learning: sandboxedLearning,
  trustRule: (entry, parameters, { side }) => sandboxedTrustRule(entry, parameters, side),
};

/** Makes the play of a side at one table; `compose` does it for a composed seat, and is given where it is needed. */
export type MakeOffers = (table: OfferTable, compose: typeof offersSeat) => OfferPlay;

/** See `PreparedSide` for the meaning of the fields. */
export interface SeatComponents {
  readonly policy: Policy;
  /** Makes its play for talks in which only offers are exchanged; null where the side may do more than that. */
  readonly makeOffers: MakeOffers | null;
  /** How the side talks in the meetings before the table. */
  readonly meet: MeetingSpeech;
  /** Whether a component keeps data from turn to turn. */
  readonly remembers: boolean;
  /** Whether the policy may read what its side believes. Components do: a composed seat hopes by its beliefs. */
  readonly usesBeliefs: boolean;
  readonly draws: boolean;
  readonly sandboxed: boolean;
  readonly learn: Learn | null;
  readonly trustRule: TrustRule;
}

/** The components of a scenario's own policies, once for all scenarios that share them and what they are made from. */
const ownComponents = lastMade((context: PolicyContext, ...specs: PolicySpec[]) =>
  made(Object.fromEntries(COMPONENT_KINDS.map((kind, i) => [kind, specs[i]!])) as Specs, {}, context),
);

type Specs = Pick<SideSpec, ComponentKind>;

/**
 * @param spec - The side as the scenario has it.
 * @param choice - The components that replace the scenario's own; undefined for none.
 * @param context - What a policy is given when it is made.
 * @returns The same object for the same policies and context, where the scenario's own are not replaced.
 */
export const seatComponents = (
  spec: SideSpec,
  choice: SeatChoice | undefined,
  context: PolicyContext,
): SeatComponents =>
  choice === undefined
    ? ownComponents(context, ...COMPONENT_KINDS.map((kind) => spec[kind]))
    : made(spec, choice, context);

function made(spec: Specs, choice: SeatChoice, context: PolicyContext): SeatComponents {
  const part = <K extends ComponentKind>(kind: K): SeatComponent<K> =>
    (choice[kind] as SeatComponent<K> | undefined) ?? {
      entry: (policies[kind] as unknown as Readonly<Record<string, PolicyEntries[K]>>)[spec[kind].name]!,
      parameters: spec[kind],
    };
  const make = <K extends ComponentKind>(kind: K): Made<K> => {
    const { entry, parameters } = part(kind);
    return isOwn(entry)
      ? (entry.make(parameters, context) as Made<K>)
      : SANDBOXED[kind](entry, parameters, contextCopy(context));
  };
  const rest = { learn: make('learning'), trustRule: make('trustRule') };
  const isBare = rest.learn === null && isOwn(part('trustRule').entry);
  if (choice.seat !== undefined) {
    const { entry, parameters } = choice.seat;
    const own = isOwn(entry);
    return {
      ...rest,
      policy: entry.make(parameters, own ? context : contextCopy(context)),
      makeOffers:
        own && isBare && 'makeOffers' in entry ? () => (entry as OfferSeat).makeOffers(parameters, context) : null,
      meet: usualMeeting,
      remembers: false,
      usesBeliefs: entry.card.usesBeliefs || !own,
      draws: entry.card.draws || !own,
      sandboxed: !own,
    };
  }
  const remembers = (['bid', 'accept', 'talk'] as const).some((kind) => {
    const { entry } = part(kind);
    return entry.card.remembers || !isOwn(entry);
  });
  const components = { bid: make('bid'), accept: make('accept'), talk: make('talk'), remembers };
  const [bidder, acceptor] = [part('bid').entry, part('accept').entry];
  const onlyOffers = isBare && components.talk.speak === saysNothing && isOwn(bidder) && isOwn(acceptor);
  return {
    ...rest,
    policy: seat(context, components) as Policy,
    makeOffers: onlyOffers
      ? (table, compose) => compose(context, components, [bidder.card, acceptor.card], table)
      : null,
    meet: components.talk.meet ?? usualMeeting,
    remembers,
    usesBeliefs: true,
    draws: true,
    sandboxed: false,
  };
}
