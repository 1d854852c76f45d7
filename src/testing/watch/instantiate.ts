/**
 * A watched policy made for one scenario and side, as a table makes it, but without the table's guard: nothing stands
 * between the policy and what it is given.
 */
import type { Learn } from '../../agents/learningRule.ts';
import type { PolicyContext } from '../../agents/policyContext.ts';
import type { Side } from '../../domain/side.ts';
import type { Prepared } from '../../engine/prepare.ts';
import { policies } from '../../policies/catalogue.ts';
import type { PolicyEntries, ComponentKind } from '../../policies/contracts/registryTypes.ts';
import type { Policy } from '../../policies/contracts/policy.ts';
import type { Accept, Bid, Speech } from '../../policies/contracts/components.ts';
import type { ParametersByKind } from '../situation.ts';
import type { Subject } from '../subject.ts';
import { difference } from './plain.ts';

/** The functions that are watched; absent what is not. */
export interface Instance {
  readonly seat?: Policy;
  readonly bid?: Bid;
  readonly accept?: Accept;
  readonly talk?: Speech;
  readonly learn?: Learn | null;
}

export interface Instantiation {
  readonly made: Instance;
  readonly setting: PolicyContext;
  /** The path of something in the setting that the policy changed, so far; null for nothing. */
  changed(): string | null;
}

/** What a side knows before the talks. */
export function settingOf(prepared: Prepared, side: Side): PolicyContext {
  const { goals, breakPoints, search } = prepared[side];
  return { side, space: prepared.space, goals, breakPoints, rounds: prepared.rounds, search };
}

const copyOf = ({ side, space, goals, breakPoints, rounds, search }: PolicyContext): PolicyContext => ({
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
});

/** Makes what is watched. Whatever `make` throws is thrown on. */
export function instantiate(subject: Subject, setting: PolicyContext, parameters: ParametersByKind): Instantiation {
  const own = copyOf(setting);
  const one = <K extends 'seat' | ComponentKind>(
    kind: K,
  ): readonly [PolicyEntries[K], Record<string, string | number>] | null => {
    const part = subject.choice[kind];
    return part === undefined ? null : [part.entry as PolicyEntries[K], { ...part.parameters, ...parameters[kind] }];
  };
  const [seat, bid, accept, talk, learning] = [one('seat'), one('bid'), one('accept'), one('talk'), one('learning')];
  const made: Instance = {
    ...(seat && { seat: seat[0].make(seat[1], own) }),
    ...(bid && { bid: bid[0].make(bid[1], own) }),
    ...(accept && { accept: accept[0].make(accept[1], own) }),
    ...(talk && { talk: talk[0].make(talk[1], own) }),
    ...(learning && { learn: learning[0].make(learning[1], own) }),
  };
  return {
    made,
    setting,
    changed: () => difference({ ...setting, search: null }, { ...own, search: null }, 'setting'),
  };
}

/** The catalogue's policy of a kind that a scenario names for a side. */
export function scenarioPart<K extends ComponentKind>(
  prepared: Prepared,
  side: Side,
  kind: K,
): readonly [PolicyEntries[K], Readonly<Record<string, string | number>>] {
  const spec = prepared.scenario[side][kind];
  return [(policies[kind] as unknown as Readonly<Record<string, PolicyEntries[K]>>)[spec.name]!, spec];
}
