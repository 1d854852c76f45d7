/** Decides whether a side tells of itself unasked, and of what. */
import type { View } from '../../agents/view.ts';
import type { Talk } from '../../domain/talk.ts';
import { ANSWERS, TALK_KINDS } from '../../domain/talk.ts';

const TELL = ANSWERS.indexOf('tell');
const EXPLAIN = ANSWERS.indexOf('explain');
const DISCLOSE = TALK_KINDS.indexOf('disclose');

/** Counts the turns on which a side told what an issue is to it, asked or not. `ago`: 1 for the other, 2 for self. */
function timesTold({ history }: View, ago: 1 | 2): number {
  const { stride, length, entries } = history;
  let times = 0;
  for (let turn = length - ago * stride; turn >= 0; turn -= 2 * stride)
    if (entries[turn] === TELL || entries[turn + 1] === DISCLOSE) times += 1;
  return times;
}

/**
 * The probability that a side tells something of itself on a turn: rate·T·(1 + heard)/(1 + told), at most 1, where
 * `heard` and `told` count what the other and the side itself have told so far. Disclosure is reciprocal (CaSiNo,
 * Chawla et al. 2021: the two sides' disclosures correlate at .37); the formula is an assumption.
 *
 * @param view - What the side sees.
 * @param rate - From 0.
 */
export const disclosureChance = (view: View, rate: number): number =>
  rate === 0 ? 0 : Math.min(1, (rate * view.trust * (1 + timesTold(view, 1))) / (1 + timesTold(view, 2)));

/**
 * A disclosure of the issue that weighs most to the side, of those that it has not told of or explained.
 *
 * @param view - What the side sees.
 * @param attended - 1 for each issue that counts; null for all.
 * @returns The disclosure; null where nothing is left to tell.
 */
export function nextDisclosure(view: View, attended: Uint8Array | null): Talk | null {
  const { weight } = view.goals;
  let issue = -1;
  for (let k = 0; k < view.space.count; k++)
    if (attended?.[k] !== 0 && (issue < 0 || weight[k]! > weight[issue]!) && isUntold(view, k)) issue = k;
  return issue < 0 ? null : { kind: 'disclose', issue };
}

const isUntold = (view: View, k: number): boolean => view.toldBefore[k] !== 1 && !hasTold(view, k);

/** Whether the side has told of issue k at the table, asked or not, or has explained a limit there. */
function hasTold({ history }: View, k: number): boolean {
  const { stride, length, entries } = history;
  // This side's turns lie two apart, and each answers what was said on the turn before it.
  for (let turn = length - 2 * stride; turn >= 0; turn -= 2 * stride) {
    if (entries[turn + 1] === DISCLOSE && entries[turn + 2] === k) return true;
    if ((entries[turn] === TELL || entries[turn] === EXPLAIN) && entries[turn - stride + 2] === k) return true;
  }
  return false;
}
