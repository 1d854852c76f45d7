/** Both utilities of every package, by enumeration: the oracle for the search of the frontier. */
import { total } from '../../../domain/space.ts';
import type { Prepared } from '../../../engine/prepare.ts';

export function utilities({ space, vendor, client }: Prepared): (readonly [vendor: number, client: number])[] {
  let packages: number[][] = [[]];
  for (let k = 0; k < space.count; k++)
    packages = packages.flatMap((start) => Array.from({ length: space.sizes[k]! }, (_, o) => [...start, o]));
  return packages.map(
    (chosen) => [total(space, vendor.goals.worth, chosen), total(space, client.goals.worth, chosen)] as const,
  );
}
