/** Which trust rules of the catalogue make the null model, in which trust plays no part. */
import { policies } from './catalogue.ts';

/** Whether the catalogue's trust rule of this name ignores trust; false for a name that it does not have. */
export function isNullModelRule(name: string): boolean {
  const rules: Readonly<Record<string, (typeof policies.trustRule)['off']>> = policies.trustRule;
  return Object.hasOwn(rules, name) && rules[name]!.make({}).ignoresTrust === true;
}
