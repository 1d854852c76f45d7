/** Makes a trust rule from outside safe: it works on copies of its edges, and what it does to them is checked. */
import type { Parameters } from '../../agents/policyContext.ts';
import type { Side } from '../../domain/side.ts';
import type { Edge } from '../../relationship/edge.ts';
import type { TrustRule, TrustRuleEntry } from '../../relationship/trustRule.ts';
import { brokenContract, guarded, told } from './guarded.ts';

/**
 * A trust rule from outside. Its trust must be in [0, 1], and its edges must have numbers of 0 or more. A trust rule
 * has no view, so its faults name the side and round 0.
 */
export function sandboxedTrustRule(entry: TrustRuleEntry, parameters: Parameters, side: Side): TrustRule {
  const { name } = entry.card;
  const rule = entry.make(parameters);
  const at = { side, round: 0 };
  const change = (edge: Edge, run: (copy: Edge) => void): void => {
    const copy = { ...edge };
    const { r, s, ceiling } = guarded(name, at, () => (run(copy), { ...copy }));
    if (![r, s, ceiling].every((x) => Number.isFinite(x) && x >= 0))
      throw brokenContract(name, at, 'the edge has left the numbers from 0', 'keep r, s and ceiling at 0 or more');
    Object.assign(edge, { r, s, ceiling });
  };
  return {
    read: (edge) => {
      const trust = guarded(name, at, () => rule.read({ ...edge }));
      if (Number.isFinite(trust) && trust >= 0 && trust <= 1) return trust;
      throw brokenContract(name, at, `it reads a trust of ${told(trust)}`, 'read a number from 0 to 1');
    },
    praise: (edge, weight) => change(edge, (copy) => rule.praise(copy, weight)),
    blame: (edge, weight) => change(edge, (copy) => rule.blame(copy, weight)),
    betray: (edge) => change(edge, (copy) => rule.betray(copy)),
    ...(rule.ignoresTrust === true ? { ignoresTrust: true } : {}),
  };
}
