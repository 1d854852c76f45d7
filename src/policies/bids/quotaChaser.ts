/**
 * The bidding policy `quotaChaser` behaves like a sales side near the end of its quarter (Larkin 2014 for the pattern):
 * it keeps its own best option on every issue where it has a break point without an exception, and on the other issues
 * it concedes with the time-dependent target walkAway + (opensAt − walkAway)(1 − t^(1/e)), with e in GENIUS's
 * convention.
 */
import { card, parameterValues } from '../../domain/card.ts';
import { pow } from '../../kernel/math.ts';
import { concededTarget } from '../toolkit/clampTarget.ts';
import { choiceScratch, choosePackage } from '../toolkit/choosePackage.ts';
import type { BidEntry, BidDecision } from '../contracts/components.ts';

const facts = card({
  name: 'quotaChaser',
  summary: 'Gives nothing where it has a break point, and the more elsewhere the nearer the end.',
  source: 'Larkin 2014; the time-dependent tactic of Faratin, Sierra & Jennings 1998',
  convention: 'GENIUS, for the exponent',
  usesBeliefs: true,
  parameters: {
    exponent: {
      min: 0,
      minOpen: true,
      max: 100,
      default: 0.3,
      what: 'below 1 it holds out (boulware), above 1 it gives way early (conceder)',
    },
  },
});

export const quotaChaser: BidEntry = {
  kind: 'bid',
  card: facts,
  make: (parameters, { space, goals, breakPoints, search }) => {
    const power = 1 / parameterValues(facts, parameters).exponent;
    const rigid = new Uint8Array(space.offsets[space.count]!);
    const scratch = choiceScratch(space);
    const decision: BidDecision = { target: 0, bid: scratch.packageIndex };
    return (view) => {
      for (let k = 0; k < space.count; k++) {
        const stands = breakPoints.present[k] === 1 && view.waived[k] === 0;
        let best = 0;
        for (let i = space.offsets[k]!; i < space.offsets[k + 1]!; i++) best = Math.max(best, goals.value[i]!);
        for (let i = space.offsets[k]!; i < space.offsets[k + 1]!; i++)
          rigid[i] = stands ? Number(goals.value[i] === best) : view.allowed[i]!;
      }
      decision.target = concededTarget(view, pow(view.time, power));
      choosePackage(view, decision.target, search, rigid, scratch);
      return decision;
    };
  },
};
