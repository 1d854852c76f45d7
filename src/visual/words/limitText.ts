/** What a side says of its limit on an issue: "need at least 20 %", "cannot go beyond 12 months". */
import type { Side } from '../../domain/side.ts';
import { prepare } from '../../engine/preparation/prepare.ts';
import { asScenario } from '../../scenario/read/read.ts';
import type { Option, Scenario } from '../../scenario/read/scenario.ts';
import { optionText } from './naming.ts';

/**
 * Whether the limit bounds the numbers of an issue from below: every option that is worth less to the side is a smaller
 * number. False where the options are texts and where no option is worth less.
 */
function isFloor(scenario: Scenario, side: Side, issue: string, limit: Option): boolean {
  const { space, keys, issues, [side]: own } = prepare(asScenario(scenario));
  const k = keys.indexOf(issue);
  const { options } = issues[k]!;
  const value = (option: Option): number => own.goals.value[space.offsets[k]! + options.indexOf(option)]!;
  const worse = options.filter((option) => value(option) < value(limit));
  return worse.length > 0 && [limit, ...worse].every((x) => typeof x === 'number') && worse.every((x) => x < limit);
}

/** The limit of a break point: "at least 20 %", "12 months at the furthest". */
export function furthestText(scenario: Scenario, side: Side, issue: string, limit: Option): string {
  const option = optionText(scenario, issue, limit);
  return isFloor(scenario, side, issue, limit) ? `at least ${option}` : `${option} at the furthest`;
}

const WORDS = {
  said: { floor: 'need at least', other: 'cannot go beyond' },
  saidOfOne: { floor: 'needs at least', other: 'cannot go beyond' },
  reported: { floor: 'needed at least', other: 'could not go beyond' },
} as const;

/**
 * The words after "we" or "they" (`said`), after "she" (`saidOfOne`), or after "it had said that it" (`reported`). A
 * null limit is one that is not named.
 */
export function limitText(
  scenario: Scenario,
  side: Side,
  issue: string,
  limit: Option | null,
  form: keyof typeof WORDS = 'said',
): string {
  if (limit === null) return `${WORDS[form].other} that`;
  const bound = isFloor(scenario, side, issue, limit) ? 'floor' : 'other';
  return `${WORDS[form][bound]} ${optionText(scenario, issue, limit)}`;
}
