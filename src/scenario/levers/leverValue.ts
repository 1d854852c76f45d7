/** Reads the value of a lever that is written as text: an option of the scenario where the lever takes one. */
import { wholeOption } from '../read/options.ts';
import type { Option, Scenario } from '../read/scenario.ts';
import { parseLever } from './parseLever.ts';

/** The options that the lever at a path takes; null where it takes another kind of value. */
export function optionsAt({ issues }: Scenario, path: string): readonly Option[] | null {
  const key = /^(?:vendor|client)\.breakPoints\.([^.]+)\.limit$/.exec(path)?.[1];
  return key !== undefined && Object.hasOwn(issues, key) ? issues[key]!.options : null;
}

/**
 * Reads the value of a lever.
 *
 * @param scenario - The scenario whose lever it is.
 * @param path - The path of the lever.
 * @param text - The value as a person writes it.
 * @returns The option that the text means where the lever takes options; else what `parseLever` reads.
 */
export const leverValue = (scenario: Scenario, path: string, text: string): unknown =>
  wholeOption(optionsAt(scenario, path) ?? [], text) ?? parseLever(`x=${text}`)[1];
