/**
 * The bidding policy `grit` follows GRIT, graduated reciprocation in tension reduction (Osgood 1962): it takes small
 * steps toward the other side unasked, matches each concession that it gets in return, and stops after `patience` steps
 * in a row without one. Deviation: no step is announced in words. A step has a fixed size and is always taken, so that
 * it serves as its own announcement.
 */
import { total } from '../../domain/space.ts';
import { card, parameterValues } from '../../domain/card.ts';
import { clampTarget } from '../toolkit/clampTarget.ts';
import type { BidEntry } from '../contracts/components.ts';

const facts = card({
  name: 'grit',
  summary: 'Takes small steps toward the other unasked, matches what comes back, and waits when nothing does.',
  source: 'Osgood 1962',
  convention: 'a step is in own utility; a return is an offer better than any before',
  remembers: true,
  parameters: {
    step: { min: 0, max: 1, default: 0.03, what: 'size of an unasked step' },
    patience: { min: 1, max: 1000, default: 3, what: 'steps in a row that may go unanswered' },
  },
});

export const grit: BidEntry = {
  kind: 'bid',
  card: facts,
  make: (parameters) => {
    const { step, patience } = parameterValues(facts, parameters);
    return (view, memory) => {
      let target = (memory['target'] as number | undefined) ?? view.goals.opensAt;
      let unanswered = (memory['unanswered'] as number | undefined) ?? 0;
      const best = (memory['best'] as number | undefined) ?? -1;
      const offered = view.theirs === null ? -1 : total(view.space, view.goals.worth, view.theirs);
      if (best >= 0 && offered > best) {
        target -= offered - best;
        unanswered = 0;
      }
      if (view.mine !== null && unanswered < patience) {
        target -= step;
        unanswered += 1;
      }
      memory['target'] = target = clampTarget(view, target);
      memory['unanswered'] = unanswered;
      memory['best'] = Math.max(best, offered);
      return target;
    };
  },
};
