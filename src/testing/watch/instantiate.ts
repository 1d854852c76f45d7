/**
 * Makes a watched policy for one scenario and side, as a table does, but without the table's copies and checks: the
 * policy gets the objects themselves.
 */
import type { Learn } from '../../agents/learningRule.ts';
import type { PolicyContext } from '../../agents/policyContext.ts';
import type { Side } from '../../domain/side.ts';
import type { Prepared } from '../../engine/preparation/prepared.ts';
import { policies } from '../../policies/catalogue.ts';
import type { PolicyEntries, ComponentKind } from '../../policies/contracts/registryTypes.ts';
import { contextCopy } from '../../policies/sandbox/contextCopy.ts';
import type { Policy } from '../../policies/contracts/policy.ts';
import type { Accept, Bid, Speech } from '../../policies/contracts/components.ts';
import type { ParametersByKind } from '../situation.ts';
import type { Subject } from '../subject.ts';
import { firstAttachment, keyCounts } from './attachments.ts';
import { differencePath } from './plain.ts';

/** The functions of a watched policy; a kind that is not watched is absent. */
export interface PolicyFunctions {
  readonly seat?: Policy;
  readonly bid?: Bid;
  readonly accept?: Accept;
  readonly talk?: Speech;
  readonly learn?: Learn | null;
}

/** A policy that was made for one side of a scenario. */
export interface Instantiation {
  readonly functions: PolicyFunctions;
  readonly context: PolicyContext;
  /** The path of the first field of the context that the policy has changed; null for none. */
  changed(): string | null;
}

/** What a side knows before the negotiation. */
export function contextOf(prepared: Prepared, side: Side): PolicyContext {
  const { goals, breakPoints, horizon, search } = prepared[side];
  return { side, space: prepared.space, goals, breakPoints, rounds: horizon, search };
}

/** Makes the watched policy. What `make` throws is thrown on. */
export function instantiate(subject: Subject, context: PolicyContext, parameters: ParametersByKind): Instantiation {
  const own = contextCopy(context);
  const given = keyCounts(own, 'context');
  const one = <K extends 'seat' | ComponentKind>(
    kind: K,
  ): readonly [PolicyEntries[K], Record<string, string | number>] | null => {
    const part = subject.choice[kind];
    return part === undefined ? null : [part.entry as PolicyEntries[K], { ...part.parameters, ...parameters[kind] }];
  };
  const [seat, bid, accept, talk, learning] = [one('seat'), one('bid'), one('accept'), one('talk'), one('learning')];
  const functions: PolicyFunctions = {
    ...(seat && { seat: seat[0].make(seat[1], own) }),
    ...(bid && { bid: bid[0].make(bid[1], own) }),
    ...(accept && { accept: accept[0].make(accept[1], own) }),
    ...(talk && { talk: talk[0].make(talk[1], own) }),
    ...(learning && { learn: learning[0].make(learning[1], own) }),
  };
  return {
    functions,
    context,
    changed: () =>
      differencePath({ ...context, search: null }, { ...own, search: null }, 'context') ??
      firstAttachment(given, keyCounts(own, 'context')),
  };
}

/** The policy of the catalogue that a scenario names for a kind of component of a side, with its parameters. */
export function scenarioComponent<K extends ComponentKind>(
  prepared: Prepared,
  side: Side,
  kind: K,
): readonly [PolicyEntries[K], Readonly<Record<string, string | number>>] {
  const spec = prepared.scenario[side][kind];
  return [(policies[kind] as unknown as Readonly<Record<string, PolicyEntries[K]>>)[spec.name]!, spec];
}
