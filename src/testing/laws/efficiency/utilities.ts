/** Both utilities of every package, by enumeration: the oracle for the search of the frontier. */
import { total } from '../../../domain/space.ts';
import type { Prepared } from '../../../engine/preparation/prepared.ts';

/** The largest number of packages that are enumerated. */
const MOST_PACKAGES = 5000;

/** Null where there are too many packages to enumerate. */
export function utilities({
  space,
  vendor,
  client,
}: Prepared): readonly (readonly [vendor: number, client: number])[] | null {
  if (space.sizes.reduce((product, size) => product * size, 1) > MOST_PACKAGES) return null;
  let packages: number[][] = [[]];
  for (let k = 0; k < space.count; k++)
    packages = packages.flatMap((start) => Array.from({ length: space.sizes[k]! }, (_, o) => [...start, o]));
  return packages.map(
    (chosen) => [total(space, vendor.goals.worth, chosen), total(space, client.goals.worth, chosen)] as const,
  );
}
