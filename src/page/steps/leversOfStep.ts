/** The levers that step 4 offers. */
import { leverList } from '../../scenario/levers/leverList.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';

/** The levers of this step that a scenario has, in the order in which they are offered. */
export const leversOfStep = (base: Scenario): readonly string[] => {
  const paths = new Set(leverList(base).map(({ path }) => path));
  const names = ['care', 'flexibility', 'understanding', 'trust', 'depth', 'stake'];
  return [...names.flatMap((name) => [`vendor.${name}`, `client.${name}`]), 'rivals.0.fit', 'rounds'].filter((path) =>
    paths.has(path),
  );
};
