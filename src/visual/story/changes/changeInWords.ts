/** A change of a lever in words, with its numbers. */
import type { Change } from '../../../postmortem/changes/lever.ts';
import { leverDistance } from '../../../postmortem/changes/leverDistance.ts';
import type { Scenario } from '../../../scenario/read/scenario.ts';
import { isMore, leverSentence } from './leverWords.ts';

/**
 * "Birch trusts Acme well from the start: client.trust 0.5 → 0.605"; without a sentence where there are no words. A
 * change that is smaller than words can tell has its numbers first.
 */
export function changeInWords(scenario: Scenario, change: Change): string {
  const { path, from, to } = change;
  const move = `${path} ${from} → ${to}`;
  const words = leverSentence(scenario, path, isMore(from, to), to);
  if (isKnifesEdge(scenario, change)) return `${move}, a knife's edge${words === null ? '' : `: ${words}`}`;
  return `${words === null ? '' : `${words}: `}${move}`;
}

/** A change below this is a knife's edge, whatever its words; see `leverDistance`. An assumption. */
const MIN_TOLD_DISTANCE = 0.02;
/** A change below this is a knife's edge where its words are those of the number before. An assumption. */
const WIDEST_WORD = 0.25;

/** Whether a change of a number is smaller than words can tell. */
function isKnifesEdge(scenario: Scenario, change: Change): boolean {
  const { path, from, to } = change;
  if (typeof from !== 'number' || typeof to !== 'number') return false;
  const distance = leverDistance(change);
  const words = (value: number): string | null => leverSentence(scenario, path, to > from, value);
  const sameWords = words(from) === words(to) && words(0) !== words(1);
  return distance < (sameWords ? WIDEST_WORD : MIN_TOLD_DISTANCE);
}
