/** Makes a situation in which a law is broken smaller, one step at a time, as long as the law stays broken. */
import { ScenarioError } from '../../kernel/problems.ts';
import { readScenario } from '../../scenario/read/read.ts';
import type { BrokenLaw } from '../law.ts';
import type { TestSituation } from '../situation.ts';
import { STEPS } from './smaller.ts';

/** A situation and how the law is broken in it. */
export interface BrokenSituation {
  readonly situation: TestSituation;
  readonly broken: BrokenLaw;
}

/**
 * The smallest situation that is found. The steps are repeated until none of them leads to a broken law.
 *
 * @param start - The situation that was found.
 * @param tryIn - How the law is broken in a situation; null where it is kept.
 * @param attempts - The greatest number of situations that are tried, from 0.
 */
export function simplified(
  start: BrokenSituation,
  tryIn: (situation: TestSituation) => BrokenLaw | null,
  attempts: number,
): BrokenSituation {
  const tried = new Set([JSON.stringify(start.situation)]);
  let smallest = start;
  let left = attempts;
  const smallerBy = (step: (typeof STEPS)[number]): boolean => {
    for (const situation of step(smallest.situation, smallest.broken.round)) {
      const text = JSON.stringify(situation);
      if (tried.has(text)) continue;
      tried.add(text);
      if (!isValid(situation)) continue;
      if (left <= 0) return false;
      left -= 1;
      const broken = tryIn(situation);
      if (broken === null) continue;
      smallest = { situation, broken };
      return true;
    }
    return false;
  };
  let changed = true;
  while (changed) {
    changed = false;
    for (const step of STEPS) while (smallerBy(step)) changed = true;
  }
  return smallest;
}

function isValid({ scenario }: TestSituation): boolean {
  try {
    readScenario(scenario);
    return true;
  } catch (error) {
    if (error instanceof ScenarioError) return false;
    throw error;
  }
}
