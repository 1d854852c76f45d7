/** The levers that a step begins with, where those that are moved do not belong to it. */
import { strangerLevers } from '../../validation/strangers.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import type { PageState, StepNumber } from '../link/pageState.ts';
import { leversOfStep } from '../steps/leversOfStep.ts';

/** Meetings that step 5 begins with. */
const MEETINGS = 4;

const CARE = { 'vendor.care': 1 };

export function startingLevers(step: StepNumber, base: Scenario, set: PageState['set']): PageState['set'] {
  const has = (path: string): boolean => Object.hasOwn(set, path);
  switch (step) {
    case 2:
      return has('vendor.care') ? { 'vendor.care': set['vendor.care'] } : CARE;
    case 4: {
      const path = leversOfStep(base).find(has);
      return path === undefined || has('before.meetings') ? CARE : { [path]: set[path] };
    }
    case 5:
      return has('before.meetings') ? set : { ...strangerLevers(base), 'before.meetings': MEETINGS };
    case 6:
      return has('client.stake') ? { 'vendor.stake': set['client.stake'], 'client.stake': set['client.stake'] } : {};
    case 1:
    case 3:
    case 7:
      return set;
  }
}
