/** What the check letters of a hand are made of. */
import type { Ending } from '../../domain/ending.ts';
import { sha256 } from '../../kernel/sha256.ts';
import { scenarioHash } from '../../scenario/read/scenarioHash.ts';
import { asScenario } from '../../scenario/read/read.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';

/** Digits of a digest that are written. */
const [SCENARIO, ENDING, LINE] = [6, 4, 4];

/** The total number of check letters. */
export const CHECKS = SCENARIO! + ENDING! + LINE!;

/** Marks a scenario by what is played of it: title, story, briefs and words for the sides are left out. */
export function scenarioMark(scenario: Scenario): string {
  const { roles: _, adviser, ...read } = asScenario(scenario);
  const brief = { shared: '', confidential: '' };
  return scenarioHash({
    ...read,
    title: '-',
    story: '',
    vendor: { ...read.vendor, brief },
    client: { ...read.client, brief },
    ...(adviser === undefined ? {} : { adviser: { ...adviser, brief: '' } }),
  }).slice(0, SCENARIO);
}

/** Marks how the talks ended, with both utilities. */
export const endingMark = (ending: Ending): string => sha256(JSON.stringify(ending)).slice(0, ENDING);

/** Marks the text of a line before it. */
export const lineMark = (text: string): string => sha256(text).slice(0, LINE);

/** The marks in the check letters of a line. */
export const marksIn = (checks: string): { scenario: string; ending: string; line: string } => ({
  scenario: checks.slice(0, SCENARIO),
  ending: checks.slice(SCENARIO, SCENARIO! + ENDING!),
  line: checks.slice(-LINE!),
});
