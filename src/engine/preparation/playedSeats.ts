/**
 * Finds the seats of a negotiation or of a saved table again from the names in its record. Policies of the catalogue
 * are found by name and parameters; own code is not in the record and comes from the caller.
 */
import { SIDES } from '../../domain/side.ts';
import type { Problem } from '../../kernel/problems.ts';
import { problem, throwProblems } from '../../kernel/problems.ts';
import { policies } from '../../policies/catalogue.ts';
import type { PolicyKind } from '../../policies/contracts/registryTypes.ts';
import { POLICY_KINDS } from '../../policies/contracts/registryTypes.ts';
import type { PolicySpec } from '../../scenario/read/scenario.ts';
import type { SeatComponent, SeatNames, SeatsInput } from './seats.ts';
import { isOwn, namesOf, readSeats } from './seats.ts';

/**
 * @param recorded - The names as `namesOf` wrote them; undefined where only the scenario's own policies sat there.
 * @param given - Own code; policies of the catalogue may be left out.
 * @returns The seats as they were; undefined where only the scenario's own policies sat there.
 * @throws ScenarioError where own code is missing, or where the given policies are not those that sat there.
 */
export function playedSeats(recorded: SeatNames | undefined, given: SeatsInput | undefined): SeatsInput | undefined {
  const choices = readSeats(given);
  const names = namesOf(choices);
  if (same(names, recorded)) return given;
  const problems: Problem[] = [];
  const seats = SIDES.map((side) => {
    const parts = POLICY_KINDS.flatMap((kind): [PolicyKind, unknown][] => {
      const [then, now] = [recorded?.[side]?.[kind], names?.[side]?.[kind]];
      const path = `seats.${side}.${kind}`;
      if (now !== undefined && !same(now, then)) {
        const player = then === undefined ? "the scenario's own policy" : label(then);
        problems.push(
          problem(
            path,
            `${label(now)} did not sit there, but ${player}`,
            then === undefined ? 'leave it out' : 'give the policy that sat there',
          ),
        );
        return [];
      }
      if (then === undefined) return [];
      if (now !== undefined) return [[kind, partOf(choices![side]![kind]!)]];
      if (inCatalogue(kind, then)) return [[kind, then]];
      problems.push(
        problem(
          path,
          `${label(then)} is code, which the record of a negotiation cannot hold`,
          `give it in the options: { seats: { ${side}: { ${kind}: … } } }`,
        ),
      );
      return [];
    });
    return [side, Object.fromEntries(parts)] as const;
  });
  throwProblems(problems);
  return recorded === undefined ? undefined : (Object.fromEntries(seats) as SeatsInput);
}

const partOf = ({ entry, parameters }: SeatComponent<PolicyKind>): unknown =>
  isOwn(entry) ? { name: entry.card.name, ...parameters } : entry;

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const label = (name: string | PolicySpec): string => (typeof name === 'string' ? `"${name}"` : JSON.stringify(name));

const inCatalogue = (kind: PolicyKind, name: string | PolicySpec): boolean =>
  Object.hasOwn(policies[kind], typeof name === 'string' ? name : name.name);
