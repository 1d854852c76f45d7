/** Reads the value of a lever that is written as text: an option of the scenario where the lever takes one. */
import { ScenarioError, problem } from '../../kernel/problems.ts';
import { optionReader } from '../read/optionReader.ts';
import type { IssueSpec, Option, Scenario } from '../read/scenario.ts';
import { parseLever } from './parseLever.ts';

/** The issue whose options the lever at a path takes; null where it takes another kind of value. */
export function issueAt({ issues }: Scenario, path: string): IssueSpec | null {
  const key = /^(?:vendor|client)\.(?:breakPoints\.([^.]+)\.limit|mandate\.([^.]+))$/
    .exec(path)
    ?.slice(1)
    .find(Boolean);
  return key !== undefined && Object.hasOwn(issues, key) ? issues[key]! : null;
}

/** The options that the lever at a path takes; null where it takes another kind of value. */
export const optionsAt = (scenario: Scenario, path: string): readonly Option[] | null =>
  issueAt(scenario, path)?.options ?? null;

/**
 * Reads the value of a lever.
 *
 * @param scenario - The scenario whose lever it is.
 * @param path - The path of the lever.
 * @param text - The value as a person writes it.
 * @returns The option that the text means where the lever takes options; else what `parseLever` reads.
 * @throws ScenarioError where the text may mean several options.
 */
export function leverValue(scenario: Scenario, path: string, text: string): unknown {
  const issue = issueAt(scenario, path);
  return (issue && optionOf(issue, path, text)) ?? parseLever(`x=${text}`)[1];
}

/** Reads the option that a text means; undefined for none. Throws ScenarioError where it may mean several. */
export function optionOf(issue: IssueSpec, path: string, text: string): Option | undefined {
  const meant = optionReader(issue)(text);
  if (meant.length > 1)
    throw new ScenarioError([
      problem(path, `"${text}" may be ${meant.join(' or ')}`, 'write the option as the scenario lists it'),
    ]);
  return meant[0];
}
