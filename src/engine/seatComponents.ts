/**
 * A side's policies made ready: those that its scenario names, or those that sit there instead. What comes from outside
 * is put behind its guard.
 */
import type { Learn } from '../agents/learningRule.ts';
import type { Parameters, PolicyContext } from '../agents/policyContext.ts';
import { policies } from '../policies/catalogue.ts';
import type { PolicyEntries, PolicyEntry, ComponentKind } from '../policies/contracts/registryTypes.ts';
import {
  foreignAccept,
  foreignBid,
  foreignLearning,
  foreignTalk,
  foreignTrustRule,
} from '../policies/sandbox/sandbox.ts';
import type { Policy } from '../policies/contracts/policy.ts';
import { seat } from '../policies/seat.ts';
import type { TrustRule } from '../relationship/trustRule.ts';
import type { SideSpec } from '../scenario/read/scenario.ts';
import type { SeatComponent, SeatChoice } from './seats.ts';
import { isOwn } from './seats.ts';

export interface SeatComponents {
  readonly policy: Policy;
  readonly draws: boolean;
  readonly foreign: boolean;
  readonly learn: Learn | null;
  readonly trustRule: TrustRule;
}

export function seatComponents(spec: SideSpec, choice: SeatChoice, setting: PolicyContext): SeatComponents {
  const part = <K extends ComponentKind>(kind: K): SeatComponent<K> =>
    (choice[kind] as SeatComponent<K> | undefined) ?? {
      entry: (policies[kind] as unknown as Readonly<Record<string, PolicyEntries[K]>>)[spec[kind].name]!,
      parameters: spec[kind],
    };
  const [learning, trust] = [part('learning'), part('trustRule')];
  const rest = {
    learn: isOwn(learning.entry)
      ? learning.entry.make(learning.parameters, setting)
      : foreignLearning(learning.entry, learning.parameters, settingCopy(setting)),
    trustRule: isOwn(trust.entry)
      ? trust.entry.make(trust.parameters)
      : foreignTrustRule(trust.entry, trust.parameters, setting.side),
  };
  if (choice.seat !== undefined) {
    const { entry, parameters } = choice.seat;
    const own = isOwn(entry);
    return {
      ...rest,
      policy: entry.make(parameters, own ? setting : settingCopy(setting)),
      draws: entry.card.draws || !own,
      foreign: !own,
    };
  }
  const [bid, accept, talk] = [part('bid'), part('accept'), part('talk')];
  const made = {
    bid: madeOf(
      bid,
      (entry, parameters) => entry.make(parameters, setting),
      (entry, parameters) => foreignBid(entry, parameters, settingCopy(setting)),
    ),
    accept: madeOf(
      accept,
      (entry, parameters) => entry.make(parameters, setting),
      (entry, parameters) => foreignAccept(entry, parameters, settingCopy(setting)),
    ),
    talk: madeOf(
      talk,
      (entry, parameters) => entry.make(parameters, setting),
      (entry, parameters) => foreignTalk(entry, parameters, settingCopy(setting)),
    ),
  };
  const remembers = [bid, accept, talk].some(({ entry }) => entry.card.remembers || !isOwn(entry));
  return { ...rest, policy: seat(setting, { ...made, remembers }) as Policy, draws: true, foreign: false };
}

const madeOf = <E extends PolicyEntry, Made>(
  { entry, parameters }: { entry: E; parameters: Parameters },
  own: (entry: E, parameters: Parameters) => Made,
  foreign: (entry: E, parameters: Parameters) => Made,
): Made => (isOwn(entry) ? own : foreign)(entry, parameters);

/** What somebody from outside may write into without harm. */
function settingCopy({ side, space, goals, breakPoints, rounds, search }: PolicyContext): PolicyContext {
  return {
    side,
    rounds,
    search,
    space: { count: space.count, sizes: space.sizes.slice(), offsets: space.offsets.slice() },
    goals: { ...goals, weight: goals.weight.slice(), value: goals.value.slice(), worth: goals.worth.slice() },
    breakPoints: {
      present: breakPoints.present.slice(),
      limit: breakPoints.limit.slice(),
      option: breakPoints.option.slice(),
      flexibility: breakPoints.flexibility.slice(),
      because: [...breakPoints.because],
    },
  };
}
